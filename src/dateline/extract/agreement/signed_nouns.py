"""Nouns of many senses, which name an agreement only where two sides make it: `signed a framework`, `both approved a plan`."""

import re
from functools import cache

from dateline.lexicon import lexicons
from dateline.model import Sentence

_BACK, _ON = 140, 120
"""Characters before and behind the noun in which the deed is looked for."""
_SIGN = (
    r"(?:co-)?sign(?:s|ed|ing)?|initial(?:s|l?ed|l?ing)|ink(?:s|ed|ing)|conclud(?:es?|ed|ing)|exchang(?:ed|ing)|seal(?:s|ed|ing)|"
    r"ratif(?:y|ies|ied|ying)|renew(?:s|ed|ing)?|signature of|"
    r"(?:put|set|puts|putting|affixed|affix|appended) (?:pen|(?:their|his|her|its) (?:names?|signatures?|hands?)(?: \w{3,6}day)?) "
    r"(?:to|on|under|below)"
)
_WORDS = r"(?:[^\s,;:.()]{1,30}\s){0,6}"
_PLAIN = rf"\s(?:(?:an?|the|its|their|two|three|four|five|one)\s)?(?!(?:of|on|to|for|in|with|by|and|under|after|before)\s){_WORDS}"
_WHEN = r"(?:\s(?:here|on \w{3,9}day|\w{3,9}day|today|yesterday|also|in [A-Z]\w{1,20}))?"
_SIGNED = re.compile(rf"\b(?:{_SIGN}){_WHEN}{_PLAIN}(?<!review of the )(?<!review of its )\Z", re.I)
"""Before the noun: it is what somebody signs."""
_INITIALLED = re.compile(r"\b(?:initial(?:s|l?ed)|agreed(?: on)?)\s(?:(?:an?|the)\s)?(?:[^\s,;:.()]{1,30}\s){0,3}\Z")
"""Before a draft: other drafts are only exchanged."""
_NEGOTIATED = re.compile(
    r"\b(?:negotiat(?:es?|ed|ing)|negotiations? (?:for|on|towards?))\s(?:an?|the|its|their)\s"
    r"(?:(?!of\s)[^\s,;:.()]{1,30}\s){0,4}\Z",
    re.I,
)
"""Before the noun: it is negotiated."""
_SIGNS = re.compile(rf"\b(?:{_SIGN})\b", re.I)
_ONE_MORE = re.compile(
    rf"(?:[,;]|,?\s(?:and|as well as|along with))\s(?:and\s)?(?:also\s)?(?:an?|another|to the)\s{_WORDS}\Z", re.I
)
"""What joins it to others that are signed."""
_IS_SIGNED = re.compile(
    r"[^.;:]{0,90}?(?:\b(?:was|were|been|be|being|is|are)|,)\s(?:also |finally |formally |then |duly |first )?"
    r"(?:signed|initiall?ed|inked|ratified|concluded|sealed|exchanged|negotiated|explored)\b"
)
_JOINT = re.compile(
    r"\b(?:joint|bilateral|trilateral|tripartite|binational|intergovernmental|inter-governmental|[A-Z][\w.]{1,20}[-–/][A-Z][\w.]{1,20})\s"
    r"(?:[a-z][\w-]{1,20}\s){0,2}\Z"
)
_MADE = re.compile(
    r"\b(?:agree[sd]?(?: \w{3,9}day)? (?:on|to)|adopt(?:s|ed)?|approv(?:es|ed)|endors(?:es|ed)|accept(?:s|ed)?|commits? to|"
    r"went ahead with|enter(?:ed|s) into|forg(?:es|ed)|form(?:s|ed)|establish(?:es|ed)|"
    r"finali[sz]ed|unveil(?:s|ed)|launch(?:es|ed)|settled on|drew up|draw up|set up)"
    rf"{_PLAIN}\Z",
    re.I,
)
_TOGETHER = re.compile(
    r"\b(?:two|both|three|four|five|six|seven|sides|leaders|presidents|premiers|ministers|commission|committee|council|neighbou?rs|"
    r"delegations|parties)\b",
)
_GOES_ON = re.compile(
    r"(?:[^\w\s]|\s(?:on|of|for|with|to|in|between|under|by|at|that|which|whose|and|as|was|were|is|are|will|would|aimed|"
    r"covering|concerning|regarding|governing|setting|providing|letting|allowing|\d|here|today|yesterday|last|late|\w{3,6}day)\b|\s?\Z)",
)
"""Behind the noun: it is no part of another word or name, as in `Program Office`."""
_WITH = re.compile(r"\swith (?:the )?[A-Z]")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WITH_LENDER = re.compile(r"\swith the (?:IMF|International Monetary Fund|World Bank|Fund)\b")
_OWN = frozenset(["plan", "programme", "program", "framework", "formula", "strategic partnership"])
"""Those that two sides also make without signing them."""


@cache
def forms() -> frozenset[str]:
    """Every written form of one, in lower case."""
    listed = ((noun, plural) for nouns in lexicons.load("signed_nouns").values() for noun, plural in nouns.items())
    return frozenset(form.strip() for noun, plural in listed for form in (noun, *(plural.split(",") if plural else [f"{noun}s"])))


def is_made(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """Whether the noun from `start` to `end` is signed, or made by two sides."""
    whole = _GOES_ON.match(text, end, sentence.end) or text.endswith(" the", start, end)
    if not whole or (text[end - 1] == "s" and text.startswith(" to ", end)):
        return False
    before = " ".join(text[max(sentence.start, start - _BACK) : start].split()) + " "
    if text.startswith("draft", start):
        return _INITIALLED.search(before) is not None
    if _SIGNED.search(before) or _NEGOTIATED.search(before) or (_ONE_MORE.search(before) and _SIGNS.search(before)):
        return True
    if _IS_SIGNED.match(" ".join(text[end : min(sentence.end, end + _ON)].split())):
        return True
    noun = text[start:end].lower().removesuffix("s")
    if noun.startswith("program") and _WITH_LENDER.match(text, end) and not _YEAR.search(text, end, sentence.end):
        return True
    made = _MADE.search(before) if noun in _OWN else None
    together = made and (_JOINT.search(before) or _TOGETHER.search(before, 0, made.start()))
    return bool(together) or (bool(made) and "partner" in noun and _WITH.match(text, end) is not None)
