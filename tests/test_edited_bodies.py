"""What is noted of a site's bodies is of use for that site only."""

from msgspec.structs import replace

from dateline.cache import edited_bodies
from dateline.summaries import summary_of
from tests.cards import card


def summaries(**digests: str) -> list:
    return [summary_of(card(id, digest=digest * 64)) for id, digest in digests.items()]


def test_only_what_has_another_body_is_named(tmp_path):
    edited_bodies.remember(tmp_path, b"site", b"basis", summaries(cod="a", eel="b", ray="c"))
    assert edited_bodies.changed(tmp_path, b"site", b"basis", summaries(cod="a", eel="b", ray="c")) == frozenset()
    assert edited_bodies.changed(tmp_path, b"site", b"basis", summaries(cod="a", eel="d", ray="e")) == {"eel", "ray"}


def test_nothing_is_said_of_another_site(tmp_path):
    known = summaries(cod="a", eel="b")
    assert edited_bodies.changed(tmp_path, b"site", b"basis", known) is None
    edited_bodies.remember(tmp_path, b"site", b"basis", known)
    assert edited_bodies.changed(tmp_path, b"another", b"basis", known) is None
    assert edited_bodies.changed(tmp_path, b"site", b"another", known) is None
    assert edited_bodies.changed(tmp_path, b"site", b"basis", known[:1]) is None
    assert edited_bodies.changed(tmp_path, b"", b"basis", known) is None
    assert edited_bodies.changed(None, b"site", b"basis", known) is None


def test_a_damaged_note_says_nothing(tmp_path):
    known = summaries(cod="a")
    edited_bodies.remember(tmp_path, b"site", b"basis", known)
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    assert edited_bodies.changed(tmp_path, b"site", b"basis", known) is None


def test_two_edits_in_a_row(tmp_path):
    first, second = summaries(cod="a", eel="b"), summaries(cod="c", eel="b")
    edited_bodies.remember(tmp_path, b"site", b"basis", first)
    edited_bodies.remember(tmp_path, b"second", b"basis", second)
    third = [replace(second[0]), summaries(eel="d")[0]]
    assert edited_bodies.changed(tmp_path, b"second", b"basis", third) == {"eel"}
