"""One pass over a text for every name of the lexicons: countries, organisations, and phrases that only look like them."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.lexicon import lexicons
from dateline.model import Noun, Sentence


class Name(Noun):
    """What a name of the lexicons stands for."""

    kind: str
    """`country`, `organization`, `leader` of a state, or `trap`: a phrase in which nothing is to be read."""
    keys: tuple[str, ...]
    """ISO codes (several where states share the name), or the organisation's name."""
    form: str
    """`name`, `short`, `demonym`, `capital`, `seat`, `city`, `part`, `prefix`, `pair`, `acronym`."""


_NOTHING = Name("", (), "")
_TRAP = Name("trap", (), "trap")


class Hit(Noun):
    """A name found in the text, whole words only. Hits are in the order of the text and do not overlap."""

    start: int
    end: int
    name: Name
    sentence: Sentence


class _Pattern(NamedTuple):
    """A written name, and what must be looked at where it is found."""

    name: Name
    is_short: bool
    """It may be a part of an address on the web."""
    is_city: bool
    """Something may be named after it."""
    is_city_state: bool
    """Something with a name of its own may, but `an agreement` is one of the state."""
    is_personal: bool
    """People may bear it."""


def search(plain: str, sentences: tuple[Sentence, ...]) -> list[Hit]:
    """The longest names of the lexicons that stand inside a sentence of the text (`Document.plain`)."""
    automaton, patterns = _automaton()
    last, hits = len(plain), []
    following = iter(sentences)
    sentence = next(following, None)
    for index, start, end in automaton.find_matches_as_indexes(plain):
        while sentence is not None and sentence.end <= start:
            sentence = next(following, None)
        if sentence is None:
            break
        if start and ((before := plain[start - 1]).isalnum() or before in "@_/"):
            continue
        if end < last and plain[end].isalnum() and plain[end - 1] != "-":
            continue
        name, is_short, is_city, is_city_state, is_personal = patterns[index]
        if is_short and start > 1 and before == "." and plain[start - 2].islower():
            continue                                     # an address on the web
        if is_personal and _is_personal(plain, start, end):
            continue
        if name.form == "titled" and (longer := _LONGER_NAME.match(plain, end)):
            name = _leader_of_longer_name(plain[start:end], longer.group().split())
            if name is None:
                continue
        if is_city and (named_after := _named_after(plain, start, end, is_city_state)):
            (start, end), name = named_after, _TRAP
        if sentence.start <= start and end <= sentence.end:
            hits.append(Hit(start, end, name, sentence))
    return hits


def _leader_of_longer_name(written: str, more: list[str]) -> Name | None:
    """The leader of whose name a title and one word were found: `President Hassan` + `Sheikh Mohamud`; None for another."""
    for count in range(len(more), 0, -1):
        code = lexicons.leaders().get(lexicons.folded(" ".join((written.rpartition(" ")[2], *more[:count]))))
        if code:
            return Name("leader", (code,), "leader")
    return None


def _named_after(plain: str, start: int, end: int, is_city_state: bool) -> tuple[int, int] | None:
    """The words that name an agreement or a body after the city where it was made: `Kigali Protocol`, `Treaty of Lagos`."""
    behind = _THING_BEHIND.match(plain, end)
    if behind and is_city_state and (plain[start - 1 : start] in _JOINTS or behind.group().split()[-1] not in _PROPER_THINGS):
        return None
    if behind:
        return start, behind.end()
    ahead = _THING_AHEAD.search(plain, max(0, start - 24), start)
    return (ahead.start(), end) if ahead else None


_THING = (
    r"(?:[Aa]greements?|[Aa]ccords?|[Pp]rocess|[Pp]rotocols?|[Cc]onventions?|[Ff]ormat|[Tt]reaty|[Tt]reaties|Pact|Declaration|"
    r"Memorandum|Document|Statute|Charter|Principles|Consensus|Compact|Framework|Communiqué|Programme|Regulation|Compromise|criteria|"
    r"[Rr]ound|Club|Platform|Final Act|Philharmonic|[Ss]yndrome|Olympics|Group|II)"
)
_PROPER_THINGS = frozenset(["Treaty", "Convention", "Declaration", "Protocol", "Statute", "Principles", "Consensus", "Compromise"])
_JOINTS = ("-", "–", "/")
_THING_BEHIND = re.compile(rf" (?:(?:[Pp]eace|[Cc]limate|[Cc]easefire|Political|Comprehensive) ){{0,2}}{_THING}\b")
_THING_AHEAD = re.compile(r"\b(?:Treaty|Convention|Declaration|Statute|Accords?|Protocol|Charter|Peace|Congress) of $")
_NEXT_NAME = re.compile(r" ([A-Z][a-z]{1,40})(?:-[A-Z][a-z]{1,40})?\b")
_LONGER_NAME = re.compile(r"(?: [A-ZÀ-ÞĀ-Ž][\w'’-]{1,40}){1,3}")
_NAMES_BEFORE = re.compile(r"\b([A-Z]\w{1,20}) (?:([A-Z]\w{1,20}) )?$")


