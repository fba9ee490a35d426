"""The deeds: what is done with an agreement, and what tense, modality and negation make of it."""

import re
from collections import defaultdict
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind
from msgspec.structs import replace

from dateline import model
from dateline.extract.document import Document
from dateline.lexicon import lexicons
from dateline.model import Sentence


class Deed(model.Noun, order=True):
    """A verb or noun of action at its place."""

    start: int
    end: int
    word: str
    stage: str
    """Of the lexicon: a status, `kept` or `greeted`."""
    status: str | None
    """What it says as it stands: None where it says nothing for certain ("if it is ratified")."""
    passive: bool
    """`was signed`, `has expired`: the agreement stands before it."""
    told: bool
    """False for what is only willed, doubted or denied."""


_ADVERBS = (
    r"(?:\s{1,9}(?:also|soon|formally|jointly|officially|finally|then|now|today|shortly|later|eventually|"
    r"immediately|both|only|"
    r"first|publicly|be|been|being|have|has|get|not))"
)
_AHEAD = re.compile(
    rf"\b(?:will|would|shall|may|might|could|should|must|can|cannot|to|['’]ll|before|ahead of|towards?|pending|"
    rf"awaits?|awaiting|until|once|if|unless|when|"
    rf"prior to|way for|possible|proposed|planned|expected|eventual|possibility of|prospects? (?:of|for)|"
    rf"hopes? (?:of|for)|date for|ready for|"
    rf"help(?: it| them| us| to)?|chance of|intention of|plans? for|consider|considering|discuss(?:ed|ing)?|close to|"
    rf"near|on the verge of|towards|early|speed(?:s|ed|ing)? up|accelerat(?:es?|ed|ing)|expedit(?:es?|ed|ing)|"
    rf"push(?:es|ed|ing)? for|call(?:s|ed|ing)? for|look(?:s|ed|ing)? forward to|facilitat(?:es?|ing)|deal with)"
    rf"(?:\s{{1,9}}the)?{_ADVERBS}{{0,3}}\s{{0,9}}$",
)
_TO_SIGN = re.compile(
    r"\b(?:for|awaits?|(?:approv(?:es?|ed|al of)|authori[sz](?:es?|ed))(?:\s(?:a|the)\s(?:proposals?|decisions?|bill|draft|motion)"
    r"\s(?:on|for|of))?)\s{1,9}(?:the\s{1,9})?$|"
    r"\b(?:work|talk|discuss|negotiat|consult|agree|dialogue|views|focus)[a-z]{0,8}\s[^.;]{0,50}\bon\s{1,9}(?:the\s{1,9})?$"
)
"""Before `signing` it is still to come: `ready for signature`, `work with Peru on the signing of`."""
_TO_HOLD = re.compile(
    r"\bto\s(?!witness|attend|mark|see|follow|welcome|congrat|celebrat)[a-z]{3,12}\s(?:(?!the\s|of\s)[\w'’-]{1,20}\s){1,5}$"
)
"""`to host trade pact signing`"""
_FINISH = ("finish", "finali", "complet", "wrap")
"""What is not finished is still negotiated."""
_DOINGS = frozenset(
    ["signing", "signings", "signature of", "conclusion of", "renewal of", "extension of", "adoption of"]
)
_WILL_SEE = re.compile(
    r"\b(?:will|would|to|ahead of|in advance of|expected|scheduled|slated|planned|upcoming)\s"
    r"(?!sign|conclude|mark|which|attend the)(?:[^,.;]{0,44}\s)?"
    r"(?:(?:see|witness|oversee|attend|include|host|preside over|chair|culminate in|lead to|for)\s(?:[^,.;]{0,24}\band\s)?|"
    r"(?:talks|meetings|discussions|consultations)\s(?:[^,.;]{0,24}\s)?and\s)(?:the\s)?(?:formal\s)?$"
)
"""`the leaders are to witness the signing`, `will fly in for talks and the signing`"""
_ONE_MORE_DOING = re.compile(r"\bto\s[a-z]{3,20}\b[^.;:]{0,70}(?:,|\b(?:and|or))\s$")
"""`to build roads, open schools and sign ...`: the verbs that follow are to be done, too."""
_FIRST_TO = re.compile(
    r"\b(?:has|have|had|is|are|was|were|becoming|became|becomes?|become)\b[^,.;]{0,12}\b(?:first|second|third|last|latest|only)\s"
    r"[^,.;]{0,40}\bto(?: have)?\s$"
)
"""`became the first in the region to sign`: it did."""
_RESOLVED = re.compile(
    r"\b(?:decided|resolved|voted)(?:\s\w{1,20}){0,3}\sto\s$|"
    r"(?:^|[:;.])\W{0,5}(?:(?:[ivx]{1,4}|\d{1,2}|[a-h]|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[).:,]|[-–—•*])\s{0,3}"
    r"(?:[-–—]\s)?to\s$"
)
"""`decided to approve`; and `- First: To approve`, an item of what was resolved: it was done."""
_WENT_TO = re.compile(
    r"\b(?:went (?:on|in)|sat down|stepped up|stepped forward|lined up|proceeded|got together|came together|joined hands)"
    r"(?:\s\w{1,20}){0,5}\sto\s$"
)
"""`then went in to sign`: they did."""
_PRESENT = re.compile(r"(?:sign|ratif|conclude|extend|renew|adopt|approve|endorse|reach|initial|seal)(?:y|ies|e?s)?$")
_PLAIN = re.compile(r"(?:sign|discuss|negotiate|conclude|reach|ratify|adopt|renew|extend|finalise|finalize|strike|draft)$")
_COMMITTED = re.compile(
    r"\b(?:agree[sd]?|agreeing|decide[sd]?|decision|vote[sd]?|move[sd]?|will|would|won['’]t|has|have|had|"
    r"opt(?:ed|s)|chose|"
    r"ordered|intends?|intention|announce[sd]?|"
    r"notice|plans?|vows?|vowed|threatens?)\b[^.;]{0,60}$",
)
_NOT = re.compile(
    r"\b(?:not|never|no|nor|neither|without|fail(?:s|ed|ing|ure)? to|declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing|"
    r"al) to|refus(?:e|es|ed|ing) to put|"
    r"unable to|cannot|rejects?|rejected|den(?:y|ies|ied|ying|ial)|far from|nothing|none|ruled out|instead of|"
    r"stop(?:ped)? short of|"
    r"oppos(?:e|es|ed|ition to)|won['’]t|will not|would not|[a-z]{1,40}n['’]t)\b[^,;.]{0,48}$",
)
_REFUSAL = re.compile(
    r"\b(?:refus|declin|won['’]t|will not|would not|reject|den(?:y|ies|ied|ying|ial)|never|no\b|none|neither|fail|"
    r"unable|nothing|ruled out|oppos)",
)
_UNABLE = re.compile(r"\b(?:could not|cannot|can not) be\s{0,9}$")
_YET = re.compile(
    r"\b(?:yet to|still to|has not yet|have not yet|not yet|awaits?|awaiting|subject to|pending|"
    r"remains? to be|put(?:s|ting)? off|postpon(?:es|ed|ing)|delay(?:s|ed|ing)?|defer(?:s|red|ring)?)\b[^,;.]{0,30}$",
)
_PUT_OFF = re.compile(
    r"\s(?:is|was|has been|had been|will be)\s(?:\w{1,40}\s)?(?:held up|postponed|delayed|moved|put off|deferred|likely|expected|"
    r"planned|due|scheduled|set|to)\b"
)
_AGREED_TO = re.compile(r"\bagree[ds]?(?:\s{1,9}\w{1,40}){0,3}\s{1,9}to\s{0,9}$")
_LATER = re.compile(r"\s{1,9}(?:when|once|after|if|as soon as|upon|only|from next|next|within|\d{1,20} days)\b", re.I)
_IF = re.compile(r"\b(?:if|unless|whether|once|when|until|before|should|had)\b[^,;.]{0,40}$")
_BEFORE_IT = re.compile(
    r"\b(?:ahead of|in advance of|prior to|pending|awaiting|for signature and)\b[^,.;]{0,40}$|"
    r"\b(?:up)?on\s(?:(?:its|their|the)\s)?$"
)
"""`on coming into force it will`"""
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got|remain(?:s|ed)?|stays?|stayed)(?:\s{1,9}\w{1,40}ly|\s{1,9}(?:not|never|also|already|yet|"
    r"finally))?\s{0,9}[“\"‘']?$",
)
_LONG_AGO = re.compile(r"\b(?:years?|decades?) (?:after|before|since)\s[^,.;]{0,40}$")
"""`eight years after the senate threw it out`: that is no news."""
_WITHDRAWS = frozenset(["withdrew from", "withdraws from", "withdraw from", "withdrawn from"])
_NOT_LEFT = re.compile(
    r"\s(?:the|its|their) (?:agenda|market|sale|table|floor|talks|competition|area|town|city|border|territor)"
)
"""What is left behind `withdrew from` where no agreement is."""
_OPENERS = frozenset(":;•*-–—)")
"""Behind these a capital opens an item: `First: Approval of an agreement`."""
_ENDS = frozenset(["end", "ends"])
_THE = ("the ", "year's ", "the year-", "month's ", "its ", "an ")
"""Before `end` they make a noun of it, as `of` does behind it."""
_NOUNS_TOO = frozenset(["issue", "form", "release", "award", "blocks", "hold", "veto", "exit"])
_MADE_A_NOUN = re.compile(r"\b(?:at|the|this|that|an?|every|each|key|any|its|their|of|in|on|by|with|into)\s\Z")
"""`at issue`, `the veto`: what stands before makes nouns of these."""
_PASSES = frozenset(
    ["approve", "approves", "approved", "approval of", "approval to", "adopted", "backed", "clear", "clears", "cleared", "endorsed"]
)
_PARLIAMENT = re.compile(
    r"\b(?:parliament|senate|senators|national assembly|chamber of deputies|deputies|congress|lawmakers|duma|knesset|bundestag|"
    r"riksdag|storting|majlis|diet|lok sabha|house of representatives|legislature)\b",
)
"""Whose consent ratifies."""
_STILL = frozenset(["expires", "lapses", "runs out"])
_IRREGULAR = frozenset(["struck", "frozen", "torn up", "withdrawn", "put on hold", "made", "won", "sought"])
_INTRANSITIVE = re.compile(
    r"(?:enter|come|came|coming|go|went|take|took|taken|taking|in force|in effect|into effect|laps|expir|collaps|"
    r"broke|breaks|fell|falls|ran out|runs? out|unravel|hold|on hold|on ice|null|void|"
    r"under negotiation|under discussion|on the (?:cards|table|agenda|anvil)|in the (?:works|pipeline)|"
    r"at (?:the )?(?:negotiating|drafting)|being drafted|still being|"
    r"in its (?:last|final)|in the final|remains unf|still unf|"
    r"unconstitutional|invalid|remains|is valid|stalled|(?:got|obtained|gathered|bears|carries)\b[^,.;]{0,60}\bsignature)",
)

AHEAD_STATUS = {
    "signed": "proposed",
    "agreed": "proposed",
    "negotiating": "negotiating",
    "proposed": "proposed",
    "ratified": "signed",
    "in_force": None,
    "renewed": "proposed",
    "suspended": None,
    "terminated": None,
    "rejected": None,
    "kept": None,
    "greeted": None,
}
"""What a deed says that is still to come."""
DENIED_STATUS = {
    "signed": "rejected",
    "agreed": "rejected",
    "negotiating": "rejected",
    "proposed": "rejected",
    "ratified": "signed",
    "in_force": None,
    "renewed": "terminated",
    "suspended": "in_force",
    "terminated": "in_force",
    "rejected": None,
    "kept": None,
    "greeted": None,
}
"""What a deed says that is denied."""
YET_STATUS = {"signed": "agreed", "agreed": "negotiating", "ratified": "signed", "in_force": "signed"}
"""What a deed says that is not done yet."""


def find(document: Document, sentence: Sentence) -> list[Deed]:
    """The deeds of a sentence, in order, before tense and negation are weighed (see `judged`)."""
    automaton, stages = _automaton(sentence.number == 0)
    lower, start = document.lower[sentence.start : sentence.end], sentence.start
    deeds, opened = [], set()
    for index, first, last in automaton.find_matches_as_indexes(lower):
        if (
            (first and (lower[first - 1].isalnum() or lower[first - 1] == "-"))
            or lower[last : last + 1].isalnum()
            or lower[last : last + 1] == "-"
        ):
            continue
        if lower[first:last] in _WITHDRAWS and _NOT_LEFT.match(lower, last):
            continue
        if lower[first:last] in _NOUNS_TOO and _MADE_A_NOUN.search(lower, max(0, first - 12), first):
            continue
        if lower[first:last] in _ENDS and (lower[last : last + 4] == " of " or lower.endswith(_THE, 0, first)):
            continue
        named = sentence.number and first and document.text[start + first].isupper()  # `the Extended Credit Facility`
        if named and lower[max(0, first - 2) : first].rstrip()[-1:] not in _OPENERS:
            continue
        stage, opens = stages[index]
        if stage:
            deeds.append(_deed(document.text, sentence, start + first, start + last, lower[first:last], stage))
        if opens:
            opened.add(lower[first:last])
    wide = _wide(document, sentence, opened) if opened else ()
    if not wide:
        return deeds
    apart = (deed for deed in deeds if not any(one.start <= deed.start and deed.end <= one.end for one in wide))
    return sorted([*apart, *wide])


def of_verb(text: str, sentence: Sentence, start: int, end: int) -> Deed:
    """The deed of a verb by which something is given, and which is in no row of the lexicon: as tense and negation make it."""
    return judged(text, sentence, _deed(text, sentence, start, end, text[start:end].lower(), "agreed"))


def judged(text: str, sentence: Sentence, deed: Deed) -> Deed:
    """The deed with its status, as tense, modality and negation make it."""
    before = _lowered(text[max(sentence.start, deed.start - 90) : deed.start])
    if deed.word in _STILL and sentence.number:  # `expires in December`: until then it holds
        return replace(deed, status="in_force", told=True)
    if _LONG_AGO.search(before):
        return replace(deed, status=None, told=False)
    status, told = _status(before, deed.word, deed.stage)
    if told and deed.word in ("signing", "signature") and _PUT_OFF.match(text, deed.end, sentence.end):
        status, told = "proposed", False
    if told and deed.word in _DOINGS and _WILL_SEE.search(before):
        status, told = AHEAD_STATUS[deed.stage], False
    passed = told and deed.stage == "agreed" and (deed.word in _PASSES or deed.word.startswith("vote"))
    if passed and _PARLIAMENT.search(_lowered(text[sentence.start : sentence.end])):
        status = "ratified"
    if deed.stage == "in_force" and (_IF.search(before) or _BEFORE_IT.search(before)):
        status, told = None, False
    if (
        deed.stage == "in_force"
        and deed.word[:5] in ("comes", "enter", "takes", "goes ", "come ", "take ")
        and _LATER.match(text, deed.end)
    ):
        status, told = None, False
    return replace(deed, status=status, told=told)


def _lowered(text: str) -> str:
    """In lower case and on one line; the month of May stays apart from the verb."""
    return text.replace("\n", " ").replace("May", "Mai").lower()


def _deed(text: str, sentence: Sentence, start: int, end: int, word: str, stage: str) -> Deed:
    finite = word.endswith("ed") or word in _IRREGULAR
    passive = bool(finite and _PASSIVE.search(_lowered(text[max(sentence.start, start - 34) : start]))) or bool(
        _INTRANSITIVE.match(word)
    )
    return Deed(start, end, word, stage, None, passive, True)


def _wide(document: Document, sentence: Sentence, opened: set[str]) -> list[Deed]:
    """Deeds with words between, of those whose first words stand in the sentence: `put their names to`."""
    return [
        _deed(document.text, sentence, match.start(), match.end(), match.group(), stage)
        for first in opened
        for pattern, stage in _wide_patterns()[first]
        for match in pattern.finditer(document.lower, sentence.start, sentence.end)
    ]


def _status(before: str, word: str, stage: str) -> tuple[str | None, bool]:
    """(status, told) of a deed after the words before it."""
    own = {"kept": None, "greeted": None}.get(stage, stage)
    if _YET.search(before):
        return YET_STATUS.get(stage, AHEAD_STATUS[stage]), False
    denied = _NOT.search(before)
    if denied:
        if stage == "signed" and _UNABLE.search(before):  # `could not be signed while ...`
            return "negotiating", False
        if stage in ("signed", "agreed", "renewed") and not _REFUSAL.search(denied.group()):
            return {"renewed": "terminated", "signed": "agreed", "agreed": "negotiating"}[stage], False
        return "negotiating" if word.startswith(_FINISH) else DENIED_STATUS[stage], False
    if _PRESENT.match(word) and _IF.search(before):
        return AHEAD_STATUS[stage], False
    if _AHEAD.search(before) and not _FIRST_TO.search(before):
        if stage == "agreed" and _AGREED_TO.search(before):
            return "agreed", True
        if (stage != "signed" and _RESOLVED.search(before)) or (stage == "signed" and _WENT_TO.search(before)):
            return own, True
        if stage in ("renewed", "suspended", "terminated", "rejected") and _COMMITTED.search(before) and not _IF.search(before):
            return own, True
        return AHEAD_STATUS[stage], False
    if word == "signing" and _TO_HOLD.search(before):
        return "proposed", False
    if word == "draft" or (word in ("signing", "signature") and _TO_SIGN.search(before)):
        return "proposed", False
    if _PLAIN.match(word) and _ONE_MORE_DOING.search(before):
        return AHEAD_STATUS[stage], False
    return own, True


@cache
def _automaton(headline: bool) -> tuple[AhoCorasick, list[tuple[str | None, bool]]]:
    """All forms, each with its stage if it is a deed, and whether a form with a gap begins with it, which `_wide` reads."""
    lexicon = dict(lexicons.load("deeds"))
    headlines = lexicon.pop("headline")
    stages = {form: stage for stage, rows in lexicon.items() for row in rows for form in row if " * " not in form}
    if headline:
        stages |= {form: stage for stage, forms in headlines.items() for form in forms}
    opening = _wide_patterns().keys()
    forms = list(dict.fromkeys([*stages, *opening]))
    automaton = AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return automaton, [(stages.get(form), form in opening) for form in forms]


@cache
def _wide_patterns() -> dict[str, list[tuple[re.Pattern, str]]]:
    """By the words that open it, (pattern, stage) of each form with a gap."""
    found: dict[str, list[tuple[re.Pattern, str]]] = defaultdict(list)
    for stage, rows in lexicons.load("deeds").items():
        for form in (form for row in rows if stage != "headline" for form in row if " * " in form):
            words = re.escape(form).replace(r"\ \*\ ", r"\s{1,9}(?:\S+\s{1,9}){0,3}?").replace(r"\ ", r"\s{1,9}")
            pattern = re.compile(r"\b" + words.replace("'", "['’]") + r"\b")
            found[form.split(" * ")[0]].append((pattern, stage))
    return found
