"""Blocks as a reader of the page sees them, and those that their own words give away as furniture of the page."""

import re
from collections.abc import Sequence
from typing import Literal

from ahocorasick_rs import AhoCorasick, Implementation

from dateline.loader.characters import is_plain
from dateline.loader.text import lines
from dateline.loader.text.lexicon import Openings, Phrases, Plain, first_words, plain, starts, word_lists
from dateline.model import Block, Noun

_LISTS = word_lists("boilerplate.yaml")
_TAIL, _BOX, _LINK, _END = (
    Phrases(_LISTS[key]) for key in ("tail headings", "box headings", "link lines", "end marks")
)
_FURNITURE, _CONTACT = Openings(_LISTS["openings"]), Openings(_LISTS["contacts"])
_BUTTONS = _LISTS["buttons"]
_FIRST_BUTTONS = frozenset(plain(button).first for button in _BUTTONS)
_ANYWHERE = AhoCorasick(sorted(_LISTS["anywhere"]), implementation=Implementation.DFA)

_TELLING = starts(_LISTS["openings"] | _LISTS["contacts"]) | {
    word: (word,) for word in first_words(_LISTS["link lines"]) | lines.CREDIT_WORDS
}
"""First word → how a paragraph begins that the lexicon may know."""
_OPENING = 64       # characters; no opening of the lexicon is longer

_MARKDOWN_LINK = re.compile(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,600}\)")
_LEADING_MARKS = re.compile(r"(?:[#>*+•·▪–—-]{1,6}\s{1,9}|\d{1,3}[.)]\s{1,9}|[*_]{1,3}(?=\w)){1,4}")
_COUNTED = re.compile(r"\d{1,6} (?:comments?|replies|responses)$")
_LABELLED = re.compile(r"([^:|\n]{3,40}?)\s{0,9}[:|]\s{0,9}\S")
_END_MARK = re.compile(r"[\s(\[]{0,3}(?:#{2,5}|\*{3,5}|-{1,3}\s?(?:end|ends|30)\s?-{1,3}|_{3,80})[\s)\]]{0,40}$")
_BUTTON_EDGE = re.compile(r"\s{0,9}[|,/•·]\s{0,9}|\s{1,9}")
_CONTACT_DETAIL = re.compile(r"\+?\d[\d ()-]{6,20}\d|[\w.+-]{1,60}@[\w.-]{1,60}")

_STORY = 40         # a paragraph under this tells too little to be taken for the story going on
_LABEL = 80         # characters of a fence's label
_HEADING = 80       # characters of a heading of other stories at most
_SHORT = 200        # a line over this is furniture by its opening words only
_LONG = 400         # a paragraph over this is never furniture
_HEADLINE_WORDS = 5


class View(Noun):
    """A block as its reader sees it: without bullets, link targets and line breaks."""

    line: str
    kind: str
    gap: bool
    """An empty line stands before it."""
    ended: bool
    """It ends as a sentence does."""
    headline: bool
    """It reads as the headline of a story: no stop, five words or more."""
    story: bool
    """A paragraph of whole sentences, not broken off with an ellipsis as teasers are."""
    dateline: bool
    """It opens with a place and a day, as reports do."""
    plain: Plain | None
    """For comparing with the lexicon; None for a paragraph that is too long for it, or can be none of its phrases."""
    heading: Literal["tail", "box"] | None
    """A heading of other stories; a box also stands inside an article."""


def views(text: str, blocks: Sequence[Block]) -> list[View]:
    """The blocks as their reader sees them."""
    even = is_plain(text) and "  " not in text and "](" not in text
    return [_view(text, blocks, index, even) for index in range(len(blocks))]


def _view(text: str, blocks: Sequence[Block], index: int, even: bool) -> View:
    """The block with this index. `even`: the text has no white space but single blanks and line ends, and no link."""
    block = blocks[index]
    line = text[block.start : block.end]
    gap = index == 0 or text.count("\n", blocks[index - 1].end, block.start) > 1
    if len(line) > _LONG:
        ended = lines.ends_sentence(line)
        return View(line, block.kind, gap, ended, False, True, _has_dateline(line), None, None)
    if even and len(line) > _HEADING and block.kind == "paragraph" and _is_prose(line):
        return View(line, block.kind, gap, True, False, True, _has_dateline(line), None, None)
    if "](" in line:
        line = _MARKDOWN_LINK.sub(r"\1", line)
    if not line[:1].isalnum() and (mark := _LEADING_MARKS.match(line)):
        line = line[mark.end() :]
    line = " ".join(line.split()).rstrip("*_# ") or "-"
    ended, words = lines.ends_sentence(line), plain(line)
    if block.kind == "headline":
        return View(line, block.kind, gap, ended, False, False, False, words, None)
    headline = _is_headline(line, ended)
    return View(
        line,
        block.kind,
        gap,
        ended,
        headline=headline,
        story=ended and not headline and len(line) >= _STORY and line[-1] not in ":…" and line[-3:] != "...",
        dateline=_has_dateline(line),
        plain=words,
        heading=_heading(words) if len(line) <= _HEADING else None,
    )


