"""The grammar of the names of bodies: which words of a phrase name one."""

import re
from typing import NamedTuple

from dateline.extract.lexicons import words
from dateline.extract.phrases import CAPITAL, JOINING, KNOWN, PARTICLE, Phrase, Word, is_compound

HEADS = words("bodies", "heads")
WEAK = words("bodies", "weak heads")
OPENERS = words("bodies", "openers")
TYPES = words("bodies", "types")
ALONE = words("bodies", "alone")
THINGS = words("bodies", "things")
NEVER = words("words", "never")
SENTENCE_OPENERS = words("words", "openers")
_OFFICES = words("offices", "nouns") - frozenset("general justice chief worker farmer student judge labour".split())
_JOINS_NAMES = frozenset(("of", "for", "on", "des"))
_TAKES_AND = frozenset(
    "Ministry Department Office Secretariat Commission Council Committee Agency Authority Board Center Centre Centres Institute "
    "Chamber Directorate Organization Organisation Association Bureau Federation Union Administration".split()
)
_COMPANY = frozenset("Co Corp Inc Ltd Limited Plc PLC GmbH AG SA SpA AS AB Oy NV BV Bhd Kft JSC PJSC LLC Oyj Tbk Holdings Holding".split())
_STATE_ORGAN = frozenset(("Government", "Governments", "Cabinet", "Parliament", "Opposition", "State", "Congress", "Executive"))
_POSSESSORS = frozenset(
    "People Children Women Men Workers Minister Presidents Nurses Consumers Lawyers Bishops Owners Employers Farmers Lord Developer".split()
)
_ACRONYM = re.compile(r" ?\(([A-Z][A-Za-z&-]{1,9}[A-Z0-9]|[A-Z]{2})\)")


class Span(NamedTuple):
    """A body's name: words of a phrase, half open, and the rule that found it."""

    first: int
    last: int
    rule: str


def spans(phrase: Phrase) -> list[Span]:
    """The names of bodies in a phrase by their form alone: lexicon, head word, opening word. They do not overlap."""
    found: list[Span] = []
    chosen, size, at = phrase.words, len(phrase.words), 0
    while at < size:
        if chosen[at].kind in (JOINING, PARTICLE):
            at += 1
            continue
        end = _chunk_end(chosen, at)
        span = _opened(chosen, at, end) or _headed(chosen, at, end) or _listed(chosen, at, end)
        if span:
            found.append(span)
            at = max(span.last, at + 1)
        else:
            at = end
    return found


def _chunk_end(chosen: tuple[Word, ...], at: int) -> int:
    """Where the words that stand side by side end: at a joining word, or at a possessive that owns what follows."""
    while at < len(chosen) and chosen[at].kind != JOINING:
        word = chosen[at]
        at += 1
        if word.possessive and (word.kind == KNOWN or (word.text not in _POSSESSORS and not word.text.endswith("s"))):
            break
    return at


def _first_of_name(chosen: tuple[Word, ...], at: int, head: int) -> int:
    """Where the name that ends in `head` begins: words that only open the sentence and offices are no part of it."""
    first = at
    for index in range(at, head):
        word = chosen[index]
        if (word.kind == KNOWN and word.hit.name.kind == "trap" and word.hit.name.form != "trap") or (word.kind == CAPITAL and (
            word.text.lower() in _OFFICES or (index == at and (word.text in SENTENCE_OPENERS or (word.text in NEVER and word.text not in _REGIONS)))
        )):
            first = index + 1
    return first


_REGIONS = frozenset(
    "Africa Asia Europe European African Asian America Atlantic Pacific Arctic Baltic Nordic Caribbean Arab Islamic Muslim Christian Catholic "
    "Orthodox Kurdish Tamil World Gulf Eurasian North South East West Northern Southern Western Eastern Central Middle National Labour "
    "Olympic Mediterranean Black Red Great Independence Euro Mekong Danube Amazon Nile Jewish Hindu Foreign Trade Former Joint Local".split()
)


