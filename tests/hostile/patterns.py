"""Every regular expression of the project, and inputs made to hurt each: its time must grow with the input, not faster.

Run as a program it prints the patterns that the code compiles, as JSON: its modules are imported and a small archive is
built while `re` notes who asks it for what.
"""

import ast
import json
import os
import pkgutil
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _constants as code
from re import _parser as parser
from typing import NamedTuple

PACKAGE = Path(__file__).resolve().parents[2] / "src" / "dateline"
SHORT, LONG = 4_000, 32_000
"""Letters of the two inputs that are compared; a quicker look takes a quarter of them."""
WORTH = 0.1
"""Seconds below which a pattern is quick enough, whatever it does."""
STEEPEST = 24
"""Times longer that the long input may take: eight would be linear; the square would be sixty-four."""
PUMPS = (
    "a", "A", "Aa ", "A. ", "a ", " ", "\n", "\n\n", " \n", "\t", "1", "1 ", "1,", "1-", "0.", "-", "- ", "'", '"', "“",
    "(", ")", "[", "](", "<", "<a ", "<a", "</", "&", "&#", "&a", "http://", "a@", "a.", "a,", "A, ",
    "A and ", "A-", "of ", "the ",
    "Mr. ", "X of ", "January ", "1 May ", "*", "_", "`", "|", "#", ":", ": ", "\\", "é", "中", "\u0301", "\u200b",
)


_CALLS = {f"re.{name}" for name in ("compile", "match", "search", "sub", "split", "findall", "finditer", "fullmatch")}


class Pattern(NamedTuple):
    """An expression as the code compiles it."""

    pattern: str
    flags: int
    place: str
    """`file:line` of the first that asks for it."""


# --- which there are ----------------------------------------------------------------------------------------------


def noted() -> list[Pattern]:
    """Those that are compiled when every module is imported and an archive built. To be run in a process of its own."""
    found: dict[tuple[str, int], str] = {}
    compile = re._compile

    def note(pattern: object, flags: int) -> re.Pattern:
        frame = sys._getframe(1)
        while frame and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        if frame and Path(frame.f_code.co_filename).is_relative_to(PACKAGE) and isinstance(pattern, str):
            place = f"{Path(frame.f_code.co_filename).relative_to(PACKAGE)}:{frame.f_lineno}"
            found.setdefault((pattern, int(flags)), place)
        return compile(pattern, flags)

    re._compile = note
    for module in pkgutil.walk_packages([str(PACKAGE)], "dateline."):
        import_module(module.name)
    _build_something()
    re._compile = compile
    return [Pattern(pattern, flags, place) for (pattern, flags), place in found.items()]


def _build_something() -> None:
    from dateline.cli import main

    try:
        main(["build", "--no-cache", "--no-search", "--quiet"])
    except SystemExit as left:
        assert left.code in (0, 1), left.code


def asked() -> set[str]:
    """`file:line` of each call of `re` in the code."""
    places = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(called, ast.Attribute) and ast.unparse(called) in _CALLS:
                places.add(f"{path.relative_to(PACKAGE)}:{node.lineno}")
    return places


# --- what hurts them ----------------------------------------------------------------------------------------------


