"""A build that would change nothing is not made.

A site stands if it is exactly as the last build left it, and if nothing that determines it has changed since: the stamps of
all that lies in the source folder, the settings, the theme, Dateline's own code and the libraries. Any doubt makes a build,
which compares contents.
"""

import os
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec.structs import replace

from dateline import writer
from dateline.cache import code_digest, key_of
from dateline.languages import catalogues
from dateline.model import Noun, encode
from dateline.outcome import Outcome
from dateline.settings import Settings
from dateline.theme import Theme

_NAME = "site/standing"
# A change within one tick of the file system's clock leaves the times as they are; Linux ticks at 1 to 10 ms.
_TICK = 100_000_000


class Standing(Noun):
    """What a site was made from, which it is, and what its build said."""

    made_from: bytes
    site: bytes
    outcome: Outcome


def inputs(settings: Settings) -> bytes | None:
    """A digest of all that determines a site, to be taken before its build begins; None where that cannot be told: a file
    cannot be seen, or is so new that it might change and keep its stamp."""
    try:
        stamps = _stamps(settings.source, time.time_ns() - _TICK)
        theme = Theme(settings.root)
        static = encode(sorted(theme.static.items()))
        words = catalogues.digest(settings.languages, settings.root)
    except OSError:
        return None
    here = str(Path.cwd()).encode()  # problems name files as seen from here
    return stamps and key_of(code_digest(()), repr(settings).encode(), here, theme.digest, static, words, stamps)


def unchanged(settings: Settings) -> Outcome | None:
    """What the last build said, where another one would write the same site; None where it might not."""
    if settings.cache is None or not (known := _load(settings.cache)):
        return None
    try:
        if writer.standing(settings.output, settings.cache) != known.site or inputs(settings) != known.made_from:
            return None
    except OSError:
        return None
    return replace(known.outcome, written=0, removed=0)


def remember(settings: Settings, made_from: bytes | None, site: bytes, outcome: Outcome) -> None:
    """For the next build, after one that was made from these inputs."""
    if settings.cache is None or made_from is None:
        return
    # that a cache was thrown away is said once
    problems = tuple(problem for problem in outcome.problems if problem.code != "cache-damaged")
    packed = encode(Standing(made_from, site, replace(outcome, problems=problems)))
    new = settings.cache / f"{_NAME}.new"
    with suppress(OSError):  # without it the next build looks at everything
        new.write_bytes(sha256(packed).digest() + packed)
        new.replace(settings.cache / _NAME)


def _load(cache: Path) -> Standing | None:
    """What is remembered, if it is sound; a damaged or older one is as good as none."""
    with suppress(OSError, msgspec.DecodeError):
        content = (cache / _NAME).read_bytes()
        if sha256(content[32:]).digest() == content[:32]:
            return msgspec.msgpack.decode(content[32:], type=Standing)
    return None


def _stamps(folder: Path, settled: int) -> bytes | None:
    """The names and stamps of all that lies in a folder; None if something there is younger than `settled`."""
    files = []
    folders = [str(folder)]
    while folders:
        below = folders.pop()
        with os.scandir(below) as entries:
            for entry in entries:
                status = entry.stat()
                if max(status.st_mtime_ns, status.st_ctime_ns) >= settled:
                    return None
                files.append((os.fsencode(entry.path), status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
    files.sort()
    return sha256(repr(files).encode()).digest()
