"""Runs of capitalised words, the raw material of names: each word with what the lexicons know of it."""

import re
import sys
from typing import NamedTuple

from dateline.extract.lexicons import words
from dateline.extract.matcher import Hit
from dateline.model import Sentence

_UPPER = "".join(
    chr(code) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)
_ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Maj|Brig|Adm|Sen|Rep|Gov|Prof|Hon|Rev|Jr|Sr|Md|Mohd|Kh|Ch|Ts|Sh|Co|Ltd|Inc|"
    r"Corp|Pvt|Engr|Amb|Pres|Bros|Atty)\."
)
_WORD = (
    rf"(?:(?:[{_UPPER}]\.-?)+(?!\w)|{_ABBREVIATION}|(?:[a-zA-Z]{{1,2}}['-])?[{_UPPER}]\w*(?:[-–'](?!s\b)\w+){{0,4}}"
    rf"(?:'s(?= [{_UPPER}])|(?<=s)'(?= [{_UPPER}]))?)"
)
PARTICLES = frozenset(
    "bin bint binti ibn ben bar anak ould wa van von der den de da do dos das del della delle dei di du la le las los y e ter ten te zu zur af "
    "av al el d".split()
)
_JOINING = frozenset("of for and the on & des".split())
_CONNECTOR = "(?:" + "|".join(sorted(PARTICLES | _JOINING, key=len, reverse=True)) + ")"
_RUN = re.compile(rf"(?<![\w@/])(?:{_WORD})(?: (?:{_CONNECTOR} ){{0,3}}(?:{_WORD}))*")
_JOINED = words("words", "joined")

CAPITAL, PARTICLE, JOINING, KNOWN = "capital", "particle", "joining", "known"


class Word(NamedTuple):
    """A word of a phrase."""

    text: str
    """Without a possessive ending."""
    start: int
    end: int
    """Of the text, the possessive left out."""
    kind: str
    """`capital`, `particle` (as in names: `van`), `joining` (`of`), `known` (inside a name of the lexicons)."""
    hit: Hit | None
    possessive: bool


class Phrase(NamedTuple):
    """A run of capitalised words inside one sentence, with the small words that join them."""

    words: tuple[Word, ...]
    sentence: Sentence
    opens: bool
    """Whether it stands where a sentence or a quotation begins, so that its first capital says nothing."""


def find(plain: str, sentences: tuple[Sentence, ...], hits: list[Hit]) -> list[Phrase]:
    """The phrases of a text, in its order. Words of particles and joints stand only between capitalised ones."""
    phrases = []
    at, count = 0, len(hits)
    for sentence in sentences:
        for run in _RUN.finditer(plain, sentence.start, sentence.end):
            start = run.start()
            found = []
            for token in run.group().split(" "):
                end = start + len(token)
                while at < count and hits[at].end <= start:
                    at += 1
                hit = hits[at] if at < count and hits[at].start < end else None
                found.append(_word(token, start, end, hit))
                start = end + 1
            opens = run.start() - sentence.start <= 1 or plain[run.start() - 1] in "\"“‘'"
            phrases.append(Phrase(tuple(found), sentence, opens))
    return phrases


def _word(token: str, start: int, end: int, hit: Hit | None) -> Word:
    possessive = False
    if token.endswith("'s"):
        token, end, possessive = token[:-2], end - 2, True
    elif token.endswith("s'"):
        token, end, possessive = token[:-1], end - 1, True
    if hit is not None and (hit.start <= start or hit.start < end):
        return Word(sys.intern(token), start, end, KNOWN, hit, possessive)
    if token in PARTICLES:
        return Word(token, start, end, PARTICLE, None, False)
    if token in _JOINING:
        return Word(token, start, end, JOINING, None, False)
    return Word(sys.intern(token), start, end, CAPITAL, None, possessive)


def is_compound(text: str) -> bool:
    """Whether a word is an adjective made of a name: `Paris-based`, `UN-brokered`."""
    head, hyphen, tail = text.rpartition("-")
    return bool(hyphen and head) and (tail in _JOINED or tail.endswith("ing") and tail.islower())
