"""What the last build knew of its articles, in two files of the cache: what was read in each, and what they make together.

An article whose files have the stamps they had is not looked up again; while no card differs in what filing looks at, nothing
is filed.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

from dateline import remembered
from dateline.holdings import Holdings
from dateline.model import Noun, Tombstone
from dateline.problems import Problem
from dateline.slips import Slip
from dateline.versions import code_digest, key_of

_SHELF, _HOLDINGS = "site/shelf", "site/holdings"


class Place(Noun, array_like=True):
    """One article of the source folder and what was read in it."""

    path: str
    id: str
    sidecar: str | None
    stamp: bytes
    """What its files had; empty where they were too new to be told by it."""
    key: bytes
    """Under which the store has its reading."""
    problems: tuple[Problem, ...]
    slip: Slip | None
    tombstone: Tombstone | None


class Shelf(Noun):
    """All articles of a source folder, in the order of their paths."""

    made_by: bytes
    """A digest of the code and the settings that read them."""
    names: bytes
    """A digest of all names in the folder."""
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]
    """Of the folder itself."""


class _Kept(Noun):
    made_from: bytes
    holdings: Holdings


def load(cache: Path | None) -> Shelf | None:
    """The shelf of the last build, if there is a sound one."""
    return remembered.load(cache, _SHELF, Shelf)


def save(cache: Path | None, shelf: Shelf) -> None:
    """For the next build."""
    remembered.save(cache, _SHELF, shelf)


def forget(cache: Path | None) -> None:
    """Forgets the shelf: what it speaks of is not in the store any more."""
    if cache is not None:
        (cache / _SHELF).unlink(missing_ok=True)


def holdings(cache: Path | None, slips: Iterable[Slip], make: Callable[[], Holdings]) -> Holdings:
    """What these articles make together: remembered if filing would see what it saw, else made now, and remembered."""
    if cache is None:
        return make()
    told = sorted((slip.id, slip.filed) for slip in slips)
    made_from = key_of(code_digest(()), b"".join(filed for _, filed in told))
    kept = remembered.load(cache, _HOLDINGS, _Kept)
    if kept and kept.made_from == made_from:
        return kept.holdings
    made = make()
    remembered.save(cache, _HOLDINGS, _Kept(made_from, made))
    return made
