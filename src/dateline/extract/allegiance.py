"""Which state or body a person serves where the words beside the name do not say: what the article speaks of there."""

import re
from collections import defaultdict
from functools import cache

from dateline.extract import cues, name_origins, names_near, roles
from dateline.extract.document import Document, Findings, Mention
from dateline.extract.naming import Candidate
from dateline.extract.offices import Office
from dateline.lexicon import lexicons
from dateline.model import Noun

_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir) (?:[a-z-]{1,40} ){0,3}$")
_ITS_OWN = re.compile(r"\b(?:of|for|in) (?:its|their)\b")
_WHOSE = re.compile(
    r"\b(?:the |The )?(Commission|Bank|Fund|Union|Council|Organi[sz]ation|Secretariat|Community|Agency|Alliance|Court|Centre)"
    r"'s (?:[a-z-]{1,40} ){0,3}$")
_OF_BODIES = re.compile(
    r"(?:High Representative|(?:EU|European|[Vv]ice[- ]?[Pp]resident of the) Commission|Commissioner for\b)")
_OF_ANY_BODY = re.compile(r"[Ss]ecretary[- ][Gg]eneral")
_VISITS = re.compile(
    r"\b(?:visit(?:ing)?(?: by| of| from)?|arrival of|received|welcomed|hosted|host to|guest|delivered to|given to|"
    r"handed to) (?:the )?$")
_OF_EVERY_STATE = ("'s Office", "Cabinet Office")
_FROM_THERE = re.compile(r"(?:,? (?:said|says|told|added|indicated|announced|stated))? in ")
_SENT_ABROAD = re.compile(r"\b(?:ambassador|high commissioner|chargé|charge d'affaires|consul)\b", re.I)
_MINISTRY = re.compile(r"(?:'s)? ([A-Za-z]{3,20}) [Mm]inistry\b")
_CROWN = re.compile(r"King|Queen|Emir|Amir|Sultan|Crown Prince(?:ss)?")
_UNSAID = frozenset(("KW", "QA", "BN", "MY", "JP"))
_MONARCHY = re.compile(r"\b(?:Kingdom|Sultanate|Emirates?|Principality|Grand Duchy)\b")
_SAYS_IT = re.compile(r"\b(?:said|says|that|added|stressed|insisted|declared) (?:the )?$")
_COURT = re.compile(r"\b(?:[Cc]ourt|[Mm]inistry|[Pp]arliament|[Gg]overnment|[Uu]niversity|prosecutors?|police|officials?) in $")
_COUNTERPART = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z]{1,40} ){0,2}(?:counterpart|colleague|opposite number),? (?:the )?$")
_OWNING = frozenset(("name", "short", "acronym", "seat"))
HOME, GUEST, EARLIER, LATER, SPEAKS_FOR, OTHERS, RIVAL, NAME = 1.2, -1.5, 1.0, 0.5, 1.3, -0.9, -3.0, 1.2
"""What speaks for a state: it is where the story is told, but the person comes there on a visit; it is spoken of before, or
behind the name; the person says what it will do; an office beside it is another person's; it has another holder of the
same office; the person's name is common there."""
MINISTRY, CROWN = 3.0, 2.0
"""What speaks for a state whose ministry was just named, and for a monarchy where somebody is its king."""
THERE = 1.2
"""What speaks for the state in whose city a person speaks or signs."""
SENT_ABROAD = 0.0
"""The same for the home of ambassadors, who mostly come from elsewhere."""
DATELINE, UNNAMED_LEADER = 1.2, 0.8
"""What speaks for a state being the one from which a story is told: it stands in the dateline, its leader is named without it."""
_LEADER_LOOK = 50
NOT_ACTING = 0.7
"""The share that counts of a state which the article only mentions."""


class Telling(Noun):
    """What an article says of states and bodies, arranged for asking who serves whom."""

    document: Document
    states: tuple[Mention, ...]
    by_sentence: dict[int, list[Mention]]
    bodies: list[Mention]
    belongs: dict[str, str | None]
    """State by the name of its body."""
    international: frozenset[str]
    """The words of the names of international bodies that stand in the article."""
    home: str | None
    """The state from which the story is told."""
    acting: tuple[str, ...]
    """The states that act, the weightiest first."""


