"""One build as a process of its own: how long it takes, what it computes and how much memory its largest process has."""

import os
import shlex
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
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


def run(command: Sequence[str], folder: Path) -> Run:
    """Runs the command in the folder. Ends the program where it fails."""
    os.sync()
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{shlex.join(command)}: status {process.returncode}\n{said.decode()[-2000:]}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kilobytes
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * unit / 1e6)


def median(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    return Run(*map(statistics.median, zip(*runs, strict=True)))


def paired(times: int, *builders: Callable[[], Run]) -> list[Run]:
    """The medians of builders that are run in turn, so that a machine whose speed drifts treats them alike."""
    runs = [[builder() for builder in builders] for _ in range(times)]
    return [median(of_one) for of_one in zip(*runs, strict=True)]
