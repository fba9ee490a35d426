"""A folder of finished pages on disk and what is known of it: which page each file is, and whether it is as we left
it."""

import hashlib
import os
import shutil
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec import Struct

_FORMAT = b"dateline pages 1\n"
# A change within one tick of the file system's clock leaves the times as they are; Linux ticks at 1 to 10 ms.
_TICK = 100_000_000
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_REGULAR = stat.S_IFREG >> 12


class File(Struct, array_like=True, frozen=True, gc=False):
    """A written file: its page's key ("" where it has none), its content, and the stamps it had when we left it."""

    key: str
    sha256: bytes
    size: int
    modified: int
    changed: int

    def answering_to(self, key: str) -> "File":
        """The same file for a page of this key; itself if that is its key."""
        return self if key == self.key else msgspec.structs.replace(self, key=key)


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


class Tree:
    """A tree that is being brought up to date. Files are removed and made anew, never overwritten, so that no link
    planted in the folder is written through; the caller sees to it that the tree was surveyed first."""

    def __init__(self, root: Path, files: dict[str, File]):
        self.root = root
        self.files = dict(files)
        self._folders: set[str] = set()
        for path in self.files:
            for folder in _parents(path):
                if folder in self._folders:
                    break
                self._folders.add(folder)

    def put(self, path: str, content: bytes, key: str, sha256: bytes) -> File:
        """Writes a new file in the place of an old one. Raises OSError."""
        self._make_way(path)
        target = f"{self.root}/{path}"
        descriptor = os.open(target, _NEW, 0o644)
        try:
            written = os.write(descriptor, content)
            while written < len(content):
                written += os.write(descriptor, memoryview(content)[written:])
            status = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        file = File(key, sha256, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        self.files[path] = file
        return file

    def remove(self, path: str) -> None:
        """Removes a file and the folders that it leaves empty. Raises OSError."""
        del self.files[path]
        os.unlink(f"{self.root}/{path}")            # noqa: PTH108 - 10,000 of them
        for folder in _parents(path):
            try:
                os.rmdir(f"{self.root}/{folder}")   # noqa: PTH106
            except OSError:
                return
            self._folders.discard(folder)

    def _make_way(self, path: str) -> None:
        if path in self.files:
            del self.files[path]
            os.unlink(f"{self.root}/{path}")        # noqa: PTH108
        elif path in self._folders:                 # a folder of the old site is a file of the new one
            for old in [old for old in self.files if old.startswith(path + "/")]:
                self.remove(old)
        missing = [folder for folder in _parents(path) if folder not in self._folders]
        for folder in reversed(missing):
            if folder in self.files:                # and the other way round
                self.remove(folder)
            os.mkdir(f"{self.root}/{folder}", 0o755)     # noqa: PTH102
            self._folders.add(folder)

    def index(self) -> Index:
        """What to remember of the finished tree."""
        folders = {folder: os.lstat(f"{self.root}/{folder}").st_mtime_ns
                   for folder in sorted(self._folders)}
        return Index(self.root.stat().st_ino, time.time_ns(), self.files, folders)


def _parents(path: str) -> Iterator[str]:
    """The folders above a path, the nearest first, without the root."""
    while (slash := path.rfind("/")) > 0:
        path = path[:slash]
        yield path


@contextmanager
def plain_modes() -> Iterator[None]:
    """Files are made 0644 and folders 0755 in here, whatever the user's umask is."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


# --- the index on disk --------------------------------------------------------------------------------------------


def _index_file(folder: Path, root: Path) -> Path:
    return folder / f"pages-{root.stat().st_ino}.index"


def save_index(folder: Path, root: Path, index: Index) -> None:
    """Remembers a finished tree in the folder. Raises OSError."""
    packed = msgspec.msgpack.encode(index)
    path = _index_file(folder, root)
    new = path.with_suffix(".new")
    new.write_bytes(hashlib.sha256(_FORMAT + packed).digest() + packed)
    new.replace(path)


def load_index(folder: Path, root: Path) -> Index | None:
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


def has_index(folder: Path, root: Path) -> bool:
    """Whether something is remembered of a tree."""
    return root.exists() and _index_file(folder, root).exists()


def forget_index(folder: Path, root: Path) -> None:
    """To be done before the tree is touched: a build killed half way leaves no index that speaks of another state."""
    _index_file(folder, root).unlink(missing_ok=True)


def forget_others(folder: Path, *roots: Path) -> None:
    """Removes the indexes of all trees but these."""
    kept = {_index_file(folder, root) for root in roots if root.exists()}
    for path in folder.glob("pages-*"):
        if path not in kept:
            path.unlink(missing_ok=True)


# --- comparing ----------------------------------------------------------------------------------------------------


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


def digest_of_file(path: str | Path) -> bytes | None:
    """SHA-256 of a file's content; None if it cannot be read."""
    try:
        with open(path, "rb") as content:       # noqa: PTH123 - 10,000 of them
            return hashlib.file_digest(content, "sha256").digest()
    except OSError:
        return None


def walk(root: Path, folder: str = "") -> list[str]:
    """The paths of all that is not a folder, below a folder of the tree; links are not followed. `.git` is not entered.
    Raises OSError."""
    found, folders = [], [folder]
    while folders:
        current = folders.pop()
        with os.scandir(root / current) as entries:
            for entry in entries:
                path = f"{current}/{entry.name}" if current else entry.name
                if entry.is_dir(follow_symlinks=False) and path != ".git":
                    folders.append(path)
                else:
                    found.append(path)
    return found


def remove(path: Path) -> None:
    """Removes a tree, a file or a link, whatever stands there, without following links. Raises OSError."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        shutil.rmtree(path)
