"""A saved web page to reading text and metadata, through trafilatura. No network, no DTD, no clock."""

import json
import logging
import re
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import Element, HtmlElement, HTMLParser, document_fromstring
from msgspec.structs import replace

from dateline.loader.characters import fit
from dateline.loader.fields.report import Mark, Report
from dateline.loader.fields.values import is_web_address, language_tag
from dateline.loader.markup.fragment import read_fragment
from dateline.loader.markup.page import Page
from dateline.loader.markup.page_date import page_date
from dateline.loader.markup.pruning import prune
from dateline.loader.markup.standoff import Builder, Reading, safe_link
from dateline.loader.markup.unclosed import opened_up

_DEEPEST = 200
"""libxml2 drops what is nested deeper than 256 elements, without a word."""
_WRAPPER = re.compile(
    r"<(/?)(?:div|section|article|main|aside|header|footer|nav|span|table|ul|ol|blockquote|center|font|b|i|em|strong|a)\b",
    re.IGNORECASE,
)
_SUBSET = re.compile(r"<!DOCTYPE[^<>\[]{0,300}\[[^\]]{0,20000}\]\s{0,20}>", re.IGNORECASE)
"""A document type with declarations of its own: entities, which are not read."""
_JSON_PUBLISHER = re.compile(r"\"publisher\"\s{0,9}:\s{0,9}\{[^{}]{0,400}?\"name\"\s{0,9}:\s{0,9}(\"[^\"\n]{1,100}\")")
_INLINE = {"#b": "strong", "#i": "em", "#t": "code"}


def read_page(text: str, report: Report) -> Page:
    """The article of a saved page, which is not too large (`bounds.is_too_large`).

    May raise what the libraries raise for a page that they cannot read.
    """
    import trafilatura  # late: takes a quarter of a second

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    text = _SUBSET.sub(lambda found: "\n" * found[0].count("\n"), opened_up(text, report))
    tree = _parse(text)
    if _too_deep(text):
        report.warning(
            "html-deep",
            f"the page is nested more than {_DEEPEST} elements deep; all its words were taken",
            "save the page anew, or put its text into a .txt file",
            Mark(1),
        )
        found = None
    else:
        pruned = _parse(text)
        prune(pruned)
        found = trafilatura.bare_extraction(
            pruned,
            fast=True,
            include_comments=False,
            include_tables=True,
            include_links=True,
            include_formatting=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "max_date": "2199-12-31"},
        )
    reading = _reading(found.body) if found is not None and found.body is not None else Reading()
    if len(reading.blocks) < 2:  # what trafilatura gives for an article too short for it: all words in one paragraph
        reading = _everything(text)
    title, url = _line(found and found.title) or _own_title(tree), _address(found and found.url)
    return Page(
        reading=_from_the_page(reading, url),
        title=title,
        publisher=_publisher(found and found.sitename, title, found and found.hostname) or _publisher_in_json(text),
        byline=_line(found and found.author),
        url=url,
        language=language_tag((tree.get("lang") or "").strip()),
        date=page_date(tree, text, url),
    )


def _parse(text: str) -> HtmlElement:
    # Bytes, as lxml refuses text that declares an encoding.
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError:  # no element at all
        return Element("html")


def _too_deep(text: str) -> bool:
    depth = deepest = 0
    for found in _WRAPPER.finditer(text):
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest > _DEEPEST


def _everything(text: str) -> Reading:
    """All words of the page but its menus and asides; all of it where nothing is left then."""
    reading = read_fragment(text, furniture=False)
    return reading if reading.blocks else read_fragment(text)


def _line(words: str | None) -> str | None:
    return " ".join(fit(words or "").split()) or None


def _own_title(tree: HtmlElement) -> str | None:
    return _line(tree.findtext(".//title"))


def _address(url: str | None) -> str | None:
    return url if url and is_web_address(url) else None


