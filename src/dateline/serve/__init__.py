"""Shows an archive in the browser of the machine it lies on: as its sources make it now, or as a site was built."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from dateline.serve.built import Built
from dateline.serve.http import server
from dateline.serve.newest import Newest
from dateline.serve.plan import Planned

Tell = Callable[[str], None]
"""Told the address at which the site is shown, once it is."""


def serve_built(folder: Path, port: int, tell: Tell) -> None:
    """Shows a built site until it is interrupted. Raises Refused (`site-missing`, `port-taken`)."""
    with suppress(KeyboardInterrupt), server(Built(folder), port) as running:
        tell(_at(running.server_address[1]))
        running.serve_forever()


def serve_planned(newest: Newest, port: int, tell: Tell) -> None:
    """Shows what the sources make, and watches them, until it is interrupted. Raises Refused (`port-taken`).

    `newest` has begun.
    """
    with suppress(KeyboardInterrupt), server(Planned(newest), port) as running, newest.watched():
        tell(_at(running.server_address[1]))
        running.serve_forever()


def _at(port: int) -> str:
    return f"http://127.0.0.1:{port}/"
