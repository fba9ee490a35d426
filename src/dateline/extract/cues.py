"""What the words around a name of a state say of its part: subject, party, owner of an office, or a place."""

import re
from collections.abc import Sequence
from functools import lru_cache

from dateline.extract.document import Document
from dateline.extract.matcher import Hit
from dateline.lexicon.lexicons import words
from dateline.model import Sentence

_LOOK = 64
"""Characters read on both sides of a name."""


def _phrases(key: str) -> frozenset[str]:
    """A list of `standing.yaml`; `_` stands for a space."""
    return frozenset(word.replace("_", " ") for word in words("standing", key))


_VERBS, _ADVERBS, _CAPITAL_SAYS = _phrases("verbs"), _phrases("adverbs"), _phrases("capital says")
_AUXILIARIES = frozenset("has have had will would may is was not".split())
_OFFICE_DOMAINS, _OFFICE_NOUNS, _HEADS_OF = _phrases("office domains"), _phrases("office nouns"), _phrases("heads of")
_GUARDS = _phrases("guards")
_PLACE_BEFORE, _PLACE_NOUNS = _phrases("place before"), _phrases("place after")
_OFFICE_FORMS = _OFFICE_NOUNS | {f"{noun}s" for noun in _OFFICE_NOUNS}
_OFFICE_OPENERS = frozenset(noun.split()[0] for noun in _OFFICE_NOUNS if " " in noun)
_OFFICE_WORDS = frozenset(word for form in _OFFICE_FORMS for word in form.split()[:1])
_TIES, _COMPARES = _phrases("ties"), _phrases("compares")
_COMPARING = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(map(re.escape, _COMPARES)))})(?!\S)")
_TIED_BY = frozenset("with between on for from to of".split())
_HOSTS = words("standing", "hosts of bodies") | {"New York", "The Hague", "Addis Ababa"}
_MEETINGS = frozenset(
    "talks summit meeting conference forum round accord accords agreement deal pact treaty declaration protocol process".split())
_WATERS = ("Lake ", "River ", "Gulf of ", "Bay of ", "Mount ")
_ONCE_RULED = frozenset(
    "colony colonies possession protectorate territory dependency republic republics state states bloc satellite satellites rule "
    "mandate province enclave base".split())
_FORMERLY = ("ormer ", "ex-", "Ex-", "ost-", "one-time ", "onetime ", "erstwhile ", "old ")
"""`the former Spanish colony`, `ex-Soviet republics`: the state once ruled there."""
_OTHER_SIDE = frozenset("counterpart counterparts colleague colleagues".split())
"""`the ministry and its counterpart in Peru`"""
_SIDES = frozenset("with between against among".split())
_COMPOUND = re.compile(r"-(?:based|born|made|built|registered|listed)\b")
_MINISTER_OF = re.compile(r"\b[Mm]inist(?:er|ry) (?:of|for) [\w ,]{3,40} of (?:the )?$")
_WORDS_AHEAD = re.compile(r"(?:'s|s'|')?((?: [\w-]{1,40}){1,4})")
_SUBJECT_WORDS = re.compile(r"(?:,? [-–—]|,)?((?: [A-Za-z]{1,40}){1,5})")

_AGREED = re.compile(
    r"\b(?:agreements?|treat(?:y|ies)|pacts?|accords?|deals?|memorand(?:um|a)|MoUs?|MOUs?|protocols?|conventions?|contracts?|"
    r"arrangements?|understanding|signed|initialled|concluded|ratified|negotiat\w{1,40}|talks)\b[^.;]{0,60}$")
_RECALLED = re.compile(r"\b(?:similar|no|not|never|alongside|model|has had|once|old|friendly|those|older|later|earlier)\b")
_SIGNS = re.compile(
    r"(?:,? [a-z]{1,40}){0,2}? (?:sign|agree|ratif|initial|ink|conclu|join|acced|reach|exchang|renew|extend|approv|seal|pledg|"
    r"lend|suspend|terminat|denounc|withdr|reject|refus|accept|offer|propos)[a-z]{0,40}\b")

_DAY = r"(?:[A-Z][a-z]{1,40}day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\.?(?:,? \d{4})?"
_AGENCY = r"(?: ?\([^()]{2,40}\)| ?/[^/]{2,30}/)"
_DATELINE = re.compile(
    rf"(?:, ?[A-Z][\w. ]{{2,24}}?)?(?:,? {_DAY})?,?{_AGENCY}?(?: ?(?:--|[-–—:|])|\.$|\.? ?/)"
    r"|, (?:[A-Z][a-z]{1,40}day\b|\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d)|\. (?=[A-Z])|\.?$")


