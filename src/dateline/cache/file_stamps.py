"""What can be told of the files in a folder without opening them: their names, and stamps that change when they do."""

import os
import stat
import time
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

# A change within one tick of the file system's clock leaves the times as they are; Linux ticks at 1 to 10 ms.
TICK = 100_000_000

Stamp = tuple[int, ...]


class Seen(NamedTuple):
    """A folder at one moment."""

    stamps: dict[str, Stamp | None]
    """By path below the folder, in the order of paths, of files and folders; None for what is so new that it might change and
    keep its stamp."""
    names: bytes | None
    """A digest of all names and of what they are names of; None where one is a link, whose other end is not seen."""

    @property
    def digest(self) -> bytes | None:
        """Changes whenever anything in the folder does; None where something is too new to tell."""
        if None in self.stamps.values():
            return None
        return sha256(repr(list(self.stamps.items())).encode("utf-8", "surrogatepass")).digest()


def look(folder: Path, tick: int | None = None) -> Seen:
    """What is in the folder now. Raises OSError."""
    settled = time.time_ns() - (TICK if tick is None else tick)
    found: list[tuple[str, Stamp | None, int]] = []
    linked, skip, waiting = False, len(str(folder)) + 1, [str(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                status = entry.stat()
                mode, changed, modified = status.st_mode, status.st_ctime_ns, status.st_mtime_ns
                stamp = (status.st_dev, status.st_ino, status.st_size, modified, changed)
                found.append((entry.path[skip:], stamp if changed < settled > modified else None, stat.S_IFMT(mode)))
                if stat.S_ISDIR(mode) and not entry.is_symlink():
                    waiting.append(entry.path)
                linked = linked or entry.is_symlink()
    found.sort(key=lambda about: about[0])
    names = None if linked else sha256("\0".join(f"{kind} {path}" for path, _, kind in found).encode("utf-8", "surrogatepass"))
    return Seen({path: stamp for path, stamp, _ in found}, names and names.digest())
