"""How much speaks for capitalised words being a person's name: titles, given names, verbs of saying, places in a list."""

import re
from functools import reduce
from operator import or_

from dateline.extract import apposition, names_near
from dateline.extract.document import Document
from dateline.extract.offices import Office
from dateline.extract.phrases import PARTICLE, Word
from dateline.extract.vocabulary import GIVEN, HEAD, INITIAL, JOINED_PARTICLE, UNUSUAL
from dateline.lexicon.lexicons import given_names, words
from dateline.model import Noun, Sentence

ENOUGH = 2.0
_PLACE_AFTER = words("words", "place after")
OF_BODY_SAYS = re.compile(r" of (?:the )?(?:[a-z]{3,20} ){0,3}[A-Z][\w'-]*(?: (?:of|for|and|[A-Z][\w'-]*)){0,5} ([a-z]+)\b")
_COLLEAGUE = re.compile(r"\b(?:counterpart|colleague|opposite number|minister)s? (?:from|of) (?:the )?$")
_NATIONAL = re.compile(r"(?:\b[Tt]he \w{1,40}|[^\W\d_]'s|\w,) $")
_SAID_BEFORE = re.compile(r"[,\"”'] ?(?:said|says|told|added|recalled|explained|warned|asked) $")
_OF_A_BODY = re.compile(
    r"\b(?:[A-Z]{2,8}|Party|Union|Congress|Alliance|Movement|Front|Council|Commission|Authority|Association)'s $")
"""`the LWU's Ana Reyes`"""
_SIGNS_FOR = re.compile(
    r" (?:signed|initiall?ed|inked|did(?: so)?|(?:put|set) (?:his|her) \w{4,9}) (?:[a-z]{2,12} ){0,3}?(?:for|on behalf of) ")
_FOR_WHOM = re.compile(r" (?:for|on behalf of) (?:the )?(?=[A-Z])")
_FACTION = re.compile(
    r" \([\w' .-]{2,40} (?:faction|party|bloc|caucus|fraction)\)| \([A-Z]{1,5}[-–][A-Z][\w.]{1,20}\)|, [DR]-[A-Z]")
"""`Ana Reyes (Unity faction)`, `Ana Reyes (PP-Lima)`, `Ana Reyes, D-Texas`"""
_WHO = re.compile(r", (?:who|himself|herself)\b")
_WHOSE = re.compile(r", whose\b")
_PLACE_BEFORE = frozenset("in at near from outside around to into via through between".split())
_OF_BEFORE = frozenset(("of", "for", "on"))
_SPEECH = words("offices", "speech")
_ITS = frozenset(("its", "their"))
_OPENS_SIGNING, _OPENS_FACTION = (" signed ", " initial", " inked ", " did ", " put ", " set "), (" (", ", D-", ", R-")
_ARTICLES = frozenset("the a an this that its their our".split())
_LISTED = re.compile(r"(?:, | and |, and )$")
_BY = frozenset(
    "signed led represented headed chaired brokered accompanied written inked initialled met with under against by".split())
_LED = frozenset("led headed chaired".split())
_OF_PEOPLE = frozenset(
    "body death murder killing assassination arrest release trial detention extradition funeral memory family home wife husband "
    "widow son daughter brother sister father mother lawyer lawyers supporters portrait appointment election resignation "
    "leadership".split())
"""What is of a person: `the death of`."""
_OPENING = "([\"“‘'—–-/"
_SAINTS = frozenset("San Santa Santo São Saint Sankt".split())
"""Before a name of a place: `San Miguel Los Lotes`."""
_SUFFIX = frozenset(("Jr", "Sr", "II", "III", "IV"))


class Candidate(Noun):
    """Words that may name a person, at one place."""

    names: tuple[str, ...]
    name: str
    folded: tuple[str, ...]
    start: int
    end: int
    sentence: Sentence
    score: float
    rule: str
    titled: bool
    speaks: bool
    acts: bool
    """Speaks, signs, meets: does what a person does."""
    offices: tuple[Office, ...]
    of: str | None
    """The country in `Ana Reyes of Peru`."""

    @property
    def is_name(self) -> bool:
        """Whether enough speaks for it without a fuller name elsewhere."""
        return self.score >= ENOUGH and (len(self.names) > 1 or self.titled)


def score(
    document: Document, named: tuple[Word, ...], sentence: Sentence, titled: bool, behind: Office | None, speaks: bool,
    acts: bool, previous: Candidate | None,
) -> tuple[float, str]:
    """How much speaks for a person, and the rule that says most."""
    plain, start, end = document.plain, named[0].start, named[-1].end
    low = max(sentence.start, start - 16)
    ahead = _words_before(plain, low, start)
    first, last = named[0].text, named[-1].text
    later = reduce(or_, [word.bits for word in named[1:]], 0)
    known = named[0].bits | later
    initial = known & INITIAL or last.rstrip(".") in _SUFFIX
    particle = known & JOINED_PARTICLE or any(word.kind == PARTICLE for word in named)
    apposed = behind is not None or apposition.has_age(plain, end, sentence.end)
    reasons = (
        ("person.title", 3.0 if titled else 0.0),
        ("person.apposed", 3.0 if apposed else 0.0),
        ("person.given-name", 2.0 if named[0].bits & GIVEN or _begins_given(first) else 0.0),
        ("person.leader", 3.0 if start in document.leader_starts else 0.0),
        ("person.initial", 2.0 if initial else 0.0),
        ("person.particle", 1.6 if particle else 0.0),
        ("person.listed", _listed(plain, named, sentence, previous)),
        ("person.national", 2.0 if _is_national(document, start) and _NATIONAL.search(plain, low, start) else 0.0),
        ("person.speaks", 1.5 if speaks else 0.8 if acts else 0.0),
        ("person.of-body", 0.7 if speaks and OF_BODY_SAYS.match(plain, end, sentence.end) else 0.0),
        ("person.who", _related(plain, end, sentence.end) if plain.startswith(", ", end) else 0.0),
        ("person.beside", _beside(plain, start, end, sentence, ahead) if len(named) > 1 else 0.0),
        ("person.source", 1.2 if _is_source(ahead) else 0.0),
        ("person.by", 2.0 if ahead[1] == "by" and ahead[0] in _LED else 0.6 if ahead[1] in _BY else 0.0),
    )
    total, rule, most = 0.0, "", -1.0
    for name, weight in reasons:
        total += weight
        if weight > most:
            rule, most = name, weight
    total += 0.3 if known & UNUSUAL else 0.0
    total += 0.4 if later & GIVEN else 0.0
    total += 0.5 if speaks and len(named) > 1 and _SAID_BEFORE.search(plain, low, start) else 0.0
    if not titled:
        total -= _against(plain, start, end, ahead, known, sentence, speaks)
    return total, rule


