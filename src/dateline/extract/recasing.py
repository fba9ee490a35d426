"""Capitals for texts that have none, or nothing else: old wires and texts made for machines are written so.

Names are known by their capitals everywhere else, so they are put back as a reader would: those of the lexicons as they are
written there, and every word that is no ordinary one. The text keeps its length: offsets hold in both.
"""

import re
from functools import cache, lru_cache
from itertools import islice, pairwise

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.extract import matcher
from dateline.lexicon import lexicons

_LOOKED_AT = 4_000
"""Characters by which a text is judged."""
_SMALL, _LARGE, _FEWEST = 0.002, 0.9, 200
"""Shares of capitals among the letters, below and above which they tell nothing, and how many letters tell it."""
_SMALL_LETTER = re.compile(r"[a-z]")
_USUAL, _AT_ONCE, _ENOUGH = re.compile(r"[A-Z][a-z]"), 800, 5
"""Words with one capital, which most texts show at once."""
_HEADLINE = re.compile(r"\A\s{0,9}[^a-z\n]{1,30} [^a-z\n]{3,200}(?=\n)(?:\n\s{0,9}[^a-z\n]{1,30} [^a-z\n]{3,200}(?=\n))?")
_WORD = re.compile(r"(?<!\d)[^\W\d_](?:[\w’'-]*\w)?")
_OPENS = re.compile(r"(?:^|[.!?]\s{1,3}|\n\s{0,4}\n\s{0,4}|[.!?]\s?[\"”'’]{1,2}\s|\)\s--\s)[\"“'(]{0,2}(?=[^\W\d_])")
_SHORT = re.compile(r"\b(?:[a-z]\.){2,5}")
_US = re.compile(
    r"(?<=\bthe )us\b|\bus(?=-[a-z]|(?: \w+)? (?:dollars?|president|government|secretary|officials?|troops|forces|military|"
    r"treasury|congress|senate|state|embassy|ambassador|administration|side|trade|delegation|companies|company|firms?|army|navy|vice)\b)"
)
"""`us` where it is a state and no pronoun."""
_TIMES = frozenset(
    """january february april june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday""".split()
)
_THINGS = frozenset("Air Energy Media Oil Gas Power Press Technology Television Communications Works Companies Governments".split())
_FIRMS = frozenset("Airlines Airways Co Corp Inc Ltd Limited Plc Holdings Industries Motors Railways".split())
_MONTH_TOO = re.compile(r"\b(?:march|may)(?= \d)|(?<=\d )(?:march|may)\b|(?<=\bin )march\b|(?<=\bin )may(?= (?:19|20)\d\d)")
_ENDINGS = ("'s", "’s", "s", "es", "ed", "d", "ing", "ly", "er", "ers", "al", "ally", "ment", "ments", "ness", "ings")
_DERIVED = re.compile(
    r"^(?!x|q[^u]|.{0,9}(?:ao|zh)).{0,30}(?:..(?:[a-z]tion|[a-z]sion|ment|ness|able|ible|less|ious|itive|ative|ance|ence|ship|ical|"
    r"ivity|ization|isation)s?$|...(?:[a-z]ed|ly)$|"
    r"....(?:ing|ity|ful|ous|ism|ists?)$)"
)
"""Endings of words that are made of others: hardly any name has them."""
_HEAD_REACH = 3
"""Ordinary words between a name and the word that ends the name of a body."""


def recased(text: str) -> str:
    """The text with capitals where names are, of the same length; a text with usual capitals as it is."""
    if sum(1 for _ in islice(_USUAL.finditer(text, 0, _AT_ONCE), _ENOUGH)) == _ENOUGH:
        return _with_headline(text)
    seen = text[:_LOOKED_AT]
    large, small = sum(map(str.isupper, seen)), sum(map(str.islower, seen))
    beside = sum(sum(map(str.isupper, line)) for line in seen.splitlines() if not _SMALL_LETTER.search(line))  # its publisher
    if large + small < _FEWEST or (large - beside > _SMALL * (large + small) and large < _LARGE * (large + small)):
        return text
    lower = text.lower()
    return _with_capitals(lower) if len(lower) == len(text) else text


def _with_headline(text: str) -> str:
    """The text with its headline, if that is in capitals, written as the story writes its words."""
    headline = _HEADLINE.match(text)
    if not headline or len(lower := headline.group().lower()) != len(headline.group()):
        return text
    letters = list(_with_capitals(lower))
    story = set(_WORD.findall(text, headline.end(), headline.end() + _LOOKED_AT))
    written = {word.lower(): word for word in sorted(story) if word.lower() not in story}  # `Dhaka` rather than `DHAKA`
    for word in _WORD.finditer(lower):
        form = written.get(word.group())
        if form and len(form) == len(word.group()) and not is_ordinary(word.group()):
            letters[slice(*word.span())] = form
    return "".join(letters) + text[headline.end() :]


