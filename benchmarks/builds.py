"""One build as a process of its own: how long it takes, what it computes and how much memory it has."""

import os
import shlex
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

OURS = (sys.executable, "-P", "-c", "from dateline.cli import main; main()", "build", "--quiet")


class Run(NamedTuple):
    """One process from its start to its end."""

    seconds: float
    cpu: float | None
    """User and system seconds of all its processes; None where they are not told."""
    megabytes: float
    """Of the largest of its processes."""
    together: float | None = None
    """Megabytes of all its processes at once, what they share counted once: the most that was seen in looks a second apart.
    None where the system does not tell."""


def run(command: Sequence[str], folder: Path) -> Run:
    """Runs the command in the folder. Ends the program where it fails."""
    os.sync()
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    with _watched(process.pid) as together:
        said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{shlex.join(command)}: status {process.returncode}\n{said.decode()[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6, max(together, default=None))


@contextmanager
def _watched(first: int) -> Iterator[list[float]]:
    """While this lasts, the megabytes of a process and of all that come of it are noted."""
    seen: list[float] = []
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(1):
            with suppress(OSError, ValueError):
                seen.append(sum(map(_share, _family(first))))

    watcher = threading.Thread(target=look)
    if Path("/proc/self/smaps_rollup").exists():
        watcher.start()
    try:
        yield seen
    finally:
        ended.set()
        if watcher.ident:
            watcher.join()


def _family(first: int) -> set[int]:
    """The process and its descendants."""
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    found, size = {first}, 0
    while size != len(found):
        size = len(found)
        found |= {child for child, parent in parents.items() if parent in found}
    return found


def _share(process: int) -> float:
    """Megabytes of a process; what it shares with others is divided among them. 0 for one that is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024 / 1e6
    return 0


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(*(None if None in told else statistics.median(told) for told in zip(*runs, strict=True)))


def paired(times: int, *builders: Callable[[], Run]) -> list[Run]:
    """The medians of builders that are run in turn, so that a machine whose speed drifts treats them alike."""
    runs = [[builder() for builder in builders] for _ in range(times)]
    return [median(of_one) for of_one in zip(*runs, strict=True)]
