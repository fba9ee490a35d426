"""Which files of the source folder are articles, in an order that no file system decides."""

import errno
import os
import re
import stat
import time
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Literal, NamedTuple

from dateline.model import Noun
from dateline.problems import Problem, Refused, Severity
from dateline.settings import Settings
from dateline.slugs import suffixed

Format = Literal["txt", "md", "html", "json"]
FORMATS: dict[str, Format] = {".txt": "txt", ".md": "md", ".html": "html", ".json": "json"}
SIDECARS = (".yaml", ".yml")
_SPELT_OTHERWISE = {".htm": ".html", ".xhtml": ".html", ".markdown": ".md", ".mdown": ".md", ".text": ".txt"}
_LEADS_NOWHERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EACCES}
"""What is wrong with a link that leads to no file; other errors are of the disk, and the file may be there."""
_UNPRINTABLE = re.compile(r"[\x01-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_TRIES = 5
_PAUSE = 0.05
"""Seconds after which a file that changed while it was read is read again."""


class SourceFile(Noun, kw_only=True):
    """One article's file, and the sidecar beside it."""

    id: str
    """The path without its extension, `/` as `--`; with a digest of the path where another file has that id."""
    path: str
    """In the source folder, with `/`."""
    file: str
    """Where it is on the disk, absolute."""
    shown: str
    """As its owner would type it."""
    format: Format
    sidecar: str | None = None
    """Path of the sidecar in the source folder."""
    sidecar_file: str | None = None
    sidecar_shown: str = ""


class Scan(NamedTuple):
    """What a source folder holds."""

    articles: tuple[SourceFile, ...]
    """In the order of their paths."""
    problems: tuple[Problem, ...]


def scan(folder: Path, settings: Settings) -> Scan:
    """The articles below the folder. Nothing is opened.

    Raises Refused where the folder or one below it cannot be listed: an article that could not be read is not an article
    that is gone.
    """
    return _Walk(folder).scan()


def read(source: SourceFile, settings: Settings) -> tuple[bytes, bytes | None]:
    """The contents of an article's file and of its sidecar, as they stood together at one moment; of a file over the limit
    only enough to see that it is.

    Raises Refused where one cannot be read, or changes whenever it is read.
    """
    files = [(source.file, source.shown)]
    if source.sidecar_file is not None:
        files.append((source.sidecar_file, source.sidecar_shown))
    for _ in range(_TRIES):
        before = [_stamp(*file) for file in files]
        sizes = (min(stamp.size, settings.limits.file_bytes) for stamp in before)
        content, *beside = [_read(*file, size) for file, size in zip(files, sizes, strict=True)]
        if before == [_stamp(*file) for file in files]:
            return content, beside[0] if beside else None
        time.sleep(_PAUSE)
    raise _refused(source.shown, "source-changing", "changes again and again while it is read", "build when it is written")


def _read(file: str, shown: str, size: int) -> bytes:
    """So many bytes, and one if there are more."""
    try:
        with open(file, "rb") as stream:  # noqa: PTH123 - 10,000 of them
            return stream.read(size + 1)
    except OSError as error:
        raise _unreadable(shown, error) from error


class _Stamp(NamedTuple):
    """What is another one when the file has changed."""

    inode: int
    size: int
    modified: int
    changed: int


def _stamp(file: str, shown: str) -> _Stamp:
    try:
        status = os.stat(file)  # noqa: PTH116 - 10,000 of them
    except OSError as error:
        raise _unreadable(shown, error) from error
    return _Stamp(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _unreadable(shown: str, error: OSError) -> Refused:
    reason = (error.strerror or type(error).__name__).lower()
    hint = "nothing was built, so that no article goes missing; check the path and its permissions"
    return _refused(shown, "source-unreadable", f"cannot be read: {reason}", hint)


def _refused(shown: str, code: str, message: str, hint: str) -> Refused:
    return Refused(Problem(shown, 0, 0, "error", code, message, hint))


def source_file(folder: Path, real: Path, path: str, id: str, sidecar: str | None) -> SourceFile:
    """An article of the source folder by what a scan found out. `real`: the folder without links."""
    return SourceFile(
        id=id,
        path=path,
        file=f"{real}/{path}",
        shown=shown(folder, path),
        format=FORMATS[_extension(path)],
        sidecar=sidecar,
        sidecar_file=f"{real}/{sidecar}" if sidecar else None,
        sidecar_shown=shown(folder, sidecar) if sidecar else "",
    )


def shown(folder: Path, path: str) -> str:
    """What is found at a path of the source folder, as its owner would type it."""
    typed = (folder / path).as_posix() if path else folder.as_posix()
    return typed if typed.isascii() else typed.encode("utf-8", "replace").decode()


class _Walk:
    """Goes through one source folder."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._real = Path(os.path.realpath(folder))
        self._files: list[str] = []
        self._problems: list[Problem] = []

    def scan(self) -> Scan:
        try:
            is_folder, is_there = self._folder.is_dir(), self._folder.exists()
        except OSError as error:
            raise _unreadable(str(self._folder), error) from error
        if not is_folder:
            what = "this is not a folder" if is_there else "there is no such folder"
            raise _refused(str(self._folder), "source-missing", what, "name the folder that holds the articles with --source")
        self._list()
        articles = [path for path in self._files if _extension(path) in FORMATS]
        sidecars = self._sidecars([path for path in self._files if _extension(path) in SIDECARS], articles)
        ids = self._ids(articles)
        found = tuple(source_file(self._folder, self._real, path, ids[path], sidecars.get(_stem(path))) for path in articles)
        return Scan(found, tuple(sorted(self._problems)))

    def _list(self) -> None:
        """Notes the regular files with an extension that is read; says a word about all others."""
        waiting = [""]
        while waiting:
            below = waiting.pop()
            try:
                with os.scandir(self._folder / below) as listing:
                    entries = list(listing)
                for entry in entries:
                    path = below + entry.name
                    if self._hidden_or_unspeakable(path, entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(path + "/")
                    elif self._is_source(path, entry):
                        self._files.append(path)
            except OSError as error:
                raise _unreadable(self._shown(below.rstrip("/")), error) from error
        self._files.sort()

    def _hidden_or_unspeakable(self, path: str, name: str) -> bool:
        if name.startswith("."):
            self._skip(path, "its name begins with a dot")
            return True
        try:
            name.encode("utf-8")
        except UnicodeEncodeError:
            self._say(path, "error", "file-name", "the name of this file is not UTF-8", "rename it")
            return True
        if _UNPRINTABLE.search(name):
            self._say(path, "error", "file-name", "a control character stands in the name of this file", "rename it")
            return True
        return False

    def _is_source(self, path: str, entry: os.DirEntry) -> bool:
        if entry.is_symlink() and not self._stays_inside(path, entry):
            return False
        extension = _extension(path)
        if not stat.S_ISREG(entry.stat().st_mode):
            self._skip(path, "it is not a regular file")
        elif "/" not in path and entry.name.lower().startswith("readme."):
            self._skip(path, "it is taken for a note about the folder", "rename it if it is an article")
        elif extension in _SPELT_OTHERWISE:
            self._skip(path, f"{extension} is not read", f"rename it to {_SPELT_OTHERWISE[extension]} if it is an article")
        elif extension not in FORMATS and extension not in SIDECARS:
            self._skip(path, "only .txt, .md, .html and .json are read")
        else:
            return True
        return False

    def _stays_inside(self, path: str, entry: os.DirEntry) -> bool:
        """Links are followed to files of the folder only; a linked folder's files are read where they are."""
        try:
            target = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle, before Python 3.13
            if isinstance(error, OSError) and error.errno not in _LEADS_NOWHERE:
                raise
            self._say(path, "warning", "link-broken", "this link leads nowhere", "remove it, or put the file in its place")
            return False
        where = _beyond(target, self._real)
        if where:
            message = f"this link leads {where} and is not followed"
            self._say(path, "warning", "link-outside", message, "put the file itself into the folder")
            return False
        if target.is_dir():
            self._skip(path, "it is a link to a folder, whose files are read where they are")
            return False
        return True

    def _sidecars(self, paths: list[str], articles: list[str]) -> dict[str, str]:
        """Stem of an article → path of its sidecar."""
        stems = {_stem(path) for path in articles}
        found: dict[str, str] = {}
        for path in paths:
            stem = _stem(path)
            if stem not in stems:
                self._skip(path, "no article of this name stands beside it")
            elif stem in found:
                self._say(path, "warning", "sidecar-twice", f"{found[stem]} is read instead", "keep one of the two")
            else:
                found[stem] = path
        return found

    def _ids(self, articles: list[str]) -> dict[str, str]:
        """Path → id. Where two files would have one id, the first by path keeps it."""
        wanted: dict[str, list[str]] = defaultdict(list)
        for path in articles:
            wanted[_folded(_plain_id(path))].append(path)
        ids = {}
        for first, *rivals in list(wanted.values()):
            ids[first] = _plain_id(first)
            for path in rivals:
                ids[path] = suffixed(_plain_id(path), path, wanted)
                wanted[_folded(ids[path])] = []
                self._say(
                    path,
                    "warning",
                    "id-taken",
                    f"{self._shown(first)} has the same id; this article is {ids[path]!r}",
                    "rename one of the two files",
                )
        return ids

    def _shown(self, path: str) -> str:
        return shown(self._folder, path)

    def _skip(self, path: str, why: str, hint: str = "") -> None:
        self._say(path, "note", "file-skipped", f"passed over: {why}", hint)

    def _say(self, path: str, severity: Severity, code: str, message: str, hint: str) -> None:
        self._problems.append(Problem(self._shown(path), 0, 0, severity, code, message, hint))


def _beyond(target: Path, folder: Path) -> str:
    """Where a link leads that is not followed; empty for a file that could stand in its place."""
    if not target.is_relative_to(folder):
        return "out of the source folder"
    hidden = any(part.startswith(".") for part in target.relative_to(folder).parts)
    return "to a hidden file" if hidden else ""


def _extension(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - pathlib is slow for thousands of names


def _stem(path: str) -> str:
    return os.path.splitext(path)[0]  # noqa: PTH122


def _folded(id: str) -> str:
    """Some file systems know one name for all of these: case and Unicode form do not tell two articles apart."""
    return unicodedata.normalize("NFC", id).casefold()


def _plain_id(path: str) -> str:
    return _stem(path).replace("/", "--")
