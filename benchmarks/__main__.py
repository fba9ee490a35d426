"""Measures builds of made-up archives and writes docs/performance.md: `make bench`.

Where Hugo's theme and its articles of the same archive are at hand (`--peers`, a folder with `prepare.sh` and `build.sh`), the
two are built in turn; else Dateline is measured alone, on articles of benchmarks/articles.py.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.articles import write_articles
from benchmarks.builds import OURS, Run, paired, run
from benchmarks.chart import Bar, chart
from benchmarks.serving import shown
from benchmarks.stages import stages

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "docs" / "performance.md"
CHART = ROOT / "docs" / "performance.svg"
_MOST_IN_FULL = 10_000
"""Of larger archives only the cold builds are measured."""
Edit = Callable[[str, int], str]
"""An article's text, and a number that differs from edit to edit → its new text."""


class Row(NamedTuple):
    """One line of the table."""

    articles: int
    work: str
    ours: Run
    hugo: Run | None


def longer(text: str, number: int) -> str:
    return f"{text}\nOne more line, {number}.\n"


def retitled(text: str, number: int) -> str:
    return re.sub(r'^title: "?(.*?)"?$', rf'title: "\1 {number}"', text, count=1, flags=re.MULTILINE)


class Bench:
    """One archive, built by Dateline and, where it is there, by Hugo."""

    def __init__(self, folder: Path, articles: int, runs: int, peers: Path | None):
        self.folder, self.articles, self.runs, self.peers = folder, articles, runs, peers
        if peers:
            for peer in ("plain", "hugo"):
                subprocess.run(["sh", str(peers / "prepare.sh"), peer, str(articles), str(folder / peer)], check=True)
            self.source = folder / "plain" / "articles"
        else:
            self.source = folder / "articles"
            self.source.mkdir()
            write_articles(self.source, articles)
        self.edited = sorted(self.source.iterdir())[articles // 2]

    def rows(self) -> Iterator[Row]:
        yield self.row("cold, facts given", ["--no-search", "--no-extract"], cold=True)
        yield self.row("cold, articles read", ["--no-search"], cold=True)
        if self.articles > _MOST_IN_FULL:
            return
        yield self.row("nothing changed", ["--no-search"])
        yield self.row("one body edited", ["--no-search"], edit=longer)
        yield Row(self.articles, "one body saved, until `dateline serve` shows it", self.served(), None)
        yield self.row("one title edited", ["--no-search"], edit=retitled)
        yield Row(self.articles, "full-text index made", *paired(self.runs, self.indexed), None)
        yield self.row("one body edited, with the index", [], edit=longer, alone=True)

    def row(self, work: str, options: list[str], cold: bool = False, edit: Edit | None = None, alone: bool = False) -> Row:
        """`alone`: Hugo has nothing like it."""
        builders = [partial(self.ours, options, cold, edit)]
        if self.peers and not alone:
            builders.append(partial(self.hugo, cold, edit))
        ours, *hugo = paired(self.runs, *builders)
        return Row(self.articles, work, ours, hugo[0] if hugo else None)

    def ours(self, options: list[str], cold: bool, edit: Edit | None) -> Run:
        output, cache = self.folder / "ours", self.folder / "cache"
        if cold:
            shutil.rmtree(output, ignore_errors=True)
            shutil.rmtree(cache, ignore_errors=True)
        if edit:
            self.change(self.edited, edit)
        return run([*OURS, "--source", str(self.source), "--output", str(output), "--cache", str(cache), *options], self.folder)

    def indexed(self) -> Run:
        for kept in (self.folder / "cache").glob("search.*"):
            kept.unlink()
        return self.ours([], cold=False, edit=longer)

    def served(self) -> Run:
        options = ["--source", str(self.source), "--output", str(self.folder / "ours"), "--cache", str(self.folder / "cache")]
        return shown(self.folder, options, self.edited, self.marked, 2 * self.runs + 1)

    def marked(self) -> str:
        """Edits the article, and says by which word that can be seen."""
        word = f"Mark{time.monotonic_ns()}"
        self.change(self.edited, lambda text, number: f"{text}\n{word}\n")
        return word

    def hugo(self, cold: bool, edit: Edit | None) -> Run:
        output = self.folder / "theirs"
        if cold:
            shutil.rmtree(output, ignore_errors=True)
        if edit:
            self.change(self.folder / "hugo" / "content" / "articles" / self.edited.name, edit)
        return run(["sh", str(self.peers / "build.sh"), "hugo", str(self.folder / "hugo"), str(output)], self.folder)

    @staticmethod
    def change(path: Path, edit: Edit) -> None:
        text = path.read_text("utf-8")
        path.write_text(edit(text, len(text)), "utf-8")


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    options.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000], help="sizes of the archives (1000 10000)")
    options.add_argument("--runs", type=int, default=3, help="builds of which the median counts (3)")
    options.add_argument("--peers", type=Path, default=ROOT.parent / "shared" / "bench", help="where Hugo's archive is made")
    given = options.parse_args()
    peers = given.peers if (given.peers / "prepare.sh").exists() and os.environ.get("PEERS_HOME") else None
    rows: list[Row] = []
    for articles in given.articles:
        with TemporaryDirectory(prefix="dateline-bench-") as folder:
            for row in Bench(Path(folder), articles, given.runs, peers).rows():
                print(line(row))
                rows.append(row)
    with TemporaryDirectory(prefix="dateline-bench-") as folder:
        bench = Bench(Path(folder), min(given.articles), 1, peers)
        parts = list(stages(bench.source, Path(folder)))
    write(rows, parts)


