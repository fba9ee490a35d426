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
from dateline.loader.sources import SourceFile
from dateline.model import Card, Noun, Tombstone, encode
from dateline.problems import Problem
from dateline.progress import Progress
from dateline.settings import Settings
from dateline.summaries import Summary
from dateline.versions import key_of

_NOTHING = Seen({}, None, None)
"""What is seen of a folder that cannot be looked through."""


class Loaded(Noun, kw_only=True):
    """The articles of a source folder, and what was wrong with its files."""

    summaries: tuple[Summary, ...]
    card: Callable[[str], Card]
    """Gives the card of an id, with the slug that it asks for; in processes that inherit it, too."""
    withdrawn: tuple[Tombstone, ...]
    problems: tuple[Problem, ...]


def load(
    settings: Settings, store: Store, progress: Progress, seen: Seen | None = None, known: ArticleIndex | None = None
) -> tuple[Loaded, ArticleIndex]:
    """Every article of the source folder, read or remembered, and the same as the next load may know it. Raises Refused where a
    file or folder cannot be read.

    `seen`: the folder as it stood before, or now. `known`: the index of the last load, where it is at hand; the one in the
    cache is left alone then.
    """
    own.use(settings.lexicon)
    at_hand = known is not None
    known, made_by = known or article_index.load(settings.cache), _made_by(settings)
    usable = known and known.made_by == made_by and not store.empty
    before = known if usable else ArticleIndex(made_by, b"", (), ())
    now = _brought_up_to_date(before, seen or _NOTHING, settings, store, progress)
    if not at_hand and now != known:
        article_index.save(settings.cache, now)
    store.settle()
    keys = {article.id: article.key for article in now.articles}
    loaded = Loaded(
        summaries=tuple(article.summary for article in now.articles if article.summary),
        card=lambda id: readings.card(store, keys[id]),
        withdrawn=tuple(article.tombstone for article in now.articles if article.tombstone),
        problems=(*now.problems, *(problem for article in now.articles for problem in article.problems)),
    )
    return loaded, now


def _made_by(settings: Settings) -> bytes:
    return key_of(readings.made_by(settings), encode((str(settings.source), str(Path.cwd()))))


def _brought_up_to_date(
    known: ArticleIndex, seen: Seen, settings: Settings, store: Store, progress: Progress
) -> ArticleIndex:
    """Only those articles are read whose stamps are new. While all names are the same, so are the articles."""
    same = seen.names and seen.names == known.names
    found = known if same else sources.scan(settings.source, settings)
    before = {article.path: article for article in known.articles}
    kept = [_kept(before.get(source.path), source, seen) for source in found.articles]
    asked = ((article.key, sources.shown(settings.source, article.path)) for article in kept if article)
    store.still_asked(len(kept) - kept.count(None), asked)
    if same and None not in kept:
        return known
    missing = [source for source, article in zip(found.articles, kept, strict=True) if article is None]
    if same:
        real = Path(os.path.realpath(settings.source))
        missing = [sources.source_file(settings.source, real, source.path, source.id, source.sidecar) for source in missing]
    made = _read(missing, seen, settings, store, progress)
    articles = tuple([article or next(made) for article in kept])
    return ArticleIndex(known.made_by, seen.names or b"", articles, found.problems)


def _kept(article: IndexedArticle | None, source: SourceFile | IndexedArticle, seen: Seen) -> IndexedArticle | None:
    """What is known of an article while its files are what they were."""
    if article and article.stamp and article.stamp == readings.stamp_of(source, seen):
        return article if (article.id, article.sidecar) == (source.id, source.sidecar) else None
    return None


def _read(
    articles: list[SourceFile], seen: Seen, settings: Settings, store: Store, progress: Progress
) -> Iterator[IndexedArticle]:
    for source, (reading, key) in zip(articles, readings.readings(articles, seen, settings, store, progress), strict=True):
        stamp = readings.stamp_of(source, seen) or b""
        about = source.path, source.id, source.sidecar, stamp, key
        yield IndexedArticle(*about, reading.problems, reading.summary, reading.tombstone)
