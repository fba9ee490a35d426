"""What kind of agreement a phrase names: by its noun, and where the noun leaves it open by its subject."""

import re
from functools import cache

from dateline.extract.agreement.actor import Actor
from dateline.extract.hints import Hints
from dateline.lexicon import lexicons

_LENDER = re.compile(
    r"\b(?:Monetary Fund|World Bank|Development Bank|Investment Bank|Paris Club)\b|^(?:IMF|ADB|EBRD|EIB|AfDB)$"
)
_MOVEMENT = re.compile(r"\b(?:Liberation|Front|Resistance|Rebels?|Taliban|Hamas|Hezbollah|Houthis?|Guerrillas?|Militia)\b")
_TRUCES = ("ceasefire", "cease-fire", "truce")
_OPEN = {"agreement"}
_JOINT = ("cooperat", "co-operat", "collaborat", "partner")


def kind_of(noun: str, noun_kind: str, words: list[str], parties: list[Actor]) -> str:
    """An agreement type for the noun with the words of its subject."""
    told = _by_subject(words)
    joint = any(word.startswith(_JOINT) for word in words)
    if noun_kind in _OPEN:
        if told == "contract" and _is_commodity(words) and all(actor.kind == "state" for actor in parties):
            return "trade"
        if told and not (joint and told == "treaty"):
            return told
        if any(_LENDER.search(actor.key) for actor in parties):
            return "finance"
        if any(actor.kind == "company" for actor in parties) and not joint:
            return "contract"
        return "peace" if any(_MOVEMENT.search(actor.key) for actor in parties) else "cooperation"
    if noun_kind == "declaration" and any(word.startswith(_TRUCES) for word in words):
        return "peace"
    if noun in _cooperative() or (joint and noun.startswith("exchange of ") and told in (None, "treaty")):
        return "cooperation"
    if noun == "protocol" and told in ("trade", "peace"):
        return told
    if noun == "treaty" and told == "peace":
        return told
    if noun == "contract" and told == "finance":
        return told
    return noun_kind


def _is_commodity(words: list[str]) -> bool:
    commodities = tuple(lexicons.load("agreement_kinds")["commodities"])
    return any(word.startswith(commodities) for word in words)


@cache
def _cooperative() -> frozenset[str]:
    return frozenset(lexicons.load("agreement_kinds")["cooperation in the form of a treaty"])


@cache
def _kinds() -> Hints:
    """By kind what a word of the subject begins with, or words side by side, each behind a space."""
    listed = lexicons.load("agreement_kinds")["kinds"]
    return Hints(**{kind: "|".join(f" {word}" for word in words) for kind, words in listed.items()})


def _by_subject(words: list[str]) -> str | None:
    """The first kind in the order of the lexicon of which a word stands there."""
    told = _kinds().of(" " + " ".join(words)) if words else ()
    return next((kind for kind in _kinds().words if kind in told), None)


def compatible(one: str, other: str) -> bool:
    """Whether two nouns' kinds can name the same agreement: anything can be called an agreement or a deal."""
    if one == other:
        return True
    if "agreement" in (one, other):
        return "declaration" not in (one, other)
    loose = {"treaty", "trade", "cooperation"}
    return (one in loose and other in loose) or {one, other} == {"mou", "treaty"}
