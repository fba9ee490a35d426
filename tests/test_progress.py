"""How far a build is, where there is no terminal."""

import pytest

from dateline import progress


@pytest.fixture
def told(monkeypatch):
    """Tells of each stage in turn, at the seconds given, and gives what was said."""

    def tell(*steps: tuple[float, str, int, int]) -> list[str]:
        clock, said = [0.0], []
        monkeypatch.setattr(progress.time, "monotonic", lambda: clock[0])
        tell = progress.lines(said.append)
        for clock[0], *step in steps:
            tell(*step)
        return said

    return tell


def test_a_short_build_is_not_talked_about(told):
    assert told((1, "read", 32, 64), (2, "read", 64, 64), (9, "render", 100, 100)) == []


def test_a_long_stage_is_told_of_now_and_then_and_when_it_ends(told):
    steps = [(second, "read", second * 100, 2500) for second in range(1, 26)]
    assert told(*steps) == ["read: 1,000 of 2,500", "read: 2,000 of 2,500", "read: 2,500 of 2,500"]
