"""A text as it was scraped → its headline, its byline and its blocks. Offsets point into the text; nothing is copied."""

import re
from collections.abc import Sequence

from dateline.loader.text import lines
from dateline.loader.text.wrapping import Piece, pieces
from dateline.model import Block, Noun

_ITEM = re.compile(r"(?P<bullet>[-*•·‣▪●–—])\s{1,9}\S|(?P<number>\d{1,3}[.)]|\([a-z]{1,4}\)|\([0-9]{1,2}\))\s{1,9}\S")
_MARKUP_HEADING = re.compile(r"(#{1,6})\s{1,9}\S|(\*\*|__)[^*_\n]{2,90}(?:\*\*|__)$")
_SUBHEAD_LENGTH = 90
_HEADLINE_LENGTH = 200
_LONG = 400             # no caption, sub-head or staff line is longer
_HEAD_ZONE = 8          # lines above the story at most: headline, standfirst, byline, place, date, section
_MENU_ZONE = 40         # lines that a menu of the page may have above all that
_KICKER_LENGTH = 24
_LOOK_BACK = 200        # paragraphs that are searched for a name, so that no text costs the square of its length


class TextLayout(Noun, kw_only=True):
    """How a plain text is laid out. Every word of the text is in exactly one block."""

    title_span: tuple[int, int] | None = None
    """The headline, or None for a text that begins with its first sentence."""
    byline: str | None = None
    """Who signs it, without "By"."""
    blocks: tuple[Block, ...] = ()


class _Head(Noun):
    kinds: list[str]
    """Of the pieces above the story, in order."""
    title: int | None
    byline: str | None


def lay_out(text: str) -> TextLayout:
    """Divide a plain text into its headline, bylines, date lines, sub-heads, captions, list items and paragraphs.

    Date lines are paragraphs, so that they have a sentence to quote. A hard-wrapped paragraph is one block. Never raises.
    """
    parts = _dates_apart(pieces(text))
    head = _head(parts)
    kinds = head.kinds + [_kind(parts, index) for index in range(len(head.kinds), len(parts))]
    byline = head.byline or _foot_byline(parts, kinds)
    title = parts[head.title] if head.title is not None else None
    return TextLayout(
        title_span=(title.start, title.end) if title else None,
        byline=byline,
        blocks=tuple(_block(part, kind) for part, kind in zip(parts, kinds, strict=True)),
    )


def _dates_apart(parts: list[Piece]) -> list[Piece]:
    """The pieces with a byline of the head in two where it holds a date: who signs, and the date line behind."""
    apart: list[Piece] = []
    zone = lines.menu([part.line for part in parts[:_MENU_ZONE]]) + _HEAD_ZONE
    for part in parts[:zone]:
        at = lines.date_of_byline(part.line) if len(part.line) == part.end - part.start else None
        if at is not None:
            name = part.line[:at].rstrip(" |,/:;·•–—-(")
            apart.append(Piece(part.start, part.start + len(name), name, part.gap))
            part = Piece(part.start + at, part.end, part.line[at:], False)
        apart.append(part)
    return apart + parts[zone:]


def _block(part: Piece, kind: str) -> Block:
    if kind == "heading":
        mark = _MARKUP_HEADING.match(part.line)
        return Block(kind="heading", start=part.start, end=part.end, level=max(2, len(mark[1] or "")) if mark else 2)
    if kind == "item":
        ordered = _ITEM.match(part.line)["number"] is not None
        return Block(kind="item", start=part.start, end=part.end, level=1, ordered=ordered)
    return Block(kind=kind, start=part.start, end=part.end)


def _head(parts: Sequence[Piece]) -> _Head:
    """What stands above the story: all lines before the first one that reads as a sentence."""
    menu = lines.menu([part.line for part in parts[:_MENU_ZONE]])
    kinds: list[str] = ["paragraph"] * menu
    title = byline = None
    for index, part in enumerate(parts[menu : menu + _HEAD_ZONE], menu):
        line = part.line
        if lines.is_date_line(line):
            byline = byline or lines.author_of_date_line(line)
            kinds.append("paragraph")
        elif (who := _author(parts, index, title)) is not None:
            byline = who if byline is None or who != line else byline       # "By Jane Doe" tells more than a desk does
            kinds.append("byline")
        elif title is None and _is_stopped_headline(parts, index):
            title = index
            kinds.append("headline")
        elif _is_story(line):
            break
        elif kinds and kinds[-1] == "byline" and lines.is_role(line):
            kinds.append("byline")
        elif lines.is_caption(line):
            kinds.append("caption")
        elif title is None and _is_headline(parts, index):
            title = index
            kinds.append("headline")
        elif _opens_story(parts, index, title):
            break
        else:
            kinds.append("paragraph")
    return _Head(kinds, title, byline)


