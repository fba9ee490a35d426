"""Bytes to text: by mark, by what is declared, by what can be seen; never by a guess that nobody hears of.

A text read in the wrong encoding looks like text ("Ã©") and would be quoted as evidence, so what cannot be told is refused.
"""

import codecs
import re
from collections import Counter

from dateline.loader.characters import is_plain
from dateline.loader.doubled import undone
from dateline.loader.fields.report import Mark, Report

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_IS_RENAMED = "is it a picture or an archive, renamed?"
_SAVE_AS_UTF8 = "open the file in the program that wrote it and save it as UTF-8"

_DECLARED = re.compile(rb"<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}([\w.:-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4096
_AS_BROWSERS_READ = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""Declared and meant: the WHATWG Encoding Standard's labels where they differ from their plain names."""

_OF_PYTHON = {"unicode-escape", "raw-unicode-escape", "punycode", "idna", "utf-7", "mbcs", "oem"}
"""Not in that standard: under some of them `+ADw-` or `\\u003c` would be a `<`."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")
_MISREAD = re.compile(
    r"[^\W\d_][¢£¤¥¦¨©¬®¯°±²³´µ¶¸¹º»¼½¾¿×÷‚ƒ„†‡ˆ‰‹›¡«][^\W\d_]"  # a sign inside a word
    r"|[a-z][À-ÖØ-ÞŠŒŽŸ]"  # a capital after a small letter
    r"|[^\W\d_][¢£¤¥ƒ„‚ˆ‹¡¿]"  # a sign that opens something at the end of a word
    r"|[À-ÖØ-öø-ÿŠŒŽšœžŸ]{4}"  # a word of accented letters only
)
"""What Windows-1252 makes of other encodings: Central European, Turkish, Cyrillic, Greek, old Macintosh and DOS."""


def decode(content: bytes, report: Report, html: bool = False) -> str | None:
    """The text of a file, without byte-order mark and with `\\n` for every line end; its Unicode form is kept.

    None, with an error in the report, for an empty or binary file and for an encoding that cannot be told. `html`: the
    charset that a page declares in its head counts.
    """
    text = _text(content, report, html)
    if text is None:
        return None
    if not is_plain(text) and _binary(text):
        report.error("file-binary", "this is not a text file: it is full of control characters", _IS_RENAMED)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")  # some programs write a second mark
    if "â" in text or "Ã" in text:
        text = _once(text, report)
    if not text or text.isspace():
        report.error("file-empty", "the file is empty", "put the article into it, or remove it")
        return None
    return text


def _text(content: bytes, report: Report, html: bool) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding, report)
    if b"\0" in content:
        encoding = _sixteen_bits(content)
        if encoding is None:
            report.error("file-binary", "this is not a text file: it has NUL bytes", _IS_RENAMED)
            return None
        return _strictly(content, encoding, report)
    declared = _declared(content) if html else None
    if declared and b"\x1b" in content:  # ISO-2022-JP is ASCII with escapes: it would pass for UTF-8
        return _strictly(content, declared, report)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        first_bad = error.start
    if declared and declared != "utf-8":
        return _strictly(content, declared, report)
    return _western(content, first_bad, report)


def _once(text: str, report: Report) -> str:
    """The text, decoded once more where its accents were encoded twice."""
    mended = undone(text)
    if mended is None:
        return text
    report.note(
        "encoding-doubled",
        "letters of this file were encoded twice; they were read as they were meant",
        "if a letter looks wrong, take the article from where it came anew",
        Mark(1),
    )
    return mended


def _strictly(content: bytes, encoding: str, report: Report) -> str | None:
    """The text, if every byte of it fits."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, "replace")
        report.error(
            "encoding-broken",
            f"the file says it is {encoding.upper()}, and a byte here does not fit",
            _SAVE_AS_UTF8,
            _end_of(before),
        )
        return None


def _western(content: bytes, first_bad: int, report: Report) -> str | None:
    """Windows-1252, the one old encoding that is taken without being declared, if the text looks as if it were."""
    at = _end_of(content[:first_bad].decode("utf-8", "replace"))
    high = len(_HIGH.findall(content))
    if sum(map(len, _UTF8_SEQUENCE.findall(content))) * 2 >= high:
        report.error("encoding-broken", "the file is UTF-8, and a byte here does not fit", _SAVE_AS_UTF8, at)
        return None
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        text = None
    if text is None or high * 5 > len(content) or _MISREAD.search(text):
        report.error("encoding-unknown", "the file is not UTF-8, and its encoding cannot be told", _SAVE_AS_UTF8, at)
        return None
    report.note(
        "encoding-guessed",
        "the file is not UTF-8; it was read as Windows-1252",
        "if an accented letter looks wrong, save the file as UTF-8",
        at,
    )
    return text


def _sixteen_bits(content: bytes) -> str | None:
    """UTF-16 without a mark, where it is plain: of each pair of bytes one is of two values at most, zero among them.

    A script takes one block of 256 characters, and spaces and figures are in the block zero. ASCII with a stray NUL in it
    would decode too, to rare Chinese characters, but its letters vary at every place.
    """
    if len(content) % 2:
        return None
    units = len(content) // 2
    for encoding, blocks in (("utf-16-le", Counter(content[1::2])), ("utf-16-be", Counter(content[0::2]))):
        if blocks[0] * 20 >= units and sum(count for _, count in blocks.most_common(2)) * 10 >= units * 8:
            return encoding
    return None


def _declared(content: bytes) -> str | None:
    """The charset that a page's head names, as Python's name for it; None for none, or one that Python does not know."""
    found = _DECLARED.search(content[:_DECLARED_WITHIN])
    if not found:
        return None
    try:
        codec = codecs.lookup(found[1].decode("ascii", "replace"))
        "".encode(codec.name)  # not every codec makes text: base64, rot13
    except (LookupError, UnicodeError):
        return None
    return None if codec.name.replace("_", "-") in _OF_PYTHON else _AS_BROWSERS_READ.get(codec.name, codec.name)


def _binary(text: str) -> bool:
    return len(_CONTROLS.findall(text)) * 50 > len(text)


def _end_of(before: str) -> Mark:
    """The place that follows a text."""
    before = before.replace("\r\n", "\n").replace("\r", "\n")
    return Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
