"""Reports of one agreement, gathered while the article is read."""

from dataclasses import dataclass, field

from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.phrase import Noun, Phrase
from dateline.extract.agreement.reports import Report

_RULE_RANK = ("between", "named pair", "with and subject", "named and subject", "with", "among", "subject", "named", "")


_SOFT = frozenset(["pact", "compact", "protocol", "contract"])


_FIRM = 2


def _telling(noun: Noun) -> int:
    """How much a noun tells: an "agreement" nothing, a "pact" a little."""
    return 0 if noun.kind == "agreement" else 1 if noun.name in _SOFT else _FIRM


@dataclass
class Group:
    """Reports of one agreement, gathered while the article is read."""

    reports: list[Report] = field(default_factory=list)
    subject: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    kind: str = "agreement"
    package: "Group | None" = None
    """The "two memoranda" of which this is one."""
    headlines: frozenset[int] = frozenset([0])
    """Numbers of the sentences that are headlines."""
    items: int = 0
    """How many of a package were told one by one."""
    echoes: list[Report] = field(default_factory=list)
    """What is said of it without its noun: `it was signed`, `the documents`."""
    plural: bool = True
    """True where only nouns in the plural name it."""
    told_at_top: bool = False
    """True where a headline names it already."""
    headline_only: bool = True
    """True while only the headline, or a verb, has told of it: the lede will tell it again."""
    noun: Noun | None = None
    """The most telling noun: the first that is more than a "pact", else than an "agreement"."""

    def add(self, report: Report) -> None:
        """Take in one more report."""
        soft = self.noun is None or _telling(self.noun) < _FIRM
        self.reports.append(report)
        self._look_at(report.phrase)
        self.subject |= report.subject
        self.keys |= set(report.keys)
        noun = report.phrase.noun
        if self.kind == "agreement" or (soft and _telling(noun) == _FIRM):
            self.kind = noun.kind

    def open_with(self, headline: "Group") -> None:
        """Take in, before all others, the reports of the headline that told of it."""
        self.reports[:0] = headline.reports
        for report in headline.reports:
            self._look_at(report.phrase)
        if _telling(headline.noun) == _telling(self.noun):
            self.noun = headline.noun

    def _look_at(self, phrase: Phrase) -> None:
        at_top = phrase.sentence.number in self.headlines
        if self.noun is None or _telling(phrase.noun) > _telling(self.noun):
            self.noun = phrase.noun
        self.plural = self.plural and phrase.noun.plural
        self.told_at_top = self.told_at_top or at_top
        self.headline_only = self.headline_only and (at_top or phrase.verbal)

    def holds(self, noun_start: int) -> bool:
        """True where the noun at an offset names it."""
        return any(report.phrase.noun_start == noun_start for report in self.reports)

    @property
    def told(self) -> tuple[Report, ...]:
        """Its reports and those of the package it came in."""
        return (*self.reports, *(self.package.reports if self.package else ()))

    @property
    def year(self) -> str | None:
        """The year that names it: `the 1998 accord`."""
        return next((report.year for report in self.reports if report.year), None)

    @property
    def count(self) -> int | None:
        """How many they are, where it is told."""
        return next((report.phrase.count for report in self.reports if report.phrase.count), None)

    @property
    def listed(self) -> bool:
        """True of an item of a list."""
        return self.first.listed

    @property
    def first(self) -> Report:
        """The report that names it first."""
        return self.reports[0]

    def parties(self) -> tuple[list[Actor], str]:
        """The parties by the most telling grammar, and the rule."""
        own = [report for report in self.reports if report.rule.startswith(("between", "with"))] if self.package else []
        best = max(
            own or self.told, key=lambda r: (min(len(r.keys), 2), -_RULE_RANK.index(r.rule if r.rule in _RULE_RANK else ""))
        )
        return list(best.parties), best.rule
