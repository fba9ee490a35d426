"""Makes `static/land.svg` and `src/dateline/pictures/places.txt` from Natural Earth's shapes, which are public domain.

    python tools/draw_world.py FOLDER

FOLDER holds `countries-10m.json` and `land-50m.json` of world-atlas 2.0.2 (Natural Earth as TopoJSON, ISC licence).
Needs Babel, for the letters that belong to the numbers of ISO 3166-1.
"""

import heapq
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.core import get_global

from dateline.pictures.projection import HEIGHT, WIDTH, project

CHECKOUT = Path(__file__).resolve().parents[1]
FINENESS = 2
"""Steps of the outline to one unit of the map."""
LEAST_CORNER, LEAST_ISLAND = 0.3, 0.4
"""In square units: corners and islands that are smaller are left out. A state that is smaller than that is still a dot."""
SOUTHMOST = -60
APART = {
    "BQ": (12.2, -68.3), "BV": (-54.4, 3.4), "CC": (-12.2, 96.8), "CX": (-10.5, 105.7), "GF": (4.0, -53.0), "GP": (16.2, -61.5),
    "MQ": (14.6, -61.0), "RE": (-21.1, 55.5), "SJ": (78.2, 15.6), "TK": (-9.2, -171.8), "XK": (42.6, 20.9), "YT": (-12.8, 45.2),
    "IO": (-7.3, 72.4), "SU": (55.8, 37.6), "DD": (52.5, 13.4), "YU": (44.8, 20.5), "CS": (50.1, 14.4), "ZR": (-2.9, 23.6),
    "UM": (19.3, 166.6), "EH": (24.5, -13.7), "AQ": (-58.0, 0.0), "VA": (41.9, 12.5), "KI": (1.4, 173.0),
}  # fmt: skip
"""What Natural Earth draws as a part of another country or not at all, scattered states, and states that are no more: at
their capitals. Antarctica stands at the map's lower edge."""


class Shapes:
    """The polygons of a TopoJSON file, as rings of (lat, lon)."""

    def __init__(self, path: Path):
        self._topology = json.loads(path.read_text("utf-8"))
        (kx, ky), (x0, y0) = self._topology["transform"]["scale"], self._topology["transform"]["translate"]
        self._arcs = []
        for arc in self._topology["arcs"]:
            x = y = 0
            points = []
            for dx, dy in arc:
                x, y = x + dx, y + dy
                points.append((y * ky + y0, x * kx + x0))
            self._arcs.append(points)

    def geometries(self, name: str) -> Iterator[tuple[str | None, list[list[tuple[float, float]]]]]:
        """(numeric ISO code, outer rings) of each geometry."""
        for geometry in self._topology["objects"][name]["geometries"]:
            polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
            yield geometry.get("id"), [self._ring(polygon[0]) for polygon in polygons]

    def _ring(self, arcs: list[int]) -> list[tuple[float, float]]:
        ring: list[tuple[float, float]] = []
        for number in arcs:
            points = self._arcs[number] if number >= 0 else self._arcs[~number][::-1]
            ring += points[1:] if ring else points
        return unwrapped(ring)


def unwrapped(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """With longitudes that go on beyond 180° where land does (Chukotka, Fiji)."""
    straight = ring[:1]
    for lat, lon in ring[1:]:
        straight.append((lat, lon - 360 * round((lon - straight[-1][1]) / 360)))
    return straight


def area(ring: list[tuple[float, float]]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1], strict=True)) / 2


def middle(ring: list[tuple[float, float]]) -> tuple[float, float]:
    """The centre of gravity."""
    total = area(ring) or 1e-12
    sums = [0.0, 0.0]
    for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = a[0] * b[1] - b[0] * a[1]
        sums[0] += (a[0] + b[0]) * cross
        sums[1] += (a[1] + b[1]) * cross
    return sums[0] / (6 * total), sums[1] / (6 * total)


