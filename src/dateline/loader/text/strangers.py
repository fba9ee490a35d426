"""Other stories that nothing announces: a run of headlines and teasers at the end, or a second story glued to the first.

Sub-heads with their paragraphs have the same shape. What tells them apart is whom they speak of, how they are set, and
what stands before them; when in doubt they belong to the article.
"""

from typing import NamedTuple

from dateline.loader.text import lines
from dateline.loader.text.marks import Marks
from dateline.loader.text.sentences import is_single

_BODY = 250             # characters of story that must stand before anything is taken for another one
# How much of its names another stretch may at most share with the article not to belong to it (see `Cast.kinship`).
_TEASERS = 0.25         # headlines, each with one sentence
_MANY = 0.12            # three headlines or more, each with a teaser of any length
_SIGNED = 0.6           # a headline with a byline or a date line of its own
_DATELINE = 0.15        # a paragraph with a dateline of its own
_STRANGER = 0.075       # a headline and paragraphs without any other sign


class _Rest(NamedTuple):
    """What stands from one block to the end."""

    blocks: int = 0
    """Those that are not marked."""
    headlines: int = 0
    questions: int = 0
    """Headlines that ask; sub-heads do that more often than headlines."""
    listed: int = 0
    """Lines without the end of a sentence."""
    stories: int = 0
    run: int = 0
    """Blocks here before the next headline."""
    units: bool = True
    """Headlines, each with at most two lines of teaser."""
    single: bool = True
    """All teasers are one sentence."""
    broken: bool = False
    """A teaser ends with an ellipsis."""
    tight: bool = True
    """Every headline stands apart and every teaser close to its headline."""


def mark_strangers(marks: Marks, first: int, end: int) -> int:
    """Mark teasers or a second story that follow the article before `end`; answer where they begin, else `end`."""
    starts = [index for index in range(first + 1, end) if _may_begin(marks, index)]
    if not starts or sum(len(view.line) for view in marks.views[first : starts[-1]]) < _BODY:
        return end
    kin = marks.cast.kinship_of_rest(end)
    rests = _rests(marks, starts[0], end)
    body, at = 0, first
    for start in starts:
        body += sum(len(view.line) for view in marks.views[at:start] if view.story)
        at = start
        if body >= _BODY and (reason := _reason(marks, start, rests[end - start], kin[start])):
            marks.put(start, end, reason, "Other stories" if reason == "teasers" else None)
            return start
    return end


def _may_begin(marks: Marks, index: int) -> bool:
    view = marks.views[index]
    if view.kind == "item" or not marks.is_free(index):
        return False
    if view.headline or view.dateline:
        return True
    return not view.ended and view.kind != "byline" and (_is_closed(marks, index) or _is_signed(marks, index))


def _rests(marks: Marks, start: int, end: int) -> list[_Rest]:
    """The rest from each block, the shortest first."""
    rests = [_Rest()]
    for index in range(end - 1, start - 1, -1):
        rests.append(_longer(rests[-1], marks, index))
    return rests


def _longer(rest: _Rest, marks: Marks, index: int) -> _Rest:
    """The rest with the block before it."""
    view = marks.views[index]
    if not marks.is_free(index):
        return rest
    run = 0 if view.headline else rest.run + 1
    return _Rest(
        blocks=rest.blocks + 1,
        headlines=rest.headlines + view.headline,
        questions=rest.questions + (view.headline and view.line.endswith("?")),
        listed=rest.listed + (not view.ended or view.headline),
        stories=rest.stories + view.story,
        run=run,
        units=rest.units and run <= 2,
        single=rest.single and (view.headline or is_single(view.line)),
        broken=rest.broken or view.line.endswith(("...", "…")),
        tight=rest.tight and view.headline == view.gap,
    )


def _reason(marks: Marks, start: int, rest: _Rest, kin: float) -> str | None:
    """Why what begins here is no part of the article, if it is none."""
    views = marks.views
    if views[start].dateline:
        return "second story" if rest.stories and kin < _DATELINE else None
    closed = _is_closed(marks, start)
    if rest.listed == rest.blocks:
        listed = rest.headlines == rest.blocks >= 3 > rest.questions or (closed and rest.blocks >= 2)
        return "teasers" if listed and not views[start - 1].line.endswith(":") else None
    if rest.stories and kin < _SIGNED and _is_signed(marks, start):
        return "second story"
    if not views[start].headline:
        return None
    if rest.units and rest.headlines - rest.questions >= 2 and _are_teasers(marks, start, rest, kin, closed):
        return "teasers"
    return "second story" if rest.stories and (kin < _STRANGER or (closed and kin < _TEASERS)) else None


def _are_teasers(marks: Marks, start: int, rest: _Rest, kin: float, closed: bool) -> bool:
    if closed or (kin < _TEASERS and rest.single) or (kin < _MANY and rest.headlines >= 3):
        return True
    return rest.broken or (rest.tight and rest.headlines >= 3 and rest.single and marks.views[start - 1].gap)


def _is_closed(marks: Marks, start: int) -> bool:
    """Does a staff line, a credit or an end mark stand just before?"""
    above = marks.reason(start - 1)
    return above in ("credit", "end mark") or (above is None and marks.views[start - 1].kind == "byline")


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