def _publisher(name: str | None, title: str | None, host: str | None) -> str | None:
    """The name of the site; not its host, and not the title, which stands there when a page names no site."""
    name = _line(name)
    if not name or (host and name.lower().endswith(host)) or (title and name.lower() in title.lower()):
        return None
    return name


def _publisher_in_json(text: str) -> str | None:
    """The publisher that schema.org data name."""
    found = _JSON_PUBLISHER.search(text)
    try:
        return _line(json.loads(found[1])) if found else None
    except ValueError:
        return None


def _from_the_page(reading: Reading, url: str | None) -> Reading:
    """The reading with links that lead where they led from the page; a relative one of a page without address leads nowhere."""
    links = ((inline, safe_link(urljoin(url or "", inline.href))) for inline in reading.inlines if inline.kind == "link")
    kept = {inline: replace(inline, href=href) for inline, href in links if href and urlsplit(href).scheme}
    inlines = (kept.get(inline) if inline.kind == "link" else inline for inline in reading.inlines)
    return replace(reading, inlines=tuple(filter(None, inlines)))


def _reading(body: HtmlElement) -> Reading:
    """trafilatura's body (a small vocabulary after TEI) as text, blocks and inline markup."""
    builder = Builder()
    lists: list[str] = []
    for action, element in etree.iterwalk(body, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        if action == "start":
            _begin(element, builder, lists)
            _write(element.text, element, builder, lists)
        else:
            _end(element, builder, lists)
            if element is not body:
                _write(element.tail, element.getparent(), builder, lists)
    return builder.reading()


def _begin(element: HtmlElement, builder: Builder, lists: list[str]) -> None:
    tag = element.tag
    if tag == "head":
        level = element.get("rend", "h2")[1:]
        if level == "1" and builder.empty:
            builder.open("headline")
        else:
            builder.open("heading", min(max(int(level), 2), 6) if level.isdecimal() else 2)
    elif tag == "list":
        builder.close()
        lists.append(element.get("rend", "ul"))
    elif tag == "item":
        builder.open("item", max(len(lists), 1), ordered=bool(lists) and lists[-1] == "ol")
    elif tag in ("p", "ab", "row"):
        if not _inside_item(element) or not builder.empty_block:
            builder.open("quote" if _inside(element, "quote") else "paragraph")
    elif tag in ("quote", "table"):
        builder.close()
    elif tag == "code":
        builder.open("code") if "\n" in (element.text or "") else builder.start("code")
    elif tag == "cell" and builder.in_block and not builder.empty_block:
        builder.write(" | ", keep_spaces=True)
    elif tag == "lb":
        builder.line_break()
    elif tag == "hi":
        builder.start(_INLINE.get(element.get("rend", ""), "em"))
    elif tag == "ref":
        builder.start("link", safe_link(element.get("target")))


def _end(element: HtmlElement, builder: Builder, lists: list[str]) -> None:
    tag = element.tag
    if tag == "list":
        builder.close()
        lists.pop()
    elif tag in ("head", "item", "p", "ab", "row", "quote", "table"):
        builder.close()
    elif tag in ("hi", "ref"):
        builder.end()
    elif tag == "code":
        builder.close() if "\n" in (element.text or "") else builder.end()


def _write(words: str | None, around: HtmlElement, builder: Builder, lists: list[str]) -> None:
    if not words or (not words.strip() and not builder.in_block):
        return
    if not builder.in_block:
        if around.tag == "item":
            builder.open("item", max(len(lists), 1), ordered=bool(lists) and lists[-1] == "ol")
        else:
            builder.open("quote" if around.tag == "quote" or _inside(around, "quote") else "paragraph")
    builder.write(words, keep_spaces=around.tag == "code")


def _inside(element: HtmlElement, tag: str) -> bool:
    return any(above.tag == tag for above in element.iterancestors())


def _inside_item(element: HtmlElement) -> bool:
    return element.getparent() is not None and element.getparent().tag == "item"
