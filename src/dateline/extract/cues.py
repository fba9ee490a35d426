"""What the words around a name of a state say of its part: subject, party, owner of an office, or a place."""

import re

from dateline.extract.document import Document
from dateline.extract.lexicons import load
from dateline.extract.matcher import Hit
from dateline.model import Sentence

_LOOK = 72
"""Characters read on both sides of a name."""


def _one_of(key: str) -> str:
    """The words and patterns of a list in `lexicon/standing.yaml`, as one alternative."""
    return "(?:" + "|".join(load("standing")[key].split()).replace("_", " ") + ")"


_VERB = rf"(?:{_one_of('verbs')}|[a-z]+(?:ed|es)|[a-z]{{2,}}s)"
_ADVERB = rf"(?:(?:{_one_of('adverbs')}|on [A-Z][a-z]+day)\s+){{0,2}}"
_SUBJECT = re.compile(rf"(?:,? [-–—]|,)?\s+{_ADVERB}{_VERB}\b")
_SAYS = re.compile(rf"\s+{_ADVERB}(?:(?:has|have|had|will|would|may|is|was)\s+)?(?:not\s+)?{_one_of('capital says')}\b")
_OFFICE = rf"(?:(?:[a-z]+|{_one_of('office domains')})[- ]){{0,3}}(?i:{_one_of('office nouns')})\b"
_OFFICE_AFTER = re.compile(rf"(?:'s|s'|')?\s+{_OFFICE}")
_OFFICE_BEFORE = re.compile(rf"(?i:\b{_one_of('heads of')}|minist(?:er|ry) (?:of|for) [\w ,]{{3,40}}) of (?:the )?$")
_PLACE_BEFORE = re.compile(rf"\b(?i:{_one_of('place before')}) (?:the )?$")
_PLACE_AFTER = re.compile(rf"(?:'s)?\s+{_one_of('place after')}\b|-(?:based|born|made|built|registered|listed)\b")
_WITH_BEFORE = re.compile(
    rf"\b(?:with|between|against|among|{_one_of('ties')} (?:with|between|on|for|from|to|of)) (?:[a-z]+ )?(?:the )?$")
_LIST_BEFORE = re.compile(rf"\b{_one_of('compares')}(?: [\w, ]{{0,60}})? ?$")
_HYPHENED = re.compile(r"[-–—/]$")

_DAY = r"(?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\.?(?:,? \d{4})?"
_AGENCY = r"(?: ?\([^()]{2,40}\)| ?/[^/]{2,30}/)"
_DATELINE = re.compile(
    rf"(?:, ?[A-Z][\w. ]{{2,24}}?)?(?:,? {_DAY})?,?{_AGENCY}?(?: ?(?:--|[-–—:|])|\.$|\.? ?/)"
    r"|, (?:[A-Z][a-z]+day\b|\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d)|\. (?=[A-Z])|\.?$")


def rule(document: Document, hit: Hit, chain: list[Hit], sentence: Sentence) -> str:
    """What a state does where it is named. What stands around a list (`Samoa, Tonga and Fiji`) concerns all in it."""
    plain, form = document.plain, hit.name.form
    if form == "part":
        return "country.part"
    before = plain[max(sentence.start, chain[0].start - _LOOK):chain[0].start]
    after = plain[chain[-1].end:min(sentence.end, chain[-1].end + _LOOK)]
    if 0 < sentence.number <= 4 and hit.start - sentence.start < 3 and _is_dateline(plain, hit, sentence):
        return "country.dateline"
    if form in ("capital", "city"):
        return _of_capital(sentence, before, after)
    if sentence.number == 0 and not _PLACE_BEFORE.search(before):
        return "country.title"
    own = plain[hit.end:min(sentence.end, hit.end + _LOOK)]
    if form == "prefix" or _is_hyphened(plain, hit, own):
        return "country.pair"
    if _PLACE_AFTER.match(own):
        return "country.place"
    if _OFFICE_AFTER.match(own) or (len(chain) > 1 and _OFFICE_AFTER.match(after)):
        return "country.demonym" if _LIST_BEFORE.search(before) else "country.office"
    return "country.demonym" if form == "demonym" else _of_name(before, after)


def _of_name(before: str, after: str) -> str:
    if _OFFICE_BEFORE.search(before):
        return "country.government"
    if _LIST_BEFORE.search(before):
        return "country.place"
    if _WITH_BEFORE.search(before):
        return "country.partner"
    if _PLACE_BEFORE.search(before):
        return "country.place"
    return "country.acts" if _SUBJECT.match(after) else "country.named"


def _is_hyphened(plain: str, hit: Hit, own: str) -> bool:
    """`US-China`, `Syrian-Turkish`."""
    return (own[:1] in "-–—/" and own[1:2].isupper()) or _HYPHENED.search(plain[max(0, hit.start - 1):hit.start]) is not None


def _is_dateline(plain: str, hit: Hit, sentence: Sentence) -> bool:
    """Whether the place opens a dateline: `LUSAKA, March 14 -`, `Hanoi (Agency) --`, `BOGOTÁ.`"""
    written = plain[hit.start:hit.end]
    if not written.isupper() and hit.name.form not in ("capital", "city"):
        return False
    return _DATELINE.match(plain, hit.end, min(sentence.end + 1, hit.end + _LOOK)) is not None


def _of_capital(sentence: Sentence, before: str, after: str) -> str:
    """A capital is a place, unless it says or does what only a government does."""
    if not _PLACE_BEFORE.search(before) and (_SAYS.match(after) or (sentence.number == 0 and _SUBJECT.match(after))):
        return "country.capital-acts"
    return "country.capital"
