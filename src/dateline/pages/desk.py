"""What a page may draw on while it is made."""

from collections.abc import Callable
from typing import NamedTuple

from dateline.archive.model import Archive
from dateline.languages.words import Words
from dateline.model import Article
from dateline.pages.rows import Rows
from dateline.settings import Settings


class Desk(NamedTuple):
    archive: Archive
    settings: Settings
    languages: tuple[Words, ...]
    """All that the site speaks, its default one first."""
    words: Words
    """Of the language in which pages are made."""
    rows: Rows
    article: Callable[[str], Article]
    """The body with this digest."""
    searchable: bool = False
    """Whether the site has a full-text index."""

    def speaking(self, words: Words) -> "Desk":
        """The same in another language."""
        return self._replace(words=words, rows=Rows(self.archive, words))
