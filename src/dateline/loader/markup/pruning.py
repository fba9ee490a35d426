"""What a saved page shows beside its article and says so itself: lists under "Related stories", boxes that are hidden.

And prose that a page sets as it was typed (`<pre>`, as archives of wire copy do): it has paragraphs like any other.
"""

import re

from lxml.etree import SubElement
from lxml.html import HtmlElement

from dateline.loader.text import furniture

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "div", "p", "span", "strong", "b")
_BOXES = frozenset(["div", "section", "aside", "ul", "ol", "nav", "td", "article"])
_HIDDEN = re.compile(r"display\s?:\s?none", re.I)
_HEADING_LENGTH = 60
_LEAST_LINKS = 2
_LEAST_STOPS = 3
_CODE = re.compile(r"[{};]\s{0,9}\n|</?\w{1,20}>|^\s{0,9}(?:def|import|return)\b", re.M)
_BLANK_LINE = re.compile(r"\n[ \t\r]{0,80}\n|\n(?=[ \t]{2,12}\S)")
"""An empty line parts paragraphs, and so does an indented first line."""
_LARGEST = 0.6
"""Share of the page's letters in a box at most; a larger one holds the article."""


def prune(tree: HtmlElement) -> None:
    """Takes them out of the tree, and makes paragraphs of typed prose."""
    body = tree.find("body")
    if body is None:
        return
    for typed in [one for one in body.iter("pre") if len(one) == 0 and _is_prose(one.text or "")]:
        _set_in_paragraphs(typed)
    for template in [one for one in body.iter("template") if "shadowrootmode" not in one.attrib]:
        template.drop_tree()        # for scripts to copy; a browser shows nothing of it
    letters = _letters(body)
    for element in [one for one in body.iter("div", "section", "aside", "dialog") if _is_hidden(one)]:
        _drop(element, body, letters)
    for heading in [one for one in body.iter(*_HEADINGS) if _is_heading(one)]:
        box = heading.getparent()
        if box is None or box.tag not in _BOXES or box is body:
            continue
        if len(box) == 1 and box.getparent() is not body:       # a heading with a frame of its own
            box = box.getparent()
        links = sum(1 for _ in box.iter("a", "article", "li", "h3", "h4"))
        if links >= _LEAST_LINKS and not any(True for _ in box.iter("h1")):
            _drop(box, body, letters)


def _is_prose(words: str) -> bool:
    return words.count(". ") + words.count(".\n") >= _LEAST_STOPS and not _CODE.search(words)


def _set_in_paragraphs(typed: HtmlElement) -> None:
    paragraphs = [" ".join(words.split()) for words in _BLANK_LINE.split(typed.text)]
    typed.tag, typed.text = "div", None
    for words in filter(None, paragraphs):
        SubElement(typed, "p").text = words


def _letters(element: HtmlElement) -> int:
    return sum(len(words) for words in element.itertext())


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _is_heading(element: HtmlElement) -> bool:
    words = " ".join(element.itertext()) if len(element) < 3 else ""
    return 3 < len(words) <= _HEADING_LENGTH and furniture.is_tail_heading(words)


def _drop(element: HtmlElement, body: HtmlElement, letters: int) -> None:
    if element is not body and element.getparent() is not None and _letters(element) <= _LARGEST * letters:
        element.drop_tree()
