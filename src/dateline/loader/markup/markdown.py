"""Markdown to reading text with blocks and inline markup.

Most articles are plain paragraphs, for which no Markdown parser is needed: they are divided at blank lines and their text
stays as it is. What has markup goes through the markdown package, is cleaned and walked. Where the parser would take too
long, fails, or would lose words, the article is set as plain paragraphs, with a warning: its words always stay.
"""

import re

from dateline.loader.characters import is_plain
from dateline.loader.fields.report import Report
from dateline.loader.markup.quick import read_quick
from dateline.loader.markup.standoff import Reading
from dateline.model import Block

_MARKUP = re.compile(
    r"[`*_\[\]\\|]"  # emphasis, code, links, escapes, tables
    r"|<[A-Za-z/!?]"  # raw HTML, automatic links
    r"|&#?\w{1,40};"  # character references
    r"|^ {0,3}(?:[-+=#>]|~~~|\d{1,9}[.)])"  # lists, headings, quotations, fences, rules
    r"|^ {4}|  $"  # code, line breaks
    r"|[\t\v\f\x02\x03\x1c-\x1f\x85\u2028\u2029]",  # white space that the parser would change
    re.MULTILINE,
)
"""What a Markdown parser could read as anything but the words of a paragraph."""
_MARKS = ("`", "*", "_", "[", "]", "\\", "|", "  \n")
_TAG = re.compile(r"<[A-Za-z/!?]|&#?\w{1,40};")
_LINE_MARK = re.compile(r"\n(?: {0,3}(?:[-+=#>]|~~~|\d{1,9}[.)])| {4})")
_ODD_SPACE = re.compile(r"[\t\v\f\x02\x03\x1c-\x1f\x85\u2028\u2029]")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_BLANK_LINE = re.compile(r"\n[ \t]+(?=\n)")
_DEEP_LIST = re.compile(r"^ {40,}(?:[-+*]|\d{1,9}[.)]) ", re.MULTILINE)
"""A list ten levels deep: the parser takes seconds for a hundred levels."""
_MOST_LINES = 20_000
"""The parser moves all blocks that are left whenever it takes one, so its time grows with their square."""

_LETTERS = re.compile(r"[^\W\d_]+")
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"
_NO_WORDS = re.compile(
    rf"</?[A-Za-z!?][^<>\n]{{0,1000}}>|!\[[^\[\]\n]{{0,1000}}\](?:{_TARGET})?|\]{_TARGET}|&#?\w{{1,40}};"
    r"|^ {0,3}\[[^\[\]\n]{1,200}\]:[^\n]*$|^ {0,3}(?:```|~~~)[^\n]*$",
    re.MULTILINE,
)
_SILENT_OPENER = re.compile(r"<(script|style|template|iframe|object|svg|!--)", re.IGNORECASE)


def read_markdown(body: str, most_openers: int, report: Report) -> Reading:
    """The reading text of a Markdown body. Never raises; warnings go to the report."""
    if not has_markup(body):
        return read_plain(body)
    openers = sum(1 for _ in _MARKUP.finditer(body)) if len(body) > most_openers else 0
    if openers <= most_openers and (quick := read_quick(body)):
        return quick
    if openers > most_openers or _DEEP_LIST.search(body) or body.count("\n") > _MOST_LINES:
        report.warning(
            "markup-too-much",
            f"more Markdown than an article has ({len(_MARKUP.findall(body)):,} marks); it is set as plain paragraphs",
            "split the file, or remove markup that is not needed",
        )
        return read_plain(body)
    try:
        from dateline.loader.markup.fragment import read_fragment  # late, as the parser is

        reading = read_fragment(_render(body), keep_spaces=True)
    except (Exception, RecursionError) as error:  # the parser raises whatever its depths raise
        report.warning(
            "markup-broken",
            f"the Markdown cannot be read ({type(error).__name__}); it is set as plain paragraphs",
            "look for lists or quotations nested many levels deep",
        )
        return read_plain(body)
    if _loses_words(body, reading.text):
        report.warning(
            "markup-hides-words",
            "the markup would hide words of the article; it is set as plain paragraphs",
            "look for an HTML tag or comment that is not closed",
        )
        return read_plain(body)
    return reading


def has_markup(body: str) -> bool:
    """Whether anything stands in the body that `_MARKUP` finds. Its parts are looked for one by one: that is quicker."""
    return (
        any(mark in body for mark in _MARKS)
        or _LINE_MARK.search(f"\n{body}") is not None
        or body.endswith("  ")
        or (("<" in body or "&" in body) and _TAG.search(body) is not None)
        or (not is_plain(body) and _ODD_SPACE.search(body) is not None)
    )


def read_plain(body: str) -> Reading:
    """Paragraphs divided by blank lines; the text stays as it is, but for blank lines at its ends."""
    text = _BLANK_LINE.sub("\n", f"\n{body}\n").strip()
    blocks = []
    for found in _PARAGRAPH.finditer(text):
        words = found[0].strip()
        if words:
            start = found.start() + found[0].index(words)
            blocks.append(Block(kind="paragraph", start=start, end=start + len(words)))
    return Reading(text=text, blocks=tuple(blocks))


def _render(body: str) -> str:
    from markdown import Markdown  # late: most articles need no parser

    return Markdown(extensions=["fenced_code", "sane_lists", "tables"], output_format="html").convert(body)


def _loses_words(body: str, text: str) -> bool:
    """True where the text has notably fewer letters than the body without its markup."""
    letters = sum(map(len, _LETTERS.findall(_NO_WORDS.sub(" ", _without_silent(body)))))
    kept = sum(map(len, _LETTERS.findall(text)))
    return letters - kept > 3 + letters // 50


def _without_silent(body: str) -> str:
    """The body without scripts, styles and comments that are closed; one that is not would swallow all that follows."""
    kept, at = [], 0
    while opener := _SILENT_OPENER.search(body, at):
        closer = "-->" if opener[1] == "!--" else f"</{opener[1]}"
        end = re.compile(re.escape(closer), re.IGNORECASE).search(body, opener.end())
        if end is None:
            break
        kept.append(body[at : opener.start()])
        at = end.end()
    return "".join((*kept, body[at:]))
