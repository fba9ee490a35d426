"""JSON to marked values, so that a wrong value in an article's .json is named with its line and column."""

import json
import re
from bisect import bisect_right

from dateline.loader.fields.marked import Budget, Mapping, Scalar, Sequence, TooMuch, Value, mapping
from dateline.loader.fields.report import Mark, Report

_SPACE = " \t\n\r"


def read_json(text: str, report: Report, max_nodes: int) -> Mapping | None:
    """The object that the file holds; None where it is broken, and the report has at least one error then."""
    try:
        # Numbers stay text: a year is not a quantity, and 5,000 digits are no reason to fail.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        report.error(
            "json-broken",
            f"this is not JSON: {error.msg[0].lower()}{error.msg[1:]}",
            _hint(error.msg),
            Mark(error.lineno, error.colno),
        )
        return None
    except RecursionError:
        report.error("nested-too-deep", "the values are nested too deep", "lists hold plain names or objects")
        return None
    walk = _Walk(text, report, max_nodes)
    try:
        root, _ = walk.value(walk.skip(0), 0)
    except TooMuch:
        return None
    if not isinstance(root, Mapping):
        report.error(
            "json-not-object", "the file does not hold one object", 'one file is one article: { "title": ... }', root.at
        )
        return None
    return root


def _hint(message: str) -> str:
    if "Invalid control character" in message:
        return "write a line end inside a string as \\n"
    if "Extra data" in message:
        return "one file is one article: one object, nothing after it"
    if "double quotes" in message or "delimiter" in message:
        return "names and strings stand in double quotes, with a comma between fields and none after the last"
    return "check the file with any JSON checker"


class _Walk:
    """Goes through text that is known to be JSON and notes where each value stands."""

    def __init__(self, text: str, report: Report, max_nodes: int):
        self._text = text
        self._report = report
        self._budget = Budget(max_nodes, report)
        self._scalar = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode
        self._line_starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def mark(self, index: int) -> Mark:
        line = bisect_right(self._line_starts, index)
        return Mark(line, index - self._line_starts[line - 1] + 1)

    def skip(self, index: int) -> int:
        while self._text[index] in _SPACE:
            index += 1
        return index

    def value(self, index: int, depth: int) -> tuple[Value, int]:
        """The value that begins at the index, and where it ends."""
        at = self.mark(index)
        self._budget.spend(depth, at)
        if self._text[index] == "[":
            return self._array(index + 1, depth, at)
        if self._text[index] == "{":
            return self._object(index + 1, depth, at)
        got, end = self._scalar(self._text, index)
        if isinstance(got, float):      # all other numbers stay text
            word = self._text[index:end]
            self._report.error("json-broken", f"this is not JSON: {word} is no value", "write null, or leave the field out", at)
        text = got if isinstance(got, str) or got is None else str(got).lower()  # true and false as YAML has them
        if text is not None and not text.isascii() and any("\ud800" <= c <= "\udfff" for c in text):
            self._report.error(
                "character-half",
                "half of a surrogate pair stands in this string",
                "write the character itself instead of \\ud800 ... \\udfff",
                at,
            )
        return Scalar(text, at), end

    def _array(self, index: int, depth: int, at: Mark) -> tuple[Value, int]:
        items = []
        index = self.skip(index)
        while self._text[index] != "]":
            item, index = self.value(index, depth + 1)
            items.append(item)
            index = self._after_comma(index)
        return Sequence(tuple(items), at), index + 1

    def _object(self, index: int, depth: int, at: Mark) -> tuple[Value, int]:
        pairs = []
        index = self.skip(index)
        while self._text[index] != "}":
            key, index = self.value(index, depth + 1)
            index = self.skip(self.skip(index) + 1)  # over the colon
            value, index = self.value(index, depth + 1)
            pairs.append((key, value))
            index = self._after_comma(index)
        return mapping(pairs, at, self._report), index + 1

    def _after_comma(self, index: int) -> int:
        index = self.skip(index)
        return self.skip(index + 1) if self._text[index] == "," else index
