"""How truly the articles are read: scores on annotated corpora, held as floors in `src/dateline/measured.yaml`.

    python -m benchmarks.score [--corpus FOLDER] [--errors SET] [--write]

A corpus is a folder with `gold.jsonl`, `texts/` and, of the one that brings it, `score.py`: the scorer, which is the
authority on every rule. `variants/`, if there, holds the same articles in other clothes.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import msgspec
import yaml

from dateline.loader import sources
from dateline.model import Record
from dateline.reading import read
from dateline.settings import Settings

CHECKOUT = Path(__file__).resolve().parents[1]
CORPUS = CHECKOUT.parent / "shared" / "corpus"
NEWS = CHECKOUT / "tests" / "news"
MEASURED = CHECKOUT / "src" / "dateline" / "measured.yaml"
VARIANTS = {
    "tail": "some of them with unrelated stories appended",
    "md": "some of them as Markdown with front matter",
    "html": "some of them as saved web pages",
}
HEAD = """# What the rules reach on annotated news: F1 or the share that is right, by field. Written by `make score ARGS=--write`;
# the tests hold every figure as a floor, and the site's page "About" shows them.
"""
FIELDS = ("date", "countries_strict", "organizations", "people", "agreements", "agreements_parties_only")
RATES = ("person_role", "person_country", "agreement_status", "agreement_type_strict", "iptc_first")


class Set(NamedTuple):
    """Texts with their gold annotations."""

    name: str
    about: str
    gold: Path
    texts: tuple[Path, ...]
    variant: str = ""


def sets(corpus: Path) -> Iterator[Set]:
    """The corpus, its variants, and the news that was written for Dateline."""
    if corpus.is_dir():
        about = "real articles on which the rules were developed"
        yield Set("corpus", about, corpus / "gold.jsonl", tuple(sorted((corpus / "texts").iterdir())))
        for variant in VARIANTS:
            texts = tuple(sorted((corpus / "variants").glob(f"*-{variant}.*")))
            yield Set(f"corpus, {variant}", VARIANTS[variant], corpus / "gold.jsonl", texts, variant)
    for folder in sorted(NEWS.glob("*/gold.jsonl")):
        about = (folder.parent / "ABOUT").read_text("utf-8").strip()
        yield Set(folder.parent.name, about, folder, tuple(sorted((folder.parent / "texts").iterdir())))


def digest(of: Set) -> str:
    """Changes with the texts and their annotation: figures of another corpus cannot be compared."""
    sum = hashlib.sha256(of.gold.read_bytes())
    for text in of.texts:
        sum.update(text.read_bytes())
    return sum.hexdigest()[:16]


def scorer(corpus: Path) -> ModuleType:
    """The corpus's own `score.py`."""
    spec = importlib.util.spec_from_file_location("corpus_score", corpus / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records(texts: tuple[Path, ...]) -> dict[str, Record]:
    """What is read in each text, by its name."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        settings = Settings(root=here, source=here, output=here / "none", cache=None)
        for text in texts:
            (here / text.name).write_bytes(text.read_bytes())
        for source in sources.scan(here, settings).articles:
            reading = read(source, *sources.read(source, settings), settings)
            if reading.body:
                found[source.id] = msgspec.msgpack.decode(reading.body)["record"]
    return found


def score(of: Set, by: ModuleType, errors: list | None = None) -> dict[str, float]:
    """Figures by field: F1 of `FIELDS`, shares of `RATES`, and false agreements for each article without any."""
    gold = {line["id"]: line for line in map(json.loads, of.gold.read_text("utf-8").splitlines())}
    found = records(of.texts)
    if of.variant in ("md", "html"):    # the date is in the metadata there
        gold = {id: {**one, "date": one["date_meta"] or one["date"]} for id, one in gold.items()}
    wanted = [(id, gold[id.split("-")[0]]) for id in found] if of.variant else list(gold.items())
    told = by.score(wanted, found, errors)
    figures = {field: told[field]["f1"] for field in FIELDS}
    figures |= {rate: told[rate]["acc"] for rate in RATES if rate in told}
    return {**figures, "false_agreements": told["negatives"]["per_article"]}


def below(figures: dict[str, float], floors: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Figures that fell under their floor: field → (figure, floor). Of false agreements less is better."""
    fallen = {}
    for field, floor in floors.items():
        worse = figures[field] > floor if field == "false_agreements" else figures[field] < floor
        if worse:
            fallen[field] = (figures[field], floor)
    return fallen


def main() -> int:
    parser = argparse.ArgumentParser(prog="make score", description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--errors", metavar="SET", help="each miss and each wrong item of one set")
    parser.add_argument("--write", action="store_true", help="make what is reached now the floor, and what the site shows")
    args = parser.parse_args()
    if not args.corpus.is_dir():
        sys.exit(f"{args.corpus}: no such corpus; the scorer comes with it")
    by = scorer(args.corpus)
    table, told = {}, {}
    for one in sets(args.corpus):
        errors: list = []
        table[one.name] = score(one, by, errors)
        told[one.name] = {
            "about": one.about,
            "articles": len(one.texts),
            "digest": digest(one),
            "figures": table[one.name],
        }
        if args.errors == one.name:
            print("\n".join("\t".join(error) for error in errors), end="\n\n")
    print_table(table)
    if args.write:
        MEASURED.write_text(HEAD + yaml.safe_dump(told, sort_keys=False), "utf-8")
    return 0


def print_table(table: dict[str, dict[str, float]]) -> None:
    names = list(table)
    print(f"{'':26}" + "".join(f"{name:>14}" for name in names))
    for field in (*FIELDS, *RATES, "false_agreements"):
        figures = (f"{table[name][field]:14.3f}" if field in table[name] else f"{'-':>14}" for name in names)
        print(f"{field.replace('_', ' '):26}" + "".join(figures))


if __name__ == "__main__":
    sys.exit(main())
