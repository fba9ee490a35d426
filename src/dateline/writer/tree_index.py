"""What is remembered of a tree: which page each file is, and by what is told whether it is as we left it."""

import hashlib
import os
import stat
import time
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

from dateline.writer.tree import File, Tree, digest_of_file, walk

_FORMAT = b"dateline pages 1\n"
# A change within one tick of the file system's clock leaves the times as they are; Linux ticks at 1 to 10 ms.
_TICK = 100_000_000
_REGULAR = stat.S_IFREG >> 12


class Index(Struct, array_like=True, frozen=True):
    """What a tree held when it was finished."""

    inode: int
    """Of the tree's root: the index goes with the folder, whatever name the folder has by now."""
    saved: int
    files: dict[str, File]
    folders: dict[str, int]
    """Time of the last change of each folder below the root."""


class Survey(NamedTuple):
    """A tree compared with its index."""

    files: dict[str, File]
    """The files that are as we left them."""
    added: tuple[str, ...]
    """What we did not write: files, links in the place of folders, `.git`, and empty folders with a `/` at the end."""

    @property
    def strangers(self) -> tuple[str, ...]:
        """What was added, without empty folders."""
        return tuple(path for path in self.added if not path.endswith("/"))


def of(tree: Tree) -> Index:
    """What to remember of a finished tree."""
    return Index(tree.root.stat().st_ino, time.time_ns(), tree.files, tree.folders())


def _index_file(folder: Path, root: Path) -> Path:
    return folder / f"pages-{root.stat().st_ino}.index"


def save(folder: Path, root: Path, index: Index) -> None:
    """Remembers a finished tree in the folder. Raises OSError."""
    packed = msgspec.msgpack.encode(index)
    path = _index_file(folder, root)
    new = path.with_suffix(".new")
    new.write_bytes(hashlib.sha256(_FORMAT + packed).digest() + packed)
    new.replace(path)


def load(folder: Path, root: Path) -> Index | None:
    """What is remembered of a tree; None if there is nothing. Raises ValueError if that is damaged or of another
    version, OSError if it cannot be read."""
    path = _index_file(folder, root)
    if not path.exists():
        return None
    content = path.read_bytes()
    if hashlib.sha256(_FORMAT + content[32:]).digest() != content[:32]:
        raise ValueError("damaged, or of another version")
    try:
        index = msgspec.msgpack.decode(content[32:], type=Index)
    except msgspec.DecodeError as error:
        raise ValueError(str(error)) from error
    if index.inode != root.stat().st_ino:
        raise ValueError("of another folder")
    return index


def has(folder: Path, root: Path) -> bool:
    """Whether something is remembered of a tree."""
    return root.exists() and _index_file(folder, root).exists()


def forget(folder: Path, root: Path) -> None:
    """To be done before the tree is touched: a build killed half way leaves no index that speaks of another state."""
    _index_file(folder, root).unlink(missing_ok=True)


def forget_others(folder: Path, *roots: Path) -> None:
    """Removes the indexes of all trees but these."""
    kept = {_index_file(folder, root) for root in roots if root.exists()}
    for path in folder.glob("pages-*"):
        if path not in kept:
            path.unlink(missing_ok=True)


def survey(root: Path, index: Index) -> Survey:
    """Compares a tree with its index: by stamps, and by content where the stamps say nothing.

    A file that another program changed and changed back is ours again; a stranger in any folder is found because its
    folder's time has changed. Raises OSError.
    """
    added = []
    for folder in ["", *index.folders]:
        if not folder or not _same_folder(f"{root}/{folder}", index.folders[folder], index.saved):
            added += _added(root, folder, index)
    files, settled, below, lstat = {}, index.saved - _TICK, f"{root}/", os.lstat
    for path, file in index.files.items():
        try:
            now = lstat(below + path)
        except OSError:
            continue
        if (
            now.st_mtime_ns == file.modified < settled
            and now.st_ctime_ns == file.changed < settled
            and now.st_size == file.size
            and now.st_mode >> 12 == _REGULAR
        ):
            files[path] = file
        elif now.st_mode >> 12 == _REGULAR and now.st_size == file.size and digest_of_file(below + path) == file.sha256:
            files[path] = File(file.key, file.sha256, file.size, now.st_mtime_ns, now.st_ctime_ns)
    return Survey(files, tuple(sorted(added)))


def is_settled(index: Index) -> bool:
    """Whether the stamps alone tell if the tree is as it was left: nothing in it was written a moment before it was saved."""
    return all(file.changed < index.saved - _TICK for file in index.files.values())


def _same_folder(path: str, changed: int, saved: int) -> bool:
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISDIR(status.st_mode) and status.st_mtime_ns == changed and changed < saved - _TICK


def _added(root: Path, folder: str, index: Index) -> list[str]:
    """What stands in one folder that the index does not know; an empty folder with `/`. A link in a folder's place
    counts as added."""
    where = root / folder
    if where.is_symlink():
        return [folder]
    if not where.is_dir():
        return []
    found = []
    with os.scandir(where) as entries:
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if path in index.files or path in index.folders:
                continue
            inside = entry.is_dir(follow_symlinks=False) and path != ".git"
            found += (walk(root, path) or [path + "/"]) if inside else [path]
    return found
