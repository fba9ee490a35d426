"""Who: the states, bodies and movements in a stretch of text, less those that only stand for a place or a comparison."""

import re
from bisect import bisect_left
from collections import defaultdict
from functools import cached_property
from typing import NamedTuple

from dateline.extract import lexicons
from dateline.extract.document import Document, Findings, Mention
from dateline.model import Sentence


class Actor(NamedTuple):
    """A mention of someone who can be a party."""

    start: int
    end: int
    key: str
    """ISO code of a state, `EU`, or the name of a body."""
    kind: str
    """`state`, `public` (an intergovernmental or public body, a region, a movement) or `company`."""
    form: str
    sentence: int
    oblique: bool
    """Named as a place, a comparison, a go-between: no party unless the grammar says so."""

    @property
    def intergovernmental(self) -> bool:
        """True of the EU, the UN, the IMF and their like."""
        return self.key == "EU" or self.kind == "public" and bool(lexicons.members_of(self.key) or _BETWEEN_STATES.search(self.key))


_OBLIQUE = re.compile(
    r"(?:\b(?:in|at|near|from|of)\s+[A-Z][\w’'-]+(?:\s[A-Z]\w+)?,\s+(?:the\s+)?|\b(?:as per|according to)\s+(?:an?\s+|the\s+)?|\b(?:in|at|near|from|inside|outside|across|around|via|through|over|off|against|than|unlike|like|towards?|into|under|beyond|"
    r"(?:host|mediat|broker|sponsor|back|support|facilitat|guarante|witness|attend|support|own|fund)ed by|including|especially|"
    r"(?:visit|trip|tour|travel(?:led|ed)?|flight|envoy|ambassador|commissioner|exports?|imports?|close|similar|neighbour|return) to|visit(?:s|ed|ing)?|"
    r"tour(?:s|ed|ing)?|ports? of|city of|border of|capital of|troops (?:from|in)|help of|auspices of|presence of|mediation of|mediators?|"
    r"support of|supported by|assistance of|companies (?:of|in)|listed in|based in|example of|witness(?:es)? from|guarantors?,?|observers?,?|mediator)"
    r"(?:\s+(?:both|the|an?|neighbou?ring|nearby|northern|southern|eastern|western|central|mainly|downtown))*\s+)$", re.I)
_PLACE_AFTER = re.compile(
    r"(?:['’]s?)?\s+(?:capital|port|city|town|airport|coast|border|waters|province|time|embassy in)\b|-(?:based|born|made|built|listed|brokered|mediated|backed|"
    r"registered|owned|funded|led|sponsored|hosted|style|trained)\b|\s+(?:mediation|mediators?|auspices|observers?|guarantors?)\b", re.I)
_MEMBER_OF = re.compile(r"\b(?:of|for|at|to) (?:the )?$")
_HEAD_OF = re.compile(
    r"\b(?:leaders|members|ministers|officials|heads|states|countries|nations|governments|chancellor|rector|president|chair\w*|chief|director|head|general|governor|manager|side|"
    r"commissioner|representatives?|executive|spokes\w+|delegat\w+|envoys?|negotiators?|on behalf|signed)\s(?:\w+\s){0,2}(?:of|for) (?:the )?$", re.I)
_DEMONYM_ACTS = re.compile(
    r"s?(?:['’]s?)?(?:\s?[-–—/]|[,.;:)]|$|\s(?:and|or)\b|\s+(?:[A-Z]|(?:[\w-]+\s){0,3}(?:government|president|ministers?|ministry|premier|king|queen|emir|sultan|chancellor|secretary|"
    r"ambassadors?|envoys?|cabinet|parliament|senate|authorit|officials?|diplomats?|delegations?|leaders?|side|parties|army|military|forces|navy|rebels?|counterparts?|"
    r"colleagues?|negotiators?|regime|administration|guest|host|commander|commissioner|governor|opposite number|general|deputy|minister|state|republic|regional|federal|"
    r"peoples?|companies|company|group|firm|central bank|agreement|accord|pact|deal|treaty|protocol|memorand|convention|ceasefire|truce|contract|loan)))", re.I)
_DATELINE = re.compile(r"[\w .,/]{0,30}(?:\([^)\n]{2,40}\)\s*)?(?:\s[-–—|]|--|:|,? (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|, \d{1,2} [A-Z])")
_STATE_BODY = re.compile(
    r"\b(?:Ministry|Ministries|Department|Embassy|High Commission|Foreign Office|Parliament|Senate|Congress|House of|Cabinet|Kremlin|White House|"
    r"Downing Street|Government|State Department|Pentagon|Treasury|Council of Ministers|Armed Forces|Air Force|Navy|National Assembly|Supreme Court|"
    r"Central Bank|Presidency|Royal Court)\b")
