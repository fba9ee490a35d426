"""Acronyms that the article itself explains: after `the Host State Accord (HSA)` an `HSA` is an agreement, too."""

import re

from msgspec.structs import replace

from dateline.extract.agreement import nounphrase
from dateline.extract.agreement.phrase import Noun, Phrase
from dateline.extract.document import Document

_EXPLAINED = re.compile(r"\s{0,2}\(\W?(?P<acronym>[A-Z][A-Za-z&-]{0,8}[A-Z])s?\W?\)")
_MOST = 12
"""Mentions of acronyms that are read in one article."""


def _initials(text: str, phrase: Phrase) -> str:
    """`HPA` of the Host Port Agreement; empty where fewer than three words have capitals."""
    letters = [text[start] for start, _ in (*phrase.modifiers, (phrase.noun_start, phrase.noun_end)) if text[start].isupper()]
    return "".join(letters) if len(letters) > 2 else ""


def spelled_out(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with those around an acronym that stands behind one of them in brackets, in the order of the text."""
    text, explained = document.text, {}
    for phrase in phrases:
        if phrase.aside > phrase.noun_end and (match := _EXPLAINED.match(text, phrase.noun_end)):
            explained.setdefault(match["acronym"], phrase)
        elif phrase.proper and (initials := _initials(text, phrase)):
            explained.setdefault(initials, phrase)
    if not explained:
        return phrases
    taken = [(phrase.noun_start, phrase.aside) for phrase in phrases]
    found = []
    for match in re.finditer(rf"(?<![\w-])(?P<acronym>{'|'.join(map(re.escape, explained))})(?P<plural>s?)(?![\w-])", text):
        sentence = document.sentence_at(match.start())
        if sentence and not any(start <= match.start() < end for start, end in taken) and len(found) < _MOST:
            whole = explained[match["acronym"]]
            noun = Noun(whole.noun.name, whole.noun.kind, bool(match["plural"]))
            phrase = nounphrase.read(text, sentence, match.start(), match.end(), noun)
            found.append(replace(phrase, meant=whole.modifiers, proper=False))
    return sorted([*phrases, *found], key=lambda phrase: phrase.noun_start)
