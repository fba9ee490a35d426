"""Which states act in an article, and which are only named.

Every name of a state, its people, its capital or its government is a cue; the words around it say how much it weighs: a
subject, a party to an agreement, the owner of an office, or a place where something happens. A state whose cues weigh
enough acts; the others are mentioned.
"""

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from msgspec.structs import replace

from dateline.extract import lexicons
from dateline.extract.document import Document, Findings, Mention
from dateline.extract.matcher import Hit
from dateline.model import CountryFact, Sentence

ENOUGH = 0.95
"""The weight from which a state acts. Weights come from a logistic regression over annotated articles, rounded by hand."""
_MOST_EVIDENCE = 3

WEIGHTS = {
    "country.title": 0.65,
    "country.acts": 0.69,
    "country.dateline": 0.64,
    "country.capital-acts": 0.5,
    "country.pair": 0.45,
    "country.government": 0.45,
    "country.office": 0.42,
    "country.body": 0.42,
    "country.partner": 0.34,
    "country.named": 0.24,
    "country.capital": 0.28,
    "country.demonym": 0.23,
    "country.place": 0.08,
    "country.part": 0.05,
}
"""What each kind of cue adds; the second and third of a kind less."""
LEDE = 0.55
SHARE = 1.0
HOME = 0.3
_COUNTED = (0.0, 1.0, 1.5, 1.8)
_PLACES = frozenset(("country.place", "country.capital", "country.part", "country.dateline"))


class Cue(NamedTuple):
    """A name of a state at its place, with the rule that says what it does there."""

    code: str
    rule: str
    hit: Hit
    sentence: int


_VERB = (
    r"(?:is|are|was|were|has|have|had|will|would|wo|does|did|do|may|might|could|can|must|should|"
    r"[a-z]+(?:ed|es)|[a-z]{2,}s|said|told|met|held|made|took|gave|sent|won|began|became|put|set|cut|kept|left|led|"
    r"inked?|signs?|sign|agree|join|launch|seek|sought|welcome|want|hope|urge|plan|vow|clinch|strike|struck|bought|sold|"
    r"swap|seal|ink|renew|extend|resume|reach|open|hand|back|eye|mull|initial|ratify|reject|accept|call|spoke|went|came|"
    r"withdrew|drew|broke|got|saw|paid|lent|fought|froze|rose|grew|fell|bring|exchange|discuss|deny|approve|conclude)"
)
_ADVERB = (
    r"(?:(?:today|yesterday|also|now|then|already|recently|formally|officially|finally|never|still|both|jointly|soon|"
    r"on [A-Z][a-z]+day|late|early|this week|last week|last month|last year|not)\s+){0,2}"
)
_SUBJECT = re.compile(rf"(?:,? [-–—]|,)?\s+{_ADVERB}{_VERB}\b")
_SAYS = re.compile(
    rf"\s+{_ADVERB}(?:(?:has|have|had|will|would|may|is|was)\s+)?(?:not\s+)?(?:said|says|signed|agreed|agrees|refused|refuses|accused|"
    r"accuses|rejected|rejects|wants|wanted|announced|announces|insists|insisted|hopes|hoped|decided|warned|warns|denied|denies|"
    r"welcomed|welcomes|expelled|recalled|cut|ratified|called|calls|demanded|demands|maintains|maintained|proposed|offered|"
    r"threatened|pledged|promised|sees|seeks|sought|believes|considers|regards|views|claimed|claims|condemned|protested|"
    r"suspended|summoned|urged|urges|responded|replied|joined|backed|backs|supports|supported|opposes|opposed|has|had|will|would)\b")
_OFFICE = (
    r"(?:(?:[a-z]+|Prime|Foreign|Deputy|Vice|State|First|Interior|Defen[cs]e|Finance|Trade|Energy|Economy|Health|Justice|Labou?r)[- ]){0,3}"
    r"(?:[Mm]inist(?:er|ers|ry)|[Pp]resident|[Pp]remier|[Kk]ing|[Qq]ueen|[Ee]mperor|[Ss]ultan|[Ee]mir|[Cc]hancellor|[Ss]ecretary|"
    r"[Aa]mbassadors?|[Ee]nvoys?|[Gg]overnments?|[Cc]abinet|[Pp]arliament|[Cc]ongress|[Ss]enate|[Aa]dministration|[Rr]egime|"
    r"[Aa]uthorit(?:y|ies)|[Oo]fficials?|[Dd]iplomats?|[Dd]elegations?|[Ll]eaders?|[Ff]oreign [Mm]inistry|[Ss]pokes(?:man|woman|person)|"
    r"[Nn]egotiators?|[Ee]mbassy|[Hh]igh [Cc]ommission(?:er)?|[Tt]roops|[Aa]rmy|[Mm]ilitary|[Ff]orces|[Nn]avy|[Cc]ounterparts?|[Pp]arty|"
    r"[Ss]tate|[Cc]entral [Bb]ank|side|[Aa]ir [Ff]orce|[Dd]efen[cs]e|[Cc]ommissioner|[Gg]overnor|[Ll]awmakers?|[Vv]ice-[Pp]resident|counterpart)\b"
)
_OFFICE_AFTER = re.compile(rf"(?:'s|’s|s'|s’|'|’)?\s+{_OFFICE}")
_OFFICE_BEFORE = re.compile(
    r"(?:[Gg]overnments?|[Pp]resident|[Mm]inister|[Mm]inist(?:er|ry) (?:of|for) [\w ,]{3,40}|[Pp]remier|[Kk]ing|[Qq]ueen|[Ee]mperor|"
    r"[Pp]eople|[Cc]ommissioner|[Ss]ecretary|[Cc]hancellor|[Ll]eaders?|[Ss]ultan|[Ee]mir|[Pp]arliament|[Ff]oreign ministers?) of (?:the )?$")
