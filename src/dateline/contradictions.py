"""Reports of one agreement that cannot all be right. Both stay as they are; it is only said that they disagree."""

import re
from collections.abc import Sequence
from itertools import combinations

from dateline.edtf_date import sort_key
from dateline.holdings import Contradiction, Stage

_ONCE = frozenset(["signed", "ratified", "in_force", "terminated"])
"""Stages that an agreement has on one day."""
_DONE = frozenset(["agreed", "signed", "ratified", "in_force", "renewed"])
_UNDONE = "rejected"
_MOST_COMPARED = 100
"""Stages that differ in word or date: of an agreement with more, it is not asked further."""
_PLAIN = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}\Z", re.ASCII)


def contradictions(stages: Sequence[Stage]) -> tuple[Contradiction, ...]:
    """In what the reports disagree: on the date of a stage, or on whether it came about. Each once, in the stages' order."""
    found: dict[Contradiction, None] = {}
    told = {(stage.status, stage.date, stage.known_date): stage for stage in stages}
    for one, other in combinations(list(told.values())[:_MOST_COMPARED], 2):
        if one.status == other.status and one.status in _ONCE and not _may_be_one(one.date, other.date):
            found[Contradiction(about="date", stages=(one.status,))] = None
        done = [stage for stage in (one, other) if stage.status in _DONE]
        undone = [stage for stage in (one, other) if stage.status == _UNDONE]
        if done and undone and not _follows(undone[0], done[0]):
            found[Contradiction(about="stage", stages=(done[0].status, _UNDONE))] = None
    return tuple(found)


def _follows(undone: Stage, done: Stage) -> bool:
    """The one is known to be of another time than the other: first agreed and then rejected, or the other way round."""
    dates = (undone.known_date, done.known_date)
    if not all(date and date[:4].isdigit() for date in dates):
        return False
    return not _may_be_one(*dates) and sort_key(dates[0]) != sort_key(dates[1])


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two dates can be of one day: `2022-04` and `2022-04-01` can, and so can whatever is not known."""
    if not one or not other or not _PLAIN.match(one) or not _PLAIN.match(other):
        return True
    return all(a == b or "XXXX" in (a, b) for a, b in zip(one.split("-"), other.split("-"), strict=False))
