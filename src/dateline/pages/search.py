"""/search/: a search in the words of the articles, and names from A to Z, which need no script."""

from itertools import groupby

from dateline import address
from dateline.languages.words import alphabetical
from dateline.pages.base import Entry, Link, Noun, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.words import listing, trail

FACETS = ("kind", "country", "agreement", "type", "stage", "topic", "year", "publisher", "state")
"""By what a search can be narrowed, in the order of the page."""
_LISTINGS = (address.ARTICLES, address.AGREEMENTS, address.PEOPLE, address.DATES)
"""Of what is too much for this page."""


class Letter(Noun, kw_only=True):
    letter: str
    links: tuple[Link, ...]


class SearchPage(Page, kw_only=True):
    template = "search.html"
    letters: tuple[Letter, ...]
    listings: tuple[Link, ...]
    """Listings of what is too much for this page."""
    facets: tuple[str, ...]
    """Empty: the site has no full-text index."""
    countries: dict[str, str]
    """Names by ISO code, as far as searches can be narrowed to them."""
    topics: dict[str, str]
    """What topics are called that have another name in the language of the page."""


def plan(desk: Desk) -> Planned:
    yield address.SEARCH, Entry(page)


def page(desk: Desk) -> SearchPage:
    archive, rows = desk.archive, desk.rows
    links = [
        *(rows.country(code) for code in archive.countries),
        *map(rows.organization_link, archive.organizations),
        *(Link(label=desk.words.topic(entry.name), address=address.topic(entry.slug)) for entry in archive.topics.values()),
    ]
    links.sort(key=lambda link: (alphabetical(link.label), link.label, link.address or ""))
    return SearchPage(
        title=desk.words("Search"),
        description=desk.words("Words of the articles, and countries, organisations and topics from A to Z."),
        crumbs=trail(desk.words),
        letters=tuple(Letter(letter=letter, links=tuple(some)) for letter, some in groupby(links, _letter)),
        listings=tuple(listing(desk.words, where) for where in _LISTINGS),
        facets=FACETS if desk.searchable else (),
        countries={code: desk.words.country(code) for code in archive.countries} if desk.searchable else {},
        topics=_renamed(desk) if desk.searchable else {},
    )


def _renamed(desk: Desk) -> dict[str, str]:
    names = (entry.name for entry in desk.archive.topics.values())
    return {name: said for name in names if (said := desk.words.topic(name)) != name}


def _letter(link: Link) -> str:
    first = alphabetical(link.label)[:1].upper()
    return first if first.isalpha() else "#"
