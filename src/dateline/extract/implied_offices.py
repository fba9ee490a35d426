"""The office of a person whom no title names: `a team led by Ana Reyes`, `Ana Reyes of the Mines Union`, `Chile's Ana Reyes`
beside a minister of another state, a leader whom the story then calls `the president`.
"""

import re

from msgspec.structs import replace

from dateline.extract import names_near, offices, roles
from dateline.extract.allegiance import Telling
from dateline.extract.document import Document
from dateline.extract.naming import Candidate
from dateline.extract.offices import Office

_LED_BY = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir) (?P<what>[\w'’-]{1,30}(?: (?!the )[\w'’-]{1,30}){0,4}?),? )?"
    r"(?:\b(?:is |was |and )?(?P<verb>led|headed|chaired)|\b(?:faction|government|cabinet|team|delegation|group|movement) under)"
    r"(?: by)? (?:the |Mr\.? |Ms\.? |Mrs\.? |Dr\.? )?$")
_AND = re.compile(r"(?: of (?:the )?[A-Z][\w -]{2,30})?,? and ")
_OF_BODY = re.compile(r",? (?:of|from) (?:the |its )?(?:(?:rival|opposition|ruling|main|small|tiny|local|state-owned) )?(?=[A-Z])")
_OF_SIDE = re.compile(
    r" of the (?P<what>(?:[a-z]{1,20}(?:-[a-z]{1,20})? ){0,3}(?:alliance|coalition|front|movement|party|faction|union|federation|"
    r"opposition|resistance|campaign|committee|association|council|service|agency|institute|bureau|ministry|authority|watchdog|"
    r"think tank|hospital|university|company|firm)(?: of the [a-z]{1,30})?)\b")
_ACRONYM = re.compile(r"\b[Tt]he (?P<what>[A-Z]{2,8})'s $")
_FOR = re.compile(r" (?:signed |initiall?ed |inked )?(?:for|on behalf of) (?:the )?(?=[A-Z])")
_NO_NOUNS = frozenset(
    "one other another latter former smaller larger bigger smallest largest new old same main first second third last".split())
_HEADING = {
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "chairs": "chair", "chaired": "chair", "runs": "head",
    "ran": "head", "manages": "manager", "directs": "director", "commands": "commander", "commanded": "commander",
    "coordinates": "coordinator", "is coordinating": "coordinator", "represents": "representative", "represented": "representative",
    "founded": "founder", "owns": "owner", "sells": "seller", "teaches": "teacher", "edits": "editor", "grows": "grower",
}
_HEADS = re.compile(
    rf", who (?:now |then |also )?(?P<verb>{'|'.join(_HEADING)}) "
    r"(?P<what>(?!(?:it|them|him)\b)(?:the |an? |its |his |her )?[\w'-]{1,30}(?: [\w'-]{1,30}){0,5}?)"
    r"(?=[,.;]| (?:said|and|in|for|at|did|has|was|is|to|on|by|from|near|since|there|here)\b)")
_IS_A = re.compile(
    r", an? (?P<what>(?:[a-z'-]{2,20} ){0,3}?[a-z-]{2,20}(?:er|or|ist|ian|ant|man|woman|eer|zen|yee|ete))"
    r"(?=[,.;]| (?:who|from|in|of|at|with)\b)")
"""`Ana Reyes, a former schoolteacher`"""
_THE_OFFICE = re.compile(
    r"\b[Tt]he (?:(?P<owner>[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?) )?(?P<role>[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|"
    r"[Cc]hancellor|[Ff]oreign (?:[Mm]inister|[Ss]ecretary))\b(?!-| of\b|,? (?:Mr\.? |Mrs\.? |Ms\.? |Dr\.? )?[A-Z])")
_CROWNS = frozenset(("King", "Queen", "Prince", "Princess", "Emperor", "Emir", "Sultan", "Sister"))