_LONGEST_CITY = 30
_CITY = re.compile(r"[A-ZÀ-Þ][\w.'-]{1,20}(?: [A-ZÀ-Þ][\w.'-]{1,20}){0,2}, ")
_DASH = re.compile(rf"(?:,? {_DAY})?,?{_AGENCY}? ?(?:--|[–—]|- |-(?=[A-Z]))")


def rule(document: Document, hit: Hit, chain: list[Hit], sentence: Sentence) -> str:
    """What a state does where it is named. What stands around a list (`Samoa, Tonga and Fiji`) concerns all in it."""
    plain, form = document.plain, hit.name.form
    if form == "part":
        return "country.part"
    before = plain[max(sentence.start, chain[0].start - _LOOK):chain[0].start]
    if 0 < sentence.number <= 4 and hit.start - sentence.start < 3 and _is_dateline(plain, hit, sentence):
        return "country.host" if plain[hit.start:hit.end].title() in _HOSTS else "country.dateline"
    if 0 < sentence.number <= 4 and _is_of_dateline(plain, hit, sentence):
        return "country.host"                            # its city has said it already
    ahead = _words_before(before)
    compared = sentence.start in document.hints["compared"] and _is_compared(before)
    end = chain[-1].end
    if form in ("capital", "city") and plain.endswith(_WATERS, 0, hit.start):
        return "country.part"                            # `Lake Ohrid`
    if form in ("capital", "city"):
        return _of_capital(plain, end, sentence, ahead)
    if plain.startswith("'s ", hit.end) and any(leader.start == hit.end + 3 for leader in document.leaders):
        return "country.office"                          # `Peru's Rosa Vidal`
    if sentence.number == 0 and not _is_place(ahead):
        return "country.demonym-title" if form == "demonym" else "country.title"
    own = plain[hit.end:min(sentence.end, hit.end + _LOOK)]
    if form == "prefix" or _is_hyphened(plain, hit, own):
        return "country.pair"
    following = _words_after(plain, hit.end, sentence.end)
    if form == "demonym" and following and following[0] in _ONCE_RULED and plain.endswith(_FORMERLY, 0, hit.start):
        return "country.part"
    if sentence.number == 0:
        return "country.title-place"
    if _COMPOUND.match(own):
        return "country.place"
    if following and following[0] in _PLACE_NOUNS and _GUARDS.isdisjoint(following[1:2]):
        return "country.place"
    if not _GUARDS.isdisjoint(following[1:2]) or _is_office(following) or (
            len(chain) > 1 and _is_office(_words_after(plain, end, sentence.end))):
        return "country.demonym" if compared else "country.office"
    return "country.demonym" if form == "demonym" else _of_name(plain, end, sentence, before, ahead, compared)


def owns_office(document: Document, start: int, end: int) -> bool:
    """Whether an office, organ or body follows the name of a state at these offsets: `Kenya's finance minister`."""
    sentence = document.sentence_at(start)
    return sentence is not None and _is_office(_words_after(document.plain, end, sentence.end))


def is_subject(document: Document, start: int, end: int) -> bool:
    """Whether the name at these offsets is the subject of its clause: `Harare rejected ...`."""
    sentence = document.sentence_at(start)
    if sentence is None or _is_place(_words_before(document.plain[max(sentence.start, start - _LOOK):start])):
        return False
    return _is_subject(document.plain, end, sentence.end)


def _of_name(plain: str, end: int, sentence: Sentence, before: str, ahead: list[str], compared: bool) -> str:
    last = ahead[-1] if ahead else ""
    if last == "in" and len(ahead) > 1 and ahead[-2] in _OTHER_SIDE:
        return "country.party" if _AGREED.search(before) else "country.partner"
    if last == "of" and ((len(ahead) > 1 and ahead[-2] in _HEADS_OF) or _MINISTER_OF.search(before)):
        return "country.government"
    if compared:
        return "country.place"
    if last in _SIDES and _AGREED.search(before) and not _RECALLED.search(before):
        return "country.party"
    if last in _SIDES or (len(ahead) > 1 and last in _TIED_BY and ahead[-2] in _TIES):
        return "country.partner"
    if _is_place(ahead):
        return "country.place"
    if not _is_subject(plain, end, sentence.end):
        return "country.named"
    return "country.signs" if _SIGNS.match(plain, end, sentence.end) else "country.acts"


def _words_before(before: str) -> list[str]:
    """The last three words before a name, in lower case, an article left out."""
    found = before[-40:].lower().rsplit(maxsplit=4)
    if found and found[-1] == "the":
        found.pop()
    return found[-3:]


