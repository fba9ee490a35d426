"""Agreements told by what states do together: prisoners swapped, ties restored, a league joined or left."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract.agreement.phrase import About, Noun, Phrase, overlaps, told_by
from dateline.extract.document import Document
from dateline.lexicon import lexicons
from dateline.model import Sentence

_TOP = 6
"""Such deeds are news in the first sentences; farther down they are history."""
_SWAP = re.compile(
    r"\b(?:swap(?:s|ped)?|exchanged?|traded)\s(?P<what>(?:(?!about\s|with\s|for\s|over\s)[\w,.-]{1,20}\s){0,5}?"
    r"(?:prisoners|captives|detainees|hostages|captured soldiers|remains|bodies))\b"
)
_TIES = re.compile(
    r"\b(?:restor(?:e|es|ed|ing)|resum(?:e|es|ed|ing)|establish(?:es|ed|ing)?|normali[sz](?:e|es|ed|ing))\s"
    r"(?P<what>(?:full |formal |their )?(?:diplomatic )(?:relations|ties|links))\b(?! (?:in|since) (?:19|20)\d\d)"
)
_SETTLED = re.compile(
    r"\b(?:settled?|resolved?|patched up|buried)\s(?:an?|their|the)\s(?:[\w’'-]{1,20}\s){0,3}?"
    r"(?:quarrel|dispute|row|differences|feud)\s"
    r"(?:over|about)\s(?:the\s|their\s)?(?P<what>[^,;.:“”\"]{4,60}?)(?=\s(?:and|with|in|after|that|which|by|when|under)\s|[,;.:])"
)
"""`Peru and Chile settled their quarrel over fish`"""
_SET = re.compile(
    r"\b(?:(?P<quota>(?:has |have )?(?:set|fixed))|(?:has |have )?(?:abolished|waived|scrapped|lifted))\s"
    r"(?P<what>(?(quota)(?:[\w’'-]{1,20}\s){0,5}?quotas?|(?:[\w-]{1,20}\s){0,2}?visas?(?: requirements?| fees)?)"
    r"(?: (?:for|of) [^,.;]{3,60})?)"
)
_MEMBER = re.compile(
    r"\b(?:join(?:s|ed)|acced(?:es|ed) to|with(?:drew|draws|drawn) from|quits?|pull(?:s|ed) out of|leaves)\s"
    r"(?:[“\"]?(?:with immediate effect|without delay)[”\"]? from )?(?:the )?"
)
_WITHDREW = re.compile(r"\b(?:withdr[aeo]w[sn]?)\s[^.;]{0,40}?\bfrom the (?=[A-Z])")
"""`withdrew "without delay" from the League`"""


def find(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """A phrase around the first such deed of each sentence near the top where no noun tells it."""
    kinds = {phrase.noun.kind for phrase in phrases}
    for sentence in document.sentences[:_TOP]:
        found = None
        if sentence.start in document.hints["joint"]:
            found = (_swapped(document, sentence) if "peace" not in kinds else None) or _reconciled(document, sentence)
            found = found or _set(document, sentence)
        if not found and sentence.start in document.hints["membership"]:
            found = _member(document, sentence)
        if found and not any(overlaps(phrase, found.start - 1, found.end) for phrase in phrases):
            yield found
            return


def _swapped(document: Document, sentence: Sentence) -> Phrase | None:
    """`Peru and Chile swapped 87 prisoners`"""
    match = _SWAP.search(document.lower, sentence.start, sentence.end)
    return _told(sentence, match, Noun("swap", "peace", False), "of") if match else None


def _reconciled(document: Document, sentence: Sentence) -> Phrase | None:
    """`Peru and Chile restored diplomatic ties`, `settled their quarrel over fish`"""
    match = _TIES.search(document.lower, sentence.start, sentence.end)
    match = match or _SETTLED.search(document.lower, sentence.start, sentence.end)
    return _told(sentence, match, Noun("agreed", "agreement", False), "on") if match else None


def _set(document: Document, sentence: Sentence) -> Phrase | None:
    """`Peru and Chile set the quota of hake`, `Peru and Chile abolished visas`: of two states that act together."""
    match = _SET.search(document.lower, sentence.start, sentence.end)
    before = {hit.name.keys[0] for hit in document.hits if match and hit.sentence is sentence and hit.end < match.start()}
    if len(before) < 2 or " and " not in document.lower[sentence.start : match.start()]:
        return None
    return _told(sentence, match, Noun("agreed", "trade" if match["quota"] else "treaty", False), "on")


def _told(sentence: Sentence, match: re.Match, noun: Noun, joins: str) -> Phrase:
    return replace(told_by("agreed", sentence, _verb(match), About(*match.span("what"), joins)), noun=noun)


def _verb(match: re.Match) -> tuple[int, int]:
    return match.start(), match.start() + len(match.group().split()[0])


def _member(document: Document, sentence: Sentence) -> Phrase | None:
    """`Peru joined the League`, `Peru withdrew from the League`: of a body of states."""
    bodies = {hit.start: hit for hit in document.hits if hit.sentence is sentence and hit.name.kind == "organization"}
    for pattern in (_MEMBER, _WITHDREW) if bodies else ():
        for match in pattern.finditer(document.text, sentence.start, sentence.end):
            body = bodies.get(match.end())
            if body and lexicons.organization(body.name.keys[0]).members:
                about = About(body.start, body.end, "of")
                return replace(told_by("agreed", sentence, _verb(match), about), noun=Noun("membership", "treaty", False))
    return None
