"""The rows and links that page types share: how an article, an agreement or a country looks in somebody else's listing."""

import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache

from dateline import address
from dateline.archive import grouping
from dateline.archive.directory import Directory
from dateline.archive.model import Agreement, Archive
from dateline.archive.series import ordinal
from dateline.languages.words import Words, alphabetical
from dateline.lexicon import lexicons
from dateline.model import EventFact, Evidence, Noun, Status
from dateline.names import folded
from dateline.pages.base import Link
from dateline.pages.narrowing import Narrowed, narrowed
from dateline.summaries import Summary, digest

_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_KEPT = 5_000
"""Rows of articles kept, about 1 kB each; the one not used for longest goes first."""
_AGREEMENTS_OF_A_ROW = 20
"""Every agreement's page has the row of its reports: with all of an article's on each, they would grow by the square."""


class ArticleRow(Noun, kw_only=True):
    title: str
    language: str
    """Of the title and the lede."""
    address: str
    untitled: bool
    date: str | None
    publisher: str | None
    lede: str
    countries: tuple[Link, ...]
    agreements: tuple[Link, ...]
    more_agreements: int
    """How many it reports beyond those."""


class AgreementRow(Noun, kw_only=True):
    name: str
    address: str
    type: str
    parties: tuple[Link, ...]
    subject: str | None
    status: Status
    date: str | None
    """Of the stage reported last: the deed's, else the report's."""
    reported_only: bool
    """The date is the report's."""
    reports: int


class ThroughRow(Noun, kw_only=True):
    organization: Link
    agreement: AgreementRow


class EventRow(Noun, kw_only=True):
    number: int | None
    """Which of its series, by its name."""
    name: str
    date: str | None
    place: str | None
    host: Link | None
    article: Link


class Quote(Noun, kw_only=True):
    """The words behind a fact, and where they stand."""

    sentence: int
    text: str | None
    language: str
    sha256: str | None
    address: str


class Count(Noun, kw_only=True):
    key: str
    """Which count it is; the template has its words."""
    number: int
    address: str | None


class YearBar(Noun, kw_only=True):
    label: str | None
    """A year or a month as EDTF; None for the undated."""
    address: str
    number: int


