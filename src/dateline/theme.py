"""The files that make the site's look: templates and static files, the site's own before Dateline's."""

import hashlib
from functools import cached_property
from pathlib import Path

from dateline.problems import Problem, Refused

_HERE = Path(__file__).resolve().parent
_CHECKOUT = _HERE.parents[1]


def built_in(name: str) -> Path:
    """A folder of the theme: in the package where it is installed, else at the top of the checkout."""
    packaged = _HERE / name
    return packaged if packaged.is_dir() else _CHECKOUT / name


class Theme:
    """Where templates and static files come from, for one site."""

    def __init__(self, root: Path):
        """`root` is the site root; its `templates/` and `static/`, if any, outrank the built-in files of the same name."""
        self.templates = _folders(root, "templates")
        self._static_folders = _folders(root, "static")

    @cached_property
    def static(self) -> dict[str, bytes]:
        """Address → content of every static file. Links that lead out of the folder are not followed."""
        files: dict[str, bytes] = {}
        for folder in reversed(self._static_folders):
            for path in sorted(folder.rglob("*")):
                if path.is_file() and path.resolve().is_relative_to(folder):
                    files["/" + _name(path, folder)] = path.read_bytes()
        return files

    @cached_property
    def digest(self) -> bytes:
        """Changes whenever a template does."""
        sum = hashlib.sha256()
        for folder in self.templates:
            for path in sorted(folder.rglob("*")):
                if path.is_file():
                    sum.update(_name(path, folder).encode() + b"\0" + path.read_bytes() + b"\0")
        return sum.digest()


def _name(path: Path, folder: Path) -> str:
    """The path of a file in its folder. Raises Refused (`file-name`) where it is not UTF-8: no page could link to it."""
    name = path.relative_to(folder).as_posix()
    try:
        name.encode("utf-8")
    except UnicodeEncodeError as error:
        shown = f"{folder.name}/{name}".encode("utf-8", "replace").decode()
        raise Refused(Problem(shown, 0, 0, "error", "file-name", "the name of this file is not UTF-8", "rename it")) from error
    return name


def _folders(root: Path, name: str) -> list[Path]:
    ours = built_in(name).resolve()
    own = (root / name).resolve()
    return [own, ours] if own.is_dir() and own != ours else [ours]