@lru_cache(maxsize=1_024)
def _words_after(plain: str, end: int, stop: int) -> tuple[str, ...]:
    """The next words behind a name. Remembered for a while: they are asked for again where people are told of."""
    if not plain.startswith((" ", "'"), end):
        return ()
    match = _WORDS_AHEAD.match(plain, end, stop)
    return tuple(match[1].split()) if match else ()


def _is_place(ahead: list[str]) -> bool:
    """`in`, `visit to`."""
    return bool(ahead) and (ahead[-1] in _PLACE_BEFORE or " ".join(ahead[-2:]) in _PLACE_BEFORE)


def _is_compared(before: str) -> bool:
    """`such as Chile and`: whether a word that only compares or gives examples stands in the same clause."""
    return _COMPARING.search(before.rpartition(";")[2].rpartition("(")[2].lower()) is not None


def _is_office(following: Sequence[str]) -> bool:
    """`foreign minister`, `government`, `Central Bank`: an office or organ within the next words."""
    if _OFFICE_WORDS.isdisjoint(" ".join(following).lower().split()):
        return False
    for at, word in enumerate(following):
        lower = word.lower()
        if lower in _OFFICE_FORMS:
            return True
        if lower in _OFFICE_OPENERS and " ".join(following[at:at + 2]).lower() in _OFFICE_NOUNS:
            return True
        if not word.islower() and word not in _OFFICE_DOMAINS:
            return False
    return False


def _is_subject(plain: str, end: int, stop: int) -> bool:
    """Whether a finite verb follows, after adverbs."""
    match = _SUBJECT_WORDS.match(plain, end, stop)
    following = match.group(1).split() if match else []
    at = _past_adverbs(following)
    if at == len(following):
        return False
    verb = following[at]
    return verb in _VERBS or (verb.islower() and len(verb) > 2 and verb.endswith(("s", "ed")))


def _past_adverbs(following: list[str]) -> int:
    at = 0
    while at < len(following) and at < 3:
        if following[at] in _ADVERBS or " ".join(following[at:at + 2]) in _ADVERBS:
            at += 1 if following[at] in _ADVERBS else 2
        elif following[at] == "on" and at + 1 < len(following) and following[at + 1].endswith("day"):
            at += 2
        else:
            break
    return min(at, len(following))


def _is_hyphened(plain: str, hit: Hit, own: str) -> bool:
    """`US-China`, `Syrian-Turkish`."""
    return (own[:1] in "-–—/" and own[1:2].isupper()) or plain[hit.start - 1:hit.start] in ("-", "–", "/")


def _is_dateline(plain: str, hit: Hit, sentence: Sentence) -> bool:
    """Whether the place opens a dateline: `LUSAKA, March 14 -`, `Hanoi (Agency) --`, `BOGOTÁ.`"""
    written = plain[hit.start:hit.end]
    if not written.isupper() and hit.name.form not in ("capital", "city"):
        return False
    return _DATELINE.match(plain, hit.end, min(sentence.end + 3, hit.end + _LOOK)) is not None


def _is_of_dateline(plain: str, hit: Hit, sentence: Sentence) -> bool:
    """Whether the state stands behind its city in a dateline: `DAKAR, Senegal (Agency) -- ...`."""
    if hit.name.form != "name" or not 4 < hit.start - sentence.start < _LONGEST_CITY:
        return False
    city = plain[sentence.start:hit.start]
    if not city.endswith(", ") or not city.isupper() or not _CITY.fullmatch(city):
        return False
    return _DASH.match(plain, hit.end, sentence.end) is not None


def _of_capital(plain: str, end: int, sentence: Sentence, ahead: list[str]) -> str:
    """A capital is a place, unless it says or does what only a government does."""
    if _is_place(ahead):
        return "country.capital"
    if plain.startswith("'s ", end) and _is_office(_words_after(plain, end, sentence.end)):
        return "country.office"
    match = _SUBJECT_WORDS.match(plain, end, sentence.end)
    following = match.group(1).split() if match else []
    if following and following[0].lower() in _MEETINGS:          # `London talks end`
        return "country.capital"
    if sentence.number == 0 and _is_subject(plain, end, sentence.end):
        return "country.capital-acts"
    at = _past_adverbs(following)
    while at < len(following) - 1 and following[at] in _AUXILIARIES:
        at += 1
    says = at < len(following) and (following[at] in _CAPITAL_SAYS or following[at] in _AUXILIARIES - {"is", "was", "not"})
    return "country.capital-acts" if says else "country.capital"
