"""Pages of a new site are written by the processes that make them: the same site comes of it, whatever becomes of a process."""

import os
import signal
from pathlib import Path

import pytest

from dateline import workers
from dateline.problems import Refused
from dateline.writer.update import opened, write

PAGES = {f"/articles/{number}/": f"page {number}".encode() for number in range(40)} | {"/": b"home", "/feed.xml": b"<feed/>"}


def places(root: Path) -> dict[str, Path]:
    (root / "seeds").mkdir(parents=True, exist_ok=True)
    return {"output": root / "_site", "source": root / "seeds", "root": root, "cache": root / ".dateline"}


def made(site, address: str, content: bytes):
    return address, "key", site.put_aside(address, "key", (content,)) or content


def tree(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in (root / "_site").rglob("*") if path.is_file()}


@pytest.fixture
def plain(tmp_path) -> dict[str, bytes]:
    """The site as one process writes it."""
    write(PAGES.items(), **places(tmp_path / "plain"))
    return tree(tmp_path / "plain")


def test_a_new_site_is_written_where_its_pages_are_made(tmp_path, plain):
    pages = list(PAGES.items())
    with opened(**places(tmp_path)) as site:
        asked = workers.spread(lambda piece: made(site, *pages[piece]), len(pages), 2, inherits=True)
        assert site.publish(asked)[:4] == (len(PAGES), 0, 0, 0)
    assert tree(tmp_path) == plain
    assert write(((address, "key", content) for address, content in pages), **places(tmp_path))[:4] == (0, 0, len(PAGES), 0)


def test_bytes_are_not_needed_of_what_is_written(tmp_path):
    with opened(**places(tmp_path)) as site:
        def pages():
            handed_over = made(site, "/", b"home")
            assert not isinstance(handed_over[2], bytes)
            yield handed_over
        site.publish(pages())


@pytest.mark.skipif(not workers._INHERITS, reason="processes are not forks here")
def test_a_process_that_is_killed_when_it_has_written_costs_no_page(tmp_path, plain):
    pages, here = list(PAGES.items()), os.getpid()

    with opened(**places(tmp_path)) as site:
        def work(piece):
            page = made(site, *pages[piece])
            if piece == 7 and os.getpid() != here:
                os.kill(os.getpid(), signal.SIGKILL)
            return page

        site.publish(workers.spread(work, len(pages), 2, inherits=True))
    assert tree(tmp_path) == plain


def test_what_was_left_half_written_is_made_anew(tmp_path, plain):
    with opened(**places(tmp_path)) as site:
        def pages():
            left = tmp_path / ".dateline" / "site" / "resting" / "feed.xml"
            left.write_bytes(b"<fe")
            for address, content in PAGES.items():
                yield made(site, address, content)
        site.publish(pages())
    assert tree(tmp_path) == plain


@pytest.mark.parametrize(("one", "other"), [("/a/", "/A/"), ("/a/", "/a/index.html"), ("/a", "/a/b")])
def test_pages_that_would_be_one_file_are_refused_as_ever(tmp_path, one, other):
    with opened(**places(tmp_path)) as site, pytest.raises(Refused) as refusal:
        site.publish([made(site, one, b"one"), made(site, other, b"other")])
    assert [problem.code for problem in refusal.value.problems] == ["address-collision"]
    assert not (tmp_path / "_site").exists()


def test_what_is_to_be_compared_with_a_site_is_handed_over(tmp_path):
    write(PAGES.items(), **places(tmp_path))
    with opened(**places(tmp_path)) as site:
        def pages():
            page = made(site, "/", b"another home")
            assert page == ("/", "key", b"another home")
            yield page
        assert site.publish(pages())[:4] == (0, 1, 0, len(PAGES) - 1)
