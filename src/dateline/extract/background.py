"""Agreements that a story only recalls or compares with: `similar to the pact with Peru`, `Chile, which signed its own in May`."""

import re

from dateline.extract.document import Document
from dateline.model import AgreementFact

_DEED = re.compile(
    r"\b(?:sign|agree[ds]?\b|ink|conclud|approv|okay|endors|ratif|clear|reach|seal|struck|strik|adopt|accept|finali|initial|await|form|"
    r"launch|announc|undert|win\b|won\b|propos|negotiat|renew|exten|decid|hail|witness|welcom|bring|brought|ha[sd] been)", re.I)
_PAPER = r"(?:pact|accord|treaty|agreement|memorandum|deal|convention|protocol|contract)"
_NOT_THIS = re.compile(r"\b(?:similar|(?:its|their|his|her|'s) own|previous|former|earlier)\b")
_WHICH = re.compile(
    rf"(?:, (?:which|who)|\b{_PAPER} (?:that|which)) (?:[\w ]{{1,30}} )?"
    r"(?:struck|signed|concluded|inked|reached)\b")
_RECALLS = re.compile(r"\b(?:[Rr]ecall(?:ed|s|ing)?|[Rr]eferr(?:ed|ing) to|[Rr]eminded)\b")
_STATUSES = frozenset(("agreed", "signed", "renewed", "terminated"))
_LEDE = 2


def is_recalled(document: Document, fact: AgreementFact) -> bool:
    """Whether the words that tell of an agreement only name it, set it beside the story's own, or stand in a relative clause."""
    first = fact.evidence[0]
    if first.sentence <= _LEDE or fact.status not in _STATUSES:
        return False
    words = document.plain[first.start : first.end]
    if fact.status == "agreed" and not _DEED.search(words):
        return True
    ahead = document.plain[max(0, first.start - 30) : first.start]
    if _RECALLS.search(ahead + words):
        return True
    return _NOT_THIS.search(ahead[-16:] + words) is not None or _WHICH.search(ahead + words) is not None
