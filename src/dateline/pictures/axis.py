"""The years across a timeline. Lengths are per cent of its width: it fits any page while its letters keep their size."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from dateline.edtf_date import year_of
from dateline.languages.words import Words
from dateline.pictures.picture import text

_LEFT, _RIGHT = 1.0, 99.0
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MOST_TICKS = 6
_PARTS = re.compile(r"\d{4}(?:-(\d\d)(?:-(\d\d))?)?(?=[?~%/]|\Z)", re.ASCII)


class Span(NamedTuple):
    """The time that a date may mean, in years: the whole year where nothing closer is known."""

    start: float
    end: float
    is_day: bool


def span(date: str | None) -> Span | None:
    """The span of an EDTF date; None where its year is not known. A month is a twelfth of a year, near enough to be drawn."""
    year = year_of(date)
    if year is None:
        return None
    first, _, last = date.partition("/")
    start = _span_of(first, int(year))
    until = year_of(last)
    if until is None or int(until) < start.start:
        return start
    end = _span_of(last, int(until))
    return Span(start.start, max(start.end, end.end), False)


def _span_of(date: str, year: int) -> Span:
    parts = _PARTS.match(date)
    month, day = parts.groups() if parts else (None, None)
    if not month or not 1 <= int(month) <= 12:  # 21 to 41 are seasons and quarters, which begin when they like
        return Span(year, year + 1, False)
    start = year + (int(month) - 1) / 12
    if not day:
        return Span(start, start + 1 / 12, False)
    start += (int(day) - 1) / (12 * 31)
    return Span(start, start + 1 / (12 * 31), True)


class Axis(NamedTuple):
    first: int
    last: int
    """The year after the last one."""

    def at(self, time: float) -> float:
        """How far from the left, in per cent."""
        return _LEFT + (time - self.first) / (self.last - self.first) * (_RIGHT - _LEFT)

    def marks(self, bottom: int, words: Words, *, columns: bool = False) -> str:
        """Lines where years begin, from the top to `bottom`, with the years below; `columns`: in the middle of each year."""
        step = step_for(self.last - self.first, _MOST_TICKS)
        ticks = [(year, f"{year:04}") for year in range(-(-self.first // step) * step, self.last + 1, step)]
        if self.last - self.first == 1 and not columns:
            ticks += [(self.first + quarter / 4, text(words.month(3 * quarter + 1))) for quarter in (1, 2, 3)]
        lines, names = [], []
        for time, name in ticks:
            x = f"{self.at(time):.2f}%"
            lines.append(f'<line x1="{x}" x2="{x}" y1="0" y2="{bottom}"/>')
            if columns and time < self.last:
                names.append(f'<text x="{self.at(time + 0.5):.2f}%" y="{bottom + 15}" text-anchor="middle">{name}</text>')
            elif not columns:
                anchor = "start" if time == self.first else "end" if time == self.last else "middle"
                names.append(f'<text x="{x}" y="{bottom + 15}" text-anchor="{anchor}">{name}</text>')
        return f'<g class="grid">{"".join(lines)}</g><g class="years">{"".join(names)}</g>'


def axis_of(spans: Iterable[Span]) -> Axis:
    """The whole years that hold all spans."""
    spans = list(spans)
    first, last = int(min(one.start for one in spans)), max(one.end for one in spans)
    return Axis(first, max(first + 1, int(last) + (last > int(last))))


def step_for(length: int, most: int) -> int:
    """The smallest round step that divides a length into so many parts at most."""
    return next((step for step in _STEPS if length <= step * most), _STEPS[-1] * 5)
