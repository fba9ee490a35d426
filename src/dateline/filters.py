"""What templates may call or ask: links relative to the page, and dates, countries and numbers in words."""

from collections.abc import Callable, Iterable

from dateline.edtf_date import is_html_date
from dateline.languages.words import Words
from dateline.pages.rows import Quote


def filters(words: Words) -> dict[str, Callable]:
    """What templates may put a value through on a site of these words."""
    told = {"country": words.country, "date": words.date, "number": words.number}
    return {**told, "by_words": by_words, "sentence_numbers": sentence_numbers}


def sentence_numbers(quotes: Iterable[Quote]) -> list[int]:
    """The sentences that the quotes stand in, each once; 0 is the headline."""
    return sorted({quote.sentence for quote in quotes})


def by_words(quotes: Iterable[Quote]) -> list[list[Quote]]:
    """The quotes in groups of the same words, each with one quote a sentence; in the order of the text."""
    groups: dict[str | None, dict[int, Quote]] = {}
    for quote in quotes:
        groups.setdefault(quote.text if quote.text is not None else quote.sha256, {}).setdefault(quote.sentence, quote)
    return [list(group.values()) for group in groups.values()]


TESTS = {"of_html": is_html_date}
