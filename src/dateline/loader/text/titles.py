"""A title for an article whose source has none, made from its first sentence."""

from collections.abc import Sequence

from dateline.loader.text.lines import DATELINE
from dateline.model import Sentence

LONGEST = 90
_SHORTEST = 45
_CLAUSE_ENDS = ",;:–—"


def from_lede(text: str, sentences: Sequence[Sentence]) -> str | None:
    """The first sentence, without its dateline, cut at a clause or a word near 90 characters; None if there is none."""
    first = next((sentence for sentence in sentences if sentence.number == 1), None)
    if first is None:
        return None
    words = text[first.start : first.end]
    dateline = DATELINE.match(words)
    if dateline and len(words) - dateline.end() >= _SHORTEST:
        words = words[dateline.end() :]
    return shortened(" ".join(words.split()))


def shortened(words: str) -> str:
    """The words without a full stop at the end, and with `…` where they were cut."""
    if len(words) <= LONGEST:
        return words[:-1] if words.endswith(".") and not words.endswith("..") else words
    clause = max(words.rfind(f"{mark} ", _SHORTEST, LONGEST) for mark in _CLAUSE_ENDS)
    end = clause if clause > 0 else words.rfind(" ", 0, LONGEST)
    return (words[:end] if end > 0 else words[: LONGEST - 1]).rstrip(" ,;:–—") + "…"