def simplified(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Without the corners that span the smallest triangles (Visvalingam and Whyatt, 1993)."""
    before, after = list(range(-1, len(ring) - 1)), [*range(1, len(ring)), 0]
    before[0] = len(ring) - 1
    kept = set(range(len(ring)))

    def corner(at: int) -> float:
        return abs(area([ring[before[at]], ring[at], ring[after[at]]]))

    heap = [(corner(at), at) for at in kept]
    heapq.heapify(heap)
    while heap and len(kept) > 4:
        size, at = heapq.heappop(heap)
        if size >= LEAST_CORNER:
            break
        if at not in kept or size != corner(at):
            continue
        kept.remove(at)
        after[before[at]], before[after[at]] = after[at], before[at]
        for beside in (before[at], after[at]):
            heapq.heappush(heap, (corner(beside), beside))
    return [ring[at] for at in sorted(kept)]


def outline(ring: list[tuple[float, float]]) -> str:
    points = []
    for x, y in ring:
        point = round(x * FINENESS), round(y * FINENESS)
        if not points or point != points[-1]:
            points.append(point)
    (x, y), path = points[0], f"M{points[0][0]} {points[0][1]}l"
    steps = []
    for next_x, next_y in points[1:]:
        steps.append(f"{next_x - x} {next_y - y}")
        x, y = next_x, next_y
    return (path + " ".join(steps)).replace(" -", "-") + "z"


REGIONS = {
    "Northern Europe": "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    "Western Europe": "AT BE CH DD DE FR LI LU MC NL",
    "Southern Europe": "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA XK YU",
    "Eastern Europe": "BG BY CS CZ HU MD PL RO RU SK SU UA",
    "Western Asia": "AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE",
    "Central Asia": "KG KZ TJ TM UZ",
    "Southern Asia": "AF BD BT IN IR LK MV NP PK",
    "South-eastern Asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "Eastern Asia": "CN HK JP KP KR MN MO TW",
    "Oceania": "AQ AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS",
    "Northern America": "BM CA GL PM US",
    "Central America": "BZ CR GT HN MX NI PA SV",
    "Caribbean": "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    "South America": "AR BO BR BV CL CO EC FK GF GS GY PE PY SR UY VE",
    "Northern Africa": "DZ EG EH LY MA SD TN",
    "Western Africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    "Middle Africa": "AO CD CF CG CM GA GQ ST TD ZR",
    "Eastern Africa": "BI DJ ER ET IO KE KM MG MU MW MZ RE RW SC SO SS TF TZ UG YT ZM ZW",
    "Southern Africa": "BW LS NA SZ ZA",
}
"""The United Nations' regions (M49), in the order of a walk around the world."""


def land(shapes: Shapes) -> str:
    paths = []
    for _, rings in shapes.geometries("land"):
        for ring in rings:
            if min(lat for lat, _ in ring) < SOUTHMOST:
                continue
            points = [project(lat, lon) for lat, lon in ring]
            across = max(x for x, _ in points) - min(x for x, _ in points)
            if abs(area(points)) >= LEAST_ISLAND and across < WIDTH / 2:  # one of the Aleutians lies on the map's edge
                paths.append(outline(simplified(points)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * FINENESS} {HEIGHT * FINENESS}">'
        "<!-- Land of Natural Earth (public domain), simplified; Natural Earth projection. -->"
        f'<path fill="#85877c" fill-opacity=".3" d="{"".join(sorted(paths))}"/></svg>\n'
    )


def places(shapes: Shapes) -> dict[str, tuple[float, float]]:
    """The middle of each country's largest piece of land, by its two letters."""
    letters = {number: codes[0] for number, codes in get_global("territory_aliases").items() if number.isdigit()}
    largest: dict[str, tuple[float, tuple[float, float]]] = {}
    for number, rings in shapes.geometries("countries"):
        code = letters.get(number)
        if code is None:
            continue
        for ring in rings:
            size = abs(area(ring))
            if size > largest.get(code, (0.0, None))[0]:
                largest[code] = size, middle(ring)
    found = {code: (round(lat, 1), round((lon + 180) % 360 - 180, 1)) for code, (_, (lat, lon)) in largest.items()}
    return dict(sorted({**found, **APART}.items()))


def listed(found: dict[str, tuple[float, float]]) -> str:
    lines = ["# Code, degrees north and east: where a country's dot stands. From Natural Earth, by tools/draw_world.py"]
    for region, codes in REGIONS.items():
        lines.append(f"[{region}]")
        lines += [f"{code} {found[code][0]} {found[code][1]}" for code in codes.split()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (CHECKOUT / "static" / "land.svg").write_text(land(Shapes(folder / "land-50m.json")), "utf-8")
    listing = listed(places(Shapes(folder / "countries-10m.json")))
    (CHECKOUT / "src" / "dateline" / "pictures" / "places.txt").write_text(listing, "utf-8")
