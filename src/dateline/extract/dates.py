"""When the article was published, as far as its text says so.

Looked for in this order: a labelled line (`Published: ...`), a date line under the headline, the dateline that opens the
story (`MOSCOW, May 26. /TASS/.`), the agency's mark in brackets (`(Reuters, 3 March 1987)`), a line at the foot; a day that
the story calls today goes before all but a label. A day of an
event, a caption, a copyright line or an entry into force is never taken, no year is filled in.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from dateline.extract.document import Document, Findings
from dateline.extract.glued_dates import WITHIN, agency_close, century, compact, glued, short_year
from dateline.extract.written_dates import DAY_PATTERN, MONTH, WEEKDAY, readings, times, to_day
from dateline.model import DateFact, Fence, Noun

_HEAD_LINES, _FOOT_LINES = 14, 8  # where date lines stand, counted in lines that are not empty
_UNDER_CAPTION = 5  # lines from the first long one on: a picture's words or a summary may stand above the date line
_LONGEST_DATE_LINE, _LONGEST_DATELINE, _LONGEST_NAME = 120, 110, 40
_DIGIT, _ASCII_DIGIT = re.compile(r"\d"), re.compile(r"[0-9]")  # the second finds the same in ASCII, but quicker

_LABEL = re.compile(
    r"(?:(?:first\s{1,9}|originally\s{1,9})?(?:published|posted|released?|issued|"
    r"created)(?:\s{1,9}date)?(?:\s{1,9}(?:on|at))?"
    r"|(?:press\s{1,9})?release\s{1,9}date|publication\s{1,9}date|publishing\s{1,9}date|"
    r"for\s{1,9}immediate\s{1,9}release|"
    r"date(?:\s{1,9}of\s{1,9}issue|d)?|web\s{1,9}posted)"
    r"\s{0,9}[:,|\-–—]?",
    re.I,
)
_UPDATED = re.compile(r"(?:last\s{1,9})?(?:updated|modified|upd\.?)(?:\s{1,9}(?:on|at|date))?\s{0,9}[:,|\-–—]?", re.I)
_OTHER_DAY = re.compile(  # lines whose day is another one
    r"\b(?:photos?|pictures?|images?|captions?|files?|copyright|expires?|effective|deadline|entry into force|born|"
    r"related|read more|see also|archives? of|accessed|retrieved|on this day|next (?:meeting|session))\b|©|\(c\)|ⓒ",
    re.I,
)
_RESIDUE = re.compile(  # what may stand beside a day in a date line
    rf"\b(?:on|at|by|in|and|from|the|of|{WEEKDAY}|[ap]\.?m\b\.?|noon|hrs?|hours|min(?:ute)?s?|"
    rf"read(?:ing)?(?:\s{{1,9}}time)?|first|last|"
    r"published|posted|released?|issued|created|updated|modified|date|dated|time|news|local|(?-i:[A-Z]{2,5})|GMT|UTC)\b|"
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?"
    r"|[+\-]\d{1,4}|[\s|,.:;·•/()\[\]\-–—+*_#>T]",
    re.I,
)

_SOURCE = re.compile(r"\s{0,9}(?:source|from|by)\s{0,9}:\s{0,9}[\w .&-]{2,40}\s$", re.I)
_MONTH_LINE = re.compile(rf"\s{{0,9}}{MONTH},?\s(?:19|20)\d\d\s{{0,9}}")
_AGENCY = r"(?:\s{0,9}(?:/[^/\n]{2,40}/|\([^()\n]{2,60}\)|[A-Z][A-Z.]{1,15}\b))?"
_PLACE = r"[A-ZÀ-ÞĀ-Ž][\w'’.\-]{0,40}(?:[ ,/]{1,3}[A-ZÀ-ÞĀ-Ž(][\w'’.\-)]{0,40}){0,6}"
_DATELINE_OPENS = re.compile(
    rf"(?P<place>{_PLACE})\s{{0,9}}{_AGENCY}\s{{0,9}}[,.:|–—-]{{0,2}}\s{{0,9}}(?:{WEEKDAY},?\s{{0,9}}|"
    rf"\w{{1,40}} \d{{1,2}} \()?$"
)  # of another calendar: `Kathmandu, Mangsir 8 (November 24):`
_DATELINE_CLOSES = re.compile(
    rf"\)?\s{{0,9}}{_AGENCY}\s{{0,9}}(?:[.,:|]?\s{{0,9}}(?:--|[-–—|:])|[.,]?\s{{0,9}}(?:/[^/\n]{{2,40}}/|"
    rf"\([^()\n]{{2,60}}\))|"
    rf"[.,]\s{{1,9}}(?=[\"“‘A-ZÀ-Þ])|$|\n)"
)
_SHORT_YEAR = re.compile(r"[ -]'?(\d\d)(?=\s{0,9}(?:$|[(\[:–—-]))")
"""Of `SANTIAGO, 5 JAN 90 --` the year, its century left out."""
_AGENCY_MARK = re.compile(rf"\(\s{{0,9}}[A-Z][\w. /&\-]{{1,40}}[,:]?\s{{1,9}}(?:{WEEKDAY},?\s{{0,9}})?$")


_BYLINE = re.compile(r"(?:(?:posted|written|published|text|story|reported)\s)?by\b:?\s.{2,70}", re.I)
_VERB = re.compile(r"\b(?:is|was|were|are|has|had|have|will|said|signed|until|since|between)\b")
_SEPARATOR = re.compile(r"\s?[|·•]\s?|\s{3,60}")
_PUBLISHED_IN = re.compile(r"\s?(?:in|by)\s(?:[A-ZÀ-Þ][\w.'’&-]{0,40}\s?){1,6},?\s")
_FILED = re.compile(r"\s{0,9}[|,–-]?\s{0,9}(?:[Pp]osted|[Ff]iled|[Pp]ublished)\s(?:in|under)\s.{2,60}")
"""`3 May 2010 Posted in Press releases`"""
_PAGE = re.compile(r"[,;]?\s{1,80}(?:page|vol|no|issue|edition)\b", re.I)
_WIDE_GAP = re.compile(rf"\S\s{{2,9}}(?:{WEEKDAY},?\s{{0,9}})?$")
_NAME_BEHIND = re.compile(r",(?:\s[A-ZÀ-Þ][\w.'’-]{0,40}){1,4}\s{0,9}")
_TODAY = re.compile(rf"(?<![\"“‘'])\b[Tt]oday,? (?:\(|on )?(?:{WEEKDAY},? )?(?:the )?$")
_REMARK = re.compile(r"^\[[A-Z][a-z]{2,20}\] ")


class _Found(Noun, order=True):
    rank: int
    """Lower is better."""
    rule: str
    date: str
    start: int
    end: int


class _Line(Noun):
    start: int
    end: int
    text: str
    dated: bool
    """Whether a figure stands in it."""


def extract(document: Document, findings: Findings) -> Findings:
    """Adds `facts.date`; a declared date outranks and makes looking needless."""
    if document.draft.declared.date:
        return findings
    found = sorted(one for one in _candidates(document) if document.sentence_at(one.start))  # nothing stands on a byline
    if not found:
        return findings
    best = found[0]
    same = [other for other in found if best.date.startswith("XXXX") and other.date[4:] == best.date[4:]]
    best = next((other for other in same if not other.date.startswith("XXXX")), best)  # the same day told with its year
    fact = DateFact(rule=best.rule, evidence=(document.evidence(best.start, best.end),))
    facts = msgspec.structs.replace(findings.facts, date=best.date, date_basis=best.rule, date_fact=fact)
    return msgspec.structs.replace(findings, facts=facts)


def _candidates(document: Document) -> Iterator[_Found]:
    lines = _lines(document)
    head = len(_head(lines))
    for line in _dated(lines[:head]):
        yield from _date_line(document, line, at_foot=False)
        if figures := compact(line.text):
            date, start, end = figures
            yield _Found(3, "date line", date, line.start + start, line.start + end)
        if not _OTHER_DAY.search(line.text):
            for date, start, end in short_year(line.text):
                yield _Found(3, "date line", date, line.start + start, line.start + end)
    for line in _dated(lines[: head + 6]):
        yield from _dateline(document, line)
    for line in _dated(lines[: min(head, 2) + 1]):
        for rank, rule, date, match in glued(line.text, _days(document, line, WITHIN)):
            yield _Found(rank, rule, date, line.start + match.start(), line.start + match.end())
    for line in _dated(lines[head : head + _UNDER_CAPTION]):
        yield from _bare_day(document, line)
        yield from _told_as_today(document, line)
    for line in _dated([*lines[: head + 4], *lines[-3:]]):
        yield from _agency_mark(document, line)
    for line in _dated(lines[-_FOOT_LINES:]):
        if code := agency_close(line.text):
            date, start, end = code
            yield _Found(3, "agency mark", date, line.start + start, line.start + end)
    for line in _dated(lines[max(head, len(lines) - _FOOT_LINES) :]):
        yield from _date_line(document, line, at_foot=True)


def _dated(lines: list[_Line]) -> list[_Line]:
    return [line for line in lines if line.dated]


def _fenced(offset: int, fences: Sequence[Fence]) -> bool:
    index = bisect_right(fences, offset, key=lambda fence: fence.start) - 1
    return index >= 0 and offset < fences[index].end


def _lines(document: Document) -> list[_Line]:
    """Lines that are not empty and stand outside the fences; those in small letters with capitals, as months are read."""
    fences = document.draft.layout.fences  # in the order of the text
    lines, start = [], 0
    for text in document.text.split("\n"):
        if text and not text.isspace() and not (fences and _fenced(start, fences)):
            shown = text.title() if text.islower() and text.isascii() else text
            lines.append(_Line(start, start + len(text), shown, _has_digit(text, len(text))))
        start += len(text) + 1
    return lines


def _has_digit(text: str, limit: int) -> bool:
    digit = _ASCII_DIGIT if text.isascii() else _DIGIT
    return digit.search(text, 0, limit) is not None


def _head(lines: list[_Line]) -> list[_Line]:
    """The lines before the story opens: it opens with the first line that is a sentence by its length."""
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if len(line.text) > _LONGEST_DATE_LINE:
            return lines[:index]
    return lines[:_HEAD_LINES]


def _days(document: Document, line: _Line, limit: int = _LONGEST_DATE_LINE) -> Iterator[tuple[re.Match, str]]:
    """The days that a line names, with their EDTF."""
    if not _has_digit(line.text, limit):
        return
    for match in DAY_PATTERN.finditer(line.text, 0, limit):
        days = readings(match)
        date = days[0] if len(days) == 1 else _told_apart(document, days)
        if date:
            yield match, date


def _told_apart(document: Document, days: list[str]) -> str | None:
    """Of two readings of 10/07/2025 the one that the story bears out, by naming the day or its weekday."""
    for day in days:
        date = to_day(day)
        if date and re.search(rf"\b(?:{date.day} {date:%b}|{date:%b}[a-z]{{0,40}}\.? {date.day})(?!\d)", document.text):
            return day
    for day in days:
        date = to_day(day)
        if date and f"{date:%d.%m.%Y}" in document.text:
            return day
    named = [day for day in days if (date := to_day(day)) and f"on {date:%A}" in document.text]
    return named[0] if len(named) == 1 else None


def _date_line(document: Document, line: _Line, at_foot: bool) -> Iterator[_Found]:
    """A line that holds a day and nothing that a sentence is made of."""
    if len(line.text) > _LONGEST_DATE_LINE or _OTHER_DAY.search(line.text):
        return
    month = _MONTH_LINE.fullmatch(line.text)
    if month:
        found = next(iter(times(document.text, line.start, line.end, None)))
        yield _Found(4, "date line", found.date, found.start, found.end)
    for match, date in _days(document, line):
        before, after = line.text[: match.start()], line.text[match.end() :]
        labels = [*_LABEL.finditer(before)]
        updates = [*_UPDATED.finditer(before)]
        label = max((m.end() for m in labels), default=-1)
        update = max((m.end() for m in updates), default=-1)
        start, end = line.start + match.start(), line.start + match.end()
        if label >= 0 and label > update and (_plain(before[label:]) or _PUBLISHED_IN.fullmatch(before[label:])):
            yield _Found(0, "published line", date, start, end)
        elif update >= 0 and _plain(before[update:]):
            yield _Found(5, "updated line", date, start, end)
        elif _stands_apart(before, after) and not (at_foot and date.startswith("XXXX")):
            yield _Found(6 if at_foot else 1, "line at the foot" if at_foot else "date line", date, start, end)


def _bare_day(document: Document, line: _Line) -> Iterator[_Found]:
    """A line that is a day with its year and perhaps an hour, and nothing else."""
    for match, date in _days(document, line):
        if not date.startswith("XXXX") and _plain(line.text[: match.start()]) and _plain(line.text[match.end() :]):
            yield _Found(3, "date line", date, line.start + match.start(), line.start + match.end())


def _told_as_today(document: Document, line: _Line) -> Iterator[_Found]:
    """`was signed today, 3 May`: the story's own day, whatever day the page was saved or printed on."""
    if "oday" not in line.text:
        return
    for match, date in _days(document, line, len(line.text)):
        if _TODAY.search(line.text, 0, match.start()):
            yield _Found(0, "told as today", date, line.start + match.start(), line.start + match.end())


