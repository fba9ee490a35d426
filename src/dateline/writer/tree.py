"""A folder of finished pages on disk, brought up to date file by file; nothing is ever written through a link."""

import hashlib
import os
import shutil
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
from msgspec import Struct

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_PLAIN = stat.S_IFREG | 0o644


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


class Tree:
    """A tree that is being brought up to date. Files are removed and made anew, never overwritten, so that no link
    planted in the folder is written through; the caller sees to it that the tree was surveyed first."""

    def __init__(self, root: Path, files: Mapping[str, File], folders: Mapping[str, int | None]):
        """`files`, `folders`: what stands in it; a folder with the time of its last change, None where that is not known."""
        self.root = root
        self.files = dict(files)
        self._folders: dict[str, int | None] = dict(folders)

    def put(self, path: str, content: bytes, key: str, sha256: bytes) -> File:
        """Writes a new file in the place of an old one. Raises OSError."""
        self._make_way(path)
        file = self.files[path] = _written(f"{self.root}/{path}", (content,), key, sha256)
        return file

    def put_aside(self, path: str, blocks: Iterable[bytes], key: str) -> File | None:
        """Writes a file for a process that has the tree as it was when that process began; `take` makes it one of the tree's.
        To be used in a tree that began empty. None, and no file, where this cannot be done."""
        target = f"{self.root}/{path}"
        try:
            _make_folder(target[: target.rindex("/")])
            return _written(target, blocks, key)
        except OSError:     # another page or process was there first, the disk is full: whoever puts it in will see
            with suppress(OSError):
                os.unlink(target)       # noqa: PTH108
            return None

    def take(self, path: str, file: File) -> None:
        """Makes a file that was put aside one of the tree's."""
        self.files[path] = file
        for folder in _parents(path):
            stood = folder in self._folders
            self._folders[folder] = None
            if stood:
                break

    def link(self, path: str, other: Path, file: File) -> bool:
        """Puts a file that stands in another tree; False where it cannot stand in both. `settle` must follow."""
        self._make_way(path)
        target = f"{self.root}/{path}"
        try:
            os.link(f"{other}/{path}", target, follow_symlinks=False)
        except (OSError, NotImplementedError):
            return False
        if os.lstat(target).st_mode != _PLAIN:  # its mode is not ours
            os.unlink(target)  # noqa: PTH108
            return False
        self.files[path] = file
        return True

    def settle(self, paths: Iterable[str]) -> None:
        """Takes the new stamp of files that were linked. Raises OSError."""
        for path in paths:
            file = self.files[path]
            changed = os.lstat(f"{self.root}/{path}").st_ctime_ns
            self.files[path] = File(file.key, file.sha256, file.size, file.modified, changed)

    def remove(self, path: str) -> None:
        """Removes a file and the folders that it leaves empty. Raises OSError."""
        del self.files[path]
        os.unlink(f"{self.root}/{path}")            # noqa: PTH108 - 10,000 of them
        for folder in _parents(path):
            self._has_changed(path)
            try:
                os.rmdir(f"{self.root}/{folder}")   # noqa: PTH106
            except OSError:
                return
            del self._folders[folder]
            path = folder

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
            if not stat.S_ISDIR(_mode(f"{self.root}/{folder}")):        # it is, where a process that put a page aside was killed
                os.mkdir(f"{self.root}/{folder}", 0o755)                # noqa: PTH102
            self._has_changed(folder)
        self._has_changed(path)

    def _has_changed(self, path: str) -> None:
        """Something of this name came to its folder or went from it."""
        above = path.rpartition("/")[0]
        if above:
            self._folders[above] = None

    def folders(self) -> dict[str, int]:
        """Time of the last change of each folder below the root. Raises OSError."""
        return {
            folder: os.lstat(f"{self.root}/{folder}").st_mtime_ns if changed is None else changed
            for folder, changed in self._folders.items()
        }


def _mode(path: str) -> int:
    """What stands there, by its mode; 0 where nothing does."""
    try:
        return os.lstat(path).st_mode
    except FileNotFoundError:
        return 0


def _make_folder(path: str) -> None:
    """A folder that may be there, in folders that may not be there: mostly it is not, and they are."""
    try:
        os.mkdir(path, 0o755)       # noqa: PTH102
    except FileExistsError:
        return
    except FileNotFoundError:
        os.makedirs(path, 0o755, exist_ok=True)     # noqa: PTH103


def _written(target: str, blocks: Iterable[bytes], key: str, sha256: bytes | None = None) -> File:
    """A file that was not there before. `sha256`: its digest, where that is known."""
    descriptor, whole = os.open(target, _NEW, 0o644), hashlib.sha256()
    try:
        for block in blocks:
            written = os.write(descriptor, block)
            while written < len(block):
                written += os.write(descriptor, memoryview(block)[written:])
            if sha256 is None:
                whole.update(block)
        status = os.fstat(descriptor)
    finally:
        os.close(descriptor)
    return File(key, sha256 or whole.digest(), status.st_size, status.st_mtime_ns, status.st_ctime_ns)


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
