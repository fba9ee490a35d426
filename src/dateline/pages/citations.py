"""/data/citations/<year>.bib, .ris and .json: citations for programs that keep bibliographies.

An article's page has its own as text, to be taken along from there; a file for each article would be most of a site's files.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from dateline import address
from dateline.languages.words import Words
from dateline.model import Card
from dateline.pages import citing
from dateline.pages.base import DataFile, Entry, Planned
from dateline.pages.desk import Desk


class Format(NamedTuple):
    """A form of citations, and what writes a file of them."""

    name: str
    encode: Callable[[Iterable[citing.Work], Words], bytes]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


FORMATS = {
    "bib": Format("BibTeX", lambda works, words: _bytes("\n".join([citing.bibtex(work, words) for work in works]))),
    "ris": Format("RIS", lambda works, words: _bytes("".join([citing.ris(work, words) for work in works]))),
    "json": Format("CSL-JSON", citing.csl),
}
"""By the ending of their files."""


def plan(desk: Desk) -> Planned:
    for year in (*desk.archive.years, None):
        for ending in FORMATS:
            yield address.citations(year, ending), Entry(file, (year, ending), _ingredients, bulky=True)


def file(desk: Desk, year: str | None, ending: str) -> DataFile:
    return DataFile(content=FORMATS[ending].encode(works(desk, year), desk.words))


def _ingredients(desk: Desk, year: str | None, ending: str) -> object:
    return desk.rows.faces(desk.archive.of_period(year))


def works(desk: Desk, year: str | None) -> list[citing.Work]:
    return [work(desk, desk.archive.cards[id]) for id in desk.archive.of_period(year)]


def work(desk: Desk, card: Card) -> citing.Work:
    """The article as a bibliography sees it, with its place in this archive."""
    return citing.work(card, archive(desk), on_the_web(desk, address.article(card.slug)))


def archive(desk: Desk) -> str:
    """What a citation calls it."""
    return desk.words.own(desk.settings.title)


def on_the_web(desk: Desk, address: str) -> str | None:
    """The page's URL, where the site has a place on the web."""
    base = desk.settings.base_url
    return base + address.lstrip("/") if base else None
