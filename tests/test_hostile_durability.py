"""Old or new, never a mixture: a few rounds of what `make hostile` does for long (`tests/hostile/durability.py`)."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hostile import durability
from tests.hostile.command import PACKAGE

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks its builds")
ROUNDS = {
    "killed": "kills(root, 2, 11)",
    "interrupted": "kills(root, 1, 12, signal.SIGINT)",
    "full disk": "full_disks(root, 1, 14)",
    "two at once": "pairs(root, 1, 15)",
    "flipped bits": "flipped_bits(root, 2, 16)",
}


PROGRAM = """
import json, signal, sys
from pathlib import Path
import dateline.pipeline
from tests.hostile.durability import flipped_bits, full_disks, kills, pairs
said = {}
for name, call in json.loads(sys.argv[2]).items():
    root = Path(sys.argv[1]) / name
    root.mkdir()
    try:
        said[name] = eval(call)
    except PermissionError as error:
        said[name] = {"wrong": 0, "not run": str(error)}
json.dump(said, sys.stdout)
"""


@pytest.fixture(scope="module")
def rounds(tmp_path_factory) -> tuple[dict[str, dict], str]:
    """What was counted, and what was said of what was wrong. In a process of its own: forks of one with threads could hang."""
    run = subprocess.run([sys.executable, "-P", "-c", PROGRAM, str(tmp_path_factory.mktemp("rounds")), json.dumps(ROUNDS)],
                         capture_output=True, text=True, timeout=180,
                         env={**os.environ, "PYTHONPATH": f"{PACKAGE.parent}{os.pathsep}{PACKAGE}"})
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout), run.stderr


@pytest.mark.parametrize("name", ROUNDS)
def test_rounds(rounds, name):
    seen, said = rounds
    if "not run" in seen[name]:
        pytest.skip(seen[name]["not run"])
    assert seen[name]["wrong"] == 0, said


def test_an_interrupt_at_the_very_start_is_a_clean_word(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("Norway and Iceland signed a treaty on fish, they said.\n")
    for delay in (0.25, 0.5):
        child = subprocess.Popen([sys.executable, "-P", "-m", "dateline", "build", "--no-cache"], cwd=tmp_path,
                                 stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
                                 env={**os.environ, "PYTHONPATH": str(PACKAGE)})
        try:
            child.communicate(timeout=delay)
        except subprocess.TimeoutExpired:
            child.send_signal(signal.SIGINT)
        said = child.communicate(timeout=30)[1]
        # While the interpreter itself starts or ends nobody can catch the signal: then the process dies of it.
        assert child.returncode in (130, 0, -signal.SIGINT), said
        assert durability.is_clean(said)
    assert not Path(tmp_path / "said").exists()
