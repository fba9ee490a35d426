"""The site's folder: what is written, what is refused, and what is left after a build that was killed."""

import errno
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import lock
from dateline.problems import Refused
from dateline.writer import exchange, tree
from dateline.writer.addresses import file_of
from dateline.writer.update import write

PAGES = {"/": b"home", "/countries/india/": b"India", "/feed.xml": b"<feed/>"}


class Desk:
    """A site root in a temporary folder, with a source folder and ways to write and read the site."""

    def __init__(self, root: Path, cached: bool = True):
        self.root = root
        self.output = root / "_site"
        self.cache = root / ".dateline" if cached else None
        (root / "seeds").mkdir(exist_ok=True)

    def write(self, pages, **changed):
        pages = pages.items() if isinstance(pages, dict) else pages
        given = {"output": self.output, "source": self.root / "seeds", "root": self.root, "cache": self.cache} | changed
        return write(pages, **given)

    def files(self, output: Path | None = None) -> dict[str, bytes]:
        site = output or self.output
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*")
                if path.is_file() and ".git" not in path.relative_to(site).parts}

    def refusal(self, pages=None, **changed) -> str:
        """The code and message of the refusal; fails if the build is not refused."""
        with pytest.raises(Refused) as refusal:
            self.write(PAGES if pages is None else pages, **changed)
        (problem,) = refusal.value.problems
        return f"{problem.code}: {problem.message}"

    def litter(self) -> set[str]:
        return {path.name for path in self.root.iterdir()} - {"seeds", "_site", ".dateline"}


@pytest.fixture(params=["cached", "uncached", "two renames"])
def desk(request, tmp_path, monkeypatch) -> Desk:
    if request.param == "two renames":
        monkeypatch.setattr(exchange, "_exchange_at_once", lambda one, other: False)
    return Desk(tmp_path, cached=request.param != "uncached")


