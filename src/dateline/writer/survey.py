"""A tree compared with what is remembered of it: by stamps, and by content where the stamps say nothing."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

import msgspec
from msgspec import Struct

from dateline import workers
from dateline.writer import tree_index
from dateline.writer.tree import File, digest_of_file, walk
from dateline.writer.tree_index import FOLDER, REGULAR, TICK, Head, Identity, Index

_LARGE = 500_000
"""Bytes of an index from which it pays to look at its tree in another process: of some 2,500 files."""


class Survey(Struct, array_like=True, frozen=True):
    """What in a tree is not as it was left."""

    site: bytes = b""
    """Says which site its index speaks of: the SHA-256 of its manifest."""
    by_stamps: bool = False
    """Whether stamps alone told that nothing is."""
    touched: dict[str, File] = {}
    """Files of the content they had, with other stamps: touched, or changed and changed back, or linked to."""
    lost: frozenset[str] = frozenset()
    """Files that are gone or have another content."""
    restless: frozenset[str] = frozenset()
    """Folders that have another time than they had, or one so new that it does not tell."""
    added: tuple[str, ...] = ()
    """What we did not write: files, links in the place of folders, `.git`, and empty folders with a `/` at the end."""

    @property
    def strangers(self) -> tuple[str, ...]:
        """What was added, without empty folders."""
        return tuple(path for path in self.added if not path.endswith("/"))

    def files(self, index: Index) -> dict[str, File]:
        """The files that are as we left them."""
        known = index.files() | self.touched
        return {path: file for path, file in known.items() if path not in self.lost} if self.lost else known

    def folders(self, index: Index) -> dict[str, int | None]:
        """The folders and the times of their last changes; None where they are not what they were."""
        return dict(zip(index.folders, index.times, strict=True)) | dict.fromkeys(self.restless)


def survey(root: Path, index: Index) -> Survey:
    """A stranger in any folder is found because its folder's time has changed. Raises OSError."""
    added = []
    times, saved = zip(index.folders, index.times, strict=True), index.saved
    restless = [folder for folder, time in times if not _same_folder(f"{root}/{folder}", time, saved)]
    known = {*index.paths, *index.folders}
    for folder in ["", *restless]:
        added += _added(root, folder, known)
    touched, lost = {}, []
    settled, below, lstat = saved - TICK, f"{root}/", os.lstat
    for path, file in zip(index.paths, index.known, strict=True):
        try:
            now = lstat(below + path)
        except OSError:
            lost.append(path)
            continue
        stamps = now.st_mode >> 12, now.st_size, now.st_mtime_ns, now.st_ctime_ns
        if stamps == (REGULAR, file.size, file.modified, file.changed) and file.modified < settled > file.changed:
            continue
        if stamps[:2] != (REGULAR, file.size) or digest_of_file(below + path) != file.sha256:
            lost.append(path)
        elif stamps[2:] != (file.modified, file.changed):
            touched[path] = File(file.key, file.sha256, file.size, now.st_mtime_ns, now.st_ctime_ns)
    return Survey(index.site, False, touched, frozenset(lost), frozenset(restless), tuple(sorted(added)))


def _same_folder(path: str, changed: int, saved: int) -> bool:
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return (status.st_mode >> 12, status.st_mtime_ns) == (FOLDER, changed) and changed < saved - TICK


def _added(root: Path, folder: str, known: set[str]) -> list[str]:
    """What stands in one folder and is not known; an empty folder with `/`. A link in a folder's place counts as added."""
    where = root / folder
    if where.is_symlink():
        return [folder]
    if not where.is_dir():
        return []
    found = []
    with os.scandir(where) as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if path in known:
                continue
            inside = entry.is_dir(follow_symlinks=False) and path != ".git"
            found += (walk(root, path) or [path + "/"]) if inside else [path]
    return found


def _quick(root: Path, head: Head) -> Survey | None:
    """The survey of a tree whose stamps are those that it had; None where they are not, or tell nothing. Raises OSError."""
    if not head.stamps:
        return None
    below, lstat = f"{root}/", os.lstat
    try:
        files = [
            ((now := lstat(below + path)).st_mode >> 12, now.st_size, now.st_mtime_ns, now.st_ctime_ns) for path in head.paths
        ]
        folders = [((now := lstat(below + folder)).st_mode >> 12, now.st_mtime_ns) for folder in head.folders]
    except OSError:
        return None
    if tree_index.digest(files, folders) != head.stamps:
        return None
    tops = {path for path in (*head.paths, *head.folders) if "/" not in path}
    return Survey(head.site, by_stamps=True, added=tuple(sorted(_added(root, "", tops))))


class _Answer(Struct, array_like=True):
    """A survey, and of what."""

    root: str
    of: Identity
    survey: Survey | None
    """None where the index is damaged or the tree could not be looked at."""


class Surveys:
    """The surveys of trees, as they are asked for."""

    def __init__(self, memory: Path | None):
        self.beside: Iterator[bytes] = iter(())
        """What was found of some of them beside other work."""
        self.begun = time.time_ns()
        """No stamp was taken before this time."""
        self._memory = memory
        self._known: dict[str, _Answer] = {}
        self._indexes: dict[Identity, Index] = {}

    def index(self, root: Path) -> Index | None:
        """What is remembered of the tree. Raises as `tree_index.load` does."""
        of = tree_index.identity(self._memory, root)
        if of and of not in self._indexes:
            self._indexes[of] = tree_index.load(self._memory, root)
        return self._indexes.get(of)

    def look(self, root: Path) -> Survey | None:
        """The tree compared with its index; None if it has none. Raises ValueError for a damaged index, OSError."""
        of = tree_index.identity(self._memory, root)
        if of is None:
            return None
        while str(root) not in self._known and (packed := next(self.beside, None)):
            answer = msgspec.msgpack.decode(packed, type=_Answer)
            self._known[answer.root] = answer
        known = self._known.get(str(root))
        return known.survey if known and known.survey and known.of == of else _look(self._memory, root)


def _look(memory: Path, root: Path) -> Survey:
    return _quick(root, tree_index.load(memory, root, Head)) or survey(root, tree_index.load(memory, root))


@contextmanager
def begun(memory: Path | None, *roots: Path) -> Iterator[Surveys]:
    """Surveys of the trees; those of large ones are made from now on, beside whatever is done meanwhile."""
    identities = {root: tree_index.identity(memory, root) for root in roots}
    works = [partial(_answer, memory, root, of) for root, of in identities.items() if of and of.size > _LARGE]
    surveys = Surveys(memory)
    with workers.beside(works) as surveys.beside:
        yield surveys


def _answer(memory: Path, root: Path, of: Identity) -> bytes:
    found = None
    with suppress(ValueError, OSError):
        found = _look(memory, root)
    return msgspec.msgpack.encode(_Answer(str(root), of, found))
