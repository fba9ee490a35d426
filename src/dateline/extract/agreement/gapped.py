"""Agreements whose verb and noun are understood from the sentence before: `The ministers of energy - on power.`"""

import re
from itertools import pairwise

from msgspec.structs import replace

from dateline.extract.agreement import complement
from dateline.extract.agreement.phrase import About, Noun, Phrase
from dateline.extract.document import Document
from dateline.model import Sentence

_SIGNERS = re.compile(
    r"(?:(?:the|their)\s(?:[\w’'-]{2,20}\s){0,3}?(?:ministers|ministries|heads|chiefs|chairmen|secretaries|directors|services|agencies|"
    r"delegations|presidents|premiers|leaders|rectors|mayors)|those)(?:\s(?:of|for|in charge of)\s[^,.;:–—-]{3,50}?)?"
    r"(?:,|\s[-–—]|\s[-–—]{2})(?=\s(?:on|about|concerning|for)\s)",
    re.I,
)
"""Who signed, and a dash or a comma where the verb would stand."""
_OPENS = ("the ", "their ", "those ")
_FIELD = re.compile(
    r"(?:In the (?:field|area|sphere) of|As for|For|On|In)\s(?P<field>[a-z][^,.;:]{2,40}),\s(?=(?:an?|another|one)\s)"
)
"""`For housing, an executive programme`"""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|may|might|can|could|must|said|says|signed|agreed|[a-z]{3,20}ed)\b"
)
_EDGE = re.compile(r";\s(?:and\s)?")
_ENDS = re.compile(r"[.;]|,\s(?:which|who|where|to be)\s|\Z")
"""Behind what it is about the clause ends, or tells more of that."""
_NEAR = 2
"""Sentences back in which something must be told that was made."""


def told(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases: those that stand in a sentence without a verb say so, and there is one for each that lacks a noun, too."""
    near = {phrase.sentence.number + later for phrase in phrases if phrase.sentence.number for later in range(_NEAR + 1)}
    found: list[Phrase] = []
    marked: dict[int, About] = {}
    for sentence in document.sentences:
        if sentence.number not in near:
            continue
        if field := _FIELD.match(document.text, sentence.start, sentence.end):
            if not _VERB.search(document.lower, field.end(), sentence.end):
                marked[sentence.start] = About(*field.span("field"), "for")
            continue
        here = _members(document, sentence) if document.lower.startswith(_OPENS, sentence.start) else []
        if here and not any(phrase.sentence is sentence for phrase in phrases):
            found += here
            near |= {sentence.number + later for later in range(_NEAR + 1)}
    if not found and not marked:
        return phrases
    kept = [
        replace(phrase, gapped=True, subject=phrase.subject or marked[phrase.sentence.start])
        if phrase.sentence.start in marked and phrase.article in ("new", "other")
        else phrase
        for phrase in phrases
    ]
    return sorted([*kept, *found], key=lambda phrase: phrase.noun_start)


def _members(document: Document, sentence: Sentence) -> list[Phrase]:
    """A phrase for each clause without a verb."""
    text, found = document.text, []
    edges = [edge.end() for edge in _EDGE.finditer(text, sentence.start, sentence.end)]
    for start, stop in pairwise([sentence.start, *edges, sentence.end]):
        signers = _SIGNERS.match(text, start, stop)
        about = complement.about(text, signers.end(), stop, plural=True) if signers else None
        ends = about and _ENDS.match(text, about.end, stop)
        if ends and not _VERB.search(document.lower, start, about.end):
            noun, at = Noun("agreement", "agreement", False), about.start
            one = Phrase(sentence, at, at, at + 1, about.end, at + 1, noun, article="other", elliptic=True, gapped=True)
            found.append(replace(one, subject=about))
    return found
