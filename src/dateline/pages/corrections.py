"""/corrections/: what people decided about facts that the rules found."""

from dateline import address
from dateline.pages.base import Entry, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.words import trail


class CorrectionsPage(Page, kw_only=True):
    template = "corrections.html"


def plan(desk: Desk) -> Planned:
    yield address.CORRECTIONS, Entry(page)


def page(desk: Desk) -> CorrectionsPage:
    return CorrectionsPage(
        title=desk.words("Corrections"),
        description=desk.words("Corrections, confirmations and disputes of facts in this archive."),
        crumbs=trail(desk.words),
    )