def clean(pages: dict[str, bytes]) -> dict[str, bytes]:
    """The site that the pages must become."""
    files = {file_of(address): content for address, content in pages.items()}
    listing = "".join(f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return files | {"manifest-sha256.txt": listing.encode()}


# --- what is written ----------------------------------------------------------------------------------------------


def test_addresses_become_files_and_the_manifest_lists_them(desk):
    assert desk.write(PAGES)[:4] == (3, 0, 0, 0)
    assert desk.files() == clean(PAGES)
    assert set(desk.files()) == {"index.html", "countries/india/index.html", "feed.xml", "manifest-sha256.txt"}
    assert not desk.litter()


def test_each_build_is_what_a_clean_one_would_be(desk):
    for pages in (PAGES, {"/": b"home 2", "/feed.xml": b"<feed/>"}, PAGES, {"/a/b/c/": b"c"}, {"/a": b"a"}, {"/a/": b"b"}):
        desk.write(pages)
        assert desk.files() == clean(pages)
        assert not [path for path in desk.output.rglob("*") if path.is_dir() and not any(path.iterdir())]
    assert not desk.litter()


def test_counts(desk):
    desk.write(PAGES)
    assert desk.write({"/": b"other", "/feed.xml": b"<feed/>", "/new/": b"new"})[:4] == (1, 1, 1, 1)


def test_modes_do_not_depend_on_the_umask(desk):
    before = os.umask(0o077)
    try:
        desk.write(PAGES)
        assert os.umask(0o077) == 0o077
    finally:
        os.umask(before)
    modes = {path.stat().st_mode & 0o777 for path in desk.output.rglob("*") if path.is_dir()} | {
        desk.output.stat().st_mode & 0o777}
    assert modes == {0o755}
    assert {path.stat().st_mode & 0o777 for path in desk.output.rglob("*") if path.is_file()} == {0o644}


def test_the_parent_of_the_output_is_made(desk):
    desk.write(PAGES, output=desk.root / "far" / "away" / "site")
    assert desk.files(desk.root / "far/away/site") == clean(PAGES)


def test_an_equal_site_is_left_alone(tmp_path):
    desk = Desk(tmp_path)
    desk.write(PAGES)
    before = {path: path.stat().st_ino for path in (desk.output, *desk.output.rglob("*"))}
    assert desk.write(PAGES)[:4] == (0, 0, 3, 0)
    assert {path: path.stat().st_ino for path in (desk.output, *desk.output.rglob("*"))} == before


def test_trees_take_turns_and_equal_pages_are_not_rewritten(tmp_path):
    desk = Desk(tmp_path)
    inodes = []
    for number in range(5):
        desk.write(PAGES | {"/": b"%d" % number})
        inodes.append((desk.output / "feed.xml").stat().st_ino)
    assert inodes[0] == inodes[2] == inodes[4]
    assert inodes[1] == inodes[3]


def test_a_page_whose_key_is_unchanged_is_not_rendered(tmp_path):
    desk = Desk(tmp_path)
    rendered = []

    def page(address: str, key: str):
        return address, key, lambda: rendered.append(key) or key.encode()

    for keys in (("a1", "b1"), ("a1", "b2"), ("a1", "b2"), ("a2", "b2"), ("a1", "b1")):
        desk.write([page("/a/", keys[0]), page("/b/", keys[1])])
        assert desk.files() == clean({"/a/": keys[0].encode(), "/b/": keys[1].encode()})
    assert rendered == ["a1", "b1", "b2", "a2", "a1", "b1"]


def test_equal_bytes_under_a_new_key_are_remembered(tmp_path):
    desk = Desk(tmp_path)
    desk.write([("/a/", "k1", b"same")])
    desk.write([("/a/", "k2", b"same")])
    desk.write([("/a/", "k2", lambda: pytest.fail("it was to be known by its key"))])


def test_a_failing_page_leaves_the_old_site(desk):
    desk.write(PAGES)

    def broken() -> bytes:
        raise RuntimeError("template")

    with pytest.raises(RuntimeError):
        desk.write([("/", b"changed"), ("/broken/", broken)])
    assert desk.files() == clean(PAGES)
    assert not desk.litter()
    desk.write(PAGES | {"/": b"changed"})
    assert desk.files() == clean(PAGES | {"/": b"changed"})


# --- what is refused ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("output, reason", [
    ("seeds", "is or lies in the sources"), ("seeds/site", "is or lies in the sources"), ("seeds/../seeds/x", "the sources"),
    (".", "contains the sources"), ("..", "contains the sources"), (".dateline/site", "is or lies in the cache"),
    (".git", "lies in a .git folder"), (".git/hooks", "lies in a .git folder"), ("/", "is the root of the file system"),
])
def test_unsafe_places(desk, output, reason):
    before = sorted(desk.root.rglob("*"))
    assert reason in desk.refusal(output=desk.root / output, cache=desk.root / ".dateline")
    assert sorted(desk.root.rglob("*")) == before


def test_the_site_root_and_the_home_folder_are_refused(tmp_path, monkeypatch):
    (tmp_path / "articles").mkdir()
    desk = Desk(tmp_path / "articles")
    root = tmp_path / "root"
    root.mkdir()
    assert "dateline.yaml" in desk.refusal(output=root, root=root)
    assert "dateline.yaml" in desk.refusal(output=root, root=root / "below")
    monkeypatch.setenv("HOME", str(tmp_path / "home" / "someone"))
    assert "home" in desk.refusal(output=tmp_path / "home", root=root)


def test_sources_behind_a_link_are_known(desk):
    (desk.root / "real").mkdir()
    (desk.root / "linked").symlink_to(desk.root / "real")
    assert "lies in the sources" in desk.refusal(output=desk.root / "real" / "site", source=desk.root / "linked")
    assert "lies in the sources" in desk.refusal(output=desk.root / "linked" / "site", source=desk.root / "real")


def test_a_neighbour_with_a_longer_name_is_not_in_the_sources(desk):
    desk.write(PAGES, output=desk.root / "seeds-site")
    assert desk.files(desk.root / "seeds-site") == clean(PAGES)


def test_a_foreign_folder_is_refused_and_an_empty_one_taken(desk):
    desk.output.mkdir()
    precious = desk.output / "thesis.txt"
    precious.write_text("years of work")
    assert "not ours" in desk.refusal()
    assert precious.read_text() == "years of work"
    precious.unlink()
    desk.write(PAGES)
    assert desk.files() == clean(PAGES)


def test_a_file_in_the_place_of_the_output_is_refused(desk):
    desk.output.write_text("mine")
    assert "is a file" in desk.refusal()
    assert desk.output.read_text() == "mine"