def line(row: Row) -> str:
    """A row of the table in Markdown."""
    hugo = [f"{row.hugo.seconds:.2f}", f"{row.ours.seconds / row.hugo.seconds:.2f}"] if row.hugo else ["–", "–"]
    cpu = "–" if row.ours.cpu is None else f"{row.ours.cpu:.2f}"
    together = f"{row.ours.together:.0f}" if row.ours.together else "–"
    ours = [f"{row.ours.seconds:.2f}", cpu, f"{row.ours.megabytes:.0f}", together]
    return f"| {' | '.join([f'{row.articles:,}', row.work, *ours, *hugo])} |"


def write(rows: list[Row], parts: list[tuple[str, float]]) -> None:
    """Puts the tables between the two marks of docs/performance.md; what stands around them is written by hand."""
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    load = f", {os.getloadavg()[0]:.1f} processes at work at the end" if hasattr(os, "getloadavg") else ""
    tables = [
        f"Measured on {datetime.now(UTC):%d %B %Y}: {machine}{load}.", "",
        "| articles | work | seconds | CPU seconds | MB, largest process | MB, all processes | Hugo, seconds | ours / Hugo |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |", *map(line, rows), "",
        "| stage, one process, facts given | microseconds an article |", "| --- | ---: |",
        *(f"| {name} | {micro:,.0f} |" for name, micro in parts),
    ]
    largest = min(_MOST_IN_FULL, max(row.articles for row in rows))
    bars = [Bar(row.work, row.ours.seconds / row.hugo.seconds) for row in rows if row.hugo and row.articles == largest]
    if bars:
        CHART.write_text(chart(bars), "utf-8")
        tables += ["", f"![{largest:,} articles: Dateline’s time in relation to Hugo’s]({CHART.name})"]
    text = REPORT.read_text("utf-8")
    before, _, rest = text.partition("<!-- measured -->\n")
    _, _, after = rest.partition("<!-- /measured -->")
    REPORT.write_text(f"{before}<!-- measured -->\n" + "\n".join(tables) + f"\n<!-- /measured -->{after}", "utf-8")


if __name__ == "__main__":
    main()
