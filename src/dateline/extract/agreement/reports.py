"""One phrase with all that its sentence says of it: deeds, parties, status, subject."""

import re
from collections.abc import Iterable
from itertools import pairwise

from msgspec.structs import replace

from dateline import model
from dateline.extract.agreement import subjects, whose
from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.deeds import Deed, of_verb
from dateline.extract.agreement.parties import Actors
from dateline.extract.agreement.phrase import About, Phrase, Span
from dateline.extract.agreement.tense import judged


class Link(model.Noun, order=True):
    """A deed that belongs to a phrase; the smaller the distance, the closer."""

    distance: float
    deed: Deed


class Report(model.Noun):
    """What one phrase reports."""

    phrase: Phrase
    links: tuple[Link, ...]
    parties: tuple[Actor, ...]
    doers: tuple[str, ...]
    """Keys of those who do the closest deed."""
    rule: str
    """How the parties were found."""
    about: About | None
    """Where the article says what it is about."""
    subject: frozenset[str]
    """Stems of the words that say so."""
    named: tuple[Actor, ...]
    """Those whose names stand in the phrase or its subject, party or not."""
    also: bool
    """Told as one more: `they also signed a protocol`."""
    old: bool
    """An earlier agreement, recalled."""
    listed: bool
    """Told as an item of a list."""
    year: str | None
    """The year that names it: `the 1998 accord`."""
    keys: tuple[str, ...]
    """The keys of its parties, each once."""

    @property
    def deed(self) -> Deed | None:
        """The closest deed."""
        return self.links[0].deed if self.links else None


_NEWS = frozenset(["negotiating", "renewed", "suspended", "terminated", "rejected"])
"""Stages that make an old agreement news."""
_JOINING = ("acced", "accession", "ratif")
"""Deeds by which one more takes part in an old treaty of many."""
_FORMER = frozenset(["previous", "former", "earlier", "old"])
_LATER_STAGES = frozenset(["ratified", "renewed", "suspended", "terminated"])
_OF_THINGS = ("on", "of", "concerning", "regarding", "covering", "governing")
_BESIDE = 2.0
_REACH = 300  # characters between a phrase and a deed that may belong to it
_FURTHEST = 16.0
_LONGEST_CLAUSE = 15
"""Words of `that Finance Minister Ana Paz of Peru and her colleague signed` at most."""
_MARK = 8  # characters of the mark and the article before the noun that opens an item
_OWN_DEEDS = {"transfer": "agreed", "halt": "suspended"}
"""The stages of what verbs tell that are in no row of the lexicon of deeds."""
_ITSELF = -1.0
"""The distance of a deed that is the phrase's own word: `talks on`."""
_NEXT = 5.0
_TALKS_ON = re.compile(
    r"\b(?:rounds?|talks|negotiations|discussions)\s(?:\w{1,20}\s){0,2}(?:over|on|of|for|about)\s(?:the\s|an?\s|its\s|their\s)?\Z"
)
_PARTICIPLE = re.compile(r"\s{0,9}(?:,\s{0,9})?(?:\w{1,40}ly\s{1,9})?$")
_ACTION_NOUN = re.compile(
    r"(?:re)?(?:negotiations?|talks|renewal|extension|ratification|signing|signature|suspension|proposals?|"
    r"implementation|violations?)\b",
    re.I,
)
_AWAITS = re.compile(
    r"\b(?:is|are|was|were|be|awaits?|awaiting|open(?:ed)?)\b[^,;]{0,50}\b(?:for|to|awaits?|awaiting|"
    r"await)\s{1,9}(?:the\s{1,9})?$",
    re.I,
)
_LIST = re.compile(
    r"[,\s]|\b(?:and|or|as well as|along with|an?|the|one|two|three|four|another|other|further|new|including|"
    r"separate|also)\b"
)
_ENUMERATES = re.compile(
    r"(?:(?:^|\s)(?:and|including|as well as|along with|plus)|,)\s{1,9}(?:also\s{1,9})?(?:[\w’'-]{1,40}\s{1,9}){0,6}$"
)
_CLAUSE = re.compile(r",\s(?!including\b)[a-z]{2,20}ing\s")
"""`a memorandum, moving on from a declaration`"""
_PARTS = re.compile(r"[;:.]\s|\s[-–—]{1,2}\s|,?\s(?:but|while|whereas)\s")
_EDGES = re.compile(r"\b(?:which|who|that|while|but|when|after|before|because|where|whose|under|as)\b|[“\"”]")
_QUOTED = re.compile(r"[“\"][\w -]{1,30}[”\"]")
"""A word or two that are quoted: `the conclusion “in substance” of a pact`."""
_STOP = re.compile(r"[;:.]\s")
_OF_OTHERS = re.compile(r"\b(?:who|whose (?!text|terms|signing|signature|validity)\w{1,20})\s(?:\w{1,20}\s){0,3}\Z")
"""`the rebels, whose revolt` collapsed: no deed of the agreement's."""
_HAS = re.compile(r"\b(?:has|have|had)\s{1,9}(?:\w{1,40}\s{1,9})?$")
_COMMA = re.compile(r",\s{0,9}(?:\w{1,40}ly\s{1,9})?$")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|but|which|who|said)\b")
_ALSO = re.compile(r"\b(?:also|separately|in addition|further(?:more)?|besides|as well)\b")
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_OF_YEAR = re.compile(r"\s(?:of|\(|dated|from)\s?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:\d{1,2},\s)?((?:1[6-9]|20)\d\d)\b")
_RELATIVE = re.compile(
    r"(?:\s{1,9}(?:that|which)?|,\s{1,9}which)\s{0,9}(?:[tT]he |[bB]oth |presidents? |premiers? |ministers? |[A-Z])"
    r"[^,;.“”\"]{2,100}\s$"
)
_RECALLED = re.compile(
    r"\b(?:(?:signed|concluded|reached|agreed|ratified|in force|in place|adopted|renewed|made|dates?|dating|"
    r"struck)(?:\s{1,9}\w{1,40}){0,4}?\s{1,9}(?:in|since|from|on|back)\s{1,9}"
    r"(?:\w{1,40}\s{1,9}){0,3}(?:1[6-9]|20)\d\d|(?:last|previous|earlier|past)\s{1,9}(?:year|decade|century)|"
    r"\w{1,40} years ago|(?:has|"
    r"have) existed|existing|once|formerly|originally)\b",
)


