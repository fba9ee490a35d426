"""One page of a built site: its ids, its links, and what is wrong with it by itself."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from lxml import etree

# Nine of ten links are those of <a>: they come as plain strings, each address once, and their lines are looked up only
# where something is wrong with them.
_FOLLOWED = etree.XPath("//a/@href", smart_strings=False)
_OTHERS = ("area", "audio", "base", "embed", "feimage", "form", "frame", "iframe", "image", "img", "input", "link",
           "meta", "object", "script", "source", "track", "use", "video")
"""Elements of HTML and SVG with which a page fetches or leads elsewhere."""
_IDS = etree.XPath("//@id", smart_strings=False)
_NAMES = etree.XPath("//a/@name", smart_strings=False)
_TITLE = etree.XPath("string(/html/head/title)", smart_strings=False)
_MOST_MISMATCHES = 20
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]{0,40}:")
_FETCHED_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch",
                      "manifest", "apple-touch-icon"}
_READABLE = ("http:", "https:", "mailto:")      # where a reader may be sent
_IN_STYLE = re.compile(r"""url\([\s"']{0,8}([^\s"'()]+)|@import\s{1,8}["']([^"']+)""")


class Fault(NamedTuple):
    """Something wrong with the page by itself."""

    line: int
    code: str
    message: str
    hint: str


class PageSeen(NamedTuple):
    """A page as the checker sees it."""

    anchors: frozenset[str]
    links: Collection[str]
    """Addresses inside the site, each once."""
    faults: tuple[Fault, ...]


def look_at(content: bytes, *, absolute_links: bool = False) -> PageSeen:
    """Reads a page. `absolute_links`: it may have links that begin with `/` or with the site's own address (404.html
    has them, for it is shown at any depth)."""
    parser = _parser()
    document = _parsed(content, parser)
    if document is None:
        return PageSeen(frozenset(), (), (Fault(0, "page-empty", "the page is empty", ""),))
    ids = _IDS(document)
    anchors = frozenset(ids)
    faults = [*_missing(content, document), *_mismatched(parser)]
    if len(anchors) < len(ids):
        faults += [Fault(0, "id-twice", f"{count} elements have the id {name!r}", "links to it reach the first one only")
                   for name, count in Counter(ids).items() if count > 1]
    urls = {(url.strip(), False) for url in _FOLLOWED(document)}
    urls.update(use for element in document.iter(*_OTHERS) for use in _urls_of(element))
    links, faulty = set(), []
    for url, fetched in urls:
        if ":" not in url and not url.startswith("/"):
            links.add(url)
        elif fault := _fault_of(url, fetched, absolute_links):
            faulty.append((url, fault))
        elif _is_inside(url):
            links.add(url)
    lines = _lines(document) if faulty else {}
    faults += [fault._replace(line=lines.get(url, 0)) for url, fault in faulty]
    return PageSeen(anchors.union(_NAMES(document)), links, tuple(faults))


def lines_of(content: bytes) -> dict[str, int]:
    """The line of the first element that has an address, by address."""
    document = _parsed(content, _parser())
    return {} if document is None else _lines(document)


def look_at_style(content: bytes) -> PageSeen:
    """Reads a style sheet: what it fetches."""
    links, faults = [], []
    for url, number in lines_of_style(content).items():
        fault = _fault_of(url, True, False)
        if fault:
            faults.append(fault._replace(line=number))
        elif _is_inside(url) and not url.startswith("#"):
            links.append(url)
    return PageSeen(frozenset(), tuple(links), tuple(faults))


def lines_of_style(content: bytes) -> dict[str, int]:
    """The line on which a style sheet first names an address, by address."""
    lines: dict[str, int] = {}
    for number, line in enumerate(content.decode(errors="replace").split("\n"), 1):
        for match in _IN_STYLE.finditer(line):
            lines.setdefault(match[1] or match[2], number)
    return lines


def _parser() -> etree.HTMLParser:
    # huge_tree: without it the parser drops what is nested deeper than 256 elements
    return etree.HTMLParser(encoding="utf-8", huge_tree=True, collect_ids=False)


def _parsed(content: bytes, parser: etree.HTMLParser) -> etree._Element | None:
    return etree.HTML(content, parser) if content.strip() else None


def _lines(document: etree._Element) -> dict[str, int]:
    lines: dict[str, int] = {}
    for element in document.iter(etree.Element):
        for url, _ in _urls_of(element):
            lines.setdefault(url, element.sourceline or 0)
    return lines


def _is_inside(url: str) -> bool:
    return not url.startswith("/") and not _SCHEME.match(url)


def _mismatched(parser: etree.HTMLParser) -> Iterator[Fault]:
    """Closing tags that close nothing, or something else than what is open; of very many the first."""
    for entry in list(parser.error_log)[:_MOST_MISMATCHES]:
        if entry.type == etree.ErrorTypes.ERR_TAG_NAME_MISMATCH:
            said = entry.message.strip()
            yield Fault(entry.line, "tags-mismatched", f"{said[:1].lower()}{said[1:]}", "close each element where it ends")


def _missing(content: bytes, document: etree._Element) -> Iterator[Fault]:
    if not content[:100].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(b"<!doctype html"):
        hint = "without it browsers lay the page out by the rules of old ones"
        yield Fault(1, "doctype-missing", "the page does not begin with <!doctype html>", hint)
    for image in document.iter("img"):
        if image.get("alt") is None:
            hint = 'say what it shows, or write alt="" where it only decorates'
            yield Fault(image.sourceline or 0, "alt-missing", "a picture has no alternative text", hint)
    if not _TITLE(document).strip():
        yield Fault(0, "title-missing", "the page has no title", "readers and screen readers tell pages apart by it")
    if not (document.get("lang") or "").strip():
        yield Fault(0, "lang-missing", "the page does not say its language", "give <html> a lang attribute")


def _urls_of(element: etree._Element) -> Iterator[tuple[str, bool]]:
    """The addresses in an element's attributes, and whether a browser fetches them by itself."""
    tag = element.tag
    if tag == "meta":
        if (element.get("http-equiv") or "").lower() == "refresh":
            _, _, url = (element.get("content") or "").partition("=")
            yield url.strip(" \"'"), True
        return
    if (href := element.get("href")) is not None:
        relations = (element.get("rel") or "").lower().split()
        fetched = not _FETCHED_RELATIONS.isdisjoint(relations) if tag == "link" else tag not in ("a", "area")
        yield href.strip(), fetched
    for name in ("src", "poster", "action", "data"):
        if (url := element.get(name)) is not None:
            yield url.strip(), True
    for candidate in (element.get("srcset") or "").split(","):
        if candidate.strip():
            yield candidate.split()[0], True


def _fault_of(url: str, fetched: bool, absolute_links: bool) -> Fault | None:
    """What is wrong with an address, whatever it points to."""
    scheme = _SCHEME.match(url)
    if scheme and scheme[0].lower() == "file:":
        return Fault(0, "link-file", f"{url} is a place on the disk of who built the site", "link by a relative path")
    if absolute_links and (url.startswith("/") or (scheme and scheme[0].lower() in _READABLE)):
        return None
    if url.startswith("//") or (scheme and scheme[0].lower() != "data:"):
        if fetched:
            return Fault(0, "request-outside", f"the page fetches {url}", "copy it into the site's own static/ folder")
        if not scheme or scheme[0].lower() not in _READABLE:
            return Fault(0, "link-scheme", f"{url} is no link to follow", "http, https and mailto are")
    elif url.startswith("/"):
        return Fault(0, "link-absolute", f"{url} works at the root of a domain only", "link by a relative path")
    elif scheme and not fetched:
        return Fault(0, "link-scheme", f"{url[:40]} is no link to follow", "http, https and mailto are")
    return None
