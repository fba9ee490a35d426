"""Pieces are taken from a file only if it is the one they were noted of, made by the same code."""

from pathlib import Path

import pytest

from dateline.cache.long_files import put_together
from dateline.pages.base import LongFile, Piece
from dateline.settings import Settings

ADDRESS = "/data/fish.json"


class Site:
    def __init__(self, root: Path):
        self.settings = Settings(root=root, source=root / "seeds", output=root / "_site", cache=root / "cache")
        self.file = root / "_site/data/fish.json"
        self.file.parent.mkdir(parents=True)
        (root / "cache").mkdir()

    def build(self, *names: str, made_by: bytes = b"code") -> tuple[str, list[str]]:
        """The file, and which of its pieces were made."""
        made: list[str] = []

        def make(name: str) -> bytes:
            made.append(name)
            return f"<{name}\n>".encode()

        pieces = (Piece(name.encode(), lambda name=name: make(name)) for name in names)
        content = b"".join(put_together(self.settings, ADDRESS, made_by, LongFile(pieces, b"[", b",", b"]")))
        self.file.write_bytes(content)
        return content.decode(), made


@pytest.fixture
def site(tmp_path) -> Site:
    return Site(tmp_path)


@pytest.mark.parametrize(("names", "made"), [
    (("cod", "eel", "ray"), []),
    (("ray", "cod"), []),
    (("cod", "hake", "ray"), ["hake"]),
    (("hake",), ["hake"]),
    ((), []),
])
def test_only_new_pieces_are_made(site, names, made):
    site.build("cod", "eel", "ray")
    whole = "[" + ",".join(f"<{name}\n>" for name in names) + "]"
    assert site.build(*names) == (whole, made)


def test_pieces_of_other_code_are_made_again(site):
    site.build("cod", "eel")
    assert site.build("cod", "eel", made_by=b"other") == ("[<cod\n>,<eel\n>]", ["cod", "eel"])


def test_of_a_file_that_somebody_changed_nothing_is_taken(site):
    site.build("cod", "eel")
    site.file.write_bytes(site.file.read_bytes().replace(b"cod", b"bad"))
    assert site.build("cod", "eel") == ("[<cod\n>,<eel\n>]", ["cod", "eel"])


def test_of_a_file_that_is_gone_nothing_is_taken(site):
    site.build("cod")
    site.file.unlink()
    assert site.build("cod")[1] == ["cod"]


def test_a_damaged_note_is_none(site):
    site.build("cod")
    (note,) = (path for path in (site.settings.cache / "site").iterdir())
    note.write_bytes(note.read_bytes()[:-1])
    assert site.build("cod")[1] == ["cod"]
