"""/articles/<slug>/cite.bib, cite.ris and cite.json: each article's citation for programs that keep bibliographies."""

from collections.abc import Callable

from dateline import address
from dateline.model import Card
from dateline.pages import citing
from dateline.pages.base import DataFile, Entry, Link, Planned
from dateline.pages.desk import Desk

_ENCODERS: dict[str, Callable[[citing.Work], bytes]] = {"bib": citing.bibtex, "ris": citing.ris, "json": citing.csl}
_NAMES = {"bib": "BibTeX", "ris": "RIS", "json": "CSL-JSON"}


def plan(desk: Desk) -> Planned:
    for id, card in desk.archive.cards.items():
        for ending in _ENCODERS:
            yield address.citation(card.slug, ending), Entry(file, (id, ending))


def file(desk: Desk, id: str, ending: str) -> DataFile:
    return DataFile(content=_ENCODERS[ending](work(desk, desk.archive.cards[id])))


def work(desk: Desk, card: Card) -> citing.Work:
    """The article as a bibliography sees it, with its place in this archive."""
    return citing.work(card, desk.settings.title, on_the_web(desk, address.article(card.slug)))


def on_the_web(desk: Desk, address: str) -> str | None:
    """The page's URL, where the site has a place on the web."""
    base = desk.settings.base_url
    return base + address.lstrip("/") if base else None


def links(card: Card) -> tuple[Link, ...]:
    """To the article's citation files, by the names of their formats."""
    return tuple(Link(label=name, address=address.citation(card.slug, ending)) for ending, name in _NAMES.items())
