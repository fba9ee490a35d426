"""An article's text as HTML: sentences numbered, evidence marked, everything else escaped.

The text is never parsed here: blocks, inline markup, sentences and evidence are ranges over it, and only the tags
written below can come out.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType

from markupsafe import escape

from dateline.model import Article, Block, Inline
from dateline.pages.ledger import Back

Range = tuple[int, int]
Sentence = tuple[int, int, int]
"""Start, end and number."""

_NUMBERS = 1_000
"""Sentences of an article, so that hardly any has more."""
_TAGS = {"em": "em", "strong": "strong", "code": "code"}


def merged(ranges: Iterable[Range]) -> list[Range]:
    """The same ground in ranges that are apart, in order."""
    apart: list[Range] = []
    for start, end in sorted(ranges):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


class Marker:
    """Writes the blocks of one article, in time linear in their length."""

    def __init__(self, article: Article, marks: Iterable[Range], back: Mapping[int, Back] = MappingProxyType({})):
        """`back`: the way to its facts, by number of the sentence."""
        self.text = text = article.record.text or ""
        self._harmless = not ("&" in text or "<" in text or ">" in text)
        self._marks = merged(mark for mark in marks if mark[0] < mark[1])
        self._mark_ends = [end for _, end in self._marks]
        self._words = self._marked if self._marks else self._unmarked
        self._back = {number: way_back(to) for number, to in back.items()}
        self._sentences = sorted([(one.start, one.end, one.number) for one in article.layout.sentences if one.number])
        self._sentence_starts = [start for start, _, _ in self._sentences]
        self._inlines = [one for one in article.layout.inlines if one.kind != "link" or _leads_out(one.href)]
        self._inlines.sort(key=lambda inline: (inline.start, -inline.end))
        self._inline_starts = [inline.start for inline in self._inlines]

    def html(self, block: Block) -> str:
        """What goes between the block's tags. A sentence is one element; markup that crosses its edge is cut there."""
        start, end = block.start, block.end
        sentences = _beginning(self._sentences, self._sentence_starts, start, end)
        inlines = _beginning(self._inlines, self._inline_starts, start, end)
        if not inlines:
            return self._flat(start, end, sentences)
        first, last = inlines[0].start, max([inline.end for inline in inlines])
        before = [one for one in sentences if one[1] <= first]
        after = [one for one in sentences if one[0] >= last]
        within = sentences[len(before) : len(sentences) - len(after)]
        opens, closes = before[-1][1] if before else start, after[0][0] if after else end
        if len(within) == 1 and within[0][0] <= first and last <= within[0][1] and _are_apart(inlines):
            middle = self._flat(opens, closes, within, inlines)
        else:
            middle = self._nested(opens, closes, within, inlines)
        return f"{self._flat(start, opens, before)}{middle}{self._flat(closes, end, after)}"

    def _flat(self, at: int, last: int, sentences: Iterable[Sentence], inlines: Sequence[Inline] = ()) -> str:
        """A stretch of sentences and marks, as most are: the same as `_nested` makes of it, with less to look at. `inlines`: that
        are apart, in the only sentence."""
        pieces, words, back = [], self._words, self._back
        if self._harmless and not self._marks and not inlines:
            text = self.text
            for start, end, number in sentences:
                end = end if end < last else last
                pieces.append(f"{text[at:start]}{_opening_of_sentence(number)}{text[start:end]}{back.get(number, '')}</span>")
                at = end
            pieces.append(text[at:last])
            return "".join(pieces)
        for start, end, number in sentences:
            pieces += words(at, start), _opening_of_sentence(number)
            for inline in inlines:
                pieces += words(start, inline.start), _opening(inline), words(inline.start, inline.end), _closing(inline)
                start = inline.end
            at = end if end < last else last
            pieces += words(start, at), back.get(number, ""), "</span>"
        pieces.append(words(at, last))
        return "".join(pieces)

    def _nested(self, first: int, last: int, within: Iterable[Sentence], markup: Iterable[Inline]) -> str:
        """A stretch with markup of its own: cut wherever something begins or ends."""
        inlines = deque(markup)
        sentences = {start: (end, number) for start, end, number in within}
        pieces: list[str] = []
        opened: list[Inline] = []
        sentence_end = number = None
        for start, end in self._segments(first, last, sentences, inlines):
            if start in sentences or sentence_end == start:
                pieces += [_closing(inline) for inline in reversed(opened)]
                pieces += self._end_of_sentence(sentence_end, number)
                opened = [inline for inline in opened if inline.end > start]
                sentence_end, number = sentences.get(start, (None, 0))
                pieces += [_opening_of_sentence(number)] * (sentence_end is not None)
                pieces += map(_opening, opened)
            while opened and opened[-1].end <= start:
                pieces.append(_closing(opened.pop()))
            while inlines and inlines[0].start == start:
                opened.append(inlines.popleft())
                pieces.append(_opening(opened[-1]))
            pieces.append(self._words(start, end))
        pieces += [_closing(inline) for inline in reversed(opened)]
        pieces += self._end_of_sentence(sentence_end, number)
        return "".join(pieces)

    def _unmarked(self, start: int, end: int) -> str:
        """The text for a place between tags, where quotation marks are words like others."""
        words = self.text[start:end]
        return words if self._harmless else words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    def _marked(self, start: int, end: int) -> str:
        """The same, with its evidence marked."""
        marks, pieces = self._marks, []
        for number in range(bisect_right(self._mark_ends, start), len(marks)):
            first, last = max(marks[number][0], start), min(marks[number][1], end)
            if first >= end:
                break
            pieces += self._unmarked(start, first), f"<mark>{self._unmarked(first, last)}</mark>"
            start = last
        return "".join((*pieces, self._unmarked(start, end)))

    def _end_of_sentence(self, end: int | None, number: int | None) -> list[str]:
        return [] if end is None else [self._back.get(number, ""), "</span>"]

    def _segments(self, first: int, last: int, sentences: dict[int, tuple[int, int]], inlines: Iterable[Inline]) -> Iterable[Range]:
        """The stretch cut wherever something but a mark begins or ends."""
        cuts = {first, last, *sentences, *[end for end, _ in sentences.values()]}
        for inline in inlines:
            cuts |= {inline.start, inline.end}
        return pairwise(sorted([cut for cut in cuts if first <= cut <= last]))


