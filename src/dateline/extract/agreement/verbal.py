"""Agreements told without a noun: `agreed to reopen the crossing`, `talks with Peru on the use of a port are continuing`."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract.agreement import complement, grammar
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Noun, Phrase, Span
from dateline.extract.document import Document
from dateline.model import Sentence

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
_WHICH = re.compile(r"\bwhich\s[^,;.]{0,30}\Z")
"""`the quarrel which both sides agreed to put aside`: what is agreed stands before."""
_NOTES = re.compile(r"\bexchanged (?:diplomatic )?(?P<paper>notes|letters)(?=\s(?:on|concerning|regarding)\s)")
_PARTNER = re.compile(r"\swith\s{1,9}")
_NEAR = 12
_TALKS = ("talks", "negotiations")
_BEFORE = 3
"""Sentences back to the agreement of whose kind talks are that name none."""
_NEGOTIATED = ("trade", "treaty", "mou")
_TOGETHER = re.compile(r"\b(?:are|were|been)\sin\s\Z")
"""`Togo and Benin are in talks on`: both stand before."""
_GOING_BEFORE = re.compile(
    r"\b(?:in|continu\w{1,5}|resum\w{1,4}|launch\w{0,4}|open\w{0,3}|beg[aiu]n\w{0,5}|start\w{0,4}|enter\w{0,3}(?: into)?)"
    r"\s(?:\w{1,20}\s){0,2}\Z"
)
_GOING_AFTER = re.compile(
    r"[^.;]{0,110}?\b(?:continu\w{1,4}|under way|underway|ongoing|go on|goes on|proceed\w{0,4}|progress\w{0,4}|resum\w{1,4}|"
    r"stalled|broke off|broken off|begin|began|begun|(?:well )?advanced|final stages?|round|paused|on ice|on hold|suspended|frozen|"
    r"drag\w{0,4}|deadlock\w{0,3}|concluded|wrapped up|intensif\w{1,4}|headway)\b"
)
"""What is said of talks that are to end in an agreement, and not of a meeting."""
_ARE_GOING_ON = re.compile(
    r"\s(?:are|were|is|have been)\s(?:also |still |now )?"
    r"(?:progressing|continuing|going on|under way|underway|ongoing|being held)(?=\swith\s)"
)
"""`Negotiations are progressing with Peru`"""
_TO_END = re.compile(
    r"\s(?:to|on|aimed at|over|for|about)\s(?P<what>(?:end|halt|stop|settle|resolve|ending|halting|stopping|settling|resolving)\s"
    r"(?:the\s|an?\s|its\s|their\s|this\s)?(?:[\w’'-]{1,24}\s){0,3}?(?:war|conflict|fighting|hostilities|invasion|bloodshed))\b"
    r"(?:\s(?P<how>with|between|in|against)\s(?:the\s)?(?=[A-Z]))?"
)


def find(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """Agreements told by a verb near the top of the story, in notes exchanged, and those that are being talked about."""
    yield from _agreed(document, phrases)
    yield from _noted(document, phrases)
    yield from _talked(document, phrases)


def _noted(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """`Peru and Chile exchanged notes on the abolition of visas`"""
    for match in _NOTES.finditer(document.lower) if document.hints["notes"] else ():
        sentence = document.sentence_at(match.start())
        about = complement.about(document.text, match.end(), sentence.end) if sentence else None
        if about and not any(_overlap(phrase, match.start(), about.end) for phrase in phrases):
            noun = Noun(f"exchange of {match['paper']}", "treaty", False)
            yield replace(_phrase(sentence, "agreed", match.span("paper"), about), noun=noun)


def _talked(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """`Bolivia is in talks with Peru on the use of a port`: both sides and a subject, and talks that go on."""
    for sentence in document.sentences:
        for cue in _TALKS if sentence.start in document.hints["talks"] else ():
            start = _word_at(document.lower, cue, sentence)
            phrase = _being_talked(document.text, sentence, (start, start + len(cue)), phrases) if start >= 0 else None
            if phrase and not any(_overlap(other, phrase.start - _NEAR, phrase.end) for other in phrases):
                yield phrase


def _word_at(lower: str, word: str, sentence: Sentence) -> int:
    """Where a word first stands in a sentence, before a space; -1 where it does not."""
    if lower.startswith(f"{word} ", sentence.start):
        return sentence.start
    found = lower.find(f" {word} ", sentence.start, sentence.end)
    return found + 1 if found >= 0 else -1


def _being_talked(text: str, sentence: Sentence, span: Span, phrases: list[Phrase]) -> Phrase | None:
    return _of_peace(text, sentence, *span) or _of_talks(text, sentence, *span) or _of_another(text, sentence, *span, phrases)


def _of_another(text: str, sentence: Sentence, start: int, end: int, phrases: list[Phrase]) -> Phrase | None:
    """After a trade agreement, `Negotiations with Peru continue`: they are to end in another one of that kind."""
    doing = _ARE_GOING_ON.match(text, end, sentence.end)
    right = complement.read(text, sentence, doing.end() if doing else end, Noun("talks", "agreement", True))
    if right.subject or not right.partner or not (doing or _GOING_AFTER.match(text, right.end, sentence.end)):
        return None
    near = (one for one in reversed(phrases) if one.noun_start < start and sentence.number - one.sentence.number <= _BEFORE)
    before = next((one for one in near if not one.noun.plural or one.elliptic), None)
    if not before or before.noun.kind not in _NEGOTIATED:
        return None
    trade, several = before.noun.kind == "trade", " and " in text[slice(*right.partner)]
    noun = Noun("trade agreement" if trade else before.noun.name, before.noun.kind, several)
    meant = () if trade else (*before.meant, *before.modifiers)
    found = _phrase(sentence, "talks", (start, end), About(end, end, None), right.partner)
    return replace(found, noun=noun, subject=None, elliptic=True, article="other", meant=meant)


def _of_peace(text: str, sentence: Sentence, start: int, end: int) -> Phrase | None:
    """`talks to end the war with Peru`"""
    opens = _TO_END.match(text, end, sentence.end)
    if not opens:
        return None
    about = About(opens.start("what"), opens.end("what"), "to")
    stop = stop_at(grammar.PARTIES_END, text, opens.end(), sentence.end, _LONGEST_SUBJECT)
    with_whom, between = (opens.end(), stop), opens["how"] in ("between", "in")
    if not opens["how"]:
        right = complement.read(text, sentence, opens.end("what"), Noun("talks", "peace", True))
        return _phrase(sentence, "talks", (start, end), about, right.partner, right.among, "peace")
    among = (opens.start("how"), stop) if between else None
    return _phrase(sentence, "talks", (start, end), about, None if between else with_whom, among, "peace")


def _of_talks(text: str, sentence: Sentence, start: int, end: int) -> Phrase | None:
    right = complement.read(text, sentence, end, Noun("talks", "agreement", True))
    about = right.subject
    if not about or about.joins not in ("on", "over", "for", "to"):
        return None
    if not (right.among or right.partner) and not _TOGETHER.search(text, max(sentence.start, start - _NEAR), start):
        return None
    if not _GOING_BEFORE.search(text, max(sentence.start, start - 40), start) and not _GOING_AFTER.match(
        text, right.end, sentence.end
    ):
        return None
    about = replace(about, joins="on") if about.joins == "over" else about
    return _phrase(sentence, "talks", (start, end), about, right.partner, right.among)


def _overlap(phrase: Phrase, start: int, stop: int) -> bool:
    """True where an instrument stands in what was agreed, or tells it in a clause of its own."""
    about = phrase.subject
    return start <= phrase.noun_start <= stop or bool(about and about.start <= start < about.end)


def _agreed(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """`Peru and Chile agreed to reopen the crossing`"""
    text, lower = document.text, document.lower
    for sentence in document.sentences[:_TOP]:
        match = _VERBAL.search(lower, sentence.start, sentence.end)
        if not match or _VAGUE.match(lower, match.end()) or _WHICH.search(lower, sentence.start, match.start()):
            continue
        stop = stop_at(grammar.VERB_SUBJECT_ENDS, text, match.end(), sentence.end, _LONGEST_SUBJECT)
        if stop - match.end() < _SHORTEST or any(_overlap(phrase, match.start(), stop) for phrase in phrases):
            continue
        verb = (match.start(), match.start() + len(match.group().split()[0]))
        partner = _PARTNER.search(text, verb[1], match.end())
        joins = {"to": "to", "on": "on"}.get(match.group().split()[-1])
        about = About(match.end(), whole_end(text, match.end(), stop), joins)
        yield _phrase(sentence, "agreed", verb, about, (partner.end(), match.end()) if partner else None)


def _phrase(
    sentence: Sentence,
    name: str,
    span: Span,
    about: About,
    partner: Span | None = None,
    among: Span | None = None,
    kind: str = "agreement",
) -> Phrase:
    start, end = span
    stop = max(span[1] for span in (about.span, partner, among) if span)
    return Phrase(
        sentence,
        start,
        start,
        end,
        stop,
        end,
        Noun(name, kind, False),
        article="new",
        subject=about,
        partner=partner,
        among=among,
    )
