"""Cards into an archive: names that meet, agreements that meet, groupings that pages need."""

import random

from dateline.archive.filing import file
from dateline.archive.model import Holdings
from dateline.model import encode
from tests.cards import agreement, card, country, event, organization, person, topic


def only(mapping):
    (value,) = mapping.values()
    return value


def whole(archive):
    held = {name: getattr(archive, name) for name in Holdings.__struct_fields__}
    return encode((held, list(archive.cards.items())))


def test_reports_of_one_agreement_meet_and_keep_their_stages():
    archive = file([
        card("later", date="2022-05-02", agreements=(agreement("cyber security MoU", "BD", "IN", subject="cyber security",
                                                              status="renewed"),)),
        card("earlier", date="2017-04-08", agreements=(agreement("MoU on cyber security", "IN", "BD", status="signed",
                                                                date="2017-04-08"),)),
    ])
    met = only(archive.agreements)
    assert met.parties == ("BD", "IN")
    assert [(stage.status, stage.article) for stage in met.stages] == [("signed", "earlier"), ("renewed", "later")]
    assert met.status == "renewed"
    assert met.reports == ("earlier", "later")


def test_two_agreements_of_one_article_stay_two():
    archive = file([card("a", agreements=(agreement("MoU on cyber security", "BD", "IN", subject="cyber security"),
                                          agreement("MoU on security of supply", "BD", "IN", subject="security of supply")))])
    assert len(archive.agreements) == 2


def test_two_agreements_that_one_article_tells_alike_are_both_there():
    alike = [agreement("Technical Annex", "ID", "NG", status=status) for status in ("agreed", "signed")]
    archive = file([card("a", agreements=tuple(alike)), card("b", agreements=tuple(alike[1:]))])
    assert sorted(entry.reports for entry in archive.agreements.values()) == [("a",), ("a", "b")]


def test_agreements_of_other_parties_or_other_subjects_do_not_meet():
    archive = file([
        card("a", agreements=(agreement("MoU on fisheries", "NO", "RU"),)),
        card("b", agreements=(agreement("MoU on fisheries", "NO", "IS"),)),
        card("c", agreements=(agreement("MoU on nuclear safety", "NO", "RU"),)),
    ])
    assert len(archive.agreements) == 3


def test_one_state_signs_instruments_of_one_name_with_many():
    name = "Memorandum on Peaceful Harbour Inspection"
    pairs = [("NO", "PE"), ("GH", "NO"), ("NO", "PH")]
    archive = file([card(f"a{at}", agreements=(agreement(name, *pair),)) for at, pair in enumerate(pairs)])
    assert sorted(entry.parties for entry in archive.agreements.values()) == [("GH", "NO"), ("NO", "PE"), ("NO", "PH")]


def test_reports_of_an_agreement_of_many_may_name_some():
    name = "Whale Harbours Charter"
    parties = [("NO", "IS", "DK", "FO"), ("NO", "IS"), ("IS", "DK", "GL")]
    archive = file([card(f"a{at}", agreements=(agreement(name, *named),)) for at, named in enumerate(parties)])
    assert only(archive.agreements).parties == ("DK", "FO", "GL", "IS", "NO")


def test_signings_years_apart_are_two_agreements():
    archive = file([
        card("a", date="2010", agreements=(agreement("loan for roads", "KE", "World Bank", status="signed", date="2010-03-01"),)),
        card("b", date="2019", agreements=(agreement("loan for roads", "KE", "World Bank", status="signed", date="2019-03-01"),)),
    ])
    assert len(archive.agreements) == 2


def test_stages_without_dates_stand_in_the_order_of_an_agreements_life():
    archive = file([
        card("x", agreements=(agreement("fisheries treaty", "NO", "IS", status="ratified"),)),
        card("y", agreements=(agreement("fisheries treaty", "NO", "IS", status="signed"),)),
        card("z", agreements=(agreement("fisheries treaty", "NO", "IS", status="negotiating"),)),
    ])
    assert [stage.status for stage in only(archive.agreements).stages] == ["negotiating", "signed", "ratified"]


def test_an_acronym_meets_the_one_name_that_carries_it():
    archive = file([
        card("a", organizations=(organization("Lake Basin Water Board", "LBWB"),)),
        card("b", organizations=(organization("LBWB"),)),
    ])
    body = only(archive.organizations)
    assert (body.name, body.articles) == ("Lake Basin Water Board", ("a", "b"))


