"""/pairs/ and the page of two countries: the ledger of what they did together."""

from dateline import address
from dateline.archive.model import Pair
from dateline.pages import paging, pictured, tables
from dateline.pages.base import Entry, Link, Noun, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import AgreementRow, ArticleRow, ThroughRow
from dateline.pages.words import trail
from dateline.pictures.picture import Picture


class PairRow(Noun, kw_only=True):
    pair: Link
    agreements: int
    articles: int


class PairsPage(Page, kw_only=True):
    template = "pairs.html"
    network: Picture | None
    """On the first page of the listing."""
    rows: tuple[PairRow, ...]
    pager: Pager | None


class PairPage(Page, kw_only=True):
    template = "pair.html"
    a: Link
    b: Link
    agreements: tuple[AgreementRow, ...]
    timeline: Picture | None
    through: tuple[ThroughRow, ...]
    articles: tuple[ArticleRow, ...]
    table: str | None
    """Address of the same agreements as CSV."""


def plan(desk: Desk) -> Planned:
    pairs = desk.archive.pairs
    for number in paging.numbers(len(pairs), desk.settings.page_size):
        yield address.numbered(address.PAIRS, number), Entry(listing, (number,))
    for key in pairs:
        yield address.pair(key), Entry(page, (key,), _ingredients)


def listing(desk: Desk, number: int) -> PairsPage:
    keys, size = list(desk.archive.pairs), desk.settings.page_size
    return PairsPage(
        title=desk.words("Pairs of countries"),
        description=desk.words("Every two countries that an article reports as parties to one agreement."),
        crumbs=trail(desk.words),
        network=pictured.who_with_whom(desk) if number == 1 else None,
        rows=tuple(_row(desk, key) for key in paging.cut(keys, number, size)),
        pager=paging.pager(address.PAIRS, number, len(keys), size),
    )


def _row(desk: Desk, key: str) -> PairRow:
    pair = desk.archive.pairs[key]
    return PairRow(pair=desk.rows.pair(key), agreements=len(pair.agreements), articles=len(pair.articles))


def _ingredients(desk: Desk, key: str) -> object:
    pair, rows = desk.archive.pairs[key], desk.rows
    through = [(rows.organization_link(organization), rows.agreement_shown(slug)) for organization, slug in _through(desk, pair)]
    return len(pair.agreements), rows.all_agreements_shown(pair.agreements), rows.all_shown(pair.articles), through


def _through(desk: Desk, pair: Pair) -> list[tuple[str, str]]:
    """What reaches both as members of one organisation."""
    first, second = (desk.archive.countries[code].through for code in pair.codes)
    of_second = set(second)
    return [step for step in first if step in of_second]


def page(desk: Desk, key: str) -> PairPage:
    pair, rows, archive = desk.archive.pairs[key], desk.rows, desk.archive
    first, second = (archive.countries[code] for code in pair.codes)
    a, b = rows.country(first.code), rows.country(second.code)
    title = rows.pair_title(pair.codes)
    agreements = rows.agreements(pair.agreements)
    return PairPage(
        title=title,
        description=desk.words("%(a)s and %(b)s: what they agreed, as the press reports it.", a=a.label, b=b.label),
        crumbs=trail(desk.words, address.PAIRS),
        a=a,
        b=b,
        agreements=agreements,
        table=tables.of(address.pair(key), pair.agreements),
        timeline=pictured.agreements(desk, agreements, desk.words("%(pair)s in time", pair=title)),
        through=tuple(rows.through(*step) for step in _through(desk, pair)),
        articles=rows.articles(pair.articles),
    )
