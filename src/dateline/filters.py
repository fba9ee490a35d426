"""What templates may call or ask: links relative to the page, and dates, countries and numbers in words."""

from collections.abc import Iterable

from dateline.edtf_date import is_html_date, spelled
from dateline.lexicon import lexicons
from dateline.pages.rows import Quote


def country(code: str) -> str:
    """The short English name, or the code itself where it is none of a country."""
    return lexicons.name_of(code) if lexicons.is_country(code) else code


def number(value: int) -> str:
    """With thousands marked: 12,345."""
    return f"{value:,}"


def sentence_numbers(quotes: Iterable[Quote]) -> list[int]:
    """The sentences that the quotes stand in, each once; 0 is the headline."""
    return sorted({quote.sentence for quote in quotes})


def by_words(quotes: Iterable[Quote]) -> list[list[Quote]]:
    """The quotes in groups of the same words, each with one quote a sentence; in the order of the text."""
    groups: dict[str | None, dict[int, Quote]] = {}
    for quote in quotes:
        groups.setdefault(quote.text if quote.text is not None else quote.sha256, {}).setdefault(quote.sentence, quote)
    return [list(group.values()) for group in groups.values()]


FILTERS = {"by_words": by_words, "date": spelled, "country": country, "number": number, "sentence_numbers": sentence_numbers}
TESTS = {"of_html": is_html_date}
