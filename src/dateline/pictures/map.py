"""Maps: the world with a dot for each country, and one country with its partners.

A dot's area stands for a number. No dot is smaller than the smallest, so that Nauru is seen as well as Russia. The land lies in
a file of its own, `land.svg`, which every map shares.
"""

from collections.abc import Iterator, Sequence
from math import hypot, sqrt
from typing import NamedTuple

from dateline.languages.words import Words
from dateline.pictures.picture import Counted, Picture, ranking, short, text
from dateline.pictures.places import places
from dateline.pictures.projection import HEIGHT, WIDTH

_LEAST, _MOST = 4.0, 24.0
"""Radius of the smallest and of the largest dot."""
_FULL = 24
"""The number that fills the largest dot where no country has more, so that a small archive has small dots."""
_LETTER, _LINE = 13.0, 15.0
_NARROWEST = WIDTH / 2
"""The closest look: the outline of the land is not drawn for a closer one."""
_MARGIN = 44


class Spot(NamedTuple):
    """A country on the map."""

    code: str
    name: str
    number: int


class _Dot(NamedTuple):
    x: float
    y: float
    r: float
    spot: Spot


def world(spots: Sequence[Spot], counted: Counted, words: Words, names: int = 24) -> Picture | None:
    """The world by number of agreements. `names`: the most names written beside dots."""
    dots = _dots(spots, 1)
    if not dots:
        return None
    party = [dot for dot in dots if dot.spot.number]
    return Picture(
        kind="map",
        title=words("The world by number of agreements"),
        text=_of_world(party, words),
        legend=words("The larger the dot, the more agreements. A small ring: named in articles, party to none."),
        view=f"0 0 {WIDTH} {HEIGHT}",
        height=HEIGHT,
        marks=_circles(dots, counted, words, 1) + _names(dots, (0, 0, WIDTH, HEIGHT), 1, names),
    )


def _of_world(party: Sequence[_Dot], words: Words) -> str:
    if not party:
        return words("No country is party to an agreement.")
    return words.ngettext(
        "%(num)s country is party to agreements; most often %(ranking)s.",
        "%(num)s countries are party to agreements; most often %(ranking)s.",
        len(party), ranking=_ranking(party, words),
    )


def _ranking(dots: Sequence[_Dot], words: Words) -> str:
    return ranking([(dot.spot.name, dot.spot.number) for dot in dots], words)


def partners(home: Spot, spots: Sequence[Spot], counted: Counted, words: Words, names: int = 12) -> Picture | None:
    """One country and those that are party to agreements with it; None where there is nobody, or no place for the country."""
    place = places().get(home.code)
    dots = _dots(spots, 1)
    if place is None or not dots:
        return None
    box = _box([(place.x, place.y), *((dot.x, dot.y) for dot in dots)])
    scale = box[2] / WIDTH
    dots = _dots(spots, scale)
    centre = _Dot(place.x, place.y, 7 * scale, home)
    rings = (f'<circle cx="{short(place.x)}" cy="{short(place.y)}" r="{short(radius * scale)}"/>' for radius in (7, 3))
    here = f'<g class="here" stroke-width="{2 * scale:.2f}">{"".join(rings)}</g>'
    return Picture(
        kind="map part",
        title=words("Partners of %(country)s", country=home.name),
        text=words.ngettext(
            "%(country)s has agreements with %(num)s country; most with %(ranking)s.",
            "%(country)s has agreements with %(num)s countries; most with %(ranking)s.",
            len(dots), country=home.name, ranking=_ranking(dots, words),
        ),
        legend=words("A line leads from %(country)s to each partner; the larger the dot, the more agreements.", country=home.name),
        view=" ".join(map(short, box)),
        height=HEIGHT,
        marks="".join(
            (
                _lines(centre, dots, scale), _circles(dots, counted, words, scale), here,
                _names([centre, *dots], box, scale, names + 1),
            )
        ),
    )


def _dots(spots: Sequence[Spot], scale: float) -> list[_Dot]:
    """The largest first, so that none hides a smaller one."""
    full = max(_FULL, max((spot.number for spot in spots), default=0))
    found = []
    for spot in sorted(spots, key=lambda spot: (-spot.number, spot.name)):
        place = places().get(spot.code)
        if place:
            found.append(_Dot(place.x, place.y, max(_LEAST, _MOST * sqrt(spot.number / full)) * scale, spot))
    return found


