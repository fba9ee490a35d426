"""Agreements told by a verb: `agreed to reopen the crossing`, `exchanged notes on visas`."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract.agreement import complement, grammar, joint_deeds, talks, transfers
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Noun, Phrase, overlaps, told_by
from dateline.extract.document import Document
from dateline.model import Sentence

_TOP = 15
"""An agreement told by its verb is looked for in the first sentences only."""
_LONGEST_SUBJECT, _SHORTEST = 110, 6
_VERBAL = re.compile(
    r"\b(?P<verb>agree[sd]?|came to terms|come to terms|(?:has|have) undertaken|undertook|"
    r"reached (?:an )?understanding)(?:\s{1,9}(?:late\s{1,9}|early\s{1,9})?(?:today|yesterday|"
    r"(?:here\s{1,9})?on\s{1,9}\w{1,40}day(?:\s{1,9}night)?"
    r"|in principle|\w{1,40}day|in (?!jan|feb|mar|apr|may|mai|june|july|aug|sep|oct|nov|dec|\d)\w{3,20}(?: on \w{1,40}day)?))?"
    r"(?:\s{1,9}with\s{1,9}[^,;.]{2,60}?)?\s{1,9}(?:to|on|that)\s{1,9}",
)
_RESOLVED = re.compile(
    r"\b(?:(?:both|the two|the three)\s(?:sides|parties|countries|states|governments|leaders|presidents|premiers|prime ministers|"
    r"(?:foreign )?ministers|neighbou?rs|delegations|capitals)|they(?=\s(?:also|jointly|further)\s))"
    r"(?:\s(?:also|as well|further|then|jointly|in addition|have|had|on \w{3,6}day|\w{3,6}day)){0,2}"
    r"\s(?P<verb>resolved|decided|pledged|undertook|undertaken|vowed|committed themselves|shook hands)"
    r"(?:\s(?:also|jointly|as well|in principle)){0,2}\s(?:to|on|over)\s{1,9}"
)
"""What both sides do together is an agreement by more verbs than `agree`."""
_PATTERNS = (("verbal", _VERBAL), ("resolved", _RESOLVED))
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
_ONE_MORE = re.compile(
    r"(?P<joint>,?\sand\s|,\s)(?P<to>to\s)?(?P<verb>[a-z-]{3,15})"
    r"(?(to)\b|(?=(?:\s(?:up|out|off|down))?\s(?:the|an?|their|its|each|all|more|two|three|\d[\d,.]{0,9})\s))"
)
"""What joins one thing agreed to the next: a verb stands before an article."""
_CLAUSE_OF_ITS_OWN = re.compile(r"[;:“”\"]|\s[-–—]\s|,\s(?:while|but|which|who|where|after|when)\s")
_NOTES = re.compile(
    r"\bexchanged (?:diplomatic )?(?P<paper>notes|letters)(?=\s(?:on|concerning|regarding)\s)|"
    r"\b(?:diplomatic )?(?P<papers>notes|letters) (?:were|have been) (?:also )?exchanged(?=\s(?:on|concerning|regarding|for)\s)"
)
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
            which = "paper" if match["paper"] else "papers"
            noun = Noun(f"exchange of {match[which]}", "treaty", False)
            yield replace(told_by("agreed", sentence, match.span(which), about), noun=noun)


def _agreed(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """`Peru and Chile agreed to reopen the crossing`"""
    text, lower = document.text, document.lower
    for sentence in document.sentences[:_TOP]:
        match = _told_in(document, sentence)
        joint = sentence.number <= _LEDE and match and _JOINTLY.match(lower, match.end())
        if not match or (_VAGUE.match(lower, match.end()) and not joint) or _WHICH.search(lower, sentence.start, match.start()):
            continue
        stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, match.end(), sentence.end, _LONGEST_SUBJECT)
        if stop - match.end() < _SHORTEST or any(overlaps(phrase, match.start(), stop) for phrase in phrases):
            continue
        verb = match.span("verb")
        partner = _PARTNER.search(text, verb[1], match.end())
        joins = {"to": "to", "on": "on"}.get(match.group().split()[-1])
        starts = [match.end(), *(_further(lower, match.end(), sentence.end) if joins == "to" else ())]
        for start, later in zip(starts, [*starts[1:], sentence.end], strict=True):
            if start != match.end():
                stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, start, later, _LONGEST_SUBJECT)
            about = About(start, whole_end(text, start, min(stop, later)), joins)
            if not any(overlaps(phrase, start, about.end) for phrase in phrases):
                yield told_by("agreed", sentence, verb, about, (partner.end(), match.end()) if partner else None)


def _told_in(document: Document, sentence: Sentence) -> re.Match | None:
    """The verb of a sentence that tells an agreement."""
    hinted = (pattern for hint, pattern in _PATTERNS if sentence.start in document.hints[hint])
    return next(filter(None, (pattern.search(document.lower, sentence.start, sentence.end) for pattern in hinted)), None)


def _further(lower: str, start: int, end: int) -> list[int]:
    """Where further things begin that were agreed: `to build a line, reopen a bridge and lift a toll`, `and to lift a toll`."""
    clause = _CLAUSE_OF_ITS_OWN.search(lower, start, end)
    stop = clause.start() if clause else end
    found = [match for match in _ONE_MORE.finditer(lower, start, stop) if match["to"] or _is_verb(match["verb"])]
    listed = any(match["joint"].startswith(",") for match in found) and " and " in lower[found[0].start() : stop]
    verbs = [match.start("verb") for match in found if listed or match["to"]]
    return [verb for verb in verbs if not _VAGUE.match(lower, verb)]


def _is_verb(word: str) -> bool:
    other = word in grammar.STOPPERS or word in grammar.ARTICLES or word.endswith(("ed", "ing", "ly"))
    return not other or word.endswith("eed")
