"""How work is spread over processes of this machine: every answer comes in order, and is the same as without them.

A process does its share by itself and is asked nothing: of `n` processes each does every `n`-th piece. What it cannot do,
because it fails or is killed, is done here.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO, Never, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

WORTH_PROCESSES = 300
"""Pieces of work, each of about a millisecond, from which starting processes pays."""
_INHERITS = sys.platform == "linux"
"""Processes are forks: they start at once and know all that this one knows. Elsewhere a fork is not safe."""
_ROOM = 1 << 20
"""Bytes of answers that wait, as much as Linux gives to everybody."""
T = TypeVar("T")


def processes(jobs: int, pieces: int, worth: int = WORTH_PROCESSES) -> int:
    """How many processes work: what `--jobs` says, else (0) as many as there are cores where it pays: from `worth` pieces on."""
    if jobs:
        return min(jobs, max(1, pieces))
    return (os.cpu_count() or 1) if pieces >= worth else 1


def spread(work: Callable[[int], T], pieces: int, jobs: int, *, inherits: bool = False) -> Iterator[T]:
    """work(0), work(1), ... in this order; what it gives must be such that another process can hand it over.

    `inherits`: the work is a function of what is in memory here, and is not spread where processes do not inherit that.
    """
    jobs = min(jobs, pieces - 1)
    if jobs < 2 or (inherits and not _INHERITS):
        yield from map(work, range(pieces))
        return
    yield work(0)  # what this has to load and to compile first, all processes inherit
    helpers = [_Helper(work, range(1 + first, pieces, jobs)) for first in range(jobs)]
    try:
        for piece in range(1, pieces):
            done, answer = helpers[(piece - 1) % jobs].next()
            yield answer if done else work(piece)
    finally:
        for helper in helpers:
            helper.stop()


@contextmanager
def beside(works: Sequence[Callable[[], bytes]]) -> Iterator[Iterator[bytes]]:
    """What the works give, in their order: another process does them from now on, and what it cannot do is done here, when it is
    asked for. They see what is known here now."""
    if not works or not _INHERITS or os.cpu_count() == 1:
        yield (work() for work in works)
        return
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        _do_beside(works, writing)
    os.close(writing)
    try:
        with open(reading, "rb") as answers:  # noqa: PTH123 - a pipe
            yield (_received(answers) or work() for work in works)
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _do_beside(works: Sequence[Callable[[], bytes]], writing: int) -> Never:
    """What the process does: each answer with its length before it."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        gc.disable()
        with open(writing, "wb") as answers:
            for work in works:
                answer = work()
                answers.write(len(answer).to_bytes(8, "big") + answer)
                answers.flush()
    finally:
        os._exit(0)


def _received(answers: BinaryIO) -> bytes | None:
    """The next answer; None where the process ended without it."""
    size = int.from_bytes(answers.read(8), "big")
    answer = answers.read(size)
    return answer if size and len(answer) == size else None


class _Helper:
    """One process, seen from here."""

    def __init__(self, work: Callable[[int], T], share: range):
        from multiprocessing import get_context  # late: most builds need one process

        context = get_context("fork" if _INHERITS else "spawn")
        self._answers, theirs = context.Pipe(duplex=False)
        _widen(theirs)
        ours = self._answers if _INHERITS else None
        self._process = context.Process(target=_help, args=(work, share, ours, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def next(self) -> tuple[bool, T | None]:
        """(True, its next answer), or (False, None) where it has none."""
        try:
            return self._answers.recv()
        except (EOFError, OSError):
            return False, None

    def stop(self) -> None:
        self._answers.close()
        self._process.kill()
        self._process.join()


def _widen(pipe: "Connection") -> None:
    """Answers that wait to be taken fit into the pipe: a process need not wait with them until others have theirs."""
    with suppress(ImportError, AttributeError, OSError):  # only Linux can, and only as far as it likes
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _ROOM)


def _help(work: Callable[[int], T], share: range, inherited: "Connection | None", answers: "Connection") -> None:
    """What the process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the one that asks
    gc.freeze()  # what was inherited stays shared: nothing of it is looked at again
    if inherited:
        inherited.close()
    with suppress(BrokenPipeError):  # the one that asks is gone
        for piece in share:
            try:
                answer = True, work(piece)
            except Exception:  # it is done again where it was asked for, and fails there in the same way
                answer = False, None
            answers.send(answer)
