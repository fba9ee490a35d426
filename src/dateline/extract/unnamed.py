"""Bodies whose names do not say that they are bodies: what the words around them say (`Peru's QRTV`, `the Orsa group`)."""

import re

from dateline.extract import apposition, name_origins, names_near, offices
from dateline.extract.bodies import TYPES
from dateline.extract.document import Document
from dateline.extract.phrases import CAPITAL, Phrase, Word
from dateline.extract.vocabulary import ACRONYM, GIVEN, HONORIFIC, INITIAL, JOINED_PARTICLE, MODIFIER, NEVER, OFFICE, THING
from dateline.lexicon.lexicons import folded, leaders, words

_IT_SPEAKS = re.compile(
    r" (?:said|says|announced|added) (?:\w{1,40} ){0,3}?(?:it|its)\b|, which (?:is|was|has|had|owns|runs|operates|makes)\b")
_WITH_ITS_KIND = re.compile(r" (?:group|clan|cartel)\b")
_KIND_BEHIND = re.compile(
    r" (?:group|clan|cartel|consortium|conglomerate|movement|faction|militia|party|airline|newspaper|brewery|"
    r"shipyard)\b(?! of)")
_WORD_BEHIND = re.compile(r"(?:'s)?((?: [A-Za-z-]{1,40}){1,3})")
_MIGHT = frozenset("might may could should must have are were want wants refuses refused".split())
_WHO = re.compile(r", who\b")
_DOES = words("offices", "speech") | words("offices", "deeds") | frozenset("has had will would did".split())
_PREPOSITION = re.compile(r"\b(?:with|by|between|from|and|of|at) $")
_CLOSES = re.compile(r"(?:[,.;)]|'s\b| (?:and|to|in|on|for|at|over|by|under|is|was|were)\b)")
_ABSTRACT = re.compile(r"(?:ship|ment|ion|ity|ness|ism|ing|ance|ence)\Z")
_LEGISLATURES = frozenset(("Congress", "Senate"))
_OF_A_PARTY = re.compile(r"(?:\d(?:st|nd|rd|th)|[Pp]arty|'s|\b(?:first|second|third|last|next|this|a|its|their|[Pp]arty)) $")
_MINISTERS = re.compile(r"\b[a-z]{1,40}s, $|\band $")


def rule(document: Document, phrase: Phrase, named: tuple[Word, ...], brackets: frozenset[str]) -> str | None:
    """The rule by which the words around some capitalised words make a body of them; None where they do not.

    `brackets`: acronyms that stand in brackets behind something that is no body.
    """
    plain, sentence = document.plain, phrase.sentence
    start, end = named[0].start, named[-1].end
    if named[0].bits & OFFICE or len(named) > 4 or all(word.bits & (OFFICE | MODIFIER) for word in named):
        return None
    if len(named) == 1 and named[0].text in _LEGISLATURES:
        return "organization.legislature" if sentence.number and not _is_a_partys(plain, start) else None
    if len(named) == 1 and named[0].bits & ACRONYM:
        known = named[0].bits & (NEVER | THING) or named[0].text in brackets
        return "organization.acronym" if not known and sentence.number and _is_acting(document, phrase, named[0]) else None
    if sentence.number and _is_owned_by_state(document, named):
        return "organization.national"
    if named[-1].possessive:
        return None
    kind = _kind_before(plain, sentence.start, start) if start > sentence.start else ""
    if kind in TYPES and not (kind in offices.NOUNS and _names_person(named)):
        return "organization.type"
    if not plain.startswith((" ", ","), end):
        return None
    whole = phrase.words[0].start == start or phrase.words[0].kind != CAPITAL
    named_so = sentence.number and not named[0].bits & MODIFIER
    if whole and named_so and _KIND_BEHIND.match(plain, end, sentence.end):
        return "organization.kind"
    said = apposition.kind_after(plain, end, sentence.end)
    if said and said[0] == "organization":
        return "organization.apposed"
    if named[0].bits & GIVEN and len(named) > 1:
        return None
    if any(word.bits & OFFICE and word.start < start for word in phrase.words):     # `Minister of Media Ana Reyes said it`
        return None
    return "organization.speaks" if _IT_SPEAKS.match(plain, end, sentence.end) else None


