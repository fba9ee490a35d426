"""What the rules cost, extractor by extractor: microseconds of the processor for 1,800 characters of news.

    python -m benchmarks.extraction [FOLDER ...] [--runs N]

Without a folder it reads the news that was written for the tests, in which every other article tells of several agreements:
texts of more facts than an archive has on average. The least of several runs counts, for a machine's other work only adds to it.
"""

import argparse
import time
from pathlib import Path

from dateline.extract import EXTRACTORS
from dateline.extract.document import Document, Findings
from dateline.loader import sources
from dateline.loader.loading import load
from dateline.model import Draft
from dateline.settings import Settings

NEWS = Path(__file__).resolve().parents[1] / "tests" / "news"
LENGTH = 1_800
"""Characters of the article that the figures are for."""
AT_ONCE = 32
"""Articles that are read together, as in a build."""
NAMES = "names of the lexicons, runs of capitals"


def drafts(folder: Path) -> list[Draft]:
    """The articles of a folder, loaded and laid out."""
    settings = Settings(root=folder, source=folder, output=folder / "none", cache=None)
    articles = sources.scan(folder, settings).articles
    loaded = (load(article, *sources.read(article, settings), settings).draft for article in articles)
    return [draft for draft in loaded if draft is not None]


def costs(articles: list[Draft]) -> dict[str, int]:
    """Nanoseconds by extractor for all articles, in the order in which they run."""
    took = dict.fromkeys((NAMES, *map(_name, EXTRACTORS)), 0)
    for first in range(0, len(articles), AT_ONCE):
        started = time.process_time_ns()
        documents = [Document(draft) for draft in articles[first : first + AT_ONCE]]
        found = [Findings()] * len(documents)
        took[NAMES] += time.process_time_ns() - started
        for extractor in EXTRACTORS:
            started = time.process_time_ns()
            found = [extractor.extract(*pair) for pair in zip(documents, found, strict=True)]
            took[_name(extractor)] += time.process_time_ns() - started
    return took


def _name(extractor) -> str:
    return extractor.__name__.rpartition(".")[2]


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.extraction", description=__doc__.split("\n")[0])
    options.add_argument("folders", type=Path, nargs="*", help="where articles are (tests/news)")
    options.add_argument("--runs", type=int, default=5, help="runs of which the quickest counts (5)")
    given = options.parse_args()
    folders = given.folders or sorted(NEWS.glob("*/texts"))
    articles = [draft for folder in folders for draft in drafts(folder.resolve())]
    runs = [costs(articles) for _ in range(given.runs)]
    per = sum(len(draft.text) for draft in articles) / LENGTH * 1_000
    least = {name: min(run[name] for run in runs) / per for name in runs[0]}
    print(f"{len(articles)} articles, microseconds for {LENGTH:,} characters")
    for name, micro in least.items():
        print(f"{micro:8,.0f}  {name}")
    total = min(sum(run.values()) for run in runs) / per
    print(f"{total:8,.0f}  in all: {1e6 / total:,.0f} articles a second on one core")


if __name__ == "__main__":
    main()
