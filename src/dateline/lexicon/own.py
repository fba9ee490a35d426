"""A site's own words, laid over the lexicons of the package.

A process reads with one lexicon at a time, and what its functions remember of one they forget when they are given another.
"""

import hashlib
import sys
from typing import Any

Own = tuple[tuple[str, dict[str, Any]], ...]
"""Names of lexicon files, without `.yaml`, and what a site's file of that name holds."""
LISTED_BY = ("code", "name")
"""What tells the entries of a list apart."""
JOINED_BY = {"leaders": "; ", "topics": ", ", "instruments": ", "}
"""In these files text is a list, which a site's words lengthen; in others a site's text stands in place of ours."""

_in_use: Own = ()


def use(own: Own) -> None:
    """From now on this process reads with the package's words and these. Those in use already cost nothing."""
    global _in_use
    if own is _in_use or own == _in_use:
        return
    _in_use = own
    ours = [module for name, module in sys.modules.items() if name.startswith("dateline.")]
    for value in [value for module in ours for value in vars(module).values()]:
        if hasattr(value, "cache_clear"):  # of functools: what any function remembers may be made of a lexicon
            value.cache_clear()


def digest() -> bytes:
    """Of the site's own words that are in use; empty where there are none."""
    return hashlib.sha256(repr(_in_use).encode()).digest() if _in_use else b""


def over(name: str, ours: Any) -> Any:
    """The content of a lexicon file with the site's own laid over it."""
    for named, content in _in_use:
        if named == name:
            ours = _joined(ours, content, JOINED_BY.get(name))
    return ours


def _joined(ours: Any, own: Any, separator: str | None) -> Any:
    if isinstance(ours, dict) and isinstance(own, dict):
        return ours | {key: _joined(ours[key], value, separator) if key in ours else value for key, value in own.items()}
    if isinstance(ours, list) and isinstance(own, list):
        return _lists_joined(ours, own, separator)
    if isinstance(ours, str) and isinstance(own, str) and separator:
        return separator.join(filter(None, (ours, own)))
    return own


def _lists_joined(ours: list, own: list, separator: str | None) -> list:
    """Entries that speak of the same thing are joined, the others are put behind."""
    joined, places = list(ours), {_identity(entry): at for at, entry in enumerate(ours)}
    for entry in own:
        at = places.get(_identity(entry))
        if at is None:
            joined.append(entry)
        else:
            joined[at] = _joined(joined[at], entry, separator)
    return joined


def _identity(entry: Any) -> str:
    """What an entry of a list speaks of."""
    if not isinstance(entry, dict):
        return str(entry)
    return next((f"{key} {entry[key]}" for key in LISTED_BY if key in entry), str(entry))
