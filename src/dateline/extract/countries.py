"""Which states act in an article, and which are only named.

Every name of a state, its people, its capital or its government is a cue; the words around it say how much it weighs: a
subject, a party to an agreement, the owner of an office, or a place where something happens. A state whose cues weigh
enough acts; the others are mentioned.
"""

import re
from collections import defaultdict
from typing import NamedTuple

from msgspec.structs import replace

from dateline.extract import lexicons
from dateline.extract.document import Document, Findings, Mention
from dateline.extract.matcher import Hit
from dateline.model import CountryFact

ENOUGH = 1.0
"""The weight from which a state acts."""
_MOST_EVIDENCE = 3

WEIGHTS = {
    "country.title": 1.2,
    "country.party": 1.1,
    "country.acts": 1.0,
    "country.office": 0.8,
    "country.government": 0.9,
    "country.pair": 1.1,
    "country.capital-acts": 1.0,
    "country.partner": 0.7,
    "country.named": 0.35,
    "country.demonym": 0.3,
    "country.place": 0.1,
    "country.capital": 0.05,
    "country.part": 0.0,
}
"""What each kind of cue adds; only the first few of a kind count."""


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
_SUBJECT = re.compile(rf"\s+{_ADVERB}{_VERB}\b")
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
_DATELINE = re.compile(r"(?:[,/ ]+[\w .]{2,30})?\s*(?:\([^)]{2,40}\)\s*)?(?:--|[-–—:|]|\s/[A-Z])")
_HYPHENED = re.compile(r"[-–—/]$")
_LOOK = 72


def extract(document: Document, findings: Findings) -> Findings:
    """Country facts, those of actors apart from the mentioned, and a mention for every name."""
    if document.draft.language != "en":
        return findings
    cues = _cues(document)
    scores: dict[str, list[Cue]] = defaultdict(list)
    for cue in cues:
        scores[cue.code].append(cue)
    acting, mentioned = [], []
    for code, own in scores.items():
        fact = _fact(document, code, own)
        (acting if weight(own) >= ENOUGH else mentioned).append(fact)
    facts = replace(findings.facts, countries=tuple(acting), countries_mentioned=tuple(mentioned))
    mentions = tuple(
        Mention(cue.hit.start, cue.hit.end, cue.sentence, "country", cue.code, cue.hit.name.form) for cue in cues
    )
    return replace(findings, facts=facts, mentions=(*findings.mentions, *mentions))


def weight(cues: list[Cue]) -> float:
    """What the cues of one state weigh together."""
    total, seen = 0.0, defaultdict(int)
    for cue in cues:
        seen[cue.rule] += 1
        if seen[cue.rule] <= 3:
            total += WEIGHTS[cue.rule] / seen[cue.rule]
    return total


def _fact(document: Document, code: str, cues: list[Cue]) -> CountryFact:
    best = sorted(cues, key=lambda cue: -WEIGHTS[cue.rule])[:_MOST_EVIDENCE]
    return CountryFact(
        code=code, name=lexicons.name_of(code), rule=best[0].rule,
        evidence=tuple(document.evidence(cue.hit.start, cue.hit.end) for cue in best),
    )


def _cues(document: Document) -> list[Cue]:
    cues: list[Cue] = []
    for hit in document.hits:
        if hit.name.kind != "country":
            continue
        sentence = document.sentence_at(hit.start)
        rule = _rule(document, hit, sentence)
        for code in _meant(document, hit):
            cues.append(Cue(code, rule, hit, sentence.number))
    return cues


def _meant(document: Document, hit: Hit) -> tuple[str, ...]:
    if hit.name.form == "pair" or len(hit.name.keys) == 1:
        return hit.name.keys
    return hit.name.keys[:1]


def _rule(document: Document, hit: Hit, sentence) -> str:
    text, form = document.text, hit.name.form
    before = text[max(sentence.start, hit.start - _LOOK):hit.start].replace("\n", " ")
    after = text[hit.end:min(sentence.end, hit.end + _LOOK)].replace("\n", " ")
    if form == "part":
        return "country.part"
    if form == "capital":
        if not _PLACE_BEFORE.search(before) and (_SAYS.match(after) or sentence.number == 0 and _SUBJECT.match(after)):
            return "country.capital-acts"
        return "country.capital"
    if sentence.number == 0:
        return "country.title"
    if form == "prefix" or (after[:1] in "-–—/" and after[1:2].isupper()) or _HYPHENED.search(before):
        return "country.pair"
    if _OFFICE_AFTER.match(after):
        return "country.office"
    if form == "demonym":
        return "country.demonym"
    if _OFFICE_BEFORE.search(before):
        return "country.government"
    if _LIST_BEFORE.search(before) or _PLACE_AFTER.match(after):
        return "country.place"
    if _WITH_BEFORE.search(before):
        return "country.partner"
    if _PLACE_BEFORE.search(before):
        return "country.place"
    if _SUBJECT.match(after):
        return "country.acts"
    return "country.named"
