"""Files that change while they are read, and disks and network drives that fail on the way: old or new, named, nothing lost."""

import errno
import json
import os
from pathlib import Path

import pytest

from dateline.loader import sources
from tests.hostile.command import here, tree, write

OLD, NEW = "Norway and Iceland signed a pact on eels.\n", "Finland and Estonia signed a pact on ferries.\n"


@pytest.fixture
def built(tmp_path) -> dict[str, bytes]:
    """A site of two articles, in whose sources something has changed since."""
    write(tmp_path, "seeds/a.txt", OLD)
    write(tmp_path, "seeds/below/b.txt", OLD)
    assert here(tmp_path, "build", "--no-search", "--no-cache").status == 0
    write(tmp_path, "seeds/a.txt", NEW)
    return tree(tmp_path / "_site")


def refused(root: Path, site: dict[str, bytes], code: str, file: str) -> None:
    run = here(root, "build", "--no-search", "--no-cache")
    assert run.status == 2
    (line,) = run.problems
    assert line.startswith(f"{file}: error {code}: ")
    assert tree(root / "_site") == site
    assert sorted(path.name for path in root.iterdir()) == ["_site", "seeds"]


def test_an_article_and_its_sidecar_are_of_one_moment(tmp_path, monkeypatch):
    """The two are exchanged after the article was read and before its sidecar is."""
    write(tmp_path, "seeds/a.txt", OLD)
    write(tmp_path, "seeds/a.yaml", "title: Old\n")
    real = sources._read

    def read(file, shown, size):
        if file.endswith(".yaml") and "Old" in Path(file).read_text():
            for name, content in (("a.txt", NEW), ("a.yaml", "title: New\n")):
                write(tmp_path, f"new/{name}", content).replace(tmp_path / "seeds" / name)
        return real(file, shown, size)

    monkeypatch.setattr(sources, "_read", read)
    assert here(tmp_path, "build", "--no-search", "--no-cache").status == 0
    (record,) = map(json.loads, (tmp_path / "_site/data/records/undated.jsonl").read_text().splitlines())
    assert (record["title"], record["text"]) == ("New", NEW)


def test_a_file_that_never_rests_is_refused_by_name(tmp_path, monkeypatch, built):
    real = sources._read

    def read(file, shown, size):
        content = real(file, shown, size)
        if file.endswith("b.txt"):
            with Path(file).open("a") as growing:
                growing.write("More. ")
        return content

    monkeypatch.setattr(sources, "_read", read)
    monkeypatch.setattr(sources, "_PAUSE", 0)
    refused(tmp_path, built, "source-changing", "seeds/below/b.txt")


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE, errno.ETIMEDOUT, errno.EHOSTDOWN])
@pytest.mark.parametrize("step", ["open", "read", "stat"])
def test_a_file_that_a_lost_drive_takes_away(tmp_path, monkeypatch, built, number, step):
    def failing(*_, **__):
        raise OSError(number, os.strerror(number))

    real_stat, real_open, real_read, lost = os.stat, os.open, os.read, set()

    def opened(path, *how, **more):
        descriptor = failing() if step == "open" and str(path).endswith("b.txt") else real_open(path, *how, **more)
        (lost.add if str(path).endswith("b.txt") else lost.discard)(descriptor)
        return descriptor

    if step == "stat":
        monkeypatch.setattr(os, "stat", lambda path, **more: failing() if str(path).endswith("b.txt") else real_stat(path, **more))
    else:
        monkeypatch.setattr(os, "open", opened)
        monkeypatch.setattr(os, "read", lambda of, size: failing() if step == "read" and of in lost else real_read(of, size))
    refused(tmp_path, built, "source-unreadable", "seeds/below/b.txt")


@pytest.mark.parametrize("number", [errno.EIO, errno.ESTALE])
def test_a_folder_that_cannot_be_listed_to_its_end(tmp_path, monkeypatch, built, number):
    real = os.scandir

    class Half:
        def __init__(self, entries):
            self._entries = entries

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def __iter__(self):
            yield next(iter(self._entries))
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "scandir", lambda path: Half(real(path)) if str(path).rstrip("/").endswith("below") else real(path))
    refused(tmp_path, built, "source-unreadable", "seeds/below")


def test_a_link_that_cannot_be_followed_for_a_fault_of_the_disk_is_not_passed_over(tmp_path, monkeypatch, built):
    (tmp_path / "seeds/c.txt").symlink_to("a.txt")
    real = Path.resolve

    def resolve(path, strict=False):
        if path.name == "c.txt":
            raise OSError(errno.EIO, "Input/output error")
        return real(path, strict)

    monkeypatch.setattr(Path, "resolve", resolve)
    refused(tmp_path, built, "source-unreadable", "seeds")


@pytest.mark.parametrize("where", ["seeds/.git/config", "seeds/.hidden.txt", "seeds/below/.env"])
def test_a_link_to_a_hidden_file_is_not_followed(tmp_path, built, where):
    write(tmp_path, where, "password = velvet-umbrella, said Norway on Monday.\n")
    (tmp_path / "seeds/c.txt").symlink_to(tmp_path / where)
    run = here(tmp_path, "build", "--no-search", "--no-cache")
    assert "seeds/c.txt: warning link-outside: this link leads to a hidden file and is not followed" in run.err
    assert not [name for name, content in tree(tmp_path / "_site").items() if b"velvet" in content]
