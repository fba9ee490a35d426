"""/corrections/: the articles of which people decided otherwise than the rules had read."""

from dateline import address
from dateline.model import Noun
from dateline.pages import paging
from dateline.pages.base import Entry, Link, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.words import trail


class CorrectedRow(Noun, kw_only=True):
    article: Link
    """Leads to what was corrected."""
    number: int
    """How many facts of the rules were left out."""


class CorrectionsPage(Page, kw_only=True):
    template = "corrections.html"
    rows: tuple[CorrectedRow, ...]
    pager: Pager | None


def plan(desk: Desk) -> Planned:
    ids = tuple(summary.id for summary in desk.archive.cards.summaries.values() if summary.overruled)
    for number in paging.numbers(len(ids), desk.settings.page_size):
        yield address.numbered(address.CORRECTIONS, number), Entry(page, (ids, number))


def page(desk: Desk, ids: tuple[str, ...], number: int) -> CorrectionsPage:
    size = desk.settings.page_size
    return CorrectionsPage(
        title=desk.words("Corrections"),
        description=desk.words(
            "What a person writes beside an article outranks what the rules read. "
            "Articles of which people left out something that the rules had read are listed here."
        ),
        crumbs=trail(desk.words),
        rows=tuple(_row(desk, id) for id in paging.cut(ids, number, size)),
        pager=paging.pager(address.CORRECTIONS, number, len(ids), size),
    )


def _row(desk: Desk, id: str) -> CorrectedRow:
    to = desk.rows.article_link(id)
    number = desk.archive.cards.summaries[id].overruled
    return CorrectedRow(article=Link(label=to.label, address=f"{to.address}#corrections"), number=number)
