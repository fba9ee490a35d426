"""Runs of capitalised words, the raw material of names: each word with what the lexicons know of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from dateline.extract.matcher import Hit
from dateline.lexicon.lexicons import words
from dateline.model import Sentence

_UPPER = "".join(
    chr(code) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)
_ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Maj|Brig|Adm|Sen|Rep|Gov|Prof|Hon|Rev|Jr|Sr|Md|Mohd|Kh|Ch|Ts|Sh|Co|Ltd|Inc|"
    r"Corp|Pvt|Engr|Amb|Pres|Bros|Atty)\."
)
_WORD = (
    rf"(?:(?=[{_UPPER}])(?:(?:[{_UPPER}]\.-?)+(?!\w)|{_ABBREVIATION}|\w{{1,40}}(?:[-–'](?!s\b)\w{{1,40}}){{0,4}})"
    rf"|(?:[aeu][ldnsrtz]|a[sd]h|d|l|o)['-][{_UPPER}]\w{{0,40}}(?:[-–'](?!s\b)\w{{1,40}}){{0,4}})"
    rf"(?:'s(?= [{_UPPER}])|(?<=s)'(?= [{_UPPER}]))?"
)
PARTICLES = frozenset(
    "bin bint binti ibn ben bar anak ould wa van von der den de es da do dos das del della delle dei di du la le las los y e "
    "ter ten te zu zur af av al el d".split()
)
_JOINING = frozenset("of for and the on & des".split())
_CONNECTOR = "(?:" + "|".join(sorted(PARTICLES | _JOINING, key=len, reverse=True)) + ")"
_CAPITAL = re.compile(f"[{_UPPER}]")
_FUSED = re.compile(r"(?<![\w@/])(?:[aeu][ldnsrtz]|a[sd]h|d|l|o)['-]$")
_RUN = re.compile(rf"(?:{_WORD})(?: (?:{_CONNECTOR} ){{0,3}}(?:{_WORD}))*")
_JOINED = words("words", "joined")
_SILENT = (words("words", "openers") - {"Will", "May", "Under"}) | words("words", "never")

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
    """The phrases of a text, in its order; a word that only opens its sentence, a day or a month alone is none."""
    phrases = []
    at, count = 0, len(hits)
    for sentence in sentences:
        first = sentence.start
        for start, text in _runs(plain, first, sentence.end):
            opens = start - first <= 1 or plain[start - 1] in "\"“‘'"
            found = []
            for token in text.split(" "):
                end = start + len(token)
                while at < count and hits[at].end <= start:
                    at += 1
                if at < count and hits[at].start < end:
                    found.append(_word(token, start, end, KNOWN, hits[at]))
                elif token in PARTICLES:
                    found.append(Word(token, start, end, PARTICLE, None, False))
                elif token in _JOINING:
                    found.append(Word(token, start, end, JOINING, None, False))
                elif "'" in token:
                    found.append(_word(token, start, end, CAPITAL, None))
                else:
                    found.append(Word(token, start, end, CAPITAL, None, False))
                start = end + 1
            phrases.append(Phrase(tuple(found), sentence, opens))
    return phrases


def _runs(plain: str, first: int, stop: int) -> Iterator[tuple[int, str]]:
    """Where runs of capitalised words begin, and their text, without words that only open the sentence.

    A search for the next capital skips the words between at the speed of the regex engine's inner loop.
    """
    at = first
    while (capital := _CAPITAL.search(plain, at, stop)) is not None:
        start = capital.start()
        before = plain[start - 1] if start else " "
        if before.isalnum() or before in "_@/":
            at = start + 1
            continue
        if start > at and before in "'-" and (fused := _FUSED.search(plain, max(at, start - 5), start)):
            start = fused.start()                        # `al-Harthi`, `d'Estaing`
        run = _RUN.match(plain, start, stop)
        if run is None:
            at = capital.end()
            continue
        at = run.end()
        if run.group() not in _SILENT:
            yield start, run.group()


def _word(token: str, start: int, end: int, kind: str, hit: Hit | None) -> Word:
    if token.endswith("'s"):
        return Word(token[:-2], start, end - 2, kind, hit, True)
    if token.endswith("s'"):
        return Word(token[:-1], start, end - 1, kind, hit, True)
    return Word(token, start, end, kind, hit, False)


def is_compound(text: str) -> bool:
    """Whether a word is an adjective made of a name: `Paris-based`, `UN-brokered`."""
    head, hyphen, tail = text.rpartition("-")
    return bool(hyphen and head) and (tail in _JOINED or (tail.endswith("ing") and tail.islower()))
