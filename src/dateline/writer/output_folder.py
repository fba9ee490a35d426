"""Where a site may be written. Nothing here changes anything on disk."""

import os
from pathlib import Path

from dateline.problems import refused
from dateline.writer import manifest

_HINT = "choose a folder that is new or empty, or one that Dateline has written"


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
