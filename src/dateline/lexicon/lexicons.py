"""The words that the extractors know: the YAML files beside this one as values, each read once when first asked for."""

from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from anyascii import anyascii

from dateline.lexicon import own
from dateline.lexicon.yamlfile import read_lexicon
from dateline.slugs import slugify


class CountryEntry(NamedTuple):
    """A country as `countries.yaml` states it."""

    code: str
    name: str
    slug: str
    official: tuple[str, ...]
    also: tuple[str, ...]
    short: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]
    cities: tuple[str, ...]
    parts: tuple[str, ...]
    prefix: str | None


class OrganizationEntry(NamedTuple):
    """A body as `organizations.yaml` states it."""

    name: str
    acronym: str | None
    also: tuple[str, ...]
    country: str | None
    members: tuple[str, ...]
    as_of: str | None
    """The year for which the members are stated, and whose list it is."""
    press: bool
    """A news agency, paper or platform: a source, hardly ever a body of the story."""
    company: bool
    """A company, which may act without its state."""


@cache
def load(name: str) -> Any:
    """The content of a lexicon file, with the site's own words. Every scalar is text: `NO` is Norway, not False."""
    text = (files("dateline.lexicon") / f"{name}.yaml").read_text(encoding="utf-8")
    return own.over(name, read_lexicon(text))


@cache
def words(name: str, key: str) -> frozenset[str]:
    """A list of single words, written in the lexicon as running text."""
    return frozenset(load(name)[key].split())


@cache
def given_names() -> frozenset[str]:
    """Given names of the world, in lower case, with their accents and without."""
    names = {name.lower() for group in load("given_names").values() for name in group.split()}
    return frozenset(names | {plain for name in names if (plain := anyascii(name).lower()) not in words("words", "ordinary")})


LEADING = ("President", "Prime Minister", "Chancellor", "Secretary")
"""Offices of those whom news names by their last name behind it."""


@cache
def leaders() -> dict[str, str]:
    """Country by folded full name of those who lead or led it, and by last name where only one state's leaders bear it."""
    full = {folded(name): code for code, names in load("leaders").items() for name in names.split(";")}
    last: dict[str, set[str]] = {}
    for name, code in full.items():
        last.setdefault(name.split()[-1], set()).add(code)
    return {**{name: next(iter(codes)) for name, codes in last.items() if len(codes) == 1}, **full}


@cache
def titled_leaders() -> tuple[tuple[str, str], ...]:
    """(name as it is written, country): full names, and last names that one state's leaders alone bear behind a title."""
    written = []
    for code, names in load("leaders").items():
        for name in (name.strip() for name in names.split(";")):
            last = name.split()[-1]
            written.append((name, code))
            if folded(last) in leaders() and len(last) > 3:
                written += [(f"{title} {last}", code) for title in LEADING]
    return tuple(written)


@cache
def countries() -> dict[str, CountryEntry]:
    """By ISO code, in the order of the file."""
    return {entry["code"]: _country(entry) for entry in load("countries")["countries"]}


def _country(entry: dict[str, Any]) -> CountryEntry:
    lists = ("official", "also", "short", "demonyms", "capitals", "seats", "cities", "parts")
    return CountryEntry(
        entry["code"], entry["name"], entry.get("slug") or slugify(entry["name"]),
        *(tuple(entry.get(key, ())) for key in lists),
        prefix=entry.get("prefix"),
    )


@cache
def organizations() -> tuple[OrganizationEntry, ...]:
    """In the order of the file."""
    return tuple(
        OrganizationEntry(
            entry["name"], entry.get("acronym"), tuple(entry.get("also", ())), entry.get("country"),
            tuple(entry.get("members", "").split()), entry.get("as of"), heading.startswith("press"),
            heading.startswith("companies"),
        )
        for heading, group in load("organizations")["organizations"].items()
        for entry in group
    )


@cache
def movements() -> frozenset[str]:
    """Every name of the armed movements, parties and forces."""
    groups = load("organizations")["organizations"].items()
    listed = [entry for heading, group in groups if heading.startswith("armed") for entry in group]
    return frozenset(name for entry in listed for name in (entry["name"], entry.get("acronym"), *entry.get("also", ())) if name)


@cache
def _by_name() -> dict[str, OrganizationEntry]:
    return {entry.name: entry for entry in organizations()}


def organization(name: str) -> OrganizationEntry:
    """The body of this lexicon name. Raises KeyError for another."""
    return _by_name()[name]


@cache
def signs(name: str) -> dict[str, list[str]]:
    """For a name that several states share: the words which show that a state is meant, by its code."""
    plain = name.lower().removesuffix("s") if name.endswith("s") else name.lower()
    return next((shared["signs"] or {} for shared in load("countries")["shared"] if shared["name"].lower() == plain), {})


# --- look-ups for other rooms -------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def folded(name: str) -> str:
    """A name as people may type it: without case, accents, points, apostrophes, `the`, and with `&` as `and`."""
    plain = anyascii(name).lower().replace("&", " and ").replace("-", " ").replace(".", "").replace("'", "")
    return " ".join(word for word in plain.split() if word != "the")


@cache
def successors() -> dict[str, tuple[str, int]]:
    """For a state that is no more the one that has its capital now, and its last year."""
    pairs = {former: later.split() for former, later in load("countries")["successors"].items()}
    return {former: (state, int(until)) for former, (state, until) in pairs.items()}


def is_country(code: str) -> bool:
    """Whether it is the code of a country, in capitals."""
    return code in countries()


def name_of(code: str) -> str:
    """The short English name. Raises KeyError for an unknown code."""
    return countries()[code].name


def slug_of(code: str) -> str:
    """The slug of the country's page. Raises KeyError for an unknown code."""
    return countries()[code].slug


@cache
def _members() -> dict[str, OrganizationEntry]:
    return {
        folded(name): entry
        for entry in organizations() if entry.members
        for name in (entry.name, entry.acronym or entry.name, *entry.also)
    }


def members_of(organization: str) -> tuple[str, ...]:
    """ISO codes of the member states of a body, by any of its names; empty where the lexicon states none."""
    entry = _members().get(folded(organization))
    return entry.members if entry else ()


def members_source(organization: str) -> str | None:
    """The year for which the members are stated, and whose list it is; None where the lexicon states none."""
    entry = _members().get(folded(organization))
    return entry.as_of if entry else None
