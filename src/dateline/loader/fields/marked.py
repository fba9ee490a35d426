"""Values that know where they stand in their file; scalars stay text, so that Norway (NO) is not False."""

from msgspec import Struct

from dateline.loader.fields.report import Mark, Report

DEEPEST = 12
"""Levels of nesting; the deepest that a field can use is four."""
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""What YAML takes for no value where it stands without quotes."""


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
