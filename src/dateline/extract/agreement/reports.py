"""One phrase with all that its sentence says of it: deeds, parties, status, subject."""

import re
from itertools import pairwise
from typing import NamedTuple

from dateline.extract.agreement import deeds as deed_finder
from dateline.extract.agreement import grammar, subjects
from dateline.extract.agreement.actor import Actor
from dateline.extract.agreement.deeds import Deed
from dateline.extract.agreement.parties import Actors
from dateline.extract.agreement.phrase import Phrase


class Link(NamedTuple):
    """A deed that belongs to a phrase; the smaller the distance, the closer."""

    distance: float
    deed: Deed


class Report(NamedTuple):
    """What one phrase reports."""

    phrase: Phrase
    links: tuple[Link, ...]
    parties: tuple[Actor, ...]
    doers: tuple[str, ...]
    """Keys of those who do the closest deed."""
    rule: str
    """How the parties were found."""
    about: tuple[int, int] | None
    """Where the article says what it is about."""
    subject: frozenset[str]
    """Stems of the words that say so."""
    named: tuple[Actor, ...]
    """Those whose names stand in the phrase or its subject, party or not."""
    also: bool
    """Told as one more: `they also signed a protocol`."""
    old: bool
    """An earlier agreement, recalled."""
    year: str | None
    """The year that names it: `the 1998 accord`."""

    @property
    def deed(self) -> Deed | None:
        return self.links[0].deed if self.links else None

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(actor.key for actor in self.parties))


_NEWS = frozenset(["negotiating", "renewed", "suspended", "terminated", "rejected"])
"""Stages that make an old agreement news."""
_FURTHEST = 16.0
_NEXT = 5.0
_PARTICIPLE = re.compile(r"\s*(?:,\s*)?(?:\w+ly\s+)?$")
_ACTION_NOUN = re.compile(
    r"(?:re)?(?:negotiations?|talks|renewal|extension|ratification|signing|signature|suspension|proposals?|"
    r"implementation|violations?)\b",
    re.I,
)
_NOUN_WITH = re.compile(r"(?:talks|negotiations?|discussions?|consultations)\s+with\s+", re.I)
_AWAITS = re.compile(
    r"\b(?:is|are|was|were|be|awaits?|awaiting|open(?:ed)?)\b[^,;]{0,50}\b(?:for|to|awaits?|awaiting|"
    r"await)\s+(?:the\s+)?$",
    re.I,
)
_LIST = re.compile(r"[,\s]|\band\b|\bor\b|\bas well as\b|\balong with\b")
_ALSO = re.compile(r"\b(?:also|separately|in addition|further(?:more)?|besides|as well)\b", re.I)
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_OF_YEAR = re.compile(r"\b(?:of|\(|dated|from)\s?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:\d{1,2},\s)?((?:1[6-9]|20)\d\d)\b")
_RELATIVE = re.compile(r"\s+(?:that|which|,\s*which)?\s*(?:[tT]he |[bB]oth |[A-Z])[^,;.“”\"]{2,60}\s$")
_CREDIT = re.compile(r"broker|unveil|announce", re.I)
_RECALLED = re.compile(
    r"\b(?:(?:signed|concluded|reached|agreed|ratified|in force|in place|adopted|renewed|made|dates?|dating|"
    r"struck)(?:\s+\w+){0,4}?\s+(?:in|since|from|on|back)\s+"
    r"(?:\w+\s+){0,3}(?:1[6-9]|20)\d\d|(?:last|previous|earlier|past)\s+(?:year|decade|century)|\w+ years ago|(?:has|"
    r"have) existed|existing|once|formerly|originally)\b",
    re.I,
)


def build(phrase: Phrase, neighbours: list[Phrase], deeds: list[Deed], actors: Actors, this_year: str | None) -> Report:
    """The report of a phrase; `neighbours` are all phrases of its sentence."""
    links = tuple(sorted(_links(phrase, neighbours, deeds, actors.text)))
    parties, rule = _parties(phrase, links, actors)
    text = actors.text
    years = _YEAR.findall(text[phrase.start : phrase.noun_start]) or _OF_YEAR.findall(text[phrase.noun_end : phrase.end + 22])
    deed = _main(links)
    moved = deed is not None and deed.stage in _NEWS
    old = not moved and (bool(years and years[0] != this_year) or _is_recalled(phrase, links, text, this_year))
    doers = tuple(actor.key for actor in _doers(phrase, deed, actors)) if deed else ()
    about = phrase.subject or subjects.predicate(phrase, text)
    spans = [(phrase.start, phrase.end), *([about] if about else ())]
    named = tuple(actor for span in spans for actor in actors.within(*span, oblique=True))
    return Report(
        phrase,
        links,
        tuple(parties),
        doers,
        rule,
        about,
        subjects.stems(phrase, phrase.subject, text, named),
        named,
        bool(_ALSO.search(text[max(phrase.sentence.start, phrase.start - 60) : phrase.start])),
        old,
        years[0] if years else None,
    )


