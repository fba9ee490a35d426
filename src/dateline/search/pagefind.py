"""Pagefind, a program that makes an index of HTML pages which a browser can search without a server's help."""

import os
import subprocess
from pathlib import Path
from typing import NamedTuple

from dateline.search import reproducible

_FOR_OTHERS = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""Ready-made search boxes, half a megabyte of them; the site has its own."""


class Missing(Exception):
    """The program is not installed."""


class Failed(Exception):
    """The program could not be run, or did not do its work; the message says how."""


class Program(NamedTuple):
    """The program as it is installed."""

    path: Path
    version: str


def program() -> Program:
    """The program that came with the package pagefind_bin. Raises Missing."""
    try:
        from importlib import metadata  # late, as the program itself

        from pagefind_bin import get_executable

        return Program(get_executable().absolute(), metadata.version("pagefind_bin"))
    except (ImportError, OSError) as error:     # PackageNotFoundError is an ImportError
        raise Missing from error


def run(program: Program, pages: Path, bundle: Path, language: str) -> None:
    """Makes an index of the pages in a new folder: the same bytes for the same pages. No shell, no network.

    All words are taken for words of `language`, or the texts in other languages would get indexes of their own, which
    no page of this site would ask. Raises Failed.
    """
    pages, bundle = pages.absolute(), bundle.absolute()
    command = [program.path, "--site", pages, "--output-path", bundle, "--force-language", language, "--quiet"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        # In a folder of our own, for the program reads its settings from the current one.
        done = subprocess.run(command, cwd=pages.parent, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    except OSError as error:
        raise Failed(f"{program.path.name} cannot be run: {error.strerror}") from error
    if done.returncode != 0 or not (bundle / "pagefind-entry.json").is_file():
        said = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
        raise Failed(f"{program.path.name} ended with status {done.returncode}: {said[-1] if said else 'it said nothing'}")
    for path in bundle.iterdir():
        if path.name.startswith(_FOR_OTHERS):
            path.unlink()
    reproducible.settle(bundle)
