"""Which articles have nothing new but their bodies: the keys of pages that are made without these are what they were.

The cache notes of a site what determines all of its pages but the bodies, and which bodies it had.
"""

from collections.abc import Collection
from pathlib import Path

from dateline.cache import values
from dateline.model import Noun
from dateline.summaries import Summary

_NAME = "site/bodies"


class _Noted(Noun, array_like=True):
    basis: bytes
    site: bytes
    bodies: tuple[bytes, ...]
    """In the order of the articles, which the basis determines."""


def changed(cache: Path | None, site: bytes, basis: bytes, summaries: Collection[Summary]) -> frozenset[str] | None:
    """Ids of the articles whose bodies are not those from which this site was made; None where more than bodies may differ.

    `site`: says which one, as `writer.update.Written` does. `basis`: a digest of all that determines pages beside the bodies, so
    also which articles there are, and in which order.
    """
    noted = values.load(cache, _NAME, _Noted)
    if not site or noted is None or (noted.basis, noted.site, len(noted.bodies)) != (basis, site, len(summaries)):
        return None
    both = zip(summaries, noted.bodies, strict=True)
    return frozenset(summary.id for summary, body in both if bytes.fromhex(summary.body) != body)


def remember(cache: Path | None, site: bytes, basis: bytes, summaries: Collection[Summary]) -> None:
    """For the next build, after one that made this site."""
    values.save(cache, _NAME, _Noted(basis, site, tuple(bytes.fromhex(summary.body) for summary in summaries)))
