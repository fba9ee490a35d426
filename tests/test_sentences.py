"""Where sentences begin and end. Cases: `cases/sentences`, in which `¦` stands at the end of every sentence but the last of
its paragraph."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.loader.text.boilerplate import find_fences
from dateline.loader.text.layout import lay_out
from dateline.loader.text.sentences import split
from dateline.model import Block, Fence
from tests.test_text_layout import LINES
from tests.text_cases import read_cases


def sentences_of(text):
    layout = lay_out(text)
    return split(text, layout.blocks, find_fences(text, layout.blocks), layout.title_span)


def paragraph(text):
    return split(text, [Block(kind="paragraph", start=0, end=len(text))])


@pytest.mark.parametrize("case", read_cases("sentences"))
def test_sentences(case):
    text = case.text.replace("¦", "")
    wanted = [sentence.strip() for sentence in case.text.split("¦")]
    assert [text[sentence.start : sentence.end] for sentence in paragraph(text)] == wanted


@given(LINES)
def test_sentences_are_in_order_inside_blocks_and_outside_fences(text):
    layout = lay_out(text)
    fences = find_fences(text, layout.blocks)
    sentences = split(text, layout.blocks, fences, layout.title_span)
    assert all(one.end <= other.start for one, other in pairwise(sentences))
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        assert words and words == words.strip()
        assert any(block.start <= sentence.start and sentence.end <= block.end for block in layout.blocks)
        assert not any(fence.start < sentence.end and sentence.start < fence.end for fence in fences)


@given(LINES)
def test_sentences_count_from_one_and_the_headline_is_zero(text):
    layout = lay_out(text)
    sentences = split(text, layout.blocks, (), layout.title_span)
    numbers = [sentence.number for sentence in sentences if sentence.number]
    assert numbers == list(range(1, len(numbers) + 1))
    titles = [(sentence.start, sentence.end) for sentence in sentences if not sentence.number]
    assert titles == ([layout.title_span] if layout.title_span else [])


@given(st.text(alphabet=st.sampled_from("aA .!?…\"”“()[]\n-/:0।。"), max_size=60))
def test_every_word_of_a_paragraph_is_in_a_sentence(text):
    covered = [False] * len(text)
    for sentence in paragraph(text):
        covered[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
    assert not any(letter.isalnum() and not inside for letter, inside in zip(text, covered, strict=True))


@pytest.mark.parametrize(("line", "words"), [
    ("**Seven sailings a week**", "Seven sailings a week"),
    ("- a list item", "a list item"),
    ("2) another", "another"),
    ("## Prices", "Prices"),
    ("*", "*"),
])
def test_marks_around_a_line_are_not_its_words(line, words):
    assert [line[sentence.start : sentence.end] for sentence in paragraph(line)] == [words]


def test_a_fence_inside_a_block_cuts_it():
    text = "The first. An advertisement. The last."
    fence = Fence(start=11, end=28, label="ad", reason="page furniture")
    found = split(text, [Block(kind="paragraph", start=0, end=len(text))], [fence])
    assert [text[sentence.start : sentence.end] for sentence in found] == ["The first.", "The last."]


def test_bylines_and_code_are_not_read():
    text = "By Jane Doe\nprint(1)\nA sentence."
    blocks = [
        Block(kind="byline", start=0, end=11), Block(kind="code", start=12, end=20), Block(kind="paragraph", start=21, end=32)
    ]
    assert [(sentence.start, sentence.end) for sentence in split(text, blocks)] == [(21, 32)]


def test_a_date_line_can_be_quoted():
    text = "Accord signed at last\n\nOffice of the Press Secretary\n\nMay 2, 2021\n\nThe accord was signed today."
    found = [(sentence.number, text[sentence.start : sentence.end]) for sentence in sentences_of(text)]
    assert found == [(0, "Accord signed at last"), (1, "May 2, 2021"), (2, "The accord was signed today.")]


@pytest.mark.parametrize("text", [
    "a" * 100_000, "." * 100_000, "a." * 50_000, "A. " * 30_000, "Mr. " * 30_000, " " * 100_000 + "a", ". \n" * 30_000,
    "“" * 100_000, '."' * 50_000, "A b " * 30_000, "x" + "\n" * 100_000 + "x", "A,  " * 30_000, "A! " + "Aa " * 30_000,
])
def test_hostile_texts_end(text):
    sentences_of(text)
    paragraph(text)
