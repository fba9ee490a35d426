"""An article's text in reading order as HTML: paragraphs, headings, lists, and fences around what is not the article."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from dateline.model import Article, Block, Fence, Layout, Record
from dateline.pages.base import Noun
from dateline.pages.ledger import Back
from dateline.pages.marking import Marker, Range

_AROUND = {
    "quote": ("<blockquote><p>", "</p></blockquote>"),
    "code": ('<pre tabindex="0"><code>', "</code></pre>"),
    "byline": ('<p class="byline">', "</p>"),
    "caption": ('<p class="caption">', "</p>"),
}


class FenceView(Noun, kw_only=True):
    label: str
    reason: str
    lines: int
    blocks: tuple[str, ...]
    """Plain text."""


class Piece(Noun, kw_only=True):
    """One step of the text: blocks, or a fence around what is not the article."""

    html: str = ""
    """Escaped; holds the tags of blocks, sentence anchors, marks, em, strong, code and links only."""
    fence: FenceView | None = None


def flow(article: Article, marks: Iterable[Range], back: Mapping[int, Back]) -> tuple[Piece, ...]:
    """The text step by step; nothing where it is withheld. `back`: the way to its facts, by number of the sentence."""
    text = article.record.text
    if text is None:
        return ()
    setter = _Setter(Marker(article, marks, back))
    made = []
    for fence, blocks in _stretches(article.layout):
        if fence:
            said = tuple(text[block.start : block.end] for block in blocks)
            view = FenceView(label=fence.label, reason=fence.reason, lines=len(said), blocks=said)
            made.append(Piece(fence=view))
        elif html := setter.html(block for block in blocks if not _stands_above(block, article.record)):
            made.append(Piece(html=html))
    return tuple(made)


def _stands_above(block: Block, record: Record) -> bool:
    """Whether the block's words stand in the page's head: as its title, or as its byline. A person may have written others."""
    if block.kind not in ("headline", "byline"):
        return False
    words = " ".join(record.text[block.start : block.end].split())
    return words == record.title if block.kind == "headline" else (record.byline or "") in words


def _stretches(layout: Layout) -> Iterator[tuple[Fence | None, Iterable[Block]]]:
    """Blocks that follow one another, with the fence around them."""
    fences = layout.fences  # in the order of the text

    def fence_of(block: Block) -> Fence | None:
        index = bisect_right(fences, block.start, key=lambda fence: fence.start) - 1
        return fences[index] if index >= 0 and block.start < fences[index].end else None

    return groupby(layout.blocks, fence_of) if fences else iter([(None, layout.blocks)])


class _Setter:
    """Puts tags around the blocks of a text. A heading is never more than one level below the one before it, whatever stands
    between the two."""

    def __init__(self, marker: Marker):
        self._words = marker.html
        self._level = 1

    def html(self, blocks: Iterable[Block]) -> str:
        """Blocks that follow one another. Paragraphs begin on lines of their own; items nest by their depth."""
        pieces: list[str] = []
        lists: list[tuple[int, str]] = []  # depth and element of those that are open
        before = ""
        for block in blocks:
            kind = block.kind
            depth = block.level if kind == "item" else 0
            while lists and lists[-1][0] > depth:
                pieces.append(f"</li></{lists.pop()[1]}>")
            words = self._words(block)
            if kind == "paragraph":
                pieces.append(f"\n<p>{words}</p>" if before == kind else f"<p>{words}</p>")
            elif depth:
                pieces.append(f"{_opening(lists, depth, 'ol' if block.ordered else 'ul')}<li>{words}")
            elif kind == "heading":
                self._level = max(2, min(block.level, self._level + 1))
                pieces.append(f"<h{self._level}>{words}</h{self._level}>")
            else:
                opening, closing = _AROUND.get(kind, ("<p>", "</p>"))
                pieces.append(f"{opening}{words}{closing}")
            before = kind
        pieces += [f"</li></{element}>" for _, element in reversed(lists)]
        return "".join(pieces)


def _opening(lists: list[tuple[int, str]], depth: int, element: str) -> str:
    """What stands before an item of this depth, where no deeper list is open. The list that it is in is open then."""
    if not lists or lists[-1][0] < depth:
        lists.append((depth, element))
        return f"<{element}>"
    _, open_now = lists[-1]
    lists[-1] = depth, element
    return "</li>" if open_now == element else f"</li></{open_now}><{element}>"
