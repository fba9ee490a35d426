"""What stands at the addresses of an article that was withdrawn: that it was."""

from dateline import address
from dateline.pages import words
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.desk import Desk


class WithdrawnPage(Page, kw_only=True):
    template = "withdrawn.html"


def plan(desk: Desk) -> Planned:
    for stone in desk.archive.withdrawn:
        for old in (address.article(stone.slug), *stone.aliases):
            yield old, Entry(page)


def page(desk: Desk) -> WithdrawnPage:
    return WithdrawnPage(
        title="Article withdrawn", description="The article at this address was withdrawn.", crumbs=(words.HOME, words.ARTICLES)
    )
