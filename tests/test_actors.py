"""Who acted for a country, and who is called a witness of an agreement."""

from dateline.archive.filing import file
from tests.cards import agreement, card, country, person


def acting(code: str, *cards) -> list[tuple]:
    return [(one.name, one.part, one.article) for one in file(cards).countries[code].people]


def test_a_person_acts_once_in_the_weightiest_part():
    speaking = person("Olav Berg", country="NO", part="speaker")
    first = card("first", date="2021-01-02", countries=(country("NO"),), people=(speaking,))
    second = card("second", date="2021-01-01", countries=(country("NO"),), people=(
        person("Olav Berg", country="NO", part="signatory"), person("Ada Lie", country="NO", part="speaker")))
    assert acting("NO", first, second) == [("Olav Berg", "signatory", "second"), ("Ada Lie", "speaker", "second")]


def test_an_article_in_which_the_country_acts_tells_before_one_that_names_it():
    named = card("named", date="2022-01-01", countries_mentioned=(country("NO"),), people=(
        person("Olav Berg", country="NO", part="speaker"), person("Una Dahl", country="NO", part="speaker")))
    acts = card("acts", date="2021-01-01", countries=(country("NO"),), people=(person("Olav Berg", country="NO", part="speaker"),))
    assert acting("NO", named, acts) == [("Olav Berg", "speaker", "acts"), ("Una Dahl", "speaker", "named")]


def test_who_acts_for_a_country_that_the_article_does_not_name_is_not_listed():
    other = card("other", countries=(country("DK"),), people=(person("Olav Berg", country="NO"),))
    assert acting("NO", other, card("home", countries=(country("NO"),))) == []


def test_witnesses_are_those_of_all_reports_each_once():
    told = {"countries": (country("NO"), country("DK")), "agreements": (agreement("treaty on cod quotas", "NO", "DK"),)}
    archive = file((
        card("first", date="2021-01-01", people=(person("Ada Lie", part="witness"), person("Olav Berg", part="speaker")), **told),
        card("second", date="2021-01-02", people=(person("Una Dahl", part="witness"), person("Ada Lie", part="witness")), **told)))
    assert list(archive.witnesses.values()) == [("Ada Lie", "Una Dahl")]
