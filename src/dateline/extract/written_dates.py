"""Dates as people write them, and days told from the day of the article ("today", "on Monday"), as EDTF.

Nothing is filled in: a date written without a year is `XXXX-MM-DD`, a slashed date that can be read two ways is no date.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.edtf_date import is_edtf
from dateline.model import Noun

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\b\.?"
)
_RUN_TOGETHER = rf"(?:{'|'.join(month.title() for month in _MONTHS)})(?=\d)"
"""`September13`"""
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_YEAR = r"(?:1[89]|20)\d\d"

_IN_FIGURES = (
    rf"(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?:\s{{1,9}}of)?[\s\-]{{1,2}}(?P<m1>{MONTH})"
    rf"(?:(?:\s?,\s{{0,2}}|[\s\-]{{1,2}})(?P<y1>{_YEAR})\b)?"
    rf"|(?P<y3>{_YEAR})(?P<s3>[-/.])(?P<m3>[01]?\d)(?P=s3)(?P<d3>[0-3]?\d)(?=T\d|\D|$)"
    rf"|(?P<a4>[0-3]?\d)(?P<s4>[./-])(?P<b4>[0-3]?\d)(?P=s4)(?P<y4>{_YEAR})\b"
)
_MONTH_FIRST = (
    rf"(?P<m2>{MONTH}|{_RUN_TOGETHER})\s?(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?\b(?:(?:\s?,\s{{0,2}}|\s{{1,2}})(?P<y2>{_YEAR})\b)?"
)
_MONTH_AHEAD = "(?=[JFMASOND])"
DAY = rf"(?:(?=\d)(?:{_IN_FIGURES})|{_MONTH_AHEAD}{_MONTH_FIRST})"
"""A day: with month, mostly with a year. What begins otherwise is passed over at its first letter, here and below."""
DAY_PATTERN = re.compile(rf"(?<![\w./$€£-])(?<!\d,){DAY}")
_WHEN = re.compile(  # what may say when something happened, the longest form first
    r"(?<![\w.,/$€£-])(?=\d|[A-Z]|in\s|last\s|next |of\s|th|to|yes|ear|since|from|back|dated)"
    rf"(?:{DAY}|{_MONTH_AHEAD}(?P<m5>{MONTH}),?\s(?:of\s)?(?P<y5>{_YEAR})\b"
    rf"|(?:in|last)\s(?P<m7>{MONTH})(?!,?\s?(?:of\s)?\d)"
    r"|(?=[YyTte])(?:(?P<yesterday>[Yy]esterday|the previous day)|(?P<today>[Tt]oday|this (?:morning|afternoon|evening)|"
    r"earlier in the day)|(?P<tomorrow>[Tt]omorrow))"
    r"|(?=[nMTWFS])(?P<next>next )?(?<!Good )(?<!Black )(?<!Bloody )(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    rf"|(?:(?:[Ii]n|[Ss]ince|of|the|from|back in|dated)\s)(?P<y6>{_YEAR})\b)"
)


_AWAY = re.compile(r"\b(?:day|week|month|year|decade)s? (?:from|before|after|ago|to) $").search
"""What stands before a day that something else is counted from: "a month from today", "two years ago today"."""


class When(Noun):
    """A time expression in the text."""

    start: int
    end: int
    date: str | None
    """EDTF; None for a day that cannot be told from what is known."""
    inferred: bool
    """True where the day was counted from the day of publication."""


def _number(month: str) -> int:
    return _MONTH_NUMBER[month[:3].lower()]


def readings(match: re.Match) -> list[str]:
    """The days that a match of `DAY` may mean: 03/04/2010 is March in Manila and April in Madrid."""
    got = match.groupdict()
    if got["d1"]:
        found = [(got["y1"], _number(got["m1"]), int(got["d1"]))]
    elif got["m2"]:
        found = [(got["y2"], _number(got["m2"]), int(got["d2"]))]
    elif got["y3"]:
        found = [(got["y3"], int(got["m3"]), int(got["d3"]))]
    elif got["a4"]:
        found = [(got["y4"], int(got["b4"]), int(got["a4"]))]
        if got["s4"] != ".":
            found.append((got["y4"], int(got["a4"]), int(got["b4"])))
    else:
        return []
    texts = [f"{year or 'XXXX'}-{month:02}-{day:02}" for year, month, day in found]
    return [text for text in dict.fromkeys(texts) if is_edtf(text)]


def read_day(match: re.Match) -> str | None:
    """EDTF of a match of `DAY`; None for a day that does not exist or whose order cannot be told."""
    days = readings(match)
    return days[0] if len(days) == 1 else None


def to_day(date: str | None) -> dt.date | None:
    """A calendar day where the EDTF date is known to the day, else None."""
    try:
        return dt.date.fromisoformat(date) if date and len(date) == 10 else None
    except ValueError:
        return None


def _counted(match: re.Match, published: str | None) -> str | None:
    """The day meant by "today", "yesterday", "on Friday" in an article of the day `published`."""
    got = match.groupdict()
    if got["today"]:
        return published if published and len(published) == 10 else None
    day = to_day(published)
    if day is None:
        return _yesterday_without_year(published) if got["yesterday"] else None
    if got["yesterday"]:
        return (day - dt.timedelta(1)).isoformat()
    if got["tomorrow"]:
        return (day + dt.timedelta(1)).isoformat()
    back = (day.weekday() - _WEEKDAYS.index(got["weekday"].lower())) % 7
    return (day - dt.timedelta(back) if not got["next"] else day + dt.timedelta((7 - back) or 7)).isoformat()


def _yesterday_without_year(published: str | None) -> str | None:
    """The day before `XXXX-MM-DD`, but for a first of March, before which nobody knows what stood."""
    if not published or not published.startswith("XXXX-") or len(published) != 10 or published.endswith("03-01"):
        return None
    common_year = 2001
    return f"XXXX{(dt.date.fromisoformat(f'{common_year}{published[4:]}') - dt.timedelta(1)).isoformat()[4:]}"


def _month(number: int, published: str | None, ahead: bool) -> str | None:
    """`in May` of an article whose day is known: the last May, or the next one where the verb looks ahead."""
    day = to_day(published)
    if day is None:
        return None
    year = day.year + (number < day.month if ahead else -(number > day.month))
    return f"{year}-{number:02}"


def _ahead(text: str, start: int) -> bool:
    """True where the words before a weekday speak of a coming one: "will meet on Thursday"."""
    return (
        re.search(r"\b(?:will|to|next|coming|would|expected|due|scheduled)\b[^.;]{0,60}$", text[max(0, start - 80) : start])
        is not None
    )


@lru_cache(maxsize=1_024)
def times(text: str, start: int, end: int, published: str | None, dateline: int | None = None) -> tuple[When, ...]:
    """Time expressions between two offsets, in the order of the text; weekdays are past unless the verb looks ahead.

    The one that begins at `dateline` is the day of the article and no event's. Remembered for a while: events and agreements
    ask for the same sentences.
    """
    return tuple(_times(text, start, end, published, dateline))


def _times(text: str, start: int, end: int, published: str | None, dateline: int | None) -> Iterator[When]:
    for match in _WHEN.finditer(text, start, end):
        if match.start() == dateline:
            continue
        got = match.groupdict()
        if got["y6"]:
            yield When(match.start("y6"), match.end(), got["y6"], False)
        elif got["y5"]:
            yield When(match.start(), match.end(), f"{got['y5']}-{_number(got['m5']):02}", False)
        elif got["m7"]:
            date = _month(_number(got["m7"]), published, _ahead(text, match.start()))
            yield When(match.start("m7"), match.end("m7"), date, True)
        elif got["weekday"] or got["today"] or got["yesterday"] or got["tomorrow"]:
            away = _AWAY(text[max(0, match.start() - 20) : match.start()])
            date = None if away else _counted(match, published)
            if date and got["weekday"] and not got["next"] and _ahead(text, match.start()):
                date = (dt.date.fromisoformat(date) + dt.timedelta(7)).isoformat() if date != published else date
            yield When(match.start(), match.end(), date, True)
        else:
            yield When(match.start(), match.end(), read_day(match), False)
