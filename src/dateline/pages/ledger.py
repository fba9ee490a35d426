"""The ledger beside an article: each fact with the words it was drawn from."""

from collections.abc import Callable, Iterable

from msgspec import UNSET
from msgspec.structs import replace

from dateline import address
from dateline.lexicon import lexicons
from dateline.model import AgreementFact, Card, CountryFact, EventFact, Fact, OrganizationFact, PersonFact, Record, TopicFact
from dateline.pages.base import Link, Noun
from dateline.pages.desk import Desk
from dateline.pages.words import brief

_ROOM = 80
"""Characters of the names of a sentence's facts, as a link is called by them."""


class Words(Noun, kw_only=True):
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
    words: tuple[Words, ...]
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


def groups(desk: Desk, card: Card, record: Record) -> tuple[FactGroup, ...]:
    """The facts of an article in the order of the ledger; groups without facts are left out."""
    made = (
        ("agreements", [_agreement(desk, card, number, fact) for number, fact in enumerate(record.agreements)]),
        ("countries", _each(_country, desk, card, record.countries)),
        ("mentioned", _each(_country, desk, card, record.countries_mentioned)),
        ("organizations", _each(_organization, desk, card, record.organizations)),
        ("people", _each(_person, desk, card, record.people)),
        ("events", _each(_event, desk, card, record.events)),
        ("topics", _each(_topic, desk, card, record.topics)),
    )
    return tuple(FactGroup(key=key, facts=tuple(facts)) for key, facts in made if facts)


def with_way_back(groups: tuple[FactGroup, ...]) -> tuple[tuple[FactGroup, ...], dict[int, Back]]:
    """The same groups with the anchors that sentences need, and the way back from each sentence by its number."""
    names: dict[int, list[str]] = {}
    anchors: dict[int, str] = {}
    made = []
    number = 0
    for group in groups:
        facts = []
        for fact in group.facts:
            number += 1
            sentences = dict.fromkeys(number for words in fact.words if words.text is not None for number in words.sentences)
            first_of = [sentence for sentence in sentences if sentence not in anchors]
            anchors.update(dict.fromkeys(first_of, f"f{number}"))
            for sentence in sentences:
                names.setdefault(sentence, []).append(fact.label)
            facts.append(replace(fact, id=f"f{number}") if first_of else fact)
        made.append(FactGroup(key=group.key, facts=tuple(facts)))
    back = {sentence: Back(to=anchors[sentence], facts=brief("; ".join(told), _ROOM)) for sentence, told in names.items()}
    return tuple(made), back


def drawn_from(fact: Fact) -> tuple[Words, ...]:
    """A fact's words in the order of its evidence."""
    found: dict[tuple[str | None, str | None], dict[int, None]] = {}
    for evidence in fact.evidence:
        found.setdefault((evidence.quote, evidence.sha256), {})[evidence.sentence] = None
    return tuple(Words(text=text, sha256=sha256, sentences=tuple(numbers)) for (text, sha256), numbers in found.items())


def _each(make: Callable, desk: Desk, card: Card, facts: Iterable[Fact]) -> list[FactRow]:
    return [make(desk, card, fact) for fact in facts]


def _row(desk: Desk, card: Card, fact: Fact, link: Link, **said: str | None) -> FactRow:
    row = {"detail": None, "kind": None, "status": None, "date": None, **said}
    return FactRow(
        label=link.label,
        address=link.address,
        state=fact.state,
        rule=fact.rule,
        words=drawn_from(fact),
        sentences=tuple(sorted({evidence.sentence for evidence in fact.evidence})),
        declared=None if fact.declared is UNSET else fact.declared,
        **row,
    )


def _agreement(desk: Desk, card: Card, number: int, fact: AgreementFact) -> FactRow:
    link = Link(label=fact.name, address=address.agreement(desk.rows.directory.agreements[card.id, number]))
    return _row(desk, card, fact, link, detail=fact.term, kind=fact.type, status=fact.status, date=fact.date)


def _country(desk: Desk, card: Card, fact: CountryFact) -> FactRow:
    known = lexicons.is_country(fact.code)
    link = desk.rows.country(fact.code) if known else Link(label=fact.name, address=None)
    party = any(fact.code in agreement.parties for agreement in card.agreements)
    return _row(desk, card, fact, link, kind="party" if party else None)


def _organization(desk: Desk, card: Card, fact: OrganizationFact) -> FactRow:
    acronym = fact.acronym if fact.acronym != fact.name else None
    link = desk.rows.organization(desk.rows.archive_name(fact.name))
    return _row(desk, card, fact, Link(label=fact.name, address=link.address), detail=acronym)


def _person(desk: Desk, card: Card, fact: PersonFact) -> FactRow:
    country = desk.rows.country(fact.country).label if fact.country else None
    said = ", ".join(part for part in (fact.role, country) if part)
    part = None if fact.part == "mentioned" else fact.part
    return _row(desk, card, fact, desk.rows.person(fact.name), detail=said or None, kind=part)


def _event(desk: Desk, card: Card, fact: EventFact) -> FactRow:
    return _row(desk, card, fact, Link(label=fact.name, address=None), detail=fact.place, date=fact.date)


def _topic(desk: Desk, card: Card, fact: TopicFact) -> FactRow:
    return _row(desk, card, fact, desk.rows.topic(fact.name))
