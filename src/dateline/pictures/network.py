"""Who agrees with whom: the countries on a line, in the order of their regions, and an arc for every two that agreed something.

Nothing in it is left to chance: the same pairs make the same picture, and one pair more moves little.
"""

from collections import Counter
from collections.abc import Mapping
from math import sqrt

from dateline.languages.words import Words
from dateline.pictures.picture import Picture, short, shortened, text
from dateline.pictures.places import places

_MOST_COUNTRIES, _MOST_ARCS = 48, 240
_ROW, _BREAK = 18, 7
"""Height of a row, and the room between two regions."""
_WIDTH, _LINE = 400, 176
"""Of the whole, and where the line of the countries is."""
_LONGEST_NAME = 24
_WEIGHTS = (1, 2, 4, 8)
"""From how many agreements on an arc gets heavier."""


def network(pairs: Mapping[tuple[str, str], int], names: Mapping[str, str], words: Words) -> Picture | None:
    """`pairs`: the number of agreements by two ISO codes. `names`: the countries' names by code.

    None with fewer than two pairs: there is nothing to see then that a line of text does not say.
    """
    placed = {codes: number for codes, number in pairs.items() if number and all(code in places() for code in codes)}
    degrees: Counter[str] = Counter()
    for codes, number in placed.items():
        degrees.update(dict.fromkeys(codes, number))
    if len(placed) < 2:
        return None
    ranked = sorted(degrees, key=lambda code: (-degrees[code], names[code]))
    chosen = set(ranked[:_MOST_COUNTRIES])
    within = [codes for codes in placed if chosen.issuperset(codes)]
    arcs = sorted(within, key=lambda codes: (-placed[codes], codes))[:_MOST_ARCS]
    rows = _rows(sorted(chosen, key=lambda code: (places()[code].region, -degrees[code], names[code])))
    height = round(max(rows.values())) + _ROW
    a, b = arcs[0]
    said = words(
        "%(countries)s countries agree in %(pairs)s pairs; most often %(a)s and %(b)s (%(most)s).",
        countries=words.number(len(degrees)), pairs=words.number(len(placed)), a=names[a], b=names[b],
        most=words.number(placed[a, b]),
    )
    if len(arcs) < len(placed):
        said += " " + words(
            "Drawn are the %(countries)s with most agreements and the %(pairs)s weightiest pairs among them.",
            countries=len(chosen), pairs=len(arcs),
        )
    legend = words(
        "Countries in the order of their regions; an arc joins two that agreed something, the heavier the more often."
    )
    if len(chosen) < len(degrees):
        legend += " " + words("The %(countries)s countries with most agreements.", countries=len(chosen))
    return Picture(
        kind="network",
        title=words("Who agrees with whom"),
        text=said,
        legend=legend,
        view=f"0 0 {_WIDTH} {height}",
        height=height,
        marks=_arcs(arcs, placed, rows) + _countries(rows, degrees, names),
    )


def _rows(codes: list[str]) -> dict[str, float]:
    """The height at which each country stands; a little room parts the regions."""
    rows: dict[str, float] = {}
    level, region = 0.0, None
    for code in codes:
        if region is not None and places()[code].region != region:
            level += _BREAK
        region = places()[code].region
        level += _ROW
        rows[code] = level
    return rows


def _arcs(arcs: list[tuple[str, str]], numbers: Mapping[tuple[str, str], int], rows: Mapping[str, float]) -> str:
    """One path for each weight: arcs of one weight do not darken each other."""
    longest = max(abs(rows[a] - rows[b]) for a, b in arcs)
    paths: dict[int, list[str]] = {}
    for a, b in arcs:
        top, bottom = sorted((rows[a], rows[b]))
        reach = (_WIDTH - _LINE - 12) * sqrt((bottom - top) / longest) * min(1, longest / 180)
        weight = sum(numbers[a, b] >= least for least in _WEIGHTS)
        arc = f"M{_LINE} {short(top)}A{short(reach)} {short((bottom - top) / 2)} 0 0 1 {_LINE} {short(bottom)}"
        paths.setdefault(weight, []).append(arc)
    drawn = (f'<path stroke-width="{weight * 1.2:.1f}" d="{"".join(paths[weight])}"/>' for weight in sorted(paths))
    return f'<g class="arcs">{"".join(drawn)}</g>'


def _countries(rows: Mapping[str, float], degrees: Mapping[str, int], names: Mapping[str, str]) -> str:
    most = max(degrees.values())
    drawn = []
    for code, level in rows.items():
        radius = 2.5 + 4 * sqrt(degrees[code] / most)
        name = text(shortened(names[code], _LONGEST_NAME))
        drawn.append(f'<text x="{_LINE - 12}" y="{short(level + 4.5)}">{name}</text>')
        drawn.append(f'<circle cx="{_LINE}" cy="{short(level)}" r="{short(radius)}"/>')
    return f'<g class="stops" text-anchor="end">{"".join(drawn)}</g>'