def test_an_acronym_of_two_bodies_meets_neither():
    archive = file([
        card("a", organizations=(organization("Central Data Council", "CDC"),)),
        card("b", organizations=(organization("Coastal Dredging Company", "CDC"),)),
        card("c", organizations=(organization("CDC"),)),
    ])
    assert len(archive.organizations) == 3


def test_a_party_of_two_letters_may_be_a_body_and_no_country():
    archive = file([
        card("a", organizations=(organization("European Union", "EU"),), countries=(country("CV"), country("FR")),
             agreements=(agreement("fisheries protocol", "EU", "CV"),)),
    ])
    assert only(archive.agreements).parties == ("CV", "European Union")
    assert archive.organizations["european-union"].agreements == tuple(archive.agreements)
    assert archive.countries["FR"].through


def test_people_meet_whatever_the_middle_initial():
    archive = file([card("a", people=(person("Jane Q. Doe"),)), card("b", people=(person("Jane Doe", role="envoy"),))])
    met = only(archive.people)
    assert [office.article for office in met.offices] == ["a", "b"]


def test_a_country_tells_apart_party_actor_mention_and_member():
    archive = file([
        card("a", countries=(country("NO"), country("IS")), agreements=(agreement("MoU on cod", "NO", "IS"),)),
        card("b", countries=(country("NO"),), countries_mentioned=(country("IS"),)),
        card("c", organizations=(organization("NATO", "NATO"),), countries_mentioned=(country("NO"),),
             agreements=(agreement("action plan on drones", "NATO", type="plan"),)),
    ])
    norway, iceland = archive.countries["NO"], archive.countries["IS"]
    assert len(norway.party_to) == 1
    assert norway.acts_in == ("a", "b")
    assert norway.mentioned_in == ("c",)
    assert iceland.mentioned_in == ("b",)
    assert [organization for organization, _ in norway.through] == ["nato"]


def test_pairs_are_of_parties_and_not_of_countries_that_merely_act():
    archive = file([
        card("a", countries=(country("NO"), country("IS"), country("FI")), agreements=(agreement("MoU on cod", "NO", "IS"),)),
    ])
    assert list(archive.pairs) == ["is-no"]


def test_an_agreement_of_very_many_states_makes_no_pairs():
    codes = ("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR")
    assert not file([card("a", agreements=(agreement("charter", *codes),))]).pairs


def test_undated_articles_come_last_and_are_found_apart():
    archive = file([card("u"), card("d", date="1987-01-02"), card("p", date="XXXX-05-26"), card("m", date="2022-04")])
    assert list(archive.cards) == ["m", "d", "p", "u"]
    assert archive.undated == ("p", "u")
    assert archive.periods == {"2022": ("m",), "2022-04": ("m",), "1987": ("d",), "1987-01": ("d",)}


def test_articles_of_one_title_are_both_there():
    archive = file([card("a", slug="same"), card("b", slug="same")])
    assert len({held.slug for held in archive.cards.values()}) == 2


def test_meetings_belong_to_the_body_that_they_name():
    archive = file([card("a", organizations=(organization("NATO", "NATO"), organization("World Bank")),
                         events=(event("NATO summit"),))])
    assert len(archive.organizations["nato"].events) == 1
    assert not archive.organizations["world-bank"].events


def test_topics_meet_whatever_their_case():
    archive = file([card("a", topics=(topic("Fisheries"),)), card("b", topics=(topic("fisheries"),))])
    assert only(archive.topics).articles == ("a", "b")


def test_the_order_of_the_files_does_not_matter():
    cards = [
        card(f"n{number}", date=f"20{number % 9 + 10}-01-0{number % 9 + 1}", slug=f"slug{number % 7}",
             countries=(country("NO"), country("IS")), people=(person(f"Ann {'BCD'[number % 3]}. Lee"),),
             organizations=(organization("Lake Basin Water Board", "LBWB"), organization("LBWB")),
             agreements=(agreement(f"MoU on {['cod', 'cod fisheries', 'lake water'][number % 3]}", "NO", "IS",
                                   status=["signed", "renewed"][number % 2]),))
        for number in range(40)
    ]
    first = whole(file(cards))
    for seed in range(5):
        random.Random(seed).shuffle(cards)
        assert whole(file(cards)) == first
