"""What most texts are is told by cheap signs; the long way must say the same of them."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.loader import characters
from dateline.loader.markup.markdown import _MARKUP, has_markup
from dateline.loader.text import furniture, language, sentences, strangers
from dateline.loader.text.marks import Marks
from dateline.model import Block

TEXTS = st.lists(st.sampled_from([
    *("the ", "of ", "to ", "and ", "Norway ", "der ", "en ", "U.S. ", "Dr. ", "said. ", "It ", "e.g. ", "a.m. ", "Mr", "K. "),
    *("\n", "\n\n", " ", "  \n", "    ", "\t", "\xa0", "\v", "\f", "\x85", "\u2028", "\x07", "\ud800", "\ufdd0", "\U0001fffe"),
    *(". ", "! ", "… ", "...", ".”", "“", "’", "é", "İ", "日本。", "5.2", "1. ", "- ", "#", "> ", "*", "_", "`", "[", "<b", "<",
      "&amp;", "&", "|", "\\", "~~~", "=", ": ", "al-Sisi "),
]), max_size=30).map("".join)


@given(TEXTS)
def test_a_plain_text_has_nothing_unfit_and_no_odd_white_space(text):
    if characters.is_plain(text):
        assert not characters._UNFIT.search(text)
        assert set(filter(str.isspace, text)) <= {" ", "\n"}


@given(TEXTS)
def test_no_unfit_character_is_left_and_every_other_one_stays(text):
    fit = characters.fit(text)
    assert len(fit) == len(text) and not characters._UNFIT.search(fit)
    assert all(now == was or was in "\v\f\x85" or characters._UNFIT.match(was) for now, was in zip(fit, text, strict=True))


@given(TEXTS)
@example("a  ")
@example("    a")
def test_markup_is_seen_where_it_is(text):
    assert has_markup(text) == (_MARKUP.search(text) is not None)


@given(TEXTS)
def test_what_is_plainly_english_has_its_share_of_english_words(text):
    if language._is_plainly_english(text.lower()):
        words = language._LETTERS.findall(text.lower())
        assert sum(map(language._FUNCTION_WORDS.__contains__, words)) >= language._SHARE * len(words)


@settings(max_examples=300)
@given(TEXTS.map(str.strip).filter(bool))
def test_a_stop_that_plainly_ends_a_sentence_ends_it(text):
    for stop in sentences._STOP.finditer(text):
        at, edge = stop.span()
        if edge == at + 1 and edge < len(text) and sentences._plainly_ends(text, 0, at, len(text)):
            assert sentences._ends_sentence(text, 0, stop, len(text))


@settings(max_examples=300)
@given(TEXTS.map(lambda text: text.encode("ascii", "ignore").decode()), st.booleans())
def test_plain_sentences_are_those_of_the_long_way(text, also_strange):
    text = text if also_strange else text.translate(dict.fromkeys(map(ord, "!?")))
    made = sentences._sentences_of(text, 0, len(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sentences, "_plain_sentences_of", lambda *_: None)
        assert made == sentences._sentences_of(text, 0, len(text))


@given(st.sampled_from(["The Hague", "DHAKA", "Rio de Janeiro", "Geneva", "Officials", "USA", "Ha", "Paris/Rome"]),
       st.sampled_from(["", ",", ".", ":"]), st.sampled_from([" ", " upon ", " de ", "-", " may ", " in "]),
       st.sampled_from(["4 May", "May 4", "may 4", "Lima, 4 May", "talks"]), st.sampled_from([" – ", ". (AP) - ", ". ", " "]))
def test_a_dateline_is_not_passed_over(place, mark, between, day, end):
    text = f"{place}{mark}{between}{day}{end}Talks began."
    if sentences._NO_DATELINE.match(text):
        assert not sentences.DATELINE.match(text) and not sentences._CITY.match(text)


LINES = st.tuples(
    st.one_of(st.sampled_from(sorted(furniture._LISTS["openings"] | furniture._LISTS["contacts"] | furniture._LISTS["link lines"])),
              st.sampled_from(["the talks", "(reporting", "written", "with inputs from", "read_more"])),
    st.sampled_from(["", ":", ",", "…", " by"]),
    st.sampled_from([" and so the ministers of both sides said after the second day of their talks in the capital.",
                     " a line that all rights reserved would make furniture, if it were not for its length of so many words.",
                     " short."]),
    st.integers(1, 2),
)


@given(LINES)
def test_prose_is_never_furniture(parts):
    opening, mark, rest, times = parts
    line = opening.capitalize() + mark + rest * times
    block = Block(kind="paragraph", start=0, end=len(line))
    if furniture.views(line, [block])[0].plain is None and len(line) <= furniture._LONG:
        words = furniture.plain(line)
        long_way = furniture.View(line, "paragraph", True, True, False, True, False, words, furniture._heading(words))
        assert furniture.reason(long_way) is None and furniture.foot_reason(long_way) is None


STORY = "The ministers of Norway, Iceland and Denmark met on the coast of Lofoten and spoke of cod. " * 4


NAMES = st.sampled_from(["Norway ", "Iceland", "Denmark said", "Peru", "Chile and ", "Lima", "Monday ", "Lofoten "])


@given(st.lists(NAMES, max_size=12), st.integers(1, 3))
def test_what_is_plainly_kin_is_no_stranger(names, times):
    text = f"{STORY}\n\nWhat the second day of talks brought\n\nIt was said that {' '.join(names * times)} had a share."
    edges = [0, *(at + 2 for at in range(len(text)) if text.startswith("\n\n", at)), len(text) + 2]
    blocks = [Block(kind="paragraph", start=start, end=end - 2) for start, end in pairwise(edges)]
    rests = strangers._Rests(Marks(text, blocks), [1], len(blocks))
    assert not rests.plainly_kin(1) or rests.kin(1) >= strangers._STRANGER
