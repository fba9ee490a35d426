"""The pictures of pages: what the rows of a page and the archive say, handed to the functions that draw."""

from collections.abc import Iterable, Sequence

from dateline.languages.words import Words
from dateline.model import Status
from dateline.pages.desk import Desk
from dateline.pages.rows import AgreementRow
from dateline.pages.words import stage
from dateline.pictures import map, network, timeline
from dateline.pictures.axis import span
from dateline.pictures.map import Spot
from dateline.pictures.picture import Counted, Picture, shortened
from dateline.pictures.timeline import Lane, Moment

_MOST_LANES = 6
"""With more agreements than that, a column for each year tells more than a lane for each agreement."""
_LONGEST_NAME = 26


def _counted(words: Words) -> Counted:
    return lambda number: words.ngettext("%(num)s agreement", "%(num)s agreements", number)


def world(desk: Desk, names: int = 24) -> Picture | None:
    """The world by number of agreements, with so many names at most."""
    countries = desk.archive.countries.values()
    spots = [Spot(entry.code, desk.words.country(entry.code), len(entry.party_to)) for entry in countries]
    return map.world(spots, _counted(desk.words), desk.words, names)


def partners(desk: Desk, code: str, shared: Iterable[tuple[str, int]]) -> Picture | None:
    """`shared`: the number of agreements by the ISO code of the other."""
    spots = [Spot(other, desk.rows.country(other).label, number) for other, number in shared]
    return map.partners(Spot(code, desk.rows.country(code).label, 0), spots, _counted(desk.words), desk.words)


def stages(desk: Desk, reported: Iterable[tuple[Status, str | None, str | None]], order: Sequence[Status]) -> Picture | None:
    """The life of an agreement: (stage, date of the deed, date of the report) of each report, a lane for each stage."""
    moments: dict[str, list[Moment]] = {}
    undated: list[str] = []
    for status, date, report in reported:
        moment = _moment(date, report)
        if moment:
            moments.setdefault(status, []).append(moment)
        else:
            undated.append(stage(desk.words, status))
    rows = [Lane(stage(desk.words, status), tuple(moments[status])) for status in order if status in moments]
    return timeline.lanes(rows, undated, desk.words("Stages in time"), desk.words)


def agreements(desk: Desk, rows: Sequence[AgreementRow], title: str) -> Picture | None:
    """Agreements in time, by the stage reported last: a lane for each where they are few, else a column for each year."""
    dated = [row for row in rows if span(row.date)]
    moments = [Moment(row.date, row.reported_only) for row in dated]
    if len(dated) <= _MOST_LANES:
        undated = [shortened(row.name, _LONGEST_NAME) for row in rows if not span(row.date)]
        named = [Lane(shortened(row.name, _LONGEST_NAME), (moment,)) for row, moment in zip(dated, moments, strict=True)]
        return timeline.lanes(named, undated, title, desk.words)
    return timeline.strip(moments, len(rows) - len(dated), title, _counted(desk.words), desk.words)


def who_with_whom(desk: Desk) -> Picture | None:
    pairs = {pair.codes: len(pair.agreements) for pair in desk.archive.pairs.values()}
    names = {code: desk.words.country(code) for codes in pairs for code in codes}
    return network.network(pairs, names, desk.words)


def _moment(date: str | None, reported: str | None) -> Moment | None:
    if span(date):
        return Moment(date, False)
    return Moment(reported, True) if span(reported) else None
