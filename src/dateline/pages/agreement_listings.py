"""/agreements/, and the same narrowed to one type, stage, year or state of reports."""

from dateline import address
from dateline.languages.words import Words
from dateline.pages import narrowing, paging, tables
from dateline.pages.base import Entry, Link, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import AgreementRow
from dateline.pages.words import stage, trail


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
        yield address.numbered(address.AGREEMENTS, number), Entry(whole, (number,), _whole_ingredients)
    for facet, choices in desk.rows.narrowed.items():
        for choice, slugs in choices.items():
            for number in paging.numbers(len(slugs), size):
                entry = Entry(narrowed, (facet, choice, number), _ingredients)
                yield address.numbered(address.narrowed(facet, choice), number), entry


def _whole_ingredients(desk: Desk, number: int) -> object:
    slugs, size = tuple(desk.archive.agreements), desk.settings.page_size
    facets = narrowing.facets(desk.rows.narrowed) if number == 1 else ()
    return len(slugs), facets, desk.rows.all_agreements_shown(paging.cut(slugs, number, size))


def whole(desk: Desk, number: int) -> AgreementsPage:
    slugs, size = list(desk.archive.agreements), desk.settings.page_size
    return AgreementsPage(
        title=desk.words("Agreements"),
        description=desk.words("Every agreement that the articles report, with its parties and the stage reported last."),
        crumbs=trail(desk.words),
        facets=narrowing.facets(desk.rows.narrowed) if number == 1 else (),
        rows=desk.rows.agreements(paging.cut(slugs, number, size)),
        table=address.data("agreements.csv"),
        pager=paging.pager(address.AGREEMENTS, number, len(slugs), size),
    )


def _ingredients(desk: Desk, facet: str, choice: str, number: int) -> object:
    slugs, size = desk.rows.narrowed[facet][choice], desk.settings.page_size
    facets = narrowing.facets(desk.rows.narrowed, (facet, choice)) if number == 1 else ()
    return len(slugs), facets, desk.rows.all_agreements_shown(paging.cut(slugs, number, size))


def narrowed(desk: Desk, facet: str, choice: str, number: int) -> AgreementsPage:
    slugs, size, words = desk.rows.narrowed[facet][choice], desk.settings.page_size, desk.words
    where, title = address.narrowed(facet, choice), _title(desk.words, facet, choice)
    return AgreementsPage(
        title=title,
        description=words.ngettext(
            "%(num)s agreement, with the stage reported last.", "%(num)s agreements, with the stage reported last.", len(slugs)
        ),
        crumbs=(*trail(words, address.AGREEMENTS), *((Link(label=title, address=where),) if number > 1 else ())),
        facets=narrowing.facets(desk.rows.narrowed, (facet, choice)) if number == 1 else (),
        rows=desk.rows.agreements(paging.cut(slugs, number, size)),
        table=tables.of(where, slugs),
        pager=paging.pager(where, number, len(slugs), size),
    )


def _title(words: Words, facet: str, choice: str) -> str:
    if facet == "type":
        return _types(words)[choice]
    if facet == "stage":
        return words("Agreements reported last as %(stage)s", stage=stage(words, choice))
    if facet == "year":
        dated = choice != narrowing.UNDATED
        return words("Agreements of %(year)s", year=words.date(choice)) if dated else words("Undated agreements")
    single = choice == narrowing.SINGLE
    return words("Agreements that rest on one report") if single else words("Agreements on which reports disagree")


def _types(words: Words) -> dict[str, str]:
    return {
        "mou": words("Memoranda of understanding"),
        "treaty": words("Treaties"),
        "trade": words("Trade agreements"),
        "cooperation": words("Cooperation agreements"),
        "finance": words("Finance agreements"),
        "contract": words("Contracts"),
        "plan": words("Plans"),
        "declaration": words("Declarations"),
        "peace": words("Peace agreements"),
        "agreement": words("Agreements of no other type"),
    }