@pytest.mark.parametrize("stranger", ["notes.txt", "countries/notes.txt", "new/deep/notes.txt", "countries/.git", "a/CNAME"])
def test_a_stranger_in_our_folder_refuses_the_build(desk, stranger):
    desk.write(PAGES)
    mine = desk.output / stranger
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine")
    before = desk.files()
    message = desk.refusal(PAGES | {"/": b"2"})
    assert message == f"output-foreign: the output folder holds what Dateline did not write: {stranger}"
    assert mine.read_text() == "mine"
    assert desk.files() == before
    mine.unlink()
    desk.write(PAGES | {"/": b"2"})
    assert desk.files() == clean(PAGES | {"/": b"2"})


def test_an_output_that_is_a_link_is_refused(desk):
    elsewhere = desk.root / "elsewhere"
    elsewhere.mkdir()
    desk.output.symlink_to(elsewhere)
    assert "symbolic link" in desk.refusal()
    assert not any(elsewhere.iterdir())


def test_links_planted_in_the_site_are_not_written_through(desk):
    desk.write(PAGES)
    victim = desk.root / "victim"
    (victim / "india").mkdir(parents=True)
    (victim / "india" / "index.html").write_text("mine")
    (victim / "home.html").write_text("mine")

    (desk.output / "index.html").unlink()
    (desk.output / "index.html").symlink_to(victim / "home.html")
    desk.write(PAGES | {"/": b"new"})
    assert desk.files() == clean(PAGES | {"/": b"new"})
    assert not (desk.output / "index.html").is_symlink()

    (desk.output / "countries" / "india" / "index.html").unlink()
    (desk.output / "countries" / "india").rmdir()
    (desk.output / "countries").rmdir()
    (desk.output / "countries").symlink_to(victim)
    assert "countries" in desk.refusal(PAGES | {"/countries/india/": b"new"})
    assert (victim / "india" / "index.html").read_text() == "mine"
    assert (victim / "home.html").read_text() == "mine"


def test_links_planted_in_the_resting_tree_are_not_written_through(tmp_path):
    desk = Desk(tmp_path)
    for number in range(3):
        desk.write(PAGES | {"/": b"%d" % number})
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "index.html").write_text("mine")
    resting = desk.cache / "site" / "resting"
    tree.remove(resting / "countries" / "india")
    (resting / "countries" / "india").symlink_to(victim)
    desk.write(PAGES | {"/countries/india/": b"new"})
    assert desk.files() == clean(PAGES | {"/countries/india/": b"new"})
    assert (victim / "index.html").read_text() == "mine"


def test_the_two_trees_share_what_is_the_same_in_both(tmp_path):
    desk = Desk(tmp_path)
    desk.write(PAGES)
    desk.write(PAGES | {"/": b"new"})
    india, resting = "countries/india/index.html", desk.cache / "site" / "resting"
    assert (desk.output / india).samefile(resting / india)
    assert not (desk.output / "index.html").samefile(resting / "index.html")
    (desk.output / india).write_bytes(b"Another")      # in both trees, then
    desk.write(PAGES | {"/": b"newer"})
    assert desk.files() == clean(PAGES | {"/": b"newer"})


@pytest.mark.parametrize("mode", [0o644, 0o600])
def test_where_files_cannot_be_shared_they_are_copied(tmp_path, monkeypatch, mode):
    desk = Desk(tmp_path)
    desk.write(PAGES)
    (desk.output / "feed.xml").chmod(mode)
    if mode == 0o644:
        monkeypatch.setattr(os, "link", lambda *names, **how: (_ for _ in ()).throw(OSError(errno.EPERM, "no links here")))
    desk.write(PAGES | {"/": b"new"})
    assert desk.files() == clean(PAGES | {"/": b"new"})
    assert not (desk.output / "feed.xml").samefile(desk.cache / "site" / "resting" / "feed.xml")
    assert (desk.output / "feed.xml").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("address", ["/../x/", "/a/../../x", "//x/", "/a//b/", "/./x", "/a\\b/", "/a\x00b/", "/a\nb/",
                                     "/.git/hooks/x", "/manifest-sha256.txt", "/" + "x" * 300 + "/"])