class Rows:
    """Makes rows for one archive; those that many pages show are made once.

    For the keys of pages it also says what a row or a link is determined by, which costs less than to make it.
    """

    def __init__(self, archive: Archive, words: Words):
        self.archive, self.words = archive, words
        self.country = cache(self._country)
        self.article = lru_cache(_KEPT)(self._article)
        self.agreement = cache(self._agreement)
        self.agreement_link = cache(self._agreement_link)
        self.organization_link = cache(self._organization_link)
        self.pair = cache(self._pair)
        self.shown = cache(self._shown)
        self.weighed = cache(self._weighed)
        self.agreement_shown = cache(self._agreement_shown)

    @cached_property
    def directory(self) -> Directory:
        held = self.archive
        return Directory(held.organizations, held.people, held.topics, held.bodies)

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The archive's, by code, in the order of the alphabet."""
        return tuple(sorted(self.archive.countries, key=lambda code: alphabetical(self.words.country(code))))

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The archive's, by slug, in the order of the alphabet."""
        topics = self.archive.topics
        return tuple(sorted(topics, key=lambda slug: (alphabetical(self.words.topic(topics[slug].name)), slug)))

    @cached_property
    def narrowed(self) -> Narrowed:
        """Agreements by what their listing can be narrowed by."""
        return narrowed(self.archive)

    @cached_property
    def bodies_by_country(self) -> dict[str, tuple[str, ...]]:
        """Slugs of the organisations of each country, and of those it belongs to by the curated list of members."""
        found: dict[str, list[str]] = {}
        for entry in self.archive.organizations.values():
            for code in dict.fromkeys((entry.country, *entry.members)):
                if code:
                    found.setdefault(code, []).append(entry.slug)
        return {code: tuple(slugs) for code, slugs in found.items()}

    @cached_property
    def pairs_by_country(self) -> dict[str, tuple[str, ...]]:
        """Keys of the pairs that have a page, by the code of either country."""
        found: dict[str, list[str]] = {}
        for key, pair in self.archive.pairs.items():
            for code in pair.codes:
                found.setdefault(code, []).append(key)
        return {code: tuple(keys) for code, keys in found.items()}

    @cached_property
    def dated(self) -> frozenset[str]:
        """The articles whose day of publication is known."""
        return frozenset(id for id, summary in self.archive.cards.summaries.items() if summary.date and _DAY.match(summary.date))

    @cached_property
    def place(self) -> dict[str, int]:
        """Where each article stands in the listing of all: the newest is 0."""
        return {id: number for number, id in enumerate(self.archive.listing)}

    # --- what pages are determined by -----------------------------------------------------------------------------

    def _shown(self, id: str) -> bytes:
        """What the row of an article is determined by, the links to it, and which agreements it reports."""
        summary, reported = self.archive.cards.summaries[id], self.archive.filed[id].reported
        leads = digest((summary.slug, reported, self._reported(id))) if reported else summary.slug.encode()
        return summary.row + leads

    def all_shown(self, ids: Iterable[str]) -> bytes:
        return b"\n".join(map(self.shown, ids))

    def _weighed(self, slug: str) -> bytes:
        """What is held of an agreement."""
        return digest(self.archive.agreements[slug])

    def _agreement_shown(self, slug: str) -> bytes:
        """What the row of an agreement is determined by, and the links to it."""
        return digest((self.agreement(slug), self.archive.agreements[slug].parties))

    def all_agreements_shown(self, slugs: Iterable[str]) -> bytes:
        return b"".join(map(self.agreement_shown, slugs))

    def faces(self, ids: Iterable[str]) -> bytes:
        """What the cards of articles are determined by, but for their bodies."""
        summaries = self.archive.cards.summaries
        return b"\n".join([summaries[id].face + summaries[id].slug.encode() for id in ids])

    # --- rows and links -------------------------------------------------------------------------------------------

    def _country(self, code: str) -> Link:
        entry = self.archive.countries.get(code)
        return Link(label=self.words.country(code), address=address.country(entry.slug) if entry else None)

    def organization(self, name: str) -> Link:
        slug = self.directory.organization(name)
        if slug is None:
            return Link(label=name, address=None)
        return self.organization_link(slug)

    def _organization_link(self, slug: str) -> Link:
        return Link(label=self.archive.organizations[slug].name, address=address.organization(slug))

    def party(self, party: str) -> Link:
        return self.country(party) if lexicons.is_country(party) else self.organization(party)

    def person(self, name: str) -> Link:
        slug = self.directory.person(name)
        return Link(label=name, address=address.person(slug) if slug else None)

    def _pair(self, key: str) -> Link:
        pair = self.archive.pairs[key]
        return Link(label=self.pair_title(pair.codes), address=address.pair(key))

    def pairs_of(self, entry: Agreement) -> list[str]:
        """Keys of the pairs that the agreement joins and that have a page."""
        return grouping.pairs_of(entry, self.archive.pairs)

    def pair_title(self, codes: Iterable[str]) -> str:
        return "\N{EN DASH}".join(self.country(code).label for code in codes)

    def article_link(self, id: str) -> Link:
        summary = self.archive.cards.summaries[id]
        return Link(label=summary.title, address=address.article(summary.slug), language=summary.language)

    def _article(self, id: str) -> ArticleRow:
        summary = self.archive.cards.summaries[id]
        untitled = summary.title_basis == "lede"
        agreements, more = self._reported(id)
        return ArticleRow(
            title=summary.title,
            language=summary.language,
            address=address.article(summary.slug),
            untitled=untitled,
            date=summary.date,
            publisher=summary.publisher,
            lede="" if untitled else summary.lede,
            countries=tuple([self.country(code) for code in summary.countries if lexicons.is_country(code)]),
            agreements=agreements,
            more_agreements=more,
        )

    def _reported(self, id: str) -> tuple[tuple[Link, ...], int]:
        """The first agreements that an article reports, and how many more there are."""
        slugs = self.archive.filed[id].reported
        return tuple(map(self.agreement_link, slugs[:_AGREEMENTS_OF_A_ROW])), max(0, len(slugs) - _AGREEMENTS_OF_A_ROW)

    def articles(self, ids: Iterable[str]) -> tuple[ArticleRow, ...]:
        return tuple(self.article(id) for id in ids)

    def agreement_title(self, entry: Agreement) -> str:
        """The agreement's name with its parties before it, unless they are in the name or too many."""
        parties = [self.party(party).label for party in entry.parties]
        words = folded(entry.name)
        if not parties or len(parties) > 3 or any(folded(party) in words for party in parties):
            return entry.name
        return self.words("%(parties)s: %(name)s", parties="–".join(parties), name=entry.name)

    def _agreement_link(self, slug: str) -> Link:
        return Link(label=self.agreement_title(self.archive.agreements[slug]), address=address.agreement(slug))

    def _agreement(self, slug: str) -> AgreementRow:
        entry = self.archive.agreements[slug]
        last = entry.stages[-1]
        return AgreementRow(
            name=entry.name,
            address=address.agreement(slug),
            type=entry.type,
            parties=tuple(self.party(party) for party in entry.parties),
            subject=entry.subject,
            status=entry.status,
            date=last.known_date,
            reported_only=last.date is None and last.reported is not None,
            reports=len(entry.reports),
        )

    def agreements(self, slugs: Iterable[str]) -> tuple[AgreementRow, ...]:
        return tuple(self.agreement(slug) for slug in slugs)

    def through(self, organization: str, agreement: str) -> ThroughRow:
        return ThroughRow(organization=self.organization_link(organization), agreement=self.agreement(agreement))

    def event(self, id: str, event: EventFact) -> EventRow:
        host = self.country(event.host) if event.host else None
        return EventRow(
            number=ordinal(event.name),
            name=event.name,
            date=event.date,
            place=event.place,
            host=host,
            article=self.article_link(id),
        )

    def quote(self, article: Summary, evidence: Evidence | None) -> Quote | None:
        if evidence is None:
            return None
        return Quote(
            sentence=evidence.sentence,
            text=evidence.quote,
            language=article.language,
            sha256=evidence.sha256,
            address=address.article(article.slug, evidence.sentence),
        )
