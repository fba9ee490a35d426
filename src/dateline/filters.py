"""What templates may put a value through, or ask of it: dates, countries and numbers in words."""

from collections.abc import Callable

from dateline.edtf_date import is_html_date
from dateline.languages.words import Words


def filters(words: Words) -> dict[str, Callable]:
    """What templates may put a value through on a site of these words."""
    return {"country": words.country, "date": words.date, "number": words.number, "figure": words.figure}


TESTS = {"of_html": is_html_date}
