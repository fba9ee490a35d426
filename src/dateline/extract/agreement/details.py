"""What else the article says of an agreement: term, day, place, signatories; and the words for each."""

import re

from msgspec.structs import replace

from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.phrase import About, Span
from dateline.extract.agreement.reports import Report
from dateline.extract.agreement.titles import tidy
from dateline.extract.agreement.whose import clause_start
from dateline.extract.document import Document, Findings
from dateline.extract.places import named_place
from dateline.extract.written_dates import When, times, to_day
from dateline.model import Evidence

_LONGEST_EVIDENCE = 300
_DAY_NEAR = 110  # from the deed to the day that dates it, in characters
_WEEKS_BACK = 42  # days within which a day without a year is taken for one of the article's own time
_COUNT = r"(?:\d{1,20}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)"
_FOR_YEARS = re.compile(
    r"\b(?:for|by|of|over|within|in|lasting|valid for|time ?frame of|period of|until|up to)\s{1,9}(?:(?:a|an|another|"
    r"the next|up to|at least|about)\s{1,9})?"
    r"(?:(?:further|additional|period of)\s{1,9})?"
    rf"({_COUNT}(?:\s{{1,9}}more|\s{{1,9}}further|\s{{1,9}}additional)?[ -](?:years?|months?|weeks?|days?|"
    rf"hours?)(?:\s{{1,9}}more)?)\b(?!\s{{1,9}}(?:ago|old|after|before|later|earlier|in (?:jail|prison)))",
)
_UNTIL = re.compile(r"\b((?:valid )?(?:until|up to|through) (?:the end of )?(?:[A-Z][a-z]{1,40} )?(?:20|19)\d\d)\b")
_SIGNS = re.compile(
    r"\b(?:sign(?:s|ed)?|inked|initial(?:l?ed)|put (?:\w{1,40} ){1,3}(?:names?|signatures?|initials) to|"
    r"exchanged (?:letters|notes))\b(?:\s{1,9}(?:for|on behalf of)\b)?",
)
_SIGNED_BY = re.compile(r"\b(?:signed|inked|initial(?:l)?ed)\b[^.;]{0,60}?\bby\b|\bsigning of\b[^.;]{0,90}?\bby\b")
_WITNESSES = re.compile(r"\b(?:in the presence of|witnessed|watched|looked on|presided|as (?:a )?witness)\b|[;.]\s")
_AS_WITNESS = re.compile(r"\s{1,9}as (?:a )?witness")
_FOLLOWING = 3  # sentences in which "X and Y signed" may follow
_ON_BEHALF = (" for", " on behalf of")
"""`Ana Paz signed for Peru, and Luis Rey signed for Chile`: one instrument."""


def term(document: Document, group: Group) -> str | None:
    """How long it is to hold, in the article's words."""
    text, lower = document.text, document.lower
    for report in group.told:
        if report.phrase.term:
            return text[slice(*report.phrase.term)]
    sentences = {report.phrase.sentence.start: report.phrase.sentence.end for report in group.told}
    for pattern, within, hint in ((_FOR_YEARS, lower, "lasting"), (_UNTIL, text, "ending")):
        for start, end in sentences.items():
            match = pattern.search(within, start, end) if start in document.hints[hint] else None
            if match:
                return tidy(text[slice(*match.span(1))])
    return None


def day(text: str, group: Group, teller: Report, published: str | None, dateline: int | None) -> When | None:
    """When the deed was done: told in the phrase (`the May 27 accord`), else nearest to the deed in its sentence."""
    named = [
        when
        for report in group.reports
        for when in times(text, report.phrase.start, report.phrase.noun_start, published, dateline)
    ]
    alike = [
        report
        for report in group.told
        if report.deed and report.deed.told and report.deed.stage == (teller.deed and teller.deed.stage)
    ]
    for report in [teller, *alike]:
        deed, sentence = report.deed, report.phrase.sentence
        if named:
            break
        if not deed or not deed.told:
            continue
        found = times(text, sentence.start, sentence.end, published, dateline)
        near = [when for when in found if when.date and abs(when.start - deed.end) < _DAY_NEAR]
        if near:
            named = [min(near, key=lambda when: abs(when.start - deed.end))]
    return _this_year(named[0], published) if named else None


