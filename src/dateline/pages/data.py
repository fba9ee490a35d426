"""/data/: the whole archive as JSON and JSON Lines, with a schema; and the page that lists these files and the tables."""

from functools import partial

import msgspec

from dateline import address
from dateline.model import Noun, Record
from dateline.pages import citations, tables
from dateline.pages.base import DataFile, Entry, LongFile, Page, Piece, Planned
from dateline.pages.desk import Desk
from dateline.pages.words import trail
from dateline.summaries import Summary

_json = msgspec.json.Encoder().encode
_FIRST, _BETWEEN, _LAST = b"[\n", b",\n", b"\n]\n"
"""A JSON list with one element a line, so that two versions can be compared line by line."""


class FileRow(Noun, kw_only=True):
    address: str
    format: str
    key: str
    """Which file it is; the template has its description."""
    year: str | None = None


class DataPage(Page, kw_only=True):
    template = "data.html"
    files: tuple[FileRow, ...]


def plan(desk: Desk) -> Planned:
    yield address.DATA, Entry(page)
    yield f"{address.DATA}articles.json", Entry(articles_json, (), _articles_ingredients, bulky=True)
    yield f"{address.DATA}agreements.json", Entry(agreements_json, (), _agreements_ingredients, bulky=True)
    yield f"{address.DATA}record.schema.json", Entry(schema)
    for year in (*desk.archive.years, None):
        yield address.records(year), Entry(records, (year,), _records_ingredients, desk.archive.of_period(year), bulky=True)


def page(desk: Desk) -> DataPage:
    years = (*desk.archive.years, None)
    files = [
        FileRow(address=f"{address.DATA}articles.json", format="JSON", key="articles"),
        FileRow(address=f"{address.DATA}agreements.json", format="JSON", key="agreements"),
        *(FileRow(address=address.data(f"{name}.csv"), format="CSV", key=name) for name in tables.WHOLE),
        *(FileRow(address=address.records(year), format="JSON Lines", key="records", year=year) for year in years),
        *(
            FileRow(address=address.citations(year, ending), format=form.name, key="citations", year=year)
            for ending, form in citations.FORMATS.items()
            for year in years
        ),
        FileRow(address=f"{address.DATA}record.schema.json", format="JSON Schema", key="schema"),
    ]
    return DataPage(
        title=desk.words("Data"),
        description=desk.words("The whole archive to take along: records with evidence, agreements with stages, tables."),
        crumbs=trail(desk.words),
        files=tuple(files),
    )


def _articles_ingredients(desk: Desk) -> object:
    return desk.rows.faces(desk.archive.listing)


def articles_json(desk: Desk) -> LongFile:
    """The cards. The digest of a body is left out: it is of no use without the cache, and changes with every word."""
    summaries = desk.archive.cards.summaries.values()
    pieces = (Piece(summary.face + summary.slug.encode(), partial(_card, desk, summary.id)) for summary in summaries)
    return LongFile(pieces, head=_FIRST, between=_BETWEEN, tail=_LAST)


def _card(desk: Desk, id: str) -> bytes:
    card = msgspec.structs.asdict(desk.archive.cards[id])
    del card["digest"]
    return _json(card)


def _agreements_ingredients(desk: Desk) -> object:
    return b"".join(map(desk.rows.weighed, desk.archive.agreements))


def agreements_json(desk: Desk) -> LongFile:
    pieces = (Piece(desk.rows.weighed(slug), partial(_agreement, desk, slug)) for slug in desk.archive.agreements)
    return LongFile(pieces, head=_FIRST, between=_BETWEEN, tail=_LAST)


def _agreement(desk: Desk, slug: str) -> bytes:
    """The agreement with where it stands now, which its stages imply."""
    entry = desk.archive.agreements[slug]
    implied = {"status": entry.status, "date": entry.date, "address": address.agreement(slug)}
    return _json(msgspec.to_builtins(entry) | implied)


def records(desk: Desk, year: str | None) -> LongFile:
    """The records of a year's articles, one a line."""
    summaries = map(desk.archive.cards.summaries.__getitem__, desk.archive.of_period(year))
    return LongFile(Piece(f"{summary.body} {summary.slug}".encode(), partial(_record, desk, summary)) for summary in summaries)


def _record(desk: Desk, summary: Summary) -> bytes:
    return _json(msgspec.structs.replace(desk.article(summary.body).record, slug=summary.slug)) + b"\n"


def _records_ingredients(desk: Desk, year: str | None) -> object:
    summaries = desk.archive.cards.summaries
    return [summaries[id].body + summaries[id].slug for id in desk.archive.of_period(year)]


def schema(desk: Desk) -> DataFile:
    return DataFile(content=msgspec.json.format(_json(record_schema()), indent=2) + b"\n")


def record_schema() -> dict:
    """JSON Schema of one record, drawn from the types themselves."""
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, "title": "Dateline record", **msgspec.json.schema(Record)}
