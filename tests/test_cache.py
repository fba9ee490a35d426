"""The store of readings: what is put in comes out, and nothing that is damaged does."""

import ast
import hashlib
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import dateline
from dateline import versions
from dateline.cache import store as store_room
from dateline.cache.store import CacheDamaged, Store
from dateline.problems import Refused
from dateline.versions import PUBLISHING_CODE, code_digest, key_of

READINGS = {key_of(b"%d" % n): (b"card %d" % n * 30, b"body %d " % n * 200) for n in range(200)}


def fill(folder: Path | None) -> None:
    with Store.open(folder) as store:
        for key, (card, body) in READINGS.items():
            store.put_reading(key, card, body)


def read_all(store: Store) -> int:
    """How many readings are still known; fails if one is another than was put in."""
    known = 0
    for key, (card, body) in READINGS.items():
        found = store.reading(key)
        if found is not None:
            assert found.card == card
            assert found.digest == hashlib.sha256(body).hexdigest()
            known += 1
    return known


def test_what_is_put_in_comes_out_in_the_next_build(tmp_path):
    fill(tmp_path / "cache")
    with Store.open(tmp_path / "cache") as store:
        assert read_all(store) == 200
        for _, body in READINGS.values():
            assert store.body(hashlib.sha256(body).hexdigest()) == body
        assert store.reading(key_of(b"unknown")) is None
        assert store.problems == []
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["store.sqlite3"]


def test_without_a_folder_nothing_stays(tmp_path, monkeypatch):
    monkeypatch.setenv("SQLITE_TMPDIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with Store.open(None) as store:
        digest = store.put_reading(b"key", b"card", b"body" * 1_000_000)
        assert store.body(digest) == b"body" * 1_000_000
        assert not any(tmp_path.iterdir())
    assert not any(tmp_path.iterdir())


def test_one_body_under_two_keys(tmp_path):
    with Store.open(tmp_path) as store:
        assert store.put_reading(b"1", b"one", b"same") == store.put_reading(b"2", b"two", b"same")
        assert store.reading(b"1").card == b"one"
        assert store.reading(b"2").card == b"two"


def test_what_was_put_in_is_kept_when_the_build_fails(tmp_path):
    with pytest.raises(KeyError), Store.open(tmp_path) as store:
        store.put_reading(b"key", b"card", b"body")
        raise KeyError
    with Store.open(tmp_path) as store:
        assert store.reading(b"key").card == b"card"


def test_an_unknown_body_is_damage(tmp_path):
    with Store.open(tmp_path) as store, pytest.raises(CacheDamaged):
        store.body("00" * 32)


def test_flipped_bits_are_never_read(tmp_path):
    fill(tmp_path)
    path = tmp_path / "store.sqlite3"
    whole = path.read_bytes()
    chance = random.Random(3)
    thrown_away = 0
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 4, 200))):
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        with Store.open(tmp_path) as store:
            read_all(store)
            for _, body in READINGS.values():
                try:
                    assert store.body(hashlib.sha256(body).hexdigest()) == body
                except CacheDamaged:
                    break
            assert len(store.problems) <= 1
            thrown_away += len(store.problems)
            store.put_reading(b"new", b"card", b"body")
            assert store.reading(b"new").card == b"card"
        for left in tmp_path.glob("store.sqlite3-*"):
            left.unlink()
    assert thrown_away > 100


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(500), bytes(5000)])
def test_other_files_in_its_place_are_thrown_away_with_one_line(tmp_path, content):
    (tmp_path / "store.sqlite3").write_bytes(content)
    with Store.open(tmp_path) as store:
        assert store.reading(b"key") is None
        (problem,) = store.problems
        assert (problem.severity, problem.code) == ("note", "cache-damaged")
        store.put_reading(b"key", b"card", b"body")
    with Store.open(tmp_path) as store:
        assert store.reading(b"key").card == b"card"


@pytest.mark.parametrize("change", [
    "PRAGMA user_version = 99",
    "CREATE TRIGGER t AFTER INSERT ON reading BEGIN DELETE FROM body; END",
    "CREATE VIEW v AS SELECT 1",
    "DROP TABLE body",
])
def test_a_file_of_another_version_or_with_other_contents_is_thrown_away(tmp_path, change):
    fill(tmp_path)
    with sqlite3.connect(tmp_path / "store.sqlite3") as database:
        database.execute(change)
    database.close()
    with Store.open(tmp_path) as store:
        assert read_all(store) == 0
        assert [problem.code for problem in store.problems] == ["cache-damaged"]


@pytest.mark.parametrize("change", [
    "UPDATE reading SET card = (SELECT max(card) FROM reading)",
    "UPDATE reading SET digest = (SELECT max(digest) FROM body)",
    "UPDATE reading SET card = 'text'",
    "UPDATE reading SET digest = x'00'",
])
def test_rows_that_were_mixed_up_are_not_believed(tmp_path, change):
    fill(tmp_path)
    with sqlite3.connect(tmp_path / "store.sqlite3") as database:
        database.execute(change)
    database.close()
    with Store.open(tmp_path) as store:
        assert read_all(store) <= 1


def test_a_link_in_its_place_is_not_followed(tmp_path):
    fill(tmp_path / "other")
    before = (tmp_path / "other" / "store.sqlite3").read_bytes()
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "store.sqlite3").symlink_to(tmp_path / "other" / "store.sqlite3")
    with Store.open(tmp_path / "cache") as store:
        assert read_all(store) == 0
        store.put_reading(b"key", b"card", b"body")
    assert (tmp_path / "other" / "store.sqlite3").read_bytes() == before