def telling(document: Document, findings: Findings) -> Telling:
    states = tuple(mention for mention in findings.mentions if mention.kind == "country")
    bodies = [mention for mention in findings.mentions if mention.kind == "organization"]
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in states:
        by_sentence[mention.sentence].append(mention)
    names = {word for mention in bodies if is_international(mention.key) for word in _full_name(mention.key).split()}
    return Telling(
        document, states, by_sentence, bodies, {fact.name: fact.country for fact in findings.facts.organizations},
        frozenset(names), home(document, findings), tuple(fact.code for fact in findings.facts.countries),
    )


def _full_name(name: str) -> str:
    return _international().get(name, name)


@cache
def _international() -> dict[str, str]:
    return {
        name: entry.name for entry in lexicons.organizations()
        if entry.country is None and not entry.press and not entry.name.endswith(_OF_EVERY_STATE)
        for name in (entry.name, entry.acronym or entry.name, *entry.also)
    }


def is_international(name: str) -> bool:
    """Whether the lexicon knows a body of many states by this name."""
    return name in _international()


def home(document: Document, findings: Findings) -> str | None:
    """The state from which a story is told: of the dateline, or named first, and whose offices need no adjective."""
    states = tuple(mention for mention in findings.mentions if mention.kind == "country")
    acting = [fact.code for fact in findings.facts.countries] or [fact.code for fact in findings.facts.countries_mentioned[:1]]
    if not acting:
        return None
    score = {code: 0.2 / (at + 1) for at, code in enumerate(acting)}
    opening = next((mention.key for mention in states if mention.form == "dateline"), None)
    if opening in score:
        score[opening] += DATELINE
    for hit in document.leaders:
        code = hit.name.keys[0]
        if code in score and document.sentence_at(hit.start).number:
            score[code] += UNNAMED_LEADER if _is_at_home(document, hit.start, code) else -0.3
    named = [m for m in states if m.key in score and m.form != "demonym"]
    for first in (next((m for m in named if m.sentence), None), next(iter(named), None)):
        if first is not None:
            score[first.key] += 0.5 if first.sentence else 0.3
    for mention in states:
        if mention.key in score:
            if mention.form in ("city", "part"):
                score[mention.key] += 0.2
            elif cues.owns_office(document, mention.start, mention.end):
                score[mention.key] -= 0.3
    return max(score, key=lambda code: score[code])


def _is_at_home(document: Document, start: int, code: str) -> bool:
    """Whether a leader is named without the state: `Prime Minister Ana Reyes`, but not `the Prime Minister of Peru, ...`."""
    before = names_near.hits_between(document, max(0, start - _LEADER_LOOK), start)
    return not any(hit.name.form in ("name", "short", "demonym") and code in hit.name.keys for hit in before)


def serves_body(told: Telling, office: Office) -> bool | str:
    """The state of the body whose office it is; True for a body of no state, False where there is no such body."""
    beside = [m for m in told.bodies if office.start - 40 < m.start < office.end and m.end > office.start - 4]
    body = next((m for m in beside if m.start >= office.start), beside[0] if beside else None)
    if body is not None:
        return told.belongs.get(body.key) or is_international(body.key)
    plain, start = told.document.plain, office.start
    if (_OF_BODIES.search(office.role) or _OF_ANY_BODY.fullmatch(office.role)) and told.international:
        return True
    whose = _WHOSE.search(plain, max(0, start - 40), start)
    if whose:
        return whose.group(1) in told.international
    if _ITS.search(plain, max(0, start - 24), start) or _ITS_OWN.search(office.role):
        owner = _antecedent(told, start)
        if owner is not None and owner.kind == "organization":
            return told.belongs.get(owner.key) or is_international(owner.key)
        return owner.key if owner is not None else False
    return False


def heads_body(told: Telling, office: Office) -> bool:
    """Whether it is the office of a secretary-general of a body of many states."""
    return _OF_ANY_BODY.search(office.role) is not None and serves_body(told, office) is True


def _antecedent(told: Telling, start: int) -> Mention | None:
    """What `its` stands for: the first body or state that the sentence names before it, else the first of the one before."""
    sentence = told.document.sentence_at(start)
    for number in (sentence.number, sentence.number - 1) if sentence else ():
        named = (m for m in (*told.bodies, *told.states) if m.sentence == number and m.end < start and m.form in _OWNING)
        first = min(named, key=lambda m: m.start, default=None)
        if first is not None:
            return first
    return None