def _plain(text: str) -> bool:
    """True where only times of day, weekdays and separators stand."""
    return not _RESIDUE.sub("", text)


def _stands_apart(before: str, after: str) -> bool:
    """True where the day makes up the line, but for names beside it: `By A Writer | 3 May 2010, 10:30 GMT`."""
    named = before.rstrip().endswith(",") and len(before) < _LONGEST_NAME
    if _PAGE.match(after) and (_plain(before) or named or _WIDE_GAP.search(before)):  # `THE HERALD   Friday, May 3 1995   Page 7`
        return True
    if _is_segment(before, after) or (_plain(before) and _FILED.fullmatch(after)):
        return True
    if (
        not _plain(after)
        and not _NAME_BEHIND.fullmatch(after)
        and not re.match(r"\s{0,9}(?:[|·•–—/\]]|-\s|,?\s{0,9}\d{1,2}[:.]\d\d)", after)
    ):
        return False
    if _plain(before):
        return _plain(after) or len(after) < 60
    if _SOURCE.match(before):
        return True
    named = re.sub(r"\s{1,9}", " ", re.sub(rf"{WEEKDAY},?\s{{0,9}}$", "", before).strip())
    if re.search(r"[|·•–—/,:\]]\s{0,9}$|\s-$", named) or _BYLINE.fullmatch(named):  # name, separator, day
        return len(named) < 70 and not _VERB.search(named)
    return False


