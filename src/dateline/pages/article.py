"""/articles/<slug>/: the text with numbered sentences, the ledger of its facts, and what is not part of it fenced off."""

from dateline import address
from dateline.edtf_date import year_of
from dateline.model import Excerpt, Fact, Overruled, Record
from dateline.pages import citations, citing, ledger
from dateline.pages.base import Entry, Link, Noun, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.flow import Piece, flow
from dateline.pages.marking import Range, way_back
from dateline.pages.rows import ArticleRow
from dateline.pages.words import brief, trail


class ExcerptView(Noun, kw_only=True):
    sentence: int
    text: str
    back: str
    """The link to its facts, escaped."""


class ArticlePage(Page, kw_only=True):
    template = "article.html"
    untitled: bool
    date: str | None
    date_basis: str | None
    date_words: ledger.Quotation | None
    publisher: str | None
    byline: str | None
    original: str | None
    rights: str
    rights_stated: bool
    language: str
    not_read: bool
    """The text is not English: it is shown and searchable, and nothing was drawn from it."""
    flow: tuple[Piece, ...]
    excerpts: tuple[ExcerptView, ...]
    """Without the headline, which stands above them."""
    facts: int
    """How many there are in the groups."""
    groups: tuple[ledger.FactGroup, ...]
    iptc: tuple[str, ...]
    overruled: tuple[Overruled, ...]
    previous: Link | None
    next: Link | None
    related: tuple[ArticleRow, ...]
    authors: tuple[citing.Author, ...]
    citation: str
    bibtex: str
    ris: str
    """The same for programs."""
    record_address: str
    source: str


def plan(desk: Desk) -> Planned:
    ids = [None, *desk.archive.cards, None]
    for newer, id, older in zip(ids, ids[1:], ids[2:], strict=False):
        yield address.article(desk.archive.cards.summaries[id].slug), Entry(page, (id, newer, older), ingredients, (id,))


def ingredients(desk: Desk, id: str, newer: str | None, older: str | None) -> object:
    """All that the page is made of, without reading card and body."""
    summary = desk.archive.cards.summaries[id]
    filed = desk.archive.filed[id]
    own = (summary.face, summary.body, summary.slug, filed.leads)
    return own, _link(desk, newer), _link(desk, older), desk.rows.all_shown(filed.nearest)


def page(desk: Desk, id: str, newer: str | None, older: str | None) -> ArticlePage:
    summary = desk.archive.cards.summaries[id]
    article = desk.article(summary.body)
    record = article.record
    groups, back = ledger.of(desk, record)
    if record.date_fact:
        for quote in record.date_fact.evidence:
            back.setdefault(quote.sentence, ledger.Back(to="facts-publication", facts=desk.words.date(record.date)))
    work = citations.work(desk, summary)
    return ArticlePage(
        title=record.title,
        description=brief(summary.lede or record.title),
        crumbs=(
            *trail(desk.words, address.ARTICLES), Link(label=desk.words.date(record.date), address=address.date(record.date))
        ),
        untitled=record.title_basis == "lede",
        date=record.date,
        date_basis=record.date_basis,
        date_words=next(iter(ledger.drawn_from(record.date_fact)), None) if record.date_fact else None,
        publisher=record.publisher,
        byline=record.byline,
        original=record.url,
        rights=record.rights,
        rights_stated=record.rights_stated,
        language=record.language,
        not_read=not record.language.startswith("en"),
        flow=flow(article, _evidence(record), back),
        excerpts=tuple(_excerpt(excerpt, back) for excerpt in article.excerpts if excerpt.sentence),
        facts=sum(len(group.facts) for group in groups),
        groups=groups,
        iptc=record.iptc,
        overruled=article.overruled,
        previous=_link(desk, newer),
        next=_link(desk, older),
        related=desk.rows.articles(desk.archive.filed[id].nearest),
        authors=work.authors,
        citation=citing.text(work, desk.words),
        bibtex=citing.bibtex(work, desk.words),
        ris=citing.ris(work, desk.words).replace("\r", ""),
        record_address=address.records(year_of(record.date)),
        source=record.source,
    )


def _link(desk: Desk, id: str | None) -> Link | None:
    return desk.rows.article_link(id) if id else None


def _evidence(record: Record) -> list[Range]:
    """Where the words stand that facts were drawn from."""
    dated = (record.date_fact,) if record.date_fact else ()
    facts: tuple[Fact, ...] = (
        *dated,
        *record.countries,
        *record.countries_mentioned,
        *record.organizations,
        *record.people,
        *record.agreements,
        *record.events,
        *record.topics,
    )
    return [(words.start, words.end) for fact in facts for words in fact.evidence]


def _excerpt(excerpt: Excerpt, back: dict[int, ledger.Back]) -> ExcerptView:
    to = back.get(excerpt.sentence)
    return ExcerptView(sentence=excerpt.sentence, text=excerpt.text, back=way_back(to) if to else "")