def inferred(told: Telling, name: str, role: str, place: Candidate, held: set[str]) -> str | None:
    """The state that the article speaks of where it names a person; `held`: states where another holds that office."""
    score: dict[str, float] = defaultdict(float)
    plain, of_state = told.document.plain, roles.is_of_state(role)
    start = min([place.start, *(office.start for office in place.offices)])
    for at, code in enumerate(told.acting):
        score[code] += 0.3 / (at + 1)
    if told.home:
        visits = _VISITS.search(plain, max(place.sentence.start, start - 24), start)
        score[told.home] += GUEST if visits else SENT_ABROAD if _SENT_ABROAD.search(role) else HOME
    for mention in told.by_sentence.get(place.sentence.number, ()):
        share = 1.0 if mention.key in told.acting else NOT_ACTING
        score[mention.key] += share * _beside(told.document, mention, start, place, of_state)
    for distance in (1, 2) if of_state else ():
        number = place.sentence.number - distance
        if not _is_same_paragraph(told.document, number, place.sentence.number):
            break
        for mention in told.by_sentence.get(number, ()):
            share = 1.0 if mention.key in told.acting else NOT_ACTING
            score[mention.key] += share * _before(told.document, mention, role) / distance
    for code in held:
        score[code] += RIVAL
    crowned = _CROWN.fullmatch(role) is not None
    for code in score:
        score[code] += NAME * name_origins.fit(name, code) + (CROWN if crowned and _is_monarchy(code) else 0.0)
    best = max(score, key=lambda code: score[code], default=None)
    return best if best is not None and score[best] > 0 else None


@cache
def _is_monarchy(code: str) -> bool:
    """By its official name, or by what is known of states whose name does not say it."""
    entry = lexicons.countries().get(code)
    return code in _UNSAID or (entry is not None and any(_MONARCHY.search(name) for name in (entry.name, *entry.official)))


def at_home(told: Telling, name: str) -> str | None:
    """The state from which the story is told, if the name is common there and in no other state that acts."""
    common = [code for code in told.acting if name_origins.fit(name, code) > 0]
    return told.home if common == [told.home] else None


def is_counterpart(document: Document, office: Office) -> bool:
    """`his colleague Ana Reyes`, `Her counterpart, the mines minister Ana Reyes`: serves another state."""
    if office.equal:
        return not office.role.startswith("colleague ")
    return _COUNTERPART.search(document.plain, max(0, office.start - 40), office.start) is not None


def _beside(document: Document, mention: Mention, start: int, place: Candidate, of_state: bool) -> float:
    """What a state named in the same sentence adds."""
    if cues.owns_office(document, mention.start, mention.end):
        return OTHERS
    is_state = mention.form in ("name", "short")
    if mention.start > start:
        if is_state and _SAYS_IT.search(document.plain, max(place.end, mention.start - 16), mention.start):
            return SPEAKS_FOR
        if mention.form in ("capital", "city") and _FROM_THERE.fullmatch(document.plain, place.end, mention.start):
            return THERE
        return LATER if is_state else 0.0
    if not of_state:
        return 0.3
    at_head = mention.start - place.sentence.start < 12
    if mention.form in ("capital", "city", "part"):
        if at_head:
            return 2.0
        if cues.is_subject(document, mention.start, mention.end):
            return EARLIER
        return EARLIER if _COURT.search(document.plain, max(0, mention.start - 24), mention.start) else 0.3
    return EARLIER if is_state or mention.form == "seat" else 0.4


def _before(document: Document, mention: Mention, role: str) -> float:
    """What a state named in the sentence before adds."""
    sentence = document.sentence_at(mention.start)
    ministry = _MINISTRY.match(document.plain, mention.end)
    if ministry and role.lower().startswith(ministry[1].lower()):
        return MINISTRY
    if cues.owns_office(document, mention.start, mention.end):
        return 0.3
    opens = sentence is not None and mention.start - sentence.start < 5
    return 1.5 if opens or cues.is_subject(document, mention.start, mention.end) else 0.4


def _is_same_paragraph(document: Document, first: int, last: int) -> bool:
    by_number = {sentence.number: sentence for sentence in document.sentences}
    if first not in by_number or last not in by_number or first < 1:
        return False
    return "\n\n" not in document.text[by_number[first].end:by_number[last].start]
