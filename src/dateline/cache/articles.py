"""The articles of a source folder: what was read in each, remembered where nothing has changed."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from dateline.cache import article_index, readings
from dateline.cache.article_index import ArticleIndex, IndexedArticle
from dateline.cache.file_stamps import Seen
from dateline.cache.store import Store
from dateline.lexicon import own
from dateline.loader import sources
from dateline.model import Card, Noun, Tombstone, encode
from dateline.problems import Problem
from dateline.progress import Progress
from dateline.settings import Settings
from dateline.summaries import Summary
from dateline.versions import key_of

_AT_HAND = 5_000
"""Cards that are kept as they come."""
_NOTHING = Seen({}, None, None)
"""What is seen of a folder that cannot be looked through."""


class Loaded(Noun, kw_only=True):
    """The articles of a source folder, and what was wrong with its files."""

    summaries: tuple[Summary, ...]
    card: Callable[[str], Card]
    """Gives the card of an id, with the slug that it asks for."""
    withdrawn: tuple[Tombstone, ...]
    problems: tuple[Problem, ...]
    index: ArticleIndex
    """The same as the next load may know it."""


def load(
    settings: Settings, store: Store, progress: Progress, seen: Seen | None = None, known: ArticleIndex | None = None
) -> Loaded:
    """Every article of the source folder, read or remembered. Raises Refused where a file or folder cannot be read.

    `seen`: the folder as it stood before, or now. `known`: the index of the last load, where it is at hand; the one in the
    cache is left alone then.
    """
    own.use(settings.lexicon)
    at_hand, cards = known is not None, {}
    known = known or article_index.load(settings.cache)
    if seen and known and known.made_by == _made_by(settings) and seen.names and known.names == seen.names and not store.empty:
        now = _brought_up_to_date(known, seen, settings, store, progress, cards)
    else:
        now = _anew(seen, settings, store, progress, cards)
    if not at_hand and now != known:
        article_index.save(settings.cache, now)
    keys = {article.id: article.key for article in now.articles}
    return Loaded(
        summaries=tuple(article.summary for article in now.articles if article.summary),
        card=lambda id: cards.get(id) or readings.card(store, keys[id]),
        withdrawn=tuple(article.tombstone for article in now.articles if article.tombstone),
        problems=(*now.problems, *(problem for article in now.articles for problem in article.problems)),
        index=now,
    )


def _made_by(settings: Settings) -> bytes:
    return key_of(readings.made_by(settings), encode((str(settings.source), str(Path.cwd()))))


def _anew(seen: Seen | None, settings: Settings, store: Store, progress: Progress, cards: dict[str, Card]) -> ArticleIndex:
    scan = sources.scan(settings.source, settings)
    seen = seen or _NOTHING
    articles = _read(scan.articles, seen, settings, store, progress, cards)
    return ArticleIndex(_made_by(settings), seen.names or b"", tuple(articles), scan.problems)


def _brought_up_to_date(
    known: ArticleIndex, seen: Seen, settings: Settings, store: Store, progress: Progress, cards: dict[str, Card]
) -> ArticleIndex:
    """The same names, so the same articles: only those are read whose stamps are new."""
    real = Path(os.path.realpath(settings.source))
    changed = {}
    for number, article in enumerate(known.articles):
        if not article.stamp or article.stamp != readings.stamp_of(article, seen):
            changed[number] = sources.source_file(settings.source, real, article.path, article.id, article.sidecar)
    asked = ((article.key, sources.shown(settings.source, article.path)) for article in known.articles)
    store.still_asked(len(known.articles), asked)
    articles = list(known.articles)
    for number, article in zip(changed, _read(list(changed.values()), seen, settings, store, progress, cards), strict=True):
        articles[number] = article
    return ArticleIndex(known.made_by, known.names, tuple(articles), known.problems) if changed else known


def _read(
    articles: list[sources.SourceFile], seen: Seen, settings: Settings, store: Store, progress: Progress, cards: dict[str, Card]
) -> Iterator[IndexedArticle]:
    for source, (reading, key) in zip(articles, readings.readings(articles, seen, settings, store, progress), strict=True):
        if reading.card and len(cards) < _AT_HAND:
            cards[reading.card.id] = reading.card
        stamp = readings.stamp_of(source, seen) or b""
        about = source.path, source.id, source.sidecar, stamp, key
        yield IndexedArticle(*about, reading.problems, reading.summary, reading.tombstone)
