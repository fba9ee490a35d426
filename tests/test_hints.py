"""What stands before a pattern to spare its search hides nothing that it would find."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies

from dateline.extract import countries, cues, events
from dateline.extract.agreement import (
    anaphora,
    complement,
    completion,
    details,
    grammar,
    implied,
    joint_deeds,
    oblique,
    parties,
    reports,
    verbal,
    whose,
)
from dateline.extract.hints import SENTENCE_HINTS, Hints

NEWS = Path(__file__).parent / "news"
GUARDED = [
    (cues._COMPARING, SENTENCE_HINTS, "compared"),
    (countries._EPITHET, SENTENCE_HINTS, "epithet"),
    (events._ANY_NOUN, SENTENCE_HINTS, "event"),
    (events._EVENT, SENTENCE_HINTS, "event"),
    (implied._ELLIPSIS, SENTENCE_HINTS, "elliptic"),
    (details._SIGNS, SENTENCE_HINTS, "signing"),
    (details._SIGNED_BY, SENTENCE_HINTS, "signing"),
    (details._FOR_YEARS, SENTENCE_HINTS, "lasting"),
    (details._UNTIL, SENTENCE_HINTS, "ending"),
    (anaphora._PAPER, SENTENCE_HINTS, "paper"),
    (anaphora._PRONOUN, SENTENCE_HINTS, "pronoun"),
    (verbal._VERBAL, SENTENCE_HINTS, "verbal"),
    (verbal._RESOLVED, SENTENCE_HINTS, "resolved"),
    (verbal._NOTES, SENTENCE_HINTS, "notes"),
    (joint_deeds._SWAP, SENTENCE_HINTS, "joint"),
    (joint_deeds._TIES, SENTENCE_HINTS, "joint"),
    (joint_deeds._SETTLED, SENTENCE_HINTS, "joint"),
    (joint_deeds._MEMBER, SENTENCE_HINTS, "membership"),
    (joint_deeds._WITHDREW, SENTENCE_HINTS, "membership"),
    (whose._WENT_TO, SENTENCE_HINTS, "won"),
    (reports._RECALLED, SENTENCE_HINTS, "recalled"),
    (reports._YEAR, SENTENCE_HINTS, "dated"),
    (reports._OF_YEAR, SENTENCE_HINTS, "dated"),
    (reports._ALSO, SENTENCE_HINTS, "also"),
    (whose._MADE_BY, SENTENCE_HINTS, "made"),
    (whose._MADE_WITH, SENTENCE_HINTS, "made"),
    (parties.COLLECTIVE, SENTENCE_HINTS, "together"),
    (completion._SIGNATORIES, SENTENCE_HINTS, "signatories"),
]
NAMES = [f"{name}: {pattern.pattern[:24]}" for pattern, _, name in GUARDED]


def told(match: re.Match) -> str:
    """The words of a match with a letter on both sides, as a document has them: in lower case, on one line."""
    return re.sub(r"\s", " ", match.string[max(0, match.start() - 1) : match.end() + 1]).lower()


@pytest.mark.parametrize(("pattern", "hints", "name"), GUARDED, ids=NAMES)
@settings(max_examples=150, deadline=None)
@given(data=strategies.data())
def test_whatever_a_pattern_matches_has_a_word_of_its_hints(pattern, hints, name, data):
    match = pattern.search(data.draw(strategies.from_regex(pattern)))
    assert match is None or name in hints.of(told(match))


@pytest.mark.parametrize(("pattern", "hints", "name"), GUARDED, ids=NAMES)
def test_what_a_pattern_matches_in_the_news_has_a_word_of_its_hints(pattern, hints, name):
    for article in NEWS.rglob("*.txt"):
        text = article.read_text("utf-8")
        for match in pattern.finditer(text):
            assert name in hints.of(told(match)), match.group()


def test_hints_are_told_by_the_sentence_in_which_they_begin():
    hints = Hints(fruit="pear|plum", bread="loaf")
    text = "a pear. no more. plums and a loaf."
    assert hints.by_sentence(text, [0, 8, 17]) == {"fruit": {0, 17}, "bread": {17}}


def test_a_word_inside_another_is_told_too():
    assert Hints(long="joint venture", short="venture").of("a joint venture") == {"long", "short"}


@settings(max_examples=300, deadline=None)
@given(data=strategies.data())
def test_a_name_is_oblique_only_behind_a_word_that_makes_it_so(data):
    match = oblique._OBLIQUE.search(data.draw(strategies.from_regex(oblique._OBLIQUE)))
    last = oblique._last_word(match.group()) if match else ""
    assert match is None or last in oblique._LAST or last.endswith(",")


@pytest.mark.parametrize("word", sorted(oblique._ALONE))
def test_some_words_make_a_name_oblique_by_themselves(word):
    for before in (f"{word} ", f"talks, {word} the northern ", f"(said {word} neighbouring "):
        assert oblique._OBLIQUE.search(before)
        assert oblique._last_word(before) == word


OPENINGS = [grammar.FOR_TO_OPENS, grammar.AIM_OPENS, grammar.NOUN_OPENS, grammar.VERB_OPENS, grammar.CLAUSE_OPENS]


@pytest.mark.parametrize("pattern", [*OPENINGS, complement._IN_FIELD], ids=lambda pattern: pattern.pattern[:24])
@settings(max_examples=150, deadline=None)
@given(data=strategies.data())
def test_what_opens_a_subject_begins_with_a_word_that_may(pattern, data):
    match = pattern.match(data.draw(strategies.from_regex(pattern)))
    first = complement._FIRST.match(match.group()) if match else None
    assert match is None or first[1].lower() in complement.OPENINGS


PARTS = [complement._ASIDE, complement._IN_MATTERS, complement._DOING, *OPENINGS]


@pytest.mark.parametrize("pattern", PARTS, ids=lambda pattern: pattern.pattern[:24])
@settings(max_examples=150, deadline=None)
@given(data=strategies.data())
def test_what_stands_behind_a_noun_begins_with_a_word_that_may(pattern, data):
    string = data.draw(strategies.from_regex(pattern))
    match = pattern.match(string)
    first = complement._FIRST.match(string) if match else None
    assert match is None or complement._may_go_on(first[1])
