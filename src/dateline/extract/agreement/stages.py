"""Which stage of an agreement's life the article reports, and who tells it."""

import re

from msgspec.structs import replace

from dateline.extract.agreement.completion import TOP
from dateline.extract.agreement.deeds import Deed
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.reports import Link, Report
from dateline.extract.document import Document

_STRENGTH = {
    "proposed": 1,
    "negotiating": 2,
    "agreed": 3,
    "signed": 4,
    "ratified": 5,
    "in_force": 6,
    "renewed": 7,
    "suspended": 8,
    "terminated": 8,
    "rejected": 8,
}
"""Of two stages told, the stronger is the news: what was signed had been agreed."""
_CONDEMNS = frozenset(["denounce", "denounces", "denounced", "null and void", "reject", "rejects", "rejected", "void"])
_JUDGES = re.compile(
    r"\b(?:court|tribunal|judges?|parliament|senate|lawmakers|national assembly|government|cabinet|congress)\b", re.I
)
_RENEWAL_NEAR, _OF_TALKS = 5.0, 8.0
_BROKEN_OFF = ("suspended", "terminated")
_ENDING = frozenset(["suspended", "terminated", "renewed"])
"""Of what may or will be ended or prolonged: until then it holds."""
_JOINED = re.compile(
    r"(?:[,;]|\b(?:and|as well as|along with|together with|plus))\s(?:also\s)?(?:(?:an?|another|one|two|three)\s)?\Z"
)
"""What joins one agreement of an enumeration to the one before."""
_DIRECT = 3.8  # farther off, something else is condemned


def stage(document: Document, group: Group, groups: list[Group], lede: int) -> tuple[str, Report]:
    """The stage that the article reports, and the report that tells it: the furthest one told, news before memory."""
    told = _told(document, group)
    fresh = [pair for pair in told if not pair[0].old] or told or _told_beside(document, group, groups)
    if not fresh:
        return _untold(group), group.first
    opening = [pair for pair in fresh if pair[0].phrase.sentence.number <= lede + TOP] or fresh
    report, deed = _furthest(opening)
    if all(pair[0].phrase.sentence.number in group.headlines for pair in opening):  # a headline is short: the story may tell more
        later, further = _furthest(fresh)
        if _STRENGTH[further.status] > _STRENGTH[deed.status]:
            report, deed = later, further
    return deed.status, report


def _furthest(told: list[tuple[Report, Deed]]) -> tuple[Report, Deed]:
    """The furthest stage; of several tellers the first of the story before a headline."""
    return max(
        told,
        key=lambda pair: (_STRENGTH[pair[1].status], pair[0].phrase.sentence.number > 0, -pair[0].phrase.sentence.number),
    )


def _told(document: Document, group: Group) -> list[tuple[Report, Deed]]:
    """What is done with it: said of it and of its package, of a member with a sentence of its own only there; and its echoes.

    `It will be signed in May` is asked only where nothing else is told, `it was signed` always.
    """
    reports = group.told
    if group.package:
        here = {report.phrase.sentence.start for report in group.package.reports}
        if group.first.phrase.sentence.start not in here and any(_deeds(document, group.first, group)):
            reports = tuple(group.reports)
    told = [(report, deed) for report in reports for deed in _deeds(document, report, group)]
    echoes = [(report, deed) for report in group.echoes for deed in _deeds(document, report, group)]
    return told + [pair for pair in echoes if not told or (pair[1].told and pair[0].phrase.start > group.first.phrase.start)]


def _told_beside(document: Document, group: Group, groups: list[Group]) -> list[tuple[Report, Deed]]:
    """What is done with the one before it in an enumeration: `signing a pact that will end the quarrel, and a protocol on tea`."""
    phrase = group.first.phrase
    start = phrase.sentence.start
    joined = not phrase.definite and _JOINED.search(document.text, max(start, phrase.start - 24), phrase.start)
    if not joined or group.noun.kind == "declaration":
        return []
    before = [
        (report.phrase.noun_start, other)
        for other in groups
        for report in other.reports
        if other is not group and start <= report.phrase.noun_start < phrase.start
    ]
    return _told(document, max(before, key=lambda pair: pair[0])[1]) if before else []


def _deeds(document: Document, report: Report, group: Group) -> list[Deed]:
    """The closest deed that tells a stage; and a renewal beside it: `signed two memoranda extending cooperation`."""
    telling = [
        link
        for link in report.links
        if link.deed.stage not in ("kept", "greeted")
        and not _is_of_the_means(link.deed, report)
        and _by_a_party(document, report, link, group)
    ]
    return [
        _lent(link.deed, report)
        for number, link in enumerate(telling)
        if link.deed.status and (not number or _tells_more(link, telling[0]))
    ]


def _is_of_the_means(deed: Deed, report: Report) -> bool:
    """`to make reforms to implement the accord`: reforms are made, the accord is kept."""
    closest = report.links[0].deed
    return closest.stage == "kept" and deed.end <= closest.start and closest.end <= report.phrase.start


def _tells_more(link: Link, first: Link) -> bool:
    """True of a renewal near the closest deed, and of what became of talks: `negotiations remain on ice`."""
    if link.deed.stage == "renewed":
        return link.distance < _RENEWAL_NEAR
    return first.distance < 0 and link.deed.stage in _BROKEN_OFF and link.distance < _OF_TALKS


def _lent(deed: Deed, report: Report) -> Deed:
    """`extended a loan`: it is given, not prolonged."""
    phrase = report.phrase
    given = deed.stage == "renewed" and deed.word.startswith("exten") and deed.start < phrase.start
    return replace(deed, status="agreed") if given and phrase.noun.kind == "finance" and phrase.article == "new" else deed


def _by_a_party(document: Document, report: Report, link: Link, group: Group) -> bool:
    """False where a third state rejects or denounces: that ends nothing. A court or a parliament can."""
    deed = link.deed
    if deed.stage not in ("terminated", "rejected", "suspended") or (deed.word not in _CONDEMNS and not report.doers):
        return True
    sentence = report.phrase.sentence
    if deed.word in _CONDEMNS and link.distance > _DIRECT:
        return False
    if not report.doers and _JUDGES.search(document.text, sentence.start, sentence.end):
        return True
    return bool(group.keys & set(report.doers)) and not set(report.doers) - group.keys - set(report.keys)


def _untold(group: Group) -> str:
    """Where no deed is told: what is kept, broken or reaffirmed is in force, as are treaties known by name."""
    stages = {link.deed.stage for report in group.reports for link in report.links}
    if "greeted" in stages or group.noun.kind == "declaration":
        return "agreed"
    kept = "kept" in stages or bool(stages & _ENDING)
    named = any(report.phrase.definite and report.phrase.noun.kind == "treaty" for report in group.reports)
    return "in_force" if kept or named else "agreed"