def _is_recalled(phrase: Phrase, links: tuple[Link, ...], text: str, this_year: str | None) -> bool:
    """True where the words after the phrase put it in an earlier year and no deed of today stands beside it."""
    after = text[phrase.noun_end : min(phrase.sentence.end, phrase.noun_end + 110)]
    match = _RECALLED.search(after)
    if not match or re.search(r"\b(?:" + (this_year or "----") + r")\b", match.group()):
        return False
    return not any(
        (link.deed.told and link.deed.start < phrase.start)
        or link.deed.stage in ("ratified", "renewed", "suspended", "terminated")
        for link in links
    )


# --- deeds --------------------------------------------------------------------------------------------------------


def _main(links: tuple[Link, ...]) -> Deed | None:
    """The closest deed that does more than keep or greet, where one is near: `talks on the implementation of the pact`."""
    if not links:
        return None
    telling = [
        link for link in links if link.deed.stage not in ("kept", "greeted") and link.distance < links[0].distance + _NEXT
    ]
    return (telling or links)[0].deed


def _links(phrase: Phrase, neighbours: list[Phrase], deeds: list[Deed], text: str):
    for deed in deeds:
        distance = _distance(phrase, neighbours, deed, text)
        if distance is not None and distance < _FURTHEST:
            yield Link(distance, deed_finder.judged(text, phrase.sentence, deed))


def _distance(phrase: Phrase, neighbours: list[Phrase], deed: Deed, text: str) -> float | None:
    """How far a deed is from the phrase in the grammar of the sentence; None where it belongs to something else."""
    if phrase.verbal and deed.start <= phrase.start < deed.end:
        return 0.0
    if phrase.start <= deed.start and deed.end <= phrase.noun_start:  # `the proposed accord`
        return 2.0
    if deed.end <= phrase.noun_start:
        gap = text[deed.end : phrase.start]
        if re.search(r"[;:.]\s|\s[-–—]{1,2}\s", gap) and deed.stage != "proposed":
            return None
        between = [other for other in neighbours if deed.end <= other.noun_start and other.noun_end <= phrase.start]
        if between and not _is_list(between[-1], phrase, text):
            return None
        edges = len(re.findall(r"\b(?:which|who|that|while|but|when|after|before|because|where|whose|under|as)\b|[“\"”]", gap))
        return 0.6 * len(gap.split()) + 4 * edges + (5 if deed.passive else 0) - (2.5 * len(between) if between else 0)
    if deed.start >= phrase.noun_end:
        gap = text[max(phrase.noun_end, min(phrase.aside, deed.start)) : deed.start]
        if not gap.strip() and _ACTION_NOUN.match(text, deed.start):  # `treaty negotiations`
            return 1.0
        if re.search(r"[;:.]\s", gap) or any(phrase.noun_end <= other.noun_start < deed.start for other in neighbours):
            return None
        words = len(gap.split())
        if _ACTION_NOUN.match(text, deed.start) and _AWAITS.search(gap):  # `a contract is ready for signature`
            return 1.0 + 0.4 * words
        word = text[deed.start : deed.end].lower()
        if _PARTICIPLE.match(gap) and not deed.passive:
            return 4.0 if word.endswith(("ed", "uck")) or (word.endswith("ing") and deed.stage == "renewed") else None
        if deed.passive or re.search(r"\b(?:has|have|had)\s+(?:\w+\s+)?$", gap):
            return 1.0 + 0.4 * words
        if _RELATIVE.match(gap) and word.endswith(("ed", "uck", "gn", "de")) and words < 9:
            return 3.0 + 0.4 * words
        if word.endswith("ed") and re.search(r",\s*(?:\w+ly\s+)?$", gap):
            return 5.0 + 0.4 * words
    return None


def _is_list(other: Phrase, phrase: Phrase, text: str) -> bool:
    """True where the two phrases are members of one enumeration."""
    gap = text[other.end : phrase.start]
    return not _LIST.sub(
        "", re.sub(r"\b(?:an?|the|one|two|three|four|another|other|a further|new|including|one on|separate|also)\b", "", gap)
    ) or bool(re.match(r"\s*,?\s*(?:and|including|as well as|along with|plus|,)\s+(?:\w+\s+){0,6}$", gap))


# --- parties ------------------------------------------------------------------------------------------------------


