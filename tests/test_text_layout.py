"""A scraped text is divided into headline, byline, sub-heads and paragraphs. Cases: `cases/layout`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.loader.text.layout import lay_out
from tests.text_cases import read_cases

LINES = st.lists(
    st.sampled_from([
        "", " ", "\t", "\x0b", "\u2028", "-", "…", "- a list item", "1. another", "**bold**", "# heading", "Why now?",
        "MOSCOW, May 26. /TASS/. The talks ended.", "By Jane Doe", "May 3, 2021", "Office of the Spokesperson", "REUTER",
        "(END)", "Photo: AFP", "Ministers meet", "Ministers meet in Geneva to speak of water", "A" * 120,
        "The talks ended on Monday. Both sides were content.",
        "and this line was broken off the one above it, as wires do", "नई दिल्ली में वार्ता हुई।", "会谈结束。",
    ]) | st.text(max_size=30),
    max_size=12,
).map("\n".join)


@pytest.mark.parametrize("case", read_cases("layout"))
def test_layout(case):
    layout = lay_out(case.text)
    found = []
    if layout.byline:
        found.append(f"byline is {layout.byline}")
    for block in layout.blocks:
        words = " ".join(case.text[block.start : block.end].split())
        level = f" {block.level}" if block.kind == "heading" else ""
        found.append(f"{block.kind}{level}: {words}")
    assert [line.rstrip("…") for line in case.expected] == [
        line[: len(wanted) - 1] if wanted.endswith("…") else line
        for line, wanted in zip(found, case.expected + [""] * len(found), strict=False)
    ]


@given(LINES)
def test_every_word_is_in_one_block(text):
    layout = lay_out(text)
    at = 0
    for block in layout.blocks:
        assert at <= block.start < block.end <= len(text)
        assert not text[at : block.start].strip(), "a word between blocks"
        words = text[block.start : block.end]
        assert words == words.strip()
        at = block.end
    assert not text[at:].strip(), "a word after the last block"


@given(LINES)
def test_the_title_is_the_headline_block(text):
    layout = lay_out(text)
    headlines = [(block.start, block.end) for block in layout.blocks if block.kind == "headline"]
    assert headlines == ([layout.title_span] if layout.title_span else [])


@pytest.mark.parametrize("text", [
    "", "\n" * 100_000, "a" * 100_000, "A b " * 25_000, "By " * 30_000, "x.\n" * 30_000, "Aa\n" * 30_000,
    "A-" * 50 + "\n", ("A-" * 45 + "\n") * 1_000, ("A, " * 30 + "\n") * 1_000,
])
def test_hostile_texts_end(text):
    lay_out(text)
