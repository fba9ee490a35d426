"""404.html: what a server shows for an address that is not there."""

from dateline import address
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.words import trail


class NotFoundPage(Page, kw_only=True):
    template = "404.html"


def plan(desk: Desk) -> Planned:
    yield address.NOT_FOUND, Entry(page)


def page(desk: Desk) -> NotFoundPage:
    words = desk.words
    return NotFoundPage(
        title=words("Page not found"), description=words("There is no page at this address."), crumbs=trail(words)
    )
