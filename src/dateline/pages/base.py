"""What every page type is made of: a page's fields are all that its template sees, and all that its key is made from."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import ClassVar, NamedTuple

from dateline.model import Noun

_BLOCK = 1 << 18
"""Bytes of a long file that are put together before they go on."""


class Link(Noun, kw_only=True):
    label: str
    address: str | None
    """None: a name that has no page."""
    language: str | None = None
    """Of the label, where it is an article's own; None: the site's, or a name that is the same in all."""


class Page(Noun, kw_only=True):
    """The fields that every page has. A page type adds its own, names its template and is otherwise silent."""

    template: ClassVar[str]

    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    feed: str | None = None
    """Address of the feed of what this page lists."""


class DataFile(Noun, kw_only=True):
    """A page with an encoder instead of a template: a feed, a JSON or CSV file."""

    content: bytes


class Piece(NamedTuple):
    """A part of a long file: one article's, say."""

    key: bytes
    """All that determines it beside the site's settings, its words and the code: pieces of equal keys are equal."""
    make: Callable[[], bytes]


class LongFile(NamedTuple):
    """A data file of thousands of pieces, most of which are what they were when it was made last."""

    pieces: Iterable[Piece]
    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""

    def blocks(
        self, known: Mapping[bytes, bytes] = {}, made: Callable[[bytes, int], None] = lambda key, size: None
    ) -> Iterator[bytes]:
        """The file, block after block, so that it need not be in memory as a whole. `known`: pieces that need not be made, by key.
        `made` is told of every piece in its order."""
        block, between = bytearray(self.head), b""
        for key, make in self.pieces:
            piece = known.get(key) or make()
            made(key, len(piece))
            block += between
            block += piece
            between = self.between
            if len(block) >= _BLOCK:
                yield bytes(block)
                block.clear()
        yield bytes(block + self.tail)


class Pager(Noun, kw_only=True):
    """Where one page of a long listing stands among the others."""

    number: int
    total: int
    previous: str | None
    next: str | None
    pages: tuple[Link, ...]


Plan = dict[str, "Entry"]
"""The whole site: every address with how its page is made. In the order in which it is written."""


class Entry(NamedTuple):
    """One address of the plan: a page type's function and the ids it is called with."""

    make: Callable[..., Page | DataFile | LongFile]
    ids: tuple = ()
    ingredients: Callable[..., object] | None = None
    """What the page is determined by, where that is cheaper to say than to make the page."""
    bodies: tuple[str, ...] = ()
    """Ids of the articles whose bodies it is made of. A page that reads none of an article's body names it not."""
    only_here: bool = False
    """It is made from something that two processes cannot share, such as an open file."""
    bulky: bool = False
    """It holds so much that it goes from process to process alone."""


Planned = Iterator[tuple[str, Entry]]
"""What a page type's `plan` yields."""
