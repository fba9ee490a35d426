"""An article's text in reading order: tags that belong together are closed in the order in which they were opened."""

from typing import NamedTuple

from dateline.model import Block, Fence, Layout
from dateline.pages.flow import FenceView, Piece, flow


class Record(NamedTuple):
    """As much of a record as the page's text is made from."""

    text: str | None
    title: str = "The treaty"
    byline: str | None = None


class Article(NamedTuple):
    record: Record
    layout: Layout


def pieces(*blocks: tuple, fences: tuple = (), text: str = "abcdefgh", **said: str) -> tuple[Piece, ...]:
    """The text with a block a letter: (kind,), (kind, level) or (kind, level, ordered)."""
    made = [
        Block(kind=kind, start=at, end=at + 1, **dict(zip(("level", "ordered"), more, strict=False)))
        for at, (kind, *more) in enumerate(blocks)
    ]
    return flow(Article(Record(text, **said), Layout(blocks=tuple(made), fences=fences)), (), {})


def html(*blocks: tuple) -> str:
    (piece,) = pieces(*blocks)
    return piece.html


def test_paragraphs_begin_on_lines_of_their_own():
    assert html(("paragraph",), ("paragraph",), ("quote",), ("paragraph",)) == (
        "<p>a</p>\n<p>b</p><blockquote><p>c</p></blockquote><p>d</p>"
    )


def test_a_heading_is_at_most_one_level_below_the_one_before_it():
    assert html(("heading", 4), ("heading", 6), ("paragraph",), ("heading", 1), ("heading", 2)) == (
        "<h2>a</h2><h3>b</h3><p>c</p><h2>d</h2><h2>e</h2>"
    )


def test_lists_nest_by_the_depth_of_their_items():
    assert html(("item", 1), ("item", 2), ("item", 2), ("item", 3, True), ("item", 1), ("paragraph",)) == (
        "<ul><li>a<ul><li>b</li><li>c<ol><li>d</li></ol></li></ul></li><li>e</li></ul><p>f</p>"
    )


def test_a_list_of_another_kind_is_another_list():
    assert html(("item", 1), ("item", 1, True), ("item", 1, True)) == "<ul><li>a</li></ul><ol><li>b</li><li>c</li></ol>"


def test_a_list_whose_first_item_is_deep_is_one_list():
    assert html(("item", 3), ("item", 1)) == "<ul><li>a</li></ul><ul><li>b</li></ul>"


def test_lists_are_closed_before_a_fence_and_headings_go_on_after_it():
    fence = Fence(start=2, end=3, label="Related", reason="related")
    assert pieces(("heading", 2), ("item", 1), ("paragraph",), ("heading", 3), fences=(fence,)) == (
        Piece(html="<h2>a</h2><ul><li>b</li></ul>"),
        Piece(fence=FenceView(label="Related", reason="related", lines=1, blocks=("c",))),
        Piece(html="<h3>d</h3>"),
    )


def test_what_stands_in_the_head_of_the_page_is_not_said_again():
    assert pieces(("headline",), ("byline",), ("paragraph",), title="a", byline="b") == (Piece(html="<p>c</p>"),)
    assert pieces(("headline",), ("byline",), title="Another", byline="Somebody else") == (
        Piece(html='<p>a</p><p class="byline">b</p>'),
    )


def test_a_text_that_is_withheld_has_no_pieces():
    assert pieces(("paragraph",), text=None) == ()
