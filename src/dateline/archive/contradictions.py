"""Reports of one agreement that cannot all be right. Both stay as they are; it is only said that they disagree."""

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from operator import itemgetter

from dateline.archive.model import Contradiction, Stage
from dateline.edtf_date import sort_key

_ONCE = frozenset(["signed", "ratified", "in_force", "terminated"])
"""Stages that an agreement has on one day."""
_DONE = frozenset(["agreed", "signed", "ratified", "in_force", "renewed"])
_UNDONE = "rejected"
_MOST_COMPARED = 100
"""Stages that differ in word or date: of an agreement with more, it is not asked further."""
_PLAIN = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}\Z", re.ASCII)


def contradictions(stages: Sequence[Stage]) -> tuple[Contradiction, ...]:
    """In what the reports disagree: on the date of a stage, or on whether it came about. Each once, in the stages' order."""
    told = list({(stage.status, stage.date, stage.known_date): stage for stage in stages}.values())[:_MOST_COMPARED]
    placed: dict[str, list[tuple[int, Stage]]] = {}
    for place, stage in enumerate(told):
        placed.setdefault(stage.status, []).append((place, stage))
    found = []
    for status, among in placed.items():
        if status in _ONCE and (places := _apart(among)):
            found.append((places, Contradiction(about="date", stages=(status,))))
        if status in _DONE and (places := _opposed(among, placed.get(_UNDONE, ()))):
            found.append((places, Contradiction(about="stage", stages=(status, _UNDONE))))
    found.sort(key=itemgetter(0))
    return tuple(contradiction for _, contradiction in found)


def _apart(among: list[tuple[int, Stage]]) -> tuple[int, int] | None:
    """The places of the first two reports of one stage that date it to different days."""
    dated = {stage.date: place for place, stage in reversed(among)}
    pairs = combinations(sorted((place, date) for date, place in dated.items() if date), 2)
    return next(((one, other) for (one, date), (other, later) in pairs if not _may_be_one(date, later)), None)


def _opposed(done: Iterable[tuple[int, Stage]], undone: Iterable[tuple[int, Stage]]) -> tuple[int, int] | None:
    """The places of the first two reports of which one has what the other calls rejected."""
    pairs = ((sorted((place, other)), has, lacks) for place, has in done for other, lacks in undone)
    return min((tuple(places) for places, has, lacks in pairs if not _follows(lacks, has)), default=None)


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
