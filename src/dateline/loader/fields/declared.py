"""Facts that a person wrote down in an article's fields: plain names, or objects as in the record."""

import re
from collections.abc import Callable
from typing import TypeVar

from dateline.loader.fields import values
from dateline.loader.fields.countries import country, country_names
from dateline.loader.fields.marked import Mapping, Scalar, Sequence, Value
from dateline.loader.fields.report import WHOLE_FILE, Mark, Report
from dateline.model import (
    AGREEMENT_TYPES,
    STATUSES,
    AgreementFact,
    CountryFact,
    EventFact,
    Fact,
    OrganizationFact,
    Part,
    PersonFact,
    TopicFact,
)

RULE = "front matter"
PARTS: tuple[str, ...] = Part.__args__
_OF_EVERY_FACT = frozenset(("rule", "state", "evidence", "declared"))  # a record's own; what a person writes is confirmed
_NOTHING = Scalar(None, WHOLE_FILE)
_PERSON = re.compile(r"(?:[A-Z]\.|[^\W\d_]{0,40}[^\W\d_A-Z][\w'’-]{0,40}\.?)(?: (?:[A-Z]\.|[\w'’-]{1,40})){1,4}\Z")
"""Two words or more, the first with a small letter or a full stop: `Ana Lima`, not `UN`, `ASEAN Regional Forum`, `Hamas`."""
_BODY = re.compile(
    r"\b(?:academy|agency|alliance|army|assembly|association|authority|bank|board|bureau|cent(?:er|re)|chamber|club|command"
    r"|commission|committee|community|company|confederation|conference|congress|corporation|corps|council|court|department"
    r"|federation|force|forces|forum|foundation|front|fund|government|group|house|institute|institution|league|limited"
    r"|ministry|mission|movement|museum|national|nations|network|office|of|organi[sz]ation|parliament|party|police|programme?"
    r"|secretariat|senate|service|society|state|states|supreme|treasury|tribunal|union|united|university|and|for|the|inc|ltd|plc)\b",
    re.IGNORECASE,
)
"""A word that names of bodies have and names of people have not."""
F = TypeVar("F", bound=Fact)


def standing(at: Mark, report: Report) -> dict[str, str]:
    """Rule, state and place of a declared fact."""
    return {"rule": RULE, "state": "confirmed", "declared": report.place(at)}


class Entry:
    """One fact of a list: its fields by name, whether a plain name or an object was written."""

    def __init__(self, value: Value, field: str, known: tuple[str, ...], report: Report):
        self.at = value.at
        self._field = field
        self._report = report
        self._values: dict[str, Value] = {}
        self._readable = isinstance(value, Scalar | Mapping)
        if isinstance(value, Scalar):
            self._values = {"name": value}
        elif isinstance(value, Mapping):
            self._values = {name: written for name, (_, written) in value.entries.items()}
            for name, (key, _) in value.entries.items():
                if name not in known and name not in _OF_EVERY_FACT:
                    report.warning(
                        "field-unknown", f"{key.text!r} is no field of `{field}`", values.did_you_mean(name, known), key.at
                    )
        else:
            report.error(
                "value-kind",
                f"an entry of `{field}` must be a name or an object, and this is {values.kind(value)}",
                "write a plain name, or `name: ...` and what else is known, indented",
                value.at,
            )

    def text(self, name: str) -> str | None:
        return values.text(self._values[name], name, self._report) if name in self._values else None

    def words(self, name: str) -> tuple[str, ...]:
        return values.words(self._values[name], name, self._report) if name in self._values else ()

    def date(self, name: str) -> str | None:
        return values.date(self._values[name], name, self._report) if name in self._values else None

    def choice(self, name: str, known: tuple[str, ...], default: str) -> str:
        found = values.choice(self._values[name], name, known, self._report) if name in self._values else None
        return found or default

    def country(self, name: str) -> str | None:
        """The ISO code of the country that a field names; an unknown one is left out with a warning."""
        written = self.text(name)
        known = resolve(written, self._values[name].at, self._report) if written else None
        return known[0] if known else None

    def required_name(self) -> str | None:
        """The entry's name; where it has none, the entry is an error and None."""
        name = self.text("name")
        if name is None and isinstance(self._values.get("name", _NOTHING), Scalar) and self._readable:
            self._report.error("name-missing", f"an entry of `{self._field}` has no name", "add `name: ...`", self.at)
        return name


def resolve(written: str, at: Mark, report: Report) -> tuple[str, str] | None:
    """(ISO code, name) of a country; None, with a warning, for one that is not known."""
    known = country(written)
    if known is None:
        names = {name.lower(): name for name in country_names()}
        near = values.nearest(written, names)
        report.warning(
            "country-unknown",
            f"no country is known by the name or code {written!r}",
            f"did you mean {names[near]!r}?" if near else "write its English name or its ISO code",
            at,
        )
    return known


