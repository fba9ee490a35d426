"""Do two stretches of text speak of the same people and places?"""

import re
from collections.abc import Iterable

from dateline.loader.lexicon import word_lists

_CAPITALISED = re.compile(r"[A-ZÀ-ÞĀ-Ž][^\W\d_]{2,}")
_COMMON = word_lists("sentences.yaml")["openers"] | {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "president", "minister", "secretary", "government", "prime",
    "foreign", "state", "said", "office", "new",
}
_STEM = 5


def kinship(before: Iterable[str], after: Iterable[str]) -> float:
    """The share of the names in `after` that `before` has named already, 0 to 1; 1 where `after` names nobody.

    Capitalised words stand for names; they are compared by their first five letters, so that `Norwegian` answers `Norway`.
    """
    fresh = _names(after)
    if not fresh:
        return 1.0
    return len(fresh & _names(before)) / len(fresh)


def _names(texts: Iterable[str]) -> set[str]:
    words = {word.lower() for text in texts for word in _CAPITALISED.findall(text)}
    return {word[:_STEM] for word in words - _COMMON}
