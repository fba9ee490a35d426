"""One text while it is being fenced: its blocks as their reader sees them, and what was marked so far."""

from collections.abc import Iterator, Sequence

from dateline.loader.text import furniture
from dateline.loader.text.furniture import View
from dateline.loader.text.kinship import Cast
from dateline.model import Block, Fence, Noun


class Mark(Noun, kw_only=True):
    """Why blocks are fenced. Neighbouring blocks of one mark make one fence."""

    label: str
    reason: str


class Marks:
    """What is marked in one text. Only `find_fences` makes and fills it."""

    def __init__(self, text: str, blocks: Sequence[Block]):
        self.views: list[View] = furniture.views(text, blocks)
        self._marks: list[Mark | None] = [None] * len(blocks)
        self._cast: Cast | None = None

    @property
    def cast(self) -> Cast:
        """Who is named where; made only for a text in which something is to be judged by it."""
        if self._cast is None:
            self._cast = Cast([view.line for view in self.views])
        return self._cast

    def put(self, start: int, end: int, reason: str, label: str | None = None) -> None:
        """Mark the blocks from start to end; the first of them names the fence if nothing else does."""
        mark = Mark(label=label or furniture.label(self.views[start].line), reason=reason)
        self._marks[start:end] = [mark] * (end - start)

    def reason(self, index: int) -> str | None:
        """Why the block is marked; None for one that is not."""
        mark = self._marks[index]
        return mark and mark.reason

    def is_free(self, index: int) -> bool:
        """Is the block not marked?"""
        return self._marks[index] is None

    def is_story(self, index: int) -> bool:
        """Is the block a paragraph of whole sentences that nothing has marked?"""
        return self._marks[index] is None and self.views[index].story

    def fences(self, blocks: Sequence[Block]) -> Iterator[Fence]:
        """The marks as stretches of the text."""
        index = 0
        while index < len(blocks):
            mark = self._marks[index]
            last = index
            if mark is not None:
                while last + 1 < len(blocks) and self._marks[last + 1] is mark:
                    last += 1
                yield Fence(start=blocks[index].start, end=blocks[last].end, label=mark.label, reason=mark.reason)
            index = last + 1
