"""The command as its users run it: another process, with bounds on its time and memory."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
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
    root: Path, *args: str, env: Mapping[str, str] | None = None, timeout: float = 60, memory: int = 4 * GIB, before: str = "",
    python: str = sys.executable,
) -> Run:
    """Runs the command in a folder. `before`: Python code that runs first in its process.

    Raises subprocess.TimeoutExpired: whatever is in the folder, Dateline ends by itself.
    """
    began = time.monotonic()
    done = subprocess.run(
        [python, "-P", "-c", f"{before}\n{_RUN}", *args],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(PACKAGE), **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=timeout,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (memory, memory)),
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode(), time.monotonic() - began)


def here(root: Path, *args: str, timeout: int = 30) -> Run:
    """Runs the command in this process, which takes a tenth of the time. Raises what the command should have caught."""
    from dateline.cli import main

    out, err = TextIOWrapper(BytesIO(), "utf-8"), TextIOWrapper(BytesIO(), "utf-8")
    began = time.monotonic()
    with chdir(root), redirect_stdout(out), redirect_stderr(err), _alarm(timeout):
        try:
            main(list(args))
        except SystemExit as left:
            status = left.code
    said = []
    for stream in (out, err):
        stream.flush()
        said.append(stream.buffer.getvalue().decode())
    return Run(status, *said, time.monotonic() - began)


@contextmanager
def _alarm(seconds: int) -> Iterator[None]:
    """Whatever is in the folder, Dateline ends by itself."""

    def ring(*_: object) -> None:
        raise AssertionError(f"not done after {seconds} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


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
