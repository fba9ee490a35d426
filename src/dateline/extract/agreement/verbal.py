"""Agreements told by a verb: `agreed to reopen the crossing`, `exchanged notes on visas`."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract.agreement import complement, grammar, joint_deeds, talks, transfers
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Noun, Phrase, overlaps, told_by
from dateline.extract.document import Document

_TOP = 15
"""An agreement told by its verb is looked for in the first sentences only."""
_LONGEST_SUBJECT, _SHORTEST = 110, 6
_VERBAL = re.compile(
    r"\b(?:agree[sd]?|came to terms|come to terms|(?:has|have) undertaken|undertook|"
    r"reached (?:an )?understanding)(?:\s{1,9}(?:late\s{1,9}|early\s{1,9})?(?:today|yesterday|"
    r"(?:here\s{1,9})?on\s{1,9}\w{1,40}day(?:\s{1,9}night)?"
    r"|in principle|\w{1,40}day))?(?:\s{1,9}with\s{1,9}[^,;.]{2,60}?)?\s{1,9}(?:to|on|that)\s{1,9}",
)
_VAGUE = re.compile(
    r"(?:be|as|table|(?:an?|another|further|the next|their next) (?:future|further|new|second|next|round|meeting|visit)|"
    r"meet|continue|work|hold|discuss|strengthen|enhance|consider|look|talk|keep|remain|maintain|intensify|"
    r"further|step up|deepen|improve|develop|expand|explore|explor\w{1,40}|"
    r"consult|study|review|seek|try|make|take|give|go|do|have|need|importance|necessity|let|join forces|promote|"
    r"boost|find|resolve|convene|attend|a (?:new )?date|it|the (?:need|importance)|"
    r"this|these|all|most|many|some|nothing|everything|anything|sign|negotiate|renew|extend|begin|start|resume|"
    r"end their|pay (?:a )?(?:fine|tribute)|testify|plead|disagree|"
    r"serve|become|return|stay|leave|speak|help|support|appoint|lead|coach|play|step|resign|split|marry|"
    r"form a (?:new )?(?:government|coalition)|future|re-?establish contact)\b",
)
_LEDE = 4
_JOINTLY = re.compile(r"(?:work together|join forces|join hands)\s(?:more )?(?:closely )?(?:on|to|in|against|for)\s")
"""What is no vague promise where a story opens with it, and tells on what."""
_WHICH = re.compile(r"\bwhich\s[^,;.]{0,30}\Z")
"""`the quarrel which both sides agreed to put aside`: what is agreed stands before."""
_NOTES = re.compile(r"\bexchanged (?:diplomatic )?(?P<paper>notes|letters)(?=\s(?:on|concerning|regarding)\s)")
_PARTNER = re.compile(r"\swith\s{1,9}")


def find(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """Agreements told by a verb near the top of the story, in notes exchanged, and those that are being talked about."""
    given = list(transfers.find(document, phrases))
    agreed = list(_agreed(document, [*phrases, *given]))
    yield from given
    yield from agreed
    yield from _noted(document, phrases)
    yield from talks.find(document, phrases)
    yield from joint_deeds.find(document, [*phrases, *agreed])


def _noted(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """`Peru and Chile exchanged notes on the abolition of visas`"""
    for match in _NOTES.finditer(document.lower) if document.hints["notes"] else ():
        sentence = document.sentence_at(match.start())
        about = complement.about(document.text, match.end(), sentence.end) if sentence else None
        if about and not any(overlaps(phrase, match.start(), about.end) for phrase in phrases):
            noun = Noun(f"exchange of {match['paper']}", "treaty", False)
            yield replace(told_by("agreed", sentence, match.span("paper"), about), noun=noun)


def _agreed(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """`Peru and Chile agreed to reopen the crossing`"""
    text, lower = document.text, document.lower
    for sentence in document.sentences[:_TOP]:
        hinted = sentence.start in document.hints["verbal"]
        match = _VERBAL.search(lower, sentence.start, sentence.end) if hinted else None
        joint = sentence.number <= _LEDE and match and _JOINTLY.match(lower, match.end())
        if not match or (_VAGUE.match(lower, match.end()) and not joint) or _WHICH.search(lower, sentence.start, match.start()):
            continue
        stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, match.end(), sentence.end, _LONGEST_SUBJECT)
        if stop - match.end() < _SHORTEST or any(overlaps(phrase, match.start(), stop) for phrase in phrases):
            continue
        verb = (match.start(), match.start() + len(match.group().split()[0]))
        partner = _PARTNER.search(text, verb[1], match.end())
        joins = {"to": "to", "on": "on"}.get(match.group().split()[-1])
        about = About(match.end(), whole_end(text, match.end(), stop), joins)
        yield told_by("agreed", sentence, verb, about, (partner.end(), match.end()) if partner else None)
