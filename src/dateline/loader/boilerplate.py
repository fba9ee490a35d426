"""What stands in the file but is not the article: lists of other stories, boxes, forms, credits, a second story.

Single lines are known by their words (`boilerplate.yaml`). Where a list of other stories begins, and whether the article
goes on after it, is judged by shape (headlines, teasers) and by names: what belongs to the article speaks of the same
people and places. When in doubt a paragraph stays in.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dateline.loader import furniture, lines
from dateline.loader.furniture import View
from dateline.loader.kinship import Cast
from dateline.model import Block, Fence, Noun

_BODY = 250             # characters of story that must stand before anything is taken for another one
# How much of its names another stretch must share with the article to belong to it (see `Cast.kinship`).
_KIN_AFTER_BOX = 0.2    # two paragraphs after a box of links that stands in the midst of articles
_KIN_AFTER_TAIL = 0.4   # two paragraphs after a heading such as "Latest News", which mostly ends a page
_KIN_SINGLE = 0.5       # a single paragraph after either
_KIN_PROSE = 0.3        # paragraphs below such a heading without anything that looks like a link
_KIN_TEASERS = 0.25     # headlines with teasers that no heading announces
_KIN_SIGNED = 0.6       # a headline with a byline or a date line of its own
_KIN_DATELINE = 0.15    # a paragraph with a dateline of its own
_KIN_STRANGER = 0.1     # a headline and paragraphs without any other sign


class _Mark(Noun, kw_only=True):
    """Why a block is fenced. Neighbouring blocks of one mark make one fence."""

    label: str
    reason: str
    at: int
    """Index of the block that opens the fence."""


class _Reading:
    """One text while it is being fenced: its views, and the marks as they are found."""

    def __init__(self, views: Sequence[View]):
        self.views = views
        self.marks: list[_Mark | None] = [None] * len(views)
        self._cast: Cast | None = None

    @property
    def cast(self) -> Cast:
        """Who is named where; made for the few texts in which something is to be judged by it."""
        if self._cast is None:
            self._cast = Cast([view.line for view in self.views])
        return self._cast

    def mark(self, start: int, end: int, reason: str, label: str | None = None) -> None:
        mark = _Mark(label=label or furniture.label(self.views[start].line), reason=reason, at=start)
        self.marks[start:end] = [mark] * (end - start)

    def is_story(self, index: int) -> bool:
        return self.marks[index] is None and self.views[index].story


def find_fences(text: str, blocks: Sequence[Block]) -> tuple[Fence, ...]:
    """The stretches of the text that are not the article, in order, each made of whole blocks.

    Works alike for blocks of plain text, Markdown and saved pages; the headline is never fenced. `reason` names the rule:
    `tail heading`, `box`, `link line`, `page furniture`, `teasers`, `second story`, `staff line`, `credit`,
    `contact line`, `end mark`.
    """
    reading = _Reading([furniture.view(text, blocks, index) for index in range(len(blocks))])
    for index, view in enumerate(reading.views):
        if reason := furniture.reason(view):
            reading.mark(index, index + 1, reason)
    first = next((index for index in range(len(blocks)) if reading.is_story(index)), len(blocks))
    end = _mark_sections(reading, first)
    end = _mark_other_stories(reading, first, end)
    _mark_foot(reading, first, end)
    return tuple(_fences(blocks, reading.marks))


def _fences(blocks: Sequence[Block], marks: Sequence[_Mark | None]) -> Iterator[Fence]:
    index = 0
    while index < len(blocks):
        mark = marks[index]
        last = index
        if mark is not None:
            while last + 1 < len(blocks) and marks[last + 1] is mark:
                last += 1
            yield Fence(start=blocks[index].start, end=blocks[last].end, label=mark.label, reason=mark.reason)
        index = last + 1


# --- lists of other stories below a heading ------------------------------------------------------------------------


def _mark_sections(reading: _Reading, first: int) -> int:
    """Mark every heading of other stories with what it lists; answer where the section begins that ends the text."""
    views = reading.views
    headings = [index for index in range(first + 1, len(views)) if views[index].heading]
    done = 0
    for position, heading in enumerate(headings):
        if heading < done:
            continue
        ahead = [*headings[position + 1 :], len(views)]
        resume = _resumes(reading, heading, ahead)
        if resume == heading + 1:
            continue
        reason = "tail heading" if resume == len(views) else "box"
        starts = [heading, *(index for index in ahead if index < resume), resume]
        for start, end in pairwise(starts):
            reading.mark(start, end, reason)
        if resume == len(views):
            return heading
        done = resume
    return len(views)


def _resumes(reading: _Reading, heading: int, ahead: Sequence[int]) -> int:
    """Index of the block with which the article goes on after a list of other stories; the length if it does not.

    `ahead` are the headings that follow, closed by the length.
    """
    views = reading.views
    listed = [not view.ended or view.kind == "item" for view in views[heading + 1 :]]
    if not any(listed) and listed and reading.cast.kinship(heading + 1, len(views), heading) >= _KIN_PROSE:
        return heading + 1                                      # a sub-head of the story itself
    needed = _KIN_AFTER_BOX if views[heading].heading == "box" else _KIN_AFTER_TAIL
    last_headline = max((index for index in range(heading + 1, len(views)) if views[index].headline), default=0)
    index = heading + 1
    while index < len(views):
        if not reading.is_story(index):
            index += 1
            continue
        run = index
        while run < len(views) and (views[run].story or reading.marks[run] is not None):
            run += 1
        paragraphs = sum(reading.is_story(inside) for inside in range(index, run))
        more_teasers = last_headline >= run and not any(run <= stop <= last_headline for stop in ahead)
        kin = reading.cast.kinship(index, run, heading)
        if paragraphs >= (3 if more_teasers else 2) and kin >= needed:
            return index
        if views[index].gap and index > heading + 1 and last_headline < run and kin >= _KIN_SINGLE:
            return index
        index = run
    return len(views)


# --- other stories that nothing announces --------------------------------------------------------------------------


def _mark_other_stories(reading: _Reading, first: int, end: int) -> int:
    """Mark a list of teasers or a second story that follows the article without a heading; answer where it begins."""
    views = reading.views
    candidates = [
        index
        for index in range(first + 1, end)
        if reading.marks[index] is None and views[index].kind != "item" and (views[index].headline or views[index].dateline)
    ]
    if not candidates or sum(len(view.line) for view in views[first : candidates[-1]]) < _BODY:
        return end
    kin = reading.cast.kinship_of_rest(end)
    rest = _Rest(reading, end)
    body = 0
    at = first
    for index in candidates:
        body += sum(len(view.line) for view in views[at:index] if view.story)
        at = index
        if body >= _BODY and (reason := _other_story(reading, rest, index, kin[index])):
            reading.mark(index, end, reason, "Other stories" if reason == "teasers" else None)
            return index
    return end


class _Rest:
    """What stands from each block to the end, counted once from the end."""

    def __init__(self, reading: _Reading, end: int):
        self.headlines = [0] * (end + 1)
        self.others = [0] * (end + 1)
        self.stories = [0] * (end + 1)
        self.in_units = [True] * (end + 1)
        """Headlines, each with at most two lines of teaser below it."""
        run = 0
        for index in range(end - 1, -1, -1):
            view, free = reading.views[index], reading.marks[index] is None
            self.headlines[index] = self.headlines[index + 1] + (free and view.headline)
            self.others[index] = self.others[index + 1] + (free and not view.headline)
            self.stories[index] = self.stories[index + 1] + reading.is_story(index)
            run = 0 if view.headline else run + free
            self.in_units[index] = self.in_units[index + 1] and run <= 2


def _other_story(reading: _Reading, rest: _Rest, start: int, kin: float) -> str | None:
    """Why what begins here is no part of the article, if it is none."""
    views = reading.views
    if views[start].dateline:
        return "second story" if kin < _KIN_DATELINE else None
    closed = _is_closed(reading, start)
    headlines = rest.headlines[start]
    if not rest.others[start]:
        listed = headlines >= 3 or (closed and headlines >= 2)
        return "teasers" if listed and not views[start - 1].line.endswith(":") else None
    if headlines >= 2 and rest.in_units[start] and (closed or kin < _KIN_TEASERS):
        return "teasers"
    signed = any(
        view.dateline or lines.is_date_line(view.line) or lines.author(view.line) for view in views[start + 1 : start + 3]
    )
    if rest.stories[start] and (
        kin < _KIN_STRANGER or (signed and kin < _KIN_SIGNED) or (closed and kin < _KIN_TEASERS)
    ):
        return "second story"
    return None


def _is_closed(reading: _Reading, start: int) -> bool:
    """Does a staff line, a credit or an end mark stand just before?"""
    above = reading.marks[start - 1]
    if above is not None:
        return above.reason in ("credit", "end mark")
    return reading.views[start - 1].kind == "byline"


def _mark_foot(reading: _Reading, first: int, end: int) -> None:
    """Mark the lines below the last paragraph of the article that sign it or say whom to call."""
    for index in range(end - 1, first, -1):
        if reading.marks[index] is None:
            reason = furniture.foot_reason(reading.views[index])
            if reason is None:
                return
            reading.mark(index, index + 1, reason)