def build(phrase: Phrase, neighbours: list[Phrase], deeds: list[Deed], actors: Actors, this_year: str | None) -> Report:
    """The report of a phrase; `neighbours` are all phrases of its sentence."""
    own = phrase.noun.name in _OWN_DEEDS
    linked = () if own else links(phrase, neighbours, deeds, actors.text)
    if own or (phrase.noun.name == "agreed" and not any(link.distance == _ITSELF for link in linked)):
        linked = (_own(phrase, actors.text), *linked)
    text = actors.text
    at = phrase.sentence.start
    years = _years(phrase, text) if at in actors.hints["dated"] else []
    deed = _main(linked)
    doers = whose.doers(phrase, deed, actors, _room(phrase, neighbours)) if deed else []
    if phrase.partner:  # `Peru ratified pacts with Chile and Cuba and signed one with Fiji`
        taken = [other.partner for other in neighbours if other.partner and other.end <= phrase.start]
        doers = [actor for actor in doers if not any(start <= actor.start < end for start, end in taken)]
    parties, rule = whose.parties(phrase, deed, doers, actors)
    moved = deed is not None and (deed.stage in _NEWS or (deed.told and deed.word.startswith(_JOINING)))
    former = any([text[start:end].lower() in _FORMER for start, end in phrase.modifiers])
    known = at in actors.hints["recalled"] and not moved and not former
    old = former or (known and (bool(years and years[0] != this_year) or _is_recalled(phrase, linked, text, this_year)))
    spoken_of = phrase.subject or subjects.fronted(phrase, text)
    about = spoken_of or subjects.predicate(phrase, text)
    named = actors.within(phrase.start, phrase.end, oblique=True)
    sides = {actor.key for actor in parties}
    of_subject = actors.within(*about.span, oblique=True) if about else ()
    named = (*named, *of_subject)
    if about and about.joins in _OF_THINGS:  # `an agreement on the Common Tariff`: that body is what it is about
        named = tuple(actor for actor in named if actor.start < about.start or actor.kind == "state" or actor.key in sides)
    return Report(
        phrase,
        linked,
        tuple(parties),
        tuple([actor.key for actor in doers]),
        rule,
        about,
        subjects.stems(phrase, spoken_of, text, named),
        named,
        at in actors.hints["also"] and bool(_ALSO.search(text[max(at, phrase.start - 60) : phrase.start].lower())),
        old,
        actors.in_list(phrase.start),
        years[0] if years else None,
        tuple(dict.fromkeys([actor.key for actor in parties])),
    )