def _this_year(when: When, published: str | None) -> When:
    """A day and month of the weeks before the article's own day, with their year: its own, or before New Year the last one."""
    today = to_day(published)
    if not (today and when.date and when.date.startswith("XXXX-") and len(when.date) == len("XXXX-MM-DD")):
        return when
    for year in (today.year, today.year - 1):
        date = to_day(f"{year}{when.date[4:]}")
        if date and 0 <= (today - date).days <= _WEEKS_BACK:
            return replace(when, date=date.isoformat(), inferred=True)
    return when


def place(text: str, group: Group, teller: Report) -> str | None:
    """Where it was signed or agreed."""
    for report in (teller, *(other for other in group.told if other is not teller)):
        deed, sentence = report.deed, report.phrase.sentence
        if deed and deed.told and deed.stage in ("signed", "agreed", "renewed"):
            about = report.phrase.subject or About(report.phrase.aside, report.phrase.aside, None)
            stretches = (
                (deed.end, report.phrase.start),
                (max(deed.end, report.phrase.aside), about.start),
                (max(deed.end, about.end), sentence.end),
                (sentence.start, min(deed.start, report.phrase.start)),
            )
            found = next(filter(None, (named_place(text, *stretch) for stretch in stretches)), None)
            if found and not found.isupper():
                return found
    return None


def signatories(
    document: Document, findings: Findings, group: Group, elsewhere: frozenset[int]
) -> tuple[tuple[str, ...], Span | None]:
    """(names, words) of those who signed; witnesses and those who looked on are none of them."""
    people = [mention for mention in findings.mentions if mention.kind == "person"]
    if not people:
        return (), None
    numbers = {report.phrase.sentence.number for report in group.told}
    named = {mention.sentence for mention in people}
    for sentence in document.sentences:
        if sentence.number not in named:
            continue
        own = sentence.number in numbers
        if not own and (
            sentence.number in elsewhere or not any(0 < sentence.number - number <= _FOLLOWING for number in numbers)
        ):
            continue
        if sentence.start not in document.hints["signing"]:
            continue
        clauses = list(_signing_clauses(document, sentence.start, sentence.end))
        for start, end, reach in clauses:
            if any(start <= person.start < end for person in people):
                joined = [(start, end, reach), *(one for one in clauses if document.lower.endswith(_ON_BEHALF, one[0], one[2]))]
                names = dict.fromkeys(one.key for first, last, _ in joined for one in people if first <= one.start < last)
                return tuple(names), (min(map(min, joined)), max(map(max, joined)))
    return (), None


def _signing_clauses(document: Document, start: int, end: int):
    """(start, end, verb) of the stretches of a sentence that name who signs."""
    lower = document.lower
    by = _SIGNED_BY.search(lower, start, end)
    if by:
        stop = _WITNESSES.search(lower, by.end(), end)
        yield by.end(), stop.start() if stop else end, by.start()
    for verb in _SIGNS.finditer(lower, start, end):
        if not _AS_WITNESS.match(lower, verb.end()):
            yield clause_start(lower, start, verb.start()), verb.start(), verb.end()


def evidence(
    document: Document, teller: Report, lead: Report, about: About | None, parties: list[Actor], signing: Span | None
) -> tuple[Evidence, ...]:
    """The clause of the deed first; then the words that name parties, subject and signatories, where they stand elsewhere."""
    phrase, deed = teller.phrase, teller.deed
    sentence = phrase.sentence
    beside = deed is not None and sentence.start <= deed.start < sentence.end
    points = [(phrase.start, phrase.end), *([(deed.start, deed.end)] if beside else ())]
    inside = [(actor.start, actor.end) for actor in parties if sentence.start <= actor.start < sentence.end]
    start, end = _covering([*points, *inside])
    if end - start > _LONGEST_EVIDENCE:
        start, end = _covering(points)
        end = min(end, start + _LONGEST_EVIDENCE)
    pieces = [document.evidence(start, min(end, sentence.end))]
    further = [*([(deed.start, deed.end)] if deed and not beside else ()), *((actor.start, actor.end) for actor in parties)]
    if about:
        beside = lead.phrase.noun_end <= about.start < lead.phrase.sentence.end
        further.append(_covering([(lead.phrase.noun_start, lead.phrase.noun_end), about.span]) if beside else about.span)
    if signing and signing[1] - signing[0] <= _LONGEST_EVIDENCE:
        further.append(signing)
    for start, end in further:
        if not any(piece.start <= start and end <= piece.end for piece in pieces):
            pieces.append(document.evidence(start, min(end, start + _LONGEST_EVIDENCE)))
    return tuple(pieces)


def _covering(spans: list[Span]) -> Span:
    return min(start for start, _ in spans), max(end for _, end in spans)
