"""/agreements/<slug>/, the page of one agreement: where its reports meet."""

from dateline import address
from dateline.archive.model import Agreement, Contradiction, Stage
from dateline.model import STATUSES, State, Status
from dateline.pages import citations, citing, pictured
from dateline.pages.base import Entry, Link, Noun, Page, Planned
from dateline.pages.desk import Desk
from dateline.pages.rows import ArticleRow, Quote
from dateline.pages.words import brief, stage, trail
from dateline.pictures.picture import Picture

_BACK = {"renews": "renewed_by", "amends": "amended_by"}


class Rung(Noun, kw_only=True):
    """One step of the ladder from proposed to in force and beyond."""

    status: Status
    reported: bool
    current: bool


class StageRow(Noun, kw_only=True):
    status: Status
    date: str | None
    signatories: tuple[Link, ...]
    article: Link
    publisher: str | None
    reported: str | None
    """Publication date of the report."""
    quote: Quote | None
    state: State


class TieRow(Noun, kw_only=True):
    """How the agreement is tied to another one of the archive."""

    key: str
    """`renews`, `amends`, `renewed_by` or `amended_by`."""
    agreements: tuple[Link, ...]


class AgreementPage(Page, kw_only=True):
    template = "agreement.html"
    name: str
    type: str
    parties: tuple[Link, ...]
    pairs: tuple[Link, ...]
    subject: str | None
    term: str | None
    place: str | None
    signatories: tuple[Link, ...]
    witnesses: tuple[Link, ...]
    status: Status
    ladder: tuple[Rung, ...]
    ties: tuple[TieRow, ...]
    stages: tuple[StageRow, ...]
    contradictions: tuple[Contradiction, ...]
    timeline: Picture | None
    reports: tuple[ArticleRow, ...]
    citation: str


def plan(desk: Desk) -> Planned:
    for slug in desk.archive.agreements:
        yield address.agreement(slug), Entry(page, (slug,), _ingredients)


def _ingredients(desk: Desk, slug: str) -> object:
    entry, rows = desk.archive.agreements[slug], desk.rows
    signed = dict.fromkeys(name for stage in entry.stages for name in (*entry.signatories, *stage.signatories))
    people = (*map(rows.person, signed), _witnesses(desk, entry))
    linked = (list(map(rows.pair, rows.pairs_of(entry))), people, _ties(desk, entry))
    return entry, rows.agreement_shown(slug), linked, rows.all_shown(entry.reports)


def page(desk: Desk, slug: str) -> AgreementPage:
    entry, rows = desk.archive.agreements[slug], desk.rows
    title = rows.agreement_title(entry)
    reported = {step.status for step in entry.stages}
    return AgreementPage(
        title=title,
        description=brief(_summary(desk, entry)),
        crumbs=trail(desk.words, address.AGREEMENTS),
        feed=address.feed(address.agreement(slug)),
        name=entry.name,
        type=entry.type,
        parties=tuple(map(rows.party, entry.parties)),
        pairs=tuple(map(rows.pair, rows.pairs_of(entry))),
        subject=entry.subject,
        term=entry.term,
        place=entry.place,
        signatories=tuple(map(rows.person, entry.signatories)),
        witnesses=_witnesses(desk, entry),
        status=entry.status,
        ladder=tuple(Rung(status=status, reported=status in reported, current=status == entry.status) for status in STATUSES),
        ties=_ties(desk, entry),
        contradictions=desk.archive.disputed.get(slug, ()),
        stages=tuple(_stage(desk, step) for step in entry.stages),
        timeline=pictured.stages(desk, ((step.status, step.date, step.reported) for step in entry.stages), STATUSES),
        reports=rows.articles(reversed(entry.reports)),
        citation=_citation(desk, entry, title),
    )


def _summary(desk: Desk, entry: Agreement) -> str:
    parties = ", ".join(desk.rows.party(party).label for party in entry.parties)
    return desk.words.ngettext(
        "%(name)s (%(parties)s): what %(num)s report says of it, stage by stage.",
        "%(name)s (%(parties)s): what %(num)s reports say of it, stage by stage.",
        len(entry.reports), name=entry.name, parties=parties,
    )


def _ties(desk: Desk, entry: Agreement) -> tuple[TieRow, ...]:
    tied: dict[str, list[Link]] = {}
    if entry.earlier:
        tied[entry.earlier.kind] = [desk.rows.agreement_link(entry.earlier.slug)]
    for slug in desk.archive.later.get(entry.slug, ()):
        tied.setdefault(_BACK[desk.archive.agreements[slug].earlier.kind], []).append(desk.rows.agreement_link(slug))
    return tuple(TieRow(key=key, agreements=tuple(links)) for key, links in tied.items())


def _citation(desk: Desk, entry: Agreement, title: str) -> str:
    date = entry.stages[-1].known_date
    last = stage(desk.words, entry.status) + (f", {desk.words.date(date)}" if date else "")
    where = citations.on_the_web(desk, address.agreement(entry.slug))
    return citing.of_agreement(title, len(entry.reports), last, citations.archive(desk), where, desk.words)


def _witnesses(desk: Desk, entry: Agreement) -> tuple[Link, ...]:
    return tuple(map(desk.rows.person, desk.archive.witnesses.get(entry.slug, ())))


def _stage(desk: Desk, step: Stage) -> StageRow:
    article = desk.archive.cards.summaries[step.article]
    return StageRow(
        status=step.status,
        date=step.date,
        signatories=tuple(map(desk.rows.person, step.signatories)),
        article=desk.rows.article_link(article.id),
        publisher=article.publisher,
        reported=step.reported,
        quote=desk.rows.quote(article, step.evidence),
        state=step.state,
    )
