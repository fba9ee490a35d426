"""Days of publication that a page run together left inside a line: behind the headline, before the story's first words."""

import re
from collections.abc import Iterator

from dateline.edtf_date import is_edtf
from dateline.extract.written_dates import MONTH, WEEKDAY

_AGENCY = r"(?:\s{0,3}(?:/[^/\n]{2,40}/|\([^()\n]{2,60}\)))"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,20}"
_PLACE_BEFORE = re.compile(
    rf"(?:^|\s){_CAPITALS}(?:\s{_CAPITALS}){{0,2}}(?:,\s[A-Z][\w.]{{2,20}})?{_AGENCY}?[,.:]?\s{{1,3}}(?:{WEEKDAY},?\s)?$"
)
_CLOSES = re.compile(rf"[.,]?{_AGENCY}[.,]?\s{{0,2}}(?:--|[-–—:/])|[.,]?\s?(?:--|[-–—])\s|[.,]?\s?\([A-Z][\w/. -]{{1,30}}\)")
_TOWN_BEFORE = re.compile(r"(?:^|\s)[A-ZÀ-Þ][\w'’-]{2,20}(?:\s[A-ZÀ-Þ][\w'’-]{2,20}){0,2},\s{1,3}$")
_BY_AGENCY = re.compile(r"[.,]?\s{0,2}(?:\([A-Z][^()\n]{1,30}\)|/[^/\n]{2,30}/|[A-Z][A-Za-z/]{1,12})\.?\s{0,2}(?:--|[-–—:])")
"""Behind the day of a dateline whose place is not in capitals: `Accra, May 3 (GNA) --`."""
_LABEL = re.compile(r"\b(?:published|posted|released|issued|date|dated)(?:\s(?:on|at))?\s?[:|-]?\s{1,3}(?:\w{3,9}day,?\s)?$", re.I)
_OF_SOMETHING = re.compile(
    r"(?:\b(?:on|in|of|since|until|till|by|from|the|to|and|before|after|for|through|between|at|is|was|were|next|last|late|early|"
    rf"this|that|updated:?|modified:?|dec|\w{{1,20}}ed)|[,(\d]|{MONTH})\s{{0,3}}$",
    re.I,
)
"""Before a day of which the sentence tells something."""
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?"
_STORY_BEHIND = re.compile(
    rf"(?:,?\s{{1,3}}(?:at\s|[-–—|]\s)?{_CLOCK}(?:\s\(?[A-Z]{{2,4}}[\d+:]{{0,7}}\)?)?)?"
    r"(?:[\s|•·*–—-]{1,4}(?=[\"“‘A-ZÀ-Þ])|\s{0,9}$|\s{0,3}[(|])"
)
_BESIDE = re.compile(rf"(?:\s{WEEKDAY}|(?<!\d)\b{_CLOCK}),?\s{{0,3}}$")
"""A weekday or an hour before the day."""
_SHORT_YEAR = re.compile(
    r"(?<![\w.])(?P<day>[0-3]?\d)(?P<sep>[ ./-])(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
    r"(?:(?P=sep)(?P<whole>(?:19|20)\d\d)|[ ./-]'?(?P<year>\d\d))"
    r"(?=\s{0,3}(?:$|[/|,;)(\[–—-]|p{1,2}\b|(?:at |às )?\d{1,2}[:h]\d\d))",
    re.I,
)
_FIGURES = re.compile(r"(?<![\w./-])([0-3]?\d)([./-])([0-3]?\d)\2(\d\d)(?=\s{0,3}(?:$|[,;|–—-]\s|\d{1,2}[:h]\d\d))")
_COMPACT = re.compile(r"\s{0,9}((?:19|20)\d\d)([01]\d)([0-3]\d)\s{0,9}")
_AGENCY_CLOSE = re.compile(r"\b(?:[A-Z]{2}-[A-Z]{2}-|_?[A-Z]{2,8} )(\d\d)-(\d\d)-(\d\d) \d{2}:?\d{2} ?[A-Z]{1,3}\b", re.I)
"""How American agencies closed a story: `AP-NY-07-15-93 1533EDT`, `_wire 07-15-93 1533edt`, month first."""
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_CENTURY_TURNS = 40
WITHIN = 300
"""Characters of the opening in which such a day is looked for."""


def glued(line: str, days: Iterator[tuple[re.Match, str]]) -> Iterator[tuple[int, str, str, re.Match]]:
    """(rank, rule, EDTF, match) of the days in a line that stand as a dateline or a date line does, in the midst of it."""
    for match, date in days:
        before, whole = line[max(0, match.start() - 90) : match.start()], not date.startswith("XXXX")
        place = _PLACE_BEFORE.search(before) and _CLOSES.match(line, match.end())
        if place or (_TOWN_BEFORE.search(before) and _BY_AGENCY.match(line, match.end())):
            yield 4, "dateline", date, match
        elif whole and _LABEL.search(before):
            yield 4, "published line", date, match
        elif whole and not _OF_SOMETHING.search(_BESIDE.sub("", before)) and _STORY_BEHIND.match(line, match.end()):
            yield 7, "date line", date, match


def century(year: str) -> int:
    """Of a year told by two figures."""
    return 19 if int(year) >= _CENTURY_TURNS else 20


def short_year(line: str) -> Iterator[tuple[str, int, int]]:
    """(EDTF, start, end) of the days of a head line whose year has two figures: `Radio Lima in Spanish 7 Mar 94 p 4`."""
    for match in _SHORT_YEAR.finditer(line):
        year = match["whole"] or f"{century(match['year'])}{match['year']}"
        date = f"{year}-{_MONTHS.index(match['month'].lower()) + 1:02}-{int(match['day']):02}"
        if is_edtf(date):
            yield date, match.start(), match.end()
    for match in _FIGURES.finditer(line):
        first, _, second, year = match.groups()
        orders = {(first.zfill(2), second.zfill(2)), (second.zfill(2), first.zfill(2))}
        days = [day for month, date in orders if is_edtf(day := f"{century(year)}{year}-{month}-{date}")]
        if len(days) == 1 and _LABEL.search(line[: match.start()]):
            yield days[0], match.start(), match.end()


def compact(line: str) -> tuple[str, int, int] | None:
    """(EDTF, start, end) of a line that is a day in eight figures, as archives and broadcasters head a story: `20040517`."""
    match = _COMPACT.fullmatch(line)
    date = "-".join(match.groups()) if match else ""
    return (date, match.start(1), match.end(3)) if match and is_edtf(date) else None


def agency_close(line: str) -> tuple[str, int, int] | None:
    """(EDTF, start, end) of the day in the code that closes a story of an American agency."""
    match = _AGENCY_CLOSE.search(line) if line.count("-") > 1 else None
    if match is None:
        return None
    month, day, year = match.groups()
    date = f"{century(year)}{year}-{month}-{day}"
    return (date, match.start(), match.end()) if is_edtf(date) else None
