"""How long it takes from saving an article until `dateline serve` shows it."""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

from benchmarks.builds import Run

_SERVE = (sys.executable, "-P", "-c", "from dateline.cli import main; main()", "serve", "--port", "0")
_PATIENCE = 60
"""Seconds after which an edit is taken for one that is never shown."""


def shown(folder: Path, options: list[str], edited: Path, change: Callable[[], str], edits: int) -> Run:
    """The median over some edits; the memory of the server. Its CPU seconds are not told from those of its start: None.

    `change` edits the article and gives a word that only its new page has.
    """
    server = subprocess.Popen([*_SERVE, *options], cwd=folder, stderr=subprocess.PIPE, text=True)
    try:
        at = next(found[0] for line in server.stderr if (found := re.search(r"http://[\d.:]+/", line)))
        with urlopen(f"{at}data/articles.json") as answer:
            address = next(f"{at}articles/{card['slug']}/" for card in json.load(answer) if card["source"] == edited.name)
        took = []
        for _ in range(edits):
            time.sleep(1)  # nobody saves at once what they just saved
            word, started = change().encode(), time.perf_counter()
            while word not in _page(address):
                if time.perf_counter() - started > _PATIENCE:
                    sys.exit(f"{edited}: the edit is not shown")
                time.sleep(0.005)
            took.append(time.perf_counter() - started)
    finally:
        server.terminate()
        _, _, used = os.wait4(server.pid, 0)
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(statistics.median(took), None, used.ru_maxrss * unit / 1e6)


def _page(address: str) -> bytes:
    with urlopen(address) as answer:
        return answer.read()
