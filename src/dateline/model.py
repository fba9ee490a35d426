"""The nouns of an article: its text and layout, what it says (facts with their evidence), and what is kept of it.

Every value here is frozen: a stage of the flow is handed values and returns new ones. Offsets are half-open code-point
offsets into `Record.text`. Dates are EDTF text (see `dateline.edtf_date`) or None where nothing is known.
"""

from typing import Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType

Rights = Literal["full", "excerpt", "metadata", "withdrawn"]
"""What may be shown of an article's text; of a withdrawn article nothing but the word that it was."""
WITHDRAWN: Rights = "withdrawn"
State = Literal["machine", "confirmed", "corrected", "disputed"]
Part = Literal["signatory", "witness", "speaker", "mentioned"]
AgreementType = Literal[
    "mou", "treaty", "trade", "cooperation", "finance", "contract", "plan", "declaration", "peace", "agreement"
]
Status = Literal[
    "proposed", "negotiating", "agreed", "signed", "ratified", "in_force", "renewed", "suspended", "terminated", "rejected"
]

AGREEMENT_TYPES: tuple[str, ...] = AgreementType.__args__
STATUSES: tuple[str, ...] = Status.__args__  # in the order of an agreement's life


class Noun(Struct, frozen=True, gc=False):
    """What every value below is: frozen, so that it is in no cycle and the garbage collector need not look at it."""


# --- what the loader hands on -------------------------------------------------------------------------------------


class Sentence(Noun, kw_only=True):
    """One sentence of the article. Sentences count from 1; 0 is the headline where it stands in the text."""

    number: int
    start: int
    end: int


class Block(Noun, kw_only=True):
    """A paragraph or another piece of the page, in reading order; blocks do not overlap."""

    kind: Literal["headline", "byline", "heading", "paragraph", "item", "quote", "code", "caption"]
    start: int
    end: int
    level: int = 0
    """Heading level 2-6, or the depth of a list item (1 = outermost); 0 elsewhere."""
    ordered: bool = False
    """True for an item of a numbered list."""


class Inline(Noun, kw_only=True):
    """Markup inside a block. Ranges nest or are apart, never cross."""

    kind: Literal["em", "strong", "code", "link"]
    start: int
    end: int
    href: str | None = None
    """Of a link: http, https, mailto or relative; anything else is not kept."""


class Fence(Noun, kw_only=True):
    """A stretch that stands in the file but is not part of the article: shown fenced off, never read or counted."""

    start: int
    end: int
    label: str
    """How the page names it, mostly the line that opens it ("Related Articles")."""
    reason: str
    """The rule that put the fence there."""


class Layout(Noun, kw_only=True):
    """How the text is divided. Every block outside the fences is covered by sentences, but for bylines."""

    blocks: tuple[Block, ...] = ()
    inlines: tuple[Inline, ...] = ()
    fences: tuple[Fence, ...] = ()
    sentences: tuple[Sentence, ...] = ()


# --- facts --------------------------------------------------------------------------------------------------------


class Evidence(Noun, kw_only=True, omit_defaults=True):
    """The words a fact was drawn from. `quote` equals `text[start:end]`; of a withheld text only its digest is given."""

    sentence: int
    start: int
    end: int
    quote: str | None = None
    sha256: str | None = None


class Fact(Noun, kw_only=True):
    """Something the article says, why we think so, and who stands for it."""

    rule: str
    """The name of the rule that found it; `front matter` for what was declared."""
    state: State = "machine"
    evidence: tuple[Evidence, ...] = ()
    declared: str | UnsetType = UNSET
    """`file:line` where a person wrote it down, for facts that have no evidence in the text."""


class DateFact(Fact, kw_only=True):
    """The publication date. Its value stands in `Record.date`."""


class CountryFact(Fact, kw_only=True):
    code: str
    """ISO 3166-1 alpha-2; also SU, DD, YU, CS, ZR for former states and XK for Kosovo."""
    name: str


class OrganizationFact(Fact, kw_only=True):
    name: str
    acronym: str | None = None
    country: str | None = None


class PersonFact(Fact, kw_only=True):
    name: str
    role: str | None = None
    country: str | None = None
    part: Part = "mentioned"


class AgreementFact(Fact, kw_only=True):
    """One agreement as one article reports it."""

    name: str
    type: AgreementType
    parties: tuple[str, ...]
    """ISO codes of states, names of others, in the order of the text."""
    subject: str | None = None
    status: Status = "agreed"
    date: str | None = None
    place: str | None = None
    term: str | None = None
    """Duration in the article's own words."""
    signatories: tuple[str, ...] = ()


