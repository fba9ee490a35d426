"""Markdown that needs no parser: paragraphs, headings, quotations and flat lists, with plain emphasis and links.

Most news is written so, and a parser takes twenty times as long for it. What is read here is read exactly as the markdown
package reads it (a property test compares the two); whatever could be anything else is left to the parser.
"""

import re
from collections.abc import Iterable

from dateline.loader.markup.standoff import Builder, Reading, safe_link

_FOR_THE_PARSER = re.compile(r"[`_\\|\t\v\f\r\x02\x03\x1c-\x1f\x85\xa0\u2028\u2029]|<(?! )|&(?:#|\w{1,40};)")
"""Code, escapes, tables, white space other than blanks, HTML, character references."""
_ALSO_FOR_THE_PARSER = ("![", "]:", "***", "\n ", "  \n")
"""Pictures, reference links, emphasis of both kinds, indented lines, line breaks. Looked for one by one: that is quicker."""
_GAP = re.compile(r"\n\n+")
_OPENS_BLOCK = re.compile(r"[-+*=#>:~]|\d{1,9}[.)]|$")
_HEADING = re.compile(r"(#{1,6}) ([^\s#][^#\n]*)\Z")
_ITEM = re.compile(r"- (?=[^\W\d_]|[\"“‘'])")
_DASHED = re.compile(r"-{2,3} ?[^\W\d_]")
"""`-- a senior official`: no list, no rule and no underline."""
_INLINE = re.compile(
    r"(?<!\*)\*\*(?P<strong>[^\s*\[\]](?:[^*\[\]\n]*[^\s*\[\]])?)\*\*(?!\*)"
    r"|(?<!\*)\*(?P<em>[^\s*\[\]](?:[^*\[\]\n]*[^\s*\[\]])?)\*(?!\*)"
    r"|\[(?P<link>[^\s*\[\]](?:[^*\[\]\n]*[^\s*\[\]])?)\]\((?P<href>https?://[\w./~:?=%+,;@-]+)\)",
    re.ASCII,
)
_MARK = re.compile(r"[*\[\]]")


class _NeedsParser(Exception):
    """Something stands here that only the parser can tell."""


def read_quick(body: str) -> Reading | None:
    """The reading of a Markdown body; None where it needs the parser. Takes time linear in its length."""
    body = body.lstrip("\n").rstrip("\n ")
    if body.startswith(" ") or _FOR_THE_PARSER.search(body) or any(mark in body for mark in _ALSO_FOR_THE_PARSER):
        return None
    builder = Builder()
    try:
        for block in _GAP.split(body):
            _read_block(block.split("\n"), builder)
    except _NeedsParser:
        return None
    return builder.reading()


def _read_block(lines: list[str], builder: Builder) -> None:
    first = lines[0]
    if first.startswith("> "):
        _read_quotation(lines, builder)
    elif _ITEM.match(first):
        for line in lines:
            if not _ITEM.match(line):
                raise _NeedsParser
            builder.open("item", 1)
            _write(line[2:], builder)
    elif heading := _HEADING.match(first):
        if len(lines) > 1:
            raise _NeedsParser
        builder.open_heading(len(heading[1]))
        _write(heading[2], builder)
    else:
        builder.open("paragraph")
        _write(_paragraph(lines), builder)


def _read_quotation(lines: list[str], builder: Builder) -> None:
    said: list[str] = []
    for line in (*lines, ">"):
        if line == ">":
            if said:
                builder.open("quote")
                _write(_paragraph(said), builder)
            said = []
        elif line.startswith("> "):
            said.append(line[2:])
        else:
            raise _NeedsParser


def _paragraph(lines: Iterable[str]) -> str:
    """The lines as one, where none of them could begin a block of its own."""
    for line in lines:
        if line.startswith(" ") or (_OPENS_BLOCK.match(line) and not _DASHED.match(line)):
            raise _NeedsParser
    return "\n".join(lines)


def _write(text: str, builder: Builder) -> None:
    """Words with their emphasis and links."""
    if not _MARK.search(text):
        builder.write(text, keep_spaces=True)
        return
    at = 0
    for found in _INLINE.finditer(text):
        _write_plain(text[at : found.start()], builder)
        kind = found.lastgroup if found.lastgroup != "href" else "link"
        builder.start(kind, safe_link(found["href"]) if kind == "link" else None)
        builder.write(found[kind], keep_spaces=True)
        builder.end()
        at = found.end()
    _write_plain(text[at:], builder)


def _write_plain(text: str, builder: Builder) -> None:
    if _MARK.search(text):
        raise _NeedsParser
    if text:
        builder.write(text, keep_spaces=True)
