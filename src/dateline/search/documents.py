"""Entries as the small HTML pages that Pagefind reads: a title, the words, and its facets as attributes.

They are made for the index alone, so that nothing gets into it that was not put there: no navigation, no ledger, no
fence; and so that a site's own templates cannot change what is found.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from markupsafe import escape

from dateline import address
from dateline.edtf_date import year_of
from dateline.languages.words import Words
from dateline.model import Article
from dateline.search.entries import Entry, sentences, shown_date

_UNKNOWN_DAY = "0000"
"""Sorts after every date, newest first; Pagefind leaves out what has no value to sort by."""


def write(entries: Iterable[tuple[Entry, Article | None]], languages: Sequence[Words], folder: Path) -> bytes:
    """Writes a page for each entry, at the path that its address has in the site. Returns a digest of all that was
    written. Raises OSError."""
    whole = hashlib.sha256()
    for entry, article in entries:
        content = page(entry, article, languages).encode("utf-8", "replace")
        path = folder / address.path(entry.address)
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        whole.update(f"{entry.address}\n{len(content)}\n".encode())
        whole.update(content)
    return whole.digest()


def page(entry: Entry, article: Article | None, languages: Sequence[Words]) -> str:
    """One entry; its date is told in all these languages, the default one first. An empty element before each sentence carries
    its number, for Pagefind to count words from."""
    known = entry.date if year_of(entry.date) else _UNKNOWN_DAY
    parts = [
        f'<!doctype html><html lang="en"><title>{escape(entry.title)}</title>',
        f'<main data-pagefind-body><h1 data-pagefind-sort="date[v]" v="{escape(known)}">{escape(entry.title)}</h1>',
    ]
    parts += [f'<i data-pagefind-filter="{facet}[v]" v="{escape(value)}"></i>' for facet, value in entry.facets]
    said = {"kind": entry.kind, "date": shown_date(entry, languages[0]), "publisher": entry.publisher}
    said |= {f"date-{words.language}": shown_date(entry, words) for words in languages[1:]}
    said |= {f"title-{language}": title for language, title in entry.titles}
    parts += [f'<i data-pagefind-meta="{name}[v]" v="{escape(value)}"></i>' for name, value in said.items() if value]
    if article is not None:
        parts += [f'<p><b id="s{number}"></b>{escape(said)}</p>' for number, said in sentences(article)]
    if entry.words:
        parts.append(f'<p><b id="words"></b>{escape(entry.words)}</p>')
    if entry.publisher:
        parts.append(f'<p><b id="publisher"></b>{escape(entry.publisher)}</p>')
    parts.append("</main>")
    return "".join(parts)
