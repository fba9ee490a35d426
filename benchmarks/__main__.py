"""Builds a made-up archive several ways and prints the time and memory of each: `make bench ARGS="--articles 5000"`."""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.articles import article, write_articles


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    options.add_argument("--articles", type=int, default=1000, help="how many (1000)")
    options.add_argument("--jobs", type=int, default=0, help="processes that read (chosen by size)")
    given = options.parse_args()
    with TemporaryDirectory(prefix="dateline-bench-") as folder:
        measure(Path(folder), given.articles, given.jobs)


def measure(root: Path, number: int, jobs: int) -> None:
    """Builds cold, again unchanged, and after one article changed."""
    seeds = root / "seeds"
    seeds.mkdir()
    write_articles(seeds, number)
    print(f"{number:,} articles, {sum(path.stat().st_size for path in seeds.iterdir()) / 1e6:.1f} MB")
    report("first build", *build(root, jobs))
    print(f"{'':24}{sum(path.is_file() for path in (root / '_site').rglob('*')):,} files")
    report("nothing changed", *build(root, jobs))
    (seeds / "000000.txt").write_text(article(0) + "\nThe talks had lasted a year.\n", "utf-8")
    report("one article changed", *build(root, jobs))


def build(root: Path, jobs: int) -> tuple[float, float]:
    """Seconds, and megabytes of the largest of the build's processes."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-P", "-c", "from dateline.cli import main; main()", "build", "--quiet",
                                "--jobs", str(jobs)], cwd=root)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"the build ended with status {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024          # macOS counts bytes, Linux kilobytes
    return time.perf_counter() - started, used.ru_maxrss * unit / 1e6


def report(what: str, seconds: float, megabytes: float) -> None:
    print(f"{what:24}{seconds:8.2f} s {megabytes:8.0f} MB")


if __name__ == "__main__":
    main()
