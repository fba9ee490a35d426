"""The state that the words beside a person's name give: `Peru's Ana Reyes`, `signed for Peru`, `the Peruvian side by`."""

import re

from dateline.extract import names_near
from dateline.extract.document import Document
from dateline.extract.matcher import Hit
from dateline.extract.naming import Candidate
from dateline.extract.vocabulary import NOUN, bits

_SIGNS_FOR = re.compile(
    r"(?: and [^,.;]{3,40}|,[^.;]{3,90},)?,? (?:who )?(?:[a-z]{1,40} ){0,2}(?:sign(?:ed|s|ing)?|initial?led|inked|spoke|"
    r"negotiated)(?: [a-z]{1,40}){0,4}? (?:for|on behalf of) (?:the )?(?:[Gg]overnment of (?:the )?)?(?=[A-Z])")
_OF_BODY = re.compile(r",? (?:led|headed|represented) by (?:the |its )?")
_PRESENT = re.compile(r"\b[Ff]rom the ([A-Z][\w-]{1,30}) side (?:were|was|are|is|came|attended)\b")
_FOR_IT = re.compile(r",? for (?:the )?(?:[Gg]overnment of (?:the )?)?(?=[A-Z])")
_SIGNED_FOR = re.compile(r"\bsigned (?:[a-z]{1,40} ){0,3}(?:for|on behalf of)\b")
_LEADS = re.compile(
    r",? (?:who |which )?(?:will |had |has |is |was )?(?:led|leads|leading|heads|headed|heading|represent(?:ed|s|ing)) "
    r"(?:the |a |an |his |her )?(?=[A-Z])")
_ONE_OF = re.compile(r", (?:an? |himself a |herself a |of |an? citizen of |an? native of |an? national of )(?=[A-Z])")
_EQUAL = re.compile(r"(?:'s)? (?:[a-z]{1,40} ){0,2}(?:counterpart|colleague|opposite number),? (?:the )?$")
_BY = re.compile(
    r"(?:, (?:the )?|(?:'s)? (?:government |side |delegation |team |party )?(?:side |delegation |team )?"
    r"(?:(?:was|is|were|had been) )?(?:led |headed |represented |signed )?by (?:the |its |Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?)$")
_FOR = re.compile(r"\b(?:[Ff]or|behalf of) (?:the )?$")
_DELEGATION = re.compile(r"(?:'s)? (?:[a-z]{1,40} )?(?:side|delegation|team|mission|party|negotiators)\b")
_SUBJECTS = frozenset("citizen national subject forward".split())
_OF_TRADE = re.compile(r" (?:[a-z-]{1,40} )?([a-z-]{1,40}) ")
_LOOK = 60


def stated(document: Document, place: Candidate) -> str | None:
    """`Peru's Ana Reyes`, `Ana Reyes, a Peruvian`, `Ana Reyes signed for Peru`, `the Peruvian side by Ana Reyes`."""
    beside = _owned(document, place) or _acts_for(document, place) or _led_by(document, place) or _by_trade(document, place)
    return beside or place.of or _of_side(document, place)


def _owned(document: Document, place: Candidate) -> str | None:
    hit = names_near.hit_before(document, place.start)
    if hit is not None and hit.name.kind == "country" and hit.end < place.start:
        joint = document.plain[hit.end:place.start]
        if joint == "'s " or (joint == " " and hit.name.form == "demonym"):
            return _one(hit)
    match = _ONE_OF.match(document.plain, place.end)
    return _one(_at(document, match.end())) if match else None


def _by_trade(document: Document, place: Candidate) -> str | None:
    """`Vietnamese citizen Ana Reyes`, `Portugal striker Rui Reyes`."""
    near = names_near.hits_between(document, max(place.sentence.start, place.start - _LOOK), place.start)
    if not near or near[-1].name.kind != "country" or near[-1].name.form not in ("name", "demonym"):
        return None
    if len(near) > 1 and near[-1].start - near[-2].end < 2:  # `the Kosovo Serb leader`
        return None
    trade = _OF_TRADE.fullmatch(document.plain, near[-1].end, place.start)
    return _one(near[-1]) if trade and (bits(trade[1]) & NOUN or trade[1] in _SUBJECTS) else None


def _acts_for(document: Document, place: Candidate) -> str | None:
    end, stop = max([place.end, *(office.end for office in place.offices)]), place.sentence.end
    for pattern in (_SIGNS_FOR, _LEADS):
        for start in (place.end, end)[:1 if end == place.end else 2]:
            match = pattern.match(document.plain, start, stop)
            hit = _at(document, match.end()) if match else None
            if hit is not None and (pattern is _SIGNS_FOR or _DELEGATION.match(document.plain, hit.end)):
                return _one(hit)
    another = _FOR_IT.match(document.plain, end, stop)
    if another and _SIGNED_FOR.search(document.plain, place.sentence.start, place.start):
        return _one(_at(document, another.end()))        # `A signed for Togo, and B for Benin`
    return None


def _led_by(document: Document, place: Candidate) -> str | None:
    plain, start = document.plain, min([place.start, *(office.start for office in place.offices)])
    for hit in reversed(names_near.hits_between(document, max(place.sentence.start, start - _LOOK), start)):
        if hit.name.kind == "country" and _EQUAL.fullmatch(plain, hit.end, start):
            return _one(hit)
        if hit.name.kind == "organization" and _OF_BODY.fullmatch(plain, hit.end, start):
            return document.organization_country(hit)
        if hit.name.kind == "country" and _BY.fullmatch(plain, hit.end, start):
            for_it = _FOR.search(plain, max(place.sentence.start, hit.start - 16), hit.start)
            if for_it or (plain[hit.end] != "," and hit.name.form == "demonym") or _DELEGATION.match(plain, hit.end):
                return _one(hit)
    return None


def _of_side(document: Document, place: Candidate) -> str | None:
    """`From the Kenyan side were A, B and C, and from the Ugandan side were D and E`."""
    if " side " not in document.plain[place.sentence.start:place.start]:
        return None
    *_, last = [None, *_PRESENT.finditer(document.plain, place.sentence.start, place.start)]
    return _one(_at(document, last.start(1))) if last else None


def _at(document: Document, start: int) -> Hit | None:
    found = names_near.hits_between(document, start, start + 1)
    return found[0] if found and found[0].start == start and found[0].name.kind == "country" else None


def _one(hit: Hit | None) -> str | None:
    return hit.name.keys[0] if hit is not None and len(hit.name.keys) == 1 else None