def _is_story(line: str) -> bool:
    """A sentence of the article: it ends like one and is no mere shout."""
    if len(line) > _HEADLINE_LENGTH or (len(line) > 100 and lines.DATELINE.match(line)):
        return True
    return lines.ends_sentence(line) and not (len(line) <= 120 and (line[-1] in "?!" or line.isupper()))


def _is_headline(parts: Sequence[Piece], index: int) -> bool:
    line = parts[index].line
    return lines.looks_like_headline(line) and _ITEM.match(line) is None and not _is_kicker(parts, index)


def _is_kicker(parts: Sequence[Piece], index: int) -> bool:
    """The name of a section (`Politics`) above the headline."""
    line = parts[index].line
    if len(line) > _KICKER_LENGTH or line.count(" ") > 1 or index + 1 >= len(parts):
        return False
    following = parts[index + 1].line
    return (
        following.count(" ") >= 3
        and lines.looks_like_headline(following)
        and lines.author(following) is None
        and not lines.is_date_line(following)
        and not lines.is_caption(following)
    )


def _is_stopped_headline(parts: Sequence[Piece], index: int) -> bool:
    """A headline may end with a full stop; what follows it (a byline, a date) then tells it from a first sentence."""
    line = parts[index].line
    if index or len(line) > 110 or line[-1] != "." or index + 1 >= len(parts) or lines.DATELINE.match(line):
        return False
    following = parts[index + 1].line
    return lines.is_date_line(following) or lines.author(following) is not None


def _author(parts: Sequence[Piece], index: int, title: int | None) -> str | None:
    """The author, if this line of the head names one.

    A bare name is believed directly below the headline or above a date, unless the story itself speaks of that person.
    """
    line = parts[index].line
    who = lines.author(line)
    if who is not None:
        return who if index or lines.is_agency(line) or who != line else None
    if title is None or not lines.is_name(line):
        return None
    dated = index + 1 < len(parts) and lines.is_date_line(parts[index + 1].line)
    if index != title + 1 and not dated:
        return None
    return None if any(line in part.line for part in parts[index + 1 :]) else line


def _opens_story(parts: Sequence[Piece], index: int, title: int | None) -> bool:
    """Below the headline: a sub-head or an item belongs to the story already."""
    return (title is not None and index > title + 1) or _ITEM.match(parts[index].line) is not None


def _kind(parts: Sequence[Piece], index: int) -> str:
    part = parts[index]
    line = part.line
    if not line[0].isalpha():
        if _ITEM.match(line):
            return "item"
        if _MARKUP_HEADING.match(line):
            return "heading"
    if len(line) > _LONG:
        return "paragraph"
    if lines.is_caption(line):
        return "caption"
    if lines.ends_sentence(line) and line[-1] not in "?!":
        return "byline" if _is_foot(parts, index) and lines.is_bio(line) and not _is_of_story(parts, index) else "paragraph"
    signs = lines.is_initials(line) or lines.is_signature(line)
    if lines.is_staff(line) or (signs and (_is_foot(parts, index) or lines.is_bio(parts[index + 1].line))):
        return "byline"
    if index + 1 < len(parts) and len(line) <= _SUBHEAD_LENGTH and _is_subhead(line, parts[index + 1].line):
        return "heading"
    return "paragraph"


def _is_subhead(line: str, following: str) -> bool:
    if not lines.looks_like_headline(line) or (line[0] in "\"“‘" and line[-1] in "\"”’") or lines.is_date_line(line):
        return False
    return len(following) > len(line)


def _is_foot(parts: Sequence[Piece], index: int) -> bool:
    """Does the story end here? The next line, if there is one, is no sentence of it."""
    if index + 1 >= len(parts):
        return True
    following = parts[index + 1].line
    return len(following) < 60 or not lines.ends_sentence(following)


def _is_of_story(parts: Sequence[Piece], index: int) -> bool:
    """Has the story spoken before of the person with whom this line begins? Then it is no line on the writer."""
    name = lines.subject_of_bio(parts[index].line)
    before = parts[max(0, index - _LOOK_BACK) : index]
    return name is not None and any(name in part.line for part in before if lines.ends_sentence(part.line))


def _foot_byline(parts: Sequence[Piece], kinds: Sequence[str]) -> str | None:
    for part, kind in zip(parts, kinds, strict=True):
        if kind == "byline":
            return lines.author(part.line) or part.line.strip(" ()[]-–—")
    return None
