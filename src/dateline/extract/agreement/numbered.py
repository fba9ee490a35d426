"""The members of a counted package that are told by number: `The second re-marks the border. In the third both pledge ...`"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract.agreement import grammar, predicates
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Phrase
from dateline.extract.document import Document
from dateline.model import Sentence

_NUMBER = re.compile(
    r"(?:(?P<within>In|Under|By|Through|With)\s)?(?P<which>(?:the|a)\s(?P<ordinal>first|second|third|fourth|fifth|sixth|other|last)"
    r"(?:\s(?:one|of (?:these|them|the \w{1,20})|text|document|paper|instrument))?)"
    r"(?P<aside>,\s(?:for|worth|of|with|signed|dated|a|an|the)\b[^.;,]{2,60}(?:,\d{3}[^.;,]{0,40})?,)?(?=,?\s)",
    re.I,
)
_CLAUSE = re.compile(r";\s(?:and\s|while\s)?|,\s(?:and|while|whereas)\s")
"""Behind these a number may open a clause."""
_SIDES = re.compile(r",?\s(?:the (?:two|three|parties|sides|[a-z]{3,12} (?:sides|countries|states|governments))|both|they|[A-Z])")
_NO_VERB_OF_ITS_OWN = (
    r"(?!(?:were|are|will|have|had|has|was|is|could|would|may|of|signed|said|went|came|took|made|gave|left|began|met|told|held|led|"
    r"won|lost|spoke|[a-z]{2,20}ed)\b)"
)
"""A noun in the plural would have one, as in `The first steps were taken`."""
_VERB = re.compile(
    r"\s(?:(?:also|in turn|then)\s)?(?:(?:will|would|shall|is to)\s(?P<base>[a-z]{2,20})|(?:is|was)\s(?P<copula>an?|for|about|on)|"
    r"(?P<doing>(?:re-)?[a-z]{2,20}s)(?:\s(?P<particle>up|out|off|down))?|(?P<past>[a-z]{2,20}ed|gave|made|puts?|sets?|cuts?|lets?))\s"
    + _NO_VERB_OF_ITS_OWN
)
_NO_DEED = frozenset(
    "has goes follows expires needs awaits remains comes dates ends says lapses lapsed expired signed remained ended".split()
)
"""Verbs that say nothing of what an agreement is about."""
_LONGEST = 120
_PER_MEMBER, _MORE = 2, 2
"""Sentences within which the members are told: so many for each, and so many more."""


def told(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases, with one for each number that takes the place of the noun of a counted package told shortly before."""
    packages = [phrase for phrase in phrases if phrase.noun.plural and (phrase.count or 0) > 1 and phrase.sentence.number]
    found, kept = [], phrases
    for index, package in enumerate(packages):
        last = packages[index + 1].sentence.number if index + 1 < len(packages) else len(document.sentences)
        sentence = package.sentence
        for _ in range(_PER_MEMBER * package.count + _MORE):
            sentence = document.sentence_after(sentence)
            if not sentence or sentence.number > last:
                break
            kept = [_with_subject(document.text, phrase, package) if phrase.sentence is sentence else phrase for phrase in kept]
            if sentence.start in document.hints["elliptic"]:
                found += _members(document.text, package, sentence, kept)
    return sorted([*kept, *found], key=lambda phrase: phrase.noun_start) if found else kept


def _with_subject(text: str, phrase: Phrase, package: Phrase) -> Phrase:
    """`The first protocol moves the line`: with what its verb says, as where the noun is left out."""
    if not phrase.ordinal or phrase.subject or phrase.noun.plural or phrase.noun.name != package.noun.name:
        return phrase
    about = _about(text, phrase.end, phrase.sentence.end)
    return replace(phrase, subject=about) if about else phrase


def _members(text: str, package: Phrase, sentence: Sentence, phrases: list[Phrase]) -> Iterator[Phrase]:
    """A phrase for each number that opens the sentence or a clause of it."""
    here = [phrase for phrase in phrases if phrase.sentence is sentence]
    for opens in (sentence.start, *(match.end() for match in _CLAUSE.finditer(text, sentence.start, sentence.end))):
        number = _NUMBER.match(text, opens, sentence.end)
        if not number or any(opens <= phrase.start <= number.end() + 1 for phrase in here):
            continue
        start, end = number.span("which")
        about = None if number["within"] else _about(text, number.end(), sentence.end)
        if about or (number["within"] and _SIDES.match(text, number.end(), sentence.end)):
            yield Phrase(
                sentence, start, start, end, end, end, replace(package.noun, plural=False), article="other",
                ordinal=grammar.ORDINALS[number["ordinal"].lower()], subject=about, elliptic=True,
                member_of=None if package.elliptic else package.noun_start,
            )  # fmt: skip


def _about(text: str, position: int, end: int) -> About | None:
    """What the verb at `position` says of the subject."""
    verb = _VERB.match(text, position, end)
    if not verb or verb["doing"] in _NO_DEED or verb["past"] in _NO_DEED:
        return None
    opened = predicates.opening(text, position, end)
    if opened:
        return _ended(text, opened, grammar.VERB_SUBJECT_ENDS if opened.verb else grammar.SUBJECT_ENDS, end)
    if verb["copula"]:
        joins = {"for": "for", "about": "on", "on": "on"}.get(verb["copula"])
        start = verb.end() if joins else verb.start("copula")
        return _ended(text, About(start, start, joins), grammar.SUBJECT_ENDS, end)
    if verb["doing"]:
        base = " ".join(filter(None, (predicates.base(verb["doing"]), verb["particle"])))
        return _ended(text, About(verb.end(), verb.end(), "to", base), grammar.VERB_SUBJECT_ENDS, end)
    start = verb.start("base") if verb["base"] else verb.start("past")
    return _ended(text, About(start, start, "to" if verb["base"] else None), grammar.VERB_SUBJECT_ENDS, end)


def _ended(text: str, about: About, ends: re.Pattern, end: int) -> About | None:
    stop = whole_end(text, about.start, stop_at(ends, text, about.start, end, _LONGEST))
    return replace(about, end=stop) if stop > about.start + 2 else None
