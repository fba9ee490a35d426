"""What is remembered of a tree: which page each file is, and the stamps by which it is told whether all is as we left it."""

import hashlib
import os
import stat
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from dateline.writer.manifest import MANIFEST
from dateline.writer.tree import File, Tree

_FORMAT = b"dateline pages 2\n"
TICK = 100_000_000
"""Nanoseconds. A change within one tick of the file system's clock leaves the times as they are; Linux ticks at 1 to 10 ms."""
REGULAR, FOLDER = stat.S_IFREG >> 12, stat.S_IFDIR >> 12


class Head(Struct, array_like=True, frozen=True):
    """Enough to tell whether a tree is as it was left."""

    inode: int
    """Of the tree's root: the index goes with the folder, whatever name the folder has by now."""
    saved: int
    """When the stamps were taken."""
    site: bytes
    """The SHA-256 of its manifest: says which site it is."""
    stamps: bytes
    """A digest of all stamps; empty where something was written a moment before they were taken, so that they do not tell."""
    paths: list[str]
    """Of the files."""
    folders: list[str]
    """Below the root."""


class Index(Head, array_like=True, frozen=True):
    """What a tree held when it was finished."""

    times: list[int]
    """Of the last change of each folder."""
    known: list[File]
    """What each path is."""

    def files(self) -> dict[str, File]:
        return dict(zip(self.paths, self.known, strict=True))


def of(tree: Tree, taken: int | None = None) -> Index:
    """What to remember of a finished tree, which has a manifest. `taken`: when its stamps were, if not just now. Raises OSError."""
    folders = tree.folders()
    known, times = list(tree.files.values()), list(folders.values())
    saved = taken or time.time_ns()
    latest = max((*(file.changed for file in known), *(file.modified for file in known), *times), default=0)
    told = ((REGULAR, file.size, file.modified, file.changed) for file in known), ((FOLDER, changed) for changed in times)
    stamps = digest(*told) if latest < saved - TICK else b""
    site = tree.files[MANIFEST].sha256
    return Index(tree.root.stat().st_ino, saved, site, stamps, list(tree.files), list(folders), times, known)


def digest(files: Iterable[tuple[int, int, int, int]], folders: Iterable[tuple[int, int]]) -> bytes:
    """Of the stamps of files (kind, size, times of the last change of content and of anything) and folders (kind, time)."""
    return hashlib.sha256(msgspec.msgpack.encode((list(files), list(folders)))).digest()


# --- on disk ------------------------------------------------------------------------------------------------------


def _file(memory: Path, root: Path) -> Path:
    return memory / f"pages-{root.stat().st_ino}.index"


def save(memory: Path, root: Path, index: Index) -> None:
    """Remembers a finished tree in the folder. Raises OSError."""
    packed = msgspec.msgpack.encode(index)
    path = _file(memory, root)
    new = path.with_suffix(".new")
    new.write_bytes(hashlib.sha256(_FORMAT + packed).digest() + packed)
    new.replace(path)


def load(memory: Path, root: Path, kind: type[Head] = Index) -> Index | None:
    """What is remembered of a tree; None if there is nothing. `kind`: how much of it.

    Raises ValueError if it is damaged or of another version, OSError if it cannot be read.
    """
    path = _file(memory, root)
    if not path.exists():
        return None
    content = memoryview(path.read_bytes())
    whole = hashlib.sha256(_FORMAT)
    whole.update(content[32:])
    if whole.digest() != content[:32]:
        raise ValueError("damaged, or of another version")
    try:
        index = msgspec.msgpack.decode(content[32:], type=kind)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
    if index.inode != root.stat().st_ino:
        raise ValueError("of another folder")
    return index


class Identity(NamedTuple):
    """Says which index of which tree it is."""

    tree: int
    inode: int
    size: int
    modified: int
    changed: int


def identity(memory: Path | None, root: Path) -> Identity | None:
    """Changes whenever another index is remembered, or of another tree; None if there is none."""
    if memory is None:
        return None
    try:
        file, of = os.lstat(_file(memory, root)), os.lstat(root)
    except OSError:
        return None
    return Identity(of.st_ino, file.st_ino, file.st_size, file.st_mtime_ns, file.st_ctime_ns)


def has(memory: Path, root: Path) -> bool:
    """Whether something is remembered of a tree."""
    return root.exists() and _file(memory, root).exists()


def forget(memory: Path, root: Path) -> None:
    """To be done before the tree is touched: a build killed half way leaves no index that speaks of another state."""
    _file(memory, root).unlink(missing_ok=True)


def forget_others(memory: Path, *roots: Path) -> None:
    """Removes the indexes of all trees but these."""
    kept = {_file(memory, root) for root in roots if root.exists()}
    for path in memory.glob("pages-*"):
        if path not in kept:
            path.unlink(missing_ok=True)
