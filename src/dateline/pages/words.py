"""Words that page types share: the trail that leads to a page, and what is cut short."""

from functools import lru_cache

from dateline import address
from dateline.languages.words import Words
from dateline.model import Status
from dateline.pages.base import Link


@lru_cache(200)
def trail(words: Words, *listings: str) -> tuple[Link, ...]:
    """The way to a page: home, and the listings at these addresses."""
    return tuple(listing(words, where) for where in (address.HOME, *listings))


def listing(words: Words, where: str) -> Link:
    """The link to the listing at this address, or home."""
    return Link(label=_names(words)[where], address=where)


@lru_cache(8)
def _names(words: Words) -> dict[str, str]:
    return {
        address.HOME: words("Home"),
        address.ARTICLES: words("Articles"),
        address.AGREEMENTS: words("Agreements"),
        address.COUNTRIES: words("Countries"),
        address.PAIRS: words("Pairs"),
        address.ORGANIZATIONS: words("Organisations"),
        address.PEOPLE: words("People"),
        address.TOPICS: words("Topics"),
        address.DATES: words("Dates"),
    }


def stage(words: Words, status: Status) -> str:
    """A stage in words; its messages stand in `_words.html`, where templates have them from."""
    return words.pgettext("stage", status.replace("_", " "))


def brief(text: str, longest: int = 160) -> str:
    """A description for search engines and feeds: cut at a word."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1].rpartition(" ")[0] + "…"
