"""The two trees that take turns: the site in the output folder, and the one before it, which rests until it is the
next site. Finds them, mends what a killed build left, and says what of them can be relied on."""

import os
import time
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from dateline.problems import Problem, refused
from dateline.writer import exchange, manifest, tree, tree_index


class Places(NamedTuple):
    """Where the trees of one output folder stand."""

    output: Path
    resting: Path
    memory: Path | None
    """The folder of the indexes, in the cache; None without a cache, where nothing rests between builds."""


class Live(NamedTuple):
    """The site as it stands in the output folder."""

    files: dict[str, tree.File]
    """The files known to be as we left them."""
    remembered: dict[str, tree.File]
    """The files that its index lists."""
    untouched: bool
    """It is exactly as we left it, CNAME and `.git` aside; False where that cannot be known."""
    listed: dict[str, bytes]
    """SHA-256 by path of the old site, for counting; empty bytes for a file that was changed since."""
    cname: bytes | None


def _beside(output: Path) -> Path:
    return output.with_name(f".{output.name}.dateline-tree")


def memory_of(cache: Path) -> Path:
    """Where the indexes of the trees are."""
    return cache.resolve() / "site"


def find(output: Path, cache: Path | None) -> Places:
    """The places for an output folder, whose parent exists. The resting tree is in the cache if a folder can be renamed
    from there to the output, else a hidden neighbour of the output. Raises OSError."""
    if cache is None:
        return Places(output, _beside(output), None)
    memory = memory_of(cache)
    memory.mkdir(parents=True, exist_ok=True)
    near = exchange.can_rename(memory, output.parent)
    return Places(output, memory / "resting" if near else _beside(output), memory)


def clear_up(places: Places) -> None:
    """Undoes what a killed build left half done, and removes its trees. Raises OSError, Refused."""
    output = places.output
    exchange.restore(output)
    for left in {exchange.aside(output), _beside(output), places.resting}:
        _bring_back_git(left, output)
        remembered = places.memory is not None and tree_index.has(places.memory, left)
        if left != places.resting or not remembered:
            tree.remove(left)


def _bring_back_git(left: Path, output: Path) -> None:
    if left.is_symlink() or not os.path.lexists(left / ".git"):
        return
    if not os.path.lexists(output):
        left.rename(output)
    elif not os.path.lexists(output / ".git"):
        (left / ".git").rename(output / ".git")
    else:
        raise refused(output, "output-unsafe", f"a build that was killed left its .git in {left}, and there is another",
                      "move one of the two away")


def hand_over_git(places: Places) -> None:
    """Moves `.git` from the old tree, which rests now, to the new one. Raises OSError."""
    if os.path.lexists(places.resting / ".git"):
        (places.resting / ".git").rename(places.output / ".git")


def look_at(places: Places, problems: list[Problem]) -> Live:
    """What stands in the output folder. Raises Refused (`output-foreign`) if strangers do, OSError."""
    output = places.output
    if not os.path.lexists(output) or not any(output.iterdir()):
        return Live({}, {}, False, {}, None)
    index = _load(places, output, problems)
    if index is None:
        listed = _manifest(output)
        _refuse(output, set(tree.walk(output)) - listed.keys())
        return Live({}, {}, False, listed, _cname(output))
    seen = tree_index.survey(output, index)
    if seen.strangers:
        _refuse(output, set(seen.strangers) - _manifest(output).keys())
    listed = {path: seen.files[path].sha256 if path in seen.files else b""
              for path in index.files if path != manifest.MANIFEST}
    only_carried = set(seen.added) <= set(manifest.CARRIED)
    return Live(seen.files, index.files, only_carried and len(seen.files) == len(index.files), listed, _cname(output))


def untouched(places: Places) -> bytes | None:
    """What `last_site.untouched` says, while the site is locked. Raises OSError."""
    left = {exchange.aside(places.output), _beside(places.output)} - {places.resting}
    if any(map(os.path.lexists, left)) or not tree_index.has(places.memory, places.output):
        return None
    looked = time.time_ns()
    try:
        index = tree_index.load(places.memory, places.output)
    except ValueError:
        return None
    seen = tree_index.survey(places.output, index)
    if set(seen.added) - set(manifest.CARRIED) or any(seen.files.get(path) != file for path, file in index.files.items()):
        return None
    if not tree_index.is_settled(index):  # what was written a moment before it was saved was opened now: the next look need not
        tree_index.save(places.memory, places.output, replace(index, saved=looked))
    return index.files[manifest.MANIFEST].sha256


def _manifest(output: Path) -> dict[str, bytes]:
    try:
        return manifest.read(output)
    except manifest.NotAManifest as error:
        raise refused(output, "output-unsafe", f"the output folder is not ours: {error}") from error


def _refuse(output: Path, strangers: set[str]) -> None:
    found = sorted(path for path in strangers - {manifest.MANIFEST, ".git"}
                   if path != "CNAME" or (output / path).is_symlink())
    if found:
        shown = ", ".join(found[:5]) + (f" and {len(found) - 5} more" if len(found) > 5 else "")
        raise refused(output, "output-foreign", f"the output folder holds what Dateline did not write: {shown}",
                      "move these away; files that belong to the site go to its own static/ folder")


def _cname(output: Path) -> bytes | None:
    path = output / "CNAME"
    return path.read_bytes() if path.is_file() else None


def open_resting(places: Places, problems: list[Problem]) -> tree.Tree:
    """The tree to write the new site into: the resting one if it is exactly as we left it, else an empty one.

    Its index is forgotten, so that a build killed from here on leaves none that speaks of another state. Raises
    OSError.
    """
    resting, memory = places.resting, places.memory
    if memory is not None and resting.is_dir() and not resting.is_symlink():
        index = _load(places, resting, problems)
        seen = index and tree_index.survey(resting, index)
        if seen and not seen.added and len(seen.files) == len(index.files):
            tree_index.forget(memory, resting)
            return tree.Tree(resting, seen.files)
    tree.remove(resting)
    resting.mkdir()
    if memory is not None:
        tree_index.forget(memory, resting)
    return tree.Tree(resting, {})


def _load(places: Places, root: Path, problems: list[Problem]) -> tree_index.Index | None:
    if places.memory is None:
        return None
    try:
        return tree_index.load(places.memory, root)
    except (ValueError, OSError) as error:
        problems.append(Problem(
            file=str(places.memory), line=0, column=0, severity="note", code="cache-damaged",
            message=f"what was remembered of the written pages is thrown away: {error}",
        ))
        return None
