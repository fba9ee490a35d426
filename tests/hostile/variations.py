"""The same input gives the same bytes: one archive built under other clocks, locales, seeds, orders, places.

`python -m tests.hostile.variations [PYTHON...]` tries each by itself, and other interpreters that have the libraries.
"""

import json
import sys
import tempfile
from pathlib import Path

from tests.hostile import articles
from tests.hostile.command import dateline, tree, write

PAGE = """<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><head><title>Saved page of a treaty</title>
<link rel=stylesheet href="http://127.0.0.1:9/s.css"><script src="http://127.0.0.1:9/s.js"></script></head><body>
<article><p>Norway and Iceland signed a treaty on fish in Oslo on 3 May 2019, both governments said.</p>
<img src="http://127.0.0.1:9/i.png"><iframe src="http://127.0.0.1:9/f"></iframe><p>It ends there.</p></article></body></html>"""


def archive(root: Path) -> Path:
    """A small archive of every format, in which names and topics meet."""
    write(root, "seeds/page.html", PAGE)
    write(root, "seeds/plain.txt", "OSLO, May 4 - Norway and Iceland today signed a memorandum on rivers, ministers said.\n")
    write(root, "seeds/object.json", json.dumps({"title": "An object", "date": "2018", "text": "Finland joined the treaty."}))
    for n in range(6):
        said = articles.GOOD.replace("2020-01-02", f"2020-0{n + 1}-02").replace("A healthy", f"Healthy {n}")
        write(root, f"seeds/{n % 2}/{n}.md", said)
    write(root, "seeds/side.txt", "Sweden and Denmark signed a pact on bridges in Malmo, they said.\n")
    write(root, "seeds/side.yaml", "topics: [Bridges, Straße, naïve]\npeople: [Åsa Öst, Zoë Ibsen, Émile Roy]\n")
    return root


SHUFFLED = """
import os, random, time
scandir, listdir, now = os.scandir, os.listdir, time.time
class Shuffled:
    def __init__(self, entries): self.entries = iter(entries)
    def __iter__(self): return self
    def __next__(self): return next(self.entries)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
def shuffled(*values):
    entries = list(scandir(*values)); random.shuffle(entries); return Shuffled(entries)
def shuffled_names(*values):
    names = listdir(*values); random.shuffle(names); return names
os.scandir, os.listdir, time.time = shuffled, shuffled_names, lambda: now() + 500_000_000
os.umask(0o077)
"""
VARIATIONS = {
    "time zone": ({"TZ": "Pacific/Kiritimati"}, (), ""),
    "locale": ({"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, (), ""),
    "hash seed": ({"PYTHONHASHSEED": "4711"}, (), ""),
    "umask, clock and order of files": ({}, (), SHUFFLED),
    "two processes": ({}, ("--jobs", "2"), ""),
    "cache": ({}, ("--cache", ".dateline"), ""),
    "everything at once": ({"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "1"}, ("--jobs", "2"), SHUFFLED),
}


def same_bytes(folder: Path, variation: str, *options: str, python: str = sys.executable) -> bool:
    """Whether a build under the variation, or by another interpreter, is equal to a plain one, in bytes and modes."""
    env, args, before = VARIATIONS.get(variation, ({}, (), ""))
    base, other = archive(folder / "base"), archive(folder / "other place/root")
    args = args if "--cache" in args else ("--no-cache", *args)
    plain = dateline(base, "build", "--no-cache", *options, env={"PYTHONHASHSEED": "0"})
    varied = dateline(other, "build", *args, *options, env=env, before=before, python=python)
    assert (plain.status, varied.status) == (0, 0), varied.err
    modes = {path.stat().st_mode & 0o777 for path in (other / "_site").rglob("*")}
    return tree(other / "_site") == tree(base / "_site") and modes == {0o644, 0o755}


def main(interpreters: list[str]) -> int:
    wrong = 0
    for variation in (*VARIATIONS, *interpreters):
        with tempfile.TemporaryDirectory() as folder:
            same = same_bytes(Path(folder), variation, python=sys.executable if variation in VARIATIONS else variation)
        wrong += not same
        print(f"{'same bytes' if same else 'WRONG'}  {variation}", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
