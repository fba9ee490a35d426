"""The rooms of the flow: who may import whom, who may print, and how large a room may be."""

import ast
import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "dateline"

FLOORS = (
    {"model", "problems", "edtf_date", "slugs", "progress", "workers"},
    {"names", "summaries", "packed"},
    {"lexicon", "settings"},
    {"loader", "languages"},
    {"extract"},
    {"evidence", "rights"},
    {"reading"},
    {"archive", "address", "measured", "pictures"},
    {"pages"},
    {"filters", "theme", "compiling", "compiled_templates", "templating", "renderer", "collisions"},
    {"lock", "writer"},
    {"versions", "cluster"},
    {"cache"},
    {"search"},
    {"pipeline"},
    {"config", "settings_file", "site_lexicon", "check", "serve", "explain", "codes"},
    {"cli"},
    {"__main__"},
)
"""From the ground up. A room imports from its own floor and from those below it."""
FLOOR_OF = {room: number for number, floor in enumerate(FLOORS) for room in floor}
LONGEST_FILE, LONGEST_FUNCTION = 350, 70


def modules():
    return sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "dateline":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("dateline."))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_room_imports_from_a_floor_above(path):
    if path == PACKAGE / "__init__.py":
        return
    above = {name for name in imported(path) if name in FLOOR_OF and FLOOR_OF[name] > FLOOR_OF[room(path)]}
    assert not above, f"{path.name} imports {sorted(above)} from above"


def test_every_room_has_its_floor():
    assert {room(path) for path in modules()} - {"__init__"} == set(FLOOR_OF) - {"templates", "static"}


def test_every_room_is_in_the_architecture():
    rows = [line for line in (PACKAGE.parents[1] / "docs" / "architecture.md").read_text("utf-8").splitlines() if line[:1] == "|"]
    named = {name for row in rows for name in re.findall(r"[a-z_]+", row.split("|")[1])}
    assert set(FLOOR_OF) - {"__main__"} <= named


def test_nothing_imports_the_rooms_at_the_end_but_the_command_line():
    for path in modules():
        if room(path) not in ("cli", "check", "serve", "explain"):
            assert not {"check", "serve", "explain"} & set(imported(path)), path


def test_only_the_command_line_prints():
    for path in modules():
        if room(path) not in ("cli", "serve"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                called = node.func if isinstance(node, ast.Call) else None
                assert not (isinstance(called, ast.Name) and called.id in ("print", "eval", "exec")), path


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_and_its_functions_can_be_seen_whole(path):
    if path == PACKAGE / "compiled_templates.py":
        return  # a program wrote it
    text = path.read_text("utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert node.end_lineno - node.lineno < LONGEST_FUNCTION, node.name


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))
