"""The command as its users run it: another process, with bounds on its time and memory."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

GIB = 1 << 30
PACKAGE = Path(__file__).resolve().parents[2] / "src"
_RUN = "import sys; from dateline.cli import main; main(sys.argv[1:])"


class Run(NamedTuple):
    """How a run of the command ended."""

    status: int
    """Negative: the number of the signal that ended it."""
    out: str
    err: str
    seconds: float

    @property
    def problems(self) -> list[str]:
        """The first lines of the problems, without their hints."""
        return [line for line in self.err.splitlines() if not line.startswith(" ")]


def dateline(
    root: Path, *args: str, env: Mapping[str, str] | None = None, timeout: float = 60, memory: int = 4 * GIB, before: str = ""
) -> Run:
    """Runs the command in a folder. `before`: Python code that runs first in its process.

    Raises subprocess.TimeoutExpired: whatever is in the folder, Dateline ends by itself.
    """
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-P", "-c", f"{before}\n{_RUN}", *args],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(PACKAGE), **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=timeout,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory)),
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode(), time.monotonic() - began)


def write(root: Path, name: str, content: str | bytes) -> Path:
    """A file below the folder, with the folders that it needs."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder: path → content; a link's content is where it leads."""
    return {
        path.relative_to(folder).as_posix(): os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }
