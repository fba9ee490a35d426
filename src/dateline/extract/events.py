"""Meetings, summits, visits and signings that the article dates or calls by a name, each with its own day, place and host.

An event's day is never another's: the words of one sentence date the event of that sentence, and a sentence that goes on
about `the meeting` dates the one named last.
"""

import re

import msgspec

from dateline.extract.document import Document, Findings
from dateline.extract.places import named_place
from dateline.extract.written_dates import MONTH, When, times
from dateline.model import EventFact, Noun, Sentence

_NOUN = (
    r"(?:[Ss]ummit(?:\s{1,9}[Mm]eeting)?|[Mm]eeting|[Cc]onference|[Ss]ession|[Ff]orum|[Rr]ound\s{1,9}of\s{1,9}(?:talks|"
    r"negotiations|consultations)|[Tt]alks|[Dd]ialogue|"
    r"[Cc]onsultations|[Vv]isit|[Cc]eremony|[Cc]ongress|[Aa]ssembly|[Mm]inisterial)"
)
_ORDINAL = (
    r"(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|[Ee]leventh|"
    r"[Tt]welfth|"
    r"[Tt]wentieth|\d{1,3}(?:st|nd|rd|th)|inaugural|annual)"
)
_MODIFIER = (
    r"(?:[A-Z0-9][\w.’'&–-]{0,40}|high-level|high level|foreign|ministers?['’]?|ministerial|official|state|"
    r"working|trade|peace|"
    r"signing|expert|joint|regular|plenary|trilateral|bilateral)"
)
_EVENT = re.compile(
    rf"(?<!\w)(?P<article>(?:[Tt]he|[Aa]n?|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|"
    rf"[Aa]t)\s{{1,9}})?(?P<name>(?:{_ORDINAL}\s{{1,9}})?(?:{_MODIFIER}\s{{1,9}}){{0,7}}{_NOUN}\b"
    rf"(?:\s{{1,9}}(?:of|on|for|between)\s{{1,9}}(?:the\s{{1,9}})?[A-Z][\w’'.–-]{{0,40}}(?:\s{{1,9}}(?:(?:of|"
    rf"on|and|for|the)\s{{1,9}})*[A-Z][\w’'.–-]{{0,40}}){{0,8}})?)"
)
_ANY_NOUN = re.compile(rf"\b{_NOUN}\b")
_LONGEST_NAME = 100
_LONGEST_SENTENCE = 1_500  # characters of a sentence that are read
_HOSTED_BY = re.compile(r"\bhosted\s{1,9}(?:here\s{1,9})?by\s{1,9}(?:the\s{1,9})?")
_AS_HOST = re.compile(r"\bas (?:the )?host\b")
_HOSTS = re.compile(r"\b(?:host(?:s|ed|ing)?|to host)\b")
_GENERIC = re.compile(rf"(?:{_NOUN}|(?:bilateral|official|joint|annual|foreign|state|trade|peace|working)\s{{1,9}}{_NOUN})$")
_NOT_HELD = re.compile(
    r"\b(?:House of|General Assembly|National Assembly|Legislative|Constituent|Party Congress|US Congress|"
    r"Assembly of)\b|^(?:The )?(?:Congress|Assembly|General Assembly)$"
)
_DAY_BEFORE = re.compile(rf"^(?:\d{{1,2}} )?{MONTH} (?:\d{{1,2}} )?|^\d{{1,2}} ")
_VERB = re.compile(r"\b(?:met|gathered|convened|was held|were held|took place)\b")
_MEETS = re.compile(r"\b(?:meeting|summit|session|talks|consultations|forum)\b", re.I)
_FIRST_SENTENCES = 3  # within which the story tells its headline again
_NEXT_SENTENCES = 2
_NUMBERED = re.compile(rf"\b{_ORDINAL}\b")
_MOST = 6
_FURTHEST = 130  # from the event to the day that dates it, in characters


class _Event(Noun):
    name: str
    start: int
    end: int
    sentence: Sentence


def extract(document: Document, findings: Findings) -> Findings:
    """Adds `facts.events`."""
    published = document.draft.declared.date or findings.facts.date
    facts: list[EventFact] = []
    if not document.hints["event"]:
        return findings
    for sentence in document.sentences:
        told = sentence.start in document.hints["event"] and len(facts) < _MOST
        named = _named(document.text, sentence) if told else []
        for event in named or _met(document.text, sentence, facts):
            _take(document, findings, event, published, facts)
    known = tuple(fact for fact in facts if fact.date or not _GENERIC.match(fact.name))
    return msgspec.structs.replace(findings, facts=msgspec.structs.replace(findings.facts, events=known)) if known else findings


