import pytest

from dateline.loader.text import boilerplate, layout, sentences
from dateline.loader.text.lede import lede, title_from_lede


def read(text: str):
    laid_out = layout.lay_out(text)
    fences = boilerplate.find_fences(text, laid_out.blocks)
    return sentences.split(text, laid_out.blocks, fences, laid_out.title_span)


STORY = "The ministers of Norway and Iceland signed a treaty on cod in Oslo on Monday. More talks follow.\n"


@pytest.mark.parametrize("above", ["", "OSLO | 1 March 2026 | 07:15\n\n", "News\n\nUpdated 3 May 2021\n\n", "14 January 2026\n\n"])
def test_the_lede_is_the_first_sentence_that_tells_something(above):
    text = above + STORY
    found = lede(text, read(text))
    assert text[found.start : found.end] == "The ministers of Norway and Iceland signed a treaty on cod in Oslo on Monday."


def test_where_nothing_tells_anything_the_first_sentence_stands_for_it():
    text = "Fine. Good.\n"
    found = lede(text, read(text))
    assert text[found.start : found.end] == "Fine."
    assert lede("", ()) is None


def test_a_title_made_from_the_lede_leaves_its_dateline_out():
    text = "OSLO, May 3 (NTB) - " + STORY
    assert title_from_lede(text, read(text)) == "The ministers of Norway and Iceland signed a treaty on cod in Oslo on Monday"
