"""Cards filed into an Archive: names resolved, agreements merged, everything grouped as its pages need it."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from msgspec.structs import replace

from dateline.archive import grouping
from dateline.archive.actors import witnesses
from dateline.archive.chaining import chained, later
from dateline.archive.contradictions import contradictions
from dateline.archive.directory import Directory
from dateline.archive.merging import merge
from dateline.archive.model import Agreement, Archive, Filed, Holdings
from dateline.archive.series import Namesakes
from dateline.edtf_date import month_of, sort_key, year_of
from dateline.model import Card, Tombstone
from dateline.names import Bodies
from dateline.slugs import distinct
from dateline.summaries import Cards, Summary, bare, summary_of


def file(cards: Iterable[Card], withdrawn: Iterable[Tombstone] = ()) -> Archive:
    """The archive of these cards, whatever their order."""
    by_id = {card.id: card for card in cards}
    summaries = [summary_of(card) for card in by_id.values()]
    return archive_of(summaries, by_id.__getitem__, holdings(by_id.values()), withdrawn)


def archive_of(
    summaries: Iterable[Summary], read: Callable[[str], Card], held: Holdings, withdrawn: Iterable[Tombstone] = ()
) -> Archive:
    """The archive of these articles. `read`: gives the card of an id. `held`: what the cards make together. Articles that
    were withdrawn keep their addresses."""
    articles = {summary.id: summary for summary in summaries}
    stones = {stone.id: stone for stone in sorted(withdrawn, key=lambda stone: stone.id)}
    slugs = distinct({id: (articles.get(id) or stones[id]).slug for id in sorted((*articles, *stones))}, grouping.TAKEN)
    return Archive(
        cards=Cards((_called(articles[id], slugs[id]) for id in held.listing), read),
        withdrawn=tuple(_called(stone, slugs[id]) for id, stone in stones.items()),
        **{name: getattr(held, name) for name in Holdings.__struct_fields__},
    )


def _called(article: Summary | Tombstone, slug: str) -> Summary | Tombstone:
    return article if article.slug == slug else replace(article, slug=slug)


def holdings(cards: Iterable[Card]) -> Holdings:
    """What these cards make together, whatever their order; equal for cards of which `bare` leaves the same."""
    cards = _in_listing_order(map(bare, cards))
    bodies = Bodies.of(fact for card in cards for fact in card.organizations)
    agreements = chained(merge(cards, bodies))
    organizations = grouping.organizations(cards, agreements, bodies)
    people, topics = grouping.people(cards, agreements), grouping.topics(cards, agreements)
    pairs = grouping.pairs(cards, agreements)
    namesakes = Namesakes(organizations)
    directory = Directory(organizations, people, topics, bodies)
    told = ((slug, contradictions(agreement.stages)) for slug, agreement in agreements.items())
    return Holdings(
        listing=tuple(card.id for card in cards),
        agreements=agreements,
        later=later(agreements),
        countries=grouping.countries(cards, agreements, organizations),
        pairs=pairs,
        organizations=organizations,
        people=people,
        topics=topics,
        periods=_periods(cards),
        undated=tuple(card.id for card in cards if not year_of(card.date)),
        bodies=bodies,
        witnesses=witnesses(cards, agreements),
        disputed={slug: found for slug, found in told if found},
        bodies_of=namesakes.index((entry.slug, entry.name) for entry in organizations.values()),
        documents_of=namesakes.index((entry.slug, entry.name) for entry in agreements.values()),
        filed=_filed(cards, agreements, directory, grouping.nearest(agreements, pairs)),
    )


def _filed(
    cards: list[Card], agreements: dict[str, Agreement], directory: Directory, nearest: dict[str, tuple[str, ...]]
) -> dict[str, Filed]:
    told: dict[str, dict[int, str]] = defaultdict(dict)
    for slug, agreement in agreements.items():
        for stage in agreement.stages:
            told[stage.article][stage.fact] = slug
    return {
        card.id: Filed(
            agreements=tuple([told[card.id][number] for number in range(len(card.agreements))]),
            organizations=tuple([directory.body(fact.name) for fact in card.organizations]),
            people=tuple([directory.person(fact.name) for fact in card.people]),
            topics=tuple([directory.topic(fact.name) for fact in card.topics]),
            reported=tuple(dict.fromkeys(told[card.id].values())),
            nearest=nearest.get(card.id, ()),
        )
        for card in cards
    }


def _in_listing_order(cards: Iterable[Card]) -> list[Card]:
    """Newest first; those without a year last, by id."""
    cards = sorted(cards, key=lambda card: card.id)
    cards.sort(key=lambda card: sort_key(card.date), reverse=True)  # stable: equal dates stay in the order of ids
    return cards


def _periods(cards: list[Card]) -> dict[str, tuple[str, ...]]:
    periods: dict[str, list[str]] = defaultdict(list)
    for card in cards:
        for period in (year_of(card.date), month_of(card.date)):
            if period:
                periods[period].append(card.id)
    return {period: tuple(ids) for period, ids in periods.items()}
