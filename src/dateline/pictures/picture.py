"""What every picture is: marks in SVG, and the words that say the same."""

from collections.abc import Callable
from html import escape
from typing import Literal

from dateline.languages.words import Words
from dateline.model import Noun

Counted = Callable[[int], str]
"""Says a number of what a picture counts: `12 agreements`."""


class Picture(Noun, kw_only=True):
    """A picture that a template puts on a page. Its marks are the only part that is markup; all text in them is escaped."""

    kind: Literal["map", "map part", "timeline", "network"]
    """What it looks like: its classes in the style sheet. Land lies under a map."""
    title: str
    text: str
    """The essential sentence: what a reader would see in it."""
    legend: str
    """What the marks mean, for a line below."""
    view: str | None
    """The box of its units, which then scale with the page; None: lengths across are per cent and letters keep their size."""
    height: int
    marks: str


def text(words: str) -> str:
    """Words as they may stand in SVG."""
    return escape(words)


def short(value: float) -> str:
    """A coordinate with one decimal, and none where it is nought."""
    return f"{value:.1f}".removesuffix(".0")


def shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"


def ranking(pairs: list[tuple[str, int]], words: Words, most: int = 3) -> str:
    """The first few of names with numbers, in words: `Norway 12, Iceland 9 and Fiji 2`."""
    return words.listed([f"{name} {words.number(number)}" for name, number in pairs[:most]])
