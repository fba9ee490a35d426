"""The fields of a minister who has several: `Minister of Mines, Rural Development and Trade Ana Reyes`.

They are written with capitals like names, and are none.
"""

import re

from dateline.lexicon.lexicons import words

FIELDS = words("offices", "fields")
_MINISTER = re.compile(r"\bMinist(?:er|ry) (?:of|for) (?:the )?(?=[A-Z])")
_JOINTS = frozenset(("and", "&", "of", "the"))
_TITLES = FIELDS | _JOINTS
_JOINED = (", ", " and ", " & ")
_LOOK_BACK = 140


def past(plain: str, first: int, start: int, run: str) -> int:
    """Where the run of capitalised words at `start` goes on behind such fields: `start` where it opens with none."""
    tokens = run.split(" ")
    if tokens[0] not in FIELDS or not plain.endswith(_JOINED, max(first, start - 5), start):
        return start
    opens = [match.end() for match in _MINISTER.finditer(plain, max(first, start - _LOOK_BACK), start)]
    if not opens or not all(word.strip(",") in _TITLES for word in plain[opens[-1] : start].split()):
        return start
    at = start
    for token in tokens:
        if token not in FIELDS and token not in _JOINTS:
            break
        at += len(token) + 1
    return min(at, start + len(run))