def test_addresses_that_could_leave_the_folder_are_refused(desk, address):
    assert desk.refusal({"/": b"", address: b"x"}).startswith("address-unsafe")
    assert not desk.output.exists()


@pytest.mark.parametrize("one, other", [
    ("/a/", "/a/"), ("/a/", "/A/"), ("/a/", "/a/index.html"), ("/caf\u00e9/", "/cafe\u0301/"), ("/stra\u00dfe/", "/STRASSE/"),
    ("/a", "/a/"), ("/a/b/", "/A"),
])
def test_two_addresses_for_one_file_are_refused_by_name(desk, one, other):
    message = desk.refusal([("/", b""), (one, b"1"), (other, b"2")])
    assert message == f"address-collision: this address and {one} would be one file"
    desk.write([("/", b""), (one, b"1")])      # from here on it stands
    assert desk.refusal([("/", b""), (one, b"1"), (other, b"2")]) == message
    assert desk.refusal([(other, b"2"), (one, b"1")]) == f"address-collision: this address and {other} would be one file"


# --- what is carried over -----------------------------------------------------------------------------------------


def test_git_and_cname_are_carried_over(desk):
    desk.write(PAGES)
    (desk.output / ".git").mkdir()
    (desk.output / ".git" / "HEAD").write_text("ref: refs/heads/pages")
    (desk.output / "CNAME").write_text("archive.example")
    inode = (desk.output / ".git").stat().st_ino
    for number in range(4):
        pages = PAGES | {"/": b"%d" % number}
        desk.write(pages)
        assert desk.files() == clean(pages | {"/CNAME": b"archive.example"})
        assert (desk.output / ".git" / "HEAD").read_text() == "ref: refs/heads/pages"
        assert (desk.output / ".git").stat().st_ino == inode
    (desk.output / "CNAME").unlink()
    desk.write(PAGES)
    assert desk.files() == clean(PAGES)


def test_git_comes_back_after_a_kill_right_after_the_exchange(desk, monkeypatch):
    desk.write(PAGES)
    (desk.output / ".git").mkdir()
    (desk.output / ".git" / "HEAD").write_text("ref")
    with monkeypatch.context() as killed:
        killed.setattr("dateline.writer.two_trees.hand_over_git", lambda places: os._exit(9))
        child = os.fork()
        if child == 0:
            desk.write({"/": b"2"})
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert not (desk.output / ".git").exists()
    desk.write({"/": b"3"})
    assert (desk.output / ".git" / "HEAD").read_text() == "ref"
    assert desk.files() == clean({"/": b"3"})


# --- what others did to the trees ---------------------------------------------------------------------------------


def _edit(path: Path) -> None:
    """Another content of the same size, with the times put back."""
    before = path.stat()
    path.write_bytes(bytes(reversed(path.read_bytes())))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("where", ["_site", ".dateline/site/resting"])
@pytest.mark.parametrize("harm", [
    lambda site: _edit(site / "feed.xml"), lambda site: (site / "feed.xml").unlink(),
    lambda site: (site / "feed.xml").write_bytes(b""), lambda site: os.utime(site / "feed.xml"),
    lambda site: (site / "countries/empty").mkdir(),
], ids=["edited", "removed", "emptied", "touched", "folder added"])
def test_a_tree_touched_by_others_is_mended(tmp_path, where, harm):
    desk = Desk(tmp_path)
    for number in range(3):
        desk.write([(address, f"{address}{number}", content) for address, content in PAGES.items()])
        desk.write([("/", "one", b"one")])
    desk.write([(address, address, content) for address, content in PAGES.items()])
    desk.write([(address, address, content) for address, content in (PAGES | {"/new/": b"new"}).items()])
    harm(tmp_path / where)
    for pages in (PAGES, PAGES | {"/more/": b"more"}, PAGES):
        desk.write([(address, address, content) for address, content in pages.items()])
        assert desk.files() == clean(pages)
        assert not (desk.output / "countries" / "empty").exists()


def test_a_damaged_index_is_thrown_away_with_a_word(tmp_path):
    desk = Desk(tmp_path)
    desk.write(PAGES)
    (index,) = (desk.cache / "site").glob("pages-*.index")
    content = bytearray(index.read_bytes())
    for place in range(0, len(content), 7):
        index.write_bytes(content[:place] + bytes([content[place] ^ 0x10]) + content[place + 1:])
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(exchange, "flush", lambda folder: None)
            written = desk.write(PAGES)
        assert [problem.code for problem in written.problems] == ["cache-damaged"]
        assert desk.files() == clean(PAGES)
        (index,) = (desk.cache / "site").glob("pages-*.index")
        content = bytearray(index.read_bytes())


