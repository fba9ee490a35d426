"""/organizations/ and the page of one body."""

from dateline import address
from dateline.archive.model import Organization
from dateline.archive.series import ordinal, series
from dateline.edtf_date import sort_key
from dateline.model import EventFact
from dateline.pages import paging, tables
from dateline.pages.base import Entry, Link, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.listing import NameRow
from dateline.pages.rows import AgreementRow, ArticleRow, EventRow
from dateline.pages.words import trail


class OrganizationsPage(Page, kw_only=True):
    template = "organizations.html"
    rows: tuple[NameRow, ...]
    pager: Pager | None


class OrganizationPage(Page, kw_only=True):
    template = "organization.html"
    acronym: str | None
    country: Link | None
    members: tuple[Link, ...]
    members_source: str | None
    agreements: tuple[AgreementRow, ...]
    documents: tuple[AgreementRow, ...]
    """Named after it, though it is not told to be party to them."""
    bodies: tuple[Link, ...]
    """Organisations named after it."""
    events: tuple[EventRow, ...]
    """Series after series, each in its own order."""
    articles: tuple[ArticleRow, ...]
    table: str | None
    """Address of the same agreements as CSV."""


def plan(desk: Desk) -> Planned:
    organizations = desk.archive.organizations
    for number in paging.numbers(len(organizations), desk.settings.page_size):
        yield address.numbered(address.ORGANIZATIONS, number), Entry(listing, (number,))
    for slug in organizations:
        yield address.organization(slug), Entry(page, (slug,), _ingredients)


def listing(desk: Desk, number: int) -> OrganizationsPage:
    organizations, size = desk.archive.organizations, desk.settings.page_size
    return OrganizationsPage(
        title=desk.words("Organisations"),
        description=desk.words("Every organisation with a part in an article: bodies of states, of the world and of none."),
        crumbs=trail(desk.words),
        rows=tuple(_row(desk, organizations[slug]) for slug in paging.cut(tuple(organizations), number, size)),
        pager=paging.pager(address.ORGANIZATIONS, number, len(organizations), size),
    )


def _row(desk: Desk, entry: Organization) -> NameRow:
    return NameRow(
        link=Link(label=entry.name, address=address.organization(entry.slug)),
        detail=entry.acronym if entry.acronym != entry.name else None,
        articles=len(entry.articles),
        agreements=len(entry.agreements),
    )


def _ingredients(desk: Desk, slug: str) -> object:
    entry, rows = desk.archive.organizations[slug], desk.rows
    country = rows.country(entry.country) if entry.country else None
    agreements = rows.all_agreements_shown((*entry.agreements, *_documents(desk, entry)))
    meetings = [(event, rows.article_link(id), event.host and rows.country(event.host)) for id, event in entry.events]
    named = (entry.name, entry.acronym, entry.members_source, len(entry.agreements))
    linked = (country, list(map(rows.country, entry.members)), _bodies(desk, slug))
    return named, linked, agreements, meetings, rows.all_shown(entry.articles)


def _documents(desk: Desk, entry: Organization) -> list[str]:
    own = set(entry.agreements)
    return [slug for slug in desk.archive.documents_of.get(entry.slug, ()) if slug not in own]


def _bodies(desk: Desk, slug: str) -> tuple[Link, ...]:
    return tuple(map(desk.rows.organization_link, desk.archive.bodies_of.get(slug, ())))


def page(desk: Desk, slug: str) -> OrganizationPage:
    entry, rows = desk.archive.organizations[slug], desk.rows
    return OrganizationPage(
        title=entry.name,
        description=desk.words("%(body)s: agreements, meetings and articles in which it has a part.", body=entry.name),
        crumbs=trail(desk.words, address.ORGANIZATIONS),
        acronym=entry.acronym if entry.acronym != entry.name else None,
        country=rows.country(entry.country) if entry.country else None,
        members=tuple(map(rows.country, entry.members)),
        members_source=entry.members_source,
        agreements=rows.agreements(entry.agreements),
        table=tables.of(address.organization(slug), entry.agreements),
        documents=rows.agreements(_documents(desk, entry)),
        bodies=_bodies(desk, slug),
        events=tuple(rows.event(id, event) for id, event in sorted(entry.events, key=_in_series)),
        articles=rows.articles(entry.articles),
    )


def _in_series(meeting: tuple[str, EventFact]) -> tuple:
    """By series, then by number, then by date."""
    _, event = meeting
    return (series(event.name), ordinal(event.name) or 0, sort_key(event.date))
