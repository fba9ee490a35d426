"""Archive → pages: the listing of this folder is the site map. To add a page type: one file, one template, one line here."""

from collections.abc import Callable

from dateline import address
from dateline.languages.words import Words
from dateline.pages import (
    about,
    agreement_listings,
    agreements,
    article,
    articles,
    citations,
    corrections,
    countries,
    data,
    dates,
    feeds,
    home,
    machines,
    map,
    not_found,
    organizations,
    pairs,
    people,
    redirects,
    search,
    tables,
    topics,
    withdrawn,
)
from dateline.pages.base import DataFile, Entry, Plan
from dateline.pages.desk import Desk

PAGE_TYPES = (
    home,
    articles,
    article,
    citations,
    countries,
    agreement_listings,
    agreements,
    pairs,
    organizations,
    people,
    topics,
    dates,
    map,
    search,
    about,
    data,
    tables,
    corrections,
    not_found,
    feeds,
    machines,
    withdrawn,
    redirects,  # last: an alias takes no address that a page has
)


def plan(desk: Desk) -> Plan:
    """The whole site as one mapping of address to how its page is made. Nothing is made yet."""
    planned: Plan = {}
    for page_type in PAGE_TYPES:
        for where, entry in page_type.plan(desk):
            planned.setdefault(where, entry)
    return planned


def in_language(words: Words, desk: Desk) -> Plan:
    """The pages of the site in a further language, below its own address. Feeds and data are the same in all languages, and
    what stands at an old address is one page."""
    home, speaking = address.home(words.language), desk.speaking(words)
    return {
        home + where[1:]: _at(speaking, entry)
        for page_type in PAGE_TYPES
        if page_type not in (withdrawn, redirects)
        for where, entry in page_type.plan(speaking)
        if where.endswith("/")
    }


def _at(desk: Desk, entry: Entry) -> Entry:
    """The entry as it is made at this desk, whichever one it is then called with."""
    bound = [make and (lambda _, *ids, make=make: make(desk, *ids)) for make in (entry.make, entry.ingredients)]
    return entry._replace(make=bound[0], ingredients=bound[1])


def ready(content: bytes) -> Entry:
    """An entry for a file whose content is known already."""
    return Entry(lambda desk: DataFile(content=content))


def kept(digest: bytes, read: Callable[[], bytes]) -> Entry:
    """An entry for a file whose content need not be read as long as its digest is known."""
    return Entry(lambda desk: DataFile(content=read()), (), lambda desk: digest, only_here=True)