def test_a_cache_on_another_file_system_rests_beside_the_output(tmp_path, monkeypatch):
    monkeypatch.setattr(exchange, "can_rename", lambda folder, other: False)
    desk = Desk(tmp_path)
    for number in range(4):
        desk.write(PAGES | {"/": b"%d" % number})
        assert desk.files() == clean(PAGES | {"/": b"%d" % number})
    assert desk.litter() == {"._site.dateline-tree"}
    desk.write(PAGES, cache=None)
    assert not desk.litter()


def test_outputs_that_share_a_cache(tmp_path):
    desk = Desk(tmp_path)
    for number in range(3):
        for name in ("one", "two"):
            pages = PAGES | {"/": f"{name} {number}".encode()}
            desk.write(pages, output=tmp_path / name)
            assert desk.files(tmp_path / name) == clean(pages)


# --- what goes wrong ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_fails_costs_nothing(desk, monkeypatch, code):
    desk.write(PAGES)
    real, left = os.write, [2]

    def write_until_full(descriptor, data):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(code, os.strerror(code))
        return real(descriptor, data)

    with monkeypatch.context() as full:
        full.setattr(os, "write", write_until_full)
        message = desk.refusal({f"/{number}/": b"x" for number in range(5)})
    assert message == f"output-failed: the site could not be written, the old one stands: {os.strerror(code)}"
    assert desk.files() == clean(PAGES)
    assert not desk.litter()
    if desk.cache:
        assert not (desk.cache / "site" / "resting").exists()


def test_the_second_rename_of_the_fallback_fails(tmp_path, monkeypatch):
    desk = Desk(tmp_path)
    desk.write(PAGES)
    real = Path.rename
    monkeypatch.setattr(exchange, "_exchange_at_once", lambda one, other: False)

    def rename(path, target):
        if path.name == "resting":
            raise OSError(errno.EACCES, "denied")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    assert "denied" in desk.refusal({"/": b"2"})
    assert desk.files() == clean(PAGES)


def test_a_build_killed_between_the_two_renames_is_mended(tmp_path):
    desk = Desk(tmp_path, cached=False)
    desk.write(PAGES)
    desk.output.rename(exchange.aside(desk.output))
    assert "address-unsafe" in desk.refusal({"/../": b""})
    assert desk.files() == clean(PAGES)
    assert not desk.litter()


def test_a_second_build_waits_and_then_gives_up(tmp_path):
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", "import sys, time; from pathlib import Path; from dateline.lock import held\n"
         "with held(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)", str(path)], stdout=subprocess.PIPE)
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(Refused, match="another build"), lock.held(path, patience=0.1):
        pass
    holder.kill()
    holder.wait()
    holder.stdout.close()
    with lock.held(path, patience=5):
        assert path.exists()
    assert not path.exists()


# --- kills and crowds ---------------------------------------------------------------------------------------------

BUILDER = """
import itertools, sys
from pathlib import Path
from dateline.writer import exchange
from dateline.writer.update import write
root, cache, name, fallback = Path(sys.argv[1]), sys.argv[2] == "cached", sys.argv[3], sys.argv[4] == "fallback"
if fallback:
    exchange._exchange_at_once = lambda one, other: False
print("ready", flush=True)
for turn in itertools.count(int(sys.argv[5])):
    pages = [(f"/{name}/{n}/" if n % 10 == turn % 10 else f"/{n}/", f"{turn} {n} {name}".encode()) for n in range(60)]
    pages.append(("/", f"{turn} {name}".encode()))
    write(pages, root / "_site", source=root / "seeds", root=root, cache=root / ".dateline" if cache else None)
    if len(sys.argv) > 6 and turn >= int(sys.argv[6]):
        break
"""


def turn_pages(turn: int, name: str) -> dict[str, bytes]:
    pages = {(f"/{name}/{n}/" if n % 10 == turn % 10 else f"/{n}/"): f"{turn} {n} {name}".encode() for n in range(60)}
    return pages | {"/": f"{turn} {name}".encode()}


