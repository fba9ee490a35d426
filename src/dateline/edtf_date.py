"""Partial dates as EDTF text (ISO 8601-2): checked, sorted and shown without ever adding what is not known."""

import calendar
import re
from contextlib import redirect_stdout
from functools import lru_cache
from io import StringIO

_HTML = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?\Z", re.ASCII)
_PLAIN = re.compile(r"(\d{4}|XXXX)(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?\Z", re.ASCII)


@lru_cache(maxsize=20_000)
def is_edtf(text: str) -> bool:
    """True for a date that exists. `Y[-M[-D]]`, with or without a year, needs no parser; the edtf library sees the rest."""
    plain = _PLAIN.match(text)
    if plain:
        year, month, day = plain.groups()
        if year == "XXXX" and not month:
            return False
        if not day:
            return True
        leap_year = 2000  # a year that is not known might have a 29 February
        last = calendar.monthrange(int(year) if year not in ("XXXX", "0000") else leap_year, int(month))[1]
        return 1 <= int(day) <= last
    if len(text) > 64 or not text.isascii():
        return False
    from edtf import parse_edtf  # late: costs a quarter of a second and few archives need it

    try:
        with redirect_stdout(StringIO()):  # the library prints what it tries
            parse_edtf(text)
    except Exception:  # the library raises whatever its grammar and calendar raise
        return False
    return True


def is_html_date(date: str | None) -> bool:
    """True for a year, month or day that HTML's `<time>` and JSON-LD know: no season, no range, no missing year."""
    return bool(date) and _HTML.match(date) is not None


def year_of(date: str | None) -> str | None:
    """The year as four digits, or None where it is not known to the year."""
    return date[:4] if date and len(date) >= 4 and date[:4].isdigit() and date[4:5] in ("", "-", "/", "~", "?", "%") else None


@lru_cache(maxsize=20_000)
def month_of(date: str | None) -> str | None:
    """`YYYY-MM`, or None where year or month are not known."""
    if not year_of(date) or not re.match(r"\d{4}-(0[1-9]|1[0-2])(?!\d)", date):
        return None
    return date[:7]


def sort_key(date: str | None) -> tuple[int, str]:
    """Orders dates with a year by time, a missing month or day before the first one; all without a year come before those."""
    year = year_of(date)
    if year:
        return (1, date)
    return (0, date or "")


def parts(date: str) -> tuple[str | None, int | None, int | None] | None:
    """Year (four digits), month and day as far as they are known; None for what is no plain `Y[-M[-D]]`."""
    plain = _PLAIN.match(date)
    if not plain:
        return None
    year, month, day = plain.groups()
    return None if year == "XXXX" else year, month and int(month), day and int(day)
