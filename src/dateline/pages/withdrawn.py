"""What stands at the addresses of an article that was withdrawn: that it was."""

from dateline import address
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.words import trail


class WithdrawnPage(Page, kw_only=True):
    template = "withdrawn.html"


def plan(desk: Desk) -> Planned:
    for stone in desk.archive.withdrawn:
        for old in (address.article(stone.slug), *stone.aliases):
            yield old, Entry(page)


def page(desk: Desk) -> WithdrawnPage:
    words = desk.words
    return WithdrawnPage(
        title=words("Article withdrawn"),
        description=words("The article at this address was withdrawn."),
        crumbs=trail(words, address.ARTICLES),
    )
