"""Timelines: lanes with a mark for each date, and a strip with a column for each year.

A day is a tick, a month a short bar, a year a bar as long as the year. A date that is only the report's is a ring: the deed was
not later. What has no date stands in a box of its own, never on the axis.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dateline.languages.words import Words
from dateline.pictures.axis import Axis, Span, axis_of, span, step_for
from dateline.pictures.picture import Counted, Picture, text

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


class Moment(NamedTuple):
    """One date of a lane."""

    date: str
    reported: bool
    """It is the report's date; the deed's is not stated."""


class Lane(NamedTuple):
    name: str
    moments: tuple[Moment, ...]


def lanes(rows: Sequence[Lane], undated: Sequence[str], title: str, words: Words) -> Picture | None:
    """A lane for each row. `undated`: names of what has no date or none with a year. None where nothing can be placed,
    or where there is one date and nothing beside it: a line of text says that better."""
    placed = [(row, [(span(moment.date), moment) for moment in dict.fromkeys(row.moments)]) for row in rows]
    placed = [(row, [(time, moment) for time, moment in marks if time]) for row, marks in placed]
    placed = [(row, sorted(marks)) for row, marks in placed if marks]
    if sum(len(marks) for _, marks in placed) + (len(undated) if placed else 0) < 2:
        return None
    axis = axis_of(time for _, marks in placed for time, _ in marks)
    bottom = len(placed) * _LANE + 4
    drawn = [axis.marks(bottom, words)]
    labels = [(row.name, _when(marks, words)) for row, marks in placed]
    beside = all(len(name) + len(when) <= _BESIDE for name, when in labels)
    for number, ((_, marks), label) in enumerate(zip(placed, labels, strict=True)):
        drawn.append(_lane(axis, label, marks, number * _LANE, beside, words))
    said = _told([(row.name, _dates(marks, words)) for row, marks in placed], words)
    if undated:
        said += " " + words("No date is stated for: %(names)s.", names=_listed(undated, words))
    box = words("Date not stated: %(names)s", names=_listed(undated, words))
    return Picture(
        kind="timeline",
        title=title,
        text=said,
        legend=words("A tick is a day, a short bar a month, a long bar a year. A ring: only the date of the report is known."),
        view=None,
        height=bottom + _FEET + (_BOX if undated else 0),
        marks="".join(drawn) + (_box(box, bottom + _FEET) if undated else ""),
    )


def strip(dates: Sequence[Moment], undated: int, title: str, counted: Counted, words: Words) -> Picture | None:
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
    columns = [_column(axis, year, step, bins, most, few, words) for year, total in totals.items() if total]
    busiest = max(totals, key=lambda year: (totals[year], -year))
    said = words(
        "%(agreements)s from %(first)s to %(last)s, most in %(years)s (%(most)s).",
        agreements=counted(len(known)), first=min(known)[0], last=max(known)[0], years=_years(busiest, step, words),
        most=words.number(most),
    )
    without = words("%(agreements)s without a year", agreements=counted(undated))
    return Picture(
        kind="timeline",
        title=title,
        text=f"{said} {without}." if undated else said,
        legend=words("Full columns: by the date of the deed. Open columns: only the date of the report is known."),
        view=None,
        height=bottom + _FEET + (_BOX if undated else 0),
        marks=axis.marks(bottom, words, columns=step == 1) + "".join(columns) + (_box(without, bottom + _FEET) if undated else ""),
    )


def _told(rows: Sequence[tuple[str, str]], words: Words) -> str:
    """The lanes in words."""
    said = (words("%(name)s: %(dates)s", name=name, dates=dates) for name, dates in rows)
    return words.pgettext("between things", "; ").join(said) + "."


def _years(first: int, step: int, words: Words) -> str:
    return f"{first}" if step == 1 else words("%(first)s to %(last)s", first=first, last=first + step - 1)


def _when(marks: Sequence[tuple[Span, Moment]], words: Words) -> str:
    return _dates(marks, words) if len(marks) == 1 else words.ngettext("%(num)s date", "%(num)s dates", len(marks))


def _lane(
    axis: Axis, label: tuple[str, str], marks: Sequence[tuple[Span, Moment]], top: int, beside: bool, words: Words
) -> str:
    """`beside`: the label stands at its marks, on the side that has more room; else at the left."""
    first, last = axis.at(marks[0][0].start), axis.at(marks[-1][0].end)
    at = f'x="{last:.2f}%" text-anchor="end"' if first > 50 else f'x="{first:.2f}%"'
    at = at if beside else 'x="0"'
    drawn = "".join(_mark(axis, time, moment, top + _LEVEL, words) for time, moment in marks)
    words = f'<text {at} y="{top + 13}">{text(label[0])} <tspan class="when">{text(label[1])}</tspan></text>'
    return f'<line class="rail" x1="0" x2="100%" y1="{top + _LEVEL}" y2="{top + _LEVEL}"/>{words}{drawn}'


def _mark(axis: Axis, time: Span, moment: Moment, level: int, words: Words) -> str:
    start, end = axis.at(time.start), axis.at(time.end)
    date = words.date(moment.date)
    name = words("%(date)s, date of the report", date=date) if moment.reported else date
    said = f"<title>{text(name)}</title>"
    if moment.reported:
        reach = "" if time.is_day else f'<line class="reach" x1="{start:.2f}%" x2="{end:.2f}%" y1="{level}" y2="{level}"/>'
        return f'{reach}<circle cx="{(start + end) / 2:.2f}%" cy="{level}" r="5">{said}</circle>'
    if time.is_day:
        return f'<line class="tick" x1="{start:.2f}%" x2="{start:.2f}%" y1="{level - 7}" y2="{level + 7}">{said}</line>'
    return f'<line class="known" x1="{start:.2f}%" x2="{end:.2f}%" y1="{level}" y2="{level}">{said}</line>'


def _column(
    axis: Axis, year: int, step: int, bins: Counter[tuple[int, bool]], most: int, numbered: bool, words: Words
) -> str:
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
        parts.append(f'<text x="{left + wide / 2:.2f}%" y="{level - 4}" text-anchor="middle">{words.number(total)}</text>')
    when = words("%(name)s: %(number)s", name=_years(year, step, words), number=words.number(total))
    return f"<g><title>{text(when)}</title>{''.join(parts)}</g>"


def _box(words: str, top: int) -> str:
    frame = f'<rect class="box" x="1" y="{top + 1}" width="99%" height="{_BOX - 3}"/>'
    return f'{frame}<text x="10" y="{top + 17}">{text(words)}</text>'


def _dates(marks: Sequence[tuple[Span, Moment]], words: Words) -> str:
    dates = ((words.date(moment.date), moment.reported) for _, moment in marks)
    said = (words("reported %(date)s", date=date) if reported else date for date, reported in dates)
    return words.pgettext("between things", ", ").join(said)


def _listed(names: Sequence[str], words: Words) -> str:
    """A few names, each once; letters keep their size, so a line on a narrow page holds no more."""
    counts = Counter(names)
    said = [name if number == 1 else f"{name} ({number})" for name, number in list(counts.items())[:2]]
    others = len(names) - sum(list(counts.values())[:2])
    if others:
        return words.ngettext("%(names)s and %(num)s more", "%(names)s and %(num)s more", others, names=", ".join(said))
    return ", ".join(said)
