"""What stands in the file but is not the article: lists of other stories, boxes, forms, credits, a second story.

Single lines are known by their words (`boilerplate.yaml`). Where a list of other stories begins and whether the article
goes on after it is judged by shape (headlines, one-sentence teasers) and by names: what belongs to the article speaks of
the same people and places. When in doubt a paragraph stays in.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.loader import lines
from dateline.loader.lexicon import Openings, Phrases, word_lists
from dateline.loader.kinship import kinship
from dateline.model import Block, Fence

_LISTS = word_lists("boilerplate.yaml")
_TAIL, _BOX, _LINK, _END = (
    Phrases(_LISTS[key]) for key in ("tail headings", "box headings", "link lines", "end marks")
)
_FURNITURE, _CONTACT = Openings(_LISTS["openings"]), Openings(_LISTS["contacts"])
_ANYWHERE = re.compile("|".join(re.escape(words) for words in sorted(_LISTS["anywhere"])), re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)")
_LEADING_MARKS = re.compile(r"(?:[#>*+•·▪–—-]{1,6}\s+|\d{1,3}[.)]\s+|[*_]{1,3}(?=\w))+")
_END_MARK = re.compile(r"[\s(\[]*(?:#{2,5}|\*{3,5}|-{1,3}\s?(?:end|ends|30)\s?-{1,3}|_{3,})[\s)\]]*$", re.IGNORECASE)
_CONTACT_DETAIL = re.compile(r"\+?\d[\d ()-]{6,20}\d|[\w.+-]{1,60}@[\w.-]{1,60}")
_LABEL_LENGTH = 80
_HEADLINE_WORDS = 5
_LONG = 400


class _View(NamedTuple):
    """A block as its reader sees it."""

    line: str
    kind: str
    ended: bool
    """Ends as a sentence does."""
    headline: bool
    """Reads as the headline of a story: no stop, five words or more."""
    gap: bool
    """An empty line stands before it."""

    @property
    def story(self) -> bool:
        """A paragraph of whole sentences, not broken off with an ellipsis as teasers are."""
        return self.ended and len(self.line) >= 40 and self.line[-1] not in ":…" and not self.line.endswith("...")


class _Mark(NamedTuple):
    """Why a block is fenced. Neighbouring blocks of one mark make one fence."""

    label: str
    reason: str
    at: int
    """Index of the block that opens the fence."""


def find_fences(text: str, blocks: Sequence[Block]) -> tuple[Fence, ...]:
    """The stretches of the text that are not the article, in order, each made of whole blocks.

    Works alike for blocks of plain text, Markdown and saved pages; the headline is never fenced. `reason` names the rule:
    `tail heading`, `box`, `link line`, `page furniture`, `teasers`, `second story`, `staff line`, `credit`, `contact line`,
    `end mark`.
    """
    views = [_view(text, blocks, index) for index in range(len(blocks))]
    marks: list[_Mark | None] = [_line_mark(view, index) for index, view in enumerate(views)]
    first = _first_story(views)
    end = _mark_sections(views, marks, first)
    end = _mark_other_stories(views, marks, first, end)
    _mark_foot(views, marks, first, end)
    return tuple(_fences(blocks, marks))


def _view(text: str, blocks: Sequence[Block], index: int) -> _View:
    block = blocks[index]
    line = text[block.start : block.end]
    gap = index == 0 or text.count("\n", blocks[index - 1].end, block.start) > 1
    if len(line) > _LONG:
        return _View(line, block.kind, lines.ends_sentence(line), False, gap)
    if "](" in line:
        line = _MARKDOWN_LINK.sub(r"\1", line)
    mark = _LEADING_MARKS.match(line)
    line = " ".join(line[mark.end() if mark else 0 :].split()).rstrip("*_# ") or "-"
    ended = lines.ends_sentence(line)
    headline = line.count(" ") + 1 >= _HEADLINE_WORDS and len(line) >= 24 and lines.looks_like_headline(line)
    return _View(line, block.kind, ended, headline and not lines.is_date_line(line), gap)


def _line_mark(view: _View, index: int) -> _Mark | None:
    """The mark of a block that its own words give away, wherever it stands."""
    line = view.line
    if len(line) > _LONG or view.kind == "headline":
        return None
    if _LINK.match(line):
        return _Mark(_label(line), "link line", index)
    if _FURNITURE.match(line) or len(line) <= 200 and _ANYWHERE.search(line):
        return _Mark(_label(line), "page furniture", index)
    if lines.is_credit(line):
        return _Mark(_label(line), "credit", index)
    if view.kind != "paragraph" or len(line) < 30:
        if _END.match(line) and len(line) < 20 and (line.isupper() or line[0] in "-(") or _END_MARK.match(line):
            return _Mark(_label(line), "end mark", index)
    return None


def _first_story(views: Sequence[_View]) -> int:
    """Index of the first paragraph of the story; what stands above it is the head of the article."""
    for index, view in enumerate(views):
        if view.story and view.kind not in ("headline", "byline"):
            return index
    return len(views)


def _mark_sections(views: Sequence[_View], marks: list[_Mark | None], first: int) -> int:
    """Mark every heading of other stories with what it lists; answer where the section begins that ends the text."""
    end = len(views)
    index = first + 1
    while index < len(views):
        view = views[index]
        tail = len(view.line) <= 80 and _TAIL.match(view.line)
        if not (tail or len(view.line) <= 80 and _BOX.match(view.line)) or view.kind == "headline":
            index += 1
            continue
        resume = _resumes(views, marks, index)
        if resume == index + 1:
            index += 1
            continue
        _mark_section(views, marks, index, resume)
        if resume == len(views):
            return _over_furniture(marks, index)
        index = resume
    return end


def _over_furniture(marks: Sequence[_Mark | None], index: int) -> int:
    while index and marks[index - 1] is not None:
        index -= 1
    return index


def _mark_section(views: Sequence[_View], marks: list[_Mark | None], start: int, end: int) -> None:
    """One mark for each heading of the section with its list."""
    mark = None
    for index in range(start, end):
        line = views[index].line
        if index == start or len(line) <= 80 and (_TAIL.match(line) or _BOX.match(line)):
            mark = _Mark(_label(line), "tail heading" if end == len(views) else "box", index)
        marks[index] = mark


def _resumes(views: Sequence[_View], marks: Sequence[_Mark | None], heading: int) -> int:
    """Index of the block with which the article goes on after a list of other stories; the length if it does not."""
    index = heading + 1
    before = [view.line for view in views[:heading]]
    while index < len(views):
        if marks[index] is None and views[index].story:
            run = _story_run(views, marks, index)
            kin = kinship(before, [view.line for view in views[index:run]])
            longer = run - index >= 2
            at_once = index == heading + 1
            apart = views[index].gap and not any(view.headline for view in views[run:])
            if longer and kin >= (0.2 if _BOX.match(views[heading].line) else 0.4) or apart and not at_once and kin >= 0.5:
                return index
            index = run
        else:
            index += 1
    return len(views)


def _story_run(views: Sequence[_View], marks: Sequence[_Mark | None], index: int) -> int:
    """Where the paragraphs end that follow each other from here."""
    while index < len(views) and (views[index].story or marks[index] is not None):
        index += 1
    return index


def _mark_other_stories(views: Sequence[_View], marks: list[_Mark | None], first: int, end: int) -> int:
    """Mark a list of teasers or a second story that follows the article without any heading of its own."""
    for index in range(first + 1, end):
        if marks[index] is not None or not views[index].headline or views[index].kind == "item":
            continue
        reason = _other_story(views, marks, first, index, end)
        if reason:
            label = "Other stories" if reason == "teasers" else _label(views[index].line)
            mark = _Mark(label, reason, index)
            for other in range(index, end):
                marks[other] = mark
            return index
    return end


def _other_story(views: Sequence[_View], marks: Sequence[_Mark | None], first: int, start: int, end: int) -> str | None:
    """Why what begins here is no part of the article, if it is none."""
    rest = [view for view, mark in zip(views[start:end], marks[start:end], strict=True) if mark is None]
    headlines = sum(view.headline for view in rest)
    closed = _is_closed(views, marks, start)
    before = [view.line for view in views[:start]]
    if headlines == len(rest) and not before[-1].endswith(":"):
        return "teasers" if headlines >= 3 or closed and headlines >= 2 else None
    kin = kinship(before, [view.line for view in rest])
    signed = any(
        lines.is_date_line(view.line) or lines.author(view.line) or lines.DATELINE.match(view.line) for view in rest[1:3]
    )
    stories = sum(view.story for view in views[first:start])
    if headlines >= 2 and _are_units(rest) and stories >= 2 and (closed or kin < 0.25):
        return "teasers"
    if any(view.story for view in rest) and (signed and kin < 0.6 or closed and kin < 0.3 or stories >= 2 and kin < 0.1):
        return "second story"
    return None


def _are_units(rest: Sequence[_View]) -> bool:
    """Headlines, each with at most two lines of teaser below it."""
    run = 0
    for view in rest:
        run = 0 if view.headline else run + 1
        if run > 2:
            return False
    return True


def _is_closed(views: Sequence[_View], marks: Sequence[_Mark | None], start: int) -> bool:
    """Does a staff line, a credit or an end mark stand just before?"""
    above = marks[start - 1]
    if above is not None:
        return above.reason in ("credit", "end mark")
    return views[start - 1].kind == "byline" or lines.is_staff(views[start - 1].line)


def _mark_foot(views: Sequence[_View], marks: list[_Mark | None], first: int, end: int) -> None:
    """Mark the lines below the last paragraph of the article that sign it or say whom to call."""
    index = end - 1
    while index > first:
        if marks[index] is None:
            reason = _foot_reason(views[index])
            if reason is None:
                return
            marks[index] = _Mark(_label(views[index].line), reason, index)
        index -= 1


def _foot_reason(view: _View) -> str | None:
    line = view.line
    if _CONTACT.match(line) and len(line) < 200 or _CONTACT_DETAIL.fullmatch(line):
        return "contact line"
    if view.kind == "byline" or lines.is_staff(line) or lines.is_bio(line) or lines.is_initials(line):
        return "staff line"
    if _END.match(line) and len(line) < 20:
        return "end mark"
    return None


def _label(line: str) -> str:
    words = line.strip(" \t#*_:|>-–—»•") or line
    return words if len(words) <= _LABEL_LENGTH else words[:_LABEL_LENGTH].rsplit(" ", 1)[0] + "…"


def _fences(blocks: Sequence[Block], marks: Sequence[_Mark | None]) -> Iterator[Fence]:
    index = 0
    while index < len(blocks):
        mark = marks[index]
        last = index
        if mark is not None:
            while last + 1 < len(blocks) and marks[last + 1] == mark:
                last += 1
            yield Fence(start=blocks[index].start, end=blocks[last].end, label=mark.label, reason=mark.reason)
        index = last + 1


