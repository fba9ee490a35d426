"""What tense, modality and negation make of a deed: `will sign`, `has yet to be ratified`, `refused to extend`."""

import re

from msgspec.structs import replace

from dateline.extract.agreement.deeds import Deed, lowered
from dateline.model import Sentence

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
    r"\b(?:has|have|had|is|are|was|were|becoming|became|becomes?|become)\b[^,.;]{0,12}\b(?:first|second|third|last|latest|only|\d{1,3}(?:st|nd|rd|th))\s"
    r"[^,.;]{0,40}\bto(?: have)?\s$"
)
"""`became the first in the region to sign`: it did."""
_RESOLVED = re.compile(
    r"\b(?:decided|resolved|voted)(?:\s[\w-]{1,20}){0,4}\sto\s$|"
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
_LONG_AGO = re.compile(r"\b(?:years?|decades?) (?:after|before|since)\s[^,.;]{0,40}$")
"""`eight years after the senate threw it out`: that is no news."""
_PASSES = frozenset(
    ["approve", "approves", "approved", "approval of", "approval to", "adopted", "backed", "clear", "clears", "cleared", "endorsed"]
)
_PARLIAMENT = re.compile(
    r"\b(?:parliament|senate|senators|national assembly|chamber of deputies|deputies|congress|lawmakers|duma|knesset|bundestag|"
    r"riksdag|storting|majlis|diet|lok sabha|house of representatives|legislature)\b",
)
"""Whose consent ratifies."""
_CABINET = re.compile(
    r"\b(?:cabinet|government|council of (?:ministers|state)|ministers)\b[^.;]{0,30}"
    r"\b(?:approv|authori|clear|endors)\w{1,4}\s(?:the\s)?\Z"
)
"""`the cabinet approved the ratification of`: parliament is still to vote on it."""
_STILL = frozenset(["expires", "lapses", "runs out"])
AHEAD_STATUS = {
    "signed": "proposed",
    "agreed": "proposed",
    "negotiating": "negotiating",
    "proposed": "proposed",
    "ratified": "signed",
    "in_force": "signed",
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


def judged(text: str, sentence: Sentence, deed: Deed) -> Deed:
    """The deed with its status, as tense, modality and negation make it."""
    before = lowered(text[max(sentence.start, deed.start - 90) : deed.start])
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
    if passed and _PARLIAMENT.search(lowered(text[sentence.start : sentence.end])):
        status = "ratified"
    if deed.word.startswith("ratification") and told and _CABINET.search(before):
        status, told = "signed", False
    if deed.stage == "in_force" and (_IF.search(before) or _BEFORE_IT.search(before)):
        status, told = None, False
    if (
        deed.stage == "in_force"
        and deed.word[:5] in ("comes", "enter", "takes", "goes ", "come ", "take ")
        and _LATER.match(text, deed.end)
    ):
        status, told = None, False
    return replace(deed, status=status, told=told)


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
