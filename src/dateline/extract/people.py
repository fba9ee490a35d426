"""People named in an article, with office, country and what they do there: sign, witness, speak, or only be mentioned.

A stretch of capitalised words that is no country and no body is a person's name when enough speaks for it: an office or a
title beside it, a given name, an initial or a particle, a verb of saying. A surname alone stands for the person of that
surname.
"""

import re

from msgspec.structs import replace

from dateline.extract import allegiance, implied_offices, name_origins, naming, nationality, parts, roles
from dateline.extract.document import Document, Findings, Mention
from dateline.extract.naming import Candidate
from dateline.extract.offices import Office
from dateline.extract.organizations import laid_over
from dateline.lexicon import lexicons
from dateline.model import Noun, PersonFact

_MOST_EVIDENCE = 3
_LIST_JOINT = re.compile(r"(?: (?:of|from) [\w ]{3,30})?(?:,| and|, and) (?:(?:Mr|Ms|Mrs|Dr)\.? |[A-Z][\w ]{2,20}'s )?")
_LEAD = 200
_SHORTEST = 3
"""Sentences of a text that is more than its headline."""


class Person(Noun):
    """A person as the article names them, with every place."""

    name: str
    places: tuple[Candidate, ...]
    office: Office | None
    country: str | None
    settled: bool
    """Whether the words beside the name say the state, or that there is none."""


def extract(document: Document, findings: Findings) -> Findings:
    """Person facts, and a mention for every name and surname."""
    candidates = naming.candidates(document, findings.mentions)
    groups = [group for group in _gathered(candidates) if any(_is_in_story(document, place) for place in group)]
    people = _with_offices(document, findings, groups)
    facts, mentions = [], []
    for person in people:
        facts.append(_fact(document, person))
        mentions.extend(
            Mention(place.start, place.end, place.sentence.number, "person", person.name,
                    "name" if len(place.names) > 1 else "surname")
            for place in person.places
        )
    placed = {place.start for person in people for place in person.places}
    refused = tuple(
        ("no person: too little speaks for it", document.evidence(one.start, one.end))
        for one in candidates if len(one.names) > 1 and one.start not in placed
    )
    return replace(
        findings, facts=replace(findings.facts, people=tuple(facts)), mentions=laid_over(findings.mentions, mentions),
        refused=(*findings.refused, *refused),
    )


# --- one person, many places --------------------------------------------------------------------------------------


def _gathered(candidates: list[Candidate]) -> list[list[Candidate]]:
    """Candidates by person, in the order of the text: full names first make the persons, surnames join them."""
    groups: list[list[Candidate]] = []
    for one in sorted(candidates, key=lambda c: (-len(c.names), c.start)):
        home = next((group for group in groups if _same(group[0], one)), None)
        if home is not None:
            home.append(one)
        elif one.is_name:
            groups.append([one])
    for group in groups:
        group.sort(key=lambda c: c.start)
    return sorted(groups, key=lambda group: group[0].start)


def _is_in_story(document: Document, place: Candidate) -> bool:
    """False for words that only the headline has, where every word may have a capital; leaders and given names are known."""
    known = place.start in document.leader_starts or place.names[0].lower() in lexicons.given_names()
    return place.sentence.number > 0 or known or len(document.sentences) < _SHORTEST


def _same(full: Candidate, other: Candidate) -> bool:
    """Whether a name stands for the person of the fuller name."""
    a, b = full.folded, other.folded
    if a == b:
        return True
    if len(b) == 1:
        return b[0] == a[-1] or (len(a) > 1 and (other.titled or other.acts) and b[0] in a[1:]) or (
            b[0] == a[0] and other.titled and a[0] not in lexicons.given_names()) or (
            b[0] == a[0] and len(b[0]) > 2 and (other.acts or a[0] not in lexicons.given_names()))
    if a[-1] == b[-1] and (a[0] == b[0] or (a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0])))):
        return True
    return set(b) <= set(a)


# --- office and country -------------------------------------------------------------------------------------------


def _with_offices(document: Document, findings: Findings, groups: list[list[Candidate]]) -> list[Person]:
    """Persons with their offices and states: first what stands beside the names, then what the article speaks of."""
    told = allegiance.telling(document, findings)
    named = {mention.key for mention in told.states}
    people: list[Person] = []
    for group in groups:
        office, shared = _office(document, group, people)
        office = office or next((one for place in group if (one := implied_offices.beside(told, place))), None)
        name = max(group, key=lambda place: (len(place.names), -place.start)).name
        leads = _led(document, name, group)
        if leads and office and allegiance.heads_body(told, office):
            leads = None
        if office is None and leads and " " in name:
            office = implied_offices.of_leader(document, group, leads, groups)
        country = leads if leads in named and " " in name else None
        country = country or next((one for place in group if (one := nationality.stated(document, place))), None)
        country = country or shared or next((o.country for place in group for o in place.offices if o.country), None)
        if country is None and office and (only := roles.only_state(office.role)) in named and name_origins.fit(name, only) >= 0:
            country = only
        country = country or leads
        settled = country is not None
        if office and not settled:
            served = allegiance.serves_body(told, office)
            settled = bool(served) or office.known_owner
            country = served if isinstance(served, str) else None
        people.append(Person(name, tuple(group), office, country, settled))
        _share_backwards(document, people)
    return _inferred(told, people)


