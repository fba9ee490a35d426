"""YAML → values that know where they stand.

It is read from its events, not by constructing objects: an alias bomb, a tag that names a Python class or a nest of ten
thousand lists is refused where it begins, before anything is built of it.
"""

from collections.abc import Iterator

import yaml

from dateline.loader.fields.flat import read_flat
from dateline.loader.fields.marked import NULLS, Budget, Mapping, Scalar, Sequence, TooMuch, Value, mapping
from dateline.loader.fields.report import Mark, Report

try:
    from yaml import CSafeLoader as YamlLoader
except ImportError:  # PyYAML without libyaml: the same events, more slowly
    from yaml import SafeLoader as YamlLoader


def read_yaml(text: str, report: Report, first_line: int, max_nodes: int) -> Mapping | None:
    """The mapping that a YAML text holds, with marks that count lines in its file from `first_line`.

    An empty text is an empty mapping. None where it is broken: the report has at least one error then.
    """
    return read_flat(text, report, first_line, max_nodes) or read_events(text, report, first_line, max_nodes)


def read_events(text: str, report: Report, first_line: int, max_nodes: int) -> Mapping | None:
    """What `read_yaml` answers, for any text."""
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
        null = event.style in (None, "") and event.value in NULLS
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
