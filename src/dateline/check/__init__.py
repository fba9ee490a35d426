"""Looks over a built site: is every file as it was written, does every link arrive, does every fact have its words, does the
folder open anywhere."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dateline import workers
from dateline.check import records
from dateline.check.links import Broken, Links, Wanted, dead_anchors, located
from dateline.check.pages import PageSeen, look_at, look_at_style
from dateline.problems import Problem
from dateline.progress import Progress, untold
from dateline.writer import manifest, tree

FILES = 100
"""That a process looks at before it hands over what it found."""
WORTH_PROCESSES = 1_000
"""Files from which starting processes pays."""
_AGAIN = "build the site again"


class _Seen(NamedTuple):
    """Some files of the site, as a process found them."""

    problems: list[Problem]
    broken: list[Broken]
    wanted: list[Wanted]
    anchors: dict[str, str]
    """The ids in a page, by the page, with line ends between them: one string is a tenth of a set."""


def check_site(path: Path, jobs: int = 0, progress: Progress = untold) -> tuple[Problem, ...]:
    """Everything found wrong with the site in a folder, by file and line; empty if nothing is.

    Compares each file with the manifest (`file-changed`, `file-missing`, `file-extra`); reads each page and style sheet
    for dead links and anchors, links that leave the folder, are absolute or fetch from another host, ids given twice,
    tags that do not match, what a page must have; reads the records for facts without their words. `.git` is passed over,
    and so is a CNAME that the manifest does not list. Raises OSError if the folder cannot be listed.
    """
    found: list[Problem] = []
    listed = _listed(path, found)
    files = set(tree.walk(path)) - {".git"}
    extra = files - listed.keys() - {manifest.MANIFEST, "CNAME"}
    found += [_problem(name, "file-missing", "the manifest lists it, and it is not there", _AGAIN)
              for name in listed.keys() - files]
    found += [_problem(name, "file-extra", "the manifest does not list it", "move it away, or build the site again")
              for name in extra]
    broken: list[Broken] = []
    wanted: list[Wanted] = []
    anchors: dict[str, str] = {}
    for seen in _look_at_files(path, sorted(files), listed, jobs, progress):
        found += seen.problems
        broken += seen.broken
        wanted += seen.wanted
        anchors |= seen.anchors
    broken += dead_anchors(wanted, anchors)
    found += [_problem(link.page, link.code, link.message, link.hint, line) for link, line in located(path, broken)]
    found += records.faults(path, files, anchors)
    return tuple(sorted(found))


def _problem(file: str, code: str, message: str, hint: str = "", line: int = 0) -> Problem:
    return Problem(file=file, line=line, column=0, severity="error", code=code, message=message, hint=hint)


def _listed(path: Path, found: list[Problem]) -> dict[str, bytes]:
    try:
        listed = manifest.read(path)
    except manifest.NotAManifest as error:
        found.append(_problem(manifest.MANIFEST, "manifest-broken", str(error), _AGAIN))
        return {}
    if not listed:
        found.append(_problem(manifest.MANIFEST, "manifest-broken", f"{manifest.MANIFEST} lists no file", _AGAIN))
    return listed


def _look_at_files(site: Path, files: list[str], listed: dict[str, bytes], jobs: int, progress: Progress) -> Iterator[_Seen]:
    """What is seen in the files, some at a time."""
    links = Links(files)
    chunks = [files[at : at + FILES] for at in range(0, len(files), FILES)]

    def work(number: int) -> _Seen:
        seen = _Seen([], [], [], {})
        for name in chunks[number]:
            page = _look_at_file(site, name, listed, seen.problems)
            if page is not None:
                seen.anchors[name] = "\n".join(page.anchors)
                seen.problems.extend(_problem(name, fault.code, fault.message, fault.hint, fault.line) for fault in page.faults)
                links.follow(name, page, seen.broken, seen.wanted)
        return seen

    jobs = workers.processes(jobs, len(files), WORTH_PROCESSES)
    for number, seen in enumerate(workers.spread(work, len(chunks), jobs, inherits=True), 1):
        yield seen
        progress("check", number, len(chunks))


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
