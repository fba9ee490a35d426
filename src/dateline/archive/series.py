"""Meetings that belong to a series, and what of an archive is named after an organisation."""

import re
from collections.abc import Iterable, Mapping

from dateline.archive.model import Organization
from dateline.names import folded

_WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)}
_ORDINAL = re.compile(rf"\b(?:(\d{{1,3}})(?:st|nd|rd|th)|({'|'.join(_WORDS)}))\b", re.IGNORECASE)
_ACRONYM = re.compile(r"[^\W\d_](?:[^\W_]|-){2,40}\Z")
_LONGEST_NAME = 10
"""Words of an organisation's name that are compared, at most."""


def ordinal(name: str) -> int | None:
    """Which meeting of its series it is by its name: 5 for `5th BIMSTEC summit` and for `fifth BIMSTEC summit`."""
    found = _ORDINAL.search(name)
    if not found:
        return None
    return int(found[1]) if found[1] else _NUMBERS[found[2].lower()]


def series(name: str) -> str:
    """What the names of a series' meetings have in common: all but the ordinal and an article before it."""
    return folded(_ORDINAL.sub(" ", name, count=1)).removeprefix("the ")


class Namesakes:
    """Finds the organisations whose name or acronym stands in other words."""

    def __init__(self, organizations: Mapping[str, Organization]):
        self._names: dict[str, str] = {}
        self._acronyms: dict[str, set[str]] = {}
        for slug, entry in organizations.items():
            words = folded(entry.name).split()
            if len(words) > 1:
                self._names[" ".join(words)] = slug
            for acronym in {entry.acronym, entry.name} - {None}:
                if acronym.isupper() and _ACRONYM.match(acronym):
                    self._acronyms.setdefault(acronym, set()).add(slug)

    def named_in(self, text: str) -> set[str]:
        """Slugs of the organisations named there: by a name of two words or more, or by an acronym that only one has."""
        words = folded(text).split()
        spans = (
            " ".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 2, min(start + _LONGEST_NAME, len(words)) + 1)
        )
        found = {self._names[span] for span in spans if span in self._names}
        for word in re.findall(r"[^\W_][\w-]*", text):
            slugs = self._acronyms.get(word, ())
            if len(slugs) == 1:
                found |= slugs
        return found

    def index(self, named: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
        """By organisation, the keys of the (key, name) pairs whose name has it; nothing is named after itself."""
        found: dict[str, list[str]] = {}
        for key, name in named:
            for slug in sorted(self.named_in(name) - {key}):
                found.setdefault(slug, []).append(key)
        return {slug: tuple(keys) for slug, keys in found.items()}
