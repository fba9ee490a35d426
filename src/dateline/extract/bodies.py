"""The grammar of the names of bodies: which words of a phrase name one."""

import re

from dateline.extract.phrases import CAPITAL, JOINING, KNOWN, PARTICLE, Phrase, Word
from dateline.extract.portfolios import FIELDS
from dateline.extract.vocabulary import (
    ABBREVIATED_HEAD,
    ALONE,
    AMPERSAND,
    COMPOUND,
    FIRST,
    GIVEN,
    HEAD,
    KNOWN_BODY,
    NEVER,
    OFFICE,
    OPENER,
    SENTENCE_OPENER,
    THING,
)
from dateline.lexicon.lexicons import words
from dateline.model import Noun

TYPES = words("bodies", "types")
_JOINS_NAMES = frozenset(("of", "for", "on", "des"))
_OVER_AND = words("bodies", "over and")
_BEFORE_AND = words("bodies", "before and")
_OF_EVERY_STATE = words("bodies", "of every state")
_OPENERS = words("bodies", "openers")
_ADJECTIVES = words("bodies", "adjectives")
_ORGANS = words("bodies", "organs")
_OWNERS = words("bodies", "owners")
_REGIONS = words("bodies", "regions")
_LEGISLATURES = frozenset(name.replace("_", " ") for name in words("bodies", "legislatures"))
_GOVERNMENTS = frozenset(("Government", "Governments", "Cabinet"))
_OF_FIELDS = frozenset(("Ministry", "Ministries", "Department"))
_MINISTERS = frozenset(("Minister", "Ministers", "Secretary", "Undersecretary"))
_MINISTERIAL = frozenset(("Ministry", "Department", "Office", "Cabinet"))
_ACRONYM = re.compile(r" ?\(([A-Z][A-Za-z0-9&-]{1,9}[A-Z0-9]|[A-Z]{2})\)")


class Span(Noun):
    """A body's name: words of a phrase, half open, and the rule that found it."""

    first: int
    last: int
    rule: str


def spans(phrase: Phrase) -> list[Span]:
    """The names of bodies in a phrase by their form alone: lexicon, head word, opening word. They do not overlap.

    None is in a phrase without a word of `vocabulary.NAMES_BODY`.
    """
    found: list[Span] = []
    chosen, size, at = phrase.words, len(phrase.words), 0
    while at < size:
        if chosen[at].kind in (JOINING, PARTICLE):
            at += 1
            continue
        end = _chunk_end(chosen, at)
        span = None
        if not (at and chosen[at - 1].text in _JOINS_NAMES and _is_about(chosen[at - 2])):        # `Treaty on ...`
            span = _opened(chosen, at, end) or _headed(chosen, at, end, found) or _paired(chosen, at, end)
        span = span or _listed(chosen, at, end)
        if span:
            found.append(span)
            at = max(span.last, at + 1)
        else:
            at = end
    return found


def _is_about(word: Word) -> bool:
    return bool(word.bits & THING) or word.text in _MINISTERS


def _chunk_end(chosen: tuple[Word, ...], at: int) -> int:
    """Where the words that stand side by side end: at a joining word, or at a possessive that owns what follows."""
    while at < len(chosen) and chosen[at].kind != JOINING:
        word = chosen[at]
        at += 1
        if word.possessive and (word.kind == KNOWN or (word.text not in _OWNERS and not word.text.endswith("s"))):
            break
    return at


def _first_of_name(chosen: tuple[Word, ...], at: int, head: int) -> int:
    """Where the name that ends in `head` begins: words that only open the sentence and offices are no part of it."""
    first = at
    for index in range(at, head):
        word = chosen[index]
        if word.bits & COMPOUND:                         # `Selangor-based`
            first = index + 1
        if word.kind != CAPITAL:
            continue
        opens = index == at and word.bits & (SENTENCE_OPENER | NEVER)
        if word.bits & (OFFICE | COMPOUND) or (opens and word.text not in _REGIONS):
            first = index + 1
    return first


def _opened(chosen: tuple[Word, ...], at: int, end: int) -> Span | None:
    """`Ministry of Mines and Energy`, `BIMSTEC Expert Group on Cyber Security`: a head, `of`, and what it is for."""
    if end >= len(chosen) or not chosen[end - 1].bits & OPENER or chosen[end].text not in _JOINS_NAMES:
        return None
    head = chosen[end - 1]
    if head.possessive or head.kind == KNOWN or head.text in _ORGANS:
        return None
    last = _joined_end(chosen, end, head.text in _OVER_AND)
    return Span(_first_of_name(chosen, at, end - 1), last, "organization.opened") if last > end else None


def _joined_end(chosen: tuple[Word, ...], end: int, over_and: bool) -> int:
    last = end
    while end < len(chosen) and chosen[end].kind == JOINING:
        joint = chosen[end].text
        while end < len(chosen) and chosen[end].kind == JOINING:
            end += 1
        start, stop = end, _chunk_end(chosen, end)
        names = chosen[start:stop]
        if joint == "the" or (joint in ("and", "&") and not over_and) or not names:
            break
        if names[0].bits & OFFICE and names[0].text != "Ministers":
            break
        fields = all(word.text in FIELDS for word in names)              # `Ministry of Science and Technology`
        another = names[0].kind == KNOWN or (not fields and any(word.bits & (HEAD | OPENER) for word in names))
        if (joint == "and" and another) or (joint == "on" and names[0].bits & NEVER):
            break
        last = end = stop
        if names[-1].possessive:
            break
    return last


