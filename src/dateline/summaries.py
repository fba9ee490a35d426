"""What a build knows of every card without reading it: enough to list it, to cite it, and to see what of it has changed."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec.structs import replace

from dateline.model import Card, Noun, Rights, encode


class Summary(Noun, kw_only=True, array_like=True, gc=False):
    """A card in short: all that is shown or counted of it but for its facts, and digests of its parts."""

    id: str
    source: str
    slug: str
    title: str
    title_basis: str
    lede: str
    date: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    language: str
    rights: Rights
    rights_stated: bool
    aliases: tuple[str, ...]
    countries: tuple[str, ...]
    """Codes of those that act in it."""
    overruled: int
    """How many facts of the rules people left out."""
    body: str
    """SHA-256 of the encoded `Article`."""
    face: bytes
    """Digest of the card but for the digest of its body."""
    row: bytes
    """Digest of what listings show of it."""
    filed: bytes
    """Digest of all that filing may look at."""


def digest(value: object) -> bytes:
    """16 bytes that are the same for equal values only."""
    return hashlib.sha256(encode(value)).digest()[:16]


def bare(card: Card) -> Card:
    """The card with nothing on it but what filing may look at, so that cards which differ elsewhere are filed alike."""
    return replace(
        card, source="", slug="", title="", title_basis="", lede="", date_basis=None, publisher=None, byline=None, url=None,
        language="", rights="full", rights_stated=False, iptc=(), aliases=(), digest="",
    )


def summary_of(card: Card) -> Summary:
    """The summary of a card, a pure function of it."""
    shown = (card.title, card.language, card.title_basis, card.date, card.publisher, card.byline, card.lede)
    countries = tuple([fact.code for fact in card.countries])
    return Summary(
        id=card.id, source=card.source, slug=card.slug, title=card.title, title_basis=card.title_basis, lede=card.lede,
        date=card.date, publisher=card.publisher, byline=card.byline, url=card.url, language=card.language,
        rights=card.rights, rights_stated=card.rights_stated, aliases=card.aliases, countries=countries,
        overruled=card.overruled, body=card.digest,
        face=digest(replace(card, digest="")),
        row=digest((shown, countries)),
        filed=digest(bare(card)),
    )


class Cards(Mapping[str, Card]):
    """The cards of an archive by id, in the order of their listing; read when they are asked for."""

    def __init__(self, summaries: Iterable[Summary], read: Callable[[str], Card]):
        """`summaries`: with the slugs that the articles have in the archive. `read`: gives the card of an id, with the slug that
        it asks for."""
        self.summaries = {summary.id: summary for summary in summaries}
        self._read = read

    def __getitem__(self, id: str) -> Card:
        card, slug = self._read(id), self.summaries[id].slug
        return card if card.slug == slug else replace(card, slug=slug)

    def __iter__(self) -> Iterator[str]:
        return iter(self.summaries)

    def __len__(self) -> int:
        return len(self.summaries)

    def __contains__(self, id: object) -> bool:
        return id in self.summaries
