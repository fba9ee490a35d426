"""/data/citations/<year>.bib, .ris and .json: citations for programs that keep bibliographies.

An article's page has its own as text, to be taken along from there; a file for each article would be most of a site's files.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from dateline import address
from dateline.languages.words import Words
from dateline.pages import citing
from dateline.pages.base import Entry, LongFile, Piece, Planned
from dateline.pages.desk import Desk
from dateline.summaries import Summary


class Format(NamedTuple):
    """A form of citations, and what writes a file of them."""

    name: str
    encode: Callable[[citing.Work, Words], str]
    head: bytes = b""
    between: bytes = b""
    tail: bytes = b""


FORMATS = {
    "bib": Format("BibTeX", citing.bibtex, between=b"\n"),
    "ris": Format("RIS", citing.ris),
    # an item a line, so that two versions can be compared line by line
    "json": Format("CSL-JSON", citing.csl, head=b"[\n", between=b",\n", tail=b"\n]\n"),
}
"""By the ending of their files."""


def plan(desk: Desk) -> Planned:
    for year in (*desk.archive.years, None):
        for ending in FORMATS:
            yield address.citations(year, ending), Entry(file, (year, ending), _ingredients, bulky=True)


def file(desk: Desk, year: str | None, ending: str) -> LongFile:
    form, summaries = FORMATS[ending], map(desk.archive.cards.summaries.__getitem__, desk.archive.of_period(year))
    pieces = (Piece(summary.face + summary.slug.encode(), partial(_piece, desk, summary, form)) for summary in summaries)
    return LongFile(pieces, form.head, form.between, form.tail)


def _piece(desk: Desk, article: Summary, form: Format) -> bytes:
    return form.encode(work(desk, article), desk.words).encode("utf-8", "replace")


def _ingredients(desk: Desk, year: str | None, ending: str) -> object:
    return desk.rows.faces(desk.archive.of_period(year))


def work(desk: Desk, article: Summary) -> citing.Work:
    """The article as a bibliography sees it, with its place in this archive."""
    return citing.work(article, archive(desk), on_the_web(desk, address.article(article.slug)))


def archive(desk: Desk) -> str:
    """What a citation calls it."""
    return desk.words.own(desk.settings.title)


def on_the_web(desk: Desk, address: str) -> str | None:
    """The page's URL, where the site has a place on the web."""
    base = desk.settings.base_url
    return base + address.lstrip("/") if base else None