def _headed(chosen: tuple[Word, ...], at: int, end: int, found: list[Span]) -> Span | None:
    """`Free Ports Authority`, `Baltic Shipping Co`: words that end in a head."""
    for head in range(end - 1, at, -1):
        word = chosen[head]
        if not word.bits & ABBREVIATED_HEAD or word.kind == KNOWN:
            continue
        text = word.text.rstrip(".")
        first = _first_of_name(chosen, at, head)
        if first >= head or chosen[end - 1].bits & THING or (chosen[first].bits & THING and head - first == 1):
            return None
        if text in _ADJECTIVES and head + 1 < end and not chosen[head + 1].bits & OFFICE:
            continue
        if text == "Alliance" and chosen[head - 1].kind == KNOWN:                 # `the NATO Alliance`
            return None
        if text in _ORGANS and head - first < 2:
            return None
        if head + 1 < end and chosen[head + 1].text in _MINISTERS and text not in _MINISTERIAL:
            return None
        last = head + 1
        if last == end and end + 1 < len(chosen) and chosen[end].text in ("of", "for") and text in _OPENERS:
            last = max(last, _joined_end(chosen, end, False))
        if text in _OF_EVERY_STATE and _is_state(chosen[first:head], text):
            return Span(first, last, "organization.generic")
        return Span(_over_and(chosen, first, text, found) if first == at else first, last, "organization.head")
    return None


def _is_state(owner: tuple[Word, ...], head: str) -> bool:
    """Whether only a state stands before the head: `Chadian Army`, `the New Zealand Government`, but not `Kenya Police`."""
    hit = owner[0].hit
    if hit is None or hit.name.kind != "country" or any(word.hit is not hit for word in owner):
        return False
    return hit.name.form == "demonym" or head in _GOVERNMENTS


def _over_and(chosen: tuple[Word, ...], first: int, head: str, found: list[Span]) -> int:
    """Where a name begins that has `and` inside: `Dhaka Water Supply and Sewerage Authority`."""
    if head not in _BEFORE_AND or first < 2 or chosen[first - 1].text != "and":
        return first
    start = first - 1
    while start and chosen[start - 1].kind != JOINING and not chosen[start - 1].possessive:
        start -= 1
    states = [at for at in range(start, first - 1) if chosen[at].kind == KNOWN]
    several = len({chosen[at].hit for at in states}) > 1 or any("-" in chosen[at].text for at in states)
    if several:                                          # `China-Peru Joint Trade and Economic Commission`
        start = states[-1] + 1
    joined = chosen[start:first - 1]
    if found and found[-1].last > start:
        return first
    if not joined or joined[-1].bits & OPENER or any(word.bits & (OFFICE | GIVEN) for word in joined):
        return first
    if any(word.kind == KNOWN for word in joined[1:]) or (len(joined) == 1 and joined[0].kind == KNOWN):
        return first
    return _first_of_name(chosen, start, first - 1) if joined[0].kind == CAPITAL else start


def _paired(chosen: tuple[Word, ...], at: int, end: int) -> Span | None:
    """`Hallward & Finch`, `Banco Norte`."""
    joined = end + 1 < len(chosen) and chosen[end].bits & AMPERSAND
    if joined and chosen[end - 1].kind == CAPITAL == chosen[end + 1].kind:
        return Span(_first_of_name(chosen, at, end - 1), _chunk_end(chosen, end + 1), "organization.paired")
    goes_on = end + 1 < len(chosen) and chosen[end].text == "des" and chosen[end + 1].kind == CAPITAL
    for first in range(at, end - 1):
        if chosen[first].bits & FIRST:
            return Span(first, _chunk_end(chosen, end + 1) if goes_on else end, "organization.first")
    return None


def _listed(chosen: tuple[Word, ...], at: int, end: int) -> Span | None:
    """A name of the lexicon."""
    for index in range(at, end):
        if chosen[index].bits & KNOWN_BODY:
            hit, last = chosen[index].hit, index + 1
            while last < len(chosen) and chosen[last].hit is hit:
                last += 1
            return Span(index, last, "organization.lexicon")
    return None


def acronym_after(plain: str, end: int) -> str | None:
    """The acronym in brackets right behind a name."""
    if not plain.startswith((" (", "("), end):
        return None
    match = _ACRONYM.match(plain, end)
    return match.group(1) if match else None


def spells(acronym: str, names: list[Word]) -> int | None:
    """From which word on the capitals of a name spell the acronym; None when they do not.

    Small words and particles may give a letter or none; inner capitals of one word count (`BioNTech`).
    """
    letters = [c for c in acronym.upper() if c.isalpha()]
    for first in range(len(names)):
        if _spells(letters, [word.text for word in names[first:]]):
            return first
    return None


def _spells(letters: list[str], texts: list[str]) -> bool:
    if not texts or texts[0][:1].upper() != letters[0]:
        return False
    at = 0
    for text in texts:
        parts = [part for part in re.split(r"[-–]", text) if part]
        for part in parts:
            if at < len(letters) and part[0].upper() == letters[at]:
                at += 1
            elif part[0].isupper() and len(parts) == 1 and at < len(letters) - 1:
                return False
    return at >= len(letters)


def is_generic(words_of_name: tuple[Word, ...]) -> bool:
    """Whether nothing in the words tells this body from others of its kind."""
    if " ".join(word.text for word in words_of_name) in _LEGISLATURES:
        return False
    if len(words_of_name) > 2 and words_of_name[0].text in _OF_FIELDS and words_of_name[-1].text in FIELDS:
        return False                                     # `Ministry of Energy`
    return all(word.bits & ALONE or word.kind == JOINING for word in words_of_name)


def is_thing(words_of_name: tuple[Word, ...]) -> bool:
    """Whether the words name an agreement, a law, an event, a place or a product."""
    return bool(words_of_name[-1].bits & THING or words_of_name[0].bits & COMPOUND)
