"""From the reports of an article to its agreements: what is the same one stands together."""

from dataclasses import dataclass, field

from dateline.extract.agreement import kinds
from dateline.extract.agreement.parties import Actor, Actors
from dateline.extract.agreement.reports import Report

_RULE_RANK = ("between", "named pair", "with and subject", "named and subject", "with", "subject", "named", "")


@dataclass
class Group:
    """Reports of one agreement, gathered while the article is read."""

    reports: list[Report] = field(default_factory=list)
    subject: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    kind: str = "agreement"

    def add(self, report: Report) -> None:
        self.reports.append(report)
        self.subject |= report.subject
        self.keys |= set(report.keys)
        if self.kind == "agreement":
            self.kind = report.phrase.noun.kind

    @property
    def package(self) -> bool:
        """True where only nouns in the plural name it."""
        return all(report.phrase.noun.plural for report in self.reports)

    @property
    def year(self) -> str | None:
        return next((report.year for report in self.reports if report.year), None)

    @property
    def first(self) -> Report:
        return self.reports[0]

    def parties(self) -> tuple[list[Actor], str]:
        """The parties by the most telling grammar, and the rule."""
        best = max(self.reports, key=lambda r: (min(len(r.keys), 2), -_RULE_RANK.index(r.rule if r.rule in _RULE_RANK else "")))
        return list(best.parties), best.rule


def gather(reports: list[Report], actors: Actors) -> list[Group]:
    """Reports in the order of the text → groups, one an agreement."""
    groups: list[Group] = []
    for report in reports:
        group = _home_of(report, groups)
        if group is None:
            group = Group()
            groups.append(group)
        group.add(report)
    return groups


def _home_of(report: Report, groups: list[Group]) -> Group | None:
    """The group that the report belongs to: the one that shares most, the later one where two share as much."""
    best, best_score = None, 0.0
    for age, group in enumerate(reversed(groups)):
        score = _kinship(report, group)
        if score is not None and score - 0.05 * age > best_score:
            best, best_score = group, score - 0.05 * age
    return best


def _kinship(report: Report, group: Group) -> float | None:
    """How sure the report speaks of the group's agreement; None where it cannot."""
    phrase, keys = report.phrase, set(report.keys)
    if not kinds.compatible(phrase.noun.kind, group.kind):
        return None
    if report.year and group.year and report.year != group.year:
        return None
    if report.old != group.first.old and (report.year or group.year):
        return None
    shared = report.subject & group.subject
    apart = bool(report.subject and group.subject and not shared)
    if keys and group.keys and not keys & group.keys:
        return None
    if len(keys) > 1 and len(group.keys) > 1 and len(keys & group.keys) < 2 and not shared:
        return None
    if phrase.noun.plural != group.package and not (shared and keys <= group.keys | keys):
        return None if phrase.noun.plural or group.package else 0.5
    if phrase.article == "other" and not (shared and len(shared) > 1):
        return None
    same_noun = phrase.noun.name == group.first.phrase.noun.name
    if phrase.article == "known" or not phrase.article and phrase.sentence.number > 0:
        if apart:
            return 0.3 if phrase.article == "known" and len(report.subject) < 2 and same_noun and not keys else None
        return 1.0 + len(shared) + 0.5 * same_noun
    if shared:
        return 1.0 + len(shared)
    if apart:
        return 0.4 if group.first.phrase.sentence.number == 0 and len(groups_words(report)) < 2 else None
    in_headline = group.first.phrase.sentence.number == 0 or not group.subject
    return 0.6 if in_headline and (not keys or keys & group.keys or not group.keys) else 0.2


def groups_words(report: Report) -> frozenset[str]:
    return report.subject
