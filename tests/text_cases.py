"""Cases that are plain text: `tests/cases/<folder>/*.txt`. A contributor adds one without writing Python.

A case begins with `=== its name`. What follows is the text; after a line `---`, if there is one, stands what is expected.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

_CASES = Path(__file__).parent / "cases"


class Case(NamedTuple):
    text: str
    expected: list[str]


def read_cases(folder: str) -> list:
    """Every case of a folder as a pytest parameter, named after its file and itself."""
    return [
        pytest.param(_case(body), id=f"{file.stem}: {name.strip()}")
        for file in sorted((_CASES / folder).glob("*.txt"))
        for name, body in (part.split("\n", 1) for part in ("\n" + file.read_text("utf-8")).split("\n=== ")[1:])
    ]


def _case(body: str) -> Case:
    text, _, expected = ("\n" + body).partition("\n---\n")
    return Case(text.strip("\n"), [line for line in expected.splitlines() if line.strip()])
