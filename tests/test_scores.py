"""Quality as a floor: what the rules reach on annotated news may not fall unseen.

A floor falls only when someone runs `make score ARGS=--write` and commits it with a reason.
"""

import pytest

from benchmarks import score
from dateline.measured import measured

SETS = list(score.sets(score.CORPUS)) if score.CORPUS.is_dir() else []
FLOORS = {known.name: known for known in measured()}

pytestmark = pytest.mark.skipif(not SETS, reason="the annotated corpus and its scorer are not beside the checkout")


@pytest.fixture(scope="module")
def scorer():
    return score.scorer(score.CORPUS)


@pytest.mark.parametrize("one", SETS, ids=lambda one: one.name)
def test_no_score_falls_below_its_floor(one, scorer):
    assert FLOORS[one.name].digest == score.digest(one), "other texts than the floors were measured on"
    errors = []
    fallen = score.below(score.score(one, scorer, errors), FLOORS[one.name].figures)
    assert not fallen, "\n".join("\t".join(error) for error in errors)


def test_a_fall_is_noticed():
    assert score.below({"people": 0.80, "false_agreements": 0.2}, {"people": 0.81, "false_agreements": 0.1}) == {
        "people": (0.80, 0.81),
        "false_agreements": (0.2, 0.1),
    }
