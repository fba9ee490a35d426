"""The members of a counted package that a sentence opens with by number: `The second re-marks the border. In the third ...`"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract.agreement import grammar, predicates
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Phrase
from dateline.extract.document import Document
from dateline.model import Sentence

_NUMBER = re.compile(
    r"(?:(?P<within>In|Under|By|Through|With)\s)?(?P<which>(?:[Tt]he|A)\s(?P<ordinal>first|second|third|fourth|fifth|sixth|other|last)"
    r"(?:\s(?:one|of (?:these|them|the \w{1,20})|text|document|paper|instrument))?)"
    r"(?P<aside>,\s(?:for|worth|of|with|signed|dated|a|an|the)\b[^.;,]{2,60}(?:,\d{3}[^.;,]{0,40})?,)?(?=\s)"
)
_VERB = re.compile(
    r"\s(?:(?:also|in turn|then)\s)?(?P<verb>(?P<modal>will|would|shall|is to)\s[a-z]{2,20}|is|was|goes|[a-z]{1,20}-?[a-z]{2,20}(?:s|ed)|"
    r"puts?|sets?|cuts?|lets?|gave|made|took)\s"
    r"(?!(?:were|are|will|have|had|has|was|is|could|would|may|of|signed|said)\b)"
)
"""A verb behind the number; a noun in the plural would have a verb of its own, as in `The first steps were taken`."""
_NO_DEED = frozenset(
    """was said told came takes took has had follows followed lapsed expires expired signed needs awaits remains remained comes
    dates ended says""".split()
)
"""Verbs that say nothing of what an agreement is about."""
_IS = re.compile(r"(?:is|was|goes)\Z")
_OF_WHAT = re.compile(r"(?:an?|the|for|about|on|to)\s")
_LONGEST = 120
_PER_MEMBER, _MORE = 2, 2
"""Sentences within which the members are told: so many for each, and so many more."""


def find(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """A phrase for each number that takes the place of the noun of a counted package told shortly before."""
    packages = [phrase for phrase in phrases if phrase.noun.plural and (phrase.count or 0) > 1 and phrase.sentence.number]
    for index, package in enumerate(packages):
        last = packages[index + 1].sentence.number if index + 1 < len(packages) else len(document.sentences)
        sentence = package.sentence
        for _ in range(_PER_MEMBER * package.count + _MORE):
            sentence = document.sentence_after(sentence)
            if not sentence or sentence.number > last:
                break
            hinted = sentence.start in document.hints["elliptic"]
            number = _NUMBER.match(document.text, sentence.start, sentence.end) if hinted else None
            if number and not any(sentence.start <= one.start <= number.end() + 1 for one in phrases if one.sentence is sentence):
                found = _member(document.text, package, sentence, number)
                if found:
                    yield found


def _member(text: str, package: Phrase, sentence: Sentence, number: re.Match) -> Phrase | None:
    start, end = number.span("which")
    one = Phrase(
        sentence, start, start, end, end, end, replace(package.noun, plural=False), article="other",
        ordinal=grammar.ORDINALS[number["ordinal"]], elliptic=True, member_of=None if package.elliptic else package.noun_start,
    )  # fmt: skip
    if number["within"]:
        return one if not number["aside"] else None
    about = _told(text, number.end(), sentence.end)
    return replace(one, subject=about) if about else None


def _told(text: str, position: int, end: int) -> About | None:
    """What the verb at `position` says of the subject."""
    verb = _VERB.match(text, position, end)
    if not verb or verb["verb"] in _NO_DEED:
        return None
    if opened := predicates.opening(text, position, end):
        stop = stop_at(grammar.VERB_SUBJECT_ENDS if opened.verb else grammar.SUBJECT_ENDS, text, opened.start, end, _LONGEST)
        return replace(opened, end=whole_end(text, opened.start, stop))
    if _IS.match(verb["verb"]) and not _OF_WHAT.match(text, verb.end(), end):
        return None
    stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, verb.end(), end, _LONGEST)
    start = verb.end() if verb["verb"].endswith("s") and not verb["modal"] else verb.start("verb")
    return About(start, whole_end(text, start, stop), None) if stop > verb.end() + 2 else None
