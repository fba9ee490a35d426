"""Words that are spelt like an agreement and are none: `to deal with drought`, `a convention centre`."""

import re

from dateline.model import Sentence

_OTHER_BEFORE = re.compile(
    r"(?:\b(?:to|will|would|must|can|could|cannot|can't|not|how|and) (?:deal|contract|grant|lease)$|\b(?:great|"
    r"good) deal$|\b(?:big|raw|new|green|done|real) deal$"
    r"|\bin (?:broad |full |general |complete )?agreement$|\bno agreement (?:with|among)$|\b(?:health|safety|state|"
    r"diplomatic|chief of|covid) protocols?$"
    r"|\b(?:un|u\.n\.|nations|founding|company|city|town|royal|olympic|party|corporate|school) charter$|"
    r"\b(?:to|hotel|office|embassy) annex$"
    r"|\b(?:prisoner|debt|interest rate|default) swaps$"
    r"|\b(?:national|party|republican|democratic|annual|constitutional) convention$|\b(?:better|mutual|common|deeper|"
    r"clear|good|public|first|greater|own|"
    r"scientific|international|our|their|an) understanding$|\b(?:political|negotiated|two-state|peaceful|jewish|"
    r"israeli|new|human|informal|mud-brick) settlements?$|"
    r"\b(?:financial|aid|rescue|stimulus|subsidy|tax|food) package$|\b(?:customs|tax|independence|import|"
    r"unilateral|single|cargo|export|asset|"
    r"final) declaration$"
    r"|\b(?:security|seating|travel|working|living|funeral) arrangements?$|\bbalfour declaration$)",
)
_OTHER_AFTER = re.compile(
    r"(?:deals?|contract) (?:with|in|a blow)\b|charters? (?:flight|plane|regime|rule|compan|opportunit|operation|airline|bus|jet|"
    r"service|school|boat)|charters? (?:of|for) (?:the )?(?-i:[A-Z])|"
    r"(?:convention|accord|compact) (?:cent(?:er|re)|hall|hotel|car|disc|"
    r"size)|protocol (?:officer|chief|service)|"
    r"(?:package|settlement|compromise|understanding|arrangement)s? (?:of the (?:problem|issue|"
    r"world|situation|law)|holiday|tour)",
    re.I,
)
_DEAL_AS_VERB = re.compile(
    r"\b(?:to|that|which|who|can|could|will|would|must|we|they|you|documents?|others?|talks|another|letters?|"
    r"chapters?|laws?) deals? with\b|\b(?:dealt|(?:not|also|how|jointly|better|helps?|and) deal) with\b",
    re.I,
)


_MONEY = re.compile(r"\b(?:million|billion|\d{3,}|export|soft|concessional)\b[^,;.]{0,40}credits?$")


def is_other_word(text: str, start: int, end: int, sentence: Sentence) -> bool:
    """True where the noun's letters are another word: `to deal with drought`, `a convention centre`."""
    before = text[max(sentence.start, start - 24) : end].replace("\n", " ").lower()
    after = text[start : min(sentence.end, end + 20)].replace("\n", " ")
    if _OTHER_BEFORE.search(before):
        return True
    if text[start:end] == "Grant" and start > sentence.start and sentence.number:  # a name
        return True
    if before.endswith(("credit", "credits")) and text[start:end].lower() in ("credit", "credits") and not _MONEY.search(before):
        return True
    match = _OTHER_AFTER.match(after)
    if match and match.group().lower().startswith(("deal", "contract ")):
        return (
            bool(_DEAL_AS_VERB.search(text[max(sentence.start, start - 14) : end + 6]))
            and "contract" not in match.group().lower()
        )
    return bool(match)
