"""Words that page types share: titles of listings, and the trail that leads to a page."""

from dateline import address
from dateline.pages.base import Link

HOME = Link(label="Home", address=address.HOME)
ARTICLES = Link(label="Articles", address=address.ARTICLES)
AGREEMENTS = Link(label="Agreements", address=address.AGREEMENTS)
COUNTRIES = Link(label="Countries", address=address.COUNTRIES)
PAIRS = Link(label="Pairs", address=address.PAIRS)
ORGANIZATIONS = Link(label="Organisations", address=address.ORGANIZATIONS)
PEOPLE = Link(label="People", address=address.PEOPLE)
TOPICS = Link(label="Topics", address=address.TOPICS)
DATES = Link(label="Dates", address=address.DATES)


def plural(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def brief(text: str, longest: int = 160) -> str:
    """A description for search engines and feeds: cut at a word."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rpartition(" ")[0] + "…"
