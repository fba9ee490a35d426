"""By what the listings of agreements and articles can be narrowed, each choice a page of its own that needs no script."""

from collections import defaultdict

from dateline import address
from dateline.archive.model import Agreement, Archive
from dateline.edtf_date import year_of
from dateline.model import AGREEMENT_TYPES, STATUSES, Noun

UNDATED = "undated"
SINGLE, DISAGREE = "single", "disagree"
FACETS = ("type", "stage", "year", "reports")

Narrowed = dict[str, dict[str, tuple[str, ...]]]
"""Facet → choice → slugs of agreements, in the order of the listing. No choice is empty."""


class Choice(Noun, kw_only=True):
    key: str
    """What the template has words for; a year is its own word."""
    address: str
    number: int
    current: bool


class Facet(Noun, kw_only=True):
    key: str
    choices: tuple[Choice, ...]


def narrowed(archive: Archive) -> Narrowed:
    """The agreements of the archive by type, by the stage and the year reported last, and by what is wanting of reports."""
    found: dict[str, dict[str, list[str]]] = {facet: defaultdict(list) for facet in FACETS}
    for agreement in archive.agreements.values():
        for facet, choice in _choices(agreement, agreement.slug in archive.disputed):
            found[facet][choice].append(agreement.slug)
    return {
        facet: {choice: tuple(choices[choice]) for choice in sorted(choices, key=lambda choice: _place(facet, choice))}
        for facet, choices in found.items()
    }


def _choices(agreement: Agreement, disputed: bool) -> list[tuple[str, str]]:
    year = year_of(agreement.stages[-1].known_date) or UNDATED
    chosen = [("type", agreement.type), ("stage", agreement.status), ("year", year)]
    if len(agreement.reports) == 1:
        chosen.append(("reports", SINGLE))
    if disputed:
        chosen.append(("reports", DISAGREE))
    return chosen


def _place(facet: str, choice: str) -> tuple:
    """Types and stages in their own order, years from the newest, the undated last."""
    if facet == "type":
        return (AGREEMENT_TYPES.index(choice),)
    if facet == "stage":
        return (STATUSES.index(choice),)
    if facet == "year":
        return (choice == UNDATED, -int(choice) if choice != UNDATED else 0)
    return (choice != SINGLE,)


def facets(known: Narrowed, chosen: tuple[str, str] | None = None) -> tuple[Facet, ...]:
    """The ways to narrow the listing, as links. `chosen`: the facet and choice of the page itself."""

    def choice(facet: str, key: str, number: int) -> Choice:
        return Choice(key=key, address=address.narrowed(facet, key), number=number, current=(facet, key) == chosen)

    return tuple(
        Facet(key=facet, choices=tuple(choice(facet, key, len(slugs)) for key, slugs in choices.items()))
        for facet, choices in known.items()
        if choices
    )