_BETWEEN_STATES = re.compile(r"\b(?:United Nations|Monetary Fund|World Bank|Development Bank|Organi[sz]ation|Union|Community|League of|World)\b|^UN")
_MEETING = re.compile(r"\b(?:Joint|Mixed|Bilateral|Intergovernmental) (?:\w+ )?(?:Committee|Commission|Council|Session|Board)\b|\b(?:Summit|Dialogue)\b")
_REGION = re.compile(r"\b(?:Regional|Autonomous|Provincial|Provisional|Transitional|Kurdistan|Interim)\b")
_PUBLIC = re.compile(
    r"\b(?:Union|Community|Organi[sz]ation|Bank|Fund|Nations|League|Forum|Council|Association|Agency|Authority|Front|Movement|Army|Forces|Party|Government|"
    r"Commission|Alliance|Committee|Bloc|Federation|Liberation|Resistance|Militia|Rebels?|Taliban|Hamas|Hezbollah|Houthis?|University|Institute|Commonwealth|"
    r"Caricom|CARICOM|Mercosur|ASEAN|BIMSTEC|NATO|Conference|Secretariat|Programme|Guard|Police|Railways|Board|Service|National|Royal|Federal|State|Corporation for|Administration|Center|Centre|City|Council|Tribe|Nation)\b")
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|SA|AG|GmbH|Kft|Sdn|Bhd|LLC|NV|SpA|Oy|AB|Group|Holdings?|Industries|Airlines?|Airways|Motors?|"
    r"Oil|Gas|Petroleum|Energy|Steel|Mining|Minerals|Electric|Pharma\w*|Polymer|Telecom|Partners|Ventures|Media|Sport)\b\.?")
COLLECTIVE = re.compile(
    r"\b(?:(?:both|the two|two|the|the three|all)\s+(?:\w+\s+)?(?:countries|nations|states|sides|governments|neighbou?rs|leaders|parties|capitals|presidents|"
    r"(?:foreign |prime |trade |defen[cs]e )?ministers|delegations|partners|allies)|each other|one another|each side|either side|bilateral(?:ly)?)\b", re.I)
_HOME = re.compile(
    r"(?:^|[^\w])[Tt]he (?:[Gg]overnment|[Cc]abinet|[Ss]enate|[Pp]arliament|[Kk]ingdom|[Rr]epublic|[Ff]ederal [Cc]ouncil|[Hh]ouse|[Jj]unta|army|"
    r"[a-z]+ ministry|[Ff]oreign [Mm]inistry|[Nn]ational [Aa]ssembly|[Aa]dministration)(?! (?:of|in) [A-Z])\b")


_LIST_GLUE = re.compile(r"\s*(?:,|,?\s+and|&)\s+(?:the\s+)?")
_SIGNING = re.compile(r"\b(?:sign(?:s|ed)?|adopt(?:s|ed)?|agree[sd]?|ratif(?:y|ies|ied)|join(?:s|ed)?|initial(?:l?ed)?)\b", re.I)


