"""The word lists of the loader: YAML files beside this one that can be edited without knowing Python."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from dateline.lexicon.yamlfile import read_lexicon
from dateline.model import Noun

_HERE = Path(__file__).parent
_DECORATION = " \t\n#*_=~<>»«›‹:|-–—•·▪►▶▼→↓⬇👉🔴"
_FIRST_WORD = re.compile(r"[^\w©]{0,8}(\w+|©)")
_WILD = "[^\n]{0,60}"


@cache
def word_lists(name: str) -> dict[str, frozenset[str]]:
    """The lists of a lexicon file by their headings. Entries are text, in lower case."""
    raw = read_lexicon((_HERE / name).read_text("utf-8"))
    return {heading: frozenset(entry.lower() for entry in entries) for heading, entries in raw.items()}


class Plain(Noun):
    """A line as it is compared with phrases: lower case, plain apostrophes, no decoration around it."""

    line: str
    first: str
    """Its first word, by which phrases are found."""


def plain(line: str) -> Plain:
    """The line for comparing. `>> READ MORE` and `**Read more**` are both `read more`."""
    bare = line.replace("’", "'").lower().strip(_DECORATION)
    return Plain(bare, _first_word(bare))


def _first_word(phrase: str) -> str:
    found = _FIRST_WORD.match(phrase)
    return found[1] if found else ""


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of the phrases: a line that begins with none of them is none of these phrases."""
    return frozenset(map(_first_word, phrases))


def starts(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """First word → the phrases that begin with it."""
    by_word: dict[str, list[str]] = {}
    for phrase in sorted(phrases):
        by_word.setdefault(_first_word(phrase), []).append(phrase)
    return {word: tuple(found) for word, found in by_word.items()}


class Phrases:
    """Phrases that a whole line is compared with; `…` in a phrase stands for up to sixty characters."""

    def __init__(self, phrases: frozenset[str]):
        self._exact = frozenset(phrase for phrase in phrases if "…" not in phrase)
        by_word: dict[str, list[str]] = {}
        for phrase in sorted(phrases - self._exact):
            pattern = _WILD.join(re.escape(part) for part in phrase.split("…"))
            by_word.setdefault(_first_word(phrase), []).append(pattern)
        self._wild = {word: re.compile("|".join(patterns)) for word, patterns in by_word.items()}

    def match(self, line: Plain) -> bool:
        """Is the line one of the phrases?"""
        if line.line in self._exact:
            return True
        wild = self._wild.get(line.first)
        return wild is not None and wild.fullmatch(line.line) is not None


class Openings:
    """Phrases with which a line may begin."""

    def __init__(self, phrases: frozenset[str]):
        self._by_word = starts(phrases)

    def match(self, line: Plain) -> bool:
        """Does the line begin with one of the phrases, up to the end of a word?"""
        return any(
            line.line.startswith(phrase) and not (phrase[-1].isalpha() and line.line[len(phrase) :][:1].isalpha())
            for phrase in self._by_word.get(line.first, ())
        )
