"""What a server answers with, whoever knows it."""

import mimetypes
from collections.abc import Iterable
from http import HTTPStatus
from pathlib import PurePosixPath
from typing import NamedTuple, Protocol

HTML = "text/html; charset=utf-8"
_TYPES = {
    ".html": HTML, ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".jsonl": "application/jsonl", ".csv": "text/csv; charset=utf-8",
    ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml",
    ".bib": "text/plain; charset=utf-8", ".ris": "text/plain; charset=utf-8", ".wasm": "application/wasm",
}


class Answer(NamedTuple):
    """Something to be shown."""

    type: str
    content: Iterable[bytes]
    size: int | None
    """In bytes; None: the content comes as it happens."""
    status: HTTPStatus = HTTPStatus.OK


class Moved(NamedTuple):
    """It stands elsewhere on this server."""

    path: str


class Site(Protocol):
    def answer(self, path: str, query: str) -> Answer | Moved | None:
        """What stands at a path, which is unquoted and begins with one slash; None: nothing, and no page that says so."""


def whole(content: bytes, type: str, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    """The answer with this content."""
    return Answer(type, (content,), len(content), status)


def type_of(name: str) -> str:
    """The media type of a file of a site."""
    return _TYPES.get(PurePosixPath(name).suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
