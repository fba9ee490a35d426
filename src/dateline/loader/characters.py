"""Characters that no page and no feed can hold: control characters and code points that are none."""

import re
from functools import lru_cache

_LINE_ENDS = "\v\f\x85"
"""Soft line ends and page ends, as word processors and converters of PDF write them."""
_PLAIN_ASCII = bytes((*range(0x20, 0x7F), 0x0A))
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)
"""What neither HTML nor XML can hold in any spelling (HTML Living Standard 13.2.3.5, XML 1.0 2.2)."""


@lru_cache(maxsize=2)       # three steps of the loader ask it of one text, one after the other
def is_plain(text: str) -> bool:
    """Whether the text has nothing but characters that are seen, blanks and `\\n`: then nothing in it can be unfit, and a
    blank and `\\n` are its only white space. Takes a hundredth of the time that a search for all others takes."""
    if text.isascii():
        return not text.encode().translate(None, _PLAIN_ASCII)
    return text.replace("\n", "").isprintable()


def fit(text: str) -> str:
    """The text with `\\n` for each line end of any kind and a replacement character (U+FFFD) for each one that is unfit.

    Every other character stays where it is, so that offsets hold in both.
    """
    if is_plain(text):
        return text
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text) if _UNFIT.search("".join(set(text))) else text
