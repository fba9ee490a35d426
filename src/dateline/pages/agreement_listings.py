"""/agreements/, and the same narrowed to one type, stage, year or state of reports."""

from dateline import address
from dateline.edtf_date import spelled
from dateline.pages import narrowing, paging, tables, words
from dateline.pages.base import Entry, Link, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import AgreementRow

_TYPES = {
    "mou": "Memoranda of understanding",
    "treaty": "Treaties",
    "trade": "Trade agreements",
    "cooperation": "Cooperation agreements",
    "finance": "Finance agreements",
    "contract": "Contracts",
    "plan": "Plans",
    "declaration": "Declarations",
    "peace": "Peace agreements",
    "agreement": "Agreements of no other type",
}
_REPORTS = {
    narrowing.SINGLE: "Agreements that rest on one report",
    narrowing.DISAGREE: "Agreements on which reports disagree",
}


class AgreementsPage(Page, kw_only=True):
    template = "agreements.html"
    facets: tuple[narrowing.Facet, ...]
    """On the first page only, so that one more agreement does not change them all."""
    rows: tuple[AgreementRow, ...]
    table: str | None
    """Address of the same agreements as CSV."""
    pager: Pager | None


def plan(desk: Desk) -> Planned:
    size = desk.settings.page_size
    for number in paging.numbers(len(desk.archive.agreements), size):
        yield address.numbered(address.AGREEMENTS, number), Entry(whole, (number,))
    for facet, choices in desk.rows.narrowed.items():
        for choice, slugs in choices.items():
            for number in paging.numbers(len(slugs), size):
                yield address.numbered(address.narrowed(facet, choice), number), Entry(narrowed, (facet, choice, number))


def whole(desk: Desk, number: int) -> AgreementsPage:
    slugs, size = list(desk.archive.agreements), desk.settings.page_size
    return AgreementsPage(
        title="Agreements",
        description="Every agreement that the articles report, with its parties and the stage reported last.",
        crumbs=(words.HOME,),
        facets=narrowing.facets(desk.rows.narrowed) if number == 1 else (),
        rows=desk.rows.agreements(paging.cut(slugs, number, size)),
        table=address.data("agreements.csv"),
        pager=paging.pager(address.AGREEMENTS, number, len(slugs), size),
    )


def narrowed(desk: Desk, facet: str, choice: str, number: int) -> AgreementsPage:
    slugs, size = desk.rows.narrowed[facet][choice], desk.settings.page_size
    where = address.narrowed(facet, choice)
    return AgreementsPage(
        title=_title(facet, choice),
        description=f"{words.plural(len(slugs), 'agreement', 'agreements')}, with the stage reported last.",
        crumbs=(words.HOME, words.AGREEMENTS, *((Link(label=_title(facet, choice), address=where),) if number > 1 else ())),
        facets=narrowing.facets(desk.rows.narrowed, (facet, choice)) if number == 1 else (),
        rows=desk.rows.agreements(paging.cut(slugs, number, size)),
        table=tables.of(where, slugs),
        pager=paging.pager(where, number, len(slugs), size),
    )


def _title(facet: str, choice: str) -> str:
    if facet == "type":
        return _TYPES[choice]
    if facet == "stage":
        return f"Agreements reported last as {choice.replace('_', ' ')}"
    if facet == "year":
        return "Undated agreements" if choice == narrowing.UNDATED else f"Agreements of {spelled(choice)}"
    return _REPORTS[choice]