_PLACE_BEFORE = re.compile(
    r"\b(?:in|at|from|near|across|throughout|inside|outside|around|via|through|into|over|off|southern|northern|eastern|western|"
    r"central|north|south|east|west|visit to|trip to|tour of|coast of|shores of|ambassador to|fled to|travel(?:led|ed)? to|arrived in|capital of)"
    r" (?:the )?$", re.I)
_WITH_BEFORE = re.compile(
    r"\b(?:with|between|against|(?:agreement|treaty|pact|accord|deal|talks|negotiations|ties|relations|cooperation|border|sanctions|memorandum"
    r"|convention|protocol|contract|loan|trade|war|dispute|support) (?:with|between|on|for|from|to|of)|among) (?:[a-z]+ )?(?:the )?$")
_PARTNER_BEFORE = re.compile(r"\b(?:to|for|by|on|and|urges?|urged|accused?|help|helps|invaded?|attack(?:ed|s)?|bans?|recogni[sz]es?|enables?|allow|allows) (?:the )?$")
_LIST_BEFORE = re.compile(r"\b(?:such as|including|include|includes|like|unlike|than|e\.g\.|compared (?:with|to)|as well as|those of)(?: [\w, ]{0,60})? ?$")
_PLACE_AFTER = re.compile(r"(?:'s|’s)?\s+(?:capital|port|city|town|border|coast|airport|province|district|village|waters|island)\b|-(?:based|born|made|built|registered|listed)\b")
_DATELINE = re.compile(
    r"(?:, ?[A-Z][\w. ]{2,24}?)?(?:,? (?:[A-Z][a-z]+day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})\.?(?:,? \d{4})?)?,?"
    r"(?: ?\([^()]{2,40}\)| ?/[^/]{2,30}/)?(?: ?(?:--|[-–—:|])|\.$|\.? ?/)|, (?:[A-Z][a-z]+day\b|\d{1,2} [A-Z]|[A-Z][a-z]{2,8}\.? \d)"
    r"|\.$|$|\. (?=[A-Z])")
_OWN_GOVERNMENT = re.compile(
    r"(?<![a-z]'s )\b(?:[Tt]he (?:[Gg]overnment|[Pp]rime [Mm]inister|[Pp]resident|[Cc]abinet|[Pp]arliament|[Ss]enate|army|armed forces|"
    r"[a-z]+ ministry|Opposition|opposition|central bank|Supreme Court)|(?:\. |\n)(?:Prime Minister|President) [A-Z])\b(?! of )")
_HYPHENED = re.compile(r"[-–—/]$")
_JOINT = re.compile(r",? and (?:the )?|, (?:the )?|,? or |/| & ")
_LOOK = 72


def extract(document: Document, findings: Findings) -> Findings:
    """Country facts, the weightiest first and actors apart from the mentioned, and a mention for every name."""
    if document.draft.language != "en":
        return findings
    cues = _cues(document)
    scores: dict[str, list[Cue]] = defaultdict(list)
    for cue in cues:
        scores[cue.code].append(cue)
    acting, mentioned = [], []
    for code, own in sorted(scores.items(), key=lambda item: -weight(item[1], len(cues))):
        fact = _fact(document, code, own)
        at_home = HOME if any(cue.rule == "country.dateline" for cue in own) and _at_home(document) else 0.0
        (acting if weight(own, len(cues)) + at_home >= ENOUGH else mentioned).append(fact)
    facts = replace(findings.facts, countries=tuple(acting), countries_mentioned=tuple(mentioned))
    mentions = tuple(
        Mention(
            cue.hit.start, cue.hit.end, cue.sentence, "country", cue.code,
            "dateline" if cue.rule == "country.dateline" else cue.hit.name.form,
        )
        for cue in cues
    )
    return replace(findings, facts=facts, mentions=(*findings.mentions, *mentions))


