"""The last room: pages become files, and the new site takes the place of the old one in one step.

Two trees take turns. The site stands in the output folder; the tree before it rests in the cache folder, or beside the
output where that is another file system. A build brings the resting tree up to date and exchanges the two, so that a
build costs what changed and not what there is. Without a cache a new tree is written beside the output and the old one
is removed after the exchange. Until the exchange the old site is not touched.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from dateline.lock import held
from dateline.problems import Problem, refused
from dateline.writer import exchange, manifest, tree, tree_index, two_trees
from dateline.writer.addresses import Addresses, address_of, file_of
from dateline.writer.output_folder import safe_output
from dateline.writer.survey import Surveys

_MANY = 500
"""Files linked to at once for whose new stamps the index of the other tree is saved anew; those of few are opened instead."""
Content = bytes | tree.File | Callable[[], bytes]
"""A page, where it was put aside already, or what makes it."""
Page = tuple[str, Content] | tuple[str, str, Content]
"""(address, content) or (address, key, content)."""


class Written(NamedTuple):
    """What a build did to the site, in files beside the manifest."""

    new: int
    changed: int
    same: int
    removed: int
    site: bytes = b""
    """Says which site it is: the SHA-256 of its manifest."""
    problems: tuple[Problem, ...] = ()


def write(
    pages: Iterable[Page], output: Path, *, source: Path, root: Path, cache: Path | None = None, surveys: Surveys | None = None
) -> Written:
    """Writes a site of pages that are at hand, as `opened` says."""
    with opened(output, source=source, root=root, cache=cache, surveys=surveys) as site:
        return site.publish(pages)


@contextmanager
def opened(
    output: Path, *, source: Path, root: Path, cache: Path | None = None, surveys: Surveys | None = None
) -> Iterator["Update"]:
    """For one site to be published in the place of the old one; nobody else can meanwhile.

    Addresses are as in the plan: `/countries/india/` becomes `countries/india/index.html`, `/feed.xml` stays; the
    manifest is added. A page whose key is the one its file has is neither rendered nor written; a callable is called
    at most once. Everything else of the old site is removed, but for `.git` and CNAME.

    Raises Refused, the old site being untouched: `output-unsafe`, `output-foreign` (strangers in the folder),
    `address-unsafe`, `address-collision`, `build-running`, `output-failed` (the disk is full, is read-only, ...; any
    OSError of a callable is taken for one of these). What else a callable raises comes through.
    """
    where = safe_output(output, source=source, root=root, cache=cache)
    with _disk_errors(output), tree.plain_modes():
        where.parent.mkdir(parents=True, exist_ok=True)
        with held(where.with_name(f".{where.name}.dateline-lock")):
            places = two_trees.find(where, cache)
            with held(places.memory / "lock") if places.memory else nullcontext():
                two_trees.clear_up(places)
                safe_output(where, source=source, root=root, cache=cache)     # what stands there now
                yield Update(places, surveys or Surveys(places.memory))


@contextmanager
def _disk_errors(output: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        hints = {errno.ENOSPC: "free some space", errno.EDQUOT: "free some space",
                 errno.EBUSY: "a folder that is mounted cannot be exchanged: choose one inside it"}
        hint = hints.get(error.errno, "see that the folder beside it can be written to")
        reason = f"{error.strerror}: {error.filename}" if error.filename else error.strerror or str(error)
        raise refused(output, "output-failed", f"the site could not be written, the old one stands: {reason}",
                      f"{hint}, and build again") from error


class Update:
    """One run of the writer: pages are compared with the live tree, and what differs goes to the resting one."""

    def __init__(self, places: two_trees.Places, surveys: Surveys):
        self.places, self.surveys = places, surveys
        self.problems: list[Problem] = []
        self.live = two_trees.look_at(places, surveys, self.problems)
        self.addresses = Addresses({address_of(path): path for path in self.live.files})
        self.site: dict[str, tree.File] = {}
        """The new site so far; a file has the stamps it has in the tree where it was found or written."""
        self.staged: tree.Tree | None = None
        self.began_empty = False
        self.manifest = b""

    def put_aside(self, address: str, key: str, blocks: Iterable[bytes]) -> tree.File | None:
        """For processes that make pages: writes a page of a site that is new altogether, so that it need not be handed over.
        None where it must be, for there is something to compare it with. Raises Refused (`address-unsafe`)."""
        new = self.began_empty and not self.live.files
        return self.staged.put_aside(file_of(address), blocks, key) if new else None

    def flushing(self) -> Callable[[], bytes]:
        """What another process may do while very many pages are written; it is to be ended after `publish`."""
        return partial(exchange.keep_flushing, self.places.output.parent, os.getpid())

    def publish(self, pages: Iterable[Page]) -> Written:
        """Raises what `opened` says."""
        try:
            if not self.live.files:
                self.stage()
            for address, *key, content in pages:
                self.take(self.addresses.add(address), key[0] if key else "", content)
            if self.live.cname is not None and "CNAME" not in self.site:
                self.take(self.addresses.add("/CNAME"), "", self.live.cname)
            if self.live.untouched and self.equals_live():
                self.remember_live()
            else:
                self.exchange()
        except BaseException:
            self.abandon()
            raise
        return self.count()

    def take(self, path: str, key: str, content: Content) -> None:
        """Finds a page equal to the live one, or writes it to the resting tree."""
        live = self.live.files.get(path)
        if live is not None and key and live.key == key:
            self.site[path] = live
            return
        if isinstance(content, tree.File):
            self.stage().take(path, content)
            self.site[path] = content
            return
        data = content() if callable(content) else content
        sha256 = hashlib.sha256(data).digest()
        there = live
        if there is None or there.sha256 != sha256:
            there = self.stage().files.get(path)
        if there is None or there.sha256 != sha256:
            there = self.stage().put(path, data, key, sha256)
        self.site[path] = there.answering_to(key)

    def stage(self) -> tree.Tree:
        if self.staged is None:
            self.staged = two_trees.open_resting(self.places, self.surveys, self.problems)
            self.began_empty = not self.staged.files
        return self.staged

    def equals_live(self) -> bool:
        files = self.live.files
        return len(files) == len(self.site) + 1 and manifest.MANIFEST in files and all(
            path in files and files[path].sha256 == file.sha256 for path, file in self.site.items())

    def remember_live(self) -> None:
        """At most some pages answer to other keys now, or files have new stamps by a touch or a copy."""
        files = {**self.site, manifest.MANIFEST: self.live.files[manifest.MANIFEST]}
        self.manifest, known = files[manifest.MANIFEST].sha256, self.live.files
        if self.live.survey.touched or self.live.survey.restless or any(file is not known[path] for path, file in files.items()):
            live = tree.Tree(self.places.output, files, self.live.survey.folders(self.live.index))
            tree_index.save(self.places.memory, live.root, tree_index.of(live, self.surveys.begun))
        self.abandon()

    def exchange(self) -> None:
        """Brings the resting tree up to date with what the live one had before, and exchanges the two."""
        staged, memory = self.stage(), self.places.memory
        for path in [path for path in staged.files if path not in self.site]:
            staged.remove(path)
        linked = []
        for path, file in self.site.items():
            there = staged.files.get(path)
            if there is None or there.sha256 != file.sha256:
                if self.live.untouched and staged.link(path, self.places.output, file):
                    linked.append(path)
                else:
                    staged.put(path, self.copy_of(path, file.sha256), file.key, file.sha256)
            elif there.key != file.key:
                staged.files[path] = there.answering_to(file.key)
        listing = manifest.encode((path, file.sha256) for path, file in self.site.items())
        self.manifest = hashlib.sha256(listing).digest()
        staged.put(manifest.MANIFEST, listing, "", self.manifest)
        staged.settle(linked)
        if memory is not None:
            tree_index.save(memory, staged.root, tree_index.of(staged))
        exchange.flush(staged.root)
        exchange.publish(staged.root, self.places.output)
        self.staged = None                  # by that name it is the old site now
        two_trees.hand_over_git(self.places)
        self.let_rest({path: staged.files[path] for path in linked})

    def let_rest(self, linked: dict[str, tree.File]) -> None:
        """The old tree rests until the next build if it can be relied on then; else it goes. The site is published:
        what cannot be removed now, the next build removes. `linked`: files that are in both trees, with their stamps."""
        with suppress(OSError):
            if not self.live.untouched:
                tree.remove(self.places.resting)
            elif len(linked) > _MANY:
                known = {path: file.answering_to(self.live.files[path].key) for path, file in linked.items()}
                old = tree.Tree(self.places.resting, self.live.files | known, self.live.survey.folders(self.live.index))
                tree_index.save(self.places.memory, old.root, tree_index.of(old))
            if self.places.memory is not None:
                tree_index.forget_others(self.places.memory, self.places.output, self.places.resting)

    def copy_of(self, path: str, sha256: bytes) -> bytes:
        """An equal page from the live tree. Raises OSError if the disk gives other bytes than were written."""
        content = (self.places.output / path).read_bytes()
        if hashlib.sha256(content).digest() != sha256:
            tree_index.forget(self.places.memory, self.places.output)
            raise OSError(f"{path} was damaged on the disk")
        return content

    def count(self) -> Written:
        old, new = self.live.listed, self.site
        same = sum(old.get(path) == file.sha256 for path, file in new.items())
        fresh = sum(path not in old for path in new)
        gone = sum(path not in new for path in old)
        return Written(fresh, len(new) - same - fresh, same, gone, self.manifest, tuple(self.problems))

    def abandon(self) -> None:
        """Leaves nothing of a tree that will not be published."""
        if self.staged is not None:
            with suppress(OSError):
                tree.remove(self.staged.root)
