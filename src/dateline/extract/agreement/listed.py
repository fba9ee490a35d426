"""The members of a package that stand below it as items of a list: `signed the following:`, `memoranda in the fields of:`."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from dateline.extract.agreement import nounphrase
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Noun, Phrase, member
from dateline.extract.document import Document
from dateline.model import Sentence

_OPENS_LIST = re.compile(r"(?:\s\w{1,20}){0,9},?:\Z|\s(?:in|on|covering|concerning|regarding|relating)\b[^.;]{0,80}:\Z")
"""Behind a package: what makes a list of its members of what stands below."""
_FOLLOWING = re.compile(
    r"\bthe (?P<noun>following)(?:\s(?:were|was|have been|had been|are to be|will be)\s(?:\w{1,20}\s)?"
    r"(?P<signed>signed|initiall?ed|concluded|exchanged)\b[^.;:]{0,90})?:\Z"
)
_SIGNS = re.compile(r"\b(?:sign(?:ed|s|ing)?|initiall?ed|inked|concluded|exchanged)\b")
"""What is done with `the following:` where it stands for agreements."""
_MARK = re.compile(r"(?:[-–—•*]{1,2}\s{1,3})?(?:(?:an?|the)\s)?", re.I)
"""The mark of an item and its article."""
_DASHED = re.compile(r"[-–—•*]{2}\s")
_HEAD = re.compile(
    r"(?:[\w’'-]{1,30}\s){0,5}?(?P<noun>[\w’'-]{3,40})(?=\s(?:of|on|for|to|in|about|concerning|regarding)\s|[;,.(]|\Z)"
)
"""The words up to the noun of an item: `Long-term programme of ...`"""
_BETWEEN, _BETWEEN_ITEMS = 12, 3
_LONGEST, _SHORTEST, _LONGEST_WAY = 110, 3, 150
_FEWEST = 2
_CLAUSE = re.compile(r"\b(?:will|shall|would|is|are|was|were|has|have|had|agreed?|said|must|may|can)\b")
"""In an item of what an agreement says, not of what it is about."""
_ENDS = re.compile(r"[;,.(]|\Z")
_SEMICOLON = re.compile(r";\s?\n")
"""Between the items of a list that stands in one paragraph."""


class _Item(NamedTuple):
    sentence: Sentence
    start: int
    end: int


def the_following(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """`The following were signed:` stands for as many agreements as are listed below."""
    for sentence in document.sentences:
        if document.text[sentence.end - 1] != ":":
            continue
        opens = _FOLLOWING.search(document.lower, max(sentence.start, sentence.end - _LONGEST_WAY), sentence.end)
        if not opens or not (opens["signed"] or _SIGNS.search(document.lower, sentence.start, opens.start())):
            continue
        if len(_items(document, sentence)) >= _FEWEST and not any(opens.start() < one.noun_start < sentence.end for one in phrases):
            start, end = opens.span("noun")
            noun = Noun("agreement", "agreement", True)
            yield Phrase(sentence, start, start, end, end, end, noun, article="new")


def below(document: Document, package: Phrase, phrases: list[Phrase]) -> tuple[list[Phrase], list[int]]:
    """(a phrase for each item below a package that lacks a noun, offsets of the nouns of the others)."""
    text, sentence = document.text, package.sentence
    last = not any(package.noun_start < other.noun_start < sentence.end for other in phrases)
    if text[sentence.end - 1] != ":" or not last:
        return [], []
    following = _FOLLOWING.match(document.lower, max(0, package.noun_start - 4), sentence.end)
    if not following and not _OPENS_LIST.match(text, package.aside, sentence.end):
        return [], []
    added, named = [], []
    for item in _items(document, sentence):
        noun = next((one.noun_start for one in phrases if item.start <= one.noun_start < item.end), None)
        if noun is not None:
            named.append(noun)
            continue
        start = _MARK.match(text, item.start, item.end).end()
        stop = stop_at(_ENDS, text, start, item.end, _LONGEST)
        if _CLAUSE.search(text, start, stop):
            break
        if stop - start >= _SHORTEST:
            about = About(start, whole_end(text, start, stop), "on")
            added.append(_headed(text, package, item, start) or member(text, package, item.sentence, about))
    return added, named


def _headed(text: str, package: Phrase, item: _Item, start: int) -> Phrase | None:
    """The phrase of an item that is headed by a noun of many senses: here `the Programme of exchanges` is an agreement."""
    head = _HEAD.match(text, start, item.end)
    noun = _nouns().get(head["noun"].lower()) if head else None
    if not noun:
        return None
    return replace(nounphrase.read(text, item.sentence, *head.span("noun"), noun), member_of=package.noun_start)


@cache
def _nouns() -> dict[str, Noun]:
    return {form: noun for form, noun in nounphrase.nouns("signed_nouns") if not noun.plural}


def _items(document: Document, opening: Sentence) -> list[_Item]:
    """The items below: marked ones, or lines that end with a semicolon but for the last."""
    text, items, end, closed = document.text, [], opening.end, False
    for block in document.draft.layout.blocks:
        if block.start < end:
            continue
        sentence = document.sentence_at(block.start) or document.sentence_at(block.start + _BETWEEN_ITEMS)
        if closed or block.start - end > _BETWEEN or not sentence or (items and items[-1].sentence is sentence):
            break
        edges = [match.end() for match in _SEMICOLON.finditer(text, sentence.start, sentence.end)]
        if block.kind != "item":
            ends = text[block.end - 1]
            if not (edges or ends == ";" or _DASHED.match(text, block.start) or (items and text[items[-1].end - 1] == ";")):
                break
            closed = ends == "."
        items += [_Item(sentence, opens, stop) for opens, stop in pairwise([sentence.start, *edges, sentence.end])]
        end = block.end
    return items