def assert_whole(desk: Desk) -> None:
    """The site is one of those that were written, whole."""
    found = desk.files()
    turn, name = found["index.html"].decode().split()
    assert found == clean(turn_pages(int(turn), name))


@pytest.mark.parametrize("mode", [("cached", "exchange"), ("uncached", "exchange"), ("cached", "fallback")], ids="-".join)
def test_killed_at_any_moment(tmp_path, mode):
    desk = Desk(tmp_path, cached=mode[0] == "cached")
    chance, stood = random.Random(7), False
    for number in range(12):
        child = subprocess.Popen([sys.executable, "-c", BUILDER, str(tmp_path), mode[0], "kill", mode[1],
                                  str(number * 1000)], stdout=subprocess.PIPE)
        child.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.12))
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        if mode[1] == "exchange" and stood:
            assert desk.output.exists()
        stood = desk.output.exists()
        if stood:
            assert_whole(desk)
        if number % 3 == 2:
            desk.write(PAGES)
            assert desk.files() == clean(PAGES)
            assert not desk.litter()
            desk.write(turn_pages(number * 1000, "kill"))
    desk.write(PAGES)
    assert desk.files() == clean(PAGES)
    assert not desk.litter()


def test_two_writers_at_once(tmp_path):
    desk = Desk(tmp_path)
    crowd = [subprocess.Popen([sys.executable, "-c", BUILDER, str(tmp_path), cached, name, "exchange", "0", "15"],
                              stdout=subprocess.DEVNULL)
             for name, cached in (("one", "cached"), ("two", "cached"), ("three", "uncached"))]
    assert [child.wait(60) for child in crowd] == [0, 0, 0]
    assert_whole(desk)
    assert not desk.litter()


# --- any sequence of builds ends where a clean one does --------------------------------------------------------------

ADDRESSES = ["/", "/a/", "/a/b/", "/a/c/", "/b/", "/b", "/a", "/feed.xml", "/b/x.json", "/d/e/f/"]
sites = st.dictionaries(st.sampled_from(ADDRESSES), st.sampled_from([b"", b"1", b"2", b"33"]), max_size=7).filter(
    lambda pages: not any(f"{address}/" in other for address in ("/a", "/b") if address in pages for other in pages))
steps = st.tuples(sites, st.booleans(), st.booleans(), st.sampled_from(
    ["", "", "", "edit live", "edit resting", "remove live", "lose cache", "lose site", "break index"]))


def harm(desk: Desk, how: str, cache: Path) -> None:
    site = desk.output if how.endswith("live") else cache / "site" / "resting"
    files = sorted(path for path in site.rglob("*.*") if path.is_file() and path.name != "manifest-sha256.txt")
    if how.startswith("edit") and files:
        files[0].write_bytes(b"?" * files[0].stat().st_size)
    elif how == "remove live" and files:
        files[-1].unlink()
    elif how == "lose cache":
        tree.remove(cache)
    elif how == "lose site":
        tree.remove(desk.output)
    elif how == "break index":
        for path in cache.glob("site/pages-*"):
            path.write_bytes(path.read_bytes()[:-1])


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(steps, min_size=1, max_size=7))
def test_any_sequence_of_builds_ends_as_a_clean_one(sequence):
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for pages, keyed, cached, how in sequence:
            harm(desk, how, desk.cache)
            listed = [(address, f"{address}={content!r}", content) if keyed else (address, content)
                      for address, content in pages.items()]
            desk.write(listed, cache=desk.cache if cached else None)
            assert desk.files() == clean(pages)
            assert not [path for path in desk.output.rglob("*") if path.is_dir() and not any(path.iterdir())]
        assert not desk.litter()


def test_flushing_goes_on_while_the_one_that_asked_for_it_lives(tmp_path, monkeypatch):
    flushed, parents = [], iter([7, 7, 1])
    monkeypatch.setattr(exchange, "_PAUSE", 0)
    monkeypatch.setattr(exchange, "flush", flushed.append)
    monkeypatch.setattr(exchange.os, "getppid", lambda: next(parents))
    exchange.keep_flushing(tmp_path, asked_by=7)
    assert flushed == [tmp_path, tmp_path]
