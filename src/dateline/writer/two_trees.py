"""The two trees that take turns: the site in the output folder, and the one before it, which rests until it is the
next site. Finds them, mends what a killed build left, and says what of them can be relied on."""

import os
from pathlib import Path
from typing import NamedTuple

from dateline.problems import Problem, refused
from dateline.writer import exchange, manifest, tree, tree_index
from dateline.writer.survey import Survey, Surveys


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
    listed: dict[str, bytes]
    """SHA-256 by path of the old site, for counting; empty bytes for a file that was changed since."""
    cname: bytes | None
    index: tree_index.Index | None = None
    """What is remembered of it."""
    survey: Survey = Survey()

    @property
    def untouched(self) -> bool:
        """It is exactly as we left it, CNAME and `.git` aside; False where that cannot be known."""
        return self.index is not None and not self.survey.lost and set(self.survey.added) <= set(manifest.CARRIED)


def _beside(output: Path) -> Path:
    return output.with_name(f".{output.name}.dateline-tree")


def memory_of(cache: Path) -> Path:
    """Where the indexes of the trees are."""
    return cache.resolve() / "site"


def where_one_rests(output: Path, cache: Path) -> tuple[Path, Path]:
    """The folders of which one may be the resting tree."""
    return memory_of(cache) / "resting", _beside(output)


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


def look_at(places: Places, surveys: Surveys, problems: list[Problem]) -> Live:
    """What stands in the output folder. Raises Refused (`output-foreign`) if strangers do, OSError."""
    output = places.output
    if not os.path.lexists(output) or not any(output.iterdir()):
        return Live({}, {}, None)
    index = _load(places, output, surveys, problems)
    if index is None:
        listed = _manifest(output)
        _refuse(output, set(tree.walk(output)) - listed.keys())
        return Live({}, listed, _cname(output))
    seen = surveys.look(output)
    if seen.strangers:
        _refuse(output, set(seen.strangers) - _manifest(output).keys())
    listed = {path: file.sha256 for path, file in zip(index.paths, index.known, strict=True)} | dict.fromkeys(seen.lost, b"")
    listed.pop(manifest.MANIFEST, None)
    return Live(seen.files(index), listed, _cname(output), index, seen)


def untouched(places: Places, surveys: Surveys) -> bytes | None:
    """What `last_site.untouched` says, while the site is locked. Raises OSError."""
    left = {exchange.aside(places.output), _beside(places.output)} - {places.resting}
    if any(map(os.path.lexists, left)) or not tree_index.has(places.memory, places.output):
        return None
    try:
        seen = surveys.look(places.output)
        if seen.lost or seen.touched or set(seen.added) - set(manifest.CARRIED):
            return None
        if not seen.by_stamps:  # what was written a moment before it was saved was opened now: the next look need not
            index = tree_index.load(places.memory, places.output)
            as_seen = tree.Tree(places.output, index.files(), seen.folders(index))
            tree_index.save(places.memory, places.output, tree_index.of(as_seen, surveys.begun))
    except ValueError:
        return None
    return seen.site


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


def open_resting(places: Places, surveys: Surveys, problems: list[Problem]) -> tree.Tree:
    """The tree to write the new site into: the resting one if it is exactly as we left it, else an empty one.

    Its index is forgotten, so that a build killed from here on leaves none that speaks of another state. Raises
    OSError.
    """
    resting, memory = places.resting, places.memory
    if memory is not None and resting.is_dir() and not resting.is_symlink():
        index = _load(places, resting, surveys, problems)
        seen = index and surveys.look(resting)
        if seen and not seen.added and not seen.lost:
            tree_index.forget(memory, resting)
            return tree.Tree(resting, seen.files(index), seen.folders(index))
    tree.remove(resting)
    resting.mkdir()
    if memory is not None:
        tree_index.forget(memory, resting)
    return tree.Tree(resting, {}, {})


def _load(places: Places, root: Path, surveys: Surveys, problems: list[Problem]) -> tree_index.Index | None:
    if places.memory is None:
        return None
    try:
        return surveys.index(root)
    except (ValueError, OSError) as error:
        problems.append(Problem(
            file=str(places.memory), line=0, column=0, severity="note", code="cache-damaged",
            message=f"what was remembered of the written pages is thrown away: {error}",
        ))
        return None