def _parties(phrase: Phrase, links: tuple[Link, ...], actors: Actors) -> tuple[list[Actor], str]:
    """Those whom the grammar of the sentence makes parties, and by which rule."""
    if phrase.among and not actors.collective(*phrase.among):
        found = _among(phrase, actors)
        if len({actor.key for actor in found}) > 1:
            return found, "between"
    named = [actor for actor in actors.within(phrase.start, phrase.noun_start, oblique=True) if actor.form != "capital"]
    if len({actor.key for actor in named}) > 1:
        return named, "named pair"
    found = list(named)
    if phrase.among:
        found += _among(phrase, actors)
    if phrase.owner:
        found += actors.within(*phrase.owner, oblique=True)
    if phrase.partner:
        found += actors.partners(*phrase.partner)
    rule = (
        "among"
        if phrase.among and _among(phrase, actors)
        else "with"
        if phrase.partner and found
        else "named"
        if found
        else "subject"
    )
    deed = _main(links)
    if deed and deed.stage != "greeted" and not (phrase.among and found):
        doers = _doers(phrase, deed, actors)
        found += doers
        rule = f"{rule} and subject" if doers and rule != "subject" else rule
    found = _without_outsiders(found, named, deed)
    if len({actor.key for actor in found}) < 2:
        found += _nearby_pair(phrase, actors)
    if phrase.verbal and phrase.subject and len({actor.key for actor in found}) < 2:
        found += [actor for actor in actors.within(*phrase.subject) if actor.form not in ("demonym", "part")]
    if phrase.own_party and len({actor.key for actor in found}) < 2:
        found += [
            actor for actor in actors.all if actor.start < phrase.start and actor.kind == "state" and not actors.oblique(actor)
        ][-1:]
    return found, rule


def _among(phrase: Phrase, actors: Actors) -> list[Actor]:
    """Those between whom it is; of a truce `in Yemen` the country, of one `in Doha` nobody."""
    found = actors.partners(*phrase.among)
    named = actors.text[phrase.aside : phrase.among[0]].strip().startswith("in")
    return [actor for actor in found if actor.form not in ("capital", "seat")] if named else found


def _without_outsiders(found: list[Actor], named: list[Actor], deed: Deed | None) -> list[Actor]:
    """A third state that rejects or denounces what others agreed is no party to it."""
    if deed and deed.stage in ("terminated", "rejected", "proposed") and len({actor.key for actor in named}) > 1:
        return named
    return found


def _doers(phrase: Phrase, deed: Deed, actors: Actors) -> list[Actor]:
    """The subject of the deed, its agent after `by`, and its partner after `with`."""
    text, sentence = actors.text, phrase.sentence
    found: list[Actor] = []
    partner = _NOUN_WITH.match(text, deed.start, sentence.end) if deed.end <= phrase.start else None
    if partner:  # `talks with Iran on the accord`: who stands before acts elsewhere
        stop = grammar.PARTIES_END.search(text, partner.end(), sentence.end)
        return [
            *actors.within(max(sentence.start, deed.start - 12), deed.start),
            *actors.partners(partner.end(), stop.start() if stop else sentence.end),
        ]
    if not deed.passive or deed.start < phrase.start:
        start = clause_start(text, sentence.start, deed.start)
        found += actors.within(start, deed.start)
        if (
            not found
            and start > sentence.start
            and text[start - 2 : start] not in ("; ", ": ")
            and not re.search(r"\bhost(?:s|ed|ing)?\b", text[sentence.start : start])
        ):
            earlier = clause_start(text, sentence.start, max(sentence.start, start - 8))
            found += actors.within(earlier, start)
    by = (
        re.compile(r"\b(?:by|with|between|among|for)\s").search(text, max(deed.end, 0), min(sentence.end, deed.end + 90))
        if deed.start > phrase.start
        else re.compile(r"\bwith\s").search(text, deed.end, min(sentence.end, max(deed.end, phrase.end) + 60))
    )
    if (
        by
        and not _CREDIT.match(deed.word)
        and not grammar.CLAUSE_EDGE.search(text, deed.end, by.start())
        and not re.search(r"[;.]\s", text[deed.end : by.start()])
    ):
        stop = grammar.PARTIES_END.search(text, by.end(), sentence.end)
        found += actors.partners(by.end(), stop.start() if stop else sentence.end)
    if deed.start > phrase.start and not found:  # `the accord, which Peru signed`
        found += actors.within(phrase.end, deed.start)
    return found


def clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins in which `end` stands."""
    edges = [match.end() for match in grammar.CLAUSE_EDGE.finditer(text, start, end)]
    return edges[-1] if edges else start


def _nearby_pair(phrase: Phrase, actors: Actors) -> list[Actor]:
    """`UK-EU talks on the protocol`: two names joined by a hyphen near the phrase."""
    near = actors.within(
        max(phrase.sentence.start, phrase.start - 110), min(phrase.sentence.end, phrase.end + 60), oblique=True
    )
    for left, right in pairwise(near):
        if left.key != right.key and re.fullmatch(r"\s?[-–—/]\s?", actors.text[left.end : right.start]):
            return [left, right]
        if left.end == right.start and actors.text[left.end - 1] == "-":
            return [left, right]
    return []
