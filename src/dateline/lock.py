"""One build at a time: a lock that the system drops when its process ends, however it ends."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.problems import refused

try:
    from fcntl import LOCK_EX, LOCK_NB, lockf

    def _try_lock(descriptor: int) -> None:
        # A record lock, not flock: worker processes must not inherit it, or an orphan would hold it for ever.
        lockf(descriptor, LOCK_EX | LOCK_NB)
except ImportError:         # Windows
    from msvcrt import LK_NBLCK, locking

    def _try_lock(descriptor: int) -> None:
        locking(descriptor, LK_NBLCK, 1)

PATIENCE = 60.0             # seconds a second build waits for the first


@contextmanager
def held(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock file at `path`, waiting for another process to let go of it; the file is gone afterwards.

    It keeps processes apart, not the threads of one.

    Raises Refused (`build-running`) after `patience` seconds, OSError where no file can be made.
    """
    descriptor = _acquire(path, time.monotonic() + patience)
    try:
        yield
    finally:
        # Removed while still held: who has opened this file meanwhile sees that it lost its name, and tries again.
        with suppress(OSError):
            path.unlink()
        os.close(descriptor)


def _acquire(path: Path, deadline: float) -> int:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            _try_lock(descriptor)
            if _is_named(descriptor, path):
                return descriptor
        except (BlockingIOError, PermissionError):
            if time.monotonic() > deadline:
                os.close(descriptor)
                message = "another build is at work here and did not end"
                hint = "wait for it, or stop it, and build again; the lock goes when its process ends"
                raise refused(path, "build-running", message, hint) from None
        os.close(descriptor)
        time.sleep(0.02)


def _is_named(descriptor: int, path: Path) -> bool:
    """Whether the locked file still stands at its path, or was removed by the one who held it before."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False
