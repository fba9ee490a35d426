"""Reports of the same agreement meet: which facts of different articles speak of one agreement."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from dateline.archive.model import Agreement, Stage
from dateline.edtf_date import sort_key, year_of
from dateline.lexicon import lexicons
from dateline.model import STATUSES, AgreementFact, Card
from dateline.names import Bodies, commonest, folded
from dateline.slugs import distinct, slugify

_EMPTY = frozenset(
    """a an and area areas bilateral cooperation deal agreement accord pact memorandum memoranda memorandums understanding mou
    mous treaty convention protocol between by concerning field fields five for framework further in joint mutual new of on
    other plan regarding relating sector sectors signed strengthening the their to two which with year years""".split()
)
_GENERIC = frozenset({"agreement", "cooperation", "treaty"})
_PROPER_NAME = 3
"""So many telling words name an instrument by themselves, whoever of its parties a report names."""
_AMENDING = re.compile(r"\b(?:amending|amendments?|addendum|additional protocol|supplementary|supplemental)\b")
_TAKEN = frozenset({"page", "reports", "stage", "type", "year"})
"""Folders of the listing itself."""
_YEARS_APART = 1
"""Two signings more than this many years apart are two agreements, however alike their subjects."""


class Report(NamedTuple):
    """One agreement as one article tells it."""

    card: Card
    number: int
    """Which of the card's agreement facts it is."""
    fact: AgreementFact
    parties: tuple[str, ...]
    words: frozenset[str]
    amends: bool


class Group:
    """Reports taken for one agreement, while they are gathered."""

    def __init__(self, number: int, first: Report):
        self.number = number
        """How many groups are older."""
        self.reports: list[Report] = []
        self.words: set[str] = set()
        self.parties: set[str] = set()
        self.articles: set[str] = set()
        self.types: set[str] = set()
        self.signed: set[int] = set()
        self.add(first)

    def add(self, report: Report) -> None:
        self.reports.append(report)
        self.words |= report.words
        self.parties |= set(report.parties)
        self.articles.add(report.card.id)
        self.types.add(report.fact.type)
        if year := _signing_year(report):
            self.signed.add(year)

    def takes(self, report: Report) -> bool:
        """Another article's report, of a like kind, signed about the same time."""
        if report.card.id in self.articles or report.amends != self.reports[0].amends:
            return False
        if not (report.fact.type in self.types or report.fact.type in _GENERIC or self.types & _GENERIC):
            return False
        year = _signing_year(report)
        return not year or all(abs(year - other) <= _YEARS_APART for other in self.signed)


