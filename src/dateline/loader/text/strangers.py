"""Other stories that nothing announces: a run of headlines and teasers at the end, or a second story glued to the first.

Sub-heads with their paragraphs have the same shape. What tells them apart is whom they speak of, how they are set, and
what stands before them; when in doubt they belong to the article.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from dateline.loader.text import lines
from dateline.loader.text.kinship import STEM, Cast, capitalised, stem
from dateline.loader.text.marks import Marks
from dateline.loader.text.sentences import is_single
from dateline.model import Noun

_BODY = 250             # characters of story that must stand before anything is taken for another one
# How much of its names another stretch may at most share with the article not to belong to it (see `Cast.kinship`).
_TEASERS = 0.25         # headlines, each with one sentence
_MANY = 0.12            # three headlines or more, each with a teaser of any length
_SIGNED = 0.6           # a headline with a byline or a date line of its own
_DATELINE = 0.15        # a paragraph with a dateline of its own
_STRANGER = 0.075       # a headline and paragraphs without any other sign
_RIGHTS = re.compile(r"(?i:©|\(c\) ?(?:19|20)|copyright|rights reserved)")
"""A notice that closes a page."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,400}")
"""Where a page stood: it belongs to the story above it or below it, and begins none."""
_FEW = 3                # blocks that are judged one by one
_SHARED = 3             # names that show kinship at a glance


class _Rest(Noun):
    """What stands from one block to the end."""

    start: int
    blocks: int
    """Those that are not marked."""
    headlines: int
    questions: int
    """Headlines that ask; sub-heads do that more often than headlines."""
    listed: int
    """Lines without the end of a sentence."""
    stories: int
    units: bool
    """Headlines, each with at most two lines of teaser."""
    broken: bool
    """A teaser ends with an ellipsis."""
    tight: bool
    """Every headline stands apart and every teaser close to its headline."""


class _Rests:
    """The rests from all blocks with which something else may begin. What costs most is found when it is asked for."""

    def __init__(self, marks: Marks, starts: Sequence[int], end: int):
        self._marks, self._starts, self._end = marks, starts, end

    def __iter__(self) -> Iterator[_Rest]:
        """From the first block on."""
        return reversed(list(self._from_the_last()))

    def _from_the_last(self) -> Iterator[_Rest]:
        blocks = headlines = questions = listed = stories = run = 0
        units = tight = True
        broken = False
        waiting = list(self._starts)
        for index in range(self._end - 1, self._starts[0] - 1, -1):
            view = self._marks.views[index]
            if not self._marks.is_free(index):
                continue
            blocks += 1
            run = 0 if view.headline else run + 1
            headlines += view.headline
            questions += view.headline and view.line.endswith("?")
            listed += not view.ended or view.headline
            stories += view.story
            units = units and run <= 2
            broken = broken or view.line.endswith(("...", "…"))
            tight = tight and view.headline == view.gap
            if index == waiting[-1]:
                yield _Rest(waiting.pop(), blocks, headlines, questions, listed, stories, units, broken, tight)

    def kin(self, start: int) -> float:
        """Its kinship with everything before it."""
        return self._kin[start]

    def plainly_kin(self, start: int) -> bool:
        """Whether its kinship is no stranger's, as three of its names show, found whole before it, and few names in all.

        Most sub-heads are told so from second stories, at a third of the cost; where they are many, one count for all is less.
        """
        if len(self._starts) > _FEW:
            return False
        views = self._marks.views
        names = capitalised("\n".join(view.line for view in views[start : self._end]))
        if (_SHARED + 0.5) / (len(names) + 1) < _STRANGER:
            return False
        before = "\n".join(view.line for view in views[:start])
        found: set[str] = set()
        for name in names:
            if len(name) >= STEM and f" {name} " in before and (key := stem(name)):
                found.add(key)
                if len(found) == _SHARED:
                    return True
        return False

    @cached_property
    def _kin(self) -> dict[int, float]:
        views = self._marks.views
        between = pairwise((0, *self._starts, self._end))
        cast = Cast(["\n".join(view.line for view in views[start:end]) for start, end in between])
        return dict(zip(self._starts, cast.kinship_of_rest(len(self._starts) + 1)[1:], strict=True))

    def single(self, start: int) -> bool:
        """Is every teaser in it one sentence?"""
        return self._last_of_many < start

    @cached_property
    def _last_of_many(self) -> int:
        """The last teaser of more than one sentence; -1 if there is none."""
        views = self._marks.views
        teasers = (index for index in range(self._end - 1, self._starts[0] - 1, -1)
                   if self._marks.is_free(index) and not views[index].headline)
        return next((index for index in teasers if not is_single(views[index].line)), -1)


