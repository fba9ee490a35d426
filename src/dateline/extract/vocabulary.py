"""What the lexicons say of a capitalised word of a name, as bits that are looked up once: is it a head, an office, a day?"""

import re
from functools import lru_cache

from dateline.lexicon.lexicons import given_names, words

HEAD = 1 << 0
"""Ends the name of a body: `Authority`."""
ABBREVIATED_HEAD = 1 << 1
"""A head, or one with a full stop: `Co.`"""
OPENER = 1 << 2
"""Opens the name of a body, before `of` or `for`: `Ministry`."""
FIRST = 1 << 3
"""The first word of a body's name that says it is one: `Banco`."""
AMPERSAND = 1 << 4
THING = 1 << 5
"""Names no body and no person: `Treaty`."""
ALONE = 1 << 6
"""Tells no body from others of its kind: `National`."""
NEVER = 1 << 7
"""Capitalised wherever it stands: `Monday`."""
SENTENCE_OPENER = 1 << 8
"""Mostly capitalised because it opens a sentence: `Although`."""
OFFICE = 1 << 9
"""An office that no body is named by: `minister`, but not `general`."""
NOUN = 1 << 10
"""An office, a rank or an occupation."""
MODIFIER = 1 << 11
"""Stands before one: `deputy`."""
GIVEN = 1 << 12
"""A given name."""
COMPOUND = 1 << 13
"""An adjective made of a name: `Paris-based`."""
ACRONYM = 1 << 14
"""Three to eight capitals."""
TITLE = 1 << 15
"""Stands before a name: an honorific, an office, one in the plural, or one behind a hyphen; with a full stop or without."""
BEFORE_TITLE = 1 << 16
"""A modifier, with a full stop or without."""
INITIAL = 1 << 17
"""`J.`, `A.B.`, `K`."""
JOINED_PARTICLE = 1 << 18
"""`al-Harthi`, `O'Neill`, `McBride`."""
UNUSUAL = 1 << 19
"""With a hyphen or a letter beyond ASCII."""
HONORIFIC = 1 << 20
DIGIT = 1 << 21
"""Has a figure in it."""
KNOWN_BODY = 1 << 22
"""Stands in a name of a body that the lexicon has; never a bit of the word itself."""

NAMES_BODY = ABBREVIATED_HEAD | OPENER | FIRST | AMPERSAND | KNOWN_BODY
"""One of these is in every name of a body that is known by its form."""
OFFICES = words("offices", "nouns") - frozenset("general justice chief worker farmer student judge expert".split())

_DIGIT = re.compile(r"\d")
_ACRONYM = re.compile(r"[A-Z]{3,8}\Z")
_JOINED = words("words", "joined")
_AS_WRITTEN = (
    (HEAD, words("bodies", "heads")), (OPENER, words("bodies", "openers")), (FIRST, words("bodies", "firsts")),
    (AMPERSAND, frozenset("&")), (THING, words("bodies", "things")), (ALONE, words("bodies", "alone")),
    (NEVER, words("words", "never")), (SENTENCE_OPENER, words("words", "openers")),
    (HONORIFIC, words("offices", "honorifics")),
)
_IN_LOWER_CASE = (
    (OFFICE, OFFICES), (NOUN, words("offices", "nouns")), (MODIFIER, words("offices", "modifiers")), (GIVEN, given_names()),
)


_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,12}\Z|[A-Z]\Z")
_JOINED_PARTICLE = re.compile(r"(?:al|el|ul|ad|ar|as|ash|at|az|an)[-'][A-Z]|[OD]'[A-Z]|Mc[A-Z]|Mac[A-Z]", re.I)


@lru_cache(maxsize=32_768)
def bits(text: str) -> int:
    """All that is known of a word as it is written."""
    lower, bare = text.lower(), text.rstrip(".")
    rules = (
        *((bit, text in group) for bit, group in _AS_WRITTEN),
        *((bit, lower in group) for bit, group in _IN_LOWER_CASE),
        (ABBREVIATED_HEAD, bare in words("bodies", "heads")),
        (TITLE, bare in words("offices", "honorifics") or _is_office(bare.lower())),
        (BEFORE_TITLE, bare.lower() in words("offices", "modifiers")),
        (COMPOUND, is_compound(text)),
        (ACRONYM, _ACRONYM.match(text)),
        (INITIAL, (len(text) == 1 or text.endswith(".")) and _INITIAL.match(text)),
        (JOINED_PARTICLE, _JOINED_PARTICLE.match(text)),
        (DIGIT, _DIGIT.search(text)),
        (UNUSUAL, "-" in text or not text.isascii()),
    )
    return sum(bit for bit, holds in rules if holds)


def _is_office(lower: str) -> bool:
    nouns = words("offices", "nouns")
    return lower in nouns or (lower.endswith("s") and lower[:-1] in nouns) or ("-" in lower and lower.rpartition("-")[2] in nouns)


def is_compound(text: str) -> bool:
    """Whether a word is an adjective made of a name: `Paris-based`, `UN-brokered`."""
    head, hyphen, tail = text.rpartition("-")
    return bool(hyphen and head) and (tail in _JOINED or (tail.endswith("ing") and tail.islower()))
