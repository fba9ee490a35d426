"""Articles made at random: a few seconds of what `make hostile` does for minutes (`tests/hostile/fuzz.py`)."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile import fuzz


def test_nothing_but_clean_refusals():
    seen = fuzz.search(0.05, seed=1)
    assert seen["built"] and seen["refused"]


PIECES = st.lists(st.sampled_from(fuzz._PIECES) | st.text(max_size=20), max_size=25).map("".join)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(fuzz.FORMATS), PIECES.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_pieces_in_a_row(format, content):
    fuzz.read(f"x.{format}", content, None)
