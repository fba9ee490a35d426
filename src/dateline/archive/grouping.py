"""Cards and agreements grouped as pages need them: by organisation, country, pair of countries, person and topic."""

from collections import Counter, defaultdict
from heapq import nsmallest
from itertools import chain, combinations

from dateline.archive.actors import acting_for
from dateline.archive.model import Agreement, Country, Office, Organization, Pair, Person, Topic
from dateline.lexicon import lexicons
from dateline.model import Card, EventFact
from dateline.names import Bodies, commonest, person_key
from dateline.slugs import distinct, slugify

MOST_PAIRED = 12
"""An agreement of more states than this makes no pages for its pairs: 55 states would make 1,485."""
RELATED = 5
"""Articles that "read next" names."""
_SHARED_AGREEMENT, _SHARED_PAIR = 4, 1
"""What a common agreement and a common pair of countries weigh there."""
_MOST_LOOKED_AT = 200
"""Of one agreement's or pair's articles, so that a much reported one does not make every page slow."""
TAKEN = frozenset({"page"})  # /people/page/2/ is the second page of the listing


def organizations(cards: list[Card], agreements: dict[str, Agreement], bodies: Bodies) -> dict[str, Organization]:
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    acronyms: dict[str, Counter[str]] = defaultdict(Counter)
    countries: dict[str, Counter[str]] = defaultdict(Counter)
    meetings: dict[str, list[tuple[str, EventFact]]] = defaultdict(list)
    for card in cards:
        for fact in card.organizations:
            name = bodies.name(fact.name)
            articles[name][card.id] = None
            if fact.acronym:
                acronyms[name][fact.acronym] += 1
            if fact.country:
                countries[name][fact.country] += 1
    agreed: dict[str, list[str]] = defaultdict(list)
    for agreement in agreements.values():
        for party in agreement.parties:
            agreed[party].append(agreement.slug)
    for card in cards:
        for event in card.events:
            for name in {bodies.name(fact.name) for fact in card.organizations}:
                if _named_in(event, name, acronyms[name]):
                    meetings[name].append((card.id, event))
    slugs = distinct({name: slugify(name) for name in articles}, TAKEN)
    return {
        slugs[name]: Organization(
            slug=slugs[name],
            name=name,
            acronym=commonest(acronyms[name]) if acronyms[name] else None,
            country=commonest(countries[name]) if countries[name] else None,
            members=lexicons.members_of(name),
            members_source=lexicons.members_source(name),
            articles=tuple(articles[name]),
            agreements=tuple(agreed.get(name, ())),
            events=tuple(meetings.get(name, ())),
        )
        for name in sorted(articles, key=lambda name: (name.casefold(), name))
    }


def _named_in(event: EventFact, name: str, acronyms: Counter[str]) -> bool:
    return name in event.name or any(acronym in event.name for acronym in acronyms)


def countries(
    cards: list[Card], agreements: dict[str, Agreement], organizations: dict[str, Organization]
) -> dict[str, Country]:
    party_to: dict[str, list[str]] = defaultdict(list)
    acts_in: dict[str, list[str]] = defaultdict(list)
    mentioned_in: dict[str, list[str]] = defaultdict(list)
    through: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for agreement in agreements.values():
        for code in filter(lexicons.is_country, agreement.parties):
            party_to[code].append(agreement.slug)
    for card in cards:
        for fact in card.countries:
            acts_in[fact.code].append(card.id)
        for fact in card.countries_mentioned:
            mentioned_in[fact.code].append(card.id)
    codes = {code for code in (*party_to, *acts_in, *mentioned_in) if lexicons.is_country(code)}
    own = {code: frozenset(slugs) for code, slugs in party_to.items()}
    for organization in organizations.values():
        for code in codes.intersection(organization.members):
            through[code] += [(organization.slug, slug) for slug in organization.agreements if slug not in own.get(code, ())]
    people = acting_for(cards)
    names = {code: lexicons.name_of(code) for code in codes}
    slugs = {code: lexicons.slug_of(code) for code in codes}
    return {
        code: Country(
            code=code,
            name=names[code],
            slug=slugs[code],
            party_to=tuple(party_to[code]),
            acts_in=tuple(dict.fromkeys(acts_in[code])),
            mentioned_in=tuple(dict.fromkeys(mentioned_in[code])),
            through=tuple(through[code]),
            people=people.get(code, ()),
        )
        for code in sorted(codes, key=lambda code: (slugs[code], code))
    }


