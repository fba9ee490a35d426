"""The publication date that a saved page states in its metadata, and the line that says so.

htmldate reads the date, but is shown the metadata only: from the running text it would take the date of an event, and
where a day is missing it would fill in the first of the month.
"""

import logging
import re
from collections.abc import Iterator
from html import escape
from itertools import chain, islice
from typing import NamedTuple

from lxml.html import HtmlElement

_EARLIEST, _LATEST = "1700-01-01", "2199-12-31"
"""Constants: the default ends today, and the same page must give the same date on every day."""
_META_NAME = re.compile(r"date|time|publish|issued|created|sailthru|parsely", re.IGNORECASE)
_META_NOT = re.compile(r"modif|update|expir|image|author|publisher|event|start|end_", re.IGNORECASE)
_JSON_DATE = re.compile(r"\"date(?:Published|Created)\"\s{0,20}:\s{0,20}\"([^\"\n]{4,60})\"")
_ABOUT_DATES = re.compile(r"date|time|publi|posted|byline|dateline", re.IGNORECASE)
_LONGEST = 100
_MOST_PLACES = 60
_ELSEWHERE = frozenset(("aside", "nav", "footer", "form"))


class Stated(NamedTuple):
    """One place of a page that could state its date."""

    line: int
    words: str
    html: str
    """The same for htmldate to read."""


def page_date(tree: HtmlElement, text: str, url: str | None) -> tuple[str, int] | None:
    """(EDTF date, line of the file) of the page's publication, or None where its metadata do not give a whole day."""
    import htmldate  # late: takes a quarter of a second

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    places = chain(_metas(tree), _json(text), _address(tree, url), _elements(tree))
    for place in islice(places, _MOST_PLACES):
        found = htmldate.find_date(place.html, extensive_search=False, original_date=True, min_date=_EARLIEST, max_date=_LATEST)
        if found and _says(place.words, found):
            return found, place.line
    return None


def _metas(tree: HtmlElement) -> Iterator[Stated]:
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = meta.get("content") or ""
        if _META_NAME.search(name) and not _META_NOT.search(name) and len(content) <= _LONGEST:
            yield _stated(meta.sourceline, content, "meta")


def _json(text: str) -> Iterator[Stated]:
    for found in _JSON_DATE.finditer(text):
        yield _stated(text.count("\n", 0, found.start()) + 1, found[1], "meta")


def _address(tree: HtmlElement, url: str | None) -> list[Stated]:
    link = next((link for link in tree.iter("link") if "canonical" in (link.get("rel") or "")), None)
    if not url:
        return []
    html = f'<html><head><link rel="canonical" href="{escape(url)}"></head><body></body></html>'
    return [Stated(link.sourceline if link is not None else 1, url, html)]


def _elements(tree: HtmlElement) -> Iterator[Stated]:
    """`<time>` and short elements whose class speaks of a date, outside asides and menus."""
    for element in tree.iter("time", "abbr", "span", "p", "div", "li"):
        marks = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop"))
        if element.tag != "time" and not _ABOUT_DATES.search(marks):
            continue
        if any(above.tag in _ELSEWHERE for above in element.iterancestors()):
            continue
        words = element.get("datetime") or element.get("content") or "".join(element.itertext())
        if len(words) <= _LONGEST:
            yield _stated(element.sourceline, words, "time")


def _stated(line: int | None, words: str, kind: str) -> Stated:
    words = words.strip()
    if kind == "meta":
        html = f'<html><head><meta property="article:published_time" content="{escape(words)}"></head><body></body></html>'
    else:
        html = f'<html><head></head><body><time datetime="{escape(words)}">{escape(words)}</time></body></html>'
    return Stated(line or 1, words, html)


def _says(words: str, date: str) -> bool:
    """True where year and day of the date stand in the words: a day that was filled in does not."""
    year, _, day = date.split("-")
    if date in words or date.replace("-", "") in words:
        return True
    numbers = [number.lstrip("0") for number in re.findall(r"\d+", words)]
    if year not in numbers:
        return False
    numbers.remove(year)
    return day.lstrip("0") in numbers
