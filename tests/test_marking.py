"""The text of an article as HTML: nothing of it can become markup, and every mark and anchor is where it belongs."""

import re
from html import unescape
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Block, Inline, Layout, Sentence
from dateline.pages.ledger import Back
from dateline.pages.marking import Marker, merged


class Record(NamedTuple):
    """As much of a record as the marker reads."""

    text: str


class Marked(NamedTuple):
    """As much of an article as the marker reads."""

    record: Record
    layout: Layout


def html(text: str, **ranges) -> str:
    marks, back = ranges.pop("marks", ()), ranges.pop("back", {})
    made = Marker(Marked(Record(text), Layout(**ranges)), marks, back)
    return made.html(Block(kind="paragraph", start=0, end=len(text)))


def test_words_are_escaped():
    assert html('<script>alert("x")</script> & {{ 7*7 }}') == (
        '&lt;script&gt;alert("x")&lt;/script&gt; &amp; {{ 7*7 }}'
    )


def test_sentences_are_numbered_where_they_begin():
    sentences = (Sentence(number=1, start=0, end=4), Sentence(number=2, start=5, end=9))
    assert html("One. Two.", sentences=sentences) == (
        '<span class="s" id="s1"><a class="n" href="#s1">1</a>One.</span> '
        '<span class="s" id="s2"><a class="n" href="#s2">2</a>Two.</span>'
    )


def test_a_sentence_leads_back_to_its_facts():
    sentences = (Sentence(number=1, start=0, end=4), Sentence(number=2, start=5, end=9))
    assert html("One. Two.", sentences=sentences, back={2: Back(to="f7", facts='Rio "Tinto"; Peru')}) == (
        '<span class="s" id="s1"><a class="n" href="#s1">1</a>One.</span> '
        '<span class="s" id="s2"><a class="n" href="#s2">2</a>Two.'
        '<a class="f" href="#f7" aria-label="Rio &#34;Tinto&#34;; Peru">†</a></span>'
    )


def test_markup_over_two_sentences_is_cut_between_them():
    sentences = (Sentence(number=1, start=0, end=4), Sentence(number=2, start=5, end=9))
    inlines = (Inline(kind="strong", start=0, end=9), Inline(kind="em", start=2, end=7))
    assert html("One. Two.", sentences=sentences, inlines=inlines) == (
        '<span class="s" id="s1"><a class="n" href="#s1">1</a><strong>On<em>e.</em></strong></span><strong><em> </em></strong>'
        '<span class="s" id="s2"><a class="n" href="#s2">2</a><strong><em>Tw</em>o.</strong></span>'
    )


def test_a_mark_is_cut_where_markup_begins_inside_it():
    inlines = (Inline(kind="em", start=4, end=7),)
    assert html("the new pact", marks=[(0, 12)], inlines=inlines) == (
        "<mark>the </mark><em><mark>new</mark></em><mark> pact</mark>"
    )


def test_a_link_keeps_its_address_in_quotes():
    inlines = (Inline(kind="link", start=0, end=4, href='https://example.org/?a=1&b="2"'),)
    assert html("here", inlines=inlines) == (
        '<a href="https://example.org/?a=1&amp;b=&#34;2&#34;" rel="external nofollow noopener">here</a>'
    )


def test_a_link_to_a_place_beside_the_original_leads_nowhere_and_is_plain_words():
    assert html("here", inlines=(Inline(kind="link", start=0, end=4, href="../about"),)) == "here"


def test_marks_that_touch_are_one():
    assert merged([(5, 9), (0, 3), (3, 4), (6, 7)]) == [(0, 4), (5, 9)]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_the_words_are_all_there_whatever_is_marked(text, marks):
    marks = [(min(pair), max(pair)) for pair in marks if pair[0] != pair[1]]
    shown = html(text, marks=marks)
    assert unescape(re.sub(r"</?mark>", "", shown)) == unescape(str(re.sub(r"</?mark>", "", html(text))))
    assert shown.count("<mark>") == shown.count("</mark>")