def pairs(cards: list[Card], agreements: dict[str, Agreement]) -> dict[str, Pair]:
    agreed: dict[tuple[str, str], list[str]] = defaultdict(list)
    articles: dict[tuple[str, str], list[str]] = defaultdict(list)
    for agreement in agreements.values():
        states = sorted(filter(lexicons.is_country, agreement.parties))
        if len(states) <= MOST_PAIRED:
            for pair in combinations(states, 2):
                agreed[pair].append(agreement.slug)
                articles[pair] += agreement.reports
    for card in cards:
        acting = sorted({fact.code for fact in card.countries})
        if len(acting) <= MOST_PAIRED:
            for pair in combinations(acting, 2):
                if pair in agreed:
                    articles[pair].append(card.id)
    order = {card.id: number for number, card in enumerate(cards)}
    made = {}
    for codes in sorted(agreed):
        key = "-".join(codes).lower()
        made[key] = Pair(
            key=key,
            codes=codes,
            agreements=tuple(agreed[codes]),
            articles=tuple(sorted(set(articles[codes]), key=order.__getitem__)),
        )
    return made


def people(cards: list[Card], agreements: dict[str, Agreement]) -> dict[str, Person]:
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    offices: dict[str, list[Office]] = defaultdict(list)
    for card in cards:
        for fact in card.people:
            key = person_key(fact.name)
            spellings[key][fact.name] += 1
            offices[key].append(
                Office(
                    role=fact.role,
                    country=fact.country,
                    part=fact.part,
                    article=card.id,
                    state=fact.state,
                    evidence=fact.evidence[0] if fact.evidence else None,
                )
            )
    signed: dict[str, list[str]] = defaultdict(list)
    for agreement in agreements.values():
        for key in dict.fromkeys(map(person_key, agreement.signatories)):
            signed[key].append(agreement.slug)
    names = {key: commonest(names) for key, names in spellings.items()}
    slugs = distinct({key: slugify(name) for key, name in names.items()}, TAKEN)
    return {
        slugs[key]: Person(slug=slugs[key], name=names[key], offices=tuple(offices[key]), agreements=tuple(signed[key]))
        for key in sorted(names, key=lambda key: (key.split()[-1:], key))
    }


def topics(cards: list[Card], agreements: dict[str, Agreement]) -> dict[str, Topic]:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    articles: dict[str, dict[str, None]] = defaultdict(dict)
    for card in cards:
        for fact in card.topics:
            key = fact.name.casefold()
            names[key][fact.name] += 1
            articles[key][card.id] = None
    reported: dict[str, list[str]] = defaultdict(list)
    for agreement in agreements.values():
        for article in agreement.reports:
            reported[article].append(agreement.slug)
    slugs = distinct({key: slugify(key) for key in names}, TAKEN)
    return {
        slugs[key]: Topic(
            slug=slugs[key],
            name=commonest(names[key]),
            articles=tuple(articles[key]),
            agreements=tuple(dict.fromkeys(slug for article in articles[key] for slug in reported[article])),
        )
        for key in sorted(names)
    }


def nearest(agreements: dict[str, Agreement], pairs: dict[str, Pair]) -> dict[str, tuple[str, ...]]:
    """For each article that reports an agreement: the articles that share the most agreements and pairs with it."""
    reported: dict[str, list[str]] = defaultdict(list)
    for agreement in agreements.values():
        for article in agreement.reports:
            reported[article].append(agreement.slug)
    joined = {slug: pairs_of(agreement, pairs) for slug, agreement in agreements.items()}
    ranked: dict[tuple[str, ...], list[str]] = {}
    for slugs in {tuple(slugs) for slugs in reported.values()}:
        shared = [agreements[slug].reports[:_MOST_LOOKED_AT] for slug in slugs] * _SHARED_AGREEMENT
        shared += [pairs[key].articles[:_MOST_LOOKED_AT] for slug in slugs for key in joined[slug]] * _SHARED_PAIR
        weight = Counter(chain.from_iterable(shared))  # no article reports an agreement twice
        ranked[slugs] = _heaviest(weight, RELATED + 1)  # one more, for an article is not read after itself
    return {id: tuple(other for other in ranked[tuple(slugs)] if other != id)[:RELATED] for id, slugs in reported.items()}


def _heaviest(weight: Counter[str], number: int) -> list[str]:
    least = sorted(weight.values(), reverse=True)[:number][-1]
    heavier = sorted([(-weighs, id) for id, weighs in weight.items() if weighs > least])
    others = nsmallest(number - len(heavier), [id for id, weighs in weight.items() if weighs == least])
    return [*[id for _, id in heavier], *others]


def pairs_of(entry: Agreement, pairs: dict[str, Pair]) -> list[str]:
    """Keys of the pairs that the agreement joins and that have a page."""
    states = sorted(filter(lexicons.is_country, entry.parties))
    keys = ("-".join(codes).lower() for codes in combinations(states, 2)) if len(states) <= MOST_PAIRED else ()
    return [key for key in keys if key in pairs]
