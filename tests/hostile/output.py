"""Reads every file of a built site as its consumers would, and says what is not as it must be.

Pages are read by a tokenizer that takes a small, strict part of HTML: every `<` begins one of the tags that the theme
writes, every value is quoted, every element is closed in its order. A page in that part means the same to every browser, so
nothing that an article says can be markup in it.
"""

import csv
import io
import json
import os
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

_TAG = re.compile(r"""<(/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<]*")?)*)\s*(/?)>""")
_ATTRIBUTE = re.compile(r"""\s+([a-zA-Z][\w:-]*)(?:="([^"<]*)")?""")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_OF_THE_THEME = frozenset(
    "html head meta title link script body a header div p nav ul ol li main footer h1 h2 h3 h4 h5 h6 span article aside section"
    " dl dt dd details summary blockquote q cite em strong b i code pre mark table caption thead tbody tr th td time"
    " abbr figure figcaption svg g path rect circle line text title desc use symbol polyline polygon small sup sub br hr"
    " form input label button select option search noscript output data defs image tspan fieldset legend".split()
)
_RAW = frozenset(("script", "style", "title"))
_LOADS = frozenset(("src", "href", "xlink:href", "action", "poster", "cite", "srcset", "data", "formaction", "background"))
_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):")
_SAFE = frozenset(("http", "https", "mailto"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_UNSEEN = " \n\xa0\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ufffe\uffff]")


def faults(site: Path, base_url: str | None = None) -> list[str]:
    """What is wrong with any file of the site: `path: what`; empty if nothing is."""
    found = []
    for path in _everything(site):
        if path.is_symlink() or not path.is_file():
            if not path.is_dir() or path.is_symlink():
                found.append(f"{path.relative_to(site)}: no plain file")
            continue
        name = path.relative_to(site).as_posix()
        found += [f"{name}: {fault}" for fault in (*_of_name(name), *_of_content(name, path.read_bytes(), base_url))]
    return found


def _everything(site: Path) -> Iterator[Path]:
    """All that stands in the folder, however deep; links are not followed."""
    waiting = [site]
    while waiting:
        for entry in sorted(os.scandir(waiting.pop()), key=lambda entry: entry.name):
            yield Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))


def _of_name(name: str) -> Iterator[str]:
    if not re.fullmatch(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-zA-Z0-9._-]+", name) or len(name) > 400:
        yield "a name that is not safe everywhere"
    if re.search(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)", name):
        yield "a name that Windows keeps"


def _of_content(name: str, content: bytes, base_url: str | None) -> Iterator[str]:
    if name.startswith("pagefind/"):  # the search index: packed, and read by its own program only
        return
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        yield "not UTF-8"
        return
    if not name.endswith((".json", ".jsonl")) and (control := _CONTROLS.search(text)):
        yield f"a control character: {control[0]!r}"
    if name.endswith(".html"):
        yield from Document(text, base_url).faults
    elif name.endswith((".xml", ".svg")):
        yield from _of_xml(text, base_url)
    elif name.endswith(".json"):
        json.loads(text)
    elif name.endswith(".jsonl"):
        [json.loads(line) for line in text.split("\n") if line]
    elif name.endswith(".csv"):
        yield from _of_table(text)


def _of_xml(text: str, base_url: str | None) -> Iterator[str]:
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        yield f"no XML: {error}"
        return
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        yield "a document type"
    for element in root.iter():
        if element.get("type") in ("html", "xhtml"):
            yield "words that a feed reader takes for markup"
        for name, value in element.items():
            if name.rpartition("}")[2] in _LOADS:
                yield from _of_address(value)
            if name.lower().startswith("on"):
                yield f"a handler: {name}"
        if element.tag.endswith("}loc") and not re.fullmatch(r"https?://[!-~]+", element.text or ""):
            yield f"no address: {element.text!r}"
        if element.tag.rpartition("}")[2] in ("script", "foreignObject"):
            yield f"an element {element.tag}"


