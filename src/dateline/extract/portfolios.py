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
_REGIONS = words("bodies", "regions")
_IN_LOWER_CASE = frozenset(word.lower() for word in FIELDS | _REGIONS) | words("offices", "modifiers")
_OFFICES = words("offices", "nouns")
_FIELD = r"(?:the )?[\w-]{2,25}(?: [\w-]{2,25}){0,3}?"
_LIST = re.compile(
    rf"(?:, {_FIELD}){{0,4}},? (?:and|&) (?P<last>[\w-]{{2,25}}(?: (?!and\b)[\w-]{{2,25}}){{0,3}})|(?:, {_FIELD}){{1,4}}(?=,)")
_WORD = re.compile(r"[\w-]+")
_OF_FIELDS = re.compile(
    r"\b(?:[Mm]inist(?:er|ry)|[Ss]ecretary|[Cc]ommissioner|[Ss]pokes\w{3,6}|[Dd]irector|[Oo]fficial|[Aa]dviser) (?:of|for|on) ")


def end_of_list(plain: str, start: int, end: int, stop: int) -> int:
    """Where an office goes on behind its first field: `minister for electronics, information technology and communications`.

    `start` and `end` hold the office up to its first comma, `stop` ends the sentence. `end` where no list of fields follows.
    """
    if not plain.startswith(",", end) or not _OF_FIELDS.match(plain, start, end):
        return end
    match = _LIST.match(plain, end, stop)
    if match is None:
        return end
    at = end
    for word in _WORD.finditer(plain, end, match.end()):
        if word[0] in _JOINTS:
            continue
        if word[0].lower() not in _IN_LOWER_CASE:
            break
        at = word.end()
    following = _WORD.match(plain, at + 1, stop)
    whole = at > match.start("last") if match["last"] else at == match.end()
    return at if whole and not (following and following[0].lower() in _OFFICES) else end


def goes_on(joint: str) -> bool:
    """Whether a field stands behind the `and` of such words: ` and East A` of `Foreign Affairs and East African Cooperation`."""
    word = joint.removeprefix(" and ").partition(" ")[0]
    return joint.startswith(" and ") and (word in FIELDS or word in _REGIONS)


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