def weight(cues: list[Cue], everything: int) -> float:
    """What the cues of one state weigh together, of an article with so many cues."""
    total = 0.0
    counts = Counter(cue.rule for cue in cues)
    for rule, count in counts.items():
        total += WEIGHTS[rule] * _COUNTED[min(count, 3)]
    if any(cue.sentence in (1, 2) and cue.rule not in _PLACES for cue in cues):
        total += LEDE
    return total + SHARE * len(cues) / everything


def _at_home(document: Document) -> bool:
    """Whether the text speaks of `the government` as of its own."""
    return _OWN_GOVERNMENT.search(document.plain) is not None


def _fact(document: Document, code: str, cues: list[Cue]) -> CountryFact:
    best = sorted(cues, key=lambda cue: -WEIGHTS[cue.rule])[:_MOST_EVIDENCE]
    return CountryFact(
        code=code, name=lexicons.name_of(code), rule=best[0].rule,
        evidence=tuple(document.evidence(cue.hit.start, cue.hit.end) for cue in best),
    )


def _cues(document: Document) -> list[Cue]:
    cues: list[Cue] = []
    for chain in _chains(document):
        sentence = document.sentence_at(chain[0].start)
        for hit in chain:
            if hit.name.kind == "organization":
                state = document.organization_country(hit)
                cues.append(Cue(state, "country.body", hit, sentence.number))
                continue
            rule = _rule(document, hit, chain, sentence)
            cues.extend(Cue(code, rule, hit, sentence.number) for code in _meant(document, hit))
    return cues


def _chains(document: Document) -> list[list[Hit]]:
    """Names of states that are listed side by side (`Samoa, Tonga and Fiji`): what stands around the list concerns all."""
    chains: list[list[Hit]] = []
    plain = document.plain
    for hit in document.hits:
        if hit.name.kind == "organization" and hit.name.form != "acronym" and document.organization_country(hit):
            chains.append([hit])
        elif hit.name.kind == "country":
            last = chains[-1][-1] if chains else None
            if last is not None and hit.start - last.end < 12 and _JOINT.fullmatch(plain, last.end, hit.start):
                chains[-1].append(hit)
            else:
                chains.append([hit])
    return chains


def _meant(document: Document, hit: Hit) -> tuple[str, ...]:
    """The states a name means here: of those that share it, the one whose sign stands in the text."""
    if hit.name.form == "pair" or len(hit.name.keys) == 1:
        return hit.name.keys
    signs = lexicons.signs(document.text[hit.start:hit.end])
    chosen = next((code for code, words in signs.items() if any(word in document.text for word in words)), hit.name.keys[0])
    return (chosen,)


def _rule(document: Document, hit: Hit, chain: list[Hit], sentence: Sentence) -> str:
    """What the state does at this place, by the words around it and around its list."""
    plain, form = document.plain, hit.name.form
    if form == "part":
        return "country.part"
    before = plain[max(sentence.start, chain[0].start - _LOOK):chain[0].start]
    after = plain[chain[-1].end:min(sentence.end, chain[-1].end + _LOOK)]
    if sentence.number <= 4 and hit.start - sentence.start < 3 and sentence.number and _is_dateline(plain, hit, sentence):
        return "country.dateline"
    if form in ("capital", "city"):
        return _rule_of_capital(sentence, hit, before, after)
    headline = sentence.number == 0
    if headline and not _PLACE_BEFORE.search(before):
        return "country.title"
    own = plain[hit.end:min(sentence.end, hit.end + _LOOK)]
    if form == "prefix" or (own[:1] in "-–—/" and own[1:2].isupper()) or _HYPHENED.search(plain[max(0, hit.start - 1):hit.start]):
        return "country.pair"
    if _PLACE_AFTER.match(own):
        return "country.place"
    if _OFFICE_AFTER.match(own) or len(chain) > 1 and _OFFICE_AFTER.match(after):
        return "country.demonym" if _LIST_BEFORE.search(before) else "country.office"
    if form == "demonym":
        return "country.demonym"
    if _OFFICE_BEFORE.search(before):
        return "country.government"
    if _LIST_BEFORE.search(before):
        return "country.place"
    if _WITH_BEFORE.search(before):
        return "country.partner"
    if _PLACE_BEFORE.search(before):
        return "country.place"
    return "country.acts" if _SUBJECT.match(after) else "country.named"


def _is_dateline(plain: str, hit: Hit, sentence: Sentence) -> bool:
    """Whether the place opens a dateline: `LUSAKA, March 14 -`, `Hanoi (Agency) --`, `BOGOTÁ.`"""
    written = plain[hit.start:hit.end]
    if not written.isupper() and hit.name.form not in ("capital", "city"):
        return False
    return _DATELINE.match(plain, hit.end, min(sentence.end + 1, hit.end + _LOOK)) is not None


def _rule_of_capital(sentence: Sentence, hit: Hit, before: str, after: str) -> str:
    if not _PLACE_BEFORE.search(before) and (_SAYS.match(after) or sentence.number == 0 and _SUBJECT.match(after)):
        return "country.capital-acts"
    return "country.capital"