def _opened(chosen: tuple[Word, ...], at: int, end: int) -> Span | None:
    """`Ministry of Mines and Energy`, `BIMSTEC Expert Group on Cyber Security`: a head, `of`, and what it is for."""
    if end >= len(chosen) or chosen[end].text not in _JOINS_NAMES or chosen[end - 1].text not in OPENERS:
        return None
    head = chosen[end - 1]
    if head.possessive or head.kind == KNOWN:
        return None
    last = _joined_end(chosen, end, head.text in _TAKES_AND)
    if last == end:
        return None
    if head.text in _STATE_ORGAN or head.text == "Governments":
        return None
    first = _first_of_name(chosen, at, end - 1)
    return Span(first, last, "organization.opened")


def _joined_end(chosen: tuple[Word, ...], end: int, takes_and: bool) -> int:
    last = end
    while end < len(chosen) and chosen[end].kind == JOINING:
        joint = chosen[end].text
        while end < len(chosen) and chosen[end].kind == JOINING:
            end += 1
        if (joint in ("and", "&") and not takes_and) or joint == "the":
            break
        start, stop = end, _chunk_end(chosen, end)
        names = chosen[start:stop]
        if not names or names[0].text.lower() in _OFFICES or (joint == "and" and (
            names[0].kind == KNOWN or any(word.text in HEADS or word.text in OPENERS for word in names)
        )):
            break
        if joint == "on" and names[0].text in NEVER:
            break
        last = end = stop
        if names[-1].possessive:
            break
    return last


def _headed(chosen: tuple[Word, ...], at: int, end: int) -> Span | None:
    """`Free Ports Authority`, `Baltic Shipping Co`: words that end in a head."""
    for head in range(end - 1, at, -1):
        word = chosen[head]
        text = word.text.rstrip(".")
        if text not in HEADS or word.kind == KNOWN:
            continue
        first = _first_of_name(chosen, at, head)
        if first >= head or chosen[first].kind == PARTICLE or (chosen[first].text in THINGS and head - first == 1):
            return None
        if text in _STATE_ORGAN and head - first < 2:
            return None
        if head + 1 < end and chosen[head + 1].text in THINGS and chosen[end - 1].text in THINGS:
            return None
        if text in WEAK and head - first == 1 and chosen[first].text in NEVER:
            return None
        last = head + 1
        if last == end and end + 1 < len(chosen) and chosen[end].text in ("of", "for") and text not in ("Co", "Ltd"):
            last = max(last, _joined_end(chosen, end, False))
        if head - first == 1 and chosen[first].kind == KNOWN and chosen[first].hit.name.form == "demonym" and text in ALONE and text in (
            "Government", "Parliament", "Embassy", "Army", "Navy", "Police", "Opposition", "Team", "Press", "Power", "Gas", "Oil", "Club",
            "School", "Hospital", "Company", "Bank", "Media", "Military",
        ):
            return Span(first, last, "organization.generic")
        return Span(first, last, "organization.head")
    return None


def _listed(chosen: tuple[Word, ...], at: int, end: int) -> Span | None:
    """A name of the lexicon."""
    for index in range(at, end):
        hit = chosen[index].hit
        if hit is not None and hit.name.kind == "organization":
            last = index + 1
            while last < end and chosen[last].hit is hit:
                last += 1
            while last < len(chosen) and chosen[last].hit is hit:
                last += 1
            return Span(index, last, "organization.lexicon")
    return None


def acronym_after(plain: str, end: int) -> str | None:
    """The acronym in brackets right behind a name."""
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
    return all(word.text in ALONE or word.text in SENTENCE_OPENERS or word.kind == JOINING for word in words_of_name)


def is_thing(words_of_name: tuple[Word, ...]) -> bool:
    """Whether the words name an agreement, a law, an event, a place or a product."""
    return words_of_name[-1].text in THINGS or is_compound(words_of_name[0].text)
