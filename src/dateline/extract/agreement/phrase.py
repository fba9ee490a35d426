"""The values that the reading of agreements passes on: a noun of the lexicon, and a noun phrase with its parts."""

from typing import NamedTuple

from dateline.model import Sentence

Span = tuple[int, int]


class Noun(NamedTuple):
    """A noun of `lexicon/instruments.yaml`."""

    name: str
    kind: str
    plural: bool


class Phrase(NamedTuple):
    """A noun phrase that names one agreement or several: `the new air services agreement with Peru on cargo flights`."""

    sentence: Sentence
    start: int
    """Of the first word after the article."""
    noun_start: int
    noun_end: int
    end: int
    """Of its last modifier."""
    aside: int
    """Behind the acronym in brackets, else behind the noun."""
    noun: Noun
    article: str
    """`new`, `other`, `known`, `this`, `none` or empty; see `grammar.ARTICLES`."""
    count: int | None
    modifiers: tuple[Span, ...]
    """The words before the noun that tell something of its subject or parties."""
    owner: Span | None
    """`Peru's` before the noun."""
    term: Span | None
    """`five-year`"""
    subject: Span | None
    """What it is about, after the noun."""
    among: Span | None
    """`between Peru and Chile`"""
    partner: Span | None
    """`with Peru`"""
    proper: bool
    """Written as a name: `the Port Vila Convention`."""
    own_party: bool
    """`its agreement with Peru`: whose it is stands before."""

    @property
    def definite(self) -> bool:
        """True where the reader is thought to know which one: `the pact`, `this accord`."""
        return self.article in ("known", "this")

    @property
    def elliptic(self) -> bool:
        """True where the noun is only understood: `another concerns fish`."""
        return self.noun_start == self.start and self.end == self.aside and self.article == "other" and not self.modifiers

    @property
    def verbal(self) -> bool:
        """True where a verb tells it: `agreed to reopen the crossing`."""
        return self.noun.name == "agreed"
