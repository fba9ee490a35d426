"""The site that stands in the output folder: which it is, and the keys of its pages."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from dateline.lock import held
from dateline.writer import manifest, tree_index, two_trees
from dateline.writer.addresses import address_of


def untouched(output: Path, cache: Path) -> bytes | None:
    """A digest that says which site stands in the output folder; None if it is not exactly as we left it, or a build that
    was killed left something to clear up. Raises OSError."""
    where = output.parent.resolve() / output.name
    if not where.is_dir() or where.is_symlink():
        return None
    places = two_trees.find(where, cache)
    with held(where.with_name(f".{where.name}.dateline-lock")), held(places.memory / "lock"):
        return two_trees.untouched(places)


class Keys(NamedTuple):
    """What is remembered of the site that stands in the output folder."""

    pages: dict[str, str]
    """The keys of its pages, by address."""
    site: bytes
    """Says which site it is, as in `Written`."""


def keys(output: Path, cache: Path | None) -> Keys:
    """The keys of the pages that stand in the output folder, as far as they are remembered.

    A hint for whoever renders: whether a file still is what it was is looked at when the site is written.
    """
    if cache is not None and output.is_dir():
        with suppress(OSError, ValueError, KeyError):
            if index := tree_index.load(two_trees.memory_of(cache), output):
                site = index.files[manifest.MANIFEST].sha256
                return Keys({address_of(path): file.key for path, file in index.files.items()}, site)
    return Keys({}, b"")
