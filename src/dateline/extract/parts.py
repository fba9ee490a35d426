"""What a person does in the story: signs, watches a signing, speaks, or is only mentioned."""

import re

from dateline.extract.document import Document
from dateline.extract.naming import Candidate
from dateline.extract.offices import Office
from dateline.model import Part

_SIGNS = re.compile(
    r"\b(?:signed|signs|signing|sign|inked|inks|initialled|initialed|initials|signatures?|put (?:his|her|their) names? to)\b")
_SIGNED_BY = re.compile(
    r"\b(?:sign(?:ed|ing)|inked|initial?led)\b(?: for |[^.;]{0,120}?\b(?:by|on behalf of|between)\b)[^.;]{0,160}$")
_WITNESS_BEFORE = re.compile(
    r"\b(?:in the presence of|witnessed by|attended by|presence of|watched by|overseen by|under the (?:eyes|gaze) of)\b"
    r"[^.;]{0,160}$")
_WITNESS_AFTER = re.compile(
    r"[^.;]{0,60}\b(?:looked on|witnessed|was present|were present|watched|attended the (?:signing|ceremony)|"
    r"as (?:a )?witness(?:es)?)\b")
_WATCHING = ("presen", "witness", "attended", "watch", "overseen", "looked on", "under the ")
_WITNESSES = re.compile(                  # `signed in the presence of the two Ministers`: those named just before
    r"(?:in the presence of|witnessed by|watched by) (?:the |both |their )?(?:two |three |four )?(?:the )?(?:[a-z]{1,40} )?"
    r"([A-Za-z]{1,40})s\b")
_SIGNS_AFTER = re.compile(
    r"(?: of [\w ]{2,30})?(?:,[^.;]{0,90},)?(?:,? and [^;]{0,90}?)?,? "
    r"(?:(?:has|have|had|also|both|jointly|today|yesterday|on \w{1,40}|will|then)\s{1,9}){0,2}"
    r"(?:signed|signs|sign|inked|initialled|initialed|put (?:his|her|their) (?:name|names|initials|signatures?|signature))\b")


def part(document: Document, places: tuple[Candidate, ...], office: Office | None) -> Part:
    """The weightiest part at any place where the person is named."""
    parts = {_part_at(document, place) for place in places}
    if "signatory" not in parts and _is_among_witnesses(document, places, office):
        return "witness"
    return next((one for one in ("signatory", "witness", "speaker") if one in parts), "mentioned")


def _is_among_witnesses(document: Document, places: tuple[Candidate, ...], office: Office | None) -> bool:
    """Whether `in the presence of the two ministers` means this person, named with that office up to two sentences before."""
    if office is None or not ("presence of" in document.plain or "witnessed by" in document.plain):
        return False
    match = _WITNESSES.search(document.plain)
    sentence = document.sentence_at(match.start()) if match else None
    if sentence is None or match.group(1).lower() not in office.role.lower():
        return False
    return any(sentence.number - 2 <= place.sentence.number < sentence.number for place in places)


def _part_at(document: Document, place: Candidate) -> Part:
    plain, sentence = document.plain, place.sentence
    clause = plain[sentence.start:sentence.end]
    signs = "sign" in clause or "ink" in clause or "initial" in clause or " name" in clause
    if not signs and not any([word in clause for word in _WATCHING]):     # the common case, at little cost
        return "speaker" if place.speaks else "mentioned"
    end = max([place.end, *(office.end for office in place.offices)])
    end += plain.startswith(")", end)
    start = min([place.start, *(office.start for office in place.offices)])
    before, after = plain[sentence.start:start], plain[end:sentence.end]
    if _WITNESS_BEFORE.search(before) or _WITNESS_AFTER.match(after):
        return "witness"
    if signs and _SIGNS.search(clause) and (_SIGNS_AFTER.match(after) or _SIGNED_BY.search(before)):
        return "signatory"
    return "speaker" if place.speaks else "mentioned"