def _of_table(text: str) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    for row in rows:
        if len(row) != len(rows[0]):
            yield f"a row of {len(row)} cells below {len(rows[0])} heads"
        yield from (f"a formula: {cell[:40]!r}" for cell in row if cell.lstrip(_UNSEEN).startswith(_FORMULA))


def _of_address(value: str) -> Iterator[str]:
    scheme = _SCHEME.match(value)
    if (scheme and scheme[1].lower() not in _SAFE) or value.lstrip().startswith(("//", "\\")):
        yield f"an address that must not be: {value[:60]!r}"


class Document:
    """A page, read strictly."""

    def __init__(self, html: str, base_url: str | None = None):
        """`base_url`: links into the site that are written out are no links to elsewhere."""
        self.faults: list[str] = []
        self.words = ""
        """All words of the page, white space made single."""
        self.links: list[str] = []
        self.data: list[object] = []
        """What stands in the scripts that are data."""
        self._open: list[str] = []
        self._base = base_url
        self._read(html)

    def _read(self, html: str) -> None:
        words, at = [], 0
        if not html.lower().startswith("<!doctype html>"):
            self.faults.append("no doctype")
        at = len("<!doctype html>")
        while (start := html.find("<", at)) >= 0:
            self._text(html[at:start], words)
            tag = _TAG.match(html, start)
            if tag is None:
                self.faults.append(f"no tag of ours: {html[start : start + 60]!r}")
                at = start + 1
                continue
            at = tag.end()
            if not tag[1] and tag[2] in _RAW and not tag[4]:
                end = html.find(f"</{tag[2]}>", at)
                self._raw(tag, html[at:end])
                at = end + len(f"</{tag[2]}>")
            else:
                self._tag(tag)
                words.append(" " if tag[2] not in ("mark", "em", "strong", "code", "span", "a", "b", "i") else "")
        self._text(html[at:], words)
        if self._open:
            self.faults.append(f"never closed: {self._open}")
        self.words = " ".join("".join(words).split())

    def _text(self, text: str, words: list[str]) -> None:
        if ">" in text.replace("-->", ""):
            self.faults.append(f"a bare >: {text[:60]!r}")
        if re.search(r"&(?!#?\w{1,31};)", text):
            self.faults.append(f"a bare &: {text[:60]!r}")
        words.append(unescape(text))

    def _raw(self, tag: re.Match, content: str) -> None:
        attributes = self._attributes(tag)
        if "<" in content:
            self.faults.append(f"a < in {tag[2]}: {content[:60]!r}")
        if tag[2] == "script" and attributes.get("type") in ("application/ld+json", "application/json"):
            self.data.append(json.loads(content))
        elif tag[2] == "script" and content.strip():
            self.faults.append(f"a script with words: {content[:60]!r}")
        elif tag[2] == "style":
            self.faults.append("a style element")

    def _tag(self, tag: re.Match) -> None:
        name = tag[2]
        if name not in _OF_THE_THEME:
            self.faults.append(f"an element that is not the theme's: {name}")
        if tag[1]:
            if not self._open or self._open.pop() != name:
                self.faults.append(f"</{name}> out of its order")
            return
        self._attributes(tag)
        if name not in _VOID and not tag[4]:
            self._open.append(name)

    def _attributes(self, tag: re.Match) -> dict[str, str]:
        found = {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag[3])}
        if len(found) != len(_ATTRIBUTE.findall(tag[3])):
            self.faults.append(f"an attribute twice: {tag[0][:80]!r}")
        for name, value in found.items():
            if name.lower().startswith("on") or name.lower() in ("style", "srcdoc", "formaction", "ping"):
                self.faults.append(f"an attribute that is not the theme's: {name}")
            if name.lower() in _LOADS:
                self.links.append(value)
                self.faults += _of_address(value)
        href = found.get("href", "") if tag[2] == "a" else ""
        inside = self._base is not None and href.startswith(self._base)
        if _SCHEME.match(href) and not inside and "noopener" not in found.get("rel", ""):
            self.faults.append(f"a link to elsewhere without rel: {tag[0][:80]!r}")
        return found
