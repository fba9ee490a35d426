"""Markdown read without a parser is read as the parser reads it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.loader.markup.fragment import read_fragment
from dateline.loader.markup.markdown import _render
from dateline.loader.markup.quick import read_quick

NEWS = """\
# Norway and Iceland sign

The two ministers met *on Tuesday* in **Oslo**, 2 * 3 hours late.
The [full text](https://example.org/doc/7?a=b) has 12 pages; AT&T & others < 5 were named.

## What it means

> We agree.
> Both of us.
>
> -- a senior official

- Fish: 12 per cent
- “Whales” and [seals](http://example.org/a)

A last paragraph - with a dash, a colon: and more."""


def by_parser(body: str):
    return read_fragment(_render(body), keep_spaces=True)


def test_what_news_is_written_in_needs_no_parser():
    body = NEWS.replace("2 * 3", "two")
    assert read_quick(body) == by_parser(body)
    assert [block.kind for block in read_quick(body).blocks] == [
        *("headline", "paragraph", "heading", "quote", "quote", "item", "item", "paragraph"),
    ]


FOR_THE_PARSER = (
    *("2 * 3 * 4", "a ** b ** c", "***both***", "*a **b** c*", "*a*b*", "**a*", "*a**b*"),
    *("[a][b]", "[a]\n\n[a]: https://example.org", "![a](https://a.org/b)", "[a](javascript:alert)", "[a](/b)"),
    *("[*a*](https://a.org)", '[a](https://a.org "t")', "a\n- b", "- a\nb", "- a\n    - b", "1. a\n2. b", "- 1. a", "- - a"),
    *("a\n---", "---", "=====", "a\n=", "> a\nb", "> # a", "> > a", "# a\nb", "#a", "# a #", "* a\n* b", "+ a", "a  \nb"),
    *("`a`", "~~~\na\n~~~", "a_b_c", "<b>a</b>", "<7a@b.org>", "&copy;", "&#7.", "a\\*b", "| a | b |\n|---|---|", "    a"),
    *("a\n b", "a\n\n b"),
)


@pytest.mark.parametrize("body", FOR_THE_PARSER)
def test_what_could_be_anything_else_is_left_to_the_parser(body):
    assert read_quick(body) is None


PIECES = st.sampled_from([
    *("a", "Word", "words in a row", "é", "12", "7.", "7)", "“q”", "'s", '"', "(b)", ",", ".", ":", "!", "?", "&", "&a", "<"),
    *("*", "**", "*em*", "**strong**", "* ", "- ", "-- ", "--- ", "-", "+ ", "# ", "## ", "#", "> ", ">", "=", "==", "~", "–"),
    *("[", "]", "(", ")", "[link](https://example.org/a)", "[two words](http://e.org/?a=b,c;d)", "](", "[^1]", "/", "@"),
    *("< 5", ">", "%", "…", "^", "$"),
    *("{", "}", "https://e.org/x", "a@b.org", " ", "  ", "\n", "\n", "\n\n", "\n\n", "\n \n", "\n> ", "\n- ", "\n-- "),
])


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_it_is_read_as_the_parser_reads_it(body):
    quick = read_quick(body)
    if quick is not None:
        assert quick == by_parser(body)
