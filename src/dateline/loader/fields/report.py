"""Gathers what is wrong in one article's files, so that a reader of them learns everything in one run."""

from msgspec import Struct

from dateline.problems import Problem, Severity


class Mark(Struct, frozen=True):
    """A place in a file; both count from 1, and 0 means the whole line or the whole file."""

    line: int = 0
    column: int = 0


WHOLE_FILE = Mark()


class Report:
    """The problems of one file, in the order in which they were found."""

    def __init__(self, shown: str, path: str):
        self.shown = shown
        """The file as its owner would type it, for messages."""
        self.path = path
        """The file as records name it: its path in the source folder."""
        self.problems: list[Problem] = []

    def error(self, code: str, message: str, hint: str, at: Mark = WHOLE_FILE) -> None:
        """The article cannot be used."""
        self._add("error", code, message, hint, at)

    def warning(self, code: str, message: str, hint: str, at: Mark = WHOLE_FILE) -> None:
        """The article is built all the same, without the part complained of."""
        self._add("warning", code, message, hint, at)

    def note(self, code: str, message: str, hint: str, at: Mark = WHOLE_FILE) -> None:
        """Nothing is wrong, but a person might want to know."""
        self._add("note", code, message, hint, at)

    def place(self, at: Mark) -> str:
        """`file:line` as the `declared` of a fact."""
        return f"{self.path}:{at.line or 1}"

    @property
    def failed(self) -> bool:
        return any(problem.severity == "error" for problem in self.problems)

    def _add(self, severity: Severity, code: str, message: str, hint: str, at: Mark) -> None:
        self.problems.append(Problem(self.shown, at.line, at.column, severity, code, message, hint))