def _is_prose(line: str) -> bool:
    """One line of whole sentences, from a word to a word, that the lexicon cannot know: what most paragraphs are."""
    first, blank, _ = line.partition(" ")
    if not blank or line[-1] != "." or not line[-2].islower() or "\n" in line or not (first.isascii() and first.isalpha()):
        return False
    telling = _TELLING.get(first.lower())
    if telling and line[:_OPENING].replace("’", "'").lower().startswith(telling):
        return False
    return len(line) > _SHORT or not _has_furniture_words(line.replace("’", "'").lower())


def _has_dateline(line: str) -> bool:
    return line[:2].isupper() and lines.DATELINE.match(line) is not None


def _is_headline(line: str, ended: bool) -> bool:
    if (ended and line[-1] not in "?!") or len(line) < 24 or line.count(" ") + 1 < _HEADLINE_WORDS:
        return False
    return lines.looks_like_headline(line) and not lines.is_date_line(line)


def _heading(words: Plain) -> Literal["tail", "box"] | None:
    if _BOX.match(words):
        return "box"
    return "tail" if _TAIL.match(words) or _COUNTED.match(words.line) else None


def is_tail_heading(line: str) -> bool:
    """Whether the words head a list of other stories."""
    return _TAIL.match(plain(" ".join(line.split())))


def reason(view: View) -> str | None:
    """Why the block is no part of the article wherever it stands, if its own words say so."""
    line, words = view.line, view.plain
    if words is None or view.kind == "headline":
        return None
    if len(line) <= _SHORT and (_LINK.match(words) or _is_labelled_link(view, words)):
        return "link line"
    if _FURNITURE.match(words) or (len(line) <= _SHORT and _has_furniture_words(words.line)):
        return "page furniture"
    if words.first in _FIRST_BUTTONS and len(line) <= _HEADING and _is_buttons(words):
        return "page furniture"
    if lines.is_credit(line):
        return "credit"
    return "end mark" if _is_end_mark(line, words) else None


def _is_labelled_link(view: View, words: Plain) -> bool:
    """`READ NEXT: Talks fail`: a heading of other stories with one of them on its line."""
    label = None if view.ended else _LABELLED.match(words.line)
    return label is not None and (_BOX.match(plain(label[1])) or _TAIL.match(plain(label[1])))


def _has_furniture_words(line: str) -> bool:
    return bool(_ANYWHERE.find_matches_as_indexes(line))


def _is_buttons(words: Plain) -> bool:
    if words.line in _BUTTONS:
        return True
    parts = _BUTTON_EDGE.split(words.line)
    return 1 < len(parts) <= 12 and all(part in _BUTTONS or part.isdigit() for part in parts)


def _is_end_mark(line: str, words: Plain) -> bool:
    if len(line) > 20:
        return False
    return _END_MARK.match(line.lower()) is not None or (_END.match(words) and (line.isupper() or line[0] in "-(["))


def foot_reason(view: View) -> str | None:
    """Why a block below the last paragraph is no part of the article, if it is none."""
    line, words = view.line, view.plain
    if words is None:
        return None
    if _CONTACT_DETAIL.fullmatch(line) or (len(line) < _SHORT and _CONTACT.match(words) and _tells_whom(view)):
        return "contact line"
    if view.kind == "byline" or lines.is_staff(line) or lines.is_initials(line):
        return "staff line"
    return "end mark" if len(line) < 20 and _END.match(words) else None


def _tells_whom(view: View) -> bool:
    """`Contact: Jane Doe`, `Tel. 555 0137`, but not `Contacts between the two states go on.`"""
    return not view.ended or view.line[-1] == ":" or _CONTACT_DETAIL.search(view.line) is not None


def label(line: str) -> str:
    """How a page names the fence that this line opens."""
    words = line.strip(" \t#*_:|>-–—»•") or line
    return words if len(words) <= _LABEL else words[:_LABEL].rsplit(" ", 1)[0] + "…"
