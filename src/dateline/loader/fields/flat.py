"""Front matter as most people write it, `name: value` with lists of plain words, read without a YAML parser.

What is read here is read exactly as by the parser's events (a property test compares the two); whatever could mean anything
else is left to them.
"""

import re

from dateline.loader.characters import is_plain
from dateline.loader.fields.marked import NULLS, Mapping, Scalar, Sequence, Value, mapping
from dateline.loader.fields.report import Mark, Report

_LINE = re.compile(r"\A(?:( *)- +|([A-Za-z][\w-]{0,60}):(?: +|$))", re.ASCII)
_QUOTED = re.compile(r"(?:\"([^\"\\]*)\"|'([^']*)') *")
_LISTED = re.compile(r"\[([^\[\]]*)\] *")
_LISTED_WORDS = re.compile(r"[^\W_][\w .'’-]*")


class _NotFlat(Exception):
    """Something stands here that only the parser can tell."""


def read_flat(text: str, report: Report, first_line: int, max_nodes: int) -> Mapping | None:
    """The mapping that a YAML text holds, as `read_yaml` answers it; None where it needs the parser."""
    if len(text) >= max_nodes or not is_plain(text):  # no value is written in less than a character
        return None
    try:
        pairs = _pairs(text.split("\n"), first_line)
    except _NotFlat:
        return None
    return mapping(pairs, pairs[0][0].at, report) if pairs else None


def _pairs(lines: list[str], first_line: int) -> list[tuple[Scalar, Value]]:
    pairs: list[tuple[Scalar, Value]] = []
    items: list[Scalar] = []  # of the field above, if it may be a list
    open_at: Mark | None = None  # where that list begins
    may_list = False
    for number, line in enumerate(lines, first_line):
        found = _LINE.match(line)
        if found is None:
            if line:
                raise _NotFlat
            continue
        indent, key = found.groups()
        end = found.end()
        if key is None:
            at = Mark(number, len(indent) + 1)
            if not may_list or (open_at and open_at.column != at.column):
                raise _NotFlat
            open_at = open_at or at
            items.append(_scalar(line, end, number))
            continue
        if open_at:
            pairs[-1] = (pairs[-1][0], Sequence(tuple(items), open_at))
            items, open_at = [], None
        if key in NULLS:
            raise _NotFlat
        may_list = end == len(line)
        after_colon = Mark(number, len(key) + 2)
        value = Scalar(None, after_colon) if may_list else _value(line, end, number)
        pairs.append((Scalar(key, Mark(number, 1)), value))
    if open_at:
        pairs[-1] = (pairs[-1][0], Sequence(tuple(items), open_at))
    return pairs


def _value(line: str, start: int, number: int) -> Value:
    """A scalar, or a list in brackets."""
    if line[start] != "[":
        return _scalar(line, start, number)
    listed = _LISTED.fullmatch(line, start)
    if listed is None:
        raise _NotFlat
    items = []
    at = start + 1
    for part in listed[1].split(",") if listed[1].strip() else ():
        words = part.strip(" ")
        if not _LISTED_WORDS.fullmatch(words):
            raise _NotFlat
        items.append(Scalar(None if words in NULLS else words, Mark(number, at + len(part) - len(part.lstrip(" ")) + 1)))
        at += len(part) + 1
    return Sequence(tuple(items), Mark(number, start + 1))


def _scalar(line: str, start: int, number: int) -> Scalar:
    """Words without quotes, or with quotes and without escapes."""
    at = Mark(number, start + 1)
    written = line[start:].rstrip(" ")
    if not written:
        raise _NotFlat
    if written[0].isalnum():
        if ": " in written or " #" in written or written[-1] == ":":
            raise _NotFlat
        return Scalar(None if written in NULLS else written, at)
    quoted = _QUOTED.fullmatch(written)
    if quoted is None:
        raise _NotFlat
    return Scalar(quoted[1] if quoted[1] is not None else quoted[2], at)