def with_understood_verbs(made: list[Report]) -> list[Report]:
    """The reports; what is done with one whose sentence has no verb is what was done with the one before it."""
    found, before = [], ()
    for report in made:
        if report.phrase.gapped and not report.links:
            report = replace(report, links=before)
        before = report.links if report.deed and report.deed.told and report.deed.status else before
        found.append(report)
    return found


def echo(phrase: Phrase, linked: Iterable[Link]) -> Report:
    """The report of words that stand for an agreement: only what is done with it is asked of them."""
    return Report(phrase, tuple(linked), (), (), "", None, frozenset(), (), False, False, False, None, ())


def opens_item(report: Report) -> bool:
    """True where an item of a list is headed by the agreement's noun."""
    phrase = report.phrase
    return report.listed and not report.deed and phrase.start - phrase.sentence.start <= _MARK


def _room(phrase: Phrase, neighbours: list[Phrase]) -> Span:
    """The stretch of its sentence between the phrases before and behind it."""
    earlier = [other.end for other in neighbours if other.end <= phrase.start]
    later = [other.start for other in neighbours if other.start > phrase.noun_end]
    return max(earlier, default=phrase.sentence.start), min(later, default=phrase.sentence.end)


def _years(phrase: Phrase, text: str) -> list[str]:
    """The year that names it: `the 1998 accord`, `the treaty of 1986`, `the Agreement on Fees of 2013`."""
    before = _YEAR.findall(text[phrase.start : phrase.noun_start])
    after = (_OF_YEAR.match(text, at, phrase.sentence.end) for at in (phrase.aside, phrase.end))
    return before or [match[1] for match in after if match]


def _is_recalled(phrase: Phrase, links: tuple[Link, ...], text: str, this_year: str | None) -> bool:
    """True where the words after the phrase put it in an earlier year and no deed of today stands beside it."""
    after = text[phrase.noun_end : min(phrase.sentence.end, phrase.noun_end + 110)].lower()
    match = _RECALLED.search(after)
    if not match or (this_year and this_year in _YEAR.findall(match.group())):
        return False
    if not links:
        return True
    deed = links[0].deed
    if any(link.deed.stage in _LATER_STAGES and link.distance < links[0].distance + _BESIDE for link in links):
        return False
    return not (deed.told and deed.start < phrase.start)


# --- deeds --------------------------------------------------------------------------------------------------------


def _main(links: tuple[Link, ...]) -> Deed | None:
    """The closest deed that does more than keep or greet, where one is near: `talks on the implementation of the pact`."""
    if not links:
        return None
    telling = [
        link for link in links if link.deed.stage not in ("kept", "greeted") and link.distance < links[0].distance + _NEXT
    ]
    return (telling or links)[0].deed


def _own(phrase: Phrase, text: str) -> Link:
    """The verb that tells of something given, given no more, or resolved, is the deed itself."""
    given = of_verb(text, phrase.sentence, phrase.noun_start, phrase.noun_end, _OWN_DEEDS.get(phrase.noun.name, "agreed"))
    return Link(_ITSELF, judged(text, phrase.sentence, given))


def links(phrase: Phrase, neighbours: list[Phrase], deeds: list[Deed], text: str) -> tuple[Link, ...]:
    """The deeds of its sentence that belong to a phrase, the closest first."""
    return tuple(sorted(_linked(phrase, neighbours, deeds, text)))


