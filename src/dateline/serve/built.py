"""A built site as it stands in its folder."""

from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

from dateline.problems import refused
from dateline.serve.answers import Answer, Moved, type_of

_PIECE = 1 << 16


class Built:
    """Files below the site's folder."""

    def __init__(self, folder: Path):
        """Raises Refused (`site-missing`)."""
        if not (folder / "index.html").is_file():
            raise refused(folder, "site-missing", "there is no site in this folder", "build it first: dateline build")
        self._folder = folder.resolve()

    def answer(self, path: str, query: str = "") -> Answer | Moved | None:
        file = inside(self._folder, path)
        if file is not None and file.is_dir():
            if not path.endswith("/"):
                return Moved(path + "/")
            file = inside(self._folder, path + "index.html")
        if file is not None and file.is_file():
            return of_file(file)
        lost = inside(self._folder, "/404.html")
        return of_file(lost)._replace(status=HTTPStatus.NOT_FOUND) if lost is not None and lost.is_file() else None


def inside(folder: Path, path: str) -> Path | None:
    """What stands at a path of a folder, which is resolved; None if it is hidden, leads out of the folder, or is not there."""
    parts = [part for part in path.split("/") if part]
    if any(part.startswith(".") or "\\" in part or "\x00" in part for part in parts):
        return None
    try:
        file = folder.joinpath(*parts).resolve(strict=True)
    except (OSError, ValueError):
        return None
    return file if file.is_relative_to(folder) else None


def of_file(file: Path) -> Answer:
    return Answer(type_of(file.name), _pieces(file), file.stat().st_size)


def _pieces(file: Path) -> Iterator[bytes]:
    with file.open("rb") as content:
        while piece := content.read(_PIECE):
            yield piece
