"""Agreements that renew or amend another one of the archive.

A renewal that is the first that the archive hears of an agreement, and an instrument that calls itself an amendment, each
presuppose another one. It is named only where parties, subject and dates leave one answer; else nothing is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable

from msgspec.structs import replace

from dateline.archive.merging import is_amendment, telling_words
from dateline.archive.model import Agreement, Tie
from dateline.edtf_date import sort_key, year_of
from dateline.names import folded

_RENEWING = re.compile(r"\b(?:renewal|renewing|renewed|extension|extending|extended|prolongation)\b")
_OF_CHANGE = frozenset(
    """addendum additional amending amendment amendments extended extending extension prolongation renewal renewed renewing
    supplemental supplementary""".split()
)
"""Words that say what an instrument does to another one, and nothing of the subject of either."""


def chained(agreements: dict[str, Agreement]) -> dict[str, Agreement]:
    """The same agreements, each with the one that it renews or amends, if that is known."""
    by_parties: dict[tuple[str, ...], list[Agreement]] = defaultdict(list)
    for agreement in agreements.values():
        by_parties[agreement.parties].append(agreement)
    ties = {slug: _tie(agreement, by_parties[agreement.parties]) for slug, agreement in agreements.items()}
    return {slug: replace(agreement, earlier=ties[slug]) if ties[slug] else agreement for slug, agreement in agreements.items()}


def later(agreements: dict[str, Agreement]) -> dict[str, tuple[str, ...]]:
    """By agreement, those that renew or amend it."""
    found: dict[str, list[str]] = defaultdict(list)
    for slug, agreement in agreements.items():
        if agreement.earlier:
            found[agreement.earlier.slug].append(slug)
    return {slug: tuple(slugs) for slug, slugs in found.items()}


def _tie(agreement: Agreement, of_its_parties: Iterable[Agreement]) -> Tie | None:
    if len(agreement.parties) < 2:
        return None
    if is_amendment(agreement.name):
        others = [other for other in of_its_parties if not is_amendment(other.name)]
        amended = [other for other in others if _alike(agreement, other) and not _before(agreement, other)]
        return Tie(kind="amends", slug=amended[0].slug) if len(amended) == 1 else None
    if agreement.stages[0].status == "renewed" or _RENEWING.search(folded(agreement.name)):
        others = [other for other in of_its_parties if other is not agreement]
        renewed = [other for other in others if _alike(agreement, other) and _before(other, agreement)]
        latest = max(map(_begun, renewed), default=None)
        last = [other for other in renewed if _begun(other) == latest]
        return Tie(kind="renews", slug=last[0].slug) if len(last) == 1 else None
    return None


def _alike(one: Agreement, other: Agreement) -> bool:
    """Half of the telling words of the shorter name and subject are in the other too."""
    words, others = (telling_words(entry.name, entry.subject) - _OF_CHANGE for entry in (one, other))
    shared = len(words & others)
    return shared > 0 and 2 * shared >= min(len(words), len(others))


def _before(one: Agreement, other: Agreement) -> bool:
    """True where both are known to the year and the first thing heard of the one is older."""
    begun, later = _begun(one), _begun(other)
    return bool(begun and later) and sort_key(begun) < sort_key(later)


def _begun(agreement: Agreement) -> str | None:
    """The oldest date of its stages that has a year; None where one of them has none, for that one might be older."""
    dates = [stage.known_date for stage in agreement.stages]
    return min(dates, key=sort_key) if all(map(year_of, dates)) else None
