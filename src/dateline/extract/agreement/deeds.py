"""The deeds: what is done with an agreement, as the words stand; `tense.py` weighs what is said about them."""

import re
from collections import defaultdict
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

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


_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got|remain(?:s|ed)?|stays?|stayed)(?:\s{1,9}\w{1,40}ly|\s{1,9}(?:not|never|also|already|yet|"
    r"finally))?\s{0,9}[“\"‘']?$",
)
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
_IRREGULAR = frozenset(
    ["struck", "frozen", "torn up", "withdrawn", "put on hold", "put under signature", "placed under signature", "put to paper",
     "made", "won", "sought"]
)
_INTRANSITIVE = re.compile(
    r"(?:enter|come|came|coming|go|went|take|took|taken|taking|in force|in effect|into effect|laps|expir|collaps|"
    r"broke|breaks|fell|falls|ran out|runs? out|unravel|hold|on hold|on ice|null|void|"
    r"under (?:negotiation|discussion|vetting|preparation|consideration|study)|on the (?:cards|table|agenda|anvil|list)|"
    r"in the (?:works|pipeline)|"
    r"at (?:the )?(?:negotiating|drafting)|being drafted|still being|"
    r"in its (?:last|final)|in the final|remains unf|still unf|"
    r"(?:is |are )?not (?:yet |quite )?(?:ready|done)|far from (?:ready|done)|"
    r"unconstitutional|invalid|remains|is valid|stalled|being explored|"
    r"(?:should|is to|are to) follow|is expected|are expected|open(?:ed|s) for|"
    r"(?:got|obtained|gathered|bears|carries)\b[^,.;]{0,60}\bsignature)",
)



def find(document: Document, sentence: Sentence) -> list[Deed]:
    """The deeds of a sentence, in order, before tense and negation are weighed (see `tense.judged`)."""
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


def of_verb(text: str, sentence: Sentence, start: int, end: int, stage: str) -> Deed:
    """The deed of a verb by which something is given, and which is in no row of the lexicon."""
    return _deed(text, sentence, start, end, text[start:end].lower(), stage)


def lowered(text: str) -> str:
    """In lower case and on one line; the month of May stays apart from the verb."""
    return text.replace("\n", " ").replace("May", "Mai").lower()


def _deed(text: str, sentence: Sentence, start: int, end: int, word: str, stage: str) -> Deed:
    finite = word.endswith("ed") or word in _IRREGULAR
    passive = bool(finite and _PASSIVE.search(lowered(text[max(sentence.start, start - 34) : start]))) or bool(
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