def _is_segment(before: str, after: str) -> bool:
    """True where the day stands alone between separators: `Press release | 3 May 2010 | Ministry of Mines`."""
    *others, own = _SEPARATOR.split(before)
    behind, *more = _SEPARATOR.split(after)
    return bool(others or more) and _plain(own) and _plain(behind) and not _VERB.search(before + after)


def _dateline(document: Document, line: _Line) -> Iterator[_Found]:
    """`DHAKA, Jan 3 (UNB) - ...` at the beginning of a paragraph."""
    for match, date in _days(document, line, _LONGEST_DATELINE):
        end = match.end()
        if date.startswith("XXXX") and (short := _SHORT_YEAR.match(line.text, end)):
            date, end = f"{century(short[1])}{short[1]}{date[4:]}", short.end()
        opening = _REMARK.sub("", re.sub(r"\s{1,9}", " ", line.text[: match.start()]).strip(" *_>"))
        if (_DATELINE_OPENS.fullmatch(opening) or not opening) and _DATELINE_CLOSES.match(line.text, end):
            yield _Found(2, "dateline", date, line.start + match.start(), line.start + end)
        return


def _agency_mark(document: Document, line: _Line) -> Iterator[_Found]:
    """`(Reuters, 3 March 1987)` near the beginning or the end."""
    if "(" not in line.text:
        return
    for match, date in _days(document, line, len(line.text)):
        if _AGENCY_MARK.search(line.text[: match.start()]) and re.match(r"[^()\n]{0,30}\)", line.text[match.end() :]):
            yield _Found(3, "agency mark", date, line.start + match.start(), line.start + match.end())