def test_a_killed_build_leaves_a_store_that_can_be_used(tmp_path):
    script = ("import sys\nfrom pathlib import Path\nfrom dateline.cache.store import Store\nfrom dateline.versions import key_of\n"
              "with Store.open(Path(sys.argv[1])) as store:\n"
              "    for n in range(10**9):\n"
              "        store.put_reading(key_of(b'%d' % n), b'card %d' % n * 30, b'body %d ' % n * 200)\n"
              "        if n == 2500: print('on', flush=True)\n")
    child = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE)
    assert child.stdout.readline() == b"on\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    with Store.open(tmp_path) as store:
        assert store.problems == []
        assert read_all(store) == 200


def test_what_no_build_asks_for_goes_in_time(tmp_path, monkeypatch):
    monkeypatch.setattr(store_room, "_SPARE", 10)
    fill(tmp_path)
    kept = list(READINGS)[:50]
    with Store.open(tmp_path) as store:
        for key in kept:
            store.reading(key)
    with Store.open(tmp_path) as store:
        assert sum(store.reading(key) is not None for key in READINGS) == 50
        for key in kept:
            assert store.body(store.reading(key).digest) == READINGS[key][1]
        with pytest.raises(CacheDamaged):
            store.body(hashlib.sha256(READINGS[list(READINGS)[-1]][1]).hexdigest())


def test_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path):
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Refused) as refusal:
        Store.open(tmp_path / "file" / "cache")
    assert refusal.value.problems[0].code == "cache-failed"


def test_a_full_disk_is_refused_by_name(tmp_path):
    with pytest.raises(Refused) as refusal, Store.open(tmp_path) as store:
        store._database.rows("PRAGMA max_page_count = 20")
        for number in range(100):
            store.put_reading(b"%d" % number, b"card", b"%d" % number * 10_000)
    assert "full" in refusal.value.problems[0].message
    with Store.open(tmp_path) as store:
        assert read_all(store) == 0


def test_keys_keep_their_parts_apart():
    assert len({key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"abc"), key_of(b"abc", b"")}) == 4


# --- the digest of the reading code -------------------------------------------------------------------------------


def imports_of(path: Path) -> set[str]:
    """The modules of the package that a file imports, as dotted names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "dateline":
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)} - {"dateline"}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names if name.name.startswith("dateline.")}
    return found


def test_no_code_that_reads_is_left_out_of_the_digest():
    """Whatever reading.py and loader/ import, however far away, counts."""
    package = Path(dateline.__file__).parent
    todo, seen = {"dateline.reading", "dateline.loader", "dateline.extract"}, set()
    while todo:
        name = todo.pop()
        base = package.joinpath(*name.split(".")[1:])
        files = [base.with_suffix(".py")] if base.with_suffix(".py").exists() else [*base.rglob("*.py")]
        for path in files:
            seen.add(path.relative_to(package).parts[0])
            todo |= {found for found in imports_of(path) if found not in seen}
        seen.add(name)
        todo -= seen
    assert not seen & set(PUBLISHING_CODE)


def test_what_is_left_out_of_the_digest_is_there():
    package = Path(dateline.__file__).parent
    parts = {path.name for path in package.iterdir()} | {"templates", "static"}     # these two are in the wheel only
    assert set(PUBLISHING_CODE) <= parts


@pytest.fixture
def fresh_digest():
    """The digest told anew; what the test made of it is forgotten after it."""

    def forget() -> None:
        for remembered in (versions._package, versions._code, versions._libraries):
            remembered.cache_clear()

    yield lambda: (forget(), code_digest())[1]
    forget()


def test_the_digest_changes_with_code_and_lexicons(fresh_digest, monkeypatch):
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder)
        (package / "extract").mkdir()
        (package / "pages").mkdir()
        (package / "extract" / "dates.py").write_text("1")
        (package / "extract" / "words.yaml").write_text("1")
        (package / "pages" / "home.py").write_text("1")
        monkeypatch.setattr(versions, "__file__", str(package / "versions.py"))
        digests = [fresh_digest()]
        for name in ("extract/dates.py", "extract/words.yaml", "extract/new.py"):
            (package / name).write_text("2")
            digests.append(fresh_digest())
        assert len(set(digests)) == 4
        (package / "pages" / "home.py").write_text("2")
        assert fresh_digest() == digests[-1]


def test_the_digest_changes_with_a_library_that_has_a_say(fresh_digest, tmp_path, monkeypatch):
    before = fresh_digest()
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "pytest-99.dist-info").mkdir()
    assert fresh_digest() == before
    (tmp_path / "Markdown-99.dist-info").mkdir()
    assert fresh_digest() != before


def test_every_library_that_has_a_say_is_named():
    """What Dateline needs and what that needs in turn, but for what only talks with a person or with the system."""
    talkers = set("anyio certifi click idna markdown_it_py mdurl pygments rich typing_extensions watchfiles".split())
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]
    todo, found = [Requirement(wanted) for wanted in project["dependencies"]], set()
    while todo:
        wanted = todo.pop()
        name = re.sub(r"[-_.]+", "_", wanted.name).lower()
        if name not in found and (wanted.marker is None or wanted.marker.evaluate({"extra": ""})):
            found.add(name)
            todo += map(Requirement, metadata.requires(wanted.name) or ())
    assert found == versions.LIBRARIES | talkers
