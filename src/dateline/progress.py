"""How far a build is: a bar with counts and remaining time on a terminal, a plain line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Progress = Callable[[str, int, int], None]
"""Told how far a stage is: its name, how many of how many."""
_NOW_AND_THEN = 10
"""Seconds between two plain lines, so that a log of hours stays short."""
_DRAWN = 0.1
"""Seconds between two pictures of the bar."""


def untold(stage: str, done: int, total: int) -> None:
    """Where nobody wants to know."""


def lines(say: Callable[[str], None]) -> Progress:
    """Says a line where a stage goes on for long: nothing of short builds, and the end of a stage only if it was mentioned."""
    last = time.monotonic()
    mentioned = set()

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal last
        if time.monotonic() - last >= _NOW_AND_THEN or (done == total and stage in mentioned):
            last = time.monotonic()
            mentioned.add(stage)
            say(f"{stage}: {done:,} of {total:,}")

    return tell


@contextmanager
def bar() -> Iterator[Progress]:
    """A bar a stage, gone in the end."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Drawn when it is told, not by a thread of its own: processes are forked while it stands.
    with Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as shown:
        tasks: dict[str, Any] = {}
        drawn = 0.0

        def tell(stage: str, done: int, total: int) -> None:
            nonlocal drawn
            if stage not in tasks:
                tasks[stage] = shown.add_task(stage, total=total)
            shown.update(tasks[stage], completed=done, total=total)
            if done == total or time.monotonic() - drawn > _DRAWN:
                drawn = time.monotonic()
                shown.refresh()

        yield tell
