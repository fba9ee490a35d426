"""The sentence with which the story opens, and a title made from it for an article whose source has none."""

from collections.abc import Sequence

from dateline.loader.text.lines import DATELINE
from dateline.model import Sentence

LONGEST = 90
_SHORTEST = 45
_LOOKED_AT = 6
_FEWEST_BLANKS = 5
_CLAUSE_ENDS = ",;:–—"


def lede(text: str, sentences: Sequence[Sentence]) -> Sentence | None:
    """The first sentence that tells something: a date line, a section's name or a cry of "LIVE" above it does not.

    Where none of the first few does, the first; None where the article has no sentence.
    """
    numbered = [sentence for sentence in sentences if sentence.number][:_LOOKED_AT]
    return next((one for one in numbered if _tells(text[one.start : one.end])), numbered[0] if numbered else None)


def _tells(words: str) -> bool:
    return words.count(" ") >= _FEWEST_BLANKS and words.rstrip("\"'”’)»").endswith((".", "!", "?", "…", ":", ";"))


def title_from_lede(text: str, sentences: Sequence[Sentence]) -> str | None:
    """The lede without its dateline, cut at a clause or a word near 90 characters; None if there is none."""
    first = lede(text, sentences)
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