def _with_capitals(lower: str) -> str:
    letters = list(lower)
    names = _named(lower)
    for start, written in names:
        letters[start : start + len(written)] = written
    for pattern in (_SHORT, _US):
        for match in pattern.finditer(lower):
            letters[slice(*match.span())] = match.group().upper()
    starts = [match.end() for match in _OPENS.finditer(lower)]
    for start in (*starts, *(match.start() for match in _MONTH_TOO.finditer(lower))):
        letters[start] = letters[start].upper()
    _raise_words(lower, letters, {at for start, written in names for at in range(start, start + len(written))})
    return "".join(letters)


def _named(lower: str) -> list[tuple[int, str]]:
    """(offset, name as it is written) of the names of the lexicons, whole words only."""
    automaton, written = _automaton()
    found = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if (start and lower[start - 1].isalnum()) or lower[end : end + 1].isalnum():
            continue
        found.append((start, written[index]))
    return found


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    written: dict[str, str] = {}
    for entry in lexicons.organizations():
        if entry.acronym and len(entry.acronym) > 1 and not is_ordinary(entry.acronym.lower()):
            written.setdefault(entry.acronym.lower(), entry.acronym)
    for name, _ in matcher.written_names():
        low = name.lower()
        if len(low) == len(name) and len(low) > 2 and not (name.isupper() or is_ordinary(low)):
            written.setdefault(low, name)
    return AhoCorasick(list(written), matchkind=MatchKind.LeftmostLongest), list(written.values())


def _raise_words(lower: str, letters: list[str], named: set[int]) -> None:
    """Capitals for days and months, for words that are no ordinary ones, and for those that end the name of a body."""
    name, between = None, []
    for word in _WORD.finditer(lower):
        low = word.group()
        known = word.start() in named
        if known or low in _TIMES or not is_ordinary(low):
            if not known:
                _raise(letters, word)
            name, between = word, []
        elif name and len(between) < _HEAD_REACH:
            if low in _heads() and _is_one_name(lower, name, between, word):
                for part in (*between, word):
                    letters[part.start()] = letters[part.start()].upper()
            between.append(word)


def _is_one_name(lower: str, name: re.Match, between: list[re.Match], head: re.Match) -> bool:
    """True of `Korea Electric Power Corp`: only words that may stand in a name part it from the word that ends it."""
    words = [name, *between, head]
    joined = all(lower[one.end() : other.start()] == " " for one, other in pairwise(words))
    small = any(word.group() in _SMALL_WORDS or word.group().endswith(("ed", "ing")) for word in between)
    return joined and not small and name.group() not in _demonyms() and name.group() not in _TIMES


@cache
def _demonyms() -> frozenset[str]:
    """The last words of the adjectives of states, in lower case."""
    return frozenset(written.split()[-1].lower() for written, form in matcher.written_names() if form == "demonym")


@cache
def _heads() -> frozenset[str]:
    """What ends the name of a body; things that are named by many words, as oil, do not."""
    words = lexicons.words("bodies", "heads") & (lexicons.words("bodies", "openers") | lexicons.words("bodies", "alone"))
    return frozenset(word.lower() for word in words - _THINGS | _FIRMS)


_SMALL_WORDS = frozenset(
    """and or the a an of in on at to for with by from as is are was were be been has have had will would that which who its his her
    their this these those it he she they also not but said says s""".split()
)


def _raise(letters: list[str], word: re.Match) -> None:
    """`kim` → `Kim`, `sung-hwan` as it is written in names: `Sung-hwan`; what has no vowels is an acronym."""
    low = word.group()
    if len(low) > 1 and not re.search(r"[aeiouyà-ÿ]", low) and low.isalpha():
        letters[word.start() : word.end()] = low.upper()
    else:
        letters[word.start()] = letters[word.start()].upper()


@lru_cache(maxsize=8_192)
def is_ordinary(word: str) -> bool:
    """Whether a word, or what it is a form of, is known; of a compound every part."""
    if "-" in word:
        return all(is_ordinary(part) for part in word.split("-") if part)
    known = _ordinary()
    if word in known or len(word) == 1 or _DERIVED.search(word):
        return True
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) > 1 and (stem in known or f"{stem}e" in known or (stem[-1] == stem[-2] and stem[:-1] in known)):
                return True
            if stem.endswith("i") and f"{stem[:-1]}y" in known:
                return True
    return False


@cache
def _ordinary() -> frozenset[str]:
    offices = lexicons.words("offices", "nouns") | lexicons.words("offices", "modifiers")
    heads = frozenset(word.lower() for word in lexicons.words("bodies", "heads") | lexicons.words("bodies", "openers"))
    openers = frozenset(word.lower() for word in lexicons.words("words", "openers"))
    return lexicons.words("ordinary", "ordinary") | offices | heads | openers
