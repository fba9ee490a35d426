"""Cases of one article each (`tests/hostile/cases/`): what is said of it, and what its page shows."""

import pytest

from tests.hostile import articles, output
from tests.hostile.words import load

CASES = [(name, case) for name in articles.FILES for case in load(name)]


@pytest.fixture(scope="module")
def sites(tmp_path_factory) -> dict[str, articles.Built]:
    return {name: articles.build(tmp_path_factory.mktemp("articles"), name) for name in articles.FILES}


@pytest.mark.parametrize("name", articles.FILES)
def test_what_is_healthy_is_built_and_nothing_else_comes_out(sites, name):
    built = sites[name]
    errors = any(line.startswith("error") for said in built.said.values() for line in said)
    assert built.run.status == (1 if errors else 0), built.run.err[-2000:]
    assert "Traceback" not in built.run.err
    assert not any(mark in built.run.err for mark in "\x1b\x07\u202e")
    assert built.pages["healthy"].is_file()
    assert output.faults(built.root / "_site") == []


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{name.split('.')[0]}: {case['case']}" for name, case in CASES])
def test_case(sites, name, case):
    assert list(articles.faults(case, sites[name])) == []
