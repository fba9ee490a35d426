"""Reports of one agreement, gathered while the article is read."""

from dataclasses import dataclass, field

from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.phrase import Noun, Phrase
from dateline.extract.agreement.reports import Report

_RULE_RANK = ("between", "named pair", "with and subject", "named and subject", "with", "among", "subject", "named", "")


_SOFT = frozenset(["pact", "compact", "protocol", "contract"])


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

    def add(self, report: Report) -> None:
        """Take in one more report."""
        self.reports.append(report)
        self._look_at(report.phrase)
        self.subject |= report.subject
        self.keys |= set(report.keys)
        noun = report.phrase.noun
        if self.kind == "agreement" or (noun.kind != "agreement" and noun.name not in _SOFT and self._soft):
            self.kind = noun.kind

    def open_with(self, headline: "Group") -> None:
        """Take in, before all others, the reports of the headline that told of it."""
        self.reports[:0] = headline.reports
        for report in headline.reports:
            self._look_at(report.phrase)

    def _look_at(self, phrase: Phrase) -> None:
        at_top = phrase.sentence.number in self.headlines
        self.plural = self.plural and phrase.noun.plural
        self.told_at_top = self.told_at_top or at_top
        self.headline_only = self.headline_only and (at_top or phrase.verbal)

    def holds(self, noun_start: int) -> bool:
        """True where the noun at an offset names it."""
        return any(report.phrase.noun_start == noun_start for report in self.reports)

    @property
    def _soft(self) -> bool:
        """True while only a "pact", a "deal" or the like has named it."""
        return all(report.phrase.noun.kind == "agreement" or report.phrase.noun.name in _SOFT for report in self.reports[:-1])

    @property
    def told(self) -> tuple[Report, ...]:
        """Its reports and those of the package it came in."""
        return (*self.reports, *(self.package.reports if self.package else ()))

    @property
    def noun(self) -> Noun:
        """The most telling noun: the first that is more than a "pact", else than an "agreement"."""
        nouns = [report.phrase.noun for report in self.reports]
        telling = [noun for noun in nouns if noun.kind != "agreement"]
        return next((noun for noun in telling if noun.name not in _SOFT), (telling or nouns)[0])

    @property
    def year(self) -> str | None:
        """The year that names it: `the 1998 accord`."""
        return next((report.year for report in self.reports if report.year), None)

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
