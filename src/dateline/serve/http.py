"""The server: on this machine, for browsers of this machine."""

from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote, urlsplit

from dateline.problems import refused
from dateline.serve.answers import Answer, Moved, Site

_NAMES = {"localhost", "127.0.0.1"}


def server(site: Site, port: int) -> ThreadingHTTPServer:
    """A server for the site on 127.0.0.1, not yet running; port 0 takes any that is free. Raises Refused (`port-taken`)."""
    try:
        return _Server(("127.0.0.1", port), partial(_Handler, site))
    except OSError as error:
        raise refused(f"127.0.0.1:{port}", "port-taken", f"this port cannot be used: {error.strerror}",
                      "choose another one with --port") from error


class _Server(ThreadingHTTPServer):
    daemon_threads = True


class _Handler(BaseHTTPRequestHandler):
    """Answers those that asked for this machine by its name."""

    server_version = "Dateline"
    timeout = 30

    def __init__(self, site: Site, *rest: object):
        self.site = site
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
        asked = urlsplit("/" + self.path.lstrip("/"))
        answer = self.site.answer(unquote(asked.path), asked.query)
        with suppress(ConnectionError, TimeoutError):  # the browser has gone
            if answer is None:
                self.send_error(HTTPStatus.NOT_FOUND)
            elif isinstance(answer, Moved):
                self._redirect(answer.path)
            else:
                self._send(answer, with_body)

    def _asked_for_us(self) -> bool:
        """Whether the Host header names this machine: a page elsewhere whose name was made to point here does not."""
        name, _, port = (self.headers.get("Host") or "").partition(":")
        return name.lower() in _NAMES and port in ("", str(self.server.server_address[1]))

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", "/" + quote(path.lstrip("/")))
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, answer: Answer, with_body: bool) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        if answer.size is not None:
            self.send_header("Content-Length", str(answer.size))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if with_body:
            for piece in answer.content:
                self.wfile.write(piece)
