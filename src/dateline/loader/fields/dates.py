"""A date as people write it into a field → EDTF. Nothing is filled in, and what can be read in two ways is not read."""

import re
from functools import cache

from dateline.edtf_date import is_edtf

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?\.?,? )?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_ZONE = r"(?: ?(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d))?"
_TIME = rf"\d\d?:\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?{_ZONE}"

_TIMESTAMP = re.compile(rf"(\d{{4}}-\d\d-\d\d)(?:[Tt]| ){_TIME}\Z")
_ORDERS = (rf"{_DAY}[ -](?:of )?{_MONTH}(?:,?[ -]{_YEAR})?", rf"{_MONTH} {_DAY}(?:,? {_YEAR})?", rf"{_MONTH},? {_YEAR}")
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})\Z")
_YEAR_LAST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\Z")


def read_date(written: str) -> str | None:
    """EDTF for a date in EDTF, a timestamp, or a date in English words or in figures; None for anything else.

    A timestamp is the calendar day that is written in it: to move it into another time zone could move the day.
    """
    written = " ".join(written.split())
    timestamp = _TIMESTAMP.match(written)
    if timestamp:
        return _existing(timestamp[1])
    if is_edtf(written):
        return written
    return _in_words(written) or _in_figures(written)


@cache
def _patterns_in_words() -> tuple[re.Pattern[str], ...]:
    """Made when first needed: most dates are in figures."""
    return tuple(re.compile(rf"{_WEEKDAY}{order}(?:,? {_TIME})?\Z", re.IGNORECASE) for order in _ORDERS)


def _in_words(written: str) -> str | None:
    for pattern in _patterns_in_words():
        found = pattern.match(written)
        if found:
            parts = found.groupdict()
            month = _MONTHS.index(parts["month"][:3].lower()) + 1
            day = f"-{int(parts['day']):02}" if parts.get("day") else ""
            return _existing(f"{parts['year'] or 'XXXX'}-{month:02}{day}")
    return None


def _in_figures(written: str) -> str | None:
    found = _YEAR_FIRST.match(written)
    if found:
        return _existing(f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}")
    found = _YEAR_LAST.match(written)
    if not found:
        return None
    first, separator, second = int(found[1]), found[2], int(found[3])
    if separator == "." or first > 12 or first == second:
        return _existing(f"{found[4]}-{second:02}-{first:02}")
    if second > 12:
        return _existing(f"{found[4]}-{first:02}-{second:02}")
    return None  # 3/4/2010 is March in Manila and April in Madrid


def _existing(date: str) -> str | None:
    return date if is_edtf(date) else None
