"""Cards for tests: an article with nothing in it, to which a test adds what it is about."""

from dateline.model import AgreementFact, Card, CountryFact, EventFact, Evidence, OrganizationFact, PersonFact, TopicFact

WORDS = (Evidence(sentence=1, start=0, end=5, quote="words"),)


def card(id: str, **said) -> Card:
    plain = {
        "overruled": 0,
        "source": f"{id}.txt",
        "slug": id,
        "title": f"Report {id}",
        "title_basis": "headline",
        "lede": "A first sentence.",
        "date": None,
        "date_basis": None,
        "publisher": None,
        "byline": None,
        "url": None,
        "language": "en",
        "rights": "full",
        "rights_stated": False,
        "countries": (),
        "countries_mentioned": (),
        "organizations": (),
        "people": (),
        "agreements": (),
        "events": (),
        "topics": (),
        "iptc": (),
        "aliases": (),
        "digest": f"digest of {id}",
    }
    return Card(id=id, **{**plain, **said})


def agreement(name: str, *parties: str, **said) -> AgreementFact:
    return AgreementFact(rule="test", evidence=WORDS, name=name, parties=parties, **{"type": "mou", **said})


def country(code: str) -> CountryFact:
    return CountryFact(rule="test", evidence=WORDS, code=code, name=code)


def organization(name: str, acronym: str | None = None, **said) -> OrganizationFact:
    return OrganizationFact(rule="test", evidence=WORDS, name=name, acronym=acronym, **said)


def person(name: str, **said) -> PersonFact:
    return PersonFact(rule="test", evidence=WORDS, name=name, **said)


def event(name: str, **said) -> EventFact:
    return EventFact(rule="test", evidence=WORDS, name=name, **said)


def topic(name: str) -> TopicFact:
    return TopicFact(rule="test", evidence=WORDS, name=name)