def mark_strangers(marks: Marks, first: int, end: int) -> int:
    """Mark teasers or a second story that follow the article before `end`; answer where they begin, else `end`."""
    starts = [index for index in range(first + 1, end) if _may_begin(marks, index)]
    if not starts or sum(len(view.line) for view in marks.views[first : starts[-1]]) < _BODY:
        return end
    rests = _Rests(marks, starts, end)
    body, at = 0, first
    for rest in rests:
        body += sum(len(view.line) for view in marks.views[at : rest.start] if view.story)
        at = rest.start
        if body >= _BODY and (reason := _reason(marks, rest, rests)):
            marks.put(at, end, reason, "Other stories" if reason == "teasers" else None)
            return at
    return end


def _may_begin(marks: Marks, index: int) -> bool:
    view = marks.views[index]
    if view.ended and not view.headline and not view.dateline and marks.is_free(index - 1):  # most paragraphs
        return False
    if view.kind == "item" or not marks.is_free(index) or _ADDRESS.fullmatch(view.line):
        return False
    if view.headline or view.dateline or (view.story and marks.reason(index - 1) == "page furniture" and _is_closed(marks, index)):
        return True
    return not view.ended and view.kind != "byline" and (_is_closed(marks, index) or _is_signed(marks, index))


def _reason(marks: Marks, rest: _Rest, rests: _Rests) -> str | None:
    """Why what begins here is no part of the article, if it is none."""
    views, start = marks.views, rest.start
    if views[start].dateline:
        return "second story" if rest.stories and rests.kin(start) < _DATELINE else None
    closed = _is_closed(marks, start)
    if rest.listed == rest.blocks:
        listed = rest.headlines == rest.blocks >= 3 > rest.questions or (closed and rest.blocks >= 2)
        return "teasers" if listed and not views[start - 1].line.endswith(":") else None
    if rest.stories and _is_signed(marks, start) and rests.kin(start) < _SIGNED:
        return "second story"
    if not views[start].headline:
        return "second story" if views[start].story and closed and rests.kin(start) < _TEASERS else None
    if rest.units and rest.headlines - rest.questions >= 2 and _are_teasers(marks, rest, rests, closed):
        return "teasers"
    if not rest.stories:
        return None
    if not closed and rests.plainly_kin(start):
        return None
    return "second story" if rests.kin(start) < (_TEASERS if closed else _STRANGER) else None


def _are_teasers(marks: Marks, rest: _Rest, rests: _Rests, closed: bool) -> bool:
    if closed or rest.broken:
        return True
    start, many = rest.start, rest.headlines >= 3
    if rests.kin(start) < _MANY and many:
        return True
    fit = rests.kin(start) < _TEASERS or (rest.tight and many and marks.views[start - 1].gap)
    return fit and rests.single(start)


def _is_closed(marks: Marks, start: int) -> bool:
    """Does a staff line, a credit, an end mark or a notice of rights stand just before?"""
    above, view = marks.reason(start - 1), marks.views[start - 1]
    if above == "page furniture":
        return _RIGHTS.search(view.line) is not None
    return above in ("credit", "end mark") or (above is None and view.kind == "byline")


def _is_signed(marks: Marks, start: int) -> bool:
    """Has the headline a byline, a date line or a dateline of its own, and a story below it? A sign at the foot has none."""
    views = marks.views
    for index in range(start + 1, min(start + 3, len(views))):
        line = views[index].line
        if views[index].dateline:
            return True
        if lines.is_date_line(line) or lines.author(line) is not None:
            return any(view.story for view in views[index + 1 : index + 4])
    return False
