"""An article's text as HTML: sentences numbered, evidence marked, everything else escaped.

The text is never parsed here: blocks, inline markup, sentences and evidence are ranges over it, and only the tags
written below can come out.
"""

from collections.abc import Iterable
from itertools import pairwise

from markupsafe import Markup, escape

from dateline.model import Article, Block, Inline

Range = tuple[int, int]

_TAGS = {"em": "em", "strong": "strong", "code": "code"}


def merged(ranges: Iterable[Range]) -> list[Range]:
    """The same ground in ranges that are apart, in order."""
    apart: list[Range] = []
    for start, end in sorted(ranges):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


class Marker:
    """Writes the blocks of one article."""

    def __init__(self, article: Article, marks: Iterable[Range]):
        self.text = article.record.text or ""
        self.marks = merged(marks)
        self.inlines = [inline for inline in article.layout.inlines if inline.kind != "link" or _leads_out(inline.href)]
        self.numbers = {sentence.start: sentence.number for sentence in article.layout.sentences if sentence.number}

    def html(self, block: Block) -> Markup:
        """What goes between the block's tags."""
        inlines = [inline for inline in self.inlines if block.start <= inline.start and inline.end <= block.end]
        inlines.sort(key=lambda inline: (inline.start, -inline.end))
        pieces: list[str] = []
        opened: list[Inline] = []
        for start, end in self._segments(block, inlines):
            while opened and opened[-1].end <= start:
                pieces.append(_closing(opened.pop()))
            if start in self.numbers:
                pieces.append(_anchor(self.numbers[start]))
            while inlines and inlines[0].start <= start:
                opened.append(inlines.pop(0))
                pieces.append(_opening(opened[-1]))
            words = str(escape(self.text[start:end]))
            pieces.append(f"<mark>{words}</mark>" if self._marked(start, end) else words)
        pieces += [_closing(inline) for inline in reversed(opened)]
        return Markup("".join(pieces))

    def _segments(self, block: Block, inlines: list[Inline]) -> Iterable[Range]:
        """The block cut wherever something begins or ends."""
        cuts = {block.start, block.end}
        for inline in inlines:
            cuts |= {inline.start, inline.end}
        for start, end in self.marks:
            cuts |= {start, end}
        cuts.update(self.numbers)
        inside = sorted(cut for cut in cuts if block.start <= cut <= block.end)
        return pairwise(inside)

    def _marked(self, start: int, end: int) -> bool:
        return any(mark[0] <= start and end <= mark[1] for mark in self.marks)


def _leads_out(href: str | None) -> bool:
    """A link that is relative to where the article once stood leads nowhere from here: its words stay."""
    return bool(href) and href.lower().startswith(("http://", "https://", "mailto:"))


def _anchor(number: int) -> str:
    return f'<a class="n" id="s{number}" href="#s{number}">{number}</a>'


def _opening(inline: Inline) -> str:
    if inline.kind == "link":
        return f'<a href="{escape(inline.href or "")}" rel="external nofollow noopener">'
    return f"<{_TAGS[inline.kind]}>"


def _closing(inline: Inline) -> str:
    return "</a>" if inline.kind == "link" else f"</{_TAGS[inline.kind]}>"
