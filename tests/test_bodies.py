"""What is noted of a site's bodies is of use for that site only."""

from msgspec.structs import replace

from dateline import bodies
from dateline.slips import slip_of
from tests.cards import card


def slips(**digests: str) -> list:
    return [slip_of(card(id, digest=digest * 64)) for id, digest in digests.items()]


def test_only_what_has_another_body_is_named(tmp_path):
    bodies.remember(tmp_path, b"site", b"basis", slips(cod="a", eel="b", ray="c"))
    assert bodies.changed(tmp_path, b"site", b"basis", slips(cod="a", eel="b", ray="c")) == frozenset()
    assert bodies.changed(tmp_path, b"site", b"basis", slips(cod="a", eel="d", ray="e")) == {"eel", "ray"}


def test_nothing_is_said_of_another_site(tmp_path):
    known = slips(cod="a", eel="b")
    assert bodies.changed(tmp_path, b"site", b"basis", known) is None
    bodies.remember(tmp_path, b"site", b"basis", known)
    assert bodies.changed(tmp_path, b"another", b"basis", known) is None
    assert bodies.changed(tmp_path, b"site", b"another", known) is None
    assert bodies.changed(tmp_path, b"site", b"basis", known[:1]) is None
    assert bodies.changed(tmp_path, b"", b"basis", known) is None
    assert bodies.changed(None, b"site", b"basis", known) is None


def test_a_damaged_note_says_nothing(tmp_path):
    known = slips(cod="a")
    bodies.remember(tmp_path, b"site", b"basis", known)
    (path,) = (path for path in tmp_path.rglob("*") if path.is_file())
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    assert bodies.changed(tmp_path, b"site", b"basis", known) is None


def test_two_edits_in_a_row(tmp_path):
    first, second = slips(cod="a", eel="b"), slips(cod="c", eel="b")
    bodies.remember(tmp_path, b"site", b"basis", first)
    bodies.remember(tmp_path, b"second", b"basis", second)
    third = [replace(second[0]), slips(eel="d")[0]]
    assert bodies.changed(tmp_path, b"second", b"basis", third) == {"eel"}
