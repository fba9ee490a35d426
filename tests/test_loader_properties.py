"""What holds for every input: nothing is raised, every offset lies in the text, and the two ways through Markdown agree."""

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.loader.fields.report import Report
from dateline.loader.markup.fragment import read_fragment
from dateline.loader.markup.markdown import _render, read_markdown
from tests.loader_cases import loaded

MARKED = st.lists(
    st.sampled_from(
        [
            "---\n",
            "title: ",
            "date: ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ": ",
            "\n",
            "\n\n",
            "  ",
            "    ",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "<",
            ">",
            "</p>",
            "<p>",
            "<b>",
            "<script>",
            "<!--",
            "-->",
            "<li>",
            "<h1>",
            "&amp;",
            "&#x0;",
            "# ",
            "> ",
            "1. ",
            "|",
            "|-|\n",
            "\\",
            '"',
            "'",
            "\t",
            "\r",
            "\0",
            "\ufeff",
            "é",
            "\ud7ff",
            "word",
            "Word. Next",
            ",",
            "(http://a)",
            "null",
            "true",
            "5",
            '"text":',
            "!",
            "&x ",
            "*x",
        ]
    ),
    max_size=40,
).map("".join)
CONTENT = st.one_of(
    st.binary(max_size=200), MARKED.map(str.encode), st.text(max_size=100).map(lambda t: t.encode("utf-8", "replace"))
)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json"])
@given(content=CONTENT, sidecar=st.one_of(st.none(), MARKED))
@settings(max_examples=80, deadline=None)
def test_no_content_raises_and_every_offset_holds(name, content, sidecar):
    result = loaded(content, name=name, sidecar=sidecar)
    assert (result.draft is None) == any(p.severity == "error" for p in result.problems)
    assert all(p.hint or p.severity == "note" for p in result.problems)
    assert not any(p.code == "unreadable" for p in result.problems), result.problems
    if result.draft:
        check_offsets(result.draft)


def check_offsets(draft):
    draft.text.encode()
    layout, end = draft.layout, 0
    for block in layout.blocks:
        assert end <= block.start < block.end <= len(draft.text)
        end = block.end
    for inline in layout.inlines:
        assert any(block.start <= inline.start < inline.end <= block.end for block in layout.blocks)
    for one in layout.inlines:
        for other in layout.inlines:
            crossing = one.start < other.start < one.end < other.end
            assert not crossing
    for earlier, later in zip(layout.sentences, layout.sentences[1:], strict=False):
        assert earlier.end <= later.start
    assert draft.title is None or draft.title.strip()


PLAIN = st.lists(
    st.lists(
        st.text(string.ascii_letters + string.digits + " .,;:!?'\"()%$/é–“”’\xa0中", min_size=1, max_size=40),
        min_size=1,
        max_size=3,
    ),
    min_size=1,
    max_size=4,
).map(lambda paragraphs: "\n\n".join("\n".join(lines) for lines in paragraphs))


@given(PLAIN)
@example("One\ntwo\n\n   three")
@settings(max_examples=200, deadline=None)
def test_plain_paragraphs_are_the_same_with_and_without_the_parser(body):
    report = Report("a.md", "a.md")
    fast = read_markdown(body, 0, report)
    if report.problems:  # it has markup after all: `12. `
        return
    slow = read_fragment(_render(body), keep_spaces=True)
    words = [[(block.kind, reading.text[block.start : block.end]) for block in reading.blocks] for reading in (fast, slow)]
    assert words[0] == words[1]
