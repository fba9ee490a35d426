"""The site that stands in the output folder: whether it is as it was left, which it is, and the keys of its pages."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from dateline.lock import held
from dateline.writer import survey, two_trees
from dateline.writer.addresses import address_of
from dateline.writer.survey import Surveys


@contextmanager
def surveyed(output: Path, cache: Path | None, *, beside: bool = True) -> Iterator[Surveys]:
    """The site and the tree that rests, to be looked at. `beside`: from here on, by another process, where they are large."""
    memory, roots = None, ()
    if cache is not None:
        with suppress(OSError, RuntimeError, ValueError):  # an output that cannot be is refused where it is to be written
            where = _absolute(output)
            memory = two_trees.memory_of(cache)
            roots = (where, *two_trees.where_one_rests(where, cache)) if beside else ()
    with survey.begun(memory, *roots) as surveys:
        yield surveys


def untouched(output: Path, cache: Path, surveys: Surveys) -> bytes | None:
    """A digest that says which site stands in the output folder; None if it is not exactly as we left it, or a build that
    was killed left something to clear up. Raises OSError."""
    where = _absolute(output)
    if not where.is_dir() or where.is_symlink():
        return None
    places = two_trees.find(where, cache)
    with held(where.with_name(f".{where.name}.dateline-lock")), held(places.memory / "lock"):
        return two_trees.untouched(places, surveys)


class Keys(NamedTuple):
    """What is remembered of the site that stands in the output folder."""

    pages: dict[str, str]
    """The keys of its pages, by address."""
    site: bytes
    """Says which site it is, as in `Written`."""


def keys(output: Path, surveys: Surveys) -> Keys:
    """The keys of the pages that stand in the output folder, as far as they are remembered.

    A hint for whoever renders: whether a file still is what it was is looked at when the site is written.
    """
    if output.is_dir():
        with suppress(OSError, ValueError):
            if index := surveys.index(_absolute(output)):
                pages = {address_of(path): file.key for path, file in zip(index.paths, index.known, strict=True)}
                return Keys(pages, index.site)
    return Keys({}, b"")


def _absolute(output: Path) -> Path:
    return output.parent.resolve() / output.name
