"""/countries/ and the page of one country: what it is party to, acts in, is only named in, and is reached by."""

from collections import Counter

from dateline import address
from dateline.archive.model import Country
from dateline.languages.words import alphabetical
from dateline.lexicon import lexicons
from dateline.model import Part
from dateline.pages import paging, pictured, tables
from dateline.pages.base import Entry, Link, Noun, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import AgreementRow, ArticleRow, ThroughRow
from dateline.pages.words import trail
from dateline.pictures.picture import Picture


class CountryRow(Noun, kw_only=True):
    country: Link
    code: str
    party_to: int
    acts_in: int
    mentioned_in: int


class CountriesPage(Page, kw_only=True):
    template = "countries.html"
    rows: tuple[CountryRow, ...]
    pager: Pager | None


class PartnerRow(Noun, kw_only=True):
    country: Link
    pair: Link | None
    """None where only agreements of very many states join the two."""
    agreements: int
    code: str


class PersonRow(Noun, kw_only=True):
    person: Link
    role: str | None
    part: Part
    article: Link


class Gaps(Noun, kw_only=True):
    """What is not known of a country's agreements."""

    undated: int
    single_source: int


class CountryPage(Page, kw_only=True):
    template = "country.html"
    code: str
    party_to: tuple[AgreementRow, ...]
    timeline: Picture | None
    partners: tuple[PartnerRow, ...]
    map: Picture | None
    """Of its partners."""
    acts_in: tuple[ArticleRow, ...]
    mentioned_in: tuple[ArticleRow, ...]
    through: tuple[ThroughRow, ...]
    people: tuple[PersonRow, ...]
    organizations: tuple[Link, ...]
    gaps: Gaps
    table: str | None
    """Address of the same agreements as CSV."""


def plan(desk: Desk) -> Planned:
    countries = desk.archive.countries
    for number in paging.numbers(len(countries), desk.settings.page_size):
        yield address.numbered(address.COUNTRIES, number), Entry(listing, (number,))
    for code, country in countries.items():
        yield address.country(country.slug), Entry(page, (code,), _ingredients)


def listing(desk: Desk, number: int) -> CountriesPage:
    codes, size = desk.rows.countries, desk.settings.page_size
    return CountriesPage(
        title=desk.words("Countries"),
        description=desk.words("Every country that an article names, with how many agreements and articles it stands in."),
        crumbs=trail(desk.words),
        rows=tuple(row(desk, code) for code in paging.cut(codes, number, size)),
        pager=paging.pager(address.COUNTRIES, number, len(codes), size),
    )


def row(desk: Desk, code: str) -> CountryRow:
    entry = desk.archive.countries[code]
    return CountryRow(
        country=desk.rows.country(code),
        code=code,
        party_to=len(entry.party_to),
        acts_in=len(entry.acts_in),
        mentioned_in=len(entry.mentioned_in),
    )


def _ingredients(desk: Desk, code: str) -> object:
    entry, rows = desk.archive.countries[code], desk.rows
    articles = (*entry.acts_in, *entry.mentioned_in)
    through = [rows.organization_link(organization) for organization, _ in entry.through]
    agreements = rows.all_agreements_shown((*entry.party_to, *(slug for _, slug in entry.through)))
    counts = (entry.slug, len(entry.party_to), len(entry.acts_in))
    linked = (through, rows.pairs_by_country.get(code, ()), _organizations(desk, entry))
    return counts, agreements, rows.all_shown(articles), _people(desk, entry), linked


def page(desk: Desk, code: str) -> CountryPage:
    entry, rows, archive = desk.archive.countries[code], desk.rows, desk.archive
    words, name = desk.words, desk.words.country(code)
    agreements = [archive.agreements[slug] for slug in entry.party_to]
    party_to, partners = rows.agreements(entry.party_to), _partners(desk, entry)
    return CountryPage(
        title=name,
        description=words(
            "%(country)s: agreements it is party to, articles in which it acts or is named, and its partners.", country=name
        ),
        crumbs=trail(words, address.COUNTRIES),
        feed=address.feed(address.country(entry.slug)),
        code=code,
        party_to=party_to,
        timeline=pictured.agreements(desk, party_to, words("Agreements of %(country)s in time", country=name)),
        partners=partners,
        map=pictured.partners(desk, code, ((row.code, row.agreements) for row in partners)),
        acts_in=rows.articles(entry.acts_in),
        mentioned_in=rows.articles(entry.mentioned_in),
        through=tuple(rows.through(*step) for step in entry.through),
        people=_people(desk, entry),
        organizations=_organizations(desk, entry),
        table=tables.of(address.country(entry.slug), entry.party_to),
        gaps=Gaps(
            undated=sum(agreement.stages[-1].known_date is None for agreement in agreements),
            single_source=sum(len(agreement.reports) == 1 for agreement in agreements),
        ),
    )


def _partners(desk: Desk, entry: Country) -> tuple[PartnerRow, ...]:
    shared: Counter[str] = Counter()
    for slug in entry.party_to:
        parties = desk.archive.agreements[slug].parties
        shared.update(party for party in parties if party != entry.code and lexicons.is_country(party))
    ranked = sorted(shared, key=lambda code: (-shared[code], alphabetical(desk.rows.country(code).label)))
    made = []
    for code in ranked:
        key = "-".join(sorted((entry.code, code))).lower()
        pair = desk.rows.pair(key) if key in desk.archive.pairs else None
        made.append(PartnerRow(country=desk.rows.country(code), pair=pair, agreements=shared[code], code=code))
    return tuple(made)


def _people(desk: Desk, entry: Country) -> tuple[PersonRow, ...]:
    return tuple(
        PersonRow(person=desk.rows.person(one.name), role=one.role, part=one.part, article=desk.rows.article_link(one.article))
        for one in entry.people
    )


def _organizations(desk: Desk, entry: Country) -> tuple[Link, ...]:
    """Bodies of the country, and bodies it belongs to by the curated list of members."""
    return tuple(map(desk.rows.organization_link, desk.rows.bodies_by_country.get(entry.code, ())))
