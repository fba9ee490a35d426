"""Two articles that want one address: both are built, and both are named."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from dateline import address
from dateline.holdings import Archive
from dateline.model import Card
from dateline.pages import redirects
from dateline.pages.base import Plan
from dateline.problems import Problem
from dateline.settings import Settings


def found(wanted: Iterable[Card], archive: Archive, planned: Plan, settings: Settings) -> Iterator[Problem]:
    """A warning (`slug-taken`, `alias-taken`) for each article that did not get an address it wanted.

    `wanted`: the cards as they were read, with the slugs they ask for. `planned`: the pages of the site, by address.
    """
    rivals: dict[str, list[Card]] = defaultdict(list)
    for card in wanted:
        rivals[card.slug].append(card)
    for cards in rivals.values():
        for card in cards:
            at = archive.cards[card.id].slug
            if at != card.slug:
                yield _slug_taken(card, at, [other for other in cards if other is not card], settings)
    for card in archive.cards.values():
        for alias in card.aliases:
            entry = planned[alias]
            if entry.ids != (card.id,) and alias != address.article(card.slug):
                other = archive.cards[entry.ids[0]] if entry.make is redirects.page else None
                yield _alias_taken(card, alias, other, settings)


def _slug_taken(card: Card, at: str, others: list[Card], settings: Settings) -> Problem:
    wanted, given = address.article(card.slug), address.article(at)
    if others:
        more = f" and {len(others) - 1:,} more" if len(others) > 1 else ""
        message = f"{_shown(others[0], settings)}{more} would have the address {wanted} too; this article is at {given}"
    else:
        message = f"the address {wanted} is kept for pages of a listing; this article is at {given}"
    return _warning(card, "slug-taken", message, "give each its own `slug` in the front matter", settings)


def _alias_taken(card: Card, alias: str, other: Card | None, settings: Settings) -> Problem:
    owner = f"{_shown(other, settings)} has it too, and it leads there" if other else "the site has a page there"
    hint = "remove it here or there"
    return _warning(card, "alias-taken", f"the old address {alias} does not lead here: {owner}", hint, settings)


def _warning(card: Card, code: str, message: str, hint: str, settings: Settings) -> Problem:
    return Problem(
        file=_shown(card, settings), line=0, column=0, severity="warning", code=code, message=message, hint=hint
    )


def _shown(card: Card, settings: Settings) -> str:
    return (settings.source / card.source).as_posix()
