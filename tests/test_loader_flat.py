"""Front matter read without a YAML parser is read as the parser reads it, with every value at its place."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.loader.fields.flat import read_flat
from dateline.loader.fields.marked import Scalar, Sequence
from dateline.loader.fields.report import Mark, Report
from dateline.loader.fields.yamltext import read_events

USUAL = """\
title: "Fishing: a pact"
date: 2021-06-30T05:17:00Z
publisher: North Star News

countries:
  - NO
  - 'Iceland'
agreements:
- Protocol on cod 31
topics: [fish, the sea]
people: []
url: https://example.org/a#b
byline:
draft: ~"""


def read(reader, text):
    report = Report("a.md", "a.md")
    return reader(text, report, 2, 1000), report.problems


def test_usual_front_matter_needs_no_parser():
    flat = USUAL.replace("~", "false")
    mapping, problems = read(read_flat, flat)
    assert (mapping, problems) == read(read_events, flat)
    assert mapping.entries["countries"][1] == Sequence((Scalar("NO", Mark(7, 5)), Scalar("Iceland", Mark(8, 5))), Mark(7, 3))
    assert mapping.entries["byline"][1] == Scalar(None, Mark(14, 8))


@pytest.mark.parametrize("text", [
    USUAL, "a: b: c", "a: b #c", "a: |\n  b", "a: b\n  c", "a: b\n  - c", "a:\n  - b\n   - c", "a:\n  - b: c", "a: {b: c}",
    "a: &b c", "a: !b c", "- a", "a", "a: [b, [c]]", "a: [b: c]", "a: [b,]", 'a: "b\\n"', "a: 'it''s'", "a: 'b' c", "null: a",
    "a:\n  b: c", "a: b:", "? a", "a:\tb", "a: b\x85c", "a:b", "%a: b", "a: [b", "a b: c", "a: -", "a: @b", "", "# a", "---\na: b",
])
def test_everything_else_is_left_to_the_parser(text):
    assert read_flat(text, Report("a.md", "a.md"), 1, 1000) is None


PIECES = st.sampled_from([
    *("a:", "b-c:", "title:", "null:", " ", "  ", "\n", "\n", "\n", "- ", "  - ", "[", "]", ", ", "{", "}", ": ", ":", " #"),
    *('"', "'", "\\", "word", "two words", "NO", "null", "~", "12", "2021-06-30", "é", "😀", "\t", "\xa0", "|", ">", "&a", "*a"),
    *("!a", "?", "-", "---", "...", "@", "`", "%", "//", "’", ".", "_"),
])
LOOSE = st.lists(PIECES, max_size=5).map("".join)
FIELDS = st.tuples(st.sampled_from(["a: ", "b:", "c:\n  - ", "d:\n- ", "e: [", "f: 'x", "  - ", "- "]), LOOSE).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(LOOSE, FIELDS)).map("\n".join))
@example("a: b\na: c")
@example("a:   \n  - b\n\n  -  c  \nd: [x , null]\ne: ''")
def test_what_is_read_without_the_parser_is_read_like_it(text):
    mapping, problems = read(read_flat, text)
    assert mapping is None or (mapping, problems) == read(read_events, text)