def parallel(document: Document, place: Candidate, office: Office | None, places: tuple[Candidate, ...]) -> Office | None:
    """`its Prime Minister Ana Reyes and Chile's Marta Lindo`: of the one named only by a state the office of the one before.

    `office` and `places` are that one's.
    """
    if office is None or office.plural or not roles.is_of_state(office.role):
        return None
    owner = names_near.hit_before(document, place.start)
    if owner is None or owner.name.kind != "country" or document.plain[owner.end : place.start] != "'s ":
        return None
    last = next((one for one in places if one.sentence is place.sentence and office in one.offices), None)
    end = max(last.end, office.end) if last else 0
    if not last or end > owner.start or not _AND.fullmatch(document.plain, end, owner.start):
        return None
    return replace(office, country=None, equal=True)


def of_leader(document: Document, group: list[Candidate], state: str, groups: list[list[Candidate]]) -> Office | None:
    """What the story calls the known leader of a state elsewhere: `the Australian Prime Minister`, `The president replied`.

    Without the state it must stand next behind the leader's name, and be nobody else's (`groups`: all persons).
    """
    for match in _THE_OFFICE.finditer(document.plain):
        if match["owner"]:
            found = names_near.hits_between(document, match.start("owner"), match.end("owner"))
            his = len(found) == 1 and found[0].name.kind == "country" and found[0].name.keys == (state,)
        else:
            his = _is_next_before(document, match.start(), group, groups) and not _is_held(match["role"], groups)
        if his:
            return offices.implied(match["role"], match.start("role"), match.end(), state)
    return None


def _is_next_before(document: Document, start: int, group: list[Candidate], groups: list[list[Candidate]]) -> bool:
    """Whether of all persons this one is named last before the offset, in its sentence or the one before."""
    sentence = document.sentence_at(start)
    last = max((place for one in groups for place in one if place.end <= start), key=lambda place: place.end, default=None)
    return sentence is not None and last in group and sentence.number - last.sentence.number < 2


def _is_held(role: str, groups: list[list[Candidate]]) -> bool:
    """Whether anybody is named with such an office."""
    kind = roles.kind(role)
    return any(roles.kind(office.role) == kind for group in groups for place in group for office in place.offices)


def beside(told: Telling, place: Candidate) -> Office | None:
    """What a person is by other words: `a team led by Ana Reyes`, `Ana Reyes of the Mines Union`, `King Juan`."""
    document, plain = told.document, told.document.plain
    led = _LED_BY.search(plain, max(place.sentence.start, place.start - 90), place.start)
    if led:
        noun = _HEADING[led["verb"]] if led["verb"] else "leader"
        named = led["what"] and led["what"].rpartition(" ")[2] not in _NO_NOUNS
        return offices.implied(f"{noun} of the {led['what']}" if named else noun, led.start(), led.end(), None)
    of = _OF_BODY.match(plain, place.end, place.sentence.end)
    body = next((m for m in told.bodies if m.start == of.end()), None) if of else None
    body = body or next((m for m in told.bodies if m.end == place.start - 3 and plain.startswith("'s ", m.end)), None)
    acts_for = _FOR.match(plain, place.end, place.sentence.end)
    if acts_for and (plain[place.end + 1] in "si" or plain.endswith(" by ", 0, place.start)):
        body = body or next((m for m in told.bodies if m.start == acts_for.end()), None)
    if body is not None:
        start, end = min(place.end + 1, body.start), max(place.start, body.end)
        return offices.implied(document.text[body.start:body.end], start, end, told.belongs.get(body.key))
    if acronym := _ACRONYM.search(plain, max(place.sentence.start, place.start - 16), place.start):
        return offices.implied(acronym["what"], acronym.start("what"), acronym.end("what"), None)
    side = _OF_SIDE.match(plain, place.end, place.sentence.end)
    if side:
        return offices.implied(side["what"], side.start("what"), side.end(), None)
    heads = _HEADS.match(plain, place.end, place.sentence.end)
    if heads:
        role = f"{_HEADING[heads['verb']]} of {heads['what']}"
        return offices.implied(role, heads.start("verb"), heads.end(), None)
    is_a = _IS_A.match(plain, place.end, place.sentence.end)
    if is_a:
        return offices.implied(is_a["what"], is_a.start("what"), is_a.end("what"), None)
    if place.names[0] in _CROWNS:
        return offices.implied(place.names[0], place.start, place.end, None)
    return None