def _related(plain: str, end: int, stop: int) -> float:
    """What it adds that a relative clause follows: a person's, or one that may be a body's, too."""
    return 2.0 if _WHO.match(plain, end, stop) else 1.2 if _WHOSE.match(plain, end, stop) else 0.0


def _beside(plain: str, start: int, end: int, sentence: Sentence, ahead: tuple[str, str]) -> float:
    """What it adds that a body's name owns the words, that somebody signs for another, or is of a faction."""
    owned = plain.endswith("'s ", 0, start) and _OF_A_BODY.search(plain, max(sentence.start, start - 40), start)
    its = ahead[1] in _ITS and ahead[0] in _SPEECH
    signs = plain.startswith(_OPENS_SIGNING, end) and _SIGNS_FOR.match(plain, end, sentence.end)
    for_whom = ahead[1] == "by" and _FOR_WHOM.match(plain, end, sentence.end)
    faction = plain.startswith(_OPENS_FACTION, end) and _FACTION.match(plain, end, sentence.end)
    return 2.0 if owned or its or signs or for_whom or faction else 0.0


def _is_source(ahead: tuple[str, str]) -> bool:
    return ahead[1] == "to" and ahead[0] in ("according", "According")


def _words_before(plain: str, low: int, start: int) -> tuple[str, str]:
    """The last two words before a name."""
    if plain[start - 1:start] != " ":
        return "", ""
    rest, _, last = plain[low:start - 1].rpartition(" ")
    return rest.rpartition(" ")[2].lstrip(_OPENING), last.lstrip(_OPENING)


def _begins_given(first: str) -> bool:
    """Whether a word is made of given names: `Ana-Maria`."""
    return "-" in first and any(part.lower() in given_names() for part in first.split("-") if len(part) > 2)


def _listed(plain: str, named: tuple[Word, ...], sentence: Sentence, previous: Candidate | None) -> float:
    """What it adds that the name follows a person's in a list; most where one office in the plural stands before all."""
    if previous is None or previous.sentence is not sentence or previous.score < ENOUGH or len(named) < 2:
        return 0.0
    start = named[0].start
    gap = start - max([previous.end, *(office.end for office in previous.offices)])
    if gap >= 14 or not _LISTED.search(plain, max(sentence.start, start - 8), start):
        return 0.0
    if any(office.plural for office in previous.offices):
        return 3.0
    if previous.rule == "person.leader":
        return 2.0
    return 2.0 if previous.titled and plain.startswith(" and ", previous.end) else 1.6


def _is_national(document: Document, start: int) -> bool:
    """`the Tunisian Ali Karoui`, `Guyana's Vera Persaud`, `her colleague from Honduras, Luz Zelaya`."""
    hit = names_near.hit_before(document, start)
    if hit is None or hit.name.kind != "country":
        return False
    joint = document.plain[hit.end:start]
    if joint == ", ":
        return _COLLEAGUE.search(document.plain, max(0, hit.start - 40), hit.start) is not None
    return joint == "'s " or (joint == " " and hit.name.form == "demonym" and document.plain.endswith("he ", 0, hit.start))


def _against(
    plain: str, start: int, end: int, ahead: tuple[str, str], known: int, sentence: Sentence, speaks: bool,
) -> float:
    """What speaks against a person where no title stands: an article, a preposition of place, the word that follows."""
    last = ahead[1]
    reported = last in ("that", "its") and ahead[0] in _SPEECH     # `said that Ana Reyes had ...`, `said its Ana Reyes`
    total = 2.5 if last.lower() in _ARTICLES and not reported else 0.0
    total += 2.0 if (ahead[0] if last == "the" else last) in _OF_BEFORE and not (last == "of" and ahead[0] in _OF_PEOPLE) else 0.0
    total += 1.2 if not speaks and last in _PLACE_BEFORE and not _is_source(ahead) else 0.0
    total += 2.5 if plain[start - 1:start] == "(" and plain[end:end + 1] == ")" else 0.0
    total += 1.5 if plain[end + 1:end + 16].split(" ")[0].strip(".,").lower() in _PLACE_AFTER else 0.0
    total += 1.0 if known & HEAD else 0.0
    total += 2.5 if last in _SAINTS else 0.0
    return total + (1.5 if sentence.number == 0 and not speaks else 0.0)
