"""/dates/, a page for each year, each month and the undated: articles by the day of publication, as far as it is known."""

from dateline import address
from dateline.edtf_date import month_of
from dateline.pages import paging
from dateline.pages.base import Entry, Link, Noun, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import ArticleRow, YearBar
from dateline.pages.words import trail


class Year(Noun, kw_only=True):
    bar: YearBar
    months: tuple[YearBar, ...]


class DatesPage(Page, kw_only=True):
    template = "dates.html"
    years: tuple[Year, ...]
    undated: YearBar


class DatePage(Page, kw_only=True):
    template = "date.html"
    date: str | None
    """Year or month as EDTF; None for the undated."""
    months: tuple[YearBar, ...]
    """Of a year."""
    rows: tuple[ArticleRow, ...]
    pager: Pager | None


def plan(desk: Desk) -> Planned:
    yield address.DATES, Entry(listing)
    size = desk.settings.page_size
    for date in (*desk.archive.periods, None):
        for number in paging.numbers(len(desk.archive.of_period(date)), size):
            yield address.numbered(address.date(date), number), Entry(page, (date, number), _ingredients)


def bar(desk: Desk, date: str | None) -> YearBar:
    return YearBar(label=date, address=address.date(date), number=len(desk.archive.of_period(date)))


def years(desk: Desk) -> tuple[YearBar, ...]:
    return tuple(bar(desk, year) for year in desk.archive.years)


def _months(desk: Desk, year: str) -> tuple[YearBar, ...]:
    return tuple(bar(desk, period) for period in sorted(desk.archive.periods) if period.startswith(f"{year}-"))


def listing(desk: Desk) -> DatesPage:
    return DatesPage(
        title=desk.words("Dates"),
        description=desk.words("Articles by year and month of publication, and those whose date is not known."),
        crumbs=trail(desk.words),
        years=tuple(Year(bar=year, months=_months(desk, year.label)) for year in years(desk)),
        undated=bar(desk, None),
    )


def _ingredients(desk: Desk, date: str | None, number: int) -> object:
    ids = desk.archive.of_period(date)
    months = _months(desk, date) if date and not month_of(date) else ()
    return len(ids), months, desk.rows.all_shown(paging.cut(ids, number, desk.settings.page_size))


def page(desk: Desk, date: str | None, number: int) -> DatePage:
    ids, size = desk.archive.of_period(date), desk.settings.page_size
    is_month = bool(month_of(date))
    words, crumbs = desk.words, [*trail(desk.words, address.DATES)]
    if is_month:
        crumbs.append(Link(label=date[:4], address=address.date(date[:4])))
    return DatePage(
        title=words("Articles of %(date)s", date=words.date(date)) if date else words("Undated articles"),
        description=(
            words("Articles published in %(date)s.", date=words.date(date))
            if date
            else words("Articles that do not give their year of publication.")
        ),
        crumbs=tuple(crumbs),
        date=date,
        months=_months(desk, date) if date and not is_month else (),
        rows=desk.rows.articles(paging.cut(ids, number, size)),
        pager=paging.pager(address.date(date), number, len(ids), size),
    )
