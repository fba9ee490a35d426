"""What can be told of the files in a folder without opening them: their names, and stamps that change when they do."""

import os
import time
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

# A change within one tick of the file system's clock leaves the times as they are; Linux ticks at 1 to 10 ms.
TICK = 100_000_000
_FOLDER = 0o04

Stamp = bytes
"""Device, inode, size and times of a file, encoded: as numbers they would take three times the memory."""
_encode = msgspec.msgpack.Encoder().encode


class Seen(NamedTuple):
    """A folder at one moment."""

    stamps: dict[str, Stamp | None]
    """By path below the folder, in the order of paths, of files and folders; None for what is so new that it might change and
    keep its stamp."""
    names: bytes | None
    """A digest of all names and of what they are names of; None where one is a link, whose other end is not seen."""
    digest: bytes | None
    """Changes whenever anything in the folder does; None where something is too new to tell."""


def look(folder: Path, tick: int | None = None) -> Seen:
    """What is in the folder now. Raises OSError."""
    settled = time.time_ns() - (TICK if tick is None else tick)
    found: list[tuple[str, Stamp | None, int]] = []
    linked, skip, waiting = False, len(str(folder)) + 1, [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                status, path, link = entry.stat(), entry.path, entry.is_symlink()
                kind, changed, modified = status.st_mode >> 12, status.st_ctime_ns, status.st_mtime_ns
                stamp = _encode((status.st_dev, status.st_ino, status.st_size, modified, changed))
                found.append((path[skip:], stamp if changed < settled > modified else None, kind))
                linked = linked or link
                if kind == _FOLDER and not link:
                    waiting.append(path)
    found.sort()
    stamps = {path: stamp for path, stamp, _ in found}
    names = sha256("\0".join([f"{kind} {path}" for path, _, kind in found]).encode("utf-8", "surrogatepass")).digest()
    told = None if None in stamps.values() else sha256(names + b"".join(stamps.values())).digest()
    return Seen(stamps, None if linked else names, told)
