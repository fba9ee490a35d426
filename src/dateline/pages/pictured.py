"""The pictures of pages: what the rows of a page and the archive say, handed to the functions that draw."""

from collections.abc import Iterable, Sequence

from dateline.pages.desk import Desk
from dateline.pages.rows import AgreementRow
from dateline.pictures import map, network, timeline
from dateline.pictures.axis import span
from dateline.pictures.map import Spot
from dateline.pictures.picture import Picture, shortened
from dateline.pictures.timeline import Lane, Moment

_AGREEMENTS = ("agreement", "agreements")
_MOST_LANES = 6
"""With more agreements than that, a column for each year tells more than a lane for each agreement."""
_LONGEST_NAME = 26


def world(desk: Desk, names: int = 24) -> Picture | None:
    """The world by number of agreements, with so many names at most."""
    countries = desk.archive.countries.values()
    return map.world([Spot(entry.code, entry.name, len(entry.party_to)) for entry in countries], _AGREEMENTS, names)


def partners(desk: Desk, code: str, shared: Iterable[tuple[str, int]]) -> Picture | None:
    """`shared`: the number of agreements by the ISO code of the other."""
    spots = [Spot(other, desk.rows.country(other).label, number) for other, number in shared]
    return map.partners(Spot(code, desk.rows.country(code).label, 0), spots, _AGREEMENTS)


def stages(reported: Iterable[tuple[str, str | None, str | None]], order: Sequence[str]) -> Picture | None:
    """The life of an agreement: (stage, date of the deed, date of the report) of each report, a lane for each stage."""
    moments: dict[str, list[Moment]] = {}
    undated: list[str] = []
    for status, date, report in reported:
        moment = _moment(date, report)
        if moment:
            moments.setdefault(status, []).append(moment)
        else:
            undated.append(_words(status))
    rows = [Lane(_words(status), tuple(moments[status])) for status in order if status in moments]
    return timeline.lanes(rows, undated, "Stages in time")


def agreements(rows: Sequence[AgreementRow], title: str) -> Picture | None:
    """Agreements in time, by the stage reported last: a lane for each where they are few, else a column for each year."""
    dated = [row for row in rows if span(row.date)]
    moments = [Moment(row.date, row.reported_only) for row in dated]
    if len(dated) <= _MOST_LANES:
        undated = [shortened(row.name, _LONGEST_NAME) for row in rows if not span(row.date)]
        named = [Lane(shortened(row.name, _LONGEST_NAME), (moment,)) for row, moment in zip(dated, moments, strict=True)]
        return timeline.lanes(named, undated, title)
    return timeline.strip(moments, len(rows) - len(dated), title, _AGREEMENTS)


def who_with_whom(desk: Desk) -> Picture | None:
    countries = desk.archive.countries
    pairs = {pair.codes: len(pair.agreements) for pair in desk.archive.pairs.values()}
    return network.network(pairs, {code: countries[code].name for codes in pairs for code in codes})


def _moment(date: str | None, reported: str | None) -> Moment | None:
    if span(date):
        return Moment(date, False)
    return Moment(reported, True) if span(reported) else None


def _words(status: str) -> str:
    return status.replace("_", " ")
