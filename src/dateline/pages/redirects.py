"""Pages at the addresses that an article had before, as its `aliases` say."""

from dateline import address
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.desk import Desk


class RedirectPage(Page, kw_only=True):
    template = "redirect.html"
    target: str
    """Address inside the site."""


def plan(desk: Desk) -> Planned:
    """The newest article that claims an alias has it; an alias never takes the place of a page (see `pages.plan`)."""
    claimed = set()
    for summary in desk.archive.cards.summaries.values():
        for alias in summary.aliases:
            if alias not in claimed:
                claimed.add(alias)
                yield alias, Entry(page, (summary.id,))


def page(desk: Desk, id: str) -> RedirectPage:
    summary = desk.archive.cards.summaries[id]
    return RedirectPage(title=summary.title, description=desk.words("This page has moved."), target=address.article(summary.slug))
