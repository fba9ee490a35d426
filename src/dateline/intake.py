"""The articles of a source folder: what was read in each, remembered where nothing has changed, and what they make together."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from dateline import archive, readings, shelf
from dateline.cache import Store
from dateline.holdings import Archive
from dateline.loader import sources
from dateline.model import Card, Noun, Tombstone, encode
from dateline.problems import Problem
from dateline.progress import Progress
from dateline.settings import Settings
from dateline.shelf import Place, Shelf
from dateline.slips import Slip
from dateline.stamps import Seen
from dateline.versions import key_of

_AT_HAND = 5_000
"""Cards that are kept as they come."""
_NOTHING = Seen({}, None)
"""What is seen of a folder that cannot be looked through."""


class Loaded(Noun, kw_only=True):
    """The articles of a source folder, and what was wrong with its files."""

    slips: tuple[Slip, ...]
    card: Callable[[str], Card]
    """Gives the card of an id, with the slug that it asks for."""
    withdrawn: tuple[Tombstone, ...]
    problems: tuple[Problem, ...]
    shelf: Shelf
    """The same as the next load may know it."""


def load(
    settings: Settings, store: Store, progress: Progress, seen: Seen | None = None, known: Shelf | None = None
) -> Loaded:
    """Every article of the source folder, read or remembered. Raises Refused where a file or folder cannot be read.

    `seen`: the folder as it stood before, or now. `known`: the shelf of the last load, where it is at hand; the one in the
    cache is left alone then.
    """
    at_hand, cards = known is not None, {}
    known = known or shelf.load(settings.cache)
    if seen and known and known.made_by == _made_by(settings) and seen.names and known.names == seen.names and not store.empty:
        now = _brought_up_to_date(known, seen, settings, store, progress, cards)
    else:
        now = _anew(seen, settings, store, progress, cards)
    if not at_hand and now != known:
        shelf.save(settings.cache, now)
    keys = {place.id: place.key for place in now.places}
    return Loaded(
        slips=tuple(place.slip for place in now.places if place.slip),
        card=lambda id: cards.get(id) or readings.card(store, keys[id]),
        withdrawn=tuple(place.tombstone for place in now.places if place.tombstone),
        problems=(*now.problems, *(problem for place in now.places for problem in place.problems)),
        shelf=now,
    )


def filed(loaded: Loaded, settings: Settings, last: tuple[Loaded, Archive] | None = None) -> Archive:
    """The archive of these articles. `last`: others and theirs, which holds the same if filing would see the same."""
    if last and _told(last[0]) == _told(loaded):
        return archive.archive_of(loaded.slips, loaded.card, last[1], loaded.withdrawn)

    def make() -> archive.Holdings:
        return archive.holdings(loaded.card(slip.id) for slip in loaded.slips)

    held = shelf.holdings(settings.cache, loaded.slips, make)
    return archive.archive_of(loaded.slips, loaded.card, held, loaded.withdrawn)


def _told(loaded: Loaded) -> list[tuple[str, bytes]]:
    """All that filing looks at, as digests."""
    return sorted((slip.id, slip.filed) for slip in loaded.slips)


def _made_by(settings: Settings) -> bytes:
    return key_of(readings.made_by(settings), encode((str(settings.source), str(Path.cwd()))))


def _anew(seen: Seen | None, settings: Settings, store: Store, progress: Progress, cards: dict[str, Card]) -> Shelf:
    scan = sources.scan(settings.source, settings)
    seen = seen or _NOTHING
    places = _read(scan.articles, seen, settings, store, progress, cards)
    return Shelf(_made_by(settings), seen.names or b"", tuple(places), scan.problems)


def _brought_up_to_date(
    known: Shelf, seen: Seen, settings: Settings, store: Store, progress: Progress, cards: dict[str, Card]
) -> Shelf:
    """The same names, so the same articles: only those are read whose stamps are new."""
    real = Path(os.path.realpath(settings.source))
    changed = {}
    for number, place in enumerate(known.places):
        if not place.stamp or place.stamp != readings.stamp_of(place, seen):
            changed[number] = sources.source_file(settings.source, real, place.path, place.id, place.sidecar)
    asked = ((place.key, sources.shown(settings.source, place.path)) for place in known.places)
    store.still_asked(len(known.places), asked)
    places = list(known.places)
    for number, place in zip(changed, _read(list(changed.values()), seen, settings, store, progress, cards), strict=True):
        places[number] = place
    return Shelf(known.made_by, known.names, tuple(places), known.problems) if changed else known


def _read(
    articles: list[sources.SourceFile], seen: Seen, settings: Settings, store: Store, progress: Progress, cards: dict[str, Card]
) -> Iterator[Place]:
    for source, (reading, key) in zip(articles, readings.readings(articles, seen, settings, store, progress), strict=True):
        if reading.card and len(cards) < _AT_HAND:
            cards[reading.card.id] = reading.card
        stamp = readings.stamp_of(source, seen) or b""
        yield Place(source.path, source.id, source.sidecar, stamp, key, reading.problems, reading.slip, reading.tombstone)
