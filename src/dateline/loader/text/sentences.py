"""Where the sentences of an article begin and end.

A pattern finds every mark that could end a sentence; what stands around each one decides. The decision looks at a bounded
number of characters on both sides, so the cost grows with the length of the text and with nothing else.
"""

import re
from collections.abc import Iterator, Sequence

from dateline.loader.text.lexicon import word_lists
from dateline.loader.text.lines import DATELINE
from dateline.model import Block, Fence, Sentence

_WORDS = word_lists("sentences.yaml")
_NAME_FOLLOWS = _WORDS["a name follows"]
_NUMBER_FOLLOWS = _WORDS["a number follows"]
_MAY_END = _WORDS["a sentence may end here"]
_OPENERS = _WORDS["openers"]

_CLOSERS = r"[\"”’'»›)\]*_」』]"
# It begins with a plain set of characters, which is found five times as fast as one of two alternatives.
_STOP = re.compile(
    rf"[.!?…。！？｡।॥؟۔](?:(?<=[.!?…])[.!?…]*|(?<![.!?…])[。！？｡।॥؟۔]*){_CLOSERS}*(?:[ \xa0\u202f]»)?"
)
_OPENING = "\"“‘'`«‹(["
# Bullets, heading and quotation marks that open a line of plain text or Markdown are not words of its sentence.
_MARK = re.compile(r"(?:[#>]{1,6}\s{1,9}|[-*+•·‣▪–—]\s{1,9}|\d{1,3}[.)]\s{1,9}|\*\*|__|\*(?=\w)|_(?=[^\W_])){1,12}")
_WORD = re.compile(r"[^\W\d_]+")
# `"Never!" Mr. Lee told reporters`: the speaker belongs to what was said.
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30} ){1,4}(?:said|says|told|asked|added|wrote|tweeted|replied|declared|shouted|warned)\b"
)
# `BOGOTÁ. The ...`: a dateline without a day.
_CITY = re.compile(r"[A-ZÀ-ÞĀ-Ž]{3,20}(?: [A-ZÀ-ÞĀ-Ž]{2,20}){0,2}\. (?=[A-Z])")
# A word and a small one after it: a place in front of a day is written otherwise.
_NO_DATELINE = re.compile(r"[^\W\d_]{0,60}[a-z] (?!(?:de|la|el|al|del|do|da|of|upon|am)\b)[a-z]")
_LOWER_NAME = re.compile(r"(?:al|el|ar|as|an|ad)-[A-Z]")
_LOOK_BACK = 24
_SILENT = {"byline", "code", "caption"}


def split(
    text: str, blocks: Sequence[Block], fences: Sequence[Fence] = (), title_span: tuple[int, int] | None = None
) -> tuple[Sentence, ...]:
    """The sentences of all that is article, in the order of the text.

    The headline, where it stands in the text, is sentence 0; the others count from 1. Bylines, code and everything inside
    a fence have none. A sentence has no white space at its ends and never crosses the edge of a block or a fence.
    """
    sentences = []
    number = 0
    titled = False
    for kind, start, end in _readable(blocks, fences):
        if title_span is not None and not titled and kind == "headline" and start <= title_span[0] < end:
            titled = True
            sentences.append(Sentence(number=0, start=title_span[0], end=title_span[1]))
            continue
        for first, last in _sentences_of(text, start, end):
            number += 1
            sentences.append(Sentence(number=number, start=first, end=last))
    return tuple(sentences)


def _readable(blocks: Sequence[Block], fences: Sequence[Fence]) -> Iterator[tuple[str, int, int]]:
    """(kind, start, end) of every stretch that is read: the blocks that have sentences, less the fences."""
    index = 0
    for block in blocks:
        if block.kind in _SILENT:
            continue
        start = block.start
        while index < len(fences) and fences[index].end <= start:
            index += 1
        ahead = index
        while ahead < len(fences) and fences[ahead].start < block.end:
            if start < fences[ahead].start:
                yield block.kind, start, fences[ahead].start
            start = fences[ahead].end
            ahead += 1
        if start < block.end:
            yield block.kind, start, block.end


