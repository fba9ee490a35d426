"""A problem in a user's file, as a plain value: found anywhere, gathered, printed once by the command line."""

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "note"]


class Problem(Struct, frozen=True, order=True):
    """Says where it is wrong, what is wrong and how to mend it."""

    file: str
    line: int
    """From 1; 0 where the whole file is meant."""
    column: int
    """From 1; 0 where the whole line is meant."""
    severity: Severity
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part)
        said = one_line(f"{place}: {self.severity} {self.code}: {self.message}")
        return f"{said}\n    hint: {one_line(self.hint)}" if self.hint else said


class Refused(Exception):
    """The build cannot be done and nothing was touched; carries the problems that say why. Exit status 2."""

    def __init__(self, *problems: Problem):
        super().__init__(*problems)
        self.problems = problems


def refused(file: object, code: str, message: str, hint: str = "") -> Refused:
    """The exception for one problem that stops the build."""
    return Refused(Problem(file=str(file), line=0, column=0, severity="error", code=code, message=message, hint=hint))


def one_line(text: str) -> str:
    """The text as one line of a message: no name of a file can begin another one, which a CI might take for a command."""
    return printable(text).replace("\n", "\N{REPLACEMENT CHARACTER}")


def printable(text: str) -> str:
    """The text without control characters, so that no file name or title can drive the reader's terminal."""
    return "".join(c if c == "\n" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
