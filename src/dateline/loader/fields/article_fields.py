"""The fields of an article as a curator writes them, in front matter, a sidecar or a .json alike."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from dateline.loader.fields import declared, values
from dateline.loader.fields.marked import Mapping, Sequence, Value
from dateline.loader.fields.report import Report
from dateline.model import (
    AgreementFact,
    CountryFact,
    DateFact,
    EventFact,
    Facts,
    Noun,
    OrganizationFact,
    PersonFact,
    Rights,
    TopicFact,
)
from dateline.slugs import slugify

_DEEPEST_ALIAS = 8
"""Folders of an old address: eight of eighty letters are as much as every file system takes."""
RIGHTS: tuple[str, ...] = Rights.__args__


class Fields(Noun, kw_only=True):
    """What a person wrote about an article; None where nothing was said."""

    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    rights: Rights | None = None
    slug: str | None = None
    aliases: tuple[str, ...] | None = None
    draft: bool | None = None
    date: DateFact | None = None
    """Who says so and where; the date itself is `day`."""
    day: str | None = None
    countries: tuple[CountryFact, ...] | None = None
    organizations: tuple[OrganizationFact, ...] | None = None
    people: tuple[PersonFact, ...] | None = None
    agreements: tuple[AgreementFact, ...] | None = None
    events: tuple[EventFact, ...] | None = None
    topics: tuple[TopicFact, ...] | None = None
    text: str | None = None
    """The article itself, in a .json: plain text ..."""
    markdown: str | None = None
    html: str | None = None

    def over(self, other: "Fields") -> "Fields":
        """These fields, and those of the other where these say nothing."""
        said = {name: value for name in self.__struct_fields__ if (value := getattr(self, name)) is not None}
        if self.date:
            said["day"] = self.day  # a date that was declared and is impossible is no date
        return replace(other, **said)

    def facts(self) -> Facts:
        """What was declared as facts. A date that was declared and cannot be read is a `date_fact` without a date."""
        lists = ("countries", "organizations", "people", "agreements", "events", "topics")
        return Facts(
            date=self.day,
            date_basis=declared.RULE if self.day else None,
            date_fact=self.date,
            **{name: getattr(self, name) or () for name in lists},
        )


def read_fields(mapping: Mapping, report: Report) -> Fields:
    """The fields of a mapping; what is wrong with them is in the report."""
    found: dict[str, Any] = {}
    for name, (key, value) in mapping.entries.items():
        reader = _READERS.get(name)
        if reader is None:
            report.warning("field-unknown", f"{key.text!r} is no field of an article", values.did_you_mean(name, KNOWN), key.at)
            continue
        for field, got in reader(value, name, report).items():
            if got is None or got == ():
                continue
            if field in _LISTS and field in found:
                known = {fact.name.casefold() for fact in found[field]}
                found[field] = (*found[field], *(fact for fact in got if fact.name.casefold() not in known))
            else:
                found.setdefault(field, got)
    return Fields(**found)


# --- readers of one key: the fields it sets -----------------------------------------------------------------------

Reader = Callable[[Value, str, Report], dict[str, Any]]


def _into(field: str, read: Callable[[Value, str, Report], Any]) -> Reader:
    return lambda value, name, report: {field: read(value, name, report)}


def _byline(value: Value, name: str, report: Report) -> str | None:
    """A byline is one line; `author:` is often a list of names."""
    if isinstance(value, Sequence):
        return ", ".join(values.words(value, name, report)) or None
    return values.text(value, name, report)


def _rights(value: Value, name: str, report: Report) -> str | None:
    return values.choice(value, name, RIGHTS, report)


def _date(value: Value, name: str, report: Report) -> dict[str, Any]:
    before = len(report.problems)
    day = values.date(value, name, report)
    said = day is not None or len(report.problems) > before
    return {"day": day, "date": DateFact(**declared.standing(value.at, report)) if said else None}


def _source(value: Value, name: str, report: Report) -> dict[str, Any]:
    """`source:` is used for the address as well as for who published it."""
    written = values.text(value, name, report)
    return {"url" if written and values.is_web_address(written) else "publisher": written}


def _slug(value: Value, name: str, report: Report) -> str | None:
    written = values.text(value, name, report)
    safe = slugify(written) if written else None
    if written and safe != written:
        report.warning(
            "slug-unsafe",
            f"{written!r} cannot be an address" + (f"; {safe!r} is taken for it" if safe else ""),
            "a slug is made of the letters a-z, digits and single hyphens, at most 80 characters",
            value.at,
        )
    return safe or None


def _aliases(value: Value, name: str, report: Report) -> tuple[str, ...]:
    """Old addresses of the article inside the site; a plain word is an old slug."""
    found = []
    for item in values.items(value, name, report):
        written = values.text(item, name, report)
        if written is None:
            continue
        parts = written.strip("/").removesuffix("/index.html").split("/")
        if len(parts) <= _DEEPEST_ALIAS and all(part and slugify(part) == part for part in parts):
            found.append(f"/articles/{parts[0]}/" if len(parts) == 1 else f"/{'/'.join(parts)}/")
        else:
            report.warning(
                "alias-unsafe",
                f"{written!r} is no address inside the site that can lead here",
                "write an old slug, or an address such as /articles/old-slug/",
                item.at,
            )
    return tuple(dict.fromkeys(found))


_LISTS = {
    "countries": declared.countries,
    "organizations": declared.organizations,
    "people": declared.people,
    "agreements": declared.agreements,
    "events": declared.events,
    "topics": declared.topics,
}
_TOPICS = _into("topics", declared.topics)
_BYLINE = _into("byline", _byline)
_TEXT = _into("text", values.long_text)
_READERS: dict[str, Reader] = {
    "title": _into("title", values.text),
    "date": _date,
    "publisher": _into("publisher", values.text),
    "byline": _BYLINE,
    "url": _into("url", values.web_address),
    "language": _into("language", values.language),
    "rights": _into("rights", _rights),
    **{name: _into(name, read) for name, read in _LISTS.items()},
    "slug": _into("slug", _slug),
    "aliases": _into("aliases", _aliases),
    "draft": _into("draft", values.flag),
    "text": _TEXT,
    "markdown": _into("markdown", values.long_text),
    "html": _into("html", values.long_text),
    # What other programs call the same things.
    "author": _BYLINE,
    "tags": _TOPICS,
    "categories": _TOPICS,
    "published": _date,
    "body": _TEXT,
    "content": _TEXT,
    "source": _source,
    "actors": declared.actors,
}
TEXT_FIELDS = frozenset(("text", "markdown", "html", "body", "content"))
"""Keys that hold the article's words."""
KNOWN: tuple[str, ...] = tuple(_READERS)
"""Every key that is read."""
