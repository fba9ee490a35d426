"""Which capitalised words are the name of a person: candidates with what speaks for them."""

import re
from bisect import bisect_right

from dateline.extract import likelihood, offices
from dateline.extract.bodies import HEADS, NEVER, SENTENCE_OPENERS, THINGS
from dateline.extract.document import Document, Mention
from dateline.extract.likelihood import ENOUGH, GIVEN, OF_BODY_SAYS, Candidate
from dateline.extract.offices import MODIFIERS, NOUNS, PLURALS
from dateline.extract.phrases import CAPITAL, JOINING, PARTICLE, Phrase, Word, is_compound
from dateline.lexicon.lexicons import folded, words

HONORIFICS = words("offices", "honorifics")
_SPEECH = words("offices", "speech")
_DEEDS = words("offices", "deeds")
_VERB_AFTER = re.compile(
    r"(?:,[^,.;]{0,60},)? (?:(?:has|had|have|also|then|later|will|who|recently|today|yesterday) ){0,2}([a-z]{1,40})\b")
_VERB_BEFORE = re.compile(r"\b([a-z]{1,40})(?: by)? $")
_LISTED = re.compile(r"(?:, | and |, and )$")
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,12}\Z|[A-Z]\Z")
_ALSO_SURNAMES = frozenset(
    "king bishop dean duke pope prince marshal major baron judge justice brother sultan emir imam doctor farmer father mayor "
    "singer general archbishop cardinal abbot fellow pastor priest pilot player author".split())
_DIGIT = re.compile(r"\d")
_KEPT = frozenset("Sheikh Sheikha Begum Nana Lord Lady Sister Father Mullah Prince Princess King Queen U Daw Aung".split())


def candidates(document: Document, mentions: tuple[Mention, ...]) -> list[Candidate]:
    """All candidates, in the order of the text; those next to a person in a list gain by it.

    Names of one word come second: they count where an office stands before them or a fuller name has the word.
    """
    taken = [(m.start, m.end) for m in mentions if m.kind == "organization"]
    starts = [start for start, _ in taken]
    found: list[Candidate] = []
    single: list[tuple[Phrase, int]] = []
    for phrase in document.phrases:
        if len(phrase.words) == 1:
            if phrase.words[0].kind == CAPITAL and not _is_taken(phrase.words[0], taken, starts):
                single.append((phrase, 0))
            continue
        for first, last in _chunks(phrase, taken, starts):
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
            found[at] = one._replace(score=one.score + ENOUGH, offices=(*one.offices, *following.offices))
    return found


def _is_led_by_office(plain: str, start: int) -> bool:
    """Whether the word before is an office, a rank or a courtesy: `Mr Okello`, `president Sall`."""
    word = plain[max(0, start - 24):start].rpartition(" ")[0].rpartition(" ")[2]
    bare = word.strip(",.")
    return bare.lower() in NOUNS or bare in HONORIFICS


def _chunks(phrase: Phrase, taken: list[tuple[int, int]], starts: list[int]):
    """Stretches of capitalised words with particles between them, outside countries and bodies."""
    chosen, size, at = phrase.words, len(phrase.words), 0
    while at < size:
        if chosen[at].kind != CAPITAL or _is_taken(chosen[at], taken, starts):
            at += 1
            continue
        end = at
        while end < size and (
            (chosen[end].kind == CAPITAL and not _is_taken(chosen[end], taken, starts))
            or (chosen[end].kind == PARTICLE and end > at)
        ):
            end += 1
            if chosen[end - 1].possessive:
                break
        after = end
        while end > at and chosen[end - 1].kind == PARTICLE:
            end -= 1
        yield at, end
        at = max(after, end + 1) if end == after else after


def _is_taken(word: Word, taken: list[tuple[int, int]], starts: list[int]) -> bool:
    index = bisect_right(starts, word.start) - 1
    return index >= 0 and word.start < taken[index][1]


