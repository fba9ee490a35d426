"""Old or new, never a mixture: a few rounds of what `make hostile` does for long (`tests/hostile/durability.py`)."""

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
    "killed": "kills(root, 3, 11)",
    "interrupted": "kills(root, 3, 12, signal.SIGINT)",
    "interrupted while two processes read": "kills(root, 2, 13, signal.SIGINT, ('--jobs', '2', '--no-cache'))",
    "full disk": "full_disks(root, 2, 14)",
    "two at once": "pairs(root, 2, 15)",
    "flipped bits": "flipped_bits(root, 4, 16)",
}


@pytest.mark.parametrize("name", ROUNDS)
def test_rounds(tmp_path, name):
    """In a process of its own: forks of one with other threads could hang."""
    if name == "full disk":
        try:
            with durability.small_disk(tmp_path / "disk", 100):
                pass
        except OSError as error:
            pytest.skip(str(error))
    (tmp_path / "root").mkdir()
    program = ("import signal, sys\nfrom pathlib import Path\nimport dateline.pipeline\n"
               "from tests.hostile.durability import full_disks, flipped_bits, kills, pairs\n"
               f"root = Path(sys.argv[1])\nseen = {ROUNDS[name]}\nsys.exit(1 if seen['wrong'] else 0)")
    run = subprocess.run([sys.executable, "-P", "-c", program, str(tmp_path / "root")], capture_output=True, text=True,
                         timeout=120, env={**os.environ, "PYTHONPATH": f"{PACKAGE.parent}{os.pathsep}{PACKAGE}"})
    assert run.returncode == 0, run.stderr


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
