"""What stands behind a name between commas and says what it is: `Ana Reyes, the finance minister, ...`."""

import re
from functools import lru_cache

from dateline.lexicon.lexicons import words

_NOUNS = words("offices", "nouns")
_PLURALS = frozenset(f"{noun}s" for noun in _NOUNS)
_TYPES = words("bodies", "types")
_APPOSED = re.compile(
    r"(?:, | \()(?:(?:who|which) (?:is to (?:be|become|stay|remain)|calls (?:him|her)self|is|was|serves as|served as) |"
    r"now |then |also |currently |himself |herself )?"
    r"([^,;:()\"“”—]{2,100})")
_AS = re.compile(
    r" (?:as|(?:was|has been|is|were) (?:re-?)?(?:elected|appointed|named|made|sworn in as)) (?:as )?([^,;:().\"“”—]{3,60})")
_OPENS_AS = (" as ", " was ", " has ", " is ", " were ")
_CUT = re.compile(
    r"(?<![\w-])(?:of|in|with|that|which|who|whose|for|at|from|based|on|to|and|by|under|or|into|near|since|until|after|before|as|has|"
    r"had|is|was|"
    r"said|says|told|will|would|signed|met|left)(?![\w-])")
_PREDICATE = re.compile(r"(?!called|named|dubbed)[a-z]{2,20}(?:s|ed) (?:up|out|the|an?|its|his|her|their|that|to|as|it)\b")
_ONE_OF = re.compile(r"one of (?:the |its |their |his |her )?(?:[a-z-]{2,20} ){0,2}?([a-z-]{3,20}s)\b")
_AGE = re.compile(r", \d{1,2}(?:,|\b)")
_ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "one", "another"))
_LONGEST = 110
_FACTIONS = (" faction", " caucus")


def kind_after(plain: str, end: int, stop: int) -> tuple[str, int, int] | None:
    """(`person` or `organization`, start, end) of the words behind a name that say what it is."""
    if plain.startswith(",", end):
        after_age = _AGE.match(plain, end, stop)
        if after_age and plain[after_age.end() - 1] == ",":
            end = after_age.end() - 1
    elif not plain.startswith(" (", end):
        return None
    match = _APPOSED.match(plain, end, min(stop, end + _LONGEST))
    if match is None:
        return None
    start, text = match.start(1), match.group(1)
    if _PREDICATE.match(text):
        return None
    if (among := _ONE_OF.match(text)) and among[1] in _PLURALS:
        return "person", start, match.end(1)
    cut = _CUT.search(text)
    kind = _kind(text[:cut.start()] if cut else text)
    if kind == "organization" and plain[start - 1] == "(" and text.endswith(_FACTIONS):  # `Ana Reyes (Unity faction)`
        kind = "person"
    return (kind, start, match.end(1)) if kind else None


def has_age(plain: str, end: int, stop: int) -> bool:
    """Whether an age stands behind a name: `Ana Reyes, 47, ...`."""
    return plain.startswith(",", end) and _AGE.match(plain, end, stop) is not None


def named_as(plain: str, end: int, stop: int) -> tuple[str, int, int] | None:
    """The same for `appointed Ana Reyes as head coach`."""
    if not plain.startswith(_OPENS_AS, end):
        return None
    match = _AS.match(plain, end, min(stop, end + _LONGEST))
    if match is None:
        return None
    cut = _CUT.search(match.group(1))
    return ("person", *match.span(1)) if _kind(match.group(1)[:cut.start()] if cut else match.group(1)) == "person" else None


@lru_cache(maxsize=4096)
def _kind(head: str) -> str | None:
    """By the last word of the noun phrase: an office makes a person, a kind of business a body."""
    tokens = head.rstrip(" .!?").split()
    if not tokens:
        return None
    last = tokens[-1].lower().removesuffix("'s")
    if last in _NOUNS or last.rpartition("-")[2] in _NOUNS:
        return "person"
    if last in _TYPES:
        return "organization"
    return "person" if any(token.lower() in _NOUNS for token in tokens[:-1] if tokens[0].lower() in _ARTICLES) else None
