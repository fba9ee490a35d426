"""The rows and links that page types share: how an article, an agreement or a country looks in somebody else's listing."""

from collections.abc import Iterable
from functools import cached_property
from itertools import combinations

from dateline import address
from dateline.archive import MOST_PAIRED
from dateline.edtf_date import sort_key
from dateline.holdings import Agreement, Archive
from dateline.languages.words import Words, alphabetical
from dateline.lexicon import lexicons
from dateline.model import Card, EventFact, Evidence, Noun, Status
from dateline.names import Bodies, folded, person_key
from dateline.pages.base import Link
from dateline.pages.narrowing import Narrowed, narrowed
from dateline.series import Namesakes, ordinal
from dateline.slugs import slugify


class ArticleRow(Noun, kw_only=True):
    title: str
    address: str
    untitled: bool
    date: str | None
    publisher: str | None
    lede: str
    countries: tuple[Link, ...]
    agreements: tuple[Link, ...]


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
    """Makes rows for one archive; those that many pages show are made once."""

    def __init__(self, archive: Archive, words: Words):
        self.archive, self.words = archive, words
        self._countries: dict[str, Link] = {}
        self._articles: dict[str, ArticleRow] = {}
        self._agreements: dict[str, AgreementRow] = {}
        self._agreement_links: dict[str, Link] = {}
        self.bodies = {folded(entry.name): entry for entry in archive.organizations.values()}
        self.spellings = Bodies(fact for card in archive.cards.values() for fact in card.organizations)
        self.people = {person_key(entry.name): entry for entry in archive.people.values()}
        self.agreements_of: dict[str, list[Agreement]] = {}
        for agreement in archive.agreements.values():
            for article in agreement.reports:
                self.agreements_of.setdefault(article, []).append(agreement)
        self.changed_by: dict[str, list[Agreement]] = {}
        """Those that renew or amend an agreement, by its slug."""
        for agreement in archive.agreements.values():
            if agreement.earlier:
                self.changed_by.setdefault(agreement.earlier.slug, []).append(agreement)
        self.agreement_by_fact = {
            (stage.article, stage.fact): agreement for agreement in archive.agreements.values() for stage in agreement.stages
        }

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The archive's, by code, in the order of the alphabet."""
        return tuple(sorted(self.archive.countries, key=lambda code: alphabetical(self.words.country(code))))

    @cached_property
    def narrowed(self) -> Narrowed:
        """Agreements by what their listing can be narrowed by."""
        return narrowed(self.archive)

    @cached_property
    def bodies_of(self) -> dict[str, tuple[str, ...]]:
        """By organisation, the organisations that are named after it."""
        entries = self.archive.organizations.values()
        return self._namesakes.index((entry.slug, entry.name) for entry in entries)

    @cached_property
    def documents_of(self) -> dict[str, tuple[str, ...]]:
        """By organisation, the agreements that are named after it, whoever is party to them."""
        return self._namesakes.index((entry.slug, entry.name) for entry in self.archive.agreements.values())

    @cached_property
    def _namesakes(self) -> Namesakes:
        return Namesakes(self.archive.organizations)

    def country(self, code: str) -> Link:
        if code not in self._countries:
            self._countries[code] = self._country(code)
        return self._countries[code]

    def _country(self, code: str) -> Link:
        entry = self.archive.countries.get(code)
        return Link(label=self.words.country(code), address=address.country(entry.slug) if entry else None)

    def organization(self, name: str) -> Link:
        entry = self.bodies.get(folded(name))
        return Link(label=entry.name if entry else name, address=address.organization(entry.slug) if entry else None)

    def archive_name(self, name: str) -> str:
        """The name under which the archive keeps the body that an article calls so."""
        return self.spellings.name(name)

    def party(self, party: str) -> Link:
        return self.country(party) if lexicons.is_country(party) else self.organization(party)

    def person(self, name: str) -> Link:
        entry = self.people.get(person_key(name))
        return Link(label=name, address=address.person(entry.slug) if entry else None)

    def topic(self, name: str) -> Link:
        slug = slugify(name.casefold())
        return Link(label=name, address=address.topic(slug) if slug in self.archive.topics else None)

    def pair(self, key: str) -> Link:
        pair = self.archive.pairs[key]
        return Link(label=self.pair_title(pair.codes), address=address.pair(key))

    def pairs_of(self, entry: Agreement) -> list[str]:
        """Keys of the pairs that the agreement joins and that have a page."""
        states = sorted(filter(lexicons.is_country, entry.parties))
        keys = ("-".join(codes).lower() for codes in combinations(states, 2)) if len(states) <= MOST_PAIRED else ()
        return [key for key in keys if key in self.archive.pairs]

    def pair_title(self, codes: Iterable[str]) -> str:
        return "\N{EN DASH}".join(self.country(code).label for code in codes)

    def article_link(self, id: str) -> Link:
        card = self.archive.cards[id]
        return Link(label=card.title, address=address.article(card.slug))

    def article(self, id: str) -> ArticleRow:
        if id not in self._articles:
            self._articles[id] = self._article(id)
        return self._articles[id]

    def _article(self, id: str) -> ArticleRow:
        card = self.archive.cards[id]
        return ArticleRow(
            title=card.title,
            address=address.article(card.slug),
            untitled=card.title_basis == "lede",
            date=card.date,
            publisher=card.publisher,
            lede="" if card.title_basis == "lede" else card.lede,
            countries=tuple(self.country(fact.code) for fact in card.countries if lexicons.is_country(fact.code)),
            agreements=tuple(self.agreement_link(entry) for entry in self.agreements_of.get(id, ())),
        )

    def articles(self, ids: Iterable[str]) -> tuple[ArticleRow, ...]:
        return tuple(self.article(id) for id in ids)

    def agreement_title(self, entry: Agreement) -> str:
        """The agreement's name with its parties before it, unless they are in the name or too many."""
        parties = [self.party(party).label for party in entry.parties]
        words = folded(entry.name)
        if not parties or len(parties) > 3 or any(folded(party) in words for party in parties):
            return entry.name
        return self.words("%(parties)s: %(name)s", parties="–".join(parties), name=entry.name)

    def agreement_link(self, entry: Agreement) -> Link:
        if entry.slug not in self._agreement_links:
            link = Link(label=self.agreement_title(entry), address=address.agreement(entry.slug))
            self._agreement_links[entry.slug] = link
        return self._agreement_links[entry.slug]

    def agreement(self, slug: str) -> AgreementRow:
        if slug not in self._agreements:
            self._agreements[slug] = self._agreement(slug)
        return self._agreements[slug]

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
        entry = self.archive.organizations[organization]
        return ThroughRow(organization=self.organization(entry.name), agreement=self.agreement(agreement))

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

    def quote(self, card: Card, evidence: Evidence | None) -> Quote | None:
        if evidence is None:
            return None
        return Quote(
            sentence=evidence.sentence,
            text=evidence.quote,
            sha256=evidence.sha256,
            address=address.article(card.slug, evidence.sentence),
        )


def newest(archive: Archive, ids: Iterable[str]) -> list[str]:
    """Article ids, newest first, the undated last."""
    return sorted(sorted(ids), key=lambda id: sort_key(archive.cards[id].date), reverse=True)
