"""Learns how much each trait speaks for an agreement: `src/dateline/lexicon/agreement_weights.yaml` from annotated news.

    python -m benchmarks.weights [--corpus FOLDER] [--also FOLDER ...] [--write]

Every phrase that could name an agreement is a candidate; it is true where the scorer matches what would be read from it
with a gold agreement. A logistic regression over the traits (`agreement/scope.py`) is fitted to them, each weight drawn
to what is known of the world: sport, wages and takeovers are no business of states. Printed are the figures in
cross-validation by article, which are the honest ones. `--also` names further folders with `gold.jsonl` and `texts/`.
"""

import argparse
import json
import math
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple
from unittest import mock

import yaml

from benchmarks.score import CORPUS, Set, records, scorer, sets
from dateline.extract.agreement import facts, scope
from dateline.lexicon import lexicons
from tests.text_cases import read_cases

LEXICON = Path(lexicons.__file__).parent / "agreement_weights.yaml"
FOLDS, ROUNDS, STEP = 8, 500, 0.08
DRAWN = 6.0
"""How strongly a weight is drawn to its prior: the L2 penalty."""
FIRM, LEANING = -3.0, -1.5
PRIORS = {
    **dict.fromkeys(
        (
            "sport",
            "domestic, labour or court",
            "of a kind that is no business of states",
            "of a union or a club",
            "a takeover or a sale",
            "a sale between companies",
            "a law or a body named after an agreement",
            "not there",
            "only wished for",
            "agreement of opinion",
            "one party, untold",
            "a name, and nobody beside it",
            "a body's own, untold",
            "a look back",
            "a paper that was not made",
        ),
        FIRM,
    ),
    **dict.fromkeys(
        (
            "an opinion",
            "a contract and one party",
            "a loan, and nobody beside it",
            "a noun of daily use and one party",
            "one party, in passing",
            "agreements in general, untold",
            "none in particular, and nobody beside it",
            "recalled, and nobody beside it",
            "only imagined, and nobody beside it",
            "untold, far from the top",
            "only imagined, far from the top",
            "told by a verb, and nobody beside it",
            "daily business, far from the top",
        ),
        LEANING,
    ),
}
"""What is known before any article is read; every other trait may speak for or against."""
_OF_CASES = 1.0
"""Weight of what a short case would wrongly add; of an article it is three."""
CAUTION = 0.2
"""Taken from every sum: of two errors, an agreement that is none is the worse."""


class Candidate(NamedTuple):
    """A phrase that could name an agreement."""

    article: str
    traits: tuple[str, ...]
    found: int
    """Gold agreements that it is."""
    false: int
    """Agreements that it would wrongly add."""
    weight: float

    @property
    def true(self) -> bool:
        return self.found > 0


def candidates(of: Set, by: ModuleType) -> Iterator[Candidate]:
    """Those of a set's articles, all read as if each were an agreement."""
    gold = {line["id"]: line for line in map(json.loads, of.gold.read_text("utf-8").splitlines())}
    for text in of.texts:
        told: list[list] = []
        with _accepting(told):
            read = records((text,)).get(text.stem, {}).get("agreements", [])
        wanted = gold[text.stem]
        matched = dict(by.match_agreements(read, wanted["agreements"], False))
        position = 0
        for traits, made in told:
            own = [matched.get(index) for index in range(position, position + made)]
            position += made
            core = sum(index is not None and not wanted["agreements"][index]["optional"] for index in own)
            false = sum(index is None for index in own)
            neutral = not core and not false
            weight = 0.3 if neutral else 1.0 if core or wanted["cls"] == "pos" else 3.0
            yield Candidate(f"{of.name} {text.stem}", tuple(traits), core + neutral, 0 if core else false, weight)


def of_cases() -> Iterator[Candidate]:
    """Those of the short texts in which a test wants nothing to be found; no gold is needed for them."""
    for number, case in enumerate(read_cases("agreements")):
        case = case.values[0]
        if case.expected == ["none"]:
            told: list[list] = []
            with tempfile.TemporaryDirectory() as folder, _accepting(told):
                article = Path(folder) / "case.txt"
                article.write_text(case.text, "utf-8")
                records((article,))
            yield from (Candidate(f"case {number}", tuple(traits), 0, made, _OF_CASES) for traits, made in told)