def end_of_name(plain: str, end: int) -> int:
    """Where the name of a body ends that is known by its kind: `the Orsa group`."""
    kind = _WITH_ITS_KIND.match(plain, end)
    return kind.end() if kind else end


def _is_acting(document: Document, phrase: Phrase, word: Word) -> bool:
    """Whether an unexplained acronym does or owns what only a body does: `EKZ said`, `with EKZ`, `the EKZ chairman`."""
    plain, sentence = document.plain, phrase.sentence
    if plain[sentence.start:sentence.end].isupper():
        return False
    if _is_owned_by_state(document, (word,)):
        return True
    behind = _WORD_BEHIND.match(plain, word.end, sentence.end)
    following = [one.lower() for one in behind.group(1).split()] if behind else []
    if following and following[0] in _DOES:
        return True
    if following and (following[0] in offices.NOUNS or (
            following[0] in offices.MODIFIERS and not offices.NOUNS.isdisjoint(following))):
        return True
    if _kind_before(plain, sentence.start, word.start) in TYPES:
        return True
    if plain.endswith((" the ", "The "), 0, word.start) and (
            (following and following[0] in _MIGHT) or _WHO.match(plain, word.end, sentence.end)):
        return True
    prepared = _PREPOSITION.search(plain, max(sentence.start, word.start - 12), word.start) is not None
    return prepared and _CLOSES.match(plain, word.end, sentence.end + 1) is not None


def _kind_before(plain: str, first: int, start: int) -> str:
    """The word before a name: what a body may be called (`the carrier Kite Air`, `the carrier "Kite Air"`)."""
    if plain[start - 1] not in " \"“":
        return ""
    return plain[max(first, start - 20):start].rstrip(" \"“").rpartition(" ")[2].lstrip("(\"“'")


def _is_a_partys(plain: str, start: int) -> bool:
    """Whether a congress is a party's or a meeting: `the 20th Congress`."""
    return _OF_A_PARTY.search(plain, max(0, start - 12), start) is not None


def _fits(named: tuple[Word, ...], code: str) -> bool:
    """Whether the words are a person's name that is common in the state: `Vietnam's Tran Hoa`."""
    return name_origins.fit(" ".join(word.text for word in named), code) > 0


def _names_person(named: tuple[Word, ...]) -> bool:
    """Whether the words are a person's by their form: `the producer Jamal al-Harthi`, not `the producer Orsa Minerals`."""
    return len(named) > 1 and any(word.bits & (GIVEN | JOINED_PARTICLE | INITIAL) for word in named)


def _is_owned_by_state(document: Document, named: tuple[Word, ...]) -> bool:
    """`India's Orsa Transmission`, but neither `India's Ana Reyes` nor `the two ministers, India's X Y and Nepal's ...`."""
    start = named[0].start
    if not document.plain.startswith("'s ", start - 3):
        return False
    hit = names_near.hit_before(document, start)
    if hit is None or hit.name.kind != "country" or document.plain[hit.end:start] != "'s ":
        return False
    if named[-1].bits & THING or any(word.bits & (GIVEN | NEVER | OFFICE | HONORIFIC) for word in named):
        return False
    if len(named) == 1 and leaders().get(folded(named[0].text)) in hit.name.keys:        # `Peru's Vidal`
        return False
    if len(named) == 1 and _ABSTRACT.search(named[0].text):
        return False
    if len(named) > 1 and (start in document.leader_starts or _fits(named, hit.name.keys[0])):
        return False
    if len(named) > 1 and (_MINISTERS.search(document.plain, max(0, hit.start - 16), hit.start) or named[-1].possessive):
        return False
    return not all(word.bits & MODIFIER for word in named)
