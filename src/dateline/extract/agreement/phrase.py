"""The values that the reading of agreements passes on: a noun of the lexicon, and a noun phrase with its parts."""


import re

from msgspec.structs import replace

from dateline import model
from dateline.model import Sentence

Span = tuple[int, int]

_WORD = re.compile(r"\S+")


_VERBAL = frozenset(["agreed", "talks", "transfer", "halt", "swap", "membership"])
"""What stands for the noun of an agreement that a verb tells."""


class Noun(model.Noun):
    """A noun of `instruments.yaml`."""

    name: str
    kind: str
    plural: bool

    @property
    def acronym(self) -> bool:
        """True of one written in capitals only: `BIT`."""
        return not self.name.islower()


class About(model.Noun):
    """The words that say what an agreement is about, and how a name joins them to its noun."""

    start: int
    end: int
    joins: str | None
    """`on`, `for`, `of`, ... before a noun, `to` before a verb, empty before a participle; None: no part of a name."""
    verb: str = ""
    """The base form of a verb whose object the words are: of `it allows trawlers to land cod`, `allow`."""

    @property
    def span(self) -> Span:
        return self.start, self.end


class Phrase(model.Noun):
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
    article: str = ""
    """`new`, `other`, `known`, `this`, `none` or empty; see `grammar.ARTICLES`."""
    count: int | None = None
    ordinal: int | None = None
    """Of `the second memorandum` 2."""
    modifiers: tuple[Span, ...] = ()
    """The words before the noun that tell something of its subject or parties."""
    owner: Span | None = None
    """`Peru's` before the noun."""
    term: Span | None = None
    """`five-year`"""
    subject: About | None = None
    """What it is about, after the noun."""
    among: Span | None = None
    """`between Peru and Chile`"""
    partner: Span | None = None
    """`with Peru`"""
    proper: bool = False
    """Written as a name: `the Port Vila Convention`."""
    own_party: bool = False
    """`its agreement with Peru`: whose it is stands before."""
    elliptic: bool = False
    """The noun is only understood: `another concerns fish`."""
    meant: tuple[Span, ...] = ()
    """The modifiers of the words for which an acronym stands."""
    gapped: bool = False
    """The verb is only understood: `For housing, a programme.`"""
    member_of: int | None = None
    """Offset of the noun of the package that it is told as a member of: `five accords, among them those on rice and on tea`."""

    alias_of: int | None = None
    """Offset of the noun of the one of which this is another name: `a pact known as the Reef Accord`."""

    @property
    def definite(self) -> bool:
        """True where the reader is thought to know which one: `the pact`, `this accord`."""
        return self.article in ("known", "this")

    @property
    def verbal(self) -> bool:
        """True where a verb tells it: `agreed to reopen the crossing`."""
        return self.noun.name in _VERBAL


def told_by(
    name: str,
    sentence: Sentence,
    span: Span,
    about: About,
    partner: Span | None = None,
    among: Span | None = None,
    kind: str = "agreement",
) -> Phrase:
    """A phrase around a verb, or around `talks`, that tells of an agreement without naming it."""
    start, end = span
    stop = max(span[1], about.end, *(party[1] for party in (partner, among) if party))
    noun = Noun(name, kind, False)
    return Phrase(
        sentence, start, start, end, stop, end, noun, article="new", subject=about, partner=partner, among=among
    )


def member(text: str, package: Phrase, sentence: Sentence, subject: About) -> Phrase:
    """The phrase of a member that is told by its subject only; its first word stands for the noun that it leaves out."""
    between = text.find(" between ", subject.start, subject.end) + 1
    return Phrase(
        sentence,
        subject.start,
        subject.start,
        _WORD.match(text, subject.start).end(),
        subject.end,
        subject.end,
        replace(package.noun, plural=False),
        article="other",
        subject=subject,
        among=(between, subject.end) if between else None,
        elliptic=True,
        member_of=None if package.elliptic else package.noun_start,
    )


def overlaps(phrase: Phrase, start: int, stop: int) -> bool:
    """True where an instrument stands in what was agreed, or tells it in a clause of its own."""
    about = phrase.subject
    return start <= phrase.noun_start <= stop or bool(about and about.start <= start < about.end)
