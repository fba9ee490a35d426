"""Agreements that are being talked about: `talks with Peru on the use of a port`, `peace talks`, `negotiating a gas line`."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from dateline.extract.agreement import complement, grammar
from dateline.extract.agreement.complement import stop_at, whole_end
from dateline.extract.agreement.phrase import About, Noun, Phrase, overlaps, told_by
from dateline.extract.document import Document
from dateline.model import Sentence

_CUES = ("talks", "negotiations", "discussions", "talking", "negotiating")
_NEAR = 12
_LONGEST_SUBJECT = 110
_BEFORE = 3
"""Sentences back to the agreement of whose kind talks are that name none."""
_NEGOTIATED = ("trade", "treaty", "mou")
_TOGETHER = re.compile(
    r"\b(?:(?:are|were|been)\sin|launch(?:ed)?|open(?:ed)?|beg[au]n|start(?:ed)?|resumed?|entered into)\s(?:\w{1,20}\s){0,2}\Z"
)
"""`Togo and Benin are in talks on`, `Togo and Benin opened talks on`: both stand before."""
_GOING_BEFORE = re.compile(
    r"\b(?:in|continu\w{1,5}|resum\w{1,4}|launch\w{0,4}|open\w{0,3}|beg[aiu]n\w{0,5}|start\w{0,4}|enter\w{0,3}(?: into)?)"
    r"\s(?:\w{1,20}\s){0,2}\Z"
)
_GOING_AFTER = re.compile(
    r"[^.;]{0,110}?\b(?:continu\w{1,4}|under way|underway|ongoing|go on|goes on|proceed\w{0,4}|progress\w{0,4}|resum\w{1,4}|"
    r"stalled|broke (?:off|down|up)|broken (?:off|down)|collaps\w{1,3}|"
    r"begin|began|begun|(?:well )?advanced|final stages?|round|paused|on ice|on hold|suspended|frozen|"
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
_FIELD = re.compile(
    r"\b(?P<field>(?P<peace>peace|truce|cease-?fire)|(?P<trade>trade|free[ -]trade|tariff)|border|nuclear|"
    r"disarmament|arms(?: control| reduction)?|membership|accession|entry|fisher(?:y|ies)|fishing|debt|gas|water|visa|maritime|"
    r"(?:re)?unification)\s\Z",
    re.I,
)
"""What talks are about, told before them: `peace talks`."""
_THING = re.compile(
    r"\s(?=(?:an?|the|its|their)\s)(?!\w{1,5}\s(?:\w{1,20}\s)?(?:solution|settlement|compromise|compensation|way|return|exit|stake|role|"
    r"position|successor|replacement|renewal|extension|date|prices?|salary|wages?|release|end|terms|details?|conditions?)\b)"
)
"""What is negotiated and may become an agreement, behind `negotiating`."""


def find(document: Document, phrases: list[Phrase]) -> Iterator[Phrase]:
    """Talks with both sides and a subject that go on; `peace talks` where the article names no such agreement."""
    text, kinds = document.text, {phrase.noun.kind for phrase in phrases}
    for sentence in document.sentences:
        for cue in _CUES if sentence.start in document.hints["talks"] else ():
            start = _word_at(document.lower, cue, sentence)
            span = (start, start + len(cue))
            phrase = None
            if start >= 0:
                phrase = (
                    _of_peace(text, sentence, *span)
                    or _of_talks(text, sentence, *span)
                    or _of_another(text, sentence, *span, phrases)
                    or _of_field(text, sentence, *span, kinds)
                )
            if phrase and cue == _CUES[-1] and "contract" in kinds and not _with_a_state(document, phrase):
                continue  # the companies with which the contracts are negotiated
            if phrase and not any(overlaps(other, phrase.start - _NEAR, phrase.end) for other in phrases):
                kinds.add(phrase.noun.kind)
                yield phrase


def _with_a_state(document: Document, phrase: Phrase) -> bool:
    """True where no partner is named, or one is a state."""
    if not phrase.partner:
        return True
    start, end = phrase.partner
    return any(start <= hit.start < end and hit.name.kind == "country" for hit in document.hits)


def _word_at(lower: str, word: str, sentence: Sentence) -> int:
    """Where a word first stands in a sentence, before a space; -1 where it does not."""
    if lower.startswith(f"{word} ", sentence.start):
        return sentence.start
    found = lower.find(f" {word} ", sentence.start, sentence.end)
    return found + 1 if found >= 0 else -1


def _of_field(text: str, sentence: Sentence, start: int, end: int, kinds: set[str]) -> Phrase | None:
    """`peace talks with Peru`, `the trade talks between Peru and Chile`"""
    field = _FIELD.search(text, max(sentence.start, start - 24), start)
    if not field:
        return None
    kind = "peace" if field["peace"] else "trade" if field["trade"] else "agreement"
    if kind in kinds or (kind == "agreement" and kinds & {"treaty", "agreement", "cooperation"}):
        return None
    right = complement.read(text, sentence, end, Noun("talks", kind, True))
    about = About(*field.span("field"), None)
    return told_by("talks", sentence, (start, end), about, right.partner, right.among, kind)


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
    found = told_by("talks", sentence, (start, end), About(end, end, None), right.partner)
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
        return told_by("talks", sentence, (start, end), about, right.partner, right.among, "peace")
    among = (opens.start("how"), stop) if between else None
    return told_by("talks", sentence, (start, end), about, None if between else with_whom, among, "peace")


def _of_talks(text: str, sentence: Sentence, start: int, end: int) -> Phrase | None:
    right = complement.read(text, sentence, end, Noun("talks", "agreement", True))
    about, negotiating = right.subject, text[end - 1] == "g"
    direct = negotiating and text[start] in "nN" and not about
    if direct and (thing := _THING.match(text, end, sentence.end)):  # `negotiating a gas line`
        stop = stop_at(grammar.SUBJECT_ENDS, text, thing.end(), sentence.end, _LONGEST_SUBJECT)
        about = About(thing.end(), whole_end(text, thing.end(), stop), "on")
    if not about or about.joins not in ("on", "over", "for", "to"):
        return None
    about = replace(about, joins="on") if about.joins == "over" else about
    whom = text[slice(*right.partner)].removeprefix("the ") if right.partner else ""
    if text[start] in "tT" and negotiating and not whom[:1].isupper():  # `talking with himself about`
        return None
    if negotiating:
        return told_by("talks", sentence, (start, end), about, right.partner, right.among)
    if not (right.among or right.partner) and not _TOGETHER.search(text, max(sentence.start, start - 40), start):
        return None
    if not _GOING_BEFORE.search(text, max(sentence.start, start - 40), start) and not _GOING_AFTER.match(
        text, right.end, sentence.end
    ):
        return None
    return told_by("talks", sentence, (start, end), about, right.partner, right.among)
