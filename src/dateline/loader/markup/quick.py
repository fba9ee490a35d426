"""Markdown that needs no parser: paragraphs, headings, quotations and flat lists, with plain emphasis and links.

Most news is written so, and a parser takes twenty times as long for it. What is read here is read exactly as the markdown
package reads it (a property test compares the two); whatever could be anything else is left to the parser.
"""

import re
from collections.abc import Iterable

from dateline.loader.characters import is_plain
from dateline.loader.markup.standoff import Builder, Reading, safe_link

_TAG = re.compile(r"<(?! )|&(?:#|\w{1,40};)")
"""HTML, character references."""
_ODD_SPACE = re.compile(r"[\t\v\f\r\x02\x03\x1c-\x1f\x85\xa0\u2028\u2029]")
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
    if body.startswith(" ") or _needs_parser(body):
        return None
    builder = Builder()
    try:
        for block in _GAP.split(body):
            _read_block(block, builder)
    except _NeedsParser:
        return None
    return builder.reading()


def _needs_parser(body: str) -> bool:
    """Looked for one by one, the frequent ones first: that is quicker than one pattern of all."""
    if "`" in body or "_" in body or "\\" in body or "|" in body:  # code, emphasis, escapes, tables
        return True
    if "  \n" in body or "***" in body:  # line breaks, emphasis of both kinds
        return True
    if "[" in body and ("![" in body or "]:" in body):  # pictures, reference links
        return True
    return (
        (("<" in body or "&" in body) and _TAG.search(body) is not None)
        or (not is_plain(body) and _ODD_SPACE.search(body) is not None)
    )


def _read_block(block: str, builder: Builder) -> None:
    if block[:1].isalpha() and "\n" not in block:
        _write(builder, block, "paragraph")
    elif block.startswith("> "):
        _read_quotation(block.split("\n"), builder)
    elif _ITEM.match(block):
        for line in block.split("\n"):
            if not _ITEM.match(line):
                raise _NeedsParser
            _write(builder, line[2:], "item", 1)
    elif heading := _HEADING.match(block):
        _write(builder, heading[2], *builder.heading(len(heading[1])))
    else:
        _write(builder, _paragraph(block.split("\n")), "paragraph")


def _read_quotation(lines: list[str], builder: Builder) -> None:
    said: list[str] = []
    for line in (*lines, ">"):
        if line == ">":
            if said:
                _write(builder, _paragraph(said), "quote")
            said = []
        elif line.startswith("> "):
            said.append(line[2:])
        else:
            raise _NeedsParser


def _paragraph(lines: Iterable[str]) -> str:
    """The lines as one, where none of them could begin a block of its own."""
    for line in lines:
        if not line[:1].isalpha() and (line.startswith(" ") or (_OPENS_BLOCK.match(line) and not _DASHED.match(line))):
            raise _NeedsParser
    return "\n".join(lines)


def _write(builder: Builder, text: str, kind: str, level: int = 0) -> None:
    """A block of these words, with their emphasis and links."""
    if "*" not in text and "[" not in text and "]" not in text:
        builder.add(kind, text, level)
        return
    builder.open(kind, level)
    at = 0
    while mark := _MARK.search(text, at):
        found = _INLINE.match(text, mark.start())
        if found is None:
            raise _NeedsParser
        builder.write(text[at : found.start()], keep_spaces=True)
        inline = found.lastgroup if found.lastgroup != "href" else "link"
        builder.start(inline, safe_link(found["href"]) if inline == "link" else None)
        builder.write(found[inline], keep_spaces=True)
        builder.end()
        at = found.end()
    builder.write(text[at:], keep_spaces=True)
    builder.close()
