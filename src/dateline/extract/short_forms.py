"""A body at one place of the text, and how it is named again: by its acronym, or by the first words of its name."""

import re

from dateline.extract.phrases import CAPITAL, Phrase
from dateline.extract.vocabulary import ALONE, MODIFIER, NOUN, THING, bits
from dateline.model import Noun

_BARE_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&-]{0,6}[A-Z0-9]\Z")


class Found(Noun):
    """A body's name at one place."""

    name: str
    key: str
    start: int
    end: int
    sentence: int
    rule: str
    acronym: str | None
    country: str | None


class Chunk(Noun):
    """Unexplained capitalised words that stand side by side."""

    phrase: Phrase
    first: int
    """Where in the phrase the unexplained words begin, this chunk and others."""
    start: int
    end: int


def chunks(phrase: Phrase, first: int, last: int) -> list[Chunk]:
    """Stretches of unexplained capitalised words."""
    if len(phrase.words) == 1:                           # the usual case
        return [Chunk(phrase, first, 0, 1)] if not first and phrase.words[0].kind == CAPITAL else []
    found, at = [], first
    while at < last:
        if phrase.words[at].kind != CAPITAL:
            at += 1
            continue
        end = at
        while end < last and phrase.words[end].kind == CAPITAL:
            end += 1
            if phrase.words[end - 1].possessive:
                break
        found.append(Chunk(phrase, first, at, end))
        at = end
    return found


def keys(found: list[Found]) -> dict[str, str]:
    """Keys of short forms to the key of the full name that begins with them: `Orion Ridge` of `Orion Ridge Minerals`."""
    known = {one.key for one in found if one.rule not in ("organization.press", "organization.lexicon")}
    merged = {}
    for short in known:
        fuller = [key for key in known if key != short and (key.startswith(short + " ") or key.endswith(" " + short))]
        if len(fuller) == 1 and len(short) > 3:
            merged[short] = fuller[0]
    return merged


def again(unclaimed: list[Chunk], found: list[Found], acronyms: dict[str, str]) -> list[Found]:
    """Later mentions of known bodies by acronym or by the first words of their name."""
    known = {one.key: one for one in found}
    firsts: dict[str, str] = {}
    for one in found:
        if one.rule in ("organization.head", "organization.type", "organization.apposed") and not one.country:
            words = one.name.split()
            for count in range(1, len(words)):
                firsts.setdefault(" ".join(words[:count]), one.key)
    if not firsts and not acronyms:
        return []
    claimed = {one.start for one in found}
    once_more = []
    for chunk in unclaimed:
        words = chunk.phrase.words[chunk.start:chunk.end]
        if len(words) > 1 and words[1].bits & (MODIFIER | NOUN) and words[0].text in acronyms:
            words = words[:1]                            # `QRTV Deputy Minister Ana Reyes`
        name = " ".join(word.text for word in words) if len(words) > 1 else words[0].text
        if name not in acronyms and name not in firsts:
            continue
        key = acronyms.get(name) if _BARE_ACRONYM.match(name) else firsts.get(name)
        if key in known and words[0].start not in claimed and not bits(name) & (THING | ALONE):
            like, acronym = known[key], name if name in acronyms else None
            again = Found(name, key, words[0].start, words[-1].end, chunk.phrase.sentence.number, like.rule, acronym, like.country)
            once_more.append(again)
    return once_more
