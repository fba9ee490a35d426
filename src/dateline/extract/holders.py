"""Where the name of a body ends and that of the person begins who holds an office there.

`the head of the State Committee for Water Rustam Ganiev` has no comma: what parts the names is that the words of bodies are
ordinary words, and those of persons are not.
"""

import re

from dateline.extract.phrases import CAPITAL, JOINING, PARTICLE, Word
from dateline.extract.recasing import is_ordinary
from dateline.extract.vocabulary import (
    ACRONYM,
    ALONE,
    COMPOUND,
    FIRST,
    GIVEN,
    HEAD,
    INITIAL,
    JOINED_PARTICLE,
    MODIFIER,
    NEVER,
    NOUN,
    OPENER,
    THING,
    bits,
)

_OFFICE_OF = re.compile(r"(?<![\w-])([\w-]{2,24}) (?:of|for|at|in|from) (?:the |its |their )?$")
_OF_BODIES = HEAD | OPENER | THING | MODIFIER | NEVER | ALONE | FIRST | COMPOUND | ACRONYM
_OF_PERSONS = GIVEN | INITIAL | JOINED_PARTICLE
_SHORTEST = 2
"""Words of a person's full name."""


def without_holder(plain: str, named: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a body's name without those of the person behind it whose office there stands before it."""
    if named[-1].bits & _OF_BODIES or named[-1].kind not in (CAPITAL, PARTICLE):
        return named                                     # the usual case
    office = _OFFICE_OF.search(plain, max(0, named[0].start - 40), named[0].start)
    if office is None or not bits(office[1]) & NOUN:
        return named
    first = len(named)
    while first and _may_name_person(named[first - 1]):
        first -= 1
    while first < len(named) and named[first].kind == PARTICLE:
        first += 1
    if first and (named[first - 1].kind == JOINING or _is_adjective(named[first - 1])):
        given = (at for at in range(first + 1, len(named)) if named[at].bits & GIVEN)   # `Bank of Sinsang Peter Reyes`
        first = next(given, len(named))
    return named[:first] if first and sum(word.kind == CAPITAL for word in named[first:]) >= _SHORTEST else named


def _may_name_person(word: Word) -> bool:
    if word.kind == PARTICLE:
        return True
    if word.kind != CAPITAL or word.bits & _OF_BODIES:
        return False
    return bool(word.bits & _OF_PERSONS) or not is_ordinary(word.text.lower())


def _is_adjective(word: Word) -> bool:
    return word.hit is not None and word.hit.name.form == "demonym"
