"""Promise 1: a fact whose words are not in its article at its offsets is never published."""

import hashlib
from collections.abc import Iterable

from msgspec import UNSET
from msgspec.structs import replace

from dateline.model import FACT_LISTS, Draft, Evidence, Fact, Facts, Record
from dateline.problems import Problem


def every(said: Facts | Record) -> list[Fact]:
    """All facts that are read in or declared for an article, the date among them."""
    dated = [said.date_fact] if said.date_fact else []
    return dated + [fact for name in FACT_LISTS for fact in getattr(said, name)]


def checked(draft: Draft, facts: Facts, shown: str) -> tuple[Facts, list[Problem]]:
    """The facts that stand on words of the article or on a person's declaration, and a problem for each that does not."""
    if all(not fact.evidence and fact.declared is not UNSET for fact in every(facts)):
        return facts, []  # they rest on no words
    sentences = {sentence.number: (sentence.start, sentence.end) for sentence in draft.layout.sentences}
    problems: list[Problem] = []

    def proven(found: Iterable[Fact]) -> tuple[Fact, ...]:
        kept = []
        for fact in found:
            if stands(fact, draft.text, sentences):
                kept.append(fact)
            else:
                problems.append(_unproven(fact, shown))
        return tuple(kept)

    kept = {name: proven(getattr(facts, name)) for name in FACT_LISTS}
    dated = proven((facts.date_fact,) if facts.date_fact else ())
    if facts.date_fact and not dated:
        kept |= {"date": None, "date_basis": None, "date_fact": None}
    return replace(facts, **kept), problems


def stands(fact: Fact, text: str, sentences: dict[int, tuple[int, int]]) -> bool:
    """Whether every quote is in the text at its offsets and begins in its sentence, and there is one or a declaration."""
    if not fact.evidence:
        return fact.declared is not UNSET
    return all([_is_there(words, text, sentences) for words in fact.evidence])


def _is_there(words: Evidence, text: str, sentences: dict[int, tuple[int, int]]) -> bool:
    start, end = sentences.get(words.sentence, (0, 0))
    return start <= words.start < end and words.start < words.end and text[words.start : words.end] == words.quote


def _unproven(fact: Fact, shown: str) -> Problem:
    named = getattr(fact, "name", "the publication date")
    return Problem(
        file=shown,
        line=0,
        column=0,
        severity="error",
        code="evidence-missing",
        message=f"{type(fact).__name__} “{named}” (rule {fact.rule}) is left out: its words are not in the text at their place",
        hint="This is a fault of Dateline's rules, not of the article: please report it with the article's text.",
    )


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
