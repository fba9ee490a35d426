"""Values that know where they stand in their file; scalars stay text, so that Norway (NO) is not False.

YAML is read from its events, not by constructing objects: an alias bomb, a tag that names a Python class or a nest of
ten thousand lists is refused where it begins, before anything is built of it.
"""

from collections.abc import Iterator

import yaml
from msgspec import Struct

from dateline.loader.fields.report import Mark, Report

try:
    from yaml import CSafeLoader as YamlLoader
except ImportError:  # PyYAML without libyaml: the same events, more slowly
    from yaml import SafeLoader as YamlLoader

DEEPEST = 12
"""Levels of nesting; the deepest that a field can use is four."""
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


class Scalar(Struct, frozen=True):
    """A piece of text as it was written, without its quotes; None for an empty value or `null`."""

    text: str | None
    at: Mark


class Sequence(Struct, frozen=True):
    items: tuple["Value", ...]
    at: Mark


class Mapping(Struct, frozen=True):
    """Keys are folded (lower case, `-` as `_`), values in the order of the file; of a key given twice the first."""

    entries: dict[str, tuple[Scalar, "Value"]]
    """Folded key → (the key as it was written, its value)."""
    at: Mark


Value = Scalar | Sequence | Mapping


class TooMuch(Exception):
    """The tree is refused as a whole; the report says why."""


class Budget:
    """Counts the values of one tree, so that no small file can unfold into a large one."""

    def __init__(self, nodes: int, report: Report):
        self._left = self._nodes = nodes
        self._report = report

    def spend(self, depth: int, at: Mark) -> None:
        """One value more. Raises TooMuch, with a problem in the report, where it is one too many or too deep."""
        self._left -= 1
        if self._left < 0:
            self._report.error(
                "too-many-values",
                f"more than {self._nodes:,} values",
                "an article's fields are a page at most: is this the right file?",
                at,
            )
            raise TooMuch
        if depth > DEEPEST:
            self._report.error(
                "nested-too-deep",
                f"nested more than {DEEPEST} levels deep",
                "lists hold plain names or objects with plain values",
                at,
            )
            raise TooMuch


def mapping(pairs: list[tuple[Scalar, "Value"]], at: Mark, report: Report) -> Mapping:
    """A mapping of the pairs; a key that stands there twice is an error, as one of the two values would be lost."""
    entries: dict[str, tuple[Scalar, Value]] = {}
    for key, value in pairs:
        name = (key.text or "").strip().lower().replace("-", "_").replace(" ", "_")
        if name in entries:
            report.error(
                "key-duplicate",
                f"{key.text!r} stands here a second time (first in line {entries[name][0].at.line})",
                "keep one of the two",
                key.at,
            )
        else:
            entries[name] = (key, value)
    return Mapping(entries, at)


def read_yaml(text: str, report: Report, first_line: int, max_nodes: int) -> Mapping | None:
    """The mapping that a YAML text holds, with marks that count lines in its file from `first_line`.

    An empty text is an empty mapping. None where it is broken: the report has at least one error then.
    """
    reader = _YamlReader(report, first_line - 1, max_nodes)
    try:
        return reader.document(yaml.parse(text, YamlLoader))
    except TooMuch:
        return None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(filter(None, (error.problem, error.context)))
        report.error("yaml-broken", f"this is not YAML: {what}", _hint(what), reader.mark(mark) if mark else Mark(first_line))
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        report.error(
            "yaml-broken",
            f"a control character (U+{int(error.character):04X}) stands in the fields",
            "remove it: it cannot be seen in most editors",
            Mark(first_line + before.count("\n"), len(before) - before.rfind("\n")),
        )
    return None


def _hint(problem: str) -> str:
    if "mapping values are not allowed" in problem or "expected <block end>" in problem:
        return 'a value with a colon in it needs quotes: title: "Trade: a new pact"'
    if "tab" in problem or "\\t" in problem:
        return "indent with spaces, not with tabs"
    if "cannot start any token" in problem:
        return "a value that begins with @, %, ` or a tab needs quotes"
    if "end of stream" in problem:
        return "a quote or bracket is not closed"
    if "expected key" in problem or "could not find expected ':'" in problem:
        return "each line is `name: value`; a value with quotes inside it needs quotes around the whole of it"
    return "each line is `name: value`, and the lines of one level begin in the same column"


class _YamlReader:
    """Builds one tree from the events of a document."""

    def __init__(self, report: Report, lines_before: int, max_nodes: int):
        self._report = report
        self._lines_before = lines_before
        self._budget = Budget(max_nodes, report)

    def mark(self, mark: yaml.Mark) -> Mark:
        return Mark(mark.line + 1 + self._lines_before, mark.column + 1)

    def document(self, events: Iterator[yaml.Event]) -> Mapping | None:
        root: Value | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report.error(
                        "yaml-documents",
                        "a second YAML document begins here",
                        "keep one; `---` separates documents",
                        self.mark(event.start_mark),
                    )
                    return None
            elif isinstance(event, yaml.NodeEvent):
                root = self._value(event, events, 0)
        if root is None or (isinstance(root, Scalar) and root.text is None):
            return Mapping({}, Mark(1 + self._lines_before, 1))
        if not isinstance(root, Mapping):
            kind = "a list" if isinstance(root, Sequence) else "plain text"
            self._report.error(
                "yaml-not-mapping",
                f"the fields are {kind}, not `name: value` pairs",
                "begin each line with a field's name and a colon, as in `title: ...`",
                root.at,
            )
            return None
        return root

    def _value(self, event: yaml.NodeEvent, events: Iterator[yaml.Event], depth: int) -> Value:
        at = self.mark(event.start_mark)
        self._budget.spend(depth, at)
        self._refuse_references(event, at)
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(tuple(self._items(events, depth)), at)
        if isinstance(event, yaml.MappingStartEvent):
            return mapping(self._pairs(events, depth), at, self._report)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(None, at)
        null = event.style in (None, "") and event.value in _NULLS
        return Scalar(None if null else event.value, at)

    def _items(self, events: Iterator[yaml.Event], depth: int) -> Iterator[Value]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self._value(event, events, depth + 1)

    def _pairs(self, events: Iterator[yaml.Event], depth: int) -> list[tuple[Scalar, Value]]:
        pairs = []
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._value(event, events, depth + 1)
            value = self._value(next(events), events, depth + 1)
            if isinstance(key, Scalar) and key.text is not None:
                pairs.append((key, value))
            elif not isinstance(event, yaml.AliasEvent):  # an alias has been complained of
                self._report.error(
                    "key-kind",
                    "a field's name must be plain text",
                    "write `name: value`; a value that begins with ? or { needs quotes",
                    key.at,
                )
        return pairs

    def _refuse_references(self, event: yaml.NodeEvent, at: Mark) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._report.error(
                "yaml-alias",
                f"the alias *{event.anchor} is not read",
                "write the value out; a value that begins with * needs quotes",
                at,
            )
        elif event.anchor:
            self._report.error(
                "yaml-anchor",
                f"the anchor &{event.anchor} is not read",
                "write the value without it; a value that begins with & needs quotes",
                at,
            )
        tag = getattr(event, "tag", None)
        if tag:
            name = tag.replace("tag:yaml.org,2002:", "!!")
            self._report.error(
                "yaml-tag", f"the tag {name} is not read", "write the plain value; a value that begins with ! needs quotes", at
            )
