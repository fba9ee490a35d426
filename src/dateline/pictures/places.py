"""Where each country's dot stands on the map, and which region it lies in."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from dateline.pictures.projection import project


class Place(NamedTuple):
    x: float
    y: float
    region: int
    """The number of its region, on a walk around the world from the north of Europe."""


@cache
def places() -> dict[str, Place]:
    """By ISO code: the middle of a country's largest piece of land, or its capital."""
    found: dict[str, Place] = {}
    region = -1
    for line in (files("dateline.pictures") / "places.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            region += 1
        elif not line.startswith("#"):
            code, north, east = line.split()
            found[code] = Place(*project(float(north), float(east)), region)
    return found
