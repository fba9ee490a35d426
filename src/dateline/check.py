"""Looks over a built site: is every file as it was written, does every link arrive, does the folder open anywhere."""

import hashlib
import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from dateline import manifest, tree
from dateline.page_check import Link, PageSeen, look_at, look_at_style
from dateline.problems import Problem


class _Wanted(NamedTuple):
    """A link to an anchor in another page, kept until all pages are seen."""

    page: str
    link: Link
    target: str
    anchor: str


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
    for name in sorted(files):
        seen = _look_at_file(path, name, listed, found)
        if seen is not None:
            anchors[name] = "\n".join(seen.anchors)     # one string is a tenth of a set
            found += [_problem(name, fault.code, fault.message, fault.hint, fault.line) for fault in seen.faults]
            found += _dead_links(name, seen, files, wanted)
    found += _dead_anchors(wanted, anchors)
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


def _dead_links(page: str, seen: PageSeen, files: set[str], wanted: list[_Wanted]) -> Iterator[Problem]:
    """Links of one page that arrive nowhere; anchors in other pages are put on the list."""
    for link in seen.links:
        where, _, anchor = link.url.partition("#")
        anchor = unquote(anchor.partition(":~:")[0])
        where = unquote(where.partition("?")[0])
        if not where:
            if anchor and anchor != "top" and anchor not in seen.anchors:
                yield _problem(page, "anchor-dead", f"nothing on the page has the id {anchor!r}", "", link.line)
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), where))
        if target == ".." or target.startswith("../"):
            yield _problem(page, "link-outside", f"{link.url} leads out of the site", "", link.line)
            continue
        if target not in files:
            inside = posixpath.normpath(posixpath.join(target, "index.html"))
            if inside not in files:
                yield _problem(page, "link-dead", f"{link.url} leads to nothing", "", link.line)
                continue
            yield _problem(page, "link-folder", f"{link.url} opens a listing where the site is opened from a disk",
                           "link to the index.html in it", link.line)
            target = inside
        if anchor:
            wanted.append(_Wanted(page, link, target, anchor))


def _dead_anchors(wanted: list[_Wanted], anchors: dict[str, str]) -> Iterator[Problem]:
    target, there = None, frozenset()
    for want in sorted(wanted, key=lambda want: (want.target, want.page)):
        if want.target != target:
            target, there = want.target, frozenset(anchors.get(want.target, "").split("\n"))
        if want.anchor not in there and want.target in anchors:
            yield _problem(want.page, "anchor-dead", f"{want.link.url}: nothing there has the id {want.anchor!r}", "",
                           want.link.line)
