"""Where a site may be written, and which file an address is. Nothing here changes anything on disk."""

import os
import re
import unicodedata
from pathlib import Path

from dateline.problems import Problem, Refused
from dateline.writer import manifest

_PLAIN = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}/){0,30}[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}")
_HINT = "choose a folder that is new or empty, or one that Dateline has written"


def refused(file: object, code: str, message: str, hint: str = "") -> Refused:
    """The exception for one problem that stops the build."""
    return Refused(Problem(file=str(file), line=0, column=0, severity="error", code=code, message=message, hint=hint))


def safe_output(output: Path, *, source: Path, root: Path, cache: Path | None = None) -> Path:
    """The output folder as an absolute path whose parents are no links.

    Raises Refused (`output-unsafe`) if it is, contains or lies in the sources or the cache, is or contains the site
    root or the home folder, is a file, a link, or in a `.git`, or holds files but no manifest of ours. Strangers among
    our own files are looked for when the site is written. Costs no walk through the folder.
    """
    try:
        where = output.resolve() if output.name in ("", "..") else output.parent.resolve() / output.name
        reason = _unsafe_place(where, source, root, cache) or _unsafe_content(where)
    except (OSError, RuntimeError, ValueError) as error:        # a name too long, links in a circle, a NUL
        raise refused(output, "output-unsafe", f"the output folder cannot be looked at: {error}", _HINT) from error
    if reason:
        raise refused(output, "output-unsafe", f"the output folder {reason}", _HINT)
    return where


def _unsafe_place(where: Path, source: Path, root: Path, cache: Path | None) -> str:
    if ".git" in (part.casefold() for part in where.parts):
        return "lies in a .git folder"
    if where == where.parent:
        return "is the root of the file system"
    for name, folder in (("the sources", source), ("the cache", cache)):
        if folder is not None:
            if lies_in(where, folder):
                return f"is or lies in {name}"
            if lies_in(folder, where):
                return f"contains {name}"
    for name, folder in (("the site's own folder, where dateline.yaml is", root), ("your home folder", _home())):
        if folder is not None and lies_in(folder, where):
            return f"is or contains {name}"
    return ""


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:        # a user without one, as in some containers
        return None


def lies_in(inner: Path, outer: Path) -> bool:
    """Whether `inner` is `outer` or below it, by any of its names: links resolved, letter case as the disk sees it."""
    resolved = inner.resolve()
    if resolved.is_relative_to(outer.resolve()) or _as_named(inner).is_relative_to(_as_named(outer)):
        return True
    return outer.exists() and any(p.exists() and p.samefile(outer) for p in (resolved, *resolved.parents))


def _as_named(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


def _unsafe_content(where: Path) -> str:
    if where.is_symlink():
        return "is a symbolic link"
    if not where.exists():
        return ""
    if not where.is_dir():
        return "is a file"
    try:
        if any(where.iterdir()) and not manifest.is_site(where):
            return f"holds files and is not ours: there is no {manifest.MANIFEST}"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return ""


def file_of(address: str) -> str:
    """The path in the site's folder of an address: `/countries/india/` is `countries/india/index.html`.

    Raises Refused (`address-unsafe`) for one that leads out of the folder, names a part that the site's folder keeps
    for itself or no file system could hold.
    """
    path = address.removeprefix("/")
    if path == "" or path.endswith("/"):
        path += "index.html"
    for part in () if _PLAIN.fullmatch(path) else path.split("/"):
        plain = part.isprintable() and "\\" not in part and len(part.encode()) <= 255
        if part in ("", ".", "..") or not plain:
            raise refused(address, "address-unsafe", "this address cannot be a file of the site")
    if path == manifest.MANIFEST or path.split("/")[0].casefold() == ".git":
        raise refused(address, "address-unsafe", "this address is kept for the site's own use")
    return path


def address_of(path: str) -> str:
    """The address of a file of the site, as the plan has it."""
    return "/" + path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else "/" + path


class Addresses:
    """The addresses given so far, to notice two that would be one file, on any file system."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def add(self, address: str) -> str:
        """The file of the address. Raises Refused: `address-unsafe`, or `address-collision` with both addresses."""
        path = file_of(address)
        folded = path.lower() if path.isascii() else unicodedata.normalize(
            "NFC", unicodedata.normalize("NFC", path).casefold())
        other = self._files.get(folded) or self._folders.get(folded)
        self._files[folded] = address
        while other is None and (slash := folded.rfind("/")) > 0:
            folded = folded[:slash]
            if folded in self._folders:
                break
            other = self._files.get(folded)
            self._folders[folded] = address
        if other is not None:
            raise refused(address, "address-collision", f"this address and {other} would be one file",
                          "give one of the two another slug")
        return path
