"""Archive → pages: the listing of this folder is the site map. To add a page type: one file, one template, one line here."""

from collections.abc import Callable

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
        for address, entry in page_type.plan(desk):
            planned.setdefault(address, entry)
    return planned


def ready(content: bytes) -> Entry:
    """An entry for a file whose content is known already."""
    return Entry(lambda desk: DataFile(content=content))


def kept(digest: bytes, read: Callable[[], bytes]) -> Entry:
    """An entry for a file whose content need not be read as long as its digest is known."""
    return Entry(lambda desk: DataFile(content=read()), (), lambda desk: digest, only_here=True)
