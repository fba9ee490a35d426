"""Agreements whose noun is only understood: `another` after two memoranda."""

import re
from bisect import bisect_left

from msgspec.structs import replace

from dateline.extract.agreement import complement, grammar, predicates
from dateline.extract.agreement.phrase import Phrase
from dateline.extract.document import Document
from dateline.model import Sentence

_ELLIPSIS = re.compile(
    r"\b(?P<which>another|the (?P<ordinal>other|second|third|fourth|fifth|first|latter|last)|one(?: of (?:them|which))?|"
    r"a (?P<further>second|third|fourth|fifth)|one more|"
    r"(?P<paper>a (?:separate )?(?:text|document|paper))(?=\s[a-z]{1,40}ing\s)|"
    r"others?|the (?:texts?|documents?)(?=,?\swith)|"
    r"(?:similar )?(?P<several>(?:the )?ones|those)(?=\s(?:with|between)\s(?:the )?(?-i:[A-Z])))"
    r"(?:\s(?P<count>two|three|four|five))?(?:\s(?:texts?|"
    r"documents?|papers?|instruments?|ones?))?"
    r"(?=,?\s(?:on|for|with(?=\s(?:the )?(?-i:[A-Z]))|between|(?:under|in|by) which|[a-z]{1,40}ing|is on|is about|"
    r"ha(?:s|ve) to do with|would|will|concern|deal|cover|relat|focus|provid|allow|link|aim|regulat|"
    r"govern|set|call|establish|amend|extend|revise|open|clear)[a-z]{0,40}\b)",
    re.I,
)
_NEAR = 2
"""Sentences back in which the noun must stand that `another` leaves out."""


def elliptic(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """`Two memoranda were signed; one concerns ..., another deals with ...`: the noun is understood."""
    text, found = document.text, []
    starts = [phrase.noun_start for phrase in phrases]
    numbers = {phrase.sentence.number + later for phrase in phrases for later in range(_NEAR + 1)}
    for sentence in document.sentences:
        if sentence.start not in document.hints["elliptic"] or sentence.number not in numbers:
            continue
        for match in _ELLIPSIS.finditer(text, sentence.start, sentence.end):
            index = bisect_left(starts, match.start())
            before = phrases[index - 1] if index else None
            if before and before.noun_end <= match.start() and sentence.number - before.sentence.number <= _NEAR:
                phrase = _understood(text, sentence, match, before, phrases[max(0, index - _BACK) : index + 1])
                if phrase:
                    found.append(phrase)
    return found


_BACK = 4
_PAPERS = ("text", "document", "paper", "instrument")


def _understood(text: str, sentence: Sentence, match: re.Match, before: Phrase, near: list[Phrase]) -> Phrase | None:
    """The phrase whose noun is that of the one before; None where the words are about something else."""
    after = (phrase for phrase in near if phrase.start - 16 < match.end() <= phrase.noun_end)
    if any("," not in text[match.end() : phrase.start] for phrase in after):
        return None
    which = match["which"].lower()
    ordinal = match["ordinal"] or match["further"]
    several = [] if match["several"] else near
    packages = [phrase for phrase in reversed(several) if phrase.noun.plural and phrase.noun_end <= match.start()]
    package = next((phrase for phrase in packages if phrase.count), packages[0] if packages else None)
    told = before.sentence is sentence and before.article in ("new", "other")
    a_paper = match.group().lower().endswith(_PAPERS)  # `a third text, on ...`
    counted = bool(match["further"]) and (told or a_paper)  # `a pact on fish, a second on ...`
    if not package and (which == "one" or ordinal) and not counted and not _WITH.match(text, match.end()):
        return None
    start, end = match.span()
    many = match["count"] or match["several"] or which.startswith(("the text", "the doc"))
    noun = replace((package or before).noun, plural=bool(many))
    right = complement.read(text, sentence, end, noun, apart=True)
    opened = right.subject or right.partner or right.among or predicates.opening(text, end, sentence.end)
    if not opened and not package:
        return None
    return Phrase(
        sentence,
        start,
        start,
        end,
        right.end,
        end,
        noun,
        article="new" if which == "one" else "other",
        count=grammar.NUMBERS[match["count"].lower()] if match["count"] else 1 if which == "one" else None,
        ordinal=grammar.ORDINALS[ordinal.lower()] if ordinal else None,
        subject=right.subject,
        among=right.among,
        partner=right.partner,
        elliptic=True,
    )


_WITH = re.compile(r",? with\s")
