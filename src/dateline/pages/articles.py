"""/articles/: every article, newest first, the undated last."""

from dateline import address
from dateline.pages import dates, paging
from dateline.pages.base import Entry, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import ArticleRow, YearBar
from dateline.pages.words import trail


class ArticlesPage(Page, kw_only=True):
    template = "articles.html"
    rows: tuple[ArticleRow, ...]
    years: tuple[YearBar, ...]
    """The same by year, on the first page only."""
    pager: Pager | None


def plan(desk: Desk) -> Planned:
    for number in paging.numbers(len(desk.archive.cards), desk.settings.page_size):
        yield address.numbered(address.ARTICLES, number), Entry(listing, (number,), _ingredients)


def _ingredients(desk: Desk, number: int) -> object:
    ids = desk.archive.listing
    return len(ids), _years(desk, number), desk.rows.all_shown(paging.cut(ids, number, desk.settings.page_size))


def _years(desk: Desk, number: int) -> tuple[YearBar, ...]:
    return (*dates.years(desk), dates.bar(desk, None)) if number == 1 and desk.archive.periods else ()


def listing(desk: Desk, number: int) -> ArticlesPage:
    ids, size = desk.archive.listing, desk.settings.page_size
    return ArticlesPage(
        title=desk.words("Articles"),
        description=desk.words("Every article in this archive, newest first, the undated last."),
        crumbs=trail(desk.words),
        feed=address.FEED,
        years=_years(desk, number),
        rows=desk.rows.articles(paging.cut(ids, number, size)),
        pager=paging.pager(address.ARTICLES, number, len(ids), size),
    )
