"""People named in an article, with office, country and what they do there: sign, witness, speak, or only be mentioned.

A stretch of capitalised words that is no country and no body is a person's name when enough speaks for it: an office or a
title beside it, a given name, an initial or a particle, a verb of saying. A surname alone stands for the person of that
surname.
"""

import re
from typing import NamedTuple

from msgspec.structs import replace

from dateline.extract import lexicons, naming, offices, parts
from dateline.extract.document import Document, Findings, Mention
from dateline.extract.naming import Candidate
from dateline.extract.offices import Office
from dateline.extract.organizations import laid_over
from dateline.model import PersonFact

_MOST_EVIDENCE = 3
_COMPANION = re.compile(r"\b(?:accompanied by|together with|alongside|flanked by) (?:[\w ]{0,40})$")
_LIST_JOINT = re.compile(r"(?: (?:of|from) [\w ]{3,30})?(?:,| and|, and) (?:(?:Mr|Ms|Mrs|Dr)\.? )?")
_LEAD = 200


class Person(NamedTuple):
    """A person as the article names them, with every place."""

    name: str
    places: tuple[Candidate, ...]
    office: Office | None
    country: str | None


def extract(document: Document, findings: Findings) -> Findings:
    """Person facts, and a mention for every name and surname."""
    if document.draft.language != "en":
        return findings
    candidates = naming.candidates(document, findings.mentions)
    people = _with_offices(document, findings, _gathered(candidates))
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


def _same(full: Candidate, other: Candidate) -> bool:
    """Whether a name stands for the person of the fuller name."""
    a, b = full.folded, other.folded
    if a == b:
        return True
    if len(b) == 1:
        return b[0] == a[-1] or (len(a) > 1 and (other.titled or other.acts) and b[0] in a[1:]) or (
            b[0] == a[0] and len(b[0]) > 3 and (other.acts or a[0] not in naming.GIVEN))
    if a[-1] == b[-1] and (a[0] == b[0] or (a[0][0] == b[0][0] and 1 in (len(a[0]), len(b[0])))):
        return True
    return all(word in a for word in b)


# --- office and country -------------------------------------------------------------------------------------------


def _with_offices(document: Document, findings: Findings, groups: list[list[Candidate]]) -> list[Person]:
    people: list[Person] = []
    home = _home(findings)
    bodies = [mention for mention in findings.mentions if mention.kind == "organization"]
    belongs = {fact.name: fact.country for fact in findings.facts.organizations}
    named = {mention.key for mention in findings.mentions if mention.kind == "country"}
    acting = [fact.code for fact in findings.facts.countries]
    inferred: set[str] = set()
    for group in groups:
        office, shared = _office(document, group, people)
        country = shared or next((o.country for place in group for o in place.offices if o.country), None)
        country = next((place.of for place in group if place.of), None) or country
        name = max(group, key=lambda place: (len(place.names), -place.start)).name
        if country is None and (office is None or not office.known_owner):
            country = _led(name, group)
        if country is None and office and not office.known_owner and not office.equal:
            body, only = _body_of(office, bodies), offices.only_state(office.role)
            if only in named:
                country = only
            elif body is not None:
                country = belongs.get(body.key) or (home if body.key not in _BODIES_OF_STATES else None)
            else:
                of_state = offices.is_of_state(office.role)
                country = (_speaker_for(group[0], findings, people, document.plain) if of_state else None) or home
                inferred.add(name)
        people.append(Person(name, tuple(group), office, country))
        _share_backwards(document, people)
    return _apart_from_equals(people, inferred, acting)


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
        people[first + index] = person._replace(office=office, country=country)


_BODIES_OF_STATES = frozenset(
    name for entry in lexicons.organizations() if entry.country is None
    for name in (entry.name, entry.acronym or entry.name, *entry.also)
)


def _led(name: str, group: list[Candidate]) -> str | None:
    """The state of a leader known to the lexicon: by full name, or by last name behind a title."""
    folded = " ".join(word for word in lexicons.folded(name).split() if len(word) > 1)
    if (len(group[0].names) == 1 and not any(place.titled for place in group)) or (" " not in folded and not group[0].titled):
        return None
    return lexicons.leaders().get(folded)


def _body_of(office: Office, bodies: list[Mention]) -> Mention | None:
    """The body whose office it is: `chairman of the Mines Bank`, `Mines Bank chairman`."""
    near = (m for m in bodies if office.start - 40 < m.start < office.end and m.end > office.start - 4)
    return next(near, None)


def _office(document: Document, group: list[Candidate], before: list[Person]) -> tuple[Office | None, str | None]:
    """The fullest office that stands beside the name; and its country where a list gives one to each name."""
    stated = [office for place in group for office in place.offices]
    leader = _list_leader(document, group[0], before)
    if leader is not None and not any(not office.plural for office in stated):
        first, index = leader
        states = first.office.countries
        return first.office, states[index] if index < len(states) else None
    if not stated:
        return None, None
    best = max(stated[:3], key=lambda office: (not office.equal, office.country is not None, len(office.role)))
    own = best.countries[0] if best.countries else None
    if best.equal and before and before[-1].office:
        return best._replace(role=before[-1].office.role), own
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


def _speaker_for(place: Candidate, findings: Findings, people: list[Person], plain: str) -> str | None:
    """The state that the sentence spoke of last before the name: `Costa Rica recalled Ambassador Ana Reyes`."""
    number = place.sentence.number
    if people and people[-1].country and _COMPANION.search(plain, place.sentence.start, place.start):
        last = people[-1].places
        if any(other.sentence.number == number and other.start < place.start for other in last):
            return people[-1].country
    own = [
        m.key for m in findings.mentions
        if m.sentence == number and m.end <= place.start and m.kind == "country" and m.form in ("name", "short")
    ]
    return own[-1] if own else None


def _apart_from_equals(people: list[Person], inferred: set[str], acting: list[str]) -> list[Person]:
    """`Foreign Minister A and his Moroccan counterpart B`: what was only inferred for A cannot be Morocco."""
    result = list(people)
    for at, following in enumerate(people[1:]):
        one = people[at]
        equal = following.office is not None and following.office.equal and following.country is not None
        if equal and one.name in inferred and one.country == following.country:
            result[at] = one._replace(country=next((code for code in acting if code != following.country), None))
    return result


def _home(findings: Findings) -> str | None:
    """The country from which the story is told: that of its dateline, else the weightiest actor."""
    acting = [fact.code for fact in findings.facts.countries]
    opening = next((m.key for m in findings.mentions if m.form == "dateline"), None)
    return opening if opening in acting else next(iter(acting), None)


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