def _candidate(document: Document, phrase: Phrase, first: int, last: int, previous: Candidate | None) -> Candidate | None:
    chosen = phrase.words
    first, titled = _without_titles(chosen, first, last, phrase.opens)
    while last > first and not _may_name(chosen[last - 1]):
        last -= 1
    named = chosen[first:last]
    if not named or not _fits(named):
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
    ahead = _VERB_BEFORE.search(plain, max(sentence.start, start - 24), start)
    of_body = OF_BODY_SAYS.match(plain, end, sentence.end) if plain.startswith(" of ", end) else None
    said = {match.group(1) for match in (verb, ahead, of_body) if match}
    if not verb and plain[end:end + 1] == ":" and named[-1].text[0].isupper():
        said.add("said") if titled else None
    speaks, acts = bool(said & _SPEECH), bool(said & (_SPEECH | _DEEDS))
    score, rule = likelihood.score(document, named, sentence, titled, behind, speaks, acts, previous)
    names = tuple(word.text for word in named)
    return Candidate(
        names=names, name=document.text[start:end].replace("\n", " "), folded=tuple(folded(" ".join(names)).split()) or names,
        start=start, end=end, sentence=sentence, score=score, rule=rule, titled=titled, speaks=speaks, acts=acts,
        offices=stated, of=offices.country_after(document, end),
    )


def _without_titles(chosen: tuple[Word, ...], first: int, last: int, opens: bool) -> tuple[int, bool]:
    """Where the name begins behind offices, ranks and honorifics, and whether there were any."""
    if opens and first == 0:
        while first < last and chosen[first].text in SENTENCE_OPENERS and chosen[first].text.lower() not in NOUNS:
            if chosen[first].text.lower() in GIVEN and chosen[first].text not in ("Will", "May", "See"):
                break
            first += 1
    titled, at, start = False, first, first
    while at < last:
        text = chosen[at].text.rstrip(".")
        lower = text.lower()
        if text in HONORIFICS or lower in NOUNS or lower in PLURALS or (lower.rpartition("-")[2] in NOUNS and "-" in lower):
            titled, start = True, at + 1
        elif lower not in MODIFIERS and not (at == first and chosen[at].text in THINGS):
            break
        at += 1
    if start < last:                                     # `Roads Minister Paul Dube`, `Deputy Chief Martial Law Administrator`
        for noun in range(start + 1, min(start + 4, last - 1)):
            lower = chosen[noun].text.lower()
            if lower in NOUNS and lower not in _ALSO_SURNAMES and chosen[noun - 1].text.lower() not in GIVEN:
                return _without_titles(chosen, noun, last, False)
    domain = first > 0 and chosen[first - 1].kind == JOINING and chosen[first - 1].text in ("of", "for", "and", "on", "the")
    if domain and not titled:
        start = _behind_domain(chosen, first, last)
    if titled and start == last and last - first > 1 and chosen[last - 1].text.lower() in GIVEN:
        start = last - 1
    if start == last - 1 and start > first and chosen[start - 1].text in _KEPT:
        start -= 1
    return start, titled


def _behind_domain(chosen: tuple[Word, ...], first: int, last: int) -> int:
    """`Minister of Foreign Trade Ana Reyes`, `for ICT Tunde Bello`: where the name begins behind what the office is for."""
    at = first
    while at < last and chosen[at].text.isupper() and len(chosen[at].text) > 1:
        at += 1
    if first < at < last - 1 and not _is_ordinary(chosen[at].text):
        return at
    for at in range(first + 1, last - 1):
        if chosen[at].text.lower() in GIVEN or _INITIAL.match(chosen[at].text):
            return at
    for at in range(first, last):
        if not _is_ordinary(chosen[at].text):
            return at if at > first and last - at > 1 else first
    return first


def _is_ordinary(text: str) -> bool:
    """A word of an office or a body and of no name."""
    return text.isupper() or text.lower() in MODIFIERS or text in THINGS or text in HEADS or text in NEVER


def _may_name(word: Word) -> bool:
    return word.kind == CAPITAL and word.text not in NEVER and not is_compound(word.text)


def _fits(named: tuple[Word, ...]) -> bool:
    """Whether the words can be a name at all."""
    capitals = [word for word in named if word.kind == CAPITAL]
    if not 1 <= len(capitals) <= 6 or len(named) > 8:
        return False
    if capitals[0].text in NEVER and (len(capitals) == 1 or capitals[0].text.lower() not in GIVEN):
        return False
    if len(capitals) == 2 and capitals[0].text in THINGS and capitals[0].text.lower() not in GIVEN:
        return False
    if any(word.text in NEVER for word in capitals[1:]) or any(_DIGIT.search(word.text) for word in capitals):
        return False
    last = capitals[-1].text.rstrip(".")
    known = capitals[0].text.lower() in GIVEN and last not in THINGS
    if (last in THINGS or last in HEADS or last.lower() in NOUNS) and not known:
        return False
    if len(capitals) > 1:
        return True
    word = capitals[0].text
    ordinary = word in SENTENCE_OPENERS or word.lower() in MODIFIERS
    return len(word) > 1 and word[-1] != "." and not word.isupper() and not ordinary
