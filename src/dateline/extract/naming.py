"""Which capitalised words are the name of a person: candidates with what speaks for them."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract import likelihood, offices
from dateline.extract.document import Document, Mention
from dateline.extract.likelihood import ENOUGH, OF_BODY_SAYS, Candidate
from dateline.extract.phrases import CAPITAL, JOINING, PARTICLE, Phrase, Word
from dateline.extract.vocabulary import (
    BEFORE_TITLE,
    COMPOUND,
    DIGIT,
    GIVEN,
    HEAD,
    HONORIFIC,
    INITIAL,
    MODIFIER,
    NEVER,
    NOUN,
    SENTENCE_OPENER,
    THING,
    TITLE,
    bits,
)
from dateline.lexicon.lexicons import folded, words

_SPEECH = words("offices", "speech")
_DEEDS = words("offices", "deeds")
_VERB_AFTER = re.compile(
    r"(?:,[^,.;]{0,60},)? (?:(?:has|had|have|also|then|later|will|who|recently|today|yesterday) ){0,2}([a-z]{1,40})\b")
_VERB_BEFORE = re.compile(r"\b([a-z]{1,40})(?: by)? $")
_LISTED = re.compile(r"(?:, | and |, and )$")
_ALSO_SURNAMES = frozenset(
    "king bishop dean duke pope prince marshal major baron judge justice brother sultan emir imam doctor farmer father mayor "
    "singer general archbishop cardinal abbot fellow pastor priest pilot player author".split())
_RARE_SURNAMES = frozenset("West Christian English German Black East May March Horn Hill Field".split())
_GIVEN_TOO = frozenset("Sultan Baron Dean Earl Duke".split())
"""Titles that are also given names: so behind another title, but not behind `His Majesty`."""
_BEFORE_CROWNS = frozenset(("Majesty", "Highness", "HM", "HRH", "HH"))
_RARE_FAMILIES = frozenset(("Sun",))
"""Family names that mostly name something else and stand first, behind an office: `Minister Sun Li`."""
_KEPT = frozenset("Sheikh Sheikha Begum Nana Lord Lady Sister Father Mullah Prince Princess King Queen U Daw Aung".split())


def candidates(document: Document, mentions: tuple[Mention, ...]) -> list[Candidate]:
    """All candidates, in the order of the text; those next to a person in a list gain by it.

    Names of one word come second: they count where an office stands before them or a fuller name has the word.
    """
    taken = {offset for one in mentions if one.kind == "organization" for offset in range(one.start, one.end)}
    found: list[Candidate] = []
    single: list[tuple[Phrase, int]] = []
    for phrase in document.phrases:
        if not phrase.unexplained:
            continue
        if len(phrase.words) == 1:
            if phrase.words[0].kind == CAPITAL and phrase.words[0].start not in taken:
                single.append((phrase, 0))
            continue
        for first, last in _chunks(phrase, taken):
            if last - first == 1:
                single.append((phrase, first))
                continue
            one = _candidate(document, phrase, first, last, found[-1] if found else None)
            if one is not None:
                found.append(one)
    known = {word for one in found if one.score >= ENOUGH for word in (*one.names, *one.names[-1].split("-"))}
    for phrase, first in single:
        word = phrase.words[first]
        if word.text in known or _is_led_by_office(document.plain, word.start):
            one = _candidate(document, phrase, first, first + 1, None)
            if one is not None:
                found.append(one)
    found.sort(key=lambda one: one.start)
    return _sharing_office(document, found)


def _sharing_office(document: Document, found: list[Candidate]) -> list[Candidate]:
    """`Rui Alves and Samir Haddad, the foreign ministers of ...`: the office behind the last name is the first one's, too."""
    for at in range(len(found) - 2, -1, -1):
        one, following = found[at], found[at + 1]
        shared = any(office.plural and office.start > following.end for office in following.offices)
        if shared and len(one.names) > 1 and _LISTED.fullmatch(document.plain, one.end, following.start):
            found[at] = replace(one, score=one.score + ENOUGH, offices=(*one.offices, *following.offices))
    return found