class Actors:
    """The actors of an article, found once and asked for by stretch."""

    def __init__(self, document: Document, findings: Findings):
        self.text = document.text
        self._document = document
        self._findings = findings
        self._people = {person.name: person.country for person in findings.facts.people}
        self._bodies = {body.name: body for body in findings.facts.organizations}
        found = (self._actor(mention) for mention in findings.mentions)
        self.all: list[Actor] = sorted(actor for actor in found if actor)
        self._starts = [actor.start for actor in self.all]

    def within(self, start: int, end: int, oblique: bool = False) -> list[Actor]:
        """The actors between two offsets; with `oblique` also those that are named as places."""
        found = self.all[bisect_left(self._starts, start):bisect_left(self._starts, end)]
        return [actor for actor in found if oblique and actor.form != "part" or not actor.oblique]

    @cached_property
    def principals(self) -> tuple[str, ...]:
        """Keys of those that the article is about, the most prominent first: headline, lede, frequency."""
        weights: dict[str, float] = defaultdict(float)
        acting = {country.code for country in self._findings.facts.countries}
        seen = set()
        for actor in self.all:
            weight = 3.0 if actor.sentence == 0 else 1.5 if actor.sentence <= 2 else 0.5
            if (actor.key, actor.sentence) in seen or actor.kind == "company":
                continue
            seen.add((actor.key, actor.sentence))
            weights[actor.key] += weight * (0.2 if actor.oblique else 1.0)
        for key in weights:
            weights[key] += 1.0 if key in acting else 0.0
        return tuple(sorted(weights, key=lambda key: -weights[key]))

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two that the headline and the lede put side by side; empty where they do not."""
        leading = self.principals[:2]
        top = {actor.key for actor in self.all if actor.sentence <= 2 and not actor.oblique}
        return leading if len(leading) == 2 and set(leading) <= top else ()

    def home(self, besides: frozenset[str] = frozenset()) -> str | None:
        """The state whose government is "the government"."""
        states = [key for key in self.principals if len(key) == 2 and key != "EU" and key not in besides]
        return states[0] if states else None

    def first_of(self, keys: list[str]) -> list[Actor]:
        """The first place where each of them acts, or is named, in the order of the text."""
        first: dict[str, Actor] = {}
        for actor in [*(actor for actor in self.all if not actor.oblique), *self.all]:
            if actor.key in keys:
                first.setdefault(actor.key, actor)
        return sorted(first.values())

    def signing_list(self, sentence: Sentence) -> list[Actor]:
        """Three states or more that a sentence from here on lists as doing it: `Fiji, Kiribati and Tuvalu signed at once`."""
        for later in self._document.sentences:
            if sentence.number <= later.number <= sentence.number + 2 and _SIGNING.search(self.text, later.start, later.end):
                listed = _longest_list(self.text, self.within(later.start, later.end))
                if len({actor.key for actor in listed}) > 2:
                    return listed
        return []

    def collective(self, start: int, end: int) -> bool:
        """True where "both countries", "the two sides" or the like stand in the stretch."""
        return COLLECTIVE.search(self.text, start, end) is not None

    def speaks_of_home(self, start: int, end: int) -> bool:
        """True where a government, cabinet or parliament stands without its country."""
        return _HOME.search(self.text, start, end) is not None

    def _actor(self, mention: Mention) -> Actor | None:
        key, kind = self._party(mention)
        if not key:
            return None
        before = self.text[max(0, mention.start - 44):mention.start].replace("\n", " ")
        after = self.text[mention.end:mention.end + 44].replace("\n", " ")
        oblique = mention.form == "part" or bool(_OBLIQUE.search(before)) or bool(_PLACE_AFTER.match(after)) \
            or mention.form == "demonym" and not _DEMONYM_ACTS.match(after) \
            or mention.kind == "organization" and bool(_MEMBER_OF.search(before)) and not _HEAD_OF.search(before) \
            or mention.form == "capital" and self._opens_with_place(mention, after) or _owner_of_company(mention, after, self._companies)
        return Actor(mention.start, mention.end, key, kind, mention.form, mention.sentence, oblique)

    @cached_property
    def _companies(self) -> frozenset[int]:
        return frozenset(m.start for m in self._findings.mentions if m.kind == "organization" and self._party(m)[1] == "company")

    def _opens_with_place(self, mention: Mention, after: str) -> bool:
        """A dateline: the city in which it was written is no actor."""
        sentence = self._document.sentence_at(mention.start)
        return bool(sentence and mention.start - sentence.start < 3 and sentence.number and _DATELINE.match(after))

    def _party(self, mention: Mention) -> tuple[str | None, str]:
        """(key, kind) as a party."""
        if mention.kind == "country":
            return mention.key, "state"
        if mention.kind == "person":
            return self._people.get(mention.key), "state"
        return body_as_party(mention.key, self._bodies[mention.key].country if mention.key in self._bodies else None)


def _longest_list(text: str, actors: list[Actor]) -> list[Actor]:
    """The longest run of states that only commas and `and` join."""
    runs: list[list[Actor]] = [[]]
    for actor in actors:
        joined = runs[-1] and _LIST_GLUE.fullmatch(text[runs[-1][-1].end:actor.start])
        if actor.kind != "state" or runs[-1] and not joined:
            runs.append([])
        if actor.kind == "state":
            runs[-1].append(actor)
    return max(runs, key=len)


def _owner_of_company(mention: Mention, after: str, companies: frozenset[int]) -> bool:
    """`Japan's Takehara Co`, `Danish retailer Netto`: the state only says where the company is from."""
    gap = re.match(r"(?:['’]s?)?(?: [a-z\-]+){0,5} ", after)
    return mention.kind == "country" and bool(gap) and mention.end + gap.end() in companies


def body_as_party(name: str, country: str | None) -> tuple[str | None, str]:
    """What a body is as a party: a ministry stands for its state, an organisation for itself."""
    if name in ("European Union", "EU", "European Commission", "European Council", "Council of the European Union"):
        return "EU", "public"
    if _MEETING.search(name):
        return None, ""
    if _STATE_BODY.search(name) and not _REGION.search(name):
        return country, "state"
    if _COMPANY.search(name):
        return name, "company"
    if lexicons.members_of(name) or _PUBLIC.search(name) or name.isupper():
        return name, "public"
    return name, "company" if country else "public"
