"""How work is spread over processes of this machine: every answer comes in order, and is the same as without them.

A process takes piece after piece by itself and is asked nothing. What it cannot do, because it fails or is killed, is done here.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, Never, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

WORTH_PROCESSES = 300
"""Pieces of work, each of about a millisecond, from which starting processes pays."""
_INHERITS = sys.platform == "linux"
"""Processes are forks: they start at once and know all that this one knows. Elsewhere a fork is not safe."""
_ROOM = 1 << 20
"""Bytes of answers that wait, as much as Linux gives to everybody."""
_NUMBER = 4
"""Bytes of a piece's number."""
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
    jobs = min(jobs, pieces)
    if jobs < 2 or (inherits and not _INHERITS):
        yield from map(work, range(pieces))
        return
    with _shares(pieces, jobs) as shares, (_forked if _INHERITS else _spawned)(work, shares) as pipes:
        answers = _Answers(pipes)
        for piece in range(pieces):
            done, answer = answers.of(piece)
            yield answer if done else work(piece)


@contextmanager
def _shares(pieces: int, jobs: int) -> Iterator[list[Iterable[int]]]:
    """The pieces, for each process in the order of their numbers. Processes that are forks read them from one open file, which has
    one place for all of them: each takes the next when it is done with one, so that all end at the same time."""
    if not _INHERITS:
        yield [range(first, pieces, jobs) for first in range(jobs)]
        return
    from tempfile import TemporaryFile  # late: most builds need one process

    with TemporaryFile(buffering=0) as numbers:
        numbers.write(b"".join(piece.to_bytes(_NUMBER, "big") for piece in range(pieces)))
        numbers.seek(0)
        share = map(partial(int.from_bytes, byteorder="big"), iter(partial(numbers.read, _NUMBER), b""))
        yield [share] * jobs


@contextmanager
def _forked(work: Callable[[int], T], shares: Sequence[Iterable[int]]) -> Iterator[list["Connection"]]:
    """The processes as forks of one, which does the first piece: what that has to load and to compile, the others inherit, and this
    process is spared."""
    ours, theirs = _pipes(len(shares))
    process = os.fork()
    if not process:
        _first(work, shares, ours, theirs)
    for pipe in theirs:
        pipe.close()
    try:
        yield ours
    except BaseException:
        os.kill(process, signal.SIGTERM)
        raise
    finally:
        for pipe in ours:
            pipe.close()
        os.waitpid(process, 0)


def _first(
    work: Callable[[int], T], shares: Sequence[Iterable[int]], ours: Sequence["Connection"], theirs: Sequence["Connection"]
) -> Never:
    """What the first of the forks does. Ended by SIGTERM, it ends the others."""
    others: list[int] = []
    try:
        signal.signal(signal.SIGTERM, lambda *_: _end(others))
        for pipe in ours:
            pipe.close()
        _help(work, islice(shares[0], 1), theirs[0])
        for share, answers in zip(shares[1:], theirs[1:], strict=True):
            process = os.fork()
            if not process:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                for pipe in theirs:
                    if pipe is not answers:
                        pipe.close()
                _help(work, share, answers)
                os._exit(0)
            others.append(process)
            answers.close()
        _help(work, shares[0], theirs[0])
        theirs[0].close()
        while others:
            os.waitpid(others[-1], 0)
            others.pop()
    finally:
        os._exit(0)


def _end(processes: list[int]) -> Never:
    for process in processes:
        with suppress(OSError):  # it has ended
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
    os._exit(0)


@contextmanager
def _spawned(work: Callable[[int], T], shares: Sequence[Iterable[int]]) -> Iterator[list["Connection"]]:
    """The processes as such that know nothing of this one."""
    from multiprocessing import get_context  # late: most builds need one process

    ours, theirs = _pipes(len(shares))
    context = get_context("spawn")
    processes = [context.Process(target=_help, args=(work, *its), daemon=True) for its in zip(shares, theirs, strict=True)]
    for process, pipe in zip(processes, theirs, strict=True):
        process.start()
        pipe.close()
    try:
        yield ours
    finally:
        for process, pipe in zip(processes, ours, strict=True):
            pipe.close()
            process.kill()
            process.join()


def _pipes(number: int) -> tuple[list["Connection"], list["Connection"]]:
    """The ends to take answers from, and those to send them to."""
    from multiprocessing.connection import Pipe  # late: most builds need one process

    ends = [Pipe(duplex=False) for _ in range(number)]
    for _, theirs in ends:
        _widen(theirs)
    return [ours for ours, _ in ends], [theirs for _, theirs in ends]


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


class _Answers:
    """The answers of all processes, as they are asked for."""

    def __init__(self, pipes: Iterable["Connection"]):
        self._latest = dict.fromkeys(pipes, -1)
        """Of each process that lives, the piece it did last."""
        self._early: dict[int, tuple[bool, T | None]] = {}
        """What was done before it was asked for."""

    def of(self, piece: int) -> tuple[bool, T | None]:
        """(True, the answer), or (False, None) where none comes. To be asked for all pieces in their order."""
        from multiprocessing.connection import wait

        while piece not in self._early and any(last < piece for last in self._latest.values()):
            for pipe in wait(self._latest):
                try:
                    number, *answer = pipe.recv()
                except (EOFError, OSError):
                    del self._latest[pipe]
                else:
                    self._latest[pipe] = number
                    self._early[number] = tuple(answer)
        return self._early.pop(piece, (False, None))


def _widen(pipe: "Connection") -> None:
    """Answers that wait to be taken fit into the pipe: a process need not wait with them until others have theirs."""
    with suppress(ImportError, AttributeError, OSError):  # only Linux can, and only as far as it likes
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _ROOM)


def _help(work: Callable[[int], T], share: Iterable[int], answers: "Connection") -> None:
    """What a process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is meant for the one that asks
    gc.freeze()  # what was inherited stays shared: nothing of it is looked at again
    with suppress(BrokenPipeError):  # the one that asks is gone
        for piece in share:
            try:
                answer = piece, True, work(piece)
            except Exception:  # it is done again where it was asked for, and fails there in the same way
                answer = piece, False, None
            answers.send(answer)
