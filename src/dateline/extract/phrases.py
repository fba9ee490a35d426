"""Runs of capitalised words, the raw material of names: each word with what the lexicons know of it."""

import re
from collections.abc import Iterator

from dateline.extract import portfolios
from dateline.extract.matcher import Hit
from dateline.extract.vocabulary import KNOWN_BODY, NAMES_BODY, bits
from dateline.lexicon.lexicons import words
from dateline.model import Noun, Sentence

_UPPER = "".join(
    chr(code) for code in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper()
)
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr St Gen Col Lt Sgt Capt Maj Brig Adm Sen Rep Gov Prof Hon Rev Jr Sr Md Mohd Kh Ch Ts Sh Co Ltd Inc Corp Pvt "
    "Engr Amb Pres Bros Atty Mme Mlle Barr Arc Alh").split()
_INNER = r"(?:[-–'](?!s\b)\w{1,40}){0,4}"
_POSSESSIVE = rf"(?:'s(?= [{_UPPER}])|(?<=s)'(?= [{_UPPER}]))?"
_FUSED_WORD = rf"(?:[aeu][ldnsrtz]|a[sd]h|d|l|o)['-][{_UPPER}]\w{{0,40}}{_INNER}"
_WORD = (
    rf"(?:(?=[{_UPPER}])(?:(?:[{_UPPER}]\.-?){{1,12}}(?!\w)|(?:{'|'.join(_ABBREVIATIONS)})\.|\w{{1,40}}{_INNER})"
    rf"|{_FUSED_WORD}){_POSSESSIVE}"
)
PARTICLES = frozenset(
    "bin bint binti ibn ben bar anak ould wa van von der den de es da do dos das del della delle dei di du la le las los y e "
    "ter ten te zu zur af av al el d arap ole".split()
)
_JOINING = frozenset("of for and the on & des".split())
_CONNECTOR = "(?:" + "|".join(sorted(PARTICLES | _JOINING, key=len, reverse=True)) + ")"
_FUSED = re.compile(r"(?<![\w@/])(?:[aeu][ldnsrtz]|a[sd]h|d|l|o)['-]$")
_MORE = rf"(?: {{1,2}}(?:{_CONNECTOR} ){{0,3}}(?:{_WORD}))*"
_FUSED_RUN = re.compile(rf"{_FUSED_WORD}{_POSSESSIVE}{_MORE}")


def _abbreviation_tails() -> str:
    """The abbreviations without their first letters, each for its letter only."""
    letters = sorted({written[0] for written in _ABBREVIATIONS})
    tails = {letter: "|".join(written[1:] for written in _ABBREVIATIONS if written[0] == letter) for letter in letters}
    return r"(?=\w{1,4}\.)(?:" + "|".join(rf"(?<={letter})(?:{listed})" for letter, listed in tails.items()) + ")"


_RUN = re.compile(
    rf"[{_UPPER}](?<![\w@/].)(?:\.-?(?:[{_UPPER}]\.-?){{0,11}}(?!\w)|(?:{_abbreviation_tails()})\.|\w{{0,39}}{_INNER})"
    rf"{_POSSESSIVE}{_MORE}")
"""It begins with a set of letters, so that the regex engine skips the words between at the speed of its inner loop."""
_SILENT = (words("words", "openers") - {"Will", "May", "Under"}) | words("words", "never")

_OPENERS = frozenset(word for word in _SILENT if word.isalpha() and word[0] in _UPPER)
CAPITAL, PARTICLE, JOINING, KNOWN = "capital", "particle", "joining", "known"
_SMALL = {word: (kind, bits(word)) for kind, group in ((JOINING, _JOINING), (PARTICLE, PARTICLES)) for word in group}


class Word(Noun):
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
    bits: int
    """What the lexicons say of it: see `vocabulary`."""


class Phrase(Noun):
    """A run of capitalised words inside one sentence, with the small words that join them."""

    words: tuple[Word, ...]
    sentence: Sentence
    opens: bool
    """Whether it stands where a sentence or a quotation begins, so that its first capital says nothing."""
    bits: int
    """All bits of all its words."""
    unexplained: bool
    """Whether it has capitalised words that stand in no name of the lexicons."""


def find(plain: str, sentences: tuple[Sentence, ...], hits: list[Hit]) -> list[Phrase]:
    """The phrases of a text in which there is a name to be found, in its order.

    A word that only opens its sentence, a day or a month alone is none, nor are names of the lexicons but those of bodies.
    """
    phrases = []
    left = iter(hits)
    hit = next(left, None)
    for sentence in sentences:
        for start, text in _runs(plain, sentence.start, sentence.end):
            while hit is not None and hit.end <= start:
                hit = next(left, None)
            known = hit is not None and hit.start < start + len(text) and hit.name.kind != "organization"
            if known and " " not in text:           # most are names of states
                continue
            opens = start - sentence.start <= 1 or plain[start - 1] in "\"“‘'"
            found, together, unexplained = [], 0, False
            for token in text.split(" "):
                if not token:               # two blanks
                    start += 1
                    continue
                end = start + len(token)
                while hit is not None and hit.end <= start:
                    hit = next(left, None)
                if hit is not None and hit.start < end:
                    word = _word(token, start, end, KNOWN, hit)
                elif token in _SMALL:
                    word = Word(token, start, end, _SMALL[token][0], None, False, _SMALL[token][1])
                else:
                    unexplained = True
                    word = (
                        _word(token, start, end, CAPITAL, None) if "'" in token
                        else Word(token, start, end, CAPITAL, None, False, bits(token))
                    )
                found.append(word)
                together |= word.bits
                start = end + 1
            if unexplained or together & NAMES_BODY:
                phrases.append(Phrase(tuple(found), sentence, opens, together, unexplained))
    return phrases


def _runs(plain: str, first: int, stop: int) -> Iterator[tuple[int, str]]:
    """Where runs of capitalised words begin, and their text, without words that only open the sentence."""
    at = _behind_opener(plain, first, stop)
    while (run := _RUN.search(plain, at, stop)) is not None:
        start = run.start()
        if start > at and plain[start - 1] in "'-" and (fused := _FUSED.search(plain, max(at, start - 5), start)):
            run = _FUSED_RUN.match(plain, fused.start(), stop) or run       # `al-Harthi`, `d'Estaing`
        start, at = run.span()
        if (text := run[0]) in _SILENT:
            continue
        behind = portfolios.past(plain, first, start, text) if text.partition(" ")[0] in portfolios.FIELDS else start
        if behind < at:
            yield behind, text[behind - start :]


def _behind_opener(plain: str, first: int, stop: int) -> int:
    """Where a sentence goes on behind a first word that only opens it, and that no name can go on: `The talks`."""
    end = plain.find(" ", first, stop)
    if end < 0 or plain[first:end] not in _OPENERS:
        return first
    following = plain[end + 1 : stop].partition(" ")[0]
    return end if following.isalpha() and following[0].islower() and following not in _SMALL else first


def _word(token: str, start: int, end: int, kind: str, hit: Hit | None) -> Word:
    possessive = token.endswith(("'s", "s'"))
    text = token if not possessive else token[:-1] if token[-1] == "'" else token[:-2]
    known = bits(text)
    if hit is not None and hit.name.kind == "organization":
        known |= KNOWN_BODY
    return Word(text, start, start + len(text), kind, hit, possessive, known)
