"""The word lists of the loader: YAML files beside this one that can be edited without knowing Python."""

import re
from pathlib import Path

import yaml

_HERE = Path(__file__).parent


def word_lists(name: str) -> dict[str, frozenset[str]]:
    """The lists of a lexicon file by their headings. Entries are text, in lower case."""
    raw = yaml.load((_HERE / name).read_text("utf-8"), Loader=yaml.BaseLoader)
    return {heading: frozenset(entry.lower() for entry in entries) for heading, entries in raw.items()}


_DECORATION = " \t\n#*_=~<>»«›‹:|-–—•·▪►▶▼→↓…⬇👉🔴"
_WILD = "[^\n]{0,60}"


class Phrases:
    """Phrases of a lexicon, ready to be compared with lines; `…` in a phrase stands for up to sixty characters."""

    def __init__(self, phrases: frozenset[str]):
        self._exact = frozenset(phrase for phrase in phrases if "…" not in phrase)
        by_word: dict[str, list[str]] = {}
        for phrase in sorted(phrases - self._exact):
            pattern = _WILD.join(re.escape(part) for part in phrase.split("…"))
            by_word.setdefault(_first_word(phrase), []).append(pattern)
        self._wild = {word: re.compile("|".join(patterns)) for word, patterns in by_word.items()}

    def match(self, line: str) -> bool:
        """Is the line, but for its decoration, one of the phrases?"""
        plain = bare(line)
        if plain in self._exact:
            return True
        wild = self._wild.get(_first_word(plain))
        return wild is not None and wild.fullmatch(plain) is not None


class Openings:
    """Phrases with which a line may begin."""

    def __init__(self, phrases: frozenset[str]):
        by_word: dict[str, list[str]] = {}
        for phrase in sorted(phrases):
            by_word.setdefault(_first_word(phrase), []).append(phrase)
        self._by_word = {word: tuple(phrases) for word, phrases in by_word.items()}

    def match(self, line: str) -> bool:
        plain = line[:80].replace("’", "'").casefold().lstrip(_DECORATION)
        phrases = self._by_word.get(_first_word(plain))
        return phrases is not None and any(
            plain.startswith(phrase) and not plain[len(phrase) :][:1].isalnum() for phrase in phrases
        )


def bare(line: str) -> str:
    """The line as phrases are compared: in lower case, plain apostrophes, without the decoration around it."""
    return line.replace("’", "'").casefold().strip(_DECORATION)


_HEAD = re.compile(r"[^\w©]*(\w+|©)")


def _first_word(phrase: str) -> str:
    found = _HEAD.match(phrase)
    return found[1] if found else ""