def _sentences_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one block, as offsets."""
    found: list[tuple[int, int]] = []
    start, end = _trim(text, start, end)
    if start < end and not text[start].isalpha() and (mark := _MARK.match(text, start, end)) and mark.end() < end:
        start = mark.end()
        end = max(start + 1, start + len(text[start:end].rstrip("*_#"))) if mark[0][-1] in "*_" else end
    settled = _after_dateline(text, start, end)
    if settled == start < end and (plain := _plain_sentences_of(text, start, end)):
        return plain
    for stop in _STOP.finditer(text, start, end):
        at, edge = stop.span()
        if edge <= settled or edge >= end or at <= start:
            continue
        if edge == at + 1 and _plainly_ends(text, start, at, end):
            pass
        elif not _ends_sentence(text, start, stop, end):
            continue
        found.append((start, edge))
        while edge < end and text[edge].isspace():
            edge += 1
        start = settled = edge
    if start < end:
        found.append((start, end))
    return found


def _after_dateline(text: str, start: int, end: int) -> int:
    """A dateline belongs to the sentence that follows it: where the first sentence may end at the earliest."""
    if _NO_DATELINE.match(text, start, end):
        return start
    dateline = DATELINE.match(text, start, end) or _CITY.match(text, start, end)
    return dateline.end() if dateline else start


def _plain_sentences_of(text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """The sentences of a block in which nothing but full stops could end one, each of them plainly; None of any other."""
    if not text.isascii() or text.find("!", start, end) >= 0 or text.find("?", start, end) >= 0:
        return None
    found = []
    while 0 <= (at := text.find(".", start, end)) < end - 1:
        if not _plainly_ends(text, start, at, end):
            return None
        found.append((start, at + 1))
        start = at + 2
    found.append((start, end))
    return found


def _plainly_ends(text: str, start: int, at: int, end: int) -> bool:
    """The usual case of `_ends_sentence`: a full stop between a word that is no abbreviation and one with a capital."""
    if text[at] != "." or at + 2 >= end or text[at + 1] != " " or not text[at + 2].isupper():
        return False
    word = text[max(start, at - _LOOK_BACK) : at].rpartition(" ")[2]
    return len(word) > 1 and word.isalpha() and word.lower() not in _ABBREVIATIONS


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """Does this mark, which is not the last of its block, end a sentence?"""
    mark = text[stop.start()]
    if mark in "。！？｡।॥؟۔":
        return True
    after = stop.end()
    if not text[after].isspace():
        return mark != "…" and _space_is_missing(text, start, stop, end)
    while text[after].isspace():        # a block ends with a word, so this stops
        after += 1
    following = text[after]
    opening = following in _OPENING
    if opening:
        after = min(after + 1, end - 1)
        following = text[after]
    if following.islower():
        return mark == "." and _LOWER_NAME.match(text, after, end) is not None
    if not (following.isupper() or following.isdigit() or following.isalpha() or opening):
        return False
    if mark != "." or (stop.end() - stop.start() > 1 and text[stop.start() + 1] == "."):
        return not _is_interruption(text, stop) and not _speaker_follows(text, stop, after, end)
    return not _is_abbreviation(text, start, stop, after, end, opening)


def _space_is_missing(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    """`... has ended.The next round`: two lower-case letters before the stop, a capitalised word after it."""
    at, after = stop.start(), stop.end()
    if text[after] in "“‘":
        after += 1
    return (
        at - 2 >= start
        and text[at - 2 : at].islower()
        and after + 1 < end
        and text[after].isupper()
        and (text[after + 1].islower() or text[after + 1].isspace())
        and not {"/", "@"} & set(text[max(start, at - _LOOK_BACK) : at].rpartition(" ")[2])
    )


def _is_interruption(text: str, stop: re.Match[str]) -> bool:
    """An ellipsis that stands alone (`2016 [...] In`, `we ... I mean`) marks words left out, not an end."""
    before = text[stop.start() - 1] if stop.start() else " "
    return text[stop.start()] in ".…" and (before.isspace() or before in "[(")


def _speaker_follows(text: str, stop: re.Match[str], after: int, end: int) -> bool:
    return text[stop.end() - 1] in "\"”’'»" and _SPEAKER.match(text, after, end) is not None


def _is_abbreviation(text: str, start: int, stop: re.Match[str], after: int, end: int, opening: bool) -> bool:
    """Is the stop a part of the word before it rather than the end of a sentence?"""
    at = stop.start()
    word = text[max(start, at - _LOOK_BACK) : at]
    for space in (" ", "\n", "\xa0"):
        word = word.rpartition(space)[2]
    word = word.lstrip("([{\"“‘'«*_")
    if word.startswith("/"):
        return word.endswith("/")               # agency marks: `/TASS/.`
    name = word.lower()
    if len(word) > 1 and name.isalpha() and name not in _ABBREVIATIONS:
        return False
    closed = stop.end() - at > 1                # `Inc.)` or `U.S."`: mostly the end
    if name in _NAME_FOLLOWS:
        return not closed
    if len(word) == 1 and word.isupper():
        return not opening and not _opener_follows(text, after, end, initial=True)
    if name in _NUMBER_FOLLOWS and (text[after].isdigit() or name not in _MAY_END):
        return text[after].isdigit()
    if name in _MAY_END or _is_initials(word):
        return not opening and not _opener_follows(text, after, end, initial=False)
    return False


_ABBREVIATIONS = _NAME_FOLLOWS | _NUMBER_FOLLOWS | _MAY_END


def _is_initials(word: str) -> bool:
    """`K`, `U.S`, `a.m`, `J.R.R`, `St.-J`."""
    tail = word.rpartition("-")[2] or word
    if len(tail) == 1:
        return tail.isupper()
    return "." in tail and all(len(part) <= 2 and part.isalpha() for part in tail.split("."))


def _opener_follows(text: str, after: int, end: int, initial: bool) -> bool:
    following = _WORD.match(text, after, end)
    if following is None:
        return False
    word = following.group().lower()
    return word in _OPENERS and not (initial and len(word) == 1)


def is_single(line: str) -> bool:
    """Is the line one sentence?"""
    return len(_sentences_of(line, 0, len(line))) <= 1
