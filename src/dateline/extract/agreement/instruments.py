"""The nouns: every phrase that names an agreement, with its article, its number and the words that tell its subject."""

from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from dateline.extract.agreement import implied, nounphrase
from dateline.extract.agreement.homographs import is_other_word
from dateline.extract.agreement.phrase import Noun, Phrase
from dateline.extract.document import Document

_MOST = 80
"""Phrases read in one article; no story tells of more, and a list of treaties is not read for ever."""
_SUBJECTS_TOO = frozenset(
    [
        "prisoner exchange",
        "prisoner swap",
        "exchange of prisoners",
        "exchange programme",
        "exchange program",
        "joint venture",
        "loan",
        "grant",
    ]
)
"""Nouns that, behind an agreement with a subject, belong to the subject: `memoranda on trade and the exchange of prisoners`."""


def find(document: Document) -> list[Phrase]:
    """Every phrase that names an agreement, in the order of the text."""
    automaton, nouns = _automaton()
    text = document.text
    lower = document.lower
    phrases: list[Phrase] = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if len(phrases) == _MOST:
            break
        if (start and lower[start - 1].isalnum()) or (end < len(lower) and (lower[end].isalnum() or lower[end] == "@")):
            continue
        sentence = document.sentence_at(start)
        if not sentence or end > sentence.end or is_other_word(text, start, end, sentence):
            continue
        noun, last = nouns[index], phrases[-1] if phrases else None
        if last and last.sentence is sentence and last.subject and noun.name in _SUBJECTS_TOO:
            continue
        if last and start < last.aside:  # `memorandum of understanding (MoU)`
            continue
        if last and lower[last.noun_end : start] == " ":  # `a loan guarantee agreement`
            phrases.pop()
            noun = noun if noun.kind != "agreement" else Noun(f"{last.noun.name} {noun.name}", last.noun.kind, noun.plural)
            start = last.noun_start
        elif last and last.noun.kind == "agreement" and last.subject and last.subject[0] == start:  # `agreement on a ceasefire`
            inner = nounphrase.read(text, sentence, start, end, noun)
            phrases[-1] = last._replace(
                noun=Noun(last.noun.name, noun.kind, last.noun.plural),
                among=last.among or inner.among,
                subject=inner.subject,
                end=max(last.end, inner.end),
            )
            continue
        phrases.append(nounphrase.read(text, sentence, start, end, noun))
    return sorted(
        [*phrases, *implied.elliptic(document, phrases), *implied.verbal(document, phrases)],
        key=lambda phrase: phrase.noun_start,
    )


@cache
def _automaton() -> tuple[AhoCorasick, list[Noun]]:
    nouns = dict(nounphrase.nouns())
    return AhoCorasick(list(nouns), matchkind=MatchKind.LeftmostLongest), list(nouns.values())
