"""What templates may put a value through, or ask of it: dates, countries and numbers in words."""

from collections.abc import Callable
from functools import lru_cache

from dateline.edtf_date import is_html_date
from dateline.languages.words import Words

_NUMBERS = 10_000
"""Numbers that are kept as they are written; most are small, and on many pages."""


def filters(words: Words) -> dict[str, Callable]:
    """What templates may put a value through on a site of these words."""
    number = lru_cache(_NUMBERS, typed=True)(words.number)
    return {"country": words.country, "date": words.date, "number": number, "figure": words.figure}


TESTS = {"of_html": is_html_date}
