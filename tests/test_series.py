"""Meetings in series, and what is named after an organisation."""

import pytest

from dateline.archive.filing import file
from dateline.archive.series import Namesakes, ordinal, series
from tests.cards import agreement, card, organization


@pytest.mark.parametrize(
    ("name", "number", "of"),
    [
        ("5th LBWB summit", 5, "lbwb summit"),
        ("the fifth LBWB summit", 5, "lbwb summit"),
        ("LBWB 22nd ministerial meeting", 22, "lbwb ministerial meeting"),
        ("The Twelfth Lake Basin Conference", 12, "lake basin conference"),
        ("LBWB summit", None, "lbwb summit"),
        ("A summit of 5 states", None, "a summit of 5 states"),
    ],
)
def test_number_and_series_of_a_meeting(name, number, of):
    assert (ordinal(name), series(name)) == (number, of)


def namesakes() -> Namesakes:
    bodies = (
        organization("Lake Basin Water Board", "LBWB"),
        organization("Central Data Council", "CDC"),
        organization("Coastal Dredging Company", "CDC"),
        organization("Council"),
    )
    return Namesakes(file([card("a", organizations=bodies)]).organizations)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LBWB Expert Group on Floods", {"lake-basin-water-board"}),
        ("Secretariat of the Lake Basin Water Board", {"lake-basin-water-board"}),
        ("Lake Basin Water Authority", set()),
        ("CDC Secretariat", set()),
        ("Council of Elders", set()),
        ("lbwb", set()),
    ],
)
def test_what_is_named_after_an_organisation(text, found):
    """An acronym of two bodies names neither, and a single word names nothing."""
    assert namesakes().named_in(text) == found


def test_nothing_is_named_after_itself():
    named = namesakes().index([("lake-basin-water-board", "Lake Basin Water Board"), ("group", "LBWB Group")])
    assert named == {"lake-basin-water-board": ("group",)}


BODY = """---
title: Report {number}
organizations:
  - {{name: Lake Basin Water Board, acronym: LBWB}}
  - LBWB Expert Group on Floods
events:
  - {{name: {name}, date: {date}}}
agreements:
  - {{name: LBWB protocol on dams, type: treaty, parties: [NO, IS], status: signed}}
---
Words.
"""


def test_the_page_of_an_organisation(folder):
    """Meetings stand in the order of their series whatever their reports' order; bodies and documents have their place."""
    for number, name in enumerate(("3rd LBWB summit", "first LBWB summit", "2nd LBWB summit")):
        folder.write(f"seeds/r{number}.md", BODY.format(number=number, name=name, date="2019"))
    assert folder.build().status == 0
    page = folder.page("/organizations/lake-basin-water-board/")
    meetings = page[page.index('id="events"') :]
    assert [meetings.index(name) for name in ("first LBWB", "2nd LBWB", "3rd LBWB")] == sorted(
        meetings.index(name) for name in ("first LBWB", "2nd LBWB", "3rd LBWB")
    )
    assert "LBWB protocol on dams" in page[page.index('id="documents"') : page.index('id="bodies"')]
    assert "LBWB Expert Group on Floods" in page[page.index('id="bodies"') : page.index('id="events"')]


def test_what_it_is_party_to_is_no_document_beside(folder):
    said = BODY.format(number=1, name="LBWB summit", date="2019")
    folder.write("seeds/a.md", said.replace("[NO, IS]", "[NO, Lake Basin Water Board]"))
    folder.build()
    page = folder.page("/organizations/lake-basin-water-board/")
    assert "LBWB protocol on dams" in page and 'id="documents"' not in page


def test_many_names_are_compared_in_little_time():
    assert namesakes().named_in("word " * 5_000) == set()


def test_an_agreement_alone_needs_no_organisation():
    held = file([card("a", agreements=(agreement("LBWB plan", "NO", "IS"),))])
    assert Namesakes(held.organizations).index([("x", "LBWB plan")]) == {}