def _named(text: str, sentence: Sentence) -> list[_Event]:
    """The events that a sentence names."""
    end = min(sentence.end, sentence.start + _LONGEST_SENTENCE)
    noun = _ANY_NOUN.search(text, sentence.start, end)
    if not noun:
        return []
    found = []
    for match in _EVENT.finditer(text, max(sentence.start, noun.start() - _LONGEST_NAME), end):
        name = _DAY_BEFORE.sub("", " ".join(match["name"].split())).strip(" .,'’")
        if not _NOT_HELD.search(name):
            found.append(_Event(name, match.start("name"), match.end("name"), sentence))
    return found


def _met(text: str, sentence: Sentence, facts: list[EventFact]) -> list[_Event]:
    """`The experts met in Lima on May 4`: the meeting told of before, by its verb."""
    last = facts[-1] if facts else None
    if not last or last.date or sentence.number - last.evidence[-1].sentence > _NEXT_SENTENCES or not _MEETS.search(last.name):
        return []
    verb = _VERB.search(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE))
    return [_Event(last.name, verb.start(), verb.end(), sentence)] if verb else []


def _take(document: Document, findings: Findings, event: _Event, published: str | None, facts: list[EventFact]) -> None:
    """Add the event, or what its sentence says to the one it goes on about."""
    when = _when(document.text, event, findings, published)
    fact = EventFact(
        name=event.name[0].upper() + event.name[1:],
        date=when.date if when else None,
        place=named_place(document.text, event.end, event.sentence.end),
        host=_host(document, findings, event),
        rule="event: day counted, inferred" if when and when.inferred else "event",
        evidence=_evidence(document, event, when),
    )
    same = _same(event, facts)
    if same is None:
        facts.append(fact)
    else:
        facts[same] = _joined(facts[same], fact)


def _same(event: _Event, facts: list[EventFact]) -> int | None:
    """The index of the event that `the meeting` goes on about: the last one with that noun, told a sentence or two before."""
    noun = _noun(event.name)
    for index in reversed(range(len(facts))):
        before = facts[index]
        if before.name.lower().startswith(event.name.lower()) or _headline(before, event):
            return index
        if (
            _GENERIC.match(event.name)
            and noun in before.name.lower()
            and event.sentence.number - before.evidence[-1].sentence <= _NEXT_SENTENCES
        ):
            return index
    return None


def _noun(name: str) -> str:
    """The noun of an event's name: of `Second Meeting of the Council`, `meeting`."""
    nouns = _ANY_NOUN.findall(name)
    return (nouns[0] if nouns else name.split()[-1]).lower()


def _headline(before: EventFact, event: _Event) -> bool:
    """True where the headline named it and the story opens with it: `... at Lima meeting`, `the Second Meeting ...`"""
    told = before.evidence[-1].sentence == 0 and 0 < event.sentence.number <= _FIRST_SENTENCES
    return (
        told
        and _noun(before.name) == _noun(event.name)
        and not (_NUMBERED.search(before.name) and _NUMBERED.search(event.name))
    )


def _joined(one: EventFact, more: EventFact) -> EventFact:
    """The first fact with what the second knows beyond it."""
    if _NUMBERED.search(more.name) and not _NUMBERED.search(one.name):
        one, more = more, one
    elif not ((more.date and not one.date) or (more.place and not one.place) or (more.host and not one.host)):
        return one
    return msgspec.structs.replace(
        one,
        date=one.date or more.date,
        place=one.place or more.place,
        host=one.host or more.host,
        evidence=(*one.evidence, *more.evidence),
    )


def _when(text: str, event: _Event, findings: Findings, published: str | None) -> When | None:
    """The time expression of the event's sentence that stands nearest after it, else before it."""
    fact = findings.facts.date_fact
    dateline = fact.evidence[0].start if fact else None
    found = [
        when
        for when in times(text, event.sentence.start, event.sentence.end, published, dateline)
        if when.date and abs(when.start - event.end) < _FURTHEST
    ]
    return min(
        found, key=lambda when: when.start - event.end if when.start >= event.end else 60 + event.start - when.end, default=None
    )


def _host(document: Document, findings: Findings, event: _Event) -> str | None:
    """ISO code of the state that hosts it, where the sentence says so."""
    text, sentence = document.text, event.sentence
    by = _HOSTED_BY.search(text, event.end, sentence.end)
    states = [m for m in findings.mentions if m.kind == "country" and sentence.start <= m.start < sentence.end]
    if by:
        return next((m.key for m in states if m.start >= by.start()), None)
    role = _AS_HOST.search(text, event.start, sentence.end)
    if role:
        return next((m.key for m in reversed(states) if m.end <= role.start()), None)
    hosts = _HOSTS.search(text, sentence.start, event.start)
    return next((m.key for m in reversed(states) if hosts and m.end <= hosts.start()), None)


def _evidence(document: Document, event: _Event, when: When | None):
    start, end = event.start, event.end
    if when and abs(when.start - event.start) < 260:
        start, end = min(start, when.start), max(end, when.end)
    return (document.evidence(start, end),)