def _is_personal(plain: str, start: int, end: int) -> bool:
    """Whether the name of a state or a city is a person's name here: `Israel Lund`, `Michael Jordan`."""
    written = plain[start:end]
    if written in lexicons.words("countries", "surnames"):
        before = _NAMES_BEFORE.search(plain, max(0, start - 32), start)
        if before and any(name.lower() in lexicons.given_names() for name in before.groups() if name):
            return True
    if written in lexicons.words("countries", "given names"):
        after = _NEXT_NAME.match(plain, end, end + 30)
        return after is not None and not _is_word(after.group(1))
    return False


@cache
def _is_word(word: str) -> bool:
    """Whether a capitalised word behind a name is an ordinary word of names of bodies, offices, days or things."""
    groups = (("bodies", "heads"), ("bodies", "things"), ("words", "never"), ("words", "openers"))
    offices = (("offices", "nouns"), ("offices", "modifiers"))
    return any(word in lexicons.words(*group) for group in groups) or any(
        word.lower() in lexicons.words(*group) for group in offices)


@cache
def _automaton() -> tuple[AhoCorasick, list[_Pattern]]:
    names = _names()
    borne = lexicons.words("countries", "surnames") | lexicons.words("countries", "given names")
    city_states = frozenset(lexicons.load("countries")["named as their capital"])
    patterns = [
        _Pattern(
            name,
            name.form in ("short", "acronym"),
            name.form in ("capital", "city") or written in city_states,
            written in city_states,
            written in borne,
        )
        for written, name in names.items()
    ]
    return AhoCorasick(list(names), matchkind=MatchKind.LeftmostLongest), patterns


def written_names() -> Iterable[tuple[str, str]]:
    """Every name of the lexicons as it is written, and its form."""
    return ((written, name.form) for written, name in _names().items() if name.kind != "trap")


def _names() -> dict[str, Name]:
    names: dict[str, Name] = {}
    for entry in lexicons.organizations():
        for written in (entry.name, *entry.also):
            names.setdefault(written, Name("organization", (entry.name,), "name"))
            if "ganization" in written:
                names.setdefault(written.replace("ganization", "ganisation"), Name("organization", (entry.name,), "name"))
        if entry.acronym:
            names.setdefault(entry.acronym, Name("organization", (entry.name,), "acronym"))
    for shared in lexicons.load("countries")["shared"]:
        form = "demonym" if shared.get("demonym") == "true" else "name"
        for written in _inflected(shared["name"], form):
            names.setdefault(written, Name("country", tuple(shared["codes"]), form))
    for entry in lexicons.countries().values():
        for written, form in _country_names(entry):
            names.setdefault(written, Name("country", (entry.code,), form))
    for written, codes in lexicons.load("countries")["pairs"].items():
        names.setdefault(written, Name("country", tuple(codes), "pair"))
    for group in lexicons.load("countries")["traps"]:
        for written in group:
            if names.get(written, _NOTHING).kind != "organization":
                names[written] = _TRAP
    for written, code in lexicons.titled_leaders():
        names.setdefault(written, Name("leader", (code,), "titled" if written.startswith(lexicons.LEADING) else "leader"))
    return names | {                             # headlines in capitals
        written.upper(): name for written, name in names.items()
        if len(written) > 3 and name.form not in ("short", "acronym", "prefix") and written.upper() not in names
    }


def _country_names(entry: lexicons.CountryEntry):
    for form, group in (("name", (entry.name, *entry.official, *entry.also)), ("short", entry.short),
                        ("demonym", entry.demonyms), ("capital", entry.capitals), ("seat", entry.seats), ("city", entry.cities),
                        ("part", entry.parts)):
        for written in group:
            for inflected in _inflected(written, form):
                yield inflected, form
    if entry.prefix:
        yield entry.prefix, "prefix"


def _inflected(written: str, form: str) -> tuple[str, ...]:
    if form == "demonym" and not written.endswith(("s", "sh", "ese", "ch", "en", "-")):
        return written, f"{written}s"
    return (written,)
