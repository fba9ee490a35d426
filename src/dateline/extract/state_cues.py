"""A name of a state at its place, with the rule that says what the state does there."""

from dateline.extract.matcher import Hit
from dateline.model import Noun

PLACES = frozenset(
    ("country.place", "country.title-place", "country.capital", "country.part", "country.dateline", "country.host",
     "country.company"))
"""The rules of names that only say where something happens."""


class Cue(Noun):
    """A name of a state at its place, with the rule that says what it does there."""

    code: str
    rule: str
    hit: Hit
    sentence: int
