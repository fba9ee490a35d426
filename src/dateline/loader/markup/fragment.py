"""HTML to reading text: first cleaned to a few harmless elements by nh3, then walked. No markup comes through as markup.

Both steps keep their own stack, so nothing is lost of a page that nests deeper than libxml2 reads (256 elements).
"""

import re
from html.parser import HTMLParser

import nh3

from dateline.loader.markup.standoff import Builder, Reading, safe_link

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = {"em": "em", "i": "em", "cite": "em", "strong": "strong", "b": "strong", "code": "code", "kbd": "code", "a": "link"}
_BLOCKS = (
    frozenset(
        "p div section article main header footer aside nav figure details summary address ul ol li dl dt dd blockquote pre"
        " table caption thead tbody tfoot tr figcaption hr form fieldset center".split()
    )
    | _HEADINGS.keys()
)
_OF_TABLES = frozenset(("table", "thead", "tbody", "tfoot", "tr"))
_CELLS = frozenset(("td", "th"))
_WITHOUT_WORDS = frozenset(("script", "style", "template", "iframe", "object", "svg", "head", "title", "noframes", "noembed"))
_PAGE_FURNITURE = frozenset(("nav", "header", "footer", "aside", "form", "button", "select"))
_ALLOWED = _BLOCKS | _INLINE.keys() | _CELLS | {"br"}
_FOREIGN = (
    "mi mo mn ms mtext mglyph malignmark mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose"
    " mspace msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mlabeledtr mtd maction"
    " semantics annotation annotation-xml desc g path circle ellipse line polyline polygon rect text tspan"
    " textpath use symbol defs marker mask pattern animate animatemotion animatetransform set stop switch view"
    " filter foreignobject lineargradient radialgradient clippath"
)
"""Elements of MathML and SVG, which the cleaner takes out with their words wherever they stand."""
_SWALLOWS_MARKUP = re.compile(
    rf"</?(?:textarea|xmp|plaintext|listing|noscript|math|{_FOREIGN.replace(' ', '|')})(?=[\s/>])[^<>]{{0,1000}}>",
    re.IGNORECASE,
)
"""Elements in which tags are words (where one is not closed, the tags that follow would be shown), and foreign ones."""


def clean(html: str, without: frozenset[str] = frozenset()) -> str:
    """The HTML with nothing but harmless elements and the links that may be kept; `without` elements go with their words."""
    dropped = _WITHOUT_WORDS | without
    return nh3.clean(
        _SWALLOWS_MARKUP.sub("", html),
        tags=set(_ALLOWED - dropped),
        clean_content_tags=set(dropped),
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def read_fragment(html: str, keep_spaces: bool = False, furniture: bool = True) -> Reading:
    """The text of an HTML fragment with its blocks and inline markup.

    keep_spaces: white space stays as it is, for HTML that was made of text. furniture: navigation, headers, footers and
    asides are read too.
    """
    walker = _Walker(keep_spaces)
    walker.feed(clean(html, frozenset() if furniture else _PAGE_FURNITURE))
    walker.close()
    return walker.builder.reading()


class _Walker(HTMLParser):
    """Walks clean HTML; what block a word belongs to follows from the elements that are open around it."""

    def __init__(self, keep_spaces: bool):
        super().__init__(convert_charrefs=True)
        self.builder = Builder()
        self._keep_spaces = keep_spaces
        self._around: list[str] = []  # open block elements
        self._bulleted = True  # the open list item has its first block
        self._broken = False  # a line break has just been written

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.builder.close()
            if tag != "hr":
                self._around.append(tag)
            if tag == "li":
                self._bulleted = False
        elif tag in _CELLS:
            if self.builder.in_block:
                self.builder.write(" | ", keep_spaces=True)
        elif tag == "br":
            self.builder.line_break()
            self._broken = True
        elif tag in _INLINE and not ("pre" in self._around and tag == "code"):
            self._start_inline(_INLINE[tag], dict(attrs).get("href"))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.builder.close()
            if tag in self._around:
                del self._around[len(self._around) - 1 - self._around[::-1].index(tag) :]
        elif tag in _INLINE and not ("pre" in self._around and tag == "code"):
            self.builder.end()

    def handle_data(self, data: str) -> None:
        if self._around and self._around[-1] in _OF_TABLES and data.isspace():
            return  # it stands between two cells
        if self._broken:
            data, self._broken = data.removeprefix("\n"), False  # Markdown writes a line end after <br>
        if not self.builder.in_block:
            if not data.strip():
                return
            self._open_block()
        self.builder.write(data, self._keep_spaces or "pre" in self._around)

    def _start_inline(self, kind: str, href: str | None) -> None:
        # Every start has its end, so a link that may not be kept is started as one that leads nowhere.
        self.builder.start(kind, safe_link(href) if kind == "link" else None)

    def _open_block(self) -> None:
        for tag in reversed(self._around):
            if tag in _HEADINGS:
                return self.builder.open_heading(_HEADINGS[tag])
            if tag == "pre":
                return self.builder.open("code")
            if tag == "li" and not self._bulleted:
                self._bulleted = True
                lists = [tag for tag in self._around if tag in ("ul", "ol")]
                return self.builder.open("item", max(len(lists), 1), ordered=bool(lists) and lists[-1] == "ol")
            if tag == "blockquote":
                return self.builder.open("quote")
            if tag in ("figcaption", "caption"):
                return self.builder.open("caption")
        return self.builder.open("paragraph")
