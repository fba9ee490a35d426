"""Do two stretches of a text speak of the same people and places?"""

import re
from collections.abc import Sequence
from itertools import accumulate

from dateline.loader.text.lexicon import word_lists

_CAPITALISED = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]{2,}")
_CAPITALISED_ASCII = re.compile(r"[A-Z][A-Za-z]{2,}")
_COMMON = word_lists("sentences.yaml")["openers"] | word_lists("boilerplate.yaml")["names that tell nothing"]
STEM = 5
"""Letters of a name that are compared."""


class Cast:
    """Who is named in which block. Capitalised words stand for names.

    They are compared by their first five letters, so that `Norwegian` answers `Norway`.
    """

    def __init__(self, blocks: Sequence[str]):
        self._names = [_names(block) for block in blocks]
        self._first: dict[str, int] = {}
        for index in range(len(self._names) - 1, -1, -1):
            self._first |= dict.fromkeys(self._names[index], index)

    def kinship(self, start: int, end: int, before: int) -> float:
        """The share of the names in blocks start to end that the blocks in front of `before` know, 0 to 1.

        Few names say little: nobody named gives 0.5, four strangers 0.1.
        """
        names = set().union(*self._names[start:end])
        return _share(sum(self._first[name] < before for name in names), len(names))

    def kinship_of_rest(self, end: int) -> list[float]:
        """For each block, the kinship of everything from there to `end` with everything before it; in linear time."""
        named, known = [0] * (end + 1), [0] * (end + 1)
        seen: set[str] = set()
        for index in range(end - 1, -1, -1):
            for name in self._names[index] - seen:          # its last place: it is in every rest that begins before
                seen.add(name)
                named[index] += 1
                known[index] += 1
                known[self._first[name]] -= 1
        totals = zip(accumulate(reversed(known)), accumulate(reversed(named)), strict=True)
        return [_share(*both) for both in totals][::-1][:end]


def _share(known: int, named: int) -> float:
    return (known + 0.5) / (named + 1)


def capitalised(text: str) -> set[str]:
    """The words of the text that could be names: as they stand, more than they are as names."""
    pattern = _CAPITALISED_ASCII if text.isascii() else _CAPITALISED      # the same words, but quicker
    return set(pattern.findall(text))


def stem(word: str) -> str | None:
    """By what a capitalised word is compared with others; None for one that tells nothing."""
    lower = word.lower()
    return None if lower in _COMMON else lower[:STEM]


def _names(block: str) -> set[str]:
    words = set(map(str.lower, capitalised(block)))
    return {word[:STEM] for word in words - _COMMON}
