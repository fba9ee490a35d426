"""Pagefind, whose search runs in the browser without a server's help: what this program is asked when a site is built.

Its own way to an index, a folder of HTML pages, takes 2 ms and 130 kB of memory an article, cannot keep anything for the next
time, and numbers the pages in the order in which the file system lists them. So it is asked only what it alone knows: as what
each word is found (its stem, its parts, its form without accents), and for the scripts of the search.
"""

import gzip
import json
import os
import subprocess
import tempfile
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

from dateline.search import cbor

MAGIC = b"pagefind_dcd"
"""How all its files begin, once they are unpacked."""
ENTRY = "pagefind-entry.json"
"""The file that a browser reads first."""
_FOR_OTHERS = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""Ready-made search boxes, half a megabyte of them; the site has its own."""
_PRIVATE = "___PAGEFIND_"
"""How words begin that are orders to it."""
_LAST = "."
"""So that it adds no full stop to the last word."""


class Missing(Exception):
    """The program is not installed."""


class Failed(Exception):
    """The program could not be run, or did not do its work; the message says how."""


class Program(NamedTuple):
    """The program as it is installed."""

    path: Path
    version: str


class Reading(NamedTuple):
    """One way in which a word is found."""

    stem: str
    form: str
    """With the accents that the stem is without; else empty."""
    weight: int
    """24 for a whole word, less for a part of one."""


class Answer(NamedTuple):
    readings: dict[str, list[Reading]]
    """By word; a word that is not there cannot be found."""
    files: dict[str, bytes]
    """Those of the search itself, by name."""


def program() -> Program:
    """The program that came with the package pagefind_bin. Raises Missing."""
    try:
        from importlib import metadata  # late, as the program itself

        from pagefind_bin import get_executable

        return Program(get_executable().absolute(), metadata.version("pagefind_bin"))
    except (ImportError, OSError) as error:     # PackageNotFoundError is an ImportError
        raise Missing from error


def ask(program: Program, words: Iterable[str], language: str) -> Answer:
    """As what these words are found, all taken for words of `language`: it indexes one page of them. Raises Failed."""
    asked = sorted(word for word in set(words) if not word.startswith(_PRIVATE))
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        page, bundle = Path(folder, "pages", "index.html"), Path(folder, "bundle")
        page.parent.mkdir()
        content = escape(" ".join((*asked, _LAST)))
        page.write_text(f"<!doctype html><html><body data-pagefind-body>{content}</body></html>", "utf-8")
        run(program, page.parent, bundle, language)
        try:
            return Answer(_readings(bundle, [*asked, _LAST]), _files(bundle))
        except (OSError, EOFError, ValueError, KeyError, IndexError, TypeError) as error:
            raise Failed(f"{program.path.name} {program.version} answers in a form that is not known here") from error


def run(program: Program, pages: Path, bundle: Path, language: str) -> None:
    """Makes an index of the pages in a new folder. No shell, no network. Raises Failed."""
    command = [program.path, "--site", pages, "--output-path", bundle, "--force-language", language, "--quiet"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        # In a folder of our own, for the program reads its settings from the current one.
        done = subprocess.run(command, cwd=pages.parent, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    except OSError as error:
        raise Failed(f"{program.path.name} cannot be run: {error.strerror}") from error
    if done.returncode != 0 or not (bundle / ENTRY).is_file():
        said = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
        raise Failed(f"{program.path.name} ended with status {done.returncode}: {said[-1] if said else 'it said nothing'}")


def _readings(bundle: Path, asked: list[str]) -> dict[str, list[Reading]]:
    """The index of one page, read backwards: from its places to the words that stood there."""
    (fragment,) = (bundle / "fragment").iterdir()
    if json.loads(_unpacked(fragment))["content"].split(" ") != asked:
        raise ValueError("words are counted differently")
    found: dict[str, list[Reading]] = {}
    for path in sorted((bundle / "index").iterdir()):
        for stem, pages, forms in cbor.decode(_unpacked(path))[0]:
            for form, entries in (("", pages), *forms):
                for _, places, _ in entries:
                    for weight, place in _places(places):
                        found.setdefault(asked[place], []).append(Reading(stem, form, weight))
    return found


def _places(packed: list[int]) -> Iterable[tuple[int, int]]:
    """(weight, number of the word): a negative number begins the places of one weight, each told from the one before."""
    weight = place = 0
    for value in packed:
        if value < 0:
            weight, place = -1 - value, 0
        else:
            place += value
            yield weight, place


def _files(bundle: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes() for path in bundle.iterdir()
        if path.is_file() and path.suffix != ".pf_meta" and not path.name.startswith(_FOR_OTHERS)
    }


def _unpacked(path: Path) -> bytes:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(MAGIC):
        raise ValueError(path.name)
    return content[len(MAGIC) :]
