"""Where the lines of a text are whole paragraphs and where they were broken at a column, as wires and mail break them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.model import Noun

_WIDEST = 100               # no wire or mail program breaks later
_NARROWEST = 30
_FEW = 3                    # of more broken lines than these one may be longer: a dateline was put before it
_OPENING = (2, 8)           # blanks before the first line of a paragraph
_OPENINGS = 2               # so many set in below a full line, and it is a habit
_SIGNED = re.compile(r"BY\s|[A-Z]{2,20}, ")
_BULLET = re.compile(r"(?:[-*•·‣▪●]|\d{1,3}[.)])\s{1,8}")


class Piece(Noun):
    """One paragraph, headline or other piece of the text, its broken lines joined."""

    start: int
    end: int
    line: str
    """Its words, with line breaks as spaces."""
    gap: bool
    """Does an empty line stand before it?"""


class _Line(Noun):
    start: int
    end: int
    indent: int
    gap: bool
    hang: int
    """Where its words begin, behind the sign of an item: so far in stand the lines that go on with it."""


def pieces(text: str) -> list[Piece]:
    """All words of the text as pieces, in order."""
    found = _lines(text)
    width = _column(text, found)
    indented = _first_indented(found) if width else len(found)
    if indented < len(found):
        width = _WIDEST     # what stands above the set-in paragraphs was not broken with them
    joined: list[Piece] = []
    index = 0
    while index < len(found):
        last = index
        if width:
            while last + 1 < len(found) and (
                _is_flush(found[last + 1]) if index >= indented else _runs_on(text, found[last], found[last + 1], width)
            ):
                last += 1
        start, end = found[index].start, found[last].end
        line = text[start:end]
        joined.append(Piece(start, end, " ".join(line.split()) if last > index else line, found[index].gap))
        index = last + 1
    return joined


def _lines(text: str) -> list[_Line]:
    found = []
    offset = 0
    gap = False
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            indent = raw.index(line[0])
            sign = _BULLET.match(line)
            hang = indent + (sign.end() if sign else 0)
            found.append(_Line(offset + indent, offset + indent + len(line), indent, gap, hang))
        gap = not line
        offset += len(raw) + 1
    return found


def _column(text: str, found: Sequence[_Line]) -> int:
    """The column at which the text was broken; 0 for a text whose lines are paragraphs.

    A broken text shows it where one line follows another: it was full, and the next begins in the middle of a sentence.
    """
    pairs = [(above, below) for above, below in pairwise(found) if not below.gap]
    if not pairs:
        return 0
    broken = [above for above, below in pairs if text[below.start].islower()]
    lengths = sorted(above.end - above.start + above.indent for above in broken)
    lengths = [length for length in lengths if length <= _WIDEST] if len(lengths) > _FEW else lengths
    widest = lengths[len(lengths) * 9 // 10] if len(lengths) * 2 > len(broken) else 0
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    inside = sum(text[below.start].islower() or text[above.end - 1] not in ".!?”\":" for above, below in pairs)
    return widest if inside * 2 > len(pairs) and len(broken) * 5 >= len(pairs) else 0


def _first_indented(found: Sequence[_Line]) -> int:
    """Where the paragraphs of a text begin that sets their first lines in, as wires do; past the end of any other text."""
    openings = [number for number, line in enumerate(found) if _OPENING[0] <= line.indent <= _OPENING[1]]
    follow = sum(found[number - 1].hang == 0 and not found[number].gap for number in openings if number)
    return openings[0] if follow >= _OPENINGS else len(found)


def _is_flush(line: _Line) -> bool:
    """Does it go on with the paragraph above, in a text whose paragraphs are set in?"""
    return line.indent == 0 and not line.gap


def _runs_on(text: str, above: _Line, below: _Line, width: int) -> bool:
    """Was `below` broken off `above`? Not after an empty line, an indent, or a line with room for the next word."""
    if below.gap or below.indent > max(above.indent + 1, above.hang):
        return False
    if text[below.start].islower() and text[above.end - 1] not in ".!?:":
        return True
    if text[above.start : above.end].isupper() and text[above.end - 1].isalpha() and not _SIGNED.match(text, below.start):
        return text[below.start : below.end].isupper()          # a headline in capitals
    word = text[below.start : min(below.end, below.start + width)].split(None, 1)[0]
    full = above.indent + above.end - above.start + 1 + len(word) > width * 0.92
    return full and not _BULLET.match(text, below.start, below.end)
