"""What is said of an agreement without its noun: `The document was signed in Lima`, `Parliament has yet to ratify it`."""

import re
from collections.abc import Iterable

from dateline.extract.agreement import deeds as deed_finder
from dateline.extract.agreement import grammar, reports
from dateline.extract.agreement.deeds import Deed
from dateline.extract.agreement.group import Group
from dateline.extract.agreement.phrase import Noun, Phrase
from dateline.extract.agreement.reports import Link, Report
from dateline.extract.agreement.tense import judged
from dateline.extract.document import Document
from dateline.model import Sentence

_PAPER = re.compile(
    r"\b(?:(?:the|this|these|both|all|several|other)\s|(?P<number>\d{1,3}|" + "|".join(grammar.NUMBERS) + r")\s)"
    r"(?:[a-z-]{2,20}\s){0,2}?(?P<noun>(?:documents?|papers?|texts?|instruments?))\b"
)
_GOES_ON = (
    "is|are|was|were|will|would|has|have|had|must|should|can|could|may|might|cannot|comes?|came|enters?|entered|takes?|took|goes|"
    "went|expires?|expired|lapses?|lapsed|still|also|only|never"
)
_PRONOUN = re.compile(
    rf"\b(?P<subject>it|they|both)\s(?=(?:{_GOES_ON})\s)|(?<=\w\s)(?P<object>it|them)\b"
)
_PLURAL = frozenset(["they", "them", "both"])
_STAGES = frozenset(["signed", "ratified", "in_force", "renewed", "suspended", "terminated", "rejected"])
_WORDS = frozenset("approve approves approved adopted endorsed initialled initialed rubricated finalised finalized".split())
"""Deeds of other stages that are done to a text: `it was agreed that` tells of no text."""
_BACK = 3
"""Sentences within which `the document` takes up an agreement; a pronoun does in the next one."""
_AHEAD = 2
"""Sentences within which `two documents were signed` announces those that are named then."""
_FURTHEST = 6.0
_ANNOUNCES = re.compile(
    r"\b(?:following|signed|concluded|exchanged|inked|ratified|approved|adopted|initialled|voted for)\b[^.;:]{0,60}:\Z"
)
"""The end of a sentence that opens a list of what was made."""
_ANNOUNCED = frozenset(["signed", "agreed", "ratified"])


def hear(document: Document, groups: list[Group]) -> None:
    """Gives the groups their echoes."""
    named = sorted(
        ((report, group) for group in groups for report in group.reports), key=lambda pair: pair[0].phrase.noun_start
    )
    numbers = {report.phrase.sentence.number for report, _ in named}
    near = {number + step for number in numbers for step in range(-_AHEAD, _BACK + 1)}
    for sentence in document.sentences:
        if sentence.number and sentence.number in near:
            patterns = [_PAPER] if sentence.start in document.hints["paper"] else []
            close = not numbers.isdisjoint((sentence.number, sentence.number - 1))
            if close and sentence.start in document.hints["pronoun"]:
                patterns.append(_PRONOUN)
            if patterns and (deeds := deed_finder.find(document, sentence)):
                _listen(document, sentence, named, deeds, patterns)
        if document.text[sentence.end - 1] == ":":
            _announce(document, sentence, named)


def _announce(document: Document, sentence: Sentence, named: list[tuple[Report, Group]]) -> None:
    """`The ministers signed the following:` is said of every agreement that opens an item of the list below it."""
    if not _ANNOUNCES.search(document.lower, max(sentence.start, sentence.end - 90), sentence.end):
        return
    found = (judged(document.text, sentence, deed) for deed in deed_finder.find(document, sentence))
    deeds = [deed for deed in found if deed.status and deed.told and deed.stage in _ANNOUNCED]
    items = [block for block in document.draft.layout.blocks if block.start >= sentence.end]
    end = next((block.start for block in items if block.kind != "item"), len(document.text))
    links = tuple(reports.Link(0.0, deed) for deed in deeds[-1:])
    for report, group in named if links else ():
        phrase = report.phrase
        if report is group.first and reports.opens_item(report) and sentence.end <= phrase.start < end:
            group.echoes.append(reports.echo(phrase, links))


def _listen(
    document: Document, sentence: Sentence, named: list[tuple[Report, Group]], deeds: list[Deed], patterns: list[re.Pattern]
) -> None:
    heard = [match for pattern in patterns for match in pattern.finditer(document.lower, sentence.start, sentence.end)]
    here = [report.phrase for report, _ in named if report.phrase.sentence is sentence]
    for match in heard:
        phrase = _phrase(sentence, match)
        if any(one.noun_start == phrase.noun_start and one.subject for one in here):
            continue  # `the papers for the line` are told with what they are about
        links = [link for link in reports.links(phrase, here, deeds, document.text) if _is_done_to_it(link, match)]
        if links:
            for group in _meant(phrase, named, match.re is _PAPER):
                group.echoes.append(reports.echo(phrase, links))


def _phrase(sentence: Sentence, match: re.Match) -> Phrase:
    start, end = match.span()
    if match.re is _PRONOUN:
        start, end = match.span("subject" if match["subject"] else "object")
        word = match.string[start:end]
        return Phrase(sentence, start, start, end, end, end, Noun(word, "agreement", word in _PLURAL))
    noun = Noun(match["noun"], "agreement", match["noun"].endswith("s"))
    return Phrase(sentence, start, match.start("noun"), end, end, end, noun)


def _is_done_to_it(link: Link, match: re.Match) -> bool:
    """Whether the deed tells of a text, and grammar makes the words its subject or object."""
    deed = link.deed
    if not deed.status or (deed.stage not in _STAGES and deed.word not in _WORDS) or link.distance > _FURTHEST:
        return False
    if match.re is _PRONOUN and match["object"]:
        return match.start() - deed.end == 1
    return deed.passive or match.re is _PAPER


def _meant(phrase: Phrase, named: list[tuple[Report, Group]], paper: bool) -> Iterable[Group]:
    """The agreements that the words take up, or announce."""
    number = phrase.sentence.number
    reach = range(number - (_BACK if paper else 1), number + 1)
    before = [group for told, group in named if told.phrase.noun_end <= phrase.start and told.phrase.sentence.number in reach]
    if not phrase.noun.plural:
        return before[-1:]
    ahead = range(number, number + _AHEAD + 1) if paper else ()
    after = [group for told, group in named if told is group.first and told.phrase.sentence.number in ahead]
    return {id(group): group for group in (*before, *after)}.values()
