"""Agreements told without a noun: by a verb (`agreed to reopen the crossing`), or by `another` after two memoranda."""

import re

from dateline.extract.agreement import grammar
from dateline.extract.agreement.nounphrase import stop_at
from dateline.extract.agreement.phrase import Noun, Phrase
from dateline.extract.document import Document

_TOP = 3
"""An agreement told by its verb is looked for in the first sentences only."""
_LONGEST_SUBJECT = 110

_ELLIPSIS = re.compile(
    r"\b(?P<article>[Aa]nother|[Tt]he (?:other|second|third|fourth|first|latter)|[Oo]ne|[Oo]thers?)\s{1,9}(?=(?:concern|"
    r"deal|cover|relat|focus|provid|will|would|is on|allow|link|aims)"
    r"(?:s|es)?\b)"
)


def elliptic(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """`Two memoranda were signed; one concerns ..., another deals with ...`: the noun is understood."""
    text, found = document.text, []
    numbers = {phrase.sentence.number for phrase in phrases}
    for sentence in document.sentences:
        if not numbers & {sentence.number, sentence.number - 1, sentence.number - 2}:
            continue
        for match in _ELLIPSIS.finditer(text, sentence.start, sentence.end):
            if any(phrase.start - 16 < match.end() <= phrase.noun_end for phrase in phrases):
                continue
            noun = next((p.noun for p in reversed(phrases) if p.noun_end <= match.start()), None)
            if noun:
                start, end = match.span("article")
                found.append(
                    Phrase(
                        sentence,
                        start,
                        start,
                        end,
                        end,
                        end,
                        noun._replace(plural=False),
                        "other",
                        None,
                        (),
                        None,
                        None,
                        None,
                        None,
                        None,
                        False,
                        False,
                    )
                )
    return found


_VERBAL = re.compile(
    r"\b(?:agree[sd]?|came to terms|come to terms|(?:has|have) undertaken|undertook|"
    r"reached (?:an )?understanding)(?:\s{1,9}(?:late\s{1,9}|early\s{1,9})?(?:today|yesterday|"
    r"(?:here\s{1,9})?on\s{1,9}\w{1,40}day(?:\s{1,9}night)?"
    r"|in principle|\w{1,40}day))?(?:\s{1,9}with\s{1,9}[^,;.]{2,60}?)?\s{1,9}(?:to|on|that)\s{1,9}",
    re.I,
)
_VAGUE = re.compile(
    r"(?:be|meet|continue|work|hold|discuss|strengthen|enhance|consider|look|talk|keep|remain|maintain|intensify|"
    r"further|step up|deepen|improve|develop|expand|explore|explor\w{1,40}|"
    r"consult|study|review|seek|try|make|take|give|go|do|have|need|importance|necessity|let|join forces|promote|"
    r"boost|find|resolve|convene|attend|a (?:new )?date|it|the (?:need|importance)|"
    r"this|these|all|most|many|some|nothing|everything|anything|sign|negotiate|renew|extend|begin|start|resume|"
    r"end their|pay (?:a )?(?:fine|tribute)|testify|plead|disagree|"
    r"serve|become|return|stay|leave|speak|help|support|appoint|lead|coach|play|step|resign|split|marry|"
    r"form a (?:new )?(?:government|coalition)|future|re-?establish contact)\b",
    re.I,
)


def verbal(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """`Peru and Chile agreed to reopen the crossing`: an agreement told by its verb, near the top of the story."""
    text, found = document.text, []
    for sentence in document.sentences[:_TOP]:
        match = _VERBAL.search(text, sentence.start, sentence.end)
        if not match or _VAGUE.match(text, match.end()):
            continue
        stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, match.end(), sentence.end, _LONGEST_SUBJECT)
        if any(match.start() <= phrase.noun_start <= stop for phrase in phrases) or stop - match.end() < 6:
            continue
        start, end = match.start(), match.start() + len(match.group().split()[0])
        with_ = re.compile(r"\swith\s{1,9}").search(text, end, match.end())
        partner = (with_.end(), match.end()) if with_ else None
        found.append(
            Phrase(
                sentence,
                start,
                start,
                end,
                stop,
                end,
                Noun("agreed", "agreement", False),
                "new",
                None,
                (),
                None,
                None,
                (match.end(), stop),
                None,
                partner,
                False,
                False,
            )
        )
    return found
