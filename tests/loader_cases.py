"""Cases for the loader that are plain text: `tests/cases/loader/*.txt`.

A case begins with `=== its name`. What follows is the content of a file; below a line `>>>` stands what is expected of it,
one thing a line: each problem as `line:column severity code`, and any of the article's values as `name = value`.
"""

from pathlib import Path

import pytest

from dateline.loader.loading import Loaded, load
from dateline.loader.sources import SourceFile
from dateline.settings import Settings

CASES = Path(__file__).parent / "cases" / "loader"
SETTINGS = Settings(root=Path(), source=Path("seeds"), output=Path("_site"), cache=None)


def cases(name: str) -> list:
    """Every (content, expected lines) of a case file as a pytest parameter."""
    return [
        pytest.param(*_halves(body), id=title.strip())
        for title, body in (part.split("\n", 1) for part in ("\n" + (CASES / name).read_text("utf-8")).split("\n=== ")[1:])
    ]


def _halves(body: str) -> tuple[str, list[str]]:
    content, _, expected = ("\n" + body).partition("\n>>>\n")
    return content[1:], [line for line in expected.splitlines() if line.strip()]


def loaded(content: str | bytes, name: str = "a.md", sidecar: str | None = None, settings: Settings = SETTINGS) -> Loaded:
    """An article of that file name, loaded."""
    source = SourceFile(
        id=Path(name).stem,
        path=name,
        file=Path("/nowhere") / name,
        shown=f"seeds/{name}",
        format=Path(name).suffix[1:],
        sidecar="a.yaml" if sidecar is not None else None,
        sidecar_shown="seeds/a.yaml" if sidecar is not None else "",
    )
    content = content.encode() if isinstance(content, str) else content
    return load(source, content, None if sidecar is None else sidecar.encode(), settings)


def seen(result: Loaded, expected: list[str]) -> list[str]:
    """The result in the words of a case: its problems, then those values that the case speaks of."""
    problems = [f"{p.line}:{p.column} {p.severity} {p.code}" for p in result.problems]
    names = [line.split(" = ")[0] for line in expected if " = " in line]
    return problems + [f"{name} = {_value(result, name)}" for name in names]


def _value(result: Loaded, name: str) -> str:
    if result.draft is None:
        return "left out"
    draft, facts = result.draft, result.draft.declared
    if name == "blocks":
        return " | ".join(f"{b.kind}{b.level or ''}: {draft.text[b.start : b.end]}" for b in draft.layout.blocks)
    value = getattr(facts, name) if name in facts.__struct_fields__ else getattr(draft, name)
    if isinstance(value, tuple) and name != "title_span":
        return "; ".join(_fact(item) for item in value)
    return str(value)


def _fact(fact) -> str:
    if isinstance(fact, str):
        return fact
    plain = ("rule", "state", "evidence", "declared")
    said = {name: getattr(fact, name) for name in fact.__struct_fields__ if name not in plain}
    return " ".join(
        f"{'+'.join(value) if isinstance(value, tuple) else value}" for value in said.values() if value not in (None, (), "")
    )
