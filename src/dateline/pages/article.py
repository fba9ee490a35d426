"""/articles/<slug>/: the text with numbered sentences, the ledger of its facts, and what is not part of it fenced off."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import groupby

from dateline import address
from dateline.edtf_date import year_of
from dateline.model import Article, Block, Excerpt, Fact, Fence, Overruled, Record
from dateline.pages import citations, citing, ledger
from dateline.pages.base import Entry, Link, Noun, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.marking import Marker, way_back
from dateline.pages.rows import ArticleRow
from dateline.pages.words import brief, trail


class BlockView(Noun, kw_only=True):
    kind: str
    """`prose`: paragraphs that follow one another; else the kind of one block."""
    level: int
    ordered: bool
    html: str
    """Escaped; holds sentence anchors, marks, em, strong, code and links only, and the tags of paragraphs."""


class FenceView(Noun, kw_only=True):
    label: str
    reason: str
    lines: int
    blocks: tuple[str, ...]
    """Plain text."""


class Piece(Noun, kw_only=True):
    """One step of the text in reading order: a block, or a fence around what is not the article."""

    block: BlockView | None = None
    fence: FenceView | None = None


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
    date_words: ledger.Words | None
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
        yield address.article(desk.archive.cards.slips[id].slug), Entry(page, (id, newer, older), ingredients)


def ingredients(desk: Desk, id: str, newer: str | None, older: str | None) -> object:
    """All that the page is made of, without reading card and body."""
    slip = desk.archive.cards.slips[id]
    own = (slip.face, slip.body, slip.slug, desk.archive.leads[id])
    return own, _link(desk, newer), _link(desk, older), desk.rows.all_shown(desk.archive.nearest.get(id, ()))


def page(desk: Desk, id: str, newer: str | None, older: str | None) -> ArticlePage:
    card = desk.archive.cards[id]
    article = desk.article(card.digest)
    record = article.record
    groups, back = ledger.with_way_back(ledger.groups(desk, card, record))
    if record.date_fact:
        for quote in record.date_fact.evidence:
            back.setdefault(quote.sentence, ledger.Back(to="facts-publication", facts=desk.words.date(record.date)))
    work = citations.work(desk, card)
    return ArticlePage(
        title=card.title,
        description=brief(card.lede or card.title),
        crumbs=(
            *trail(desk.words, address.ARTICLES), Link(label=desk.words.date(record.date), address=address.date(record.date))
        ),
        untitled=card.title_basis == "lede",
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
        flow=_flow(article, back),
        excerpts=tuple(_excerpt(excerpt, back) for excerpt in article.excerpts if excerpt.sentence),
        facts=sum(len(group.facts) for group in groups),
        groups=groups,
        iptc=record.iptc,
        overruled=article.overruled,
        previous=_link(desk, newer),
        next=_link(desk, older),
        related=desk.rows.articles(desk.archive.nearest.get(id, ())),
        authors=work.authors,
        citation=citing.text(work, desk.words),
        bibtex=citing.bibtex(work, desk.words).decode(),
        ris=citing.ris(work, desk.words).decode().replace("\r", ""),
        record_address=address.records(year_of(card.date)),
        source=card.source,
    )


def _link(desk: Desk, id: str | None) -> Link | None:
    return desk.rows.article_link(id) if id else None


def _facts(record: Record) -> tuple[Fact, ...]:
    dated = (record.date_fact,) if record.date_fact else ()
    return (
        *dated,
        *record.countries,
        *record.countries_mentioned,
        *record.organizations,
        *record.people,
        *record.agreements,
        *record.events,
        *record.topics,
    )


def _excerpt(excerpt: Excerpt, back: dict[int, ledger.Back]) -> ExcerptView:
    to = back.get(excerpt.sentence)
    return ExcerptView(sentence=excerpt.sentence, text=excerpt.text, back=str(way_back(to)) if to else "")


def _flow(article: Article, back: dict[int, ledger.Back]) -> tuple[Piece, ...]:
    if article.record.text is None:
        return ()
    marks = [(words.start, words.end) for fact in _facts(article.record) for words in fact.evidence]
    marker = Marker(article, marks, back)
    fences = article.layout.fences  # in the order of the text

    def fence_of(block: Block) -> Fence | None:
        index = bisect_right(fences, block.start, key=lambda fence: fence.start) - 1
        return fences[index] if index >= 0 and block.start < fences[index].end else None

    pieces: list[Piece] = []
    for fence, blocks in groupby(article.layout.blocks, fence_of):
        if fence:
            pieces.append(Piece(fence=_fence(article.record.text, fence, list(blocks))))
        else:
            shown = (block for block in blocks if not _stands_above(block, article.record))
            for prose, run in groupby(shown, lambda block: block.kind == "paragraph"):
                pieces += [Piece(block=view) for view in (_prose if prose else _others)(marker, run)]
    return tuple(pieces)


def _stands_above(block: Block, record: Record) -> bool:
    """Whether the block's words stand in the page's head: as its title, or as its byline. A person may have written others."""
    words = " ".join(record.text[block.start : block.end].split())
    if block.kind == "headline":
        return words == record.title
    return block.kind == "byline" and (record.byline or "") in words


def _prose(marker: Marker, paragraphs: Iterable[Block]) -> list[BlockView]:
    html = "\n".join(f"<p>{marker.html(paragraph)}</p>" for paragraph in paragraphs)
    return [BlockView(kind="prose", level=0, ordered=False, html=html)]


def _others(marker: Marker, blocks: Iterable[Block]) -> list[BlockView]:
    return [BlockView(kind=block.kind, level=block.level, ordered=block.ordered, html=marker.html(block)) for block in blocks]


def _fence(text: str, fence: Fence, blocks: list[Block]) -> FenceView:
    said = tuple(text[block.start : block.end] for block in blocks)
    return FenceView(label=fence.label, reason=fence.reason, lines=len(said), blocks=said)
