"""404.html: what a server shows for an address that is not there."""

from dateline import address
from dateline.pages import words
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.desk import Desk


class NotFoundPage(Page, kw_only=True):
    template = "404.html"


def plan(desk: Desk) -> Planned:
    yield address.NOT_FOUND, Entry(page)


def page(desk: Desk) -> NotFoundPage:
    return NotFoundPage(title="Page not found", description="There is no page at this address.", crumbs=(words.HOME,))
