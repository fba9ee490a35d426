"""How truly Dateline reads, as measured: figures for the site to show and for the tests to hold as floors.

`measured.yaml` is written by `make score ARGS=--write` and by nothing else; `scored_once.yaml`, of sets that are not at hand, is
kept by hand.
"""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

SHOWN = ("unseen real", "unseen written", "corpus")
"""The sets that a site shows: what nobody had looked at, and beside it the real articles on which the rules were developed."""


class Measured(NamedTuple):
    """The figures for one set of annotated articles."""

    name: str
    about: str
    """What the set is, in one line."""
    articles: int
    digest: str
    """Of the texts and their annotation."""
    figures: dict[str, float]
    """By field: F1, or the share that is right; of `false_agreements`, how many an article without any."""


@cache
def measured() -> tuple[Measured, ...]:
    """All sets, in the order in which they are shown."""
    read = [yaml.safe_load((files("dateline") / name).read_text("utf-8")) or {} for name in ("scored_once.yaml", "measured.yaml")]
    return tuple(Measured(name=name, **told) for sets in read for name, told in sets.items())
