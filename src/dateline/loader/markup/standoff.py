"""A text and its markup kept apart: plain reading text, with blocks and inline markup as ranges of it."""

import re
from urllib.parse import urlsplit

from dateline.model import Block, Inline, Noun

_SPACES = re.compile(r"[ \t\r\n\f]+")


class Reading(Noun, kw_only=True):
    """An article's text as it is read, with what its source's markup said about it."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    inlines: tuple[Inline, ...] = ()

    @property
    def title_span(self) -> tuple[int, int] | None:
        """Where the headline stands, if the text has one."""
        return next(((block.start, block.end) for block in self.blocks if block.kind == "headline"), None)

    @property
    def byline(self) -> str | None:
        """The line that signs the article, if the text has one."""
        return next((self.text[block.start : block.end] for block in self.blocks if block.kind == "byline"), None)


def safe_link(href: str | None) -> str | None:
    """The link if it may be kept: http, https, mailto, or relative to the page; else None."""
    href = (href or "").strip()
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if not href or not href.isprintable() or "\\" in href:
        return None
    if parts.scheme:
        return href if parts.scheme in ("http", "https", "mailto") else None
    # A relative link leads to no other host; a colon in its first segment could be read as a scheme.
    return None if parts.netloc or href.startswith("//") or ":" in href.split("/")[0].split("?")[0].split("#")[0] else href


class Builder:
    """Writes a Reading, block by block. What stands outside every block opens a paragraph."""

    def __init__(self) -> None:
        self._text: list[str] = []  # finished blocks and what stands between them
        self._length = 0
        self._blocks: list[Block] = []
        self._inlines: list[Inline] = []
        self._open: tuple[str, int, bool] | None = None  # kind, level, ordered: its place is known when it ends
        self._pieces: list[str] = []  # of the open block
        self._size = 0
        self._ended: list[tuple[str, str | None, int, int]] = []  # inline markup of the open block, with its end
        self._markup: list[tuple[str, str | None, int]] = []  # open inline markup: kind, href, start in the block

    def open(self, kind: str, level: int = 0, ordered: bool = False) -> None:
        """Begin a block; the one before it ends."""
        self.close()
        self._open = kind, level, ordered

    def open_heading(self, level: int) -> None:
        """Begin a heading."""
        self.open(*self.heading(level))

    def heading(self, level: int) -> tuple[str, int]:
        """Kind and level of a heading: the first words of all, at level 1, are the headline."""
        return ("headline", 0) if level == 1 and self.empty else ("heading", max(level, 2))

    @property
    def empty(self) -> bool:
        """True until the first words."""
        return not self._blocks and not self._pieces

    @property
    def empty_block(self) -> bool:
        """True while the open block has no words, or none is open."""
        return not self._pieces

    @property
    def in_block(self) -> bool:
        return self._open is not None

    def write(self, text: str, keep_spaces: bool) -> None:
        """Add words to the open block; white space becomes single spaces unless it is to be kept."""
        if not keep_spaces:
            text = _SPACES.sub(" ", text)
            if self._ends_in_space():
                text = text.lstrip(" ")
        self._add(text)

    def add(self, kind: str, text: str, level: int = 0) -> None:
        """A whole block that has no markup, where none is open."""
        if words := text.strip():
            self._finish(words, 0, kind, level, ordered=False)

    def line_break(self) -> None:
        if self._open:
            self._add("\n")

    def start(self, kind: str, href: str | None = None) -> None:
        """Begin inline markup."""
        self._markup.append((kind, href, self._size))

    def end(self) -> None:
        """End the inline markup begun last."""
        if self._markup:
            self._mark(*self._markup.pop())

    def close(self) -> None:
        """End the open block, if any. One without words leaves no trace."""
        if self._open is None:
            return
        reopened = tuple(self._markup)
        while self._markup:
            self.end()
        self._markup = [(kind, href, 0) for kind, href, _ in reopened]
        whole = "".join(self._pieces)
        text = whole.strip()
        if text:
            self._finish(text, len(whole) - len(whole.lstrip()), *self._open)
        self._open, self._pieces, self._size, self._ended = None, [], 0, []

    def reading(self) -> Reading:
        """What was written."""
        self.close()
        inlines = sorted(self._inlines, key=lambda inline: (inline.start, -inline.end))
        return Reading(text="".join(self._text), blocks=tuple(self._blocks), inlines=tuple(inlines))

    def _add(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._size += len(text)

    def _ends_in_space(self) -> bool:
        return not self._pieces or self._pieces[-1][-1] in " \n"

    def _mark(self, kind: str, href: str | None, start: int) -> None:
        inside_its_kind = any(kind == outer for outer, _, _ in self._markup)
        if self._open and start < self._size and not inside_its_kind and (kind != "link" or href):
            self._ended.append((kind, href, start, self._size))

    def _finish(self, text: str, cut: int, kind: str, level: int, ordered: bool) -> None:
        """Put a block's text, of which `cut` characters were cut off in front, after those before it."""
        if self._blocks:
            both_items = self._blocks[-1].kind == kind == "item"
            self._text.append("\n" if both_items else "\n\n")
            self._length += 1 if both_items else 2
        begin = self._length
        self._text.append(text)
        self._length += len(text)
        self._blocks.append(Block(kind=kind, start=begin, end=self._length, level=level, ordered=ordered))
        for kind, href, start, end in reversed(self._ended):  # what ended last is outermost
            start, end = max(start - cut, 0), min(end - cut, len(text))
            if start < end:
                self._inlines.append(Inline(kind=kind, start=begin + start, end=begin + end, href=href))
