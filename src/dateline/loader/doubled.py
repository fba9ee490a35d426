"""UTF-8 that some program took for Windows-1252 and encoded again: `Itâ€™s` for `It’s`, `CafÃ©` for `Café`."""

import re

_WINDOWS = "".join(chr(code) for code in range(0x80, 0x100))
for _byte in range(0x80, 0xA0):
    try:
        _WINDOWS += bytes([_byte]).decode("cp1252")
    except UnicodeDecodeError:      # five bytes mean nothing there, and stand for themselves
        continue
_RUN = re.compile(f"[{re.escape(_WINDOWS)}]{{2,}}")
_SIGN = re.compile("[ÂÃâ][\u0080-\u00bf€™œžŸ‚ƒ„…†‡ˆ‰Š‹Œ“”•–—˜š›\u0152]")
_FEWEST = 2
"""So many signs are no chance."""


def undone(text: str) -> str | None:
    """The text as it was before, None where it is not of this sort."""
    if len(_SIGN.findall(text)) < _FEWEST:
        return None
    made = _RUN.sub(_decoded, text)
    return made if made != text else None


def _decoded(run: re.Match) -> str:
    """The letters that a run stands for; the run where it stands for none. A closing quotation mark often lost its last byte."""
    for words, rest in ((run[0], ""), (run[0].removesuffix("â€"), "”")):
        try:
            made = b"".join(map(_byte_of, words)).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            continue
        return made if words == run[0] else made + rest
    return run[0]


def _byte_of(letter: str) -> bytes:
    return bytes([ord(letter)]) if ord(letter) < 0x100 else letter.encode("cp1252")
