"""The figures as a picture: how long Hugo takes is 1, and a bar says how long Dateline takes for the same work."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

_WIDTH, _ROW, _LABEL, _ROOM = 760, 26, 260, 420
"""Pixels: of the whole, of a row, of what stands before a bar, of the longest bar."""
_LOOK = """text{font:13px system-ui,sans-serif;fill:#333}rect{fill:#1c5f4c}line{stroke:#a33;stroke-dasharray:3 3}
@media(prefers-color-scheme:dark){text{fill:#ddd}rect{fill:#7bc4ab}line{stroke:#e88}}"""


class Bar(NamedTuple):
    work: str
    ratio: float
    """Of Dateline's seconds to Hugo's."""


def chart(bars: Sequence[Bar]) -> str:
    """An SVG that says in its title and description what it shows."""
    most = max(1.25, *(bar.ratio for bar in bars))
    height = _ROW * (len(bars) + 1) + 10
    one = _LABEL + _ROOM / most
    said = "; ".join(f"{bar.work}: {bar.ratio:.2f}" for bar in bars)
    rows = [
        f'<text x="{_LABEL - 10}" y="{at + 17}" text-anchor="end">{escape(bar.work)}</text>'
        f'<rect x="{_LABEL}" y="{at + 4}" width="{max(1, _ROOM * bar.ratio / most):.1f}" height="{_ROW - 8}"/>'
        f'<text x="{_LABEL + _ROOM * bar.ratio / most + 8:.1f}" y="{at + 17}">{bar.ratio:.2f}</text>'
        for at, bar in ((number * _ROW, bar) for number, bar in enumerate(bars))
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" height="{height}" role="img" '
        f'aria-labelledby="t d"><title id="t">Dateline’s time in relation to Hugo’s</title><desc id="d">{escape(said)}</desc>'
        f"<style>{_LOOK}</style>{''.join(rows)}"
        f'<line x1="{one:.1f}" x2="{one:.1f}" y1="0" y2="{height - _ROW}"/>'
        f'<text x="{one:.1f}" y="{height - 10}" text-anchor="middle">Hugo = 1</text></svg>\n'
    )
