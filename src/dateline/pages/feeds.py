"""Atom feeds: of the archive, and of every country, agreement and topic.

Atom demands a time of every entry and Dateline invents none: articles whose day is not known are left out, and the feed
says how many they are.
"""

import re
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from heapq import nsmallest
from html import escape

from dateline import address
from dateline.languages.words import Words
from dateline.pages.base import DataFile, Entry, Planned
from dateline.pages.desk import Desk
from dateline.summaries import Summary

_LATEST = 50
_KEPT = 5_000
"""Entries kept, less than 1 kB each."""
_NOT_XML = re.compile("[\x00-\x08\v\f\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "tag:dateline")


def plan(desk: Desk) -> Planned:
    archive = desk.archive
    yield address.FEED, Entry(feed, (address.HOME,), _ingredients)
    pages = (
        *((address.country(country.slug), "country", code) for code, country in archive.countries.items()),
        *((address.agreement(slug), "agreement", slug) for slug in archive.agreements),
        *((address.topic(slug), "topic", slug) for slug in archive.topics),
    )
    for page, kind, key in pages:
        yield address.feed(page), Entry(feed, (page, kind, key), _ingredients)


def _subject(desk: Desk, kind: str | None, key: str) -> tuple[str, Iterable[str]]:
    """What the feed is called and the articles it is made from."""
    archive = desk.archive
    if kind == "country":
        country = archive.countries[key]
        return desk.words.country(key), (*country.acts_in, *country.mentioned_in)
    if kind == "agreement":
        return desk.rows.agreement_title(archive.agreements[key]), archive.agreements[key].reports
    if kind == "topic":
        return desk.words.topic(archive.topics[key].name), archive.topics[key].articles
    return desk.words.own(desk.settings.title), archive.listing


def _latest(desk: Desk, ids: Iterable[str]) -> tuple[list[str], int]:
    """The articles that the feed has, newest first, and how many it must leave out."""
    ids = set(ids)
    dated = ids & desk.rows.dated
    return nsmallest(_LATEST, dated, key=desk.rows.place.__getitem__), len(ids) - len(dated)


def _ingredients(desk: Desk, page: str, kind: str | None = None, key: str = "") -> object:
    name, ids = _subject(desk, kind, key)
    latest, left_out = _latest(desk, ids)
    return name, left_out, desk.rows.all_shown(latest)


def feed(desk: Desk, page: str, kind: str | None = None, key: str = "") -> DataFile:
    name, ids = _subject(desk, kind, key)
    latest, left_out = _latest(desk, ids)
    articles = [desk.archive.cards.summaries[id] for id in latest]
    archive = desk.words.own(desk.settings.title)
    title = name if page == address.HOME else f"{name} – {archive}"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{escape(desk.settings.language)}">',
        f"<title>{_text(title)}</title>",
        f"<subtitle>{_text(_about(desk.words, left_out))}</subtitle>",
        f"<id>{_id(page, desk.settings.base_url)}</id>",
        f"<updated>{f'{articles[0].date}T00:00:00Z' if articles else _no_entry(desk)}</updated>",
        f"<author><name>{_text(archive)}</name></author>",
        f'<link rel="alternate" type="text/html" href="{escape(_href(desk, page, page))}"/>',
        f'<link rel="self" type="application/atom+xml" href="{escape(_href(desk, address.feed(page), page))}"/>',
        *(_entry(desk, article, page) for article in articles),
        "</feed>",
    ]
    return DataFile(content="\n".join(lines).encode() + b"\n")


def _no_entry(desk: Desk) -> str:
    """`updated` of a feed without entries: Atom demands one, and a build's own time would differ from build to build."""
    return datetime.fromtimestamp(desk.settings.stated_time, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _about(words: Words, left_out: int) -> str:
    said = words("As the press reported it.")
    if left_out:
        said += " " + words.ngettext(
            "%(num)s article of unknown day left out.", "%(num)s articles of unknown day left out.", left_out
        )
    return said


def _entry(desk: Desk, article: Summary, page: str) -> str:
    told, more = _told(article, desk.settings.base_url)
    href = escape(_href(desk, address.article(article.slug), page))
    return f'{told}<link rel="alternate" type="text/html" href="{href}"/>{more}'


@lru_cache(_KEPT)
def _told(article: Summary, base_url: str | None) -> tuple[str, str]:
    """The entry of an article before and after the link to it, which alone is another one in each feed."""
    summary = f"<summary>{_text(article.lede)}</summary>" if article.lede else ""
    written_by = article.byline or article.publisher
    author = f"<author><name>{_text(written_by)}</name></author>" if written_by else ""
    id = _id(address.article(article.slug), base_url)
    head = f"<entry><title>{_text(article.title)}</title><id>{id}</id><updated>{article.date}T00:00:00Z</updated>"
    return head, f"{author}{summary}</entry>"


def _text(text: str) -> str:
    """Escaped, and without the characters that XML cannot hold in any spelling."""
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text), quote=False)


def _href(desk: Desk, target: str, page: str) -> str:
    if desk.settings.base_url:
        return desk.settings.base_url + target.lstrip("/")
    return address.relative(target, address.feed(page))


def _id(where: str, base_url: str | None) -> str:
    """The page's URL where the site has one, else a name that is the same in every build."""
    if base_url:
        return escape(base_url + where.lstrip("/"), quote=False)
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, where)}"
