"""Putting a finished folder in the place of another in one step, and making sure that it is on the disk first."""

import ctypes
import errno
import os
import time
from functools import cache
from pathlib import Path

_AT_FDCWD = -100            # linux/fcntl.h: relative to the current folder
_RENAME_EXCHANGE = 2        # linux/fs.h
_PAUSE = 0.3                # seconds
_NO_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _exchange_at_once(one: Path, other: Path) -> bool:
    """Swaps two names by renameat2(2) with RENAME_EXCHANGE. False where system or file system knows no such thing."""
    try:
        renameat2 = _libc().renameat2
    except (AttributeError, OSError, TypeError):        # another system, an older C library, Windows
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NO_EXCHANGE:
        return False
    raise OSError(code, os.strerror(code), str(other))


def aside(output: Path) -> Path:
    """Where the old site stands for a moment while it is replaced in two steps."""
    return output.with_name(f".{output.name}.dateline-old")


def publish(staged: Path, output: Path) -> None:
    """Puts the staged folder in the place of `output`, and the old one, if there was one, in the place of the staged.

    One step on Linux. Elsewhere two renames, between which `output` is missing: `restore` mends that after a kill.
    Raises OSError; the old site then stands where it stood.
    """
    if not os.path.lexists(output):
        staged.rename(output)
        return
    if _exchange_at_once(staged, output):
        return
    old = aside(output)
    output.rename(old)
    try:
        staged.rename(output)
    except OSError:
        old.rename(output)
        raise
    old.rename(staged)


def restore(output: Path) -> None:
    """Puts the old site back if a build was killed between the two renames of `publish`."""
    if aside(output).exists() and not os.path.lexists(output):
        aside(output).rename(output)


def flush(folder: Path) -> None:
    """Has everything written under the folder's file system put on the disk, so that a power cut finds it whole."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:         # Windows opens no folders
        return
    try:
        if _libc().syncfs(descriptor) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    except AttributeError:
        os.sync()
    finally:
        os.close(descriptor)


def keep_flushing(folder: Path, asked_by: int) -> bytes:
    """Flushes again and again while the process that asked lives and others write, so that little is left for the last time."""
    while os.getppid() == asked_by:
        time.sleep(_PAUSE)
        flush(folder)
    return b""


def can_rename(folder: Path, other: Path) -> bool:
    """Whether a folder made in the one can be renamed into the other: asked by doing it, for bind mounts say no too."""
    probe, arrived = folder / ".dateline-probe", other / ".dateline-probe"
    try:
        probe.mkdir(exist_ok=True)
        try:
            probe.rename(arrived)
        except OSError:
            probe.rmdir()
            return False
        arrived.rmdir()
    except OSError:
        return False
    return True
