"""Timelines: lanes with a mark for each date, and a strip with a column for each year.

A day is a tick, a month a short bar, a year a bar as long as the year. A date that is only the report's is a ring: the deed was
not later. What has no date stands in a box of its own, never on the axis.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dateline.edtf_date import spelled
from dateline.pictures.axis import Axis, Span, axis_of, span, step_for
from dateline.pictures.picture import Picture, text

_LANE, _LEVEL = 36, 24
"""Height of a lane, and how far below its top the marks are."""
_BESIDE = 26
"""The most letters that fit into half of a narrow page."""
_FEET = 22
"""Room for the years."""
_BOX = 26
_COLUMNS, _TALLEST = 24, 64
_FEWEST = 6
"""Columns at least: a year alone would be as wide as the page."""
_NUMBERED = 12
"""The most columns that have room for their numbers on a narrow page."""
LEGEND = "A tick is a day, a short bar a month, a long bar a year. A ring: only the date of the report is known."


class Moment(NamedTuple):
    """One date of a lane."""

    date: str
    reported: bool
    """It is the report's date; the deed's is not stated."""


class Lane(NamedTuple):
    name: str
    moments: tuple[Moment, ...]


def lanes(rows: Sequence[Lane], undated: Sequence[str], title: str) -> Picture | None:
    """A lane for each row. `undated`: names of what has no date or none with a year. None where nothing can be placed,
    or where there is one date and nothing beside it: a line of text says that better."""
    placed = [(row, [(span(moment.date), moment) for moment in dict.fromkeys(row.moments)]) for row in rows]
    placed = [(row, [(time, moment) for time, moment in marks if time]) for row, marks in placed]
    placed = [(row, sorted(marks)) for row, marks in placed if marks]
    if sum(len(marks) for _, marks in placed) + (len(undated) if placed else 0) < 2:
        return None
    axis = axis_of(time for _, marks in placed for time, _ in marks)
    bottom = len(placed) * _LANE + 4
    drawn = [axis.marks(bottom)]
    labels = [(row.name, _when(marks)) for row, marks in placed]
    beside = all(len(name) + len(when) <= _BESIDE for name, when in labels)
    for number, ((_, marks), label) in enumerate(zip(placed, labels, strict=True)):
        drawn.append(_lane(axis, label, marks, number * _LANE, beside))
    said = "; ".join(f"{row.name}: {_dates(marks)}" for row, marks in placed)
    return Picture(
        kind="timeline",
        title=title,
        text=f"{said}." + (f" No date is stated for: {_listed(undated)}." if undated else ""),
        legend=LEGEND,
        view=None,
        height=bottom + _FEET + (_BOX if undated else 0),
        marks="".join(drawn) + (_box(f"Date not stated: {_listed(undated)}", bottom + _FEET) if undated else ""),
    )


def strip(dates: Sequence[Moment], undated: int, title: str, unit: tuple[str, str]) -> Picture | None:
    """A column for each year, or for as many years as keeps the columns few. None where nothing can be placed."""
    known = [(int(time.start), moment.reported) for moment in dates if (time := span(moment.date))]
    if not known:
        return None
    axis = axis_of(Span(year, year + 1, False) for year, _ in known)
    axis = Axis(min(axis.first, axis.last - _FEWEST), axis.last)
    step = step_for(axis.last - axis.first, _COLUMNS)
    first = axis.first // step * step
    axis = Axis(first, first - (first - axis.last) // step * step)
    bins = Counter((first + (year - first) // step * step, reported) for year, reported in known)
    totals = {year: bins[year, False] + bins[year, True] for year in range(axis.first, axis.last, step)}
    most = max(totals.values())
    bottom = _TALLEST + 18
    few = len(totals) <= _NUMBERED
    columns = [_column(axis, year, step, bins, most, few) for year, total in totals.items() if total]
    busiest = max(totals, key=lambda year: (totals[year], -year))
    when = f"{busiest}" if step == 1 else f"{busiest} to {busiest + step - 1}"
    said = f"{len(known):,} {unit[len(known) != 1]} from {min(known)[0]} to {max(known)[0]}, most in {when} ({most:,})."
    without = f"{undated:,} {unit[undated != 1]} without a year" if undated else ""
    return Picture(
        kind="timeline",
        title=title,
        text=said + (f" {without.capitalize()}." if without else ""),
        legend="Full columns: by the date of the deed. Open columns: only the date of the report is known.",
        view=None,
        height=bottom + _FEET + (_BOX if undated else 0),
        marks=axis.marks(bottom, columns=step == 1) + "".join(columns) + (_box(without, bottom + _FEET) if undated else ""),
    )


def _when(marks: Sequence[tuple[Span, Moment]]) -> str:
    return _dates(marks) if len(marks) == 1 else f"{len(marks)} dates"


def _lane(axis: Axis, label: tuple[str, str], marks: Sequence[tuple[Span, Moment]], top: int, beside: bool) -> str:
    """`beside`: the label stands at its marks, on the side that has more room; else at the left."""
    first, last = axis.at(marks[0][0].start), axis.at(marks[-1][0].end)
    at = f'x="{last:.2f}%" text-anchor="end"' if first > 50 else f'x="{first:.2f}%"'
    at = at if beside else 'x="0"'
    drawn = "".join(_mark(axis, time, moment, top + _LEVEL) for time, moment in marks)
    words = f'<text {at} y="{top + 13}">{text(label[0])} <tspan class="when">{text(label[1])}</tspan></text>'
    return f'<line class="rail" x1="0" x2="100%" y1="{top + _LEVEL}" y2="{top + _LEVEL}"/>{words}{drawn}'


def _mark(axis: Axis, time: Span, moment: Moment, level: int) -> str:
    start, end = axis.at(time.start), axis.at(time.end)
    said = f"<title>{text(spelled(moment.date))}{', date of the report' if moment.reported else ''}</title>"
    if moment.reported:
        reach = "" if time.is_day else f'<line class="reach" x1="{start:.2f}%" x2="{end:.2f}%" y1="{level}" y2="{level}"/>'
        return f'{reach}<circle cx="{(start + end) / 2:.2f}%" cy="{level}" r="5">{said}</circle>'
    if time.is_day:
        return f'<line class="tick" x1="{start:.2f}%" x2="{start:.2f}%" y1="{level - 7}" y2="{level + 7}">{said}</line>'
    return f'<line class="known" x1="{start:.2f}%" x2="{end:.2f}%" y1="{level}" y2="{level}">{said}</line>'


def _column(axis: Axis, year: int, step: int, bins: Counter[tuple[int, bool]], most: int, numbered: bool) -> str:
    left, wide = axis.at(year), axis.at(year + step) - axis.at(year)
    level, total = _TALLEST + 18, bins[year, False] + bins[year, True]
    parts = []
    for reported in (False, True):
        number = bins[year, reported]
        high = max(3, round(_TALLEST * number / most)) if number else 0
        level -= high
        if high:
            looks = ' class="open"' if reported else ""
            parts.append(f'<rect{looks} x="{left + wide * 0.07:.2f}%" width="{wide * 0.86:.2f}%" y="{level}" height="{high}"/>')
    if numbered or total == most:
        parts.append(f'<text x="{left + wide / 2:.2f}%" y="{level - 4}" text-anchor="middle">{total:,}</text>')
    when = f"{year}" if step == 1 else f"{year} to {year + step - 1}"
    return f"<g><title>{when}: {total:,}</title>{''.join(parts)}</g>"


def _box(words: str, top: int) -> str:
    frame = f'<rect class="box" x="1" y="{top + 1}" width="99%" height="{_BOX - 3}"/>'
    return f'{frame}<text x="10" y="{top + 17}">{text(words)}</text>'


def _dates(marks: Sequence[tuple[Span, Moment]]) -> str:
    return ", ".join(("reported " if moment.reported else "") + spelled(moment.date) for _, moment in marks)


def _listed(names: Sequence[str]) -> str:
    """A few names, each once; letters keep their size, so a line on a narrow page holds no more."""
    counts = Counter(names)
    said = [name if number == 1 else f"{name} ({number})" for name, number in list(counts.items())[:2]]
    others = len(names) - sum(list(counts.values())[:2])
    return ", ".join(said) + (f" and {others} more" if others else "")
