"""Which files of the source folder are articles, in an order that no file system decides."""

import errno
import os
import re
import time
import unicodedata
from collections import defaultdict
from functools import lru_cache
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
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
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
        found = [_read(*file, settings.limits.file_bytes) for file in files]
        if all([_stamp(*file) == stamp for file, (_, stamp) in zip(files, found, strict=True)]):
            return found[0][0], found[1][0] if len(found) > 1 else None
        time.sleep(_PAUSE)
    raise _refused(source.shown, "source-changing", "changes again and again while it is read", "build when it is written")


def _read(file: str, shown: str, size: int) -> tuple[bytes, "_Stamp"]:
    """So many bytes, and one if there are more; and what the file's stamp was before."""
    try:
        descriptor = os.open(file, _READ)
        try:
            stamp = _stamp_of(os.fstat(descriptor))
            content, wanted = b"", min(stamp.size, size) + 1
            while more := os.read(descriptor, wanted - len(content)):
                content += more
            return content, stamp
        finally:
            os.close(descriptor)
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
        return _stamp_of(os.stat(file))  # noqa: PTH116 - 10,000 of them
    except OSError as error:
        raise _unreadable(shown, error) from error


def _stamp_of(status: os.stat_result) -> _Stamp:
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
        format=FORMATS[_parts(path)[1]],
        sidecar=sidecar,
        sidecar_file=f"{real}/{sidecar}" if sidecar else None,
        sidecar_shown=shown(folder, sidecar) if sidecar else "",
    )


def shown(folder: Path, path: str) -> str:
    """What is found at a path of the source folder, as its owner would type it."""
    typed = _typed(folder) + path if path else folder.as_posix()
    return typed if typed.isascii() else typed.encode("utf-8", "replace").decode()


@lru_cache
def _typed(folder: Path) -> str:
    """How the paths of all files below a folder begin."""
    return (folder / "x").as_posix()[:-1]


class _Walk:
    """Goes through one source folder."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._real = Path(os.path.realpath(folder))
        self._files: dict[str, tuple[str, str]] = {}
        """Path → the path without its extension, the extension in small letters."""
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
        files = sorted(self._files.items())
        articles = {path: stem for path, (stem, extension) in files if extension in FORMATS}
        sidecars = self._sidecars({path: stem for path, (stem, extension) in files if extension in SIDECARS}, articles)
        ids = self._ids(articles)
        about = ((path, ids[path], sidecars.get(stem)) for path, stem in articles.items())
        found = tuple([source_file(self._folder, self._real, *one) for one in about])
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
                        self._files[path] = _parts(path)
            except OSError as error:
                raise _unreadable(self._shown(below.rstrip("/")), error) from error

    def _hidden_or_unspeakable(self, path: str, name: str) -> bool:
        if name.startswith("."):
            self._skip(path, "its name begins with a dot")
            return True
        if name.isascii() and name.isprintable():
            return False
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
        extension = _parts(path)[1]
        if not entry.is_file():
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

    def _sidecars(self, sidecars: dict[str, str], articles: dict[str, str]) -> dict[str, str]:
        """Stem of an article → path of its sidecar. Given are the stems of both by their paths."""
        stems = set(articles.values())
        found: dict[str, str] = {}
        for path, stem in sidecars.items():
            if stem not in stems:
                self._skip(path, "no article of this name stands beside it")
            elif stem in found:
                self._say(path, "warning", "sidecar-twice", f"{found[stem]} is read instead", "keep one of the two")
            else:
                found[stem] = path
        return found

    def _ids(self, articles: dict[str, str]) -> dict[str, str]:
        """Path → id. Where two files would have one id, the first by path keeps it."""
        ids = {path: stem.replace("/", "--") for path, stem in articles.items()}
        wanted: dict[str, list[str]] = defaultdict(list)
        for path, id in ids.items():
            wanted[_folded(id)].append(path)
        for first, *rivals in list(wanted.values()):
            for path in rivals:
                ids[path] = suffixed(ids[path], path, wanted)
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


def _parts(path: str) -> tuple[str, str]:
    """The path without its extension, and the extension in small letters. No name begins with a dot here."""
    stem, dot, extension = path.rpartition(".")
    return (stem, f".{extension.lower()}") if dot and "/" not in extension else (path, "")


def _folded(id: str) -> str:
    """Some file systems know one name for all of these: case and Unicode form do not tell two articles apart."""
    return id.lower() if id.isascii() else unicodedata.normalize("NFC", id).casefold()
