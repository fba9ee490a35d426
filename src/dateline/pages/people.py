"""/people/ and the page of one person: offices as reported, and the part taken."""

from dateline import address
from dateline.archive.model import Office, Person
from dateline.model import Part, State
from dateline.pages import paging, tables
from dateline.pages.base import Entry, Link, Noun, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.listing import NameRow
from dateline.pages.rows import AgreementRow, Quote
from dateline.pages.words import trail


class PeoplePage(Page, kw_only=True):
    template = "people.html"
    rows: tuple[NameRow, ...]
    pager: Pager | None


class OfficeRow(Noun, kw_only=True):
    role: str | None
    country: Link | None
    part: Part
    article: Link
    date: str | None
    quote: Quote | None
    state: State


class PersonPage(Page, kw_only=True):
    template = "person.html"
    offices: tuple[OfficeRow, ...]
    agreements: tuple[AgreementRow, ...]
    table: str | None
    """Address of the same agreements as CSV."""


def plan(desk: Desk) -> Planned:
    people = desk.archive.people
    for number in paging.numbers(len(people), desk.settings.page_size):
        yield address.numbered(address.PEOPLE, number), Entry(listing, (number,))
    for slug in people:
        yield address.person(slug), Entry(page, (slug,), _ingredients)


def listing(desk: Desk, number: int) -> PeoplePage:
    people, size = desk.archive.people, desk.settings.page_size
    return PeoplePage(
        title=desk.words("People"),
        description=desk.words("Every person whom an article names, by last word of the name."),
        crumbs=trail(desk.words),
        rows=tuple(_row(people[slug]) for slug in paging.cut(tuple(people), number, size)),
        pager=paging.pager(address.PEOPLE, number, len(people), size),
    )


def _row(entry: Person) -> NameRow:
    return NameRow(
        link=Link(label=entry.name, address=address.person(entry.slug)),
        detail=next((office.role for office in entry.offices if office.role), None),
        articles=len({office.article for office in entry.offices}),
        agreements=len(entry.agreements),
    )


def _ingredients(desk: Desk, slug: str) -> object:
    entry, rows, summaries = desk.archive.people[slug], desk.rows, desk.archive.cards.summaries
    reports = [(rows.article_link(office.article), summaries[office.article].date) for office in entry.offices]
    countries = [office.country and rows.country(office.country) for office in entry.offices]
    return entry, reports, countries, rows.all_agreements_shown(entry.agreements)


def page(desk: Desk, slug: str) -> PersonPage:
    entry = desk.archive.people[slug]
    return PersonPage(
        title=entry.name,
        description=desk.words("%(person)s: offices as the press reported them, and agreements signed.", person=entry.name),
        crumbs=trail(desk.words, address.PEOPLE),
        offices=tuple(_office(desk, office) for office in entry.offices),
        table=tables.of(address.person(slug), entry.agreements),
        agreements=desk.rows.agreements(entry.agreements),
    )


def _office(desk: Desk, office: Office) -> OfficeRow:
    article = desk.archive.cards.summaries[office.article]
    return OfficeRow(
        role=office.role,
        country=desk.rows.country(office.country) if office.country else None,
        part=office.part,
        article=desk.rows.article_link(article.id),
        date=article.date,
        quote=desk.rows.quote(article, office.evidence),
        state=office.state,
    )
