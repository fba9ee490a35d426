"""The verbs that say what an agreement is about, in all their forms: `covers banking`, `abolishing visas`."""

import re
from functools import cache

from dateline.extract.agreement.phrase import About
from dateline.lexicon import lexicons

_VERB = re.compile(
    r",?\s{0,9}\b(?:(?:(?P<relative>which|that)|also|initially|mainly|further|and)\s{1,9}){0,3}(?:(?:will|would|is to|"
    r"are to|seeks to|aims to|has to|have to)\s{1,9})?(?:also\s{1,9})?"
    r"(?P<first>[A-Za-z]{1,40})(?:\s(?P<second>[a-z]{1,40}))?"
)
_NO_OBJECT = frozenset("in on by at into from out up".split())
_PARTICLES = frozenset("out up off down".split())
_NOT_DOING = frozenset(
    """is was has does says runs lasts expires comes goes takes remains follows marks ends begins starts lapses dates stands rests
    hangs means makes bears needs requires awaits holds still officials leaders ministers states sides parties presidents
    premiers delegations governments neighbours neighbors countries nations negotiators companies firms lawmakers envoys diplomats
    experts banks agencies ministries groups teams rivals""".split()
)
"""Words in -s behind `that` that say nothing of what an agreement does."""
_SHORTEST = 4


def singular(verb: str) -> str:
    """The form after `it`: ease → eases, modify → modifies, abolish → abolishes."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")


def participle(verb: str) -> str:
    """The form in -ing: ease → easing, cut → cutting."""
    if verb in _doubled():
        verb += verb[-1]
    return (verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"


@cache
def _doubled() -> frozenset[str]:
    return frozenset(lexicons.load("subject_verbs")["doubled"])


@cache
def _topical() -> dict[str, str]:
    """Every form of a topical verb."""
    lexicon = lexicons.load("subject_verbs")
    verbs = [*((verb, "") for verb in lexicon["topical"].split()), *(v.split(" ") for v in lexicon["topical with preposition"])]
    made = ((verb, f" {tail}" if tail else "") for verb, tail in verbs)
    forms = {form + tail: "" for verb, tail in made for form in (verb, singular(verb), participle(verb), _past(verb))}
    return {form: base for form, base in forms.items() if form not in ("including", "regarding", "included")}


@cache
def _acting() -> dict[str, str]:
    """Base form by every form of an acting verb."""
    verbs = lexicons.load("subject_verbs")["acting"].split()
    return {form: verb for verb in verbs for form in (verb, singular(verb), _past(verb))}


@cache
def participles() -> frozenset[str]:
    """The -ing forms of the acting verbs, and of what is said of places: `an accord making two ports partners`."""
    return frozenset(participle(verb) for verb in ("make", *lexicons.load("subject_verbs")["acting"].split()))


def _past(verb: str) -> str:
    if verb == "deal":
        return "dealt"
    if verb in _doubled():
        return verb + verb[-1] + "ed"
    return verb + ("d" if verb.endswith("e") else "ed") if not verb.endswith("y") else verb[:-1] + "ied"


def opening(text: str, position: int, end: int) -> About | None:
    """The verb at `position`, where it says what the agreement does; the words that it governs are not ended yet."""
    match = _VERB.match(text, position, end)
    if not match:
        return None
    first, second = match["first"].lower(), (match["second"] or "").lower()
    for verb, after in ((f"{first} {second}", match.end("second")), (first, match.end("first"))):
        if verb in _topical() and text[after : after + 1].isspace():
            return About(after + 1, after + 1, "on")
    if not text[match.end("first") : match.end("first") + 1].isspace():
        return None
    if first in _acting() and second not in _NO_OBJECT:
        return About(match.end("first") + 1, match.end("first") + 1, "to", _acting()[first])
    return _any_verb(match, first, second) if match["relative"] else None


def _any_verb(match: re.Match, first: str, second: str) -> About | None:
    """`that stretches out repayment`: behind a relative pronoun a word in -s is a verb, whichever."""
    if not first.endswith("s") or first.endswith("ss") or first in _NOT_DOING or len(first) < _SHORTEST:
        return None
    verb = base(first)
    if second in _PARTICLES:
        return About(match.end("second") + 1, match.end("second") + 1, "to", f"{verb} {second}")
    return None if second in _NO_OBJECT else About(match.end("first") + 1, match.end("first") + 1, "to", verb)


def base(verb: str) -> str:
    """The form without `it`: stretches → stretch, modifies → modify, eases → ease."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes")) else verb[:-1]
