"""The index of the articles that the last build read: the stamps of their files, and what was read in each.

An article whose files have the stamps they had is not looked up again.
"""

from pathlib import Path

from dateline.cache import values
from dateline.model import Noun, Tombstone
from dateline.problems import Problem
from dateline.summaries import Summary

_NAME = "site/articles"


class IndexedArticle(Noun, array_like=True):
    """One article of the source folder and what was read in it."""

    path: str
    id: str
    sidecar: str | None
    stamp: bytes
    """What its files had; empty where they were too new to be told by it."""
    key: bytes
    """Under which the store has its reading."""
    problems: tuple[Problem, ...]
    summary: Summary | None
    tombstone: Tombstone | None


class ArticleIndex(Noun):
    """All articles of a source folder, in the order of their paths."""

    made_by: bytes
    """A digest of the code and the settings that read them."""
    names: bytes
    """A digest of all names in the folder."""
    articles: tuple[IndexedArticle, ...]
    problems: tuple[Problem, ...]
    """Of the folder itself."""


def load(cache: Path | None) -> ArticleIndex | None:
    """The index of the last build, if there is a sound one."""
    return values.load(cache, _NAME, ArticleIndex)


def save(cache: Path | None, index: ArticleIndex) -> None:
    """For the next build."""
    values.save(cache, _NAME, index)


def forget(cache: Path | None) -> None:
    """Forgets the index: what it speaks of is not in the store any more."""
    if cache is not None:
        (cache / _NAME).unlink(missing_ok=True)
