"""Long listings in pages of one size."""

from collections.abc import Iterator, Sequence

from dateline import address
from dateline.pages.base import Link, Pager


def numbers(length: int, size: int) -> Iterator[int]:
    """1, 2, ... for a listing of so many rows; an empty listing has one page that says so."""
    return iter(range(1, max(1, -(-length // size)) + 1))


def cut(rows: Sequence, number: int, size: int) -> Sequence:
    return rows[(number - 1) * size : number * size]


def pager(listing: str, number: int, length: int, size: int) -> Pager | None:
    """Nothing for a listing of one page."""
    total = max(1, -(-length // size))
    if total == 1:
        return None
    shown = sorted({1, total, *range(max(1, number - 2), min(total, number + 2) + 1)})
    return Pager(
        number=number,
        total=total,
        previous=address.numbered(listing, number - 1) if number > 1 else None,
        next=address.numbered(listing, number + 1) if number < total else None,
        pages=tuple(Link(label=str(page), address=address.numbered(listing, page)) for page in shown),
    )