def _linked(phrase: Phrase, neighbours: list[Phrase], deeds: list[Deed], text: str):
    for deed in deeds:
        if not phrase.start - _REACH < deed.start < phrase.end + _REACH:
            continue
        if any(other is not phrase and _is_of(deed, other, text) for other in neighbours):
            continue
        distance = _distance(phrase, neighbours, deed, text)
        if distance is not None and distance < _FURTHEST:
            yield Link(distance, _of_talks(phrase, judged(text, phrase.sentence, deed), text))


def _is_of(deed: Deed, phrase: Phrase, text: str) -> bool:
    """True of a deed within a phrase: the renewal of `a currency swap renewal`."""
    behind = deed.start == phrase.noun_end + 1 and not phrase.elliptic
    return behind and bool(_ACTION_NOUN.match(text, deed.start))


def _of_talks(phrase: Phrase, deed: Deed, text: str) -> Deed:
    """`The second round of talks on the pact was concluded`: the talks were, not the pact."""
    if deed.start < phrase.end or deed.stage not in ("signed", "agreed") or not deed.told:
        return deed
    talks = _TALKS_ON.search(text, max(phrase.sentence.start, phrase.start - 50), phrase.start)
    return replace(deed, status="negotiating") if talks else deed


def _distance(phrase: Phrase, neighbours: list[Phrase], deed: Deed, text: str) -> float | None:
    """How far a deed is from the phrase in the grammar of the sentence; None where it belongs to something else."""
    if (phrase.verbal or phrase.elliptic) and deed.start <= phrase.start < deed.end:
        return _ITSELF
    if phrase.start <= deed.start and deed.end <= phrase.noun_start:  # `the proposed accord`
        return 2.0
    if deed.end <= phrase.noun_start:
        gap = text[deed.end : phrase.start]
        opinion = gap.startswith(" that ") and deed.word.startswith("agree")  # `agreed that the plan is good`
        if opinion or (_PARTS.search(gap) and deed.stage != "proposed"):
            return None
        between = [other for other in neighbours if deed.end <= other.noun_start and other.noun_end <= phrase.start]
        if between and not _is_list(between[-1], phrase, text):
            return None
        edges = len(_EDGES.findall(_QUOTED.sub(" ", gap) if '"' in gap or "“" in gap else gap))
        return 0.6 * len(gap.split()) + 4 * edges + (5 if deed.passive else 0) - (2.5 * len(between) if between else 0)
    if deed.start >= phrase.noun_end:
        gap = text[max(phrase.noun_end, min(phrase.aside, deed.start)) : deed.start]
        if not gap.strip() and _ACTION_NOUN.match(text, deed.start):  # `treaty negotiations`
            return 1.0
        behind = (other for other in neighbours if phrase.noun_end <= other.noun_start < deed.start)
        later = [other for other in behind if other.member_of != phrase.noun_start]
        if _STOP.search(gap) or _OF_OTHERS.search(gap) or not _one_list([phrase, *later], text):
            return None
        if later:
            gap = text[later[-1].noun_end : deed.start]
        words = len(gap.split())
        if _ACTION_NOUN.match(text, deed.start) and _AWAITS.search(gap):  # `a contract is ready for signature`
            return 1.0 + 0.4 * words
        word = text[deed.start : deed.end].lower()
        if _PARTICIPLE.match(gap) and not deed.passive:
            return 4.0 if word.endswith(("ed", "uck")) or (word.endswith("ing") and deed.stage == "renewed") else None
        if deed.passive or _HAS.search(gap):
            return 1.0 + 0.4 * words
        if _RELATIVE.match(gap) and word.endswith(("ed", "uck", "gn", "de")) and words < _LONGEST_CLAUSE:
            return 3.0 + 0.4 * words
        if word.endswith("ed") and _COMMA.search(gap):
            return 5.0 + 0.4 * words
    return None


def _one_list(phrases: list[Phrase], text: str) -> bool:
    """True where the phrases are the members of one enumeration."""
    return all(_is_list(one, other, text) for one, other in pairwise(phrases))


def _is_list(other: Phrase, phrase: Phrase, text: str) -> bool:
    """True where the two phrases are members of one enumeration."""
    gap = text[other.end : phrase.start]
    if _FINITE.search(gap) or _CLAUSE.match(gap):
        return False
    return bool(_ENUMERATES.search(gap)) or not _LIST.sub("", gap)
