"""What is not the article is fenced, and nothing of the article is. Cases: `cases/edges`.

In a case every line has a margin of two characters: `x ` before what must be fenced, blanks before what must stay. Below
`---` stand the fences as `reason: label`; without it only the lines are compared.
"""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.loader.text.boilerplate import find_fences
from dateline.loader.text.layout import lay_out
from tests.test_text_layout import LINES
from tests.text_cases import read_cases

SHARED = Path(__file__).parent.parent.parent / "shared"


def fences_of(text):
    return find_fences(text, lay_out(text).blocks)


def kept(text, fences):
    """The text with blanks in place of everything fenced."""
    for fence in fences:
        text = text[: fence.start] + " " * (fence.end - fence.start) + text[fence.end :]
    return text


@pytest.mark.parametrize("case", read_cases("edges"))
def test_edges(case):
    margins, lines = zip(*((line[:2].strip(), line[2:]) for line in case.text.split("\n")), strict=True)
    assert set(margins) <= {"x", ""}
    text = "\n".join(lines)
    fences = fences_of(text)
    found, at = [], 0
    for line in lines:
        found.append("x" if any(fence.start <= at < fence.end for fence in fences) else "")
        at += len(line) + 1
    seen = [f"{'x ' if fenced else '  '}{line}" for fenced, line in zip(found, lines, strict=True) if line]
    assert seen == [f"{'x ' if margin else '  '}{line}" for margin, line in zip(margins, lines, strict=True) if line]
    if case.expected:
        assert [f"{fence.reason}: {fence.label}" for fence in fences] == case.expected


PAGE_LINES = st.lists(
    st.sampled_from([
        "Related Articles", "Read more", "Latest News", "Share", "Advertisement", "IBNS", "## Also read",
        "- [A link](http://a.b)",
        "Harbour to be dredged after nine years of talks",
        "The harbour at Sandoy will be dredged, the council said on Monday...",
        "The council of Sandoy said on Monday that the harbour would be dredged in spring.", "Read more: Ferry to sail again",
    ]),
    max_size=12,
).map("\n".join)


@given(st.one_of(LINES, PAGE_LINES))
def test_fences_are_in_order_and_made_of_whole_blocks(text):
    blocks = lay_out(text).blocks
    fences = find_fences(text, blocks)
    assert all(fence.label.strip() and fence.reason for fence in fences)
    assert all(one.end <= other.start for one, other in pairwise(fences))
    starts, ends = {block.start for block in blocks}, {block.end for block in blocks}
    assert all(fence.start in starts and fence.end in ends and fence.start < fence.end for fence in fences)


@given(st.one_of(LINES, PAGE_LINES))
def test_the_headline_is_never_fenced(text):
    layout = lay_out(text)
    for fence in find_fences(text, layout.blocks):
        assert not (layout.title_span and fence.start <= layout.title_span[0] < fence.end)


@pytest.mark.parametrize("lines", [
    ["Harbour to be dredged after nine years of talks", "The harbour at Sandoy will be dredged, the council said."] * 5_000,
    ["Related Articles", "The harbour at Sandoy will be dredged, the council said on Monday.", "Ferry"] * 5_000,
    [f"Ann Name{n} is a reporter at the Courier in Town{n}." for n in range(5_000)],
    ["Related Articles", "The harbour at Sandoy will be dredged.", "The harbour of Sandoy is old."] * 5_000,
    ["Harbour to be dredged after nine years of talks", "A. B said it.", "He did.", "They did not."] * 5_000,
    ["Read more"] * 20_000, ["a" * 100_000], ["](" * 50_000], ["[a](b" * 20_000], ["Share " * 20_000],
])
def test_hostile_texts_end(lines):
    fences_of("\n".join(lines))


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the corpus is not beside the checkout")
def test_everything_appended_to_an_article_is_fenced_and_nothing_else():
    texts = {path.stem: path.read_text("utf-8").rstrip() for path in (SHARED / "corpus/texts").glob("*.txt")}
    assert texts
    for name, text in texts.items():
        assert not fences_of(text), name
    for path in (SHARED / "corpus/variants").glob("*-tail.txt"):
        text, plain = path.read_text("utf-8"), texts[path.stem.removesuffix("-tail")]
        assert kept(text, fences_of(text)).split() == plain.split(), path.stem


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the corpus is not beside the checkout")
def test_a_second_article_glued_to_the_first_is_mostly_fenced_and_the_first_never_cut():
    texts = [path.read_text("utf-8").strip() for path in sorted((SHARED / "corpus/texts").glob("*.txt"))]
    caught = 0
    for index, text in enumerate(texts):
        other = texts[(index + 7) % len(texts)]
        fences = fences_of(f"{text}\n\n{other}")
        assert all(fence.start > len(text) for fence in fences)
        caught += bool(fences) and fences[0].start == len(text) + 2
    assert caught >= 0.8 * len(texts)
