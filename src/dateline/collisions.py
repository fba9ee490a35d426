"""Two things that want one address: both are built, and both are named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dateline import address
from dateline.archive.model import Archive, Organization, Person, Topic
from dateline.model import Card, Tombstone
from dateline.pages import redirects
from dateline.pages.base import Plan
from dateline.problems import Problem, Severity
from dateline.settings import Settings
from dateline.slugs import slugify
from dateline.summaries import Summary

Wanting = Summary | Tombstone
Named = Organization | Person | Topic


def found(wanted: Iterable[Wanting], archive: Archive, planned: Plan, settings: Settings) -> Iterator[Problem]:
    """A problem (`slug-taken`, `alias-taken`, `name-taken`) for each article and each name that did not get an address it wanted.

    `wanted`: the articles as they were read, with the slugs they ask for. `planned`: the pages of the site, by address.
    """
    yield from _slugs(wanted, archive, settings)
    yield from _aliases(archive, planned, settings)
    for kind, named in (("organizations", archive.organizations), ("people", archive.people), ("topics", archive.topics)):
        yield from _names(kind, named, archive, settings)


# --- articles -----------------------------------------------------------------------------------------------------


def _slugs(wanted: Iterable[Wanting], archive: Archive, settings: Settings) -> Iterator[Problem]:
    rivals: dict[str, list[Wanting]] = defaultdict(list)
    for card in wanted:
        rivals[card.slug].append(card)
    given = {article.id: article.slug for article in (*archive.cards.summaries.values(), *archive.withdrawn)}
    for cards in rivals.values():
        for card in cards:
            if given[card.id] != card.slug:
                yield _slug_taken(card, given[card.id], [other for other in cards if other is not card], settings)


def _slug_taken(card: Wanting, at: str, others: list[Wanting], settings: Settings) -> Problem:
    wanted, given = address.article(card.slug), address.article(at)
    if others:
        more = f" and {len(others) - 1:,} more" if len(others) > 1 else ""
        message = f"{_shown(others[0], settings)}{more} would have the address {wanted} too; this article is at {given}"
    else:
        message = f"the address {wanted} is kept for pages of a listing; this article is at {given}"
    return _problem(card, "slug-taken", message, "give each its own `slug` in the front matter", settings)


def _aliases(archive: Archive, planned: Plan, settings: Settings) -> Iterator[Problem]:
    for card in archive.cards.summaries.values():
        for alias in card.aliases:
            entry = planned[alias]
            if entry.ids != (card.id,) and alias != address.article(card.slug):
                other = archive.cards.summaries[entry.ids[0]] if entry.make is redirects.page else None
                owner = f"{_shown(other, settings)} has it too, and it leads there" if other else "the site has a page there"
                message = f"the old address {alias} does not lead here: {owner}"
                yield _problem(card, "alias-taken", message, "remove it here or there", settings)


# --- organisations, people, topics --------------------------------------------------------------------------------


def _names(kind: str, named: Mapping[str, Named], archive: Archive, settings: Settings) -> Iterator[Problem]:
    """Names that differ and whose addresses would not. A warning where a person wrote the name, who can mend it, else a note."""
    rivals: dict[str, list[Named]] = defaultdict(list)
    for slug, one in named.items():
        wanted = slugify(one.name)
        if wanted and wanted != slug:
            rivals[wanted].append(one)
    for wanted, ones in rivals.items():
        for one in ones if len(ones) > 1 else ():
            card = _first_naming(one, archive)
            other = next(two for two in ones if two is not one)
            message = f"{one.name!r} and {other.name!r} would both be at /{kind}/{wanted}/; this is at /{kind}/{one.slug}/"
            hint = f"if they are one, spell them alike; the other stands in {_shown(_first_naming(other, archive), settings)}"
            yield _problem(card, "name-taken", message, hint, settings, _severity(card, kind, wanted))


def _first_naming(one: Named, archive: Archive) -> Card:
    return archive.cards[one.offices[0].article if isinstance(one, Person) else one.articles[0]]


def _severity(card: Card, kind: str, slug: str) -> Severity:
    written = any(fact.state == "confirmed" and slugify(fact.name) == slug for fact in getattr(card, kind))
    return "warning" if written else "note"


def _problem(
    card: Wanting | Card, code: str, message: str, hint: str, settings: Settings, severity: Severity = "warning"
) -> Problem:
    return Problem(
        file=_shown(card, settings), line=0, column=0, severity=severity, code=code, message=message, hint=hint
    )


def _shown(card: Wanting | Card, settings: Settings) -> str:
    return (settings.source / card.source).as_posix()
