"""/topics/ and the page of one topic."""

from dateline import address
from dateline.pages import paging, tables
from dateline.pages.base import Entry, Link, Page, Pager, Planned
from dateline.pages.desk import Desk
from dateline.pages.listing import NameRow
from dateline.pages.rows import AgreementRow, ArticleRow
from dateline.pages.words import trail


class TopicsPage(Page, kw_only=True):
    template = "topics.html"
    rows: tuple[NameRow, ...]
    pager: Pager | None


class TopicPage(Page, kw_only=True):
    template = "topic.html"
    agreements: tuple[AgreementRow, ...]
    articles: tuple[ArticleRow, ...]
    table: str | None
    """Address of the same agreements as CSV."""


def plan(desk: Desk) -> Planned:
    topics = desk.archive.topics
    for number in paging.numbers(len(topics), desk.settings.page_size):
        yield address.numbered(address.TOPICS, number), Entry(listing, (number,))
    for slug in topics:
        yield address.topic(slug), Entry(page, (slug,), _ingredients)


def listing(desk: Desk, number: int) -> TopicsPage:
    slugs, size = desk.rows.topics, desk.settings.page_size
    return TopicsPage(
        title=desk.words("Topics"),
        description=desk.words("What the articles and their agreements are about."),
        crumbs=trail(desk.words),
        rows=tuple(
            NameRow(
                link=Link(label=desk.words.topic(entry.name), address=address.topic(entry.slug)),
                detail=None,
                articles=len(entry.articles),
                agreements=len(entry.agreements),
            )
            for entry in map(desk.archive.topics.__getitem__, paging.cut(slugs, number, size))
        ),
        pager=paging.pager(address.TOPICS, number, len(slugs), size),
    )


def _ingredients(desk: Desk, slug: str) -> object:
    entry, rows = desk.archive.topics[slug], desk.rows
    return entry.name, len(entry.agreements), rows.all_agreements_shown(entry.agreements), rows.all_shown(entry.articles)


def page(desk: Desk, slug: str) -> TopicPage:
    entry = desk.archive.topics[slug]
    name = desk.words.topic(entry.name)
    return TopicPage(
        title=name,
        description=desk.words("Articles and agreements about %(topic)s.", topic=name),
        crumbs=trail(desk.words, address.TOPICS),
        feed=address.feed(address.topic(slug)),
        agreements=desk.rows.agreements(entry.agreements),
        table=tables.of(address.topic(slug), entry.agreements),
        articles=desk.rows.articles(entry.articles),
    )
