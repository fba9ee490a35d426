"""The ledger beside an article: each fact with the words it was drawn from."""

from collections.abc import Iterable

from msgspec import UNSET

from dateline import address
from dateline.lexicon import lexicons
from dateline.model import AgreementFact, CountryFact, EventFact, Fact, OrganizationFact, PersonFact, Record, TopicFact
from dateline.pages.base import Link, Noun
from dateline.pages.desk import Desk
from dateline.pages.words import brief

_ROOM = 80
"""Characters of the names of a sentence's facts, as a link is called by them."""


class Quotation(Noun, kw_only=True):
    """The words a fact was drawn from, once, and every sentence that has them."""

    text: str | None
    sha256: str | None
    """Of words that are withheld."""
    sentences: tuple[int, ...]
    """0 is the headline."""


class FactRow(Noun, kw_only=True):
    label: str
    address: str | None
    detail: str | None
    """More of it in the article's own words: a role, a term, a place."""
    kind: str | None
    """A word that the template translates: a type, a part."""
    status: str | None
    date: str | None
    state: str
    rule: str
    words: tuple[Quotation, ...]
    sentences: tuple[int, ...]
    """All that it was drawn from, in the order of the text."""
    declared: str | None
    """`file:line`, of a fact that a person wrote down."""
    id: str | None = None
    """Its anchor, if a sentence leads to it."""


class FactGroup(Noun, kw_only=True):
    key: str
    facts: tuple[FactRow, ...]


class Back(Noun, kw_only=True):
    """The way from a sentence to what was drawn from it."""

    to: str
    """Anchor of the first of these facts."""
    facts: str
    """Their names, as far as there is room: what the link is called."""


def of(desk: Desk, record: Record) -> tuple[tuple[FactGroup, ...], dict[int, Back]]:
    """The facts of an article in the order of the ledger, groups without facts left out; and the way to them from each sentence
    by its number."""
    rows, filed = _Rows(desk, record), desk.archive.filed[record.id]
    made = (
        ("agreements", list(map(rows.agreement, record.agreements, filed.agreements))),
        ("countries", list(map(rows.country, record.countries))),
        ("mentioned", list(map(rows.country, record.countries_mentioned))),
        ("organizations", list(map(rows.organization, record.organizations, filed.organizations))),
        ("people", list(map(rows.person, record.people, filed.people))),
        ("events", list(map(rows.event, record.events))),
        ("topics", list(map(rows.topic, record.topics, filed.topics))),
    )
    return tuple(FactGroup(key=key, facts=tuple(facts)) for key, facts in made if facts), rows.way_back()


def drawn_from(fact: Fact) -> tuple[Quotation, ...]:
    """A fact's words in the order of its evidence."""
    if not fact.evidence:
        return ()
    if len(fact.evidence) == 1:
        (evidence,) = fact.evidence
        return (Quotation(text=evidence.quote, sha256=evidence.sha256, sentences=(evidence.sentence,)),)
    found: dict[tuple[str | None, str | None], dict[int, None]] = {}
    for evidence in fact.evidence:
        found.setdefault((evidence.quote, evidence.sha256), {})[evidence.sentence] = None
    return tuple(Quotation(text=text, sha256=sha256, sentences=tuple(numbers)) for (text, sha256), numbers in found.items())


class _Rows:
    """Makes the rows of one article, in the order of the ledger, and numbers them."""

    def __init__(self, desk: Desk, record: Record):
        self._rows = desk.rows
        self._parties = {party for agreement in record.agreements for party in agreement.parties}
        self._number = 0
        self._anchors: dict[int, str] = {}
        """Of the first fact drawn from a sentence, by the sentence's number."""
        self._names: dict[int, list[str]] = {}
        """Of all of them."""

    def way_back(self) -> dict[int, Back]:
        anchors = self._anchors
        return {number: Back(to=anchors[number], facts=brief("; ".join(told), _ROOM)) for number, told in self._names.items()}

    def agreement(self, fact: AgreementFact, slug: str) -> FactRow:
        where = address.agreement(slug)
        return self._row(fact, fact.name, where, detail=fact.term, kind=fact.type, status=fact.status, date=fact.date)

    def country(self, fact: CountryFact) -> FactRow:
        link = self._rows.country(fact.code) if lexicons.is_country(fact.code) else Link(label=fact.name, address=None)
        return self._row(fact, link.label, link.address, kind="party" if fact.code in self._parties else None)

    def organization(self, fact: OrganizationFact, slug: str | None) -> FactRow:
        where = slug and address.organization(slug)
        return self._row(fact, fact.name, where, detail=fact.acronym if fact.acronym != fact.name else None)

    def person(self, fact: PersonFact, slug: str | None) -> FactRow:
        country = self._rows.country(fact.country).label if fact.country else None
        said = ", ".join(filter(None, (fact.role, country)))
        where = slug and address.person(slug)
        return self._row(fact, fact.name, where, detail=said or None, kind=fact.part if fact.part != "mentioned" else None)

    def event(self, fact: EventFact) -> FactRow:
        return self._row(fact, fact.name, None, detail=fact.place, date=fact.date)

    def topic(self, fact: TopicFact, slug: str | None) -> FactRow:
        return self._row(fact, self._rows.words.topic(fact.name), slug and address.topic(slug))

    def _row(
        self, fact: Fact, label: str, where: str | None, *,
        detail: str | None = None, kind: str | None = None, status: str | None = None, date: str | None = None,
    ) -> FactRow:  # fmt: skip
        words = drawn_from(fact)
        alone = len(fact.evidence) == 1
        sentences = words[0].sentences if alone else tuple(sorted({number for drawn in words for number in drawn.sentences}))
        return FactRow(
            label=label,
            address=where,
            detail=detail,
            kind=kind,
            status=status,
            date=date,
            state=fact.state,
            rule=fact.rule,
            words=words,
            sentences=sentences,
            declared=None if fact.declared is UNSET else fact.declared,
            id=self._anchor(label, words),
        )

    def _anchor(self, label: str, words: Iterable[Quotation]) -> str | None:
        """The row's anchor, if a sentence leads to it: one that shows words of the fact, and of none before it."""
        self._number += 1
        if not words:
            return None
        anchor, needed = f"f{self._number}", False
        for sentence in dict.fromkeys([number for drawn in words if drawn.text is not None for number in drawn.sentences]):
            if sentence not in self._anchors:
                self._anchors[sentence] = anchor
                self._names[sentence] = []
                needed = True
            self._names[sentence].append(label)
        return anchor if needed else None
