"""Who: the states, bodies and movements in a stretch of text, less those that only stand for a place or a comparison."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from functools import cached_property, lru_cache

from dateline.extract import allegiance
from dateline.extract.agreement.actor import Actor, body_as_party, is_movement
from dateline.extract.agreement.oblique import LOOK, PLACES, is_oblique, owner_of_company
from dateline.extract.document import Document, Findings, Mention
from dateline.model import Sentence

COLLECTIVE = re.compile(
    r"\b(?:(?:both|the two|two|the|the three|all|the (?:four|five|six|seven|eight)|all (?:four|five|"
    r"six))\s{1,9}(?:(?!united\s)\w{1,40}\s{1,9})?(?:countries|nations|states|sides|governments|"
    r"neighbou?rs|leaders|parties|capitals|presidents|"
    r"(?:foreign |prime |trade |defen[cs]e )?ministers|delegations|partners|allies)|"
    r"the (?:two|three|four|five|six|trio|pair|duo)"
    r"(?=,?\s(?:had|have|has|also|then|sign|agree|will|would|ink|initial|adopt|conclude|approve|renew))|"
    r"each other|one another|each side|either side|bilateral(?:ly)?)\b",
)
_GROUPS = {"three": 3, "trio": 3, "trilateral": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_OF_HOME = re.compile(
    r"(?<!['’]s\s)\b(?:[Tt]he|[Uu]nion|[Ff]ederal)\s(?:Union |Federal )?"
    r"(?:[Cc]abinet|Senate|Council of Ministers|[Gg]overnment|[Pp]arliament|National Assembly|[Ff]oreign [Mm]inistry)\b"
    r"(?!\s(?:of|in)\b)"
)
"""Offices that are the writer's own when no state is named beside them."""
_OF_THE_UNION = re.compile(r"\b[Tt]he (?:Council|Commission|Union|bloc|European Parliament|European Commission)\b|\bMEPs\b")
"""Offices that are the Union's own."""
_PAIR, _TRIPLE = 2, 3
_LEDE_LENGTH = 60
_LONGEST_ITEM = 2
"""Sentences of an item; what is longer is a paragraph with a number, as press releases have them."""
_STOPS = ".!?:\"”’'"
"""What a sentence ends with, and a headline does not."""
_GROUP_OF = re.compile(
    r"\w\s.{0,80}\b(?:Groups?|Committee|Secretariat|Council|Commission|Working Party|Task Force|Ministers|Leaders|"
    r"Summit)\b"
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{2,}(?:\s(?:of\s)?[A-ZÀ-Þ][\w'’-]{1,40}){0,5}")
_HEAD = re.compile(r"\W{0,4}[A-Z][\w’' ,]{2,60}?(?:\s[-–—]{1,2}\s|:\s)")
_TIME = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,40}\b|The\b"
)
_OFFICE = re.compile(
    r"\b(?:Envoys?|Ministers?|Presidents?|Secretary|Leaders?|Commissioner|Ambassadors?|Chief|Director|King|Prince)\b"
)
_LIST_GLUE = re.compile(r"\s{0,9}(?:,|,?\s{1,9}and|&)\s{1,9}(?:the\s{1,9})?")
_WITH = re.compile(r"\bwith (?:the )?(?:governments? of (?:the )?)?$")
_VISIT = re.compile(r"\b(?:visit(?:s|ed|ing)?|trip|tour|talks|met|meets?|meeting|summit|session|hosted)\b")
_NEAR = 60
"""Characters behind the last name of the opening in which the visit may be told."""
_WITH_ENDS = ("with ", "the ", "of ")

@lru_cache(maxsize=4_096)
def _is_group(name: str) -> bool:
    return _GROUP_OF.search(name) is not None


class Actors:
    """The actors of an article, found once and asked for by stretch."""

    def __init__(self, document: Document, findings: Findings):
        self.text, self.lower, self.hints = document.text, document.lower, document.hints
        self.document = document
        self._findings = findings
        self._people = {person.name: person.country for person in findings.facts.people}
        self._bodies = {body.name: body for body in findings.facts.organizations}
        found = [self._actor(mention) for mention in findings.mentions]
        self.all: list[Actor] = sorted([actor for actor in found if actor])
        self._mentions = {mention.start: mention for mention in findings.mentions}
        self._companies = frozenset([actor.start for actor in self.all if actor.kind == "company"])
        placed = [actor.start for actor in self.all if is_oblique(document, self._mentions[actor.start], self._companies)]
        self._oblique = frozenset(placed)
        self._no_places = [actor for actor in self.all if actor.form not in PLACES]
        self._acting = [actor for actor in self.all if actor.start not in self._oblique]
        self._starts = [actor.start for actor in self._no_places], [actor.start for actor in self._acting]

    def within(self, start: int, end: int, oblique: bool = False) -> list[Actor]:
        """The actors between two offsets; with `oblique` also those that are named as places."""
        actors, starts = (self._no_places, self._starts[0]) if oblique else (self._acting, self._starts[1])
        return actors[bisect_left(starts, start) : bisect_left(starts, end)]

    def partners(self, start: int, end: int) -> list[Actor]:
        """Those whom `between`, `with` or `by` make parties, also behind a word of place; but no `Cuban firm`."""
        named = self.within(start, end, oblique=True)
        return [actor for actor in named if not self._owns(actor) and (actor.form != "demonym" or not self.oblique(actor))]

    def _owns(self, actor: Actor) -> bool:
        """True of `Finland` in `Finland's Norrlux Oy`."""
        mention = self._mentions[actor.start]
        return owner_of_company(mention, self.text[mention.end : mention.end + LOOK], self._companies)

    def unknown(self, start: int, end: int) -> list[Actor]:
        """Names that no lexicon knows, as parties: `between Sarawak and West Kalimantan`."""
        sentence = self.document.sentence_at(start)
        return [
            Actor(match.start(), match.end(), " ".join(match.group().split()), "public", "unknown", sentence.number)
            for match in _NAME.finditer(self.text, start, end)
            if sentence
            and not _TIME.match(match.group())
            and not _OFFICE.search(match.group())
            and not self._named(match.start(), match.end())
        ]

    def _named(self, start: int, end: int) -> bool:
        """True where a mention of anybody but a part of a state overlaps the stretch."""
        return any(
            mention.start < end and start < mention.end and mention.form != "part" for mention in self._findings.mentions
        )

    @cached_property
    def lede(self) -> int:
        """The number of the sentence that opens the story: the first long one, after date lines and the like."""
        long = [s for s in self.document.sentences if s.number and s.end - s.start >= _LEDE_LENGTH]
        return next((s.number for s in long if self.text[s.end - 1] in _STOPS), long[0].number if long else 1)

    @cached_property
    def headlines(self) -> frozenset[int]:
        """Numbers of the sentences above the story that end without a stop: the headline, a second one, a kicker."""
        above = [s for s in self.document.sentences if s.number < self.lede]
        return frozenset(s.number for s in above if not s.number or self.text[s.end - 1] not in _STOPS)

    @cached_property
    def principals(self) -> tuple[str, ...]:
        """Keys of those that the article is about, the most prominent first: headline, lede, frequency."""
        weights: dict[str, float] = defaultdict(float)
        acting = {country.code for country in self._findings.facts.countries}
        first: dict[tuple[str, int], Actor] = {}
        for actor in self.all:
            if actor.kind != "company":
                first.setdefault((actor.key, actor.sentence), actor)
        for (key, sentence), actor in first.items():
            weight = 3.0 if sentence == 0 else 1.5 if sentence <= self.lede + 1 else 0.5
            weights[key] += weight * (0.2 if self.oblique(actor) else 1.0)
        for key in weights:
            weights[key] += 1.0 if key in acting else 0.0
        return tuple(sorted(weights, key=lambda key: -weights[key]))

    @cached_property
    def pair(self) -> tuple[str, ...]:
        """The two that the headline and the lede put side by side; empty where they do not."""
        leading = self.principals[:2]
        top = {actor.key for actor in self._acting if actor.sentence <= self.lede + 1}
        asfirst_as_partners = sum(key in self.first_as_partners for key in leading)
        elsewhere = self._at_home is not None and self._at_home not in leading
        if asfirst_as_partners == len(leading) or (asfirst_as_partners and elsewhere):
            return self._host_and_partner
        if len(leading) < _PAIR or (not set(leading) <= top and not self._are_met(leading)):
            return ()
        return leading

    def _are_met(self, two: tuple[str, ...]) -> bool:
        """True of the only two states that the opening names, where both meet: `on a visit to Lima the sides signed`."""
        opening = [actor for actor in self._no_places if actor.sentence <= self.lede + 1 and actor.kind == "state"]
        end = opening[-1].end + _NEAR if opening else 0
        met = _VISIT.search(self.lower, 0, end) and COLLECTIVE.search(self.lower, 0, end)
        return bool(met) and {actor.key for actor in opening} == set(two) and not all(map(self.oblique, opening))

    @cached_property
    def _host_and_partner(self) -> tuple[str, ...]:
        """The state that acts in the sentence that opens the story, and with whom: `Peru opened relations with Chile, ...`"""
        opening = [actor for actor in self._acting if actor.sentence == self.lede and actor.kind == "state"]
        host = next((actor for actor in opening if actor.key not in self.first_as_partners), None)
        partner = next((actor for actor in opening if actor.key in self.first_as_partners and actor > host), None) if host else None
        return (host.key, partner.key) if host and partner else ()

    @cached_property
    def first_as_partners(self) -> frozenset[str]:
        """Keys of those whom the story first names behind `with`: `Cabinet clears pacts with Peru, Chile`."""
        behind: dict[str, bool] = {}
        last, is_partner = None, False
        for actor in self._acting:
            beside = last is not None and last.sentence == actor.sentence
            if not beside or not _LIST_GLUE.fullmatch(self.text, last.end, actor.start):
                low = max(0, actor.start - 40)
                is_partner = self.lower.endswith(_WITH_ENDS, low, actor.start) and bool(_WITH.search(self.lower, low, actor.start))
            behind.setdefault(actor.key, is_partner)
            last = actor
        return frozenset(key for key, first in behind.items() if first)

    def home(self, besides: frozenset[str] = frozenset()) -> str | None:
        """The state whose government is "the government"."""
        if self._at_home and self._at_home not in besides:
            return self._at_home
        if "EU" in self.principals[:2] and "EU" not in besides and _OF_THE_UNION.search(self.text):
            return "EU"
        states = [key for key in self.states if key not in besides]
        if states and self.first_as_partners.issuperset(states):  # who signs with them is named elsewhere
            named = {actor.key for actor in self.all if actor.kind == "state"} - self.first_as_partners - besides
            own = next((key for key in self.principals if key in named), None)
            if own:
                return own
        own = self._told_from
        if own in self.first_as_partners and states and states[0] not in self.first_as_partners:
            return states[0]
        return own if own in states else next(iter(states), None)

    @cached_property
    def _told_from(self) -> str | None:
        """The state from which the story is told."""
        return allegiance.home(self.document, self._findings)

    def foe(self, key: str) -> str | None:
        """With whom one makes peace at home: a movement of that state, the most prominent first; of a movement its state."""
        body = self._bodies.get(key)
        if body is not None:
            return body.country if is_movement(key) and body.country in self.principals else None
        movements = (other for other in self.principals if other in self._bodies and is_movement(other))
        return next((other for other in movements if self._bodies[other].country in (key, None)), None)

    @cached_property
    def states(self) -> tuple[str, ...]:
        """Keys of the states among the principals that act."""
        acting = {actor.key for actor in self._acting if actor.kind == "state"}
        states = [key for key in self.principals if key in acting]
        return tuple(sorted(states, key=self.first_as_partners.__contains__))

    @cached_property
    def _at_home(self) -> str | None:
        """The state from whose capital the story is datelined, where `the Cabinet` or `the government` needs no name."""
        line = next((actor.key for actor in self.all if actor.form == "dateline" and actor.sentence <= self.lede), None)
        return line if line and _OF_HOME.search(self.text) else None

    def first_of(self, keys: list[str]) -> list[Actor]:
        """The first place where each of them acts, or is named, in the order of the text."""
        known = (self._first[key] for key in dict.fromkeys(keys) if key in self._first)
        return sorted(known)

    @cached_property
    def _first(self) -> dict[str, Actor]:
        """By key, the first place where each acts, else where it is named."""
        return {actor.key: actor for actors in (self.all, self._acting) for actor in reversed(actors)}

    def collective(self, start: int, end: int) -> bool:
        """True where "both countries", "the two sides" or the like stand in the stretch."""
        return COLLECTIVE.search(self.lower, start, end) is not None

    def together(self, sentences: list[Sentence]) -> list[str]:
        """Keys of "both sides", "the three countries" where one of the sentences says so."""
        for sentence in sentences:
            hinted = sentence.start in self.hints["together"]
            match = COLLECTIVE.search(self.lower, sentence.start, sentence.end) if hinted else None
            if match:
                number = next((number for word, number in _GROUPS.items() if word in match.group()), 2)
                return self._companions(match.start(), number)
        return []

    def _companions(self, offset: int, number: int) -> list[str]:
        """That many who act before an offset, and if they are too few those that the article is about."""
        if number >= _TRIPLE:
            sentence = self.document.sentence_at(offset)
            listed = dict.fromkeys(actor.key for actor in self._list_near(sentence, number)) if sentence else {}
            if listed or number > _TRIPLE:
                return list(listed)
        near = [key for key in self.before(offset) if key in self._sides]
        if number == _PAIR and len(self.pair) == _PAIR and (len(near) < _PAIR or set(self.pair) <= set(near)):
            return list(self.pair)
        wanted = list(dict.fromkeys([*near[:number], *self.principals]))
        return wanted[:number] if len(wanted) >= number else []

    @cached_property
    def _sides(self) -> frozenset[str]:
        """Keys of those who can be a side of what "both sides" do where a state is the other: states, their bodies, movements."""
        return frozenset(
            actor.key for actor in self.all if actor.kind == "state" or actor.intergovernmental or is_movement(actor.key)
        ) or frozenset(actor.key for actor in self.all)

    def _list_near(self, sentence: Sentence, number: int) -> list[Actor]:
        """The states, as many as were counted, that a sentence near this one lists, else one before it."""
        near = self.document.sentences[max(0, sentence.number - 2) : sentence.number + 3]
        for other in (*near, *reversed(self.document.sentences[: max(0, sentence.number - 2)])):
            listed = longest_list(self.text, self.within(other.start, other.end, oblique=True))
            if len({actor.key for actor in listed}) == number:
                return listed
        return []

    def before(self, offset: int, back: int = 2) -> list[str]:
        """Keys of the states and bodies that act before an offset, the nearest first, within so many sentences back."""
        sentence = self.document.sentence_at(offset)
        if not sentence:
            return []
        first = max(0, sentence.number - back)
        start = next((other.start for other in self.document.sentences if other.number >= first), sentence.start)
        near = (actor for actor in reversed(self.within(start, offset)) if actor.kind != "company")
        return list(dict.fromkeys(actor.key for actor in near))

    def in_list(self, offset: int) -> bool:
        """True inside an item of a list."""
        index = bisect_right(self._items, (offset, len(self.text))) - 1 if self._items else -1
        return index >= 0 and offset < self._items[index][1]

    def head_of_item(self, offset: int) -> list[Actor]:
        """Those whose names head the item of a list: `Peru - The memorandum was renewed.`"""
        index = bisect_right(self._items, (offset, len(self.text))) - 1
        if index < 0 or offset >= self._items[index][1]:
            return []
        start, end = self._items[index]
        head = _HEAD.match(self.text, start, min(end, offset))
        return [actor for actor in self.within(start, head.end(), oblique=True) if actor.kind == "state"] if head else []

    @cached_property
    def _items(self) -> list[tuple[int, int]]:
        items = [(block.start, block.end) for block in self.document.draft.layout.blocks if block.kind == "item"]
        starts = [sentence.start for sentence in self.document.sentences] if items else []
        return [span for span in items if bisect_left(starts, span[1]) - bisect_left(starts, span[0]) <= _LONGEST_ITEM]

    def oblique(self, actor: Actor) -> bool:
        """True where the name stands for a place, a comparison, a go-between: no party unless the grammar says so."""
        return actor.start in self._oblique

    def _parent(self, name: str) -> str:
        """The organisation for which one of its groups or committees acts: the first word of the group's name."""
        first = name.split()[0]
        return self._by_short_name.get(first, name) if _is_group(name) else name

    @cached_property
    def _by_short_name(self) -> dict[str, str]:
        return {
            short: body.name
            for body in self._bodies.values()
            for short in (body.acronym, body.name)
            if short and " " not in short
        }

    def _actor(self, mention: Mention) -> Actor | None:
        if mention.kind == "country":
            key, kind = mention.key, "state"
        elif mention.kind == "person":
            key, kind = self._people.get(mention.key), "state"
        else:
            body = self._bodies.get(self._parent(mention.key))
            key, kind = body_as_party(body.name if body else mention.key, body.country if body else None)
            key = key or (self._told_from if kind == "state" else None)
        return Actor(mention.start, mention.end, key, kind, mention.form, mention.sentence) if key else None


def longest_list(text: str, actors: list[Actor]) -> list[Actor]:
    """The longest run of states that only commas and `and` join."""
    runs: list[list[Actor]] = [[]]
    for actor in actors:
        joined = runs[-1] and _LIST_GLUE.fullmatch(text[runs[-1][-1].end : actor.start])
        if actor.kind != "state" or (runs[-1] and not joined):
            runs.append([])
        if actor.kind == "state":
            runs[-1].append(actor)
    return max(runs, key=len)
