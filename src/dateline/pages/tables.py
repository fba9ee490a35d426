"""Tables as CSV: of the whole archive under /data/, and beside each page that has a table of agreements."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from dateline import address
from dateline.archive.model import Agreement
from dateline.pages.base import DataFile, Entry, LongFile, Piece, Planned
from dateline.pages.desk import Desk
from dateline.summaries import Summary, digest

_FORMULA = re.compile(r"\A[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\t\r＝＋－＠]").match
"""A spreadsheet takes a cell that begins so for a formula, some after leaving out what cannot be seen."""
_FEWEST = 2
"""A table of one row is read at a glance and needs no file."""


def plan(desk: Desk) -> Planned:
    for name, make in _WHOLE.items():
        yield address.data(f"{name}.csv"), Entry(make, (), _WHOLE_INGREDIENTS.get(name), bulky=True)
    for page, slugs in _pages(desk):
        if len(slugs) >= _FEWEST:
            yield address.table(page), Entry(agreements_of, slugs, _agreements_ingredients)


def of(page: str, slugs: Sequence[str]) -> str | None:
    """The address of the file with a page's table of agreements, if it has one."""
    return address.table(page) if len(slugs) >= _FEWEST else None


def _pages(desk: Desk) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every page with a table of agreements, and the slugs of these."""
    archive = desk.archive
    yield from ((address.country(entry.slug), entry.party_to) for entry in archive.countries.values())
    yield from ((address.pair(key), entry.agreements) for key, entry in archive.pairs.items())
    yield from ((address.organization(slug), entry.agreements) for slug, entry in archive.organizations.items())
    yield from ((address.person(slug), entry.agreements) for slug, entry in archive.people.items())
    yield from ((address.topic(slug), entry.agreements) for slug, entry in archive.topics.items())
    for facet, choices in desk.rows.narrowed.items():
        yield from ((address.narrowed(facet, value), slugs) for value, slugs in choices.items())


def _articles_ingredients(desk: Desk) -> object:
    ids = desk.archive.listing
    return desk.rows.faces(ids), desk.rows.all_shown(ids)


def articles(desk: Desk) -> LongFile:
    head = ("id", "title", "date", "publisher", "byline", "url", "language", "rights", "countries", "agreements", "address")
    summaries = desk.archive.cards.summaries.values()
    pieces = (Piece(summary.face + desk.rows.shown(summary.id), partial(_article, desk, summary)) for summary in summaries)
    return LongFile(pieces, head=_lines([head]))


def _article(desk: Desk, one: Summary) -> bytes:
    codes, slugs = " ".join(one.countries), " ".join(desk.archive.filed[one.id].reported)
    said = (one.id, one.title, one.date, one.publisher, one.byline, one.url, one.language, one.rights)
    return _lines([map(_cell, (*said, codes, slugs, address.article(one.slug)))])


def agreements(desk: Desk) -> DataFile:
    return agreements_of(desk, *desk.archive.agreements)


def _agreements_ingredients(desk: Desk, *slugs: str) -> object:
    return b"".join(map(desk.rows.weighed, slugs or desk.archive.agreements))


def agreements_of(desk: Desk, *slugs: str) -> DataFile:
    head = ("slug", "name", "type", "parties", "subject", "status", "date", "term", "place", "signatories", "reports")
    return _csv(head, (_agreement_cells(desk.archive.agreements[slug]) for slug in slugs))


def _agreement_cells(entry: Agreement) -> tuple:
    return (
        *(entry.slug, entry.name, entry.type, "; ".join(entry.parties), entry.subject, entry.status, entry.date),
        *(entry.term, entry.place, "; ".join(entry.signatories), len(entry.reports)),
    )


def stages(desk: Desk) -> DataFile:
    head = ("agreement", "status", "date", "article", "published", "sentence", "quote", "state", "rule")
    rows = (
        (
            *(entry.slug, stage.status, stage.date, stage.article, stage.reported),
            *((stage.evidence.sentence, stage.evidence.quote) if stage.evidence else (None, None)),
            *(stage.state, stage.rule),
        )
        for entry in desk.archive.agreements.values()
        for stage in entry.stages
    )
    return _csv(head, rows)


def countries(desk: Desk) -> DataFile:
    head = ("code", "name", "party_to", "acts_in", "mentioned_in", "through", "address")
    rows = (
        (
            *(code, entry.name, len(entry.party_to), len(entry.acts_in), len(entry.mentioned_in), len(entry.through)),
            address.country(entry.slug),
        )
        for code, entry in desk.archive.countries.items()
    )
    return _csv(head, rows)


def pairs(desk: Desk) -> DataFile:
    head = ("a", "b", "agreements", "articles", "address")
    entries = desk.archive.pairs.values()
    return _csv(head, ((*one.codes, len(one.agreements), len(one.articles), address.pair(one.key)) for one in entries))


def organizations(desk: Desk) -> DataFile:
    head = ("slug", "name", "acronym", "country", "articles", "agreements", "events", "address")
    rows = (
        (
            *(slug, entry.name, entry.acronym, entry.country, len(entry.articles), len(entry.agreements), len(entry.events)),
            address.organization(slug),
        )
        for slug, entry in desk.archive.organizations.items()
    )
    return _csv(head, rows)


def people(desk: Desk) -> DataFile:
    """A row an office, as one article reports it."""
    head = ("slug", "name", "role", "country", "part", "article", "published", "state", "address")
    rows = (
        (
            *(slug, entry.name, office.role, office.country, office.part, office.article),
            *(desk.archive.cards.summaries[office.article].date, office.state, address.person(slug)),
        )
        for slug, entry in desk.archive.people.items()
        for office in entry.offices
    )
    return _csv(head, rows)


def topics(desk: Desk) -> DataFile:
    head = ("slug", "name", "articles", "agreements", "address")
    entries = desk.archive.topics.items()
    return _csv(head, ((slug, one.name, len(one.articles), len(one.agreements), address.topic(slug)) for slug, one in entries))


def _people_ingredients(desk: Desk) -> object:
    dates = [summary.date for summary in desk.archive.cards.summaries.values()]
    return b"".join(map(digest, desk.archive.people.values())), desk.archive.listing, dates


_WHOLE = {
    "articles": articles,
    "agreements": agreements,
    "stages": stages,
    "countries": countries,
    "pairs": pairs,
    "organizations": organizations,
    "people": people,
    "topics": topics,
}
_WHOLE_INGREDIENTS = {
    "articles": _articles_ingredients,
    "agreements": _agreements_ingredients,
    "stages": _agreements_ingredients,
    "people": _people_ingredients,
}
"""Of those that cost something to make."""
WHOLE = tuple(_WHOLE)
"""The files under /data/, by their names without `.csv`."""


def _csv(head: tuple[str, ...], rows: Iterable[tuple]) -> DataFile:
    return DataFile(content=_lines([head, *(map(_cell, row) for row in rows)]))


def _lines(rows: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    plain = text[:1].isalnum()  # as most: it is no sign and no white space
    return f"'{text}" if not plain and _FORMULA(text) else text
