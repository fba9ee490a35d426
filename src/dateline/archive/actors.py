"""Who did what in which part: the witnesses of agreements, and who acted for a country."""

from collections import defaultdict
from collections.abc import Iterable
from typing import get_args

from dateline.archive.model import Acting, Agreement
from dateline.model import Card, Part
from dateline.names import person_key

_PARTS = {part: weight for weight, part in enumerate(get_args(Part))}
"""The weightiest first."""


def witnesses(cards: Iterable[Card], agreements: dict[str, Agreement]) -> dict[str, tuple[str, ...]]:
    """By agreement, the names of those whom its reports call witnesses; each person once, as named first."""
    watching = {card.id: names for card in cards if (names := [one.name for one in card.people if one.part == "witness"])}
    found: dict[str, tuple[str, ...]] = {}
    for slug, agreement in agreements.items():
        named: dict[str, str] = {}
        for article in agreement.reports:
            for name in watching.get(article, ()):
                named.setdefault(person_key(name), name)
        if named:
            found[slug] = tuple(named.values())
    return found


def acting_for(cards: Iterable[Card]) -> dict[str, tuple[Acting, ...]]:
    """By country, who acted for it in the articles in which it acts or is named; each person once, in the weightiest part, of
    which the first article tells that has the country acting, else the first that names it."""
    chief: dict[str, dict[str, Acting]] = defaultdict(dict)
    passing: dict[str, dict[str, Acting]] = defaultdict(dict)
    for card in cards:
        acts, named = {fact.code for fact in card.countries}, {fact.code for fact in card.countries_mentioned}
        for fact in card.people:
            if fact.country in acts or fact.country in named:
                found = (chief if fact.country in acts else passing)[fact.country]
                _keep(found, person_key(fact.name), Acting(name=fact.name, role=fact.role, part=fact.part, article=card.id))
    for code, people in passing.items():
        for key, one in people.items():
            _keep(chief[code], key, one)
    return {
        code: tuple(sorted(people.values(), key=lambda one: (_PARTS[one.part], one.name))) for code, people in chief.items()
    }


def _keep(found: dict[str, Acting], key: str, one: Acting) -> None:
    known = found.get(key)
    if known is None or _PARTS[one.part] < _PARTS[known.part]:
        found[key] = one
