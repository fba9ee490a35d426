"""Shows a built site in the browser of the machine it was built on."""

import mimetypes
import shutil
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from dateline.output import refused

_TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json", ".jsonl": "application/jsonl", ".csv": "text/csv; charset=utf-8",
    ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml",
    ".bib": "text/plain; charset=utf-8", ".ris": "text/plain; charset=utf-8", ".wasm": "application/wasm",
}
_NAMES = {"localhost", "127.0.0.1"}


def serve(folder: Path, port: int) -> None:
    """Serves the site until it is interrupted. Raises Refused (`site-missing`, `port-taken`)."""
    with suppress(KeyboardInterrupt), server(folder, port) as running:
        running.serve_forever()


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server for the site on 127.0.0.1, not yet running; port 0 takes any that is free. Raises as `serve` does."""
    if not (folder / "index.html").is_file():
        raise refused(folder, "site-missing", "there is no site in this folder", "build it first: dateline build")
    try:
        return _Server(("127.0.0.1", port), partial(_Handler, folder.resolve()))
    except OSError as error:
        raise refused(f"127.0.0.1:{port}", "port-taken", f"this port cannot be used: {error.strerror}",
                      "choose another one with --port") from error


class _Server(ThreadingHTTPServer):
    daemon_threads = True


class _Handler(BaseHTTPRequestHandler):
    """Files below the site's folder, to browsers that asked for this machine by its name."""

    server_version = "Dateline"
    timeout = 30

    def __init__(self, folder: Path, *rest: object):
        self.folder = folder
        super().__init__(*rest)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *values: object) -> None:
        """Requests are not logged."""

    def _answer(self, *, with_body: bool) -> None:
        if not self._asked_for_us():
            self.send_error(HTTPStatus.FORBIDDEN, "this server answers to localhost only")
            return
        asked = unquote(urlsplit("/" + self.path.lstrip("/")).path)
        file = self._file(asked)
        if file is not None and file.is_dir():
            if asked.endswith("/"):
                file = self._file(asked + "index.html")
            else:
                self._redirect(asked + "/")
                return
        status = HTTPStatus.OK
        if file is None or not file.is_file():
            status, file = HTTPStatus.NOT_FOUND, self._file("/404.html")
        if file is None or not file.is_file():
            self.send_error(status)
            return
        with suppress(ConnectionError):
            self._send(file, status, with_body)

    def _asked_for_us(self) -> bool:
        """Whether the Host header names this machine: a page elsewhere whose name was made to point here does not."""
        name, _, port = (self.headers.get("Host") or "").partition(":")
        return name.lower() in _NAMES and port in ("", str(self.server.server_address[1]))

    def _file(self, asked: str) -> Path | None:
        """What stands at a path of the site; None if it is hidden, leads out of the folder, or is not there."""
        parts = [part for part in asked.split("/") if part]
        if any(part.startswith(".") or "\\" in part or "\x00" in part for part in parts):
            return None
        try:
            file = self.folder.joinpath(*parts).resolve(strict=True)
        except (OSError, ValueError):
            return None
        return file if file.is_relative_to(self.folder) else None

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", "/" + quote(path.lstrip("/")))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, file: Path, status: HTTPStatus, with_body: bool) -> None:
        with file.open("rb") as content:
            kind = _TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(file.stat().st_size))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            if with_body:
                shutil.copyfileobj(content, self.wfile)