def _circles(dots: Sequence[_Dot], counted: Counted, words: Words, scale: float) -> str:
    full, hollow = [], []
    for dot in dots:
        number = dot.spot.number
        name = words("%(name)s: %(number)s", name=dot.spot.name, number=counted(number))
        radius = short(dot.r) if number else short(dot.r * 0.6)
        said = f"<title>{text(name)}</title>"
        (full if number else hollow).append(f'<circle cx="{short(dot.x)}" cy="{short(dot.y)}" r="{radius}">{said}</circle>')
    wide = f'stroke-width="{scale:.2f}"'
    return f'<g class="rings" {wide}>{"".join(hollow)}</g><g class="dots" {wide}>{"".join(full)}</g>'


def _lines(centre: _Dot, dots: Sequence[_Dot], scale: float) -> str:
    """Bent a little to the north, so that lines to neighbours in one direction do not lie upon each other."""
    paths = []
    for dot in dots:
        bend = hypot(dot.x - centre.x, dot.y - centre.y) / 6
        middle = f"{short((dot.x + centre.x) / 2)} {short((dot.y + centre.y) / 2 - bend)}"
        paths.append(f"M{short(centre.x)} {short(centre.y)}Q{middle} {short(dot.x)} {short(dot.y)}")
    return f'<path class="lines" stroke-width="{scale * 1.2:.2f}" d="{"".join(paths)}"/>'


def _box(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """The part of the map that holds all points: x, y, width, height, in the proportions of the whole."""
    left, right = min(x for x, _ in points) - _MARGIN, max(x for x, _ in points) + _MARGIN
    top, bottom = min(y for _, y in points) - _MARGIN, max(y for _, y in points) + _MARGIN
    width = min(WIDTH, max(right - left, (bottom - top) * WIDTH / HEIGHT, _NARROWEST))
    height = width * HEIGHT / WIDTH
    x = min(max(0.0, (left + right - width) / 2), WIDTH - width)
    y = min(max(0.0, (top + bottom - height) / 2), HEIGHT - height)
    return x, y, width, height


def _names(dots: Sequence[_Dot], box: tuple[float, float, float, float], scale: float, most: int) -> str:
    """Names beside the first dots, each where it covers neither a name nor a dot before it, or nowhere."""
    taken: list[tuple[float, float, float, float]] = []
    solid = [(dot.x - dot.r, dot.y - dot.r, dot.x + dot.r, dot.y + dot.r) for dot in dots]
    written = []
    for number, dot in enumerate(dots[:most]):
        if not dot.spot.number and dot.r < 5 * scale:  # a mere ring
            continue
        for x, y, anchor, area in _beside(dot, scale):
            inside = area[0] >= box[0] and area[2] <= box[0] + box[2] and area[1] >= box[1] and area[3] <= box[1] + box[3]
            others = (*taken, *solid[:number], *solid[number + 1 :])
            if inside and not any(area[0] < b[2] and b[0] < area[2] and area[1] < b[3] and b[1] < area[3] for b in others):
                taken.append(area)
                written.append(f'<text x="{short(x)}" y="{short(y)}"{anchor}>{text(dot.spot.name)}</text>')
                break
    sizes = f'font-size="{short(_LETTER * scale)}" stroke-width="{short(3 * scale)}" paint-order="stroke"'
    return f'<g class="names" {sizes}>{"".join(written)}</g>'


def _beside(dot: _Dot, scale: float) -> Iterator[tuple[float, float, str, tuple[float, float, float, float]]]:
    """The places that a name may have: x, y, anchor, and the area it covers there."""
    wide, high, gap = len(dot.spot.name) * 0.56 * _LETTER * scale, _LINE * scale, 4 * scale
    line = dot.y + 0.35 * _LETTER * scale
    right, left = dot.x + dot.r + gap, dot.x - dot.r - gap
    above, below = dot.y - dot.r - gap, dot.y + dot.r + gap + 0.75 * _LETTER * scale
    yield right, line, "", (right, dot.y - high / 2, right + wide, dot.y + high / 2)
    yield left, line, ' text-anchor="end"', (left - wide, dot.y - high / 2, left, dot.y + high / 2)
    yield dot.x, above, ' text-anchor="middle"', (dot.x - wide / 2, above - high, dot.x + wide / 2, above)
    yield dot.x, below, ' text-anchor="middle"', (dot.x - wide / 2, below - high, dot.x + wide / 2, below)