def _beginning(ranges: list, starts: list[int], first: int, last: int) -> list:
    """Those that begin in a stretch."""
    return ranges[bisect_left(starts, first) : bisect_left(starts, last)] if ranges else ranges


def _are_apart(inlines: Sequence[Inline]) -> bool:
    """Whether none of them, which are in order, stands in another one."""
    return len(inlines) == 1 or all(one.end <= other.start for one, other in pairwise(inlines))


def _leads_out(href: str | None) -> bool:
    """A link that is relative to where the article once stood leads nowhere from here: its words stay."""
    return bool(href) and href.lower().startswith(("http://", "https://", "mailto:"))


def way_back(back: Back) -> str:
    """The link at the end of a sentence to the facts drawn from it, called by their names."""
    return f'<a class="f" href="#{escape(back.to)}" aria-label="{escape(back.facts)}">†</a>'


@lru_cache(_NUMBERS)
def _opening_of_sentence(number: int) -> str:
    return f'<span class="s" id="s{number}"><a class="n" href="#s{number}">{number}</a>'


def _opening(inline: Inline) -> str:
    if inline.kind == "link":
        return f'<a href="{escape(inline.href or "")}" rel="external nofollow noopener">'
    return f"<{_TAGS[inline.kind]}>"


def _closing(inline: Inline) -> str:
    return "</a>" if inline.kind == "link" else f"</{_TAGS[inline.kind]}>"
