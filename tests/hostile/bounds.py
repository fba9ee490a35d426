"""Files of every excess, one build each, with bounds on its time and memory.

`python -m tests.hostile.bounds` runs them all and prints the figures of docs/reliability.md.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.hostile.articles import GOOD
from tests.hostile.command import GIB, dateline, write

SECONDS, MEMORY = 20, 2 * GIB
MB = 1_000_000
LEDE = "Norway and Iceland signed a treaty on fish in Oslo, they said.\n\n"


class Excess(NamedTuple):
    """A file, and what is said of it: the code of the problem that names it, or "" where it is built whole."""

    file: str
    piece: str
    times: int
    code: str = ""
    before: str = LEDE
    after: str = "\n\nThese are the last words of it.\n"


EXCESSES = {
    "100 MB of text": Excess("x.txt", "word and word. ", 100 * MB // 15, "file-too-large"),
    "100 MB of Markdown": Excess("x.md", "# word\n\n", 100 * MB // 8, "file-too-large"),
    "100 MB of a page": Excess("x.html", "<p>word</p>\n", 100 * MB // 12, "file-too-large"),
    "100 MB of JSON": Excess("x.json", '"word", ', 100 * MB // 8, "file-too-large", '{"text": ["', '"]}'),
    "100 MB of a sidecar": Excess("x.yaml", "- word\n", 100 * MB // 7, "file-too-large", "topics:\n", ""),
    "100 MB of zeros": Excess("x.txt", "\0", 100 * MB, "file-too-large", "", ""),
    "a line of 10 MB": Excess("x.txt", "word ", 2 * MB, "file-too-large"),
    "a line of 4 MB": Excess("x.txt", "word ", 4 * MB // 5),
    "a word of 4 MB": Excess("x.txt", "w", 4 * MB),
    "a sentence of 1 MB with names": Excess("x.txt", "Jane Doe of Norway and ", MB // 23, "sentence-too-long"),
    "spaces, 1 MB": Excess("x.txt", " ", MB, before="Norway and Iceland signed a treaty", after=" on fish, they said.\n"),
    "figures, 1 MB": Excess("x.txt", "1", MB),
    "capitals, 1 MB": Excess("x.txt", "A", MB),
    "initials, 1 MB": Excess("x.txt", "A.", MB // 2),
    "underscores, 1 MB": Excess("x.txt", "_", MB),
    "quotation marks, 1 MB": Excess("x.txt", "“", MB // 3),
    "stops, 1 MB": Excess("x.txt", ". ", MB // 2),
    "a million lines": Excess("x.txt", "x\n", MB, "too-many-paragraphs"),
    "a million lines of Markdown": Excess("x.md", "x\n", MB),
    "a million empty lines": Excess("x.txt", "\n", MB),
    "a hundred thousand paragraphs": Excess("x.txt", "Words of it.\n\n", 100_000, "too-many-paragraphs"),
    "twenty thousand agreements": Excess("x.txt", "Norway and Iceland signed a treaty on fish, they said. ", 20_000),
    "five thousand agreements of front matter": Excess(
        "x.md", "Pact, ", 5_000, before="---\ntitle: X\nagreements: [", after=f"]\n---\n{LEDE}"
    ),
    "twenty thousand dates": Excess("x.txt", "It was signed on 3 May 2019 in Oslo. ", 20_000),
    "twenty thousand offices": Excess("x.txt", "Foreign Minister Jane Doe of Norway said so. ", 20_000),
    "twenty thousand headings": Excess("x.md", "# Heading of it\n\n", 20_000),
    "twenty thousand brackets": Excess("x.md", "[", 20_000),
    "twenty thousand links": Excess("x.md", "[a](http://example.org/) ", 20_000),
    "ten thousand quotations in each other": Excess("x.md", ">", 10_000),
    "ten thousand bold openings": Excess("x.md", "**a ", 10_000),
    "4 MB of Markdown tables": Excess("x.md", "| a | b |\n", 400_000),
    "4 MB of references": Excess("x.md", "[a]: http://example.org/\n", 160_000),
    "ten thousand boxes in each other": Excess("x.html", "<div>", 10_000, before="<p>Norway signed it.</p>"),
    "ten thousand tables in each other": Excess("x.html", "<table><tr><td>", 10_000, before="<p>Norway signed it.</p>"),
    "a hundred thousand tags": Excess("x.html", "<b>x</b>", 100_000, "html-too-large"),
    "forty thousand paragraphs of a page": Excess("x.html", "<p>Words of it.</p>", 40_000, "too-many-paragraphs"),
    "two hundred thousand attributes": Excess(
        "x.html", " a=1", 200_000, "html-too-large", "<p>Norway signed it.</p><p", ">The end.</p>"),
    "a tag of 4 MB": Excess("x.html", "a", 4 * MB, before="<p>Norway signed it.</p><p class='", after="'>The end.</p>"),
    "4 MB of character references": Excess("x.html", "&amp;", 800_000, before="<p>Norway signed it. ", after="</p>"),
    "ten thousand lists in JSON": Excess("x.json", "[", 10_000, "nested-too-deep", "", ""),
    "ten thousand objects in JSON": Excess("x.json", '{"a":', 10_000, "nested-too-deep", "", ""),
    "4 MB of fields": Excess("x.md", "a: b\n", 800_000, "", "---\n", "---\nText.\n"),
    "ten thousand mappings in YAML": Excess("x.md", "{a: ", 10_000, "", "---\n", "\n---\nText.\n"),
    "4 MB of one value": Excess("x.md", "word ", 800_000, "", "---\ntitle: ", "\n---\nNorway signed it.\n"),
    "a front matter of 4 MB that never ends": Excess("x.md", "word\n", 800_000, "front-matter-unclosed", "---\n", ""),
}


def run(root: Path, excess: Excess) -> tuple[str, float]:
    """(what is wrong, or "", the seconds it took)."""
    write(root, "seeds/healthy.md", GOOD)
    if excess.file.endswith(".yaml"):
        write(root, "seeds/x.txt", LEDE)
    write(root, f"seeds/{excess.file}", excess.before + excess.piece * excess.times + excess.after)
    try:
        done = dateline(root, "build", "--no-cache", "--no-search", timeout=3 * SECONDS, memory=MEMORY)
    except subprocess.TimeoutExpired:
        return "it does not end", 3.0 * SECONDS
    said = f"exit {done.status}: {done.err[:300]}"
    named = f"seeds/{excess.file}" in done.err
    if done.status not in (0, 1) or "Traceback" in done.err or (done.status == 1 and not named):
        return said, done.seconds
    if excess.code and f" {excess.code}: " not in done.err:
        return f"not {excess.code}: {said}", done.seconds
    return ("too slow" if done.seconds > SECONDS else ""), done.seconds


def main() -> int:
    wrong, slowest = 0, (0.0, "")
    for name, excess in EXCESSES.items():
        root = Path(tempfile.mkdtemp())
        fault, seconds = run(root, excess)
        shutil.rmtree(root)
        wrong += bool(fault)
        slowest = max(slowest, (seconds, name))
        print(f"{'WRONG' if fault else 'right'}  {seconds:5.1f} s  {name}{f': {fault}' if fault else ''}", flush=True)
    print(f"{len(EXCESSES)} excesses: {wrong} wrong; the slowest took {slowest[0]:.1f} s: {slowest[1]}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
