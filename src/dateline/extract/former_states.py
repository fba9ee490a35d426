"""Of which state the names are that a state which is no more shares with its successor.

Beside `the Soviet Union`, in a story of its time, `Moscow` and `the Russians` are the Soviet Union, as `Prague` is
Czechoslovakia: one state under one code.
"""

import re

from msgspec.structs import replace

from dateline.extract.document import Document
from dateline.extract.state_cues import Cue
from dateline.lexicon import lexicons

_YEAR = re.compile(r"\b(?:19[5-9]|20[0-4])\d\b")
_NO_MORE = ("former ", "Former ", "ex-", "post-", "of the then ", "old ")
_OWN = frozenset(("name", "short"))


def of_their_time(document: Document, found: list[Cue]) -> list[Cue]:
    """The cues with those of a successor made the former state's, where the story is of its time and never names the other."""
    codes = {cue.code for cue in found}
    for former, (successor, until) in lexicons.successors().items():
        if not {former, successor} <= codes or not _is_of_its_time(document, found, former, until):
            continue
        if not any(cue.code == successor and cue.hit.name.form in _OWN for cue in found):
            found = [replace(cue, code=former) if cue.code == successor else cue for cue in found]
    return found


def _is_of_its_time(document: Document, found: list[Cue], former: str, until: int) -> bool:
    """Whether the story speaks of the state as one that is there, and of no later year."""
    if any(document.plain.endswith(_NO_MORE, 0, cue.hit.start) for cue in found if cue.code == former):
        return False
    return all(int(year) <= until for year in _YEAR.findall(document.plain))