def _many(read: Callable[[Value, Report], F | None]) -> Callable[[Value, str, Report], tuple[F, ...]]:
    """A reader of a list of facts from a reader of one."""

    def read_all(value: Value, name: str, report: Report) -> tuple[F, ...]:
        return tuple(filter(None, (read(item, report) for item in values.items(value, name, report))))

    return read_all


def countries(value: Value, name: str, report: Report) -> tuple[CountryFact, ...]:
    """Countries; one that is not known keeps its name and has an empty code, so that it gets no page."""
    found: dict[str, CountryFact] = {}
    for item in values.items(value, name, report):
        for written, at in _names_of_countries(item, report):
            code, known_as = resolve(written, at, report) or ("", written)
            found.setdefault(code or written, CountryFact(code=code, name=known_as, **standing(at, report)))
    return tuple(found.values())


def _names_of_countries(item: Value, report: Report) -> list[tuple[str, Mark]]:
    entry = Entry(item, "countries", ("name", "code"), report)
    written = entry.text("code") or entry.required_name()
    if written is None:
        return []
    if country(written) is None and "," in written and isinstance(item, Scalar):  # `countries: India, Nepal`
        return [(part.strip(), entry.at) for part in written.split(",") if part.strip()]
    return [(written, entry.at)]


def organization(item: Value, report: Report) -> OrganizationFact | None:
    entry = Entry(item, "organizations", ("name", "acronym", "country"), report)
    name = entry.required_name()
    return name and OrganizationFact(
        name=name, acronym=entry.text("acronym"), country=entry.country("country"), **standing(entry.at, report)
    )


def person(item: Value, report: Report) -> PersonFact | None:
    entry = Entry(item, "people", ("name", "role", "country", "part"), report)
    name = entry.required_name()
    return name and PersonFact(
        name=name,
        role=entry.text("role"),
        country=entry.country("country"),
        part=entry.choice("part", PARTS, "mentioned"),
        **standing(entry.at, report),
    )


def agreement(item: Value, report: Report) -> AgreementFact | None:
    fields = ("name", "type", "parties", "subject", "status", "date", "place", "term", "signatories")
    entry = Entry(item, "agreements", fields, report)
    name = entry.required_name()
    return name and AgreementFact(
        name=name,
        type=entry.choice("type", AGREEMENT_TYPES, "agreement"),
        parties=tuple(dict.fromkeys(known[0] if (known := country(party)) else party for party in entry.words("parties"))),
        subject=entry.text("subject"),
        status=entry.choice("status", STATUSES, "agreed"),
        date=entry.date("date"),
        place=entry.text("place"),
        term=entry.text("term"),
        signatories=entry.words("signatories"),
        **standing(entry.at, report),
    )


def event(item: Value, report: Report) -> EventFact | None:
    entry = Entry(item, "events", ("name", "date", "place", "host"), report)
    name = entry.required_name()
    return name and EventFact(
        name=name, date=entry.date("date"), place=entry.text("place"), host=entry.country("host"), **standing(entry.at, report)
    )


def actors(value: Value, name: str, report: Report) -> dict[str, tuple[Fact, ...]]:
    """Countries, organisations and people in one list, told apart by their fields, else by their names."""
    members: dict[str, list[Value]] = {"countries": [], "organizations": [], "people": []}
    for item in values.items(value, name, report):
        members[_sort_of_actor(item)].append(item)
    readers = {"countries": countries, "organizations": organizations, "people": people}
    return {sort: readers[sort](Sequence(tuple(found), value.at), sort, report) for sort, found in members.items()}


def _sort_of_actor(item: Value) -> str:
    if isinstance(item, Mapping):
        if item.entries.keys() & {"role", "part"}:
            return "people"
        if item.entries.keys() & {"acronym"}:
            return "organizations"
        if "code" in item.entries:
            return "countries"
        item = item.entries["name"][1] if "name" in item.entries else item
    written = (item.text or "").strip() if isinstance(item, Scalar) else ""
    if country(written):
        return "countries"
    return "people" if _PERSON.match(written) and not _BODY.search(written) else "organizations"


organizations = _many(organization)
people = _many(person)
agreements = _many(agreement)
events = _many(event)


def topics(value: Value, name: str, report: Report) -> tuple[TopicFact, ...]:
    """Topics; `tags: trade, energy` on one line are two."""
    found: dict[str, TopicFact] = {}
    for item in values.items(value, name, report):
        entry = Entry(item, name, ("name",), report)
        written = entry.required_name() or ""
        parts = written.split(",") if isinstance(item, Scalar) else [written]
        for topic in filter(None, map(str.strip, parts)):
            found.setdefault(topic.casefold(), TopicFact(name=topic, **standing(entry.at, report)))
    return tuple(found.values())
