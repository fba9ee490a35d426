"""What can be searched for: every article by its words, and every other page that has a name by that name.

An entry is made from what the archive holds in memory; an article's words are read from its body only when the index is
made anew. What is not the article (fences, the ledger's quotes) and what its rights withhold never gets this far.
"""

from collections import Counter
from collections.abc import Iterator

from dateline import address
from dateline.archive.model import Agreement
from dateline.edtf_date import year_of
from dateline.languages.words import Words
from dateline.lexicon import lexicons
from dateline.model import Article, Card, Noun
from dateline.pages.desk import Desk

UNDATED = "undated"
_MOST_ROLES = 5
"""Of a person: so that a much reported one is not found by everybody's words."""


class Entry(Noun, kw_only=True):
    """One page that a search may find."""

    address: str
    kind: str
    title: str
    titles: tuple[tuple[str, str], ...] = ()
    """(language, title) of what has other names in further languages of the site."""
    date: str | None = None
    """EDTF."""
    publisher: str | None = None
    facets: tuple[tuple[str, str], ...]
    """(facet, value): ISO codes and keys where the site has words for them, else names."""
    words: str = ""
    """What the page is found by beside its title, if it is no article."""
    body: str | None = None
    """The digest of an article's body."""


def entries_of(desk: Desk) -> Iterator[Entry]:
    """All of them, in the order of their listings; articles first."""
    labels = agreement_labels(desk)
    for card in desk.archive.cards.values():
        yield _article(desk, card, labels)
    for agreement in desk.archive.agreements.values():
        yield _agreement(desk, agreement, labels)
    yield from _names(desk)


def sentences(article: Article) -> Iterator[tuple[int, str]]:
    """The number and words of each sentence that the article's page shows as its text."""
    text, fences = article.record.text, article.layout.fences
    if text is None:
        yield from ((excerpt.sentence, excerpt.text) for excerpt in article.excerpts)
        return
    for sentence in article.layout.sentences:
        fenced = any(fence.start < sentence.end and sentence.start < fence.end for fence in fences)
        if sentence.number and not fenced:
            yield sentence.number, text[sentence.start : sentence.end]


def agreement_labels(desk: Desk) -> dict[str, str]:
    """How each agreement is called as a facet, by slug: its title, and its slug too where another has the same title."""
    titles = {slug: desk.rows.agreement_title(entry) for slug, entry in desk.archive.agreements.items()}
    count = Counter(titles.values())
    return {slug: title if count[title] == 1 else f"{title} ({slug})" for slug, title in titles.items()}


def _article(desk: Desk, card: Card, labels: dict[str, str]) -> Entry:
    found = [("kind", "article"), ("year", year_of(card.date) or UNDATED)]
    found += [("country", fact.code) for fact in card.countries if lexicons.is_country(fact.code)]
    found += [("agreement", labels[slug]) for slug in desk.archive.filed[card.id].reported]
    found += [("type", fact.type) for fact in card.agreements]
    found += [("stage", fact.status) for fact in card.agreements]
    found += [("topic", fact.name) for fact in card.topics]
    found += [("publisher", card.publisher)] if card.publisher else []
    facts = (*card.countries, *card.organizations, *card.people, *card.agreements, *card.events, *card.topics)
    found += [("state", fact.state) for fact in facts]
    return Entry(
        address=address.article(card.slug),
        kind="article",
        title=card.title,
        date=card.date,
        publisher=card.publisher,
        facets=_each_once(found),
        body=card.digest,
    )


def _agreement(desk: Desk, entry: Agreement, labels: dict[str, str]) -> Entry:
    last = entry.stages[-1]
    found = [("kind", "agreement"), ("agreement", labels[entry.slug]), ("type", entry.type)]
    found += [("country", party) for party in entry.parties if lexicons.is_country(party)]
    for stage in entry.stages:
        found += [("stage", stage.status), ("state", stage.state), ("year", year_of(stage.known_date) or UNDATED)]
    words = [entry.name, entry.subject or "", *(desk.rows.party(party).label for party in entry.parties)]
    return Entry(
        address=address.agreement(entry.slug),
        kind="agreement",
        title=desk.rows.agreement_title(entry),
        date=last.known_date,
        facets=_each_once(found),
        words=". ".join(filter(None, words)),
    )


def _names(desk: Desk) -> Iterator[Entry]:
    """Countries, organisations, people and topics."""
    archive = desk.archive
    for code, country in archive.countries.items():
        names = tuple((words.language, words.country(code)) for words in desk.languages[1:])
        found_by = ". ".join((code, *(name for _, name in names)))
        yield _name(address.country(country.slug), "country", desk.words.country(code), found_by, names, country=code)
    for body in archive.organizations.values():
        words = body.acronym if body.acronym and body.acronym != body.name else ""
        yield _name(address.organization(body.slug), "organization", body.name, words, country=body.country)
    for person in archive.people.values():
        roles = dict.fromkeys(office.role for office in person.offices if office.role)
        words = ". ".join(list(roles)[:_MOST_ROLES])
        yield _name(address.person(person.slug), "person", person.name, words)
    for topic in archive.topics.values():
        names = tuple((words.language, words.topic(topic.name)) for words in desk.languages[1:])
        title = desk.words.topic(topic.name)
        found_by = ". ".join(dict.fromkeys(name for name in (topic.name, *(name for _, name in names)) if name != title))
        yield _name(address.topic(topic.slug), "topic", title, found_by, names, topic=topic.name)


def _name(
    where: str, kind: str, title: str, words: str, titles: tuple[tuple[str, str], ...] = (), **facets: str | None
) -> Entry:
    found = [("kind", kind), *((facet, value) for facet, value in facets.items() if value)]
    return Entry(address=where, kind=kind, title=title, titles=titles, words=words, facets=tuple(found))


def _each_once(facets: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(set(facets)))


def shown_date(entry: Entry, words: Words) -> str:
    """The date in words; empty where the entry is of no day."""
    return words.date(entry.date) if entry.kind in ("article", "agreement") else ""
