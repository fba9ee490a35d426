"""Builds that are killed, interrupted, out of disk, two at a time, or whose memory was damaged: old or new, never a mixture.

Each build is a fork of this process, which has all of Dateline loaded, so that its moments are those of the build itself.
`python -m tests.hostile.durability` runs the long ones and prints the figures of docs/reliability.md.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from tests.hostile.command import tree, write

ARTICLES = 12
TOPICS = ("fish", "grain", "rivers", "railways", "visas", "ferries")


def sources(root: Path, turn: int) -> None:
    """The articles of one turn: each turn changes all of them, drops some and adds others."""
    shutil.rmtree(root / "seeds", ignore_errors=True)
    for n in range(ARTICLES):
        name = f"seeds/{n}.md" if n % 3 else f"seeds/{turn}/{n}.md"
        topic, day = TOPICS[(n + turn) % 6], f"20{10 + n}-0{1 + turn % 9}-0{1 + n % 9}"
        head = f"---\ntitle: Turn {turn} article {n}\ndate: {day}\ntopics: [{topic}]\n---\n"
        write(root, name, f"{head}Norway and Iceland signed a treaty on {topic} in Oslo, they said in turn {turn} of it.\n")


def command(root: Path, *args: str) -> int:
    """The command in this process: its exit status."""
    from dateline.cli import main

    os.chdir(root)
    try:
        main(["build", "--quiet", *args])
    except SystemExit as left:
        return left.code
    raise AssertionError("the command did not leave")


def forked(root: Path, *args: str) -> int:
    """The command in a process of its own, whose messages go to `said` in the folder. Returns the process's id."""
    child = os.fork()
    if child:
        with suppress(OSError):         # here too: a signal to its group may be sent before it has begun
            os.setpgid(child, child)
        return child
    status = 99
    try:
        os.setpgid(0, 0)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        said = os.open(root / "said", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
        status = command(root, *args)
    except KeyboardInterrupt:       # before the command began, or when it had ended
        status = 130
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def ended(child: int) -> int:
    """Exit status of a process; negative for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@cache
def clean(turn: int, args: tuple[str, ...]) -> dict[str, bytes]:
    """The site of a turn, built from nothing."""
    folder = Path(tempfile.mkdtemp())
    sources(folder, turn)
    assert ended(forked(folder, *args, "--no-cache")) == 0, (folder / "said").read_text()
    site = tree(folder / "_site")
    shutil.rmtree(folder)
    return site


def litter(root: Path) -> set[str]:
    return {path.name for path in root.iterdir()} - {"seeds", "_site", ".dateline", "said"}


class Seen(Counter):
    """What was counted; `wrong` must stay 0."""

    def check(self, right: bool, what: str) -> None:
        self["wrong"] += not right
        if not right:
            print(f"WRONG: {what}", file=sys.stderr)


def is_clean(said: str) -> bool:
    """No traceback of ours. Python reports one of its own where the signal comes in a destructor or a hook of a fork."""
    return "Traceback" not in re.sub(r"Exception ignored in.*?\nKeyboardInterrupt:?[^\n]*", "", said, flags=re.DOTALL)


def kills(root: Path, times: int, seed: int, sign: signal.Signals = signal.SIGKILL, args: tuple[str, ...] = ()) -> Seen:
    """Builds ended by a signal at random moments; after each the site is the old or the new one, whole."""
    chance, seen = random.Random(seed), Seen()
    options = (*args, "--no-search") if "--no-search" not in args else args
    sites = [clean(turn, options) for turn in (0, 1)]
    sources(root, 0)
    assert ended(forked(root, *options)) == 0
    began = time.monotonic()
    sources(root, 1)
    assert ended(forked(root, *options)) == 0
    whole = time.monotonic() - began
    old = 1
    for number in range(times):
        new = 1 - old
        sources(root, new)
        before = tree(root / "seeds")
        child = forked(root, *options)
        time.sleep(chance.uniform(0, whole * 1.1))
        os.killpg(child, sign)
        status = ended(child)
        seen["ended by the signal"] += status in (-sign, 130)
        seen.check(status in (-sign, 130, 0), f"exit {status}: {(root / 'said').read_text()[-300:]}")
        seen.check(is_clean((root / "said").read_text()), f"{number}: {(root / 'said').read_text()[-600:]}")
        found = tree(root / "_site")
        seen["old site"] += found == sites[old]
        seen["new site"] += found == sites[new]
        seen.check(found in sites, f"{number}: a mixture")
        seen.check(tree(root / "seeds") == before, f"{number}: the sources were touched")
        old = new if found == sites[new] else old
        if number % 3 == 2:
            sources(root, 1 - old)
            seen.check(ended(forked(root, *options)) == 0, f"{number}: the build after it: {(root / 'said').read_text()}")
            old = 1 - old
            seen.check(tree(root / "_site") == sites[old], f"{number}: the build after it is not what a clean one is")
            seen.check(not litter(root), f"{number}: left behind: {litter(root)}")
            seen["builds after it"] += 1
        seen["builds"] += 1
    return seen


@contextmanager
def small_disk(folder: Path, kib: int) -> Iterator[None]:
    """A file system of its own in memory. Raises PermissionError where this may not be made."""
    folder.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kib}k", "none", folder], capture_output=True).returncode:
        raise PermissionError("a file system cannot be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def full_disks(root: Path, times: int, seed: int) -> Seen:
    """Builds on a disk that has room for a part of what they write."""
    chance, seen = random.Random(seed), Seen()
    options = ("--no-search",)
    sites = [clean(turn, options) for turn in (0, 1)]
    size = sum(-(-len(content) // 4096) * 4 for content in sites[0].values()) + 400
    for number in range(times):
        disk = root / f"disk{number}"
        with small_disk(disk, 40_000):
            sources(disk, 0)
            assert ended(forked(disk, *options)) == 0, (disk / "said").read_text()
            sources(disk, 1)
            (disk / "said").unlink()
            filler = disk / "filler"
            free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
            left = chance.randrange(0, size * 1024, 4096)
            filler.write_bytes(b"\0" * max(0, free - left))
            status = _with_said_elsewhere(disk, root, options)
            said = (root / "said").read_text()
            found = tree(disk / "_site")
            seen["refused"] += status == 2
            seen["built"] += status == 0
            seen.check(status in (0, 2), f"exit {status}: {said[-400:]}")
            seen.check(found == sites[0 if status == 2 else 1], f"{number}: a mixture: {said}")
            seen.check(status == 0 or "No space left" in said or "full" in said, f"{number}: said {said!r}")
            filler.unlink()
            again = _with_said_elsewhere(disk, root, options)
            seen.check(again == 0, f"{number}: the next build: {(root / 'said').read_text()}")
            seen.check(tree(disk / "_site") == sites[1], f"{number}: the next build is not what a clean one is")
            seen.check(not litter(disk), f"{number}: left behind: {litter(disk)}")
            seen["builds"] += 1
        disk.rmdir()
    return seen


def _with_said_elsewhere(disk: Path, root: Path, options: tuple[str, ...]) -> int:
    (disk / "said").symlink_to(root / "said")
    try:
        return ended(forked(disk, *options))
    finally:
        (disk / "said").unlink()


def pairs(root: Path, times: int, seed: int) -> Seen:
    """Two builds of one folder at once: one waits for the other, and the end is whole."""
    chance, seen = random.Random(seed), Seen()
    options = ("--no-search",)
    sites = [clean(turn, options) for turn in (0, 1)]
    for number in range(times):
        sources(root, number % 2)
        cache = ("--no-cache",) if number % 4 == 3 else ()
        first = forked(root, *options, *cache)
        time.sleep(chance.uniform(0, 0.2))
        second = forked(root, *options)
        for child in (first, second):
            status = ended(child)
            seen.check(status == 0, f"{number}: exit {status}: {(root / 'said').read_text()}")
        seen.check(tree(root / "_site") == sites[number % 2], f"{number}: not what a clean build is")
        seen.check(not litter(root), f"{number}: left behind: {litter(root)}")
        seen["pairs"] += 1
    return seen


def flipped_bits(root: Path, times: int, seed: int) -> Seen:
    """Bits flipped in anything that is remembered: read again or thrown away, never believed."""
    chance, seen = random.Random(seed), Seen()
    options = ("--no-search",)
    sites = [clean(turn, options) for turn in (0, 1)]
    for turn in (0, 1):
        sources(root, turn)
        assert ended(forked(root, *options)) == 0
    for number in range(times):
        sources(root, number % 2)
        files = sorted(path for path in (root / ".dateline").rglob("*") if path.is_file() and path.stat().st_size)
        weights = [1 if "resting" in path.parts else 60 for path in files]
        victim = chance.choices(files, weights)[0]
        content = bytearray(victim.read_bytes())
        for _ in range(chance.choice((1, 1, 8))):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        times_before = victim.stat()
        victim.write_bytes(content)
        if number % 2:      # as a disk does it, without a word
            os.utime(victim, ns=(times_before.st_atime_ns, times_before.st_mtime_ns))
        status = ended(forked(root, *options))
        said = (root / "said").read_text()
        seen.check(status == 0, f"{number}: {victim.name}: exit {status}: {said}")
        seen.check(tree(root / "_site") == sites[number % 2], f"{number}: {victim.name}: a wrong site")
        seen["noticed in the messages"] += "cache-damaged" in said
        seen["files"] += 1
    return seen


LONG = {
    "200 builds killed (SIGKILL)": lambda root: kills(root, 200, 1),
    "30 builds killed, without a cache": lambda root: kills(root, 30, 2, args=("--no-cache",)),
    "20 builds killed, two processes reading": lambda root: kills(root, 20, 3, args=("--jobs", "2")),
    "40 builds interrupted (SIGINT)": lambda root: kills(root, 40, 4, signal.SIGINT),
    "15 builds interrupted, two processes reading": lambda root: kills(
        root, 15, 5, signal.SIGINT, ("--jobs", "2", "--no-cache")),
    "20 builds on a full disk": lambda root: full_disks(root, 20, 6),
    "20 pairs of builds at once": lambda root: pairs(root, 20, 7),
    "200 damaged files of the cache": lambda root: flipped_bits(root, 200, 8),
}


def main() -> int:
    import dateline.pipeline  # noqa: F401 - loaded once, for all forks

    wrong = 0
    for name, run in LONG.items():
        root = Path(tempfile.mkdtemp()) / "root"
        root.mkdir()
        began = time.monotonic()
        try:
            seen = run(root)
        except PermissionError as error:
            print(f"{name}: not run: {error}")
            continue
        finally:
            os.chdir("/")
            shutil.rmtree(root.parent, ignore_errors=True)
        wrong += seen["wrong"]
        told = ", ".join(f"{count} {what}" for what, count in seen.items() if what != "wrong")
        print(f"{name}: {seen['wrong']} wrong ({told}; {time.monotonic() - began:.0f} s)", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