def hurting(pattern: Pattern) -> Iterator[str]:
    """Pieces that, repeated, keep the pattern busy: what its own loops take, and what texts are full of."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    pieces = dict.fromkeys(PUMPS)
    for before, loop in _loops(tree, ""):
        pieces |= dict.fromkeys((loop, before + loop, before, loop + " ", loop + "\n"))
    pieces[_sample(tree)] = None
    return (piece for piece in pieces if piece)


def _loops(tree: parser.SubPattern, before: str) -> Iterator[tuple[str, str]]:
    """(what matches all before it, what it takes once) of every loop of the pattern."""
    for op, value in tree:
        if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
            yield before, _sample(value[2])
            yield from _loops(value[2], before)
        elif op is code.SUBPATTERN:
            yield from _loops(value[3], before)
        elif op is code.BRANCH:
            for branch in value[1]:
                yield from _loops(branch, before)
        elif op in (code.ASSERT, code.ASSERT_NOT):
            yield from _loops(value[1], before)
        before += _of(op, value)


def _sample(tree: parser.SubPattern) -> str:
    return "".join(_of(op, value) for op, value in tree)


def _of(op: object, value: object) -> str:
    """Text that this part of a pattern matches."""
    if op is code.LITERAL:
        return chr(value)
    if op is code.NOT_LITERAL:
        return "b" if value == ord("a") else "a"
    if op is code.ANY:
        return "a"
    if op is code.IN:
        return _of_set(value)
    if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        low, high, item = value
        return _sample(item) * min(int(high), max(low, 1))
    if op is code.SUBPATTERN:
        return _sample(value[3])
    if op is code.ATOMIC_GROUP:
        return _sample(value)
    if op is code.BRANCH:
        return _sample(value[1][0])
    return ""


_OF_CATEGORY = {code.CATEGORY_DIGIT: "1", code.CATEGORY_SPACE: " ", code.CATEGORY_WORD: "a", code.CATEGORY_NOT_DIGIT: "a",
                code.CATEGORY_NOT_SPACE: "a", code.CATEGORY_NOT_WORD: "-"}


def _of_set(value: list) -> str:
    if value[0][0] is code.NEGATE:
        return next((letter for letter in "aA1 -.\n<" if not _holds(value[1:], letter)), "x")
    op, first = value[0]
    if op is code.RANGE:
        return chr(first[0])
    return _OF_CATEGORY[first] if op is code.CATEGORY else chr(first)


def _holds(value: list, letter: str) -> bool:
    shown = re.compile("")
    for op, part in value:
        if op is code.LITERAL and ord(letter) == part:
            return True
        if op is code.RANGE and part[0] <= ord(letter) <= part[1]:
            return True
        if op is code.CATEGORY and shown is not None:
            space, digit, word = letter.isspace(), letter.isdigit(), letter.isalnum() or letter == "_"
            kinds = {code.CATEGORY_SPACE: space, code.CATEGORY_DIGIT: digit, code.CATEGORY_WORD: word,
                     code.CATEGORY_NOT_SPACE: not space, code.CATEGORY_NOT_DIGIT: not digit, code.CATEGORY_NOT_WORD: not word}
            if kinds[part]:
                return True
    return False


# --- measuring ----------------------------------------------------------------------------------------------------


def steep(pattern: Pattern, quick: bool = False) -> str | None:
    """The piece on which the pattern's time grows faster than the text, with the times; None if there is none."""
    compiled = re.compile(pattern.pattern, pattern.flags)
    few, many, ends = (SHORT // 4, LONG // 4, ("\0",)) if quick else (SHORT, LONG, ("", "\0", "\n"))
    for piece in hurting(pattern):
        for end in ends:
            long = _seconds(compiled, (piece * (many // len(piece) + 1))[:many] + end)
            if long > (WORTH / 4 if quick else WORTH):
                short = min(_seconds(compiled, (piece * (few // len(piece) + 1))[:few] + end) for _ in range(2))
                if long > STEEPEST * max(short, 1e-4) or long > 5:
                    return f"{piece[:60]!r}: {short:.3f} s for {few:,} letters, {long:.2f} s for {many:,}"
    return None


def _seconds(compiled: re.Pattern, text: str) -> float:
    """CPU time of all that the pattern finds in the text, and of trying the whole text."""
    began = time.process_time()
    signal.signal(signal.SIGALRM, _give_up)
    signal.setitimer(signal.ITIMER_REAL, 20)
    try:
        for _ in compiled.finditer(text):
            pass
        compiled.fullmatch(text)
    except TimeoutError:
        return 20.0
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.process_time() - began


def _give_up(*_: object) -> None:
    raise TimeoutError


def collected(root: Path) -> list[Pattern]:
    """What `noted` finds in another process, in a folder with articles."""
    run = subprocess.run([sys.executable, "-P", "-m", "tests.hostile.patterns"], cwd=root, check=True, capture_output=True,
                         text=True, env={**os.environ, "PYTHONPATH": f"{PACKAGE.parents[1]}{os.pathsep}{PACKAGE.parent}"})
    return [Pattern(*found) for found in json.loads(run.stdout)]


def main() -> int:
    """Tries every pattern in full."""
    from tests.hostile import articles

    with tempfile.TemporaryDirectory() as folder:
        articles.small_ones(Path(folder))
        found = collected(Path(folder))
    faults = {pattern.place: fault for pattern in found if (fault := steep(pattern))}
    for place, fault in faults.items():
        print(f"WRONG  {place}: {fault}")
    print(f"{len(found)} patterns: {len(faults)} grow faster than their text")
    return 1 if faults else 0


if __name__ == "__main__":
    if "--all" in sys.argv:
        sys.exit(main())
    json.dump(noted(), sys.stdout)
