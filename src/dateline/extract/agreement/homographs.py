"""Words that are spelt like an agreement and are none: `to deal with drought`, `a convention centre`."""

import re
from functools import cache

from dateline.extract.agreement import signed_nouns
from dateline.lexicon import lexicons
from dateline.model import Sentence

_OTHER_AFTER = re.compile(
    r"(?:deals?|contract) (?:with|in|a blow)\b|charters? (?:flight|plane|regime|rule|compan|opportunit|operation|airline|bus|jet|"
    r"service|school|boat)|charters? (?:of|for) (?:the )?(?-i:[A-Z])|"
    r"(?:convention|accord|compact) (?:cent(?:er|re)|hall|hotel|car|disc|"
    r"size)|protocol (?:officer|chief|service)|"
    r"(?:package|settlement|compromise|understanding|arrangement)s? (?:of the (?:problem|issue|"
    r"world|situation|law)|holiday|tour)",
    re.I,
)
_OPEN_OTHERS = tuple(
    "deal contract charter convention accord compact protocol package settlement compromise understanding arrangement".split()
)
"""The nouns with which `_OTHER_AFTER` begins."""
_DEAL_AS_VERB = re.compile(
    r"\b(?:to|that|which|who|can|could|will|would|must|we|they|you|documents?|others?|talks|another|letters?|"
    r"chapters?|laws?) deals? with\b|\b(?:dealt|(?:not|also|how|jointly|better|helps?|and) deal) with\b",
    re.I,
)


_VERBS_TOO = frozenset(["grants", "loans", "leases", "contracts"])
_OBJECT = re.compile(r"\s(?:the\s)?[A-Z][a-z]")
_CREDITS = ("credit", "credits")
_MONEY = re.compile(r"\b(?:million|billion|\d{3,}|export|soft|concessional)\b[^,;.]{0,40}credits?$")


_OF_MANY_KINDS = frozenset(["document", "instrument", "paper", "documents", "instruments", "papers"])
_SIGNED = re.compile(r"\b(?:sign(?:s|ed|ing)?|initial(?:s|l?ed|l?ing)?|ink(?:s|ed)?|exchanged?|concluded?|seal(?:s|ed)?)\b")
_AHEAD = 120
"""Characters behind papers in which it may stand that they were signed."""
_NOT_SIGNED = re.compile(
    r"\b(?:leaked|internal|court|white|working|green|position|classified|secret|official|travel|identity|news|working|research|"
    r"background|legal|policy|project|musical|financial|ratification|of|to) \w{4,11}$"
)


_ON = re.compile(r"\s(?:on|concerning|regarding|setting|providing)\b")
_OF_ONE = re.compile(
    r"\s(?:for|of|to)\s(?:the|an?|their|its)\s(?:[\w-]{1,20}\s){0,4}?(?:treaty|convention|protocol|pact|accord|agreement)\b"
)
"""`exchanged instruments for a border treaty`: that is what they are of."""
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten) (?:more |other |further |of the )?\w{5,11}$")
_TOLD_ONE_BY_ONE = re.compile(r"[^.;:]{0,60}(?:\bbetween\s(?:the\s)?[A-Z]|:\s(?:an?|one|on)\s)")
"""`four more papers came of it: a treaty on rice, ...`"""


@cache
def _other_before() -> dict[str, re.Pattern]:
    """By the noun what makes something else of it: `homographs.yaml`."""
    listed = lexicons.load("homographs").items()
    pairs = [(noun.strip(), "|".join(map(re.escape, words))) for nouns, words in listed for noun in nouns.split(",")]
    return {noun: re.compile(rf"\b(?:{words}) {noun}$") for noun, words in pairs}


def _is_unsigned(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """True of papers of other kinds: those of agreements come several at once and are signed."""
    before = _before(text, start, end, sentence)
    near = text[max(sentence.start, start - 90) : min(sentence.end, end + _AHEAD)].lower()
    of_one = text.startswith((" of ratification", " of accession", " of acceptance", " of approval"), end)
    if of_one or _OF_ONE.match(text, end, sentence.end):
        return True
    if _NOT_SIGNED.search(before):
        return True
    if text[end - 1] != "s":  # `initialled a paper on a small reactor`
        return not (_ON.match(text, end, sentence.end) and signed_nouns.is_made(text, start, end, sentence))
    counted = _COUNTED.search(before) and _TOLD_ONE_BY_ONE.match(text, end, sentence.end)
    return not counted and not _SIGNED.search(near)


_WITH_WHOM = re.compile(r"\s(?:with (?:the )?(?=[A-Z])|between\b)")


def is_other_word(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """True where the noun's letters are another word: `to deal with drought`, `a convention centre`."""
    if text[start - 1 : start] == "[" and text[end : end + 1] == "]":  # an editor's label: `[COMMUNIQUE]`
        return True
    noun = text[start:end].replace("\n", " ").lower()
    if noun in _OF_MANY_KINDS and _is_unsigned(text, start, end, sentence):
        return True
    if noun in signed_nouns.forms():
        return not signed_nouns.is_made(text, start, end, sentence)
    other = _other_before().get(noun.rpartition(" ")[2])
    if other and other.search(before := _before(text, start, end, sentence)):
        return not (before.endswith(" an understanding") and _WITH_WHOM.match(text, end))
    if noun in _VERBS_TOO and _OBJECT.match(text, end, sentence.end):  # `Peru grants Chile relief`
        return True
    if text[start:end] == "Grant" and start > sentence.start and sentence.number:  # a name
        return True
    if noun in _CREDITS and not _MONEY.search(_before(text, start, end, sentence)):
        return True
    if not noun.startswith(_OPEN_OTHERS):
        return False
    match = _OTHER_AFTER.match(text[start : min(sentence.end, end + 20)].replace("\n", " "))
    if match and match.group().lower().startswith(("deal", "contract ")):
        return (
            bool(_DEAL_AS_VERB.search(text[max(sentence.start, start - 14) : end + 6]))
            and "contract" not in match.group().lower()
        )
    return bool(match)


def _before(text: str, start: int, end: int, sentence: Sentence) -> str:
    """The noun with the words before it, in lower case and on one line."""
    return text[max(sentence.start, start - 24) : end].replace("\n", " ").lower()