class Gathering:
    """All groups so far, found by what a further report of the same agreement would share with them."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by_parties_and_word: dict[tuple, dict[str, list[Group]]] = defaultdict(dict)
        self._by_name: dict[frozenset[str], list[Group]] = defaultdict(list)

    def add(self, report: Report) -> None:
        group = self._nearest(report)
        new_words = report.words - group.words if group else report.words
        if group:
            group.add(report)
        else:
            group = Group(len(self.groups), report)
            self.groups.append(group)
        if new_words:
            by_word = self._by_parties_and_word[report.parties]
            for word in new_words:
                by_word.setdefault(word, []).append(group)
        if len(report.words) >= _PROPER_NAME and not any(known is group for known in self._by_name[report.words]):
            self._by_name[report.words].append(group)

    def _nearest(self, report: Report) -> Group | None:
        """Of the groups that take the report, the one with the most telling words in common; of equals the oldest."""
        nearest, most, words = None, -1, report.words
        for group in self._candidates(report):
            if most == len(words) and group.number > nearest.number:
                continue  # it cannot have more in common, and is younger
            shared = len(words & group.words)
            better = shared > most or (shared == most and group.number < nearest.number)
            if better and 2 * shared >= min(len(words), len(group.words)) and group.takes(report):
                nearest, most = group, shared
        return nearest

    def _candidates(self, report: Report) -> Iterable[Group]:
        """Groups with the same parties and a telling word in common, or of the same full name and parties of whom some reports
        name fewer."""
        by_word = self._by_parties_and_word.get(report.parties, {})
        found = {group.number: group for word in report.words for group in by_word.get(word, ())}
        for group in self._by_name.get(report.words, ()):
            if _may_be_the_same(group.parties, report.parties):
                found[group.number] = group
        return found.values()


def _may_be_the_same(some: set[str], others: tuple[str, ...]) -> bool:
    """Whether one report may name a part of those whom another names. A state signs instruments of one name with many others,
    each with one of them: those are as many agreements; reports of an agreement of many may name different ones of them."""
    shared = len(some.intersection(others))
    fewer = min(len(some), len(others))
    return shared > 0 and (shared == fewer or fewer > 2)


def merge(cards: Iterable[Card], bodies: Bodies) -> dict[str, Agreement]:
    """All agreements by slug, the one that moved last first; the same for any order of the cards."""
    reports = [_report(card, number, bodies) for card in cards for number in range(len(card.agreements))]
    reports.sort(key=lambda report: (sort_key(report.card.date), report.card.id))
    gathering = Gathering()
    for report in reports:
        gathering.add(report)
    return _by_slug(gathering.groups)


def _report(card: Card, number: int, bodies: Bodies) -> Report:
    fact = card.agreements[number]
    codes = sorted({party for party in fact.parties if lexicons.is_country(party)})
    names = sorted({bodies.name(party) for party in fact.parties if not lexicons.is_country(party)})
    words = telling_words(fact.name, fact.subject)
    return Report(card, number, fact, (*codes, *names), words, is_amendment(fact.name))


@lru_cache(maxsize=50_000)
def telling_words(name: str, subject: str | None) -> frozenset[str]:
    """The words by which an agreement is told from others of its parties."""
    return frozenset(folded(f"{name} {subject or ''}").split()) - _EMPTY


@lru_cache(maxsize=50_000)
def is_amendment(name: str) -> bool:
    """True for what calls itself an instrument that changes another one: that is an agreement by itself."""
    return bool(_AMENDING.search(folded(name)))


def _signing_year(report: Report) -> int | None:
    year = year_of(report.fact.date) if report.fact.status == "signed" else None
    return int(year) if year else None


def _by_slug(groups: list[Group]) -> dict[str, Agreement]:
    made: dict[str, Agreement] = {}
    for group in groups:
        agreement = _agreement(group)
        key = f"{agreement.slug} {agreement.reports[0]} {agreement.name}"
        made[f"{key} {group.reports[0].number}" if key in made else key] = agreement  # one article may tell two alike
    slugs = distinct({key: agreement.slug for key, agreement in made.items()}, _TAKEN)
    named = [replace(agreement, slug=slugs[key]) for key, agreement in made.items()]
    named.sort(key=lambda agreement: agreement.slug)
    named.sort(key=lambda agreement: sort_key(agreement.stages[-1].known_date), reverse=True)
    return {agreement.slug: agreement for agreement in named}


def _agreement(group: Group) -> Agreement:
    facts = [report.fact for report in group.reports]
    kind = _most(fact.type for fact in facts)
    parties = sorted(group.parties, key=lambda party: (not lexicons.is_country(party), party))
    subject = _most(fact.subject for fact in facts)
    stages = _in_order([_stage(report) for report in group.reports])
    return Agreement(
        slug=_slug(kind, tuple(parties), subject or facts[0].name),
        name=commonest(Counter(fact.name for fact in facts)),
        type=kind,
        parties=tuple(parties),
        subject=subject,
        term=_most(fact.term for fact in facts),
        place=_most(fact.place for fact in facts),
        signatories=tuple(dict.fromkeys(name for fact in facts for name in fact.signatories)),
        stages=stages,
        reports=tuple(report.card.id for report in group.reports),
    )


def _stage(report: Report) -> Stage:
    fact = report.fact
    return Stage(
        status=fact.status,
        date=fact.date,
        reported=report.card.date,
        article=report.card.id,
        fact=report.number,
        evidence=fact.evidence[0] if fact.evidence else None,
        state=fact.state,
        rule=fact.rule,
        signatories=fact.signatories,
    )


def _in_order(stages: list[Stage]) -> tuple[Stage, ...]:
    """By time where every stage has a time, its own or its report's; else in the order of an agreement's life."""
    stages.sort(key=lambda stage: (STATUSES.index(stage.status), sort_key(stage.known_date), stage.article))
    if all(year_of(stage.known_date) for stage in stages):
        stages.sort(key=lambda stage: sort_key(stage.known_date))
    return tuple(stages)


def _slug(kind: str, parties: tuple[str, ...], subject: str) -> str:
    """Type, parties, words of the subject; a long list of parties gives way to the subject."""
    named = "-".join(slugify(party) for party in parties[:4])
    words = [word for word in folded(subject).split() if word not in _EMPTY][:6]
    return slugify(f"{kind} {named} {' '.join(words)}")


def _most(values: Iterable[str | None]) -> str | None:
    said = Counter(value for value in values if value)
    return commonest(said) if said else None