def _inferred(told: allegiance.Telling, people: list[Person]) -> list[Person]:
    """The states of those beside whose names none stands; nobody holds an office of which another holder is known."""
    held: dict[str, set[str]] = {}
    for person in people:
        if person.office and person.country and roles.kind(person.office.role):
            held.setdefault(roles.kind(person.office.role), set()).add(person.country)
    result: list[Person] = []
    for person in people:
        if person.settled or person.office is None:
            signs = person.office is None and parts.part(told.document, person.places, None) == "signatory"
            at_home = None if person.settled or signs else allegiance.at_home(told, person.name)
            result.append(replace(person, country=at_home) if at_home else person)
            continue
        kind = roles.kind(person.office.role)
        taken = set(held.get(kind, ()))
        if result and result[-1].country and allegiance.is_counterpart(told.document, person.office):
            taken.add(result[-1].country)
        if person.office.plural:                         # `the ministers, A and B`: not of one state
            taken |= {other.country for other in people if other.settled and other.office is person.office and other.country}
        country = allegiance.inferred(told, person.name, person.office.role, _place_of(person), taken)
        if country and kind:
            held.setdefault(kind, set()).add(country)
        result.append(replace(person, country=country))
    return result


def _place_of(person: Person) -> Candidate:
    """Where the person is named with the office."""
    return next((place for place in person.places if person.office in place.offices), person.places[0])


def _share_backwards(document: Document, people: list[Person]) -> None:
    """`A and B, the foreign ministers of X and Y`: the office behind the last name is that of the names before, too."""
    office = people[-1].office
    if office is None or not office.plural or office.start < people[-1].places[0].start:
        return
    first = len(people) - 1
    while first > 0 and _LIST_JOINT.fullmatch(document.plain, people[first - 1].places[0].end, people[first].places[0].start):
        first -= 1
    for index, person in enumerate(people[first:]):
        country = office.countries[index] if index < len(office.countries) else person.country
        people[first + index] = replace(person, office=office, country=country, settled=country is not None)


def _led(document: Document, name: str, group: list[Candidate]) -> str | None:
    """The state of a leader known to the lexicon: by full name, or by last name behind a title."""
    folded = " ".join(word for word in lexicons.folded(name).split() if len(word) > 1)
    if " " not in folded and not any(place.titled for place in group):
        return None
    return lexicons.leaders().get(folded) if folded.rpartition(" ")[2] not in document.serving_bodies else None


def _office(document: Document, group: list[Candidate], before: list[Person]) -> tuple[Office | None, str | None]:
    """The fullest office that stands beside the name; and its country where a list gives one to each name."""
    stated = [office for place in group for office in place.offices]
    leader = _list_leader(document, group[0], before)
    if leader is not None and not any(not office.plural for office in stated):
        first, index = leader
        states = first.office.countries
        return first.office, states[index] if index < len(states) else states[0] if len(states) == 1 else None
    if not stated:
        if not before:
            return None, None
        return implied_offices.parallel(document, group[0], before[-1].office, before[-1].places), None
    first = next((place for place in group if place.sentence.number and place.offices), group[0])
    best = max(stated[:3], key=lambda one: (
        not one.equal, not roles.is_rank(one.role), not roles.is_abbreviated(one.role), one in first.offices[:1],
        one.country is not None, len(one.role)))
    own = best.countries[0] if best.countries else None
    if best.equal and before and before[-1].office:
        return replace(best, role=before[-1].office.role), own
    return best, own


def _list_leader(document: Document, place: Candidate, before: list[Person]) -> tuple[Person, int] | None:
    """The first name behind a plural office, and how many names stand between: `Presidents A of X and B of Y`."""
    index, end = 1, place.start
    for person in reversed(before):
        one = person.places[0]
        if one.sentence is not place.sentence or not _LIST_JOINT.fullmatch(document.plain, one.end, end):
            return None
        if any(office.plural for office in one.offices):
            return person, index
        index, end = index + 1, one.start
    return None


# --- the fact -----------------------------------------------------------------------------------------------------


def _fact(document: Document, person: Person) -> PersonFact:
    first = next((place for place in person.places if person.office in place.offices), person.places[0])
    rest = [place for place in person.places if place is not first]
    start, end = first.start, first.end
    if person.office is not None and person.office in first.offices and abs(person.office.start - start) < _LEAD:
        start, end = min(start, person.office.start), max(end, person.office.end)
    evidence = [document.evidence(start, end)]
    evidence += [document.evidence(place.start, place.end) for place in rest[:_MOST_EVIDENCE - 1]]
    return PersonFact(
        name=person.name, role=person.office.role if person.office else None, country=person.country,
        part=parts.part(document, person.places, person.office), rule=first.rule, evidence=tuple(evidence),
    )