def _is_led_by_office(plain: str, start: int) -> bool:
    """Whether the word before is an office, a rank or a courtesy: `Mr Okello`, `president Sall`."""
    word = plain[max(0, start - 24):start].rpartition(" ")[0].rpartition(" ")[2]
    return bool(bits(word.strip(",.")) & (NOUN | HONORIFIC))


def _chunks(phrase: Phrase, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words with particles between them, outside countries and bodies (offsets `taken`)."""
    chosen, size, at = phrase.words, len(phrase.words), 0
    while at < size:
        if chosen[at].kind != CAPITAL or chosen[at].start in taken:
            at += 1
            continue
        end, last = at, at + 1
        while end < size:
            word = chosen[end]
            if word.kind == CAPITAL and word.start not in taken:
                last = end + 1
            elif word.kind != PARTICLE:
                break
            end += 1
            if word.possessive:
                break
        yield at, last
        at = end


def _candidate(document: Document, phrase: Phrase, first: int, last: int, previous: Candidate | None) -> Candidate | None:
    chosen = phrase.words
    first, titled = _without_titles(chosen, first, last, phrase.opens)
    while last > first and not (_may_name(chosen[last - 1]) or _is_surname(chosen, first, last - 1)):
        last -= 1
    named = chosen[first:last]
    if not named or not _fits(named, titled):
        return None
    start, end, sentence = named[0].start, named[-1].end, phrase.sentence
    if sentence.number == 0 and len(phrase.words) > last - first + 4 and not titled:
        return None
    plain = document.plain
    before, behind = offices.before(document, sentence, start), offices.after(document, sentence, end)
    stated = tuple(office for office in (before, behind) if office)
    titled = titled or before is not None
    if len(named) == 1 and not titled and not behind and sentence.number == 0:
        return None
    verb = _VERB_AFTER.match(plain, end, sentence.end)
    ahead = _VERB_BEFORE.search(plain, max(sentence.start, start - 24), start) if plain[start - 1] == " " else None
    of_body = OF_BODY_SAYS.match(plain, end, sentence.end) if plain.startswith(" of ", end) else None
    said = {match.group(1) for match in (verb, ahead, of_body) if match}
    if not verb and plain[end:end + 1] == ":" and named[-1].text[0].isupper():
        said.add("said") if titled else None
    speaks, acts = bool(said & _SPEECH), bool(said & (_SPEECH | _DEEDS))
    score, rule = likelihood.score(document, named, sentence, titled, behind, speaks, acts, previous)
    names = tuple(word.text for word in named)
    return Candidate(
        names=names, name=" ".join(document.text[start:end].split()), folded=tuple(folded(" ".join(names)).split()) or names,
        start=start, end=end, sentence=sentence, score=score, rule=rule, titled=titled, speaks=speaks, acts=acts,
        offices=stated, of=offices.country_after(document, end),
    )


def _without_titles(chosen: tuple[Word, ...], first: int, last: int, opens: bool) -> tuple[int, bool]:
    """Where the name begins behind offices, ranks and honorifics, and whether there were any."""
    if opens and first == 0:
        while first < last and chosen[first].bits & SENTENCE_OPENER and not chosen[first].bits & NOUN:
            if chosen[first].bits & GIVEN and chosen[first].text not in ("Will", "May", "See"):
                break
            first += 1
    if first < last - 1 and chosen[first].text in ("His", "Her", "Their") and chosen[first + 1].bits & TITLE:
        first += 1                                       # `His Majesty`
    titled, at, start = False, first, first
    while at < last:
        known = chosen[at].bits
        if titled and chosen[at].text in _GIVEN_TOO and chosen[at - 1].text not in _BEFORE_CROWNS and at < last - 1:
            break                                        # `CEO Sultan Al Harthi`
        if known & TITLE and not _is_given_amir(chosen, at, last):
            titled, start = True, at + 1
        elif not known & BEFORE_TITLE and not (at == first and known & THING):
            break
        at += 1
    if start < last:                                     # `Roads Minister Paul Dube`, `Deputy Chief Martial Law Administrator`
        for noun in range(start + 1, min(start + 4, last - 1)):
            is_office = chosen[noun].bits & NOUN and chosen[noun].text.lower() not in _ALSO_SURNAMES
            is_office = is_office or (chosen[noun].text.endswith(".") and chosen[noun].bits & TITLE)        # `Ohio Gov. Ana Reyes`
            if is_office and not chosen[noun - 1].bits & GIVEN:
                return _without_titles(chosen, noun, last, False)
    domain = first > 0 and chosen[first - 1].kind == JOINING and chosen[first - 1].text in ("of", "for", "and", "on", "the")
    if domain and not titled and not (chosen[first - 1].text == "and" and chosen[first].bits & GIVEN):
        start = _behind_domain(chosen, first, last)
    if titled and start == last and last - first > 1 and chosen[last - 1].bits & GIVEN:
        start = last - 1
    if start == first and start < last - 2 and chosen[start].bits & HEAD and chosen[start + 1].bits & INITIAL:
        start += 1                                       # `Secretary to the Treasury K. M. Perera`
    if start == last - 1 and start > first and chosen[start - 1].text in _KEPT:
        start -= 1
    return start, titled


def _is_given_amir(chosen: tuple[Word, ...], at: int, last: int) -> bool:
    """`Amir Hossein Karimi`, but not `Amir Sheikh Sabah`."""
    return chosen[at].text == "Amir" and at + 2 < last and bool(chosen[at + 1].bits & GIVEN)


def _behind_domain(chosen: tuple[Word, ...], first: int, last: int) -> int:
    """`Minister of Foreign Trade Ana Reyes`, `for ICT Tunde Bello`: where the name begins behind what the office is for."""
    at = first
    while at < last and chosen[at].text.isupper() and len(chosen[at].text) > 1:
        at += 1
    if first < at < last - 1 and not _is_ordinary(chosen[at]):
        return at
    for at in range(first + 1, last - 1):
        if chosen[at].bits & (GIVEN | INITIAL):
            return at - 2 if at - 2 > first and chosen[at - 1].kind == PARTICLE else at      # `Trade Thani bin Ahmed`
    for at in range(first, last):
        if not _is_ordinary(chosen[at]):
            return at if at > first and last - at > 1 else first
    return first


def _is_ordinary(word: Word) -> bool:
    """A word of an office or a body and of no name."""
    return bool(word.bits & (MODIFIER | THING | HEAD | NEVER)) or word.text.isupper()


def _may_name(word: Word) -> bool:
    return word.kind == CAPITAL and not word.bits & (NEVER | COMPOUND)


def _is_surname(chosen: tuple[Word, ...], first: int, at: int) -> bool:
    """Whether a word that mostly names something else is the surname behind a given name: `Nora West`."""
    return chosen[at].text in _RARE_SURNAMES and first == at - 1 and bool(chosen[first].bits & GIVEN)


def _fits(named: tuple[Word, ...], titled: bool) -> bool:
    """Whether the words can be a name at all."""
    capitals = [word for word in named if word.kind == CAPITAL]
    if not 1 <= len(capitals) <= 6 or len(named) > 8:
        return False
    first, last = capitals[0].bits, capitals[-1]
    if len(capitals) > 1 and all(len(word.text) == 1 for word in capitals):     # spaced letters
        return False
    rare = titled and len(capitals) == 2 and capitals[0].text in _RARE_FAMILIES
    if first & NEVER and (len(capitals) == 1 or not first & GIVEN) and not rare:
        return False
    if len(capitals) == 2 and first & THING and not first & GIVEN:
        return False
    surname = len(named) == 2 and _is_surname(named, 0, 1)
    if (any(word.bits & (NEVER | DIGIT) for word in capitals[1:]) and not surname) or first & DIGIT:
        return False
    bare = bits(last.text.rstrip("."))
    if bare & (THING | HEAD | NOUN) and not surname and not (first & GIVEN and not bare & THING):
        return False
    if len(capitals) > 1:
        return True
    ordinary = first & (SENTENCE_OPENER | MODIFIER)
    return len(last.text) > 1 and last.text[-1] != "." and not last.text.isupper() and not ordinary
