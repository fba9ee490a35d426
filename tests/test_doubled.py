"""Letters that were encoded twice are read as they were meant; all others stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.loader.doubled import undone


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("Fijiâ€™s minister JosÃ© Naulu", "Fiji’s minister José Naulu"),
        ("â€œIt is goodâ€\u009d, he said in the cafÃ©.", "“It is good”, he said in the café."),
        ("â€œIt is goodâ€, he said in the cafÃ©.", "“It is good”, he said in the café."),
        ("The JosÃ© of today’s CafÃ©", "The José of today’s Café"),
    ],
)
def test_undone(damaged: str, meant: str):
    assert undone(damaged) == meant


@pytest.mark.parametrize("text", ["SÃO PAULO, Ñandú, Ça va, bâtir", "Itâ€™s once only", "Přerov and Ærø", ""])
def test_what_is_not_of_this_sort_stays(text: str):
    assert undone(text) is None


@given(st.text(alphabet="aé’“”ñ–ü x", min_size=4))
def test_what_was_encoded_twice_comes_back(text: str):
    twice = "".join(bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte)
                    for byte in text.encode())
    assert undone(twice) in (None, text)
