"""Where a story is told from, but about others: `GENEVA, May 3 - The foreign ministers of Peru and Chile signed ...`."""

from msgspec.structs import replace

from dateline.extract.document import Document
from dateline.extract.state_cues import PLACES, Cue

_OTHERS = 2
"""States that the opening sentence tells of and that are not that of the dateline."""


def told_apart(document: Document, found: list[Cue]) -> list[Cue]:
    """The cues with that of a dateline made a host's, where headline and opening sentence tell of others only."""
    at = next((at for at, cue in enumerate(found) if cue.rule == "country.dateline"), None)
    if at is None:
        return found
    there = found[at]
    opening = [cue for cue in found if cue.sentence in (0, there.sentence) and cue is not there and cue.rule != "country.host"]
    others = {cue.code for cue in opening if cue.sentence == there.sentence and cue.rule not in PLACES}
    if len(others) < _OTHERS or any(cue.code == there.code and cue.rule not in PLACES for cue in opening):
        return found
    return [*found[:at], replace(there, rule="country.host"), *found[at + 1 :]]
