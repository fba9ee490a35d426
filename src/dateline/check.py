"""Looks over a built site: is every file as it was written, does every link arrive, does the folder open anywhere."""

import hashlib
import posixpath
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from dateline import manifest, tree
from dateline.page_check import PageSeen, lines_of, lines_of_style, look_at, look_at_style
from dateline.problems import Problem


class _Broken(NamedTuple):
    """A link that does not arrive; its line is looked up once all are known."""

    page: str
    url: str
    code: str
    message: str
    hint: str = ""


class _Wanted(NamedTuple):
    """A link to an anchor in another page, kept until all pages are seen."""

    target: str
    page: str
    anchor: str
    url: str


def check_site(path: Path) -> tuple[Problem, ...]:
    """Everything found wrong with the site in a folder, by file and line; empty if nothing is.

    Compares each file with the manifest (`file-changed`, `file-missing`, `file-extra`); reads each page and style sheet
    for dead links and anchors, links that leave the folder, are absolute or fetch from another host, ids given twice,
    a missing title or language. `.git` is passed over, and so is a CNAME that the manifest does not list. Raises
    OSError if the folder cannot be listed.
    """
    found: list[Problem] = []
    listed = _listed(path, found)
    files = set(tree.walk(path)) - {".git"}
    extra = files - listed.keys() - {manifest.MANIFEST, "CNAME"}
    found += [_problem(name, "file-missing", "the manifest lists it, and it is not there", _AGAIN)
              for name in listed.keys() - files]
    found += [_problem(name, "file-extra", "the manifest does not list it", "move it away, or build the site again")
              for name in extra]
    anchors: dict[str, str] = {}
    wanted: list[_Wanted] = []
    broken: list[_Broken] = []
    for name in sorted(files):
        seen = _look_at_file(path, name, listed, found)
        if seen is not None:
            anchors[name] = "\n".join(seen.anchors)     # one string is a tenth of a set
            found += [_problem(name, fault.code, fault.message, fault.hint, fault.line) for fault in seen.faults]
            broken += _dead_links(name, seen, files, wanted)
    broken += _dead_anchors(wanted, anchors)
    found += _located(path, broken)
    return tuple(sorted(found))


_AGAIN = "build the site again"


def _problem(file: str, code: str, message: str, hint: str = "", line: int = 0) -> Problem:
    return Problem(file=file, line=line, column=0, severity="error", code=code, message=message, hint=hint)


def _listed(path: Path, found: list[Problem]) -> dict[str, bytes]:
    try:
        return manifest.read(path)
    except manifest.NotAManifest as error:
        found.append(_problem(manifest.MANIFEST, "manifest-broken", str(error), _AGAIN))
        return {}


def _look_at_file(site: Path, name: str, listed: dict[str, bytes], found: list[Problem]) -> PageSeen | None:
    """Compares a file with the manifest; pages and style sheets are read."""
    file = site / name
    if file.is_symlink() or not file.is_file():
        found.append(_problem(name, "file-changed", "it is a link, or no file at all", _AGAIN))
        return None
    readable = name.endswith((".html", ".css"))
    try:
        content = file.read_bytes() if readable else b""
        digest = hashlib.sha256(content).digest() if readable else tree.digest_of_file(file)
    except OSError as error:
        found.append(_problem(name, "file-changed", f"it cannot be read: {error.strerror}", _AGAIN))
        return None
    if name in listed and digest != listed[name]:
        found.append(_problem(name, "file-changed", "it is not what was written", _AGAIN))
    if name.endswith(".html"):
        return look_at(content, absolute_links=name == "404.html")
    return look_at_style(content) if readable else None


def _dead_links(page: str, seen: PageSeen, files: set[str], wanted: list[_Wanted]) -> Iterator[_Broken]:
    """Links of one page that arrive nowhere; anchors in other pages are put on the list."""
    folder = posixpath.dirname(page)
    for url in seen.links:
        where, _, anchor = url.partition("#")
        if "%" in url or "?" in url or ":~:" in url:
            anchor, where = unquote(anchor.partition(":~:")[0]), unquote(where.partition("?")[0])
        if not where:
            if anchor and anchor != "top" and anchor not in seen.anchors:
                yield _Broken(page, url, "anchor-dead", f"nothing on the page has the id {anchor!r}")
            continue
        target = posixpath.normpath(posixpath.join(folder, where))
        if target == ".." or target.startswith("../"):
            yield _Broken(page, url, "link-outside", f"{url} leads out of the site")
            continue
        if target not in files:
            inside = posixpath.normpath(posixpath.join(target, "index.html"))
            if inside not in files:
                yield _Broken(page, url, "link-dead", f"{url} leads to nothing")
                continue
            yield _Broken(page, url, "link-folder", f"{url} opens a listing where the site is opened from a disk",
                          "link to the index.html in it")
            target = inside
        if anchor:
            wanted.append(_Wanted(target, page, anchor, url))


def _dead_anchors(wanted: list[_Wanted], anchors: dict[str, str]) -> Iterator[_Broken]:
    for target, wishes in groupby(sorted(wanted), key=lambda wish: wish.target):
        if target in anchors:
            there = set(anchors[target].split("\n"))
            for wish in wishes:
                if wish.anchor not in there:
                    yield _Broken(wish.page, wish.url, "anchor-dead", f"{wish.url}: nothing there has the id {wish.anchor!r}")


def _located(site: Path, broken: list[_Broken]) -> Iterator[Problem]:
    for page, links in groupby(sorted(broken), key=lambda link: link.page):
        content = (site / page).read_bytes()
        lines = lines_of(content) if page.endswith(".html") else lines_of_style(content)
        for link in links:
            yield _problem(page, link.code, link.message, link.hint, lines.get(link.url, 0))