class _accepting:
    """Reads every candidate as an agreement, and notes its traits and how many facts it made."""

    def __init__(self, told: list[list]):
        by_partner, traits = facts._by_partner, scope.traits

        def noted(*args):
            told.append([traits(*args), 0])
            return told[-1][0]

        def counted(*args):
            made = by_partner(*args)
            told[-1][1] = len(made)
            return made

        self._patches = (
            mock.patch.object(scope, "traits", noted),
            mock.patch.object(scope, "refusal", lambda traits: None),
            mock.patch.object(facts, "_by_partner", counted),
        )

    def __enter__(self) -> None:
        for patch in self._patches:
            patch.start()

    def __exit__(self, *_) -> None:
        for patch in self._patches:
            patch.stop()


def fit(known: Iterable[Candidate]) -> dict[str, float]:
    """Weights by trait: logistic regression with priors, by gradient descent with moments (Adam), the same on every run."""
    known = list(known)
    names = sorted({trait for candidate in known for trait in candidate.traits} | set(PRIORS))
    weights = {trait: PRIORS.get(trait, 0.0) for trait in names}
    speed, spread = defaultdict(float), defaultdict(float)
    for turn in range(1, ROUNDS + 1):
        slope = {trait: DRAWN * (weights[trait] - PRIORS.get(trait, 0.0)) if trait != "any" else 0.0 for trait in names}
        for candidate in known:
            error = (_chance(candidate, weights) - candidate.true) * candidate.weight
            for trait in candidate.traits:
                slope[trait] += error
        for trait in names:
            speed[trait] = 0.9 * speed[trait] + 0.1 * slope[trait]
            spread[trait] = 0.99 * spread[trait] + 0.01 * slope[trait] ** 2
            pace = math.sqrt(spread[trait] / (1 - 0.99**turn)) + 1e-8
            weights[trait] -= STEP * speed[trait] / (1 - 0.9**turn) / pace
    return weights


def _sum(candidate: Candidate, weights: dict[str, float]) -> float:
    return sum(weights.get(trait, 0.0) for trait in candidate.traits) - CAUTION


def _chance(candidate: Candidate, weights: dict[str, float]) -> float:
    total = sum(weights.get(trait, 0.0) for trait in candidate.traits)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def cross_validated(known: list[Candidate]) -> tuple[int, int, int]:
    """(true and taken, true, taken wrongly) where each article is judged by weights that have not seen it."""
    articles = sorted({candidate.article for candidate in known}, key=lambda name: (name[::-1], name))
    right = wrong = 0
    for fold in range(FOLDS):
        unseen = set(articles[fold::FOLDS])
        weights = fit(candidate for candidate in known if candidate.article not in unseen)
        taken = [candidate for candidate in known if candidate.article in unseen and _sum(candidate, weights) >= 0]
        right += sum(candidate.true for candidate in taken)
        wrong += sum(candidate.false for candidate in taken)
    return right, sum(candidate.true for candidate in known), wrong


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.weights", description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--also", type=Path, action="append", default=[], metavar="FOLDER")
    parser.add_argument("--write", action="store_true", help="make them the lexicon's")
    args = parser.parse_args()
    if not args.corpus.is_dir():
        sys.exit(f"{args.corpus}: no such corpus; the scorer comes with it")
    by = scorer(args.corpus)
    more = [Set(folder.name, "", folder / "gold.jsonl", tuple(sorted((folder / "texts").iterdir()))) for folder in args.also]
    known = [one for of in (*sets(args.corpus), *more) if not of.variant for one in candidates(of, by)]
    known += of_cases()
    right, true, wrong = cross_validated(known)
    print(f"{len(known)} candidates; unseen articles: {right} of {true} true ones taken, {wrong} false ones")
    weights = fit(known)
    weights["any"] -= CAUTION
    listed = {trait: round(weight, 1) for trait, weight in sorted(weights.items(), key=lambda item: -item[1])}
    print(yaml.safe_dump(listed, sort_keys=False, width=120))
    if args.write:
        head, _, _ = LEXICON.read_text("utf-8").partition("weights:\n")
        body = "".join(f"  {trait}: {weight}\n" for trait, weight in listed.items() if weight)
        LEXICON.write_text(f"{head}weights:\n{body}", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
