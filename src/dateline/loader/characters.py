"""Characters that no page and no feed can hold: control characters and code points that are none."""

import re

_LINE_ENDS = str.maketrans("\v\f\x85", "\n\n\n")
"""Soft line ends and page ends, as word processors and converters of PDF write them."""
_UNFIT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17))
    + "]"
)
"""What neither HTML nor XML can hold in any spelling (HTML Living Standard 13.2.3.5, XML 1.0 2.2)."""


def fit(text: str) -> str:
    """The text with `\\n` for each line end of any kind and a replacement character (U+FFFD) for each one that is unfit.

    Every other character stays where it is, so that offsets hold in both.
    """
    return _UNFIT.sub("\N{REPLACEMENT CHARACTER}", text.translate(_LINE_ENDS))