class EventFact(Fact, kw_only=True):
    """A meeting, summit, visit or signing that the article dates."""

    name: str
    date: str | None = None
    place: str | None = None
    host: str | None = None
    """ISO code."""


class TopicFact(Fact, kw_only=True):
    name: str


class Facts(Noun, kw_only=True):
    """All that was read in, or declared for, one article."""

    date: str | None = None
    date_basis: str | None = None
    date_fact: DateFact | None = None
    countries: tuple[CountryFact, ...] = ()
    countries_mentioned: tuple[CountryFact, ...] = ()
    organizations: tuple[OrganizationFact, ...] = ()
    people: tuple[PersonFact, ...] = ()
    agreements: tuple[AgreementFact, ...] = ()
    events: tuple[EventFact, ...] = ()
    topics: tuple[TopicFact, ...] = ()
    iptc: tuple[str, ...] = ()
    """Top-level IPTC Media Topics, the main one first."""


FACT_LISTS = ("countries", "countries_mentioned", "organizations", "people", "agreements", "events", "topics")
"""The fields of `Facts` and of a record that list facts."""


class Draft(Noun, kw_only=True):
    """A loaded article before it is read: what it is, its text, and what a person declared about it."""

    id: str
    source: str
    """Path in the source folder, with `/`."""
    text: str
    layout: Layout
    title: str | None = None
    title_basis: Literal["front matter", "headline", "page metadata", "lede"] | None = None
    """`lede`: made from the first sentence because the source has no title."""
    title_span: tuple[int, int] | None = None
    """Where the headline stands in `text`, if it does."""
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str = "en"
    rights: Rights | None = None
    """None: nothing was stated; the settings decide."""
    slug: str | None = None
    aliases: tuple[str, ...] = ()
    draft: bool = False
    declared: Facts = Facts()
    """State `confirmed`, rule `front matter`, each with its `declared` file:line. Outranks what is extracted."""


class Record(Noun, kw_only=True):
    """One article in the record contract: what `dateline records` writes."""

    id: str
    source: str
    slug: str
    title: str
    title_basis: str
    date: str | None
    date_basis: str | None
    date_fact: DateFact | None
    publisher: str | None
    byline: str | None
    url: str | None
    language: str
    rights: Rights
    rights_stated: bool
    text: str | None
    """None where the rights withhold it."""
    countries: tuple[CountryFact, ...]
    countries_mentioned: tuple[CountryFact, ...]
    organizations: tuple[OrganizationFact, ...]
    people: tuple[PersonFact, ...]
    agreements: tuple[AgreementFact, ...]
    events: tuple[EventFact, ...]
    topics: tuple[TopicFact, ...]
    iptc: tuple[str, ...]


class Excerpt(Noun, kw_only=True):
    """A sentence shown of an article whose text is otherwise withheld, at most 300 characters."""

    sentence: int
    text: str


class Overruled(Noun, kw_only=True):
    """What the rules read of one kind and a person, who wrote that kind down, left out."""

    field: Literal["countries", "organizations", "people", "agreements", "events", "topics"]
    names: tuple[str, ...]


class Article(Noun, kw_only=True):
    """The body that an article's own page and the exports read: the record and how its text is laid out."""

    record: Record
    layout: Layout
    excerpts: tuple[Excerpt, ...] = ()
    overruled: tuple[Overruled, ...] = ()


class Card(Noun, kw_only=True):
    """What the archive keeps of an article in memory, about 1 kB: facts have at most one piece of evidence each."""

    id: str
    source: str
    slug: str
    title: str
    title_basis: str
    lede: str
    """The sentence with which the story opens, at most 300 characters; empty where the rights withhold it."""
    date: str | None
    date_basis: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    language: str
    rights: Rights
    rights_stated: bool
    countries: tuple[CountryFact, ...]
    countries_mentioned: tuple[CountryFact, ...]
    organizations: tuple[OrganizationFact, ...]
    people: tuple[PersonFact, ...]
    agreements: tuple[AgreementFact, ...]
    events: tuple[EventFact, ...]
    topics: tuple[TopicFact, ...]
    iptc: tuple[str, ...]
    overruled: int
    """How many facts of the rules a person left out."""
    aliases: tuple[str, ...]
    digest: str
    """SHA-256 of the encoded `Article`; the key under which its body is kept."""


class Tombstone(Noun, kw_only=True):
    """What is left of a withdrawn article: the addresses at which a page says so. No word of it is kept."""

    id: str
    source: str
    slug: str
    aliases: tuple[str, ...]


encode = msgspec.msgpack.Encoder(order="deterministic").encode
"""Any noun as bytes, the same for equal values: for digests, the body store and the way between processes."""
