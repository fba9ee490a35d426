"""The pictures: they show what they are given, say it in words, and come out the same each time."""

import re

import pytest
from lxml import etree

from dateline.lexicon import lexicons
from dateline.pictures import map, network, timeline
from dateline.pictures.axis import axis_of, span
from dateline.pictures.map import Spot
from dateline.pictures.places import places
from dateline.pictures.projection import HEIGHT, WIDTH, project
from dateline.pictures.timeline import Lane, Moment
from tests.spoken import ENGLISH

NAMES = {code: entry.name for code, entry in lexicons.countries().items()}

def agreements(number: int) -> str:
    return f"{number:,} agreement{'s' * (number != 1)}"
FJORDS = [Spot("NO", "Norway", 12), Spot("IS", "Iceland", 3), Spot("NR", "Nauru", 1), Spot("MT", "Malta", 0)]


def drawn(picture) -> etree._Element:
    """The marks as a tree: they are well-formed."""
    return etree.fromstring(f"<svg>{picture.marks}</svg>")


def dots(picture, group: str) -> dict[str, dict[str, float]]:
    """The circles of a group by the name that each bears."""
    circles = drawn(picture).iterfind(f"g[@class='{group}']/circle")
    return {circle.findtext("title").partition(":")[0]: {k: float(v) for k, v in circle.attrib.items()} for circle in circles}


def test_every_country_has_a_place_on_the_map():
    assert not set(lexicons.countries()) - set(places())
    for code, place in places().items():
        assert 0 <= place.x <= WIDTH and 0 <= place.y <= HEIGHT, code


@pytest.mark.parametrize(
    ("west", "east"), [("US", "GB"), ("GB", "SG"), ("SG", "NR"), ("NR", "FJ"), ("JP", "WS"), ("IN", "MM")]
)
def test_places_lie_as_on_the_globe(west, east):
    assert places()[west].x < places()[east].x


def test_the_projection_is_even_and_puts_north_at_the_top():
    (left, y), (right, same) = project(30, 11 - 60), project(30, 11 + 60)
    assert left + right == pytest.approx(WIDTH) and y == pytest.approx(same)
    assert project(60, 0)[1] < project(0, 0)[1] < project(-30, 0)[1]


def test_a_dot_is_as_large_as_its_number_and_never_too_small_to_be_seen():
    shown = dots(map.world(FJORDS, agreements, ENGLISH), "dots")
    assert shown["Norway"]["r"] / shown["Iceland"]["r"] == pytest.approx(2, rel=0.05)
    assert shown["Nauru"]["r"] >= 4
    many = dots(map.world([*FJORDS, Spot("US", "United States", 10_000)], agreements, ENGLISH), "dots")
    assert many["Nauru"]["r"] >= 4 and many["United States"]["r"] > 5 * many["Nauru"]["r"]


def test_a_country_without_agreements_is_a_ring():
    picture = map.world(FJORDS, agreements, ENGLISH)
    assert list(dots(picture, "rings")) == ["Malta"] and "Malta" not in dots(picture, "dots")


def test_the_map_says_what_it_shows():
    assert map.world(FJORDS, agreements, ENGLISH).text == (
        "3 countries are party to agreements; most often Norway 12, Iceland 3 and Nauru 1."
    )


def test_names_on_the_map_cover_neither_each_other_nor_dots():
    crowd = [Spot(code, name, 30 - number) for number, (code, name) in enumerate(list(NAMES.items())[:30])]
    picture = map.world(crowd, agreements, ENGLISH, names=30)
    names = drawn(picture).findall("g[@class='names']/text")
    assert 5 < len(names) <= 30
    lines = [(float(name.get("y")), float(name.get("x")), name.get("text-anchor")) for name in names]
    assert len(set(lines)) == len(lines)


def test_a_country_stands_among_its_partners_and_the_map_comes_closer():
    picture = map.partners(Spot("NO", "Norway", 0), [Spot("IS", "Iceland", 3), Spot("DK", "Denmark", 1)], agreements, ENGLISH)
    x, y, width, height = map_box(picture)
    assert width == WIDTH / 2 and height == HEIGHT / 2
    for dot in dots(picture, "dots").values():
        assert x < dot["cx"] < x + width and y < dot["cy"] < y + height
    assert picture.text == "Norway has agreements with 2 countries; most with Iceland 3 and Denmark 1."
    far = map.partners(Spot("NO", "Norway", 0), [Spot("FJ", "Fiji", 1), Spot("CL", "Chile", 1)], agreements, ENGLISH)
    assert map_box(far)[2] > WIDTH * 0.9


def map_box(picture) -> list[float]:
    return [float(part) for part in picture.view.split()]


@pytest.mark.parametrize("spots", [[], [Spot("??", "Nowhere", 3)]])
def test_no_map_without_a_place(spots):
    assert map.world(spots, agreements, ENGLISH) is None
    assert map.partners(Spot("NO", "Norway", 0), spots, agreements, ENGLISH) is None
    assert map.partners(Spot("??", "Nowhere", 0), FJORDS, agreements, ENGLISH) is None


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2022", 2022, 2023),
        ("2022-01", 2022, 2022 + 1 / 12),
        ("2022-07", 2022.5, 2022 + 7 / 12),
        ("2022-12-31", 2022 + 11 / 12 + 30 / 372, 2023),
        ("2022~", 2022, 2023),
        ("2022-23", 2022, 2023),
        ("2020/2022-06", 2020, 2022.5),
        ("2022/..", 2022, 2023),
    ],
)
def test_a_date_is_as_long_as_what_it_leaves_open(date, start, end):
    assert span(date)[:2] == pytest.approx((start, end))


@pytest.mark.parametrize("date", [None, "", "XXXX-04-01", "202X", "../2022"])
def test_a_date_without_a_year_has_no_place_in_time(date):
    assert span(date) is None


def test_the_axis_holds_all_spans():
    axis = axis_of([span("2019-05"), span("2022-12-31"), span("2020")])
    assert (axis.first, axis.last) == (2019, 2023)
    assert 0 < axis.at(2019) < axis.at(2023) < 100


LIFE = [
    Lane("proposed", (Moment("2019", False),)),
    Lane("signed", (Moment("2021-07-13", False), Moment("2021-07", False), Moment("2021-08-02", True))),
]


def test_a_day_a_month_a_year_and_a_report_look_different():
    picture = timeline.lanes(LIFE, [], "Stages in time", ENGLISH)
    tree = drawn(picture)
    assert [mark.findtext("title") for mark in tree.iterfind("line[@class='known']")] == ["2019", "July 2021"]
    assert [mark.findtext("title") for mark in tree.iterfind("line[@class='tick']")] == ["13 July 2021"]
    assert [mark.findtext("title") for mark in tree.iterfind("circle")] == ["2 August 2021, date of the report"]
    year, month = (float(mark.get("x2")[:-1]) - float(mark.get("x1")[:-1]) for mark in tree.iterfind("line[@class='known']"))
    assert year / month == pytest.approx(12, rel=0.02)
    assert picture.text == "proposed: 2019; signed: July 2021, 13 July 2021, reported 2 August 2021."


def test_what_has_no_date_stands_in_a_box_of_its_own():
    dated = timeline.lanes(LIFE, [], "Life", ENGLISH)
    boxed = timeline.lanes(LIFE, ["renewed", "renewed", "in force", "rejected"], "Life", ENGLISH)
    assert boxed.height > dated.height
    assert "Date not stated: renewed (2), in force and 1 more" in boxed.marks and 'class="box"' not in dated.marks
    assert boxed.text.endswith("No date is stated for: renewed (2), in force and 1 more.")
    without_year = timeline.lanes([*LIFE, Lane("ended", (Moment("XXXX-04-01", False),))], [], "Life", ENGLISH)
    assert without_year.marks == dated.marks


@pytest.mark.parametrize("rows", [[], [Lane("signed", ())], [Lane("signed", (Moment("2022", False),))]])
def test_one_date_needs_no_timeline(rows):
    assert timeline.lanes(rows, [], "Life", ENGLISH) is None


def test_a_strip_has_a_column_for_each_year_and_counts_right():
    dates = [Moment("2019", False), Moment("2021-07", False), Moment("2021-08-02", True), Moment("2021", True)]
    picture = timeline.strip(dates, 2, "Agreements in time", agreements, ENGLISH)
    columns = [group.findtext("title") for group in drawn(picture).iterfind("g") if group.find("title") is not None]
    assert columns == ["2019: 1", "2021: 3"]
    assert len(drawn(picture).findall("g/rect[@class='open']")) == 1
    assert picture.text == "4 agreements from 2019 to 2021, most in 2021 (3). 2 agreements without a year."


def test_a_strip_of_a_century_has_few_columns_that_lose_nothing():
    dates = [Moment(str(year), False) for year in range(1901, 2025)]
    titles = re.findall(r"<title>(\d+) to (\d+): (\d+)</title>", timeline.strip(dates, 0, "In time", agreements, ENGLISH).marks)
    assert len(titles) <= 24 and sum(int(number) for _, _, number in titles) == len(dates)


def test_no_strip_without_a_year():
    assert timeline.strip([Moment("XXXX-04-01", False)], 1, "In time", agreements, ENGLISH) is None


def test_the_network_has_its_pairs_and_does_not_depend_on_their_order():
    pairs = {("IS", "NO"): 4, ("FJ", "NR"): 1, ("NO", "SG"): 2}
    picture = network.network(pairs, NAMES, ENGLISH)
    assert picture.marks == network.network(dict(reversed(pairs.items())), NAMES, ENGLISH).marks
    names = [name.text for name in drawn(picture).iterfind("g[@class='stops']/text")]
    assert names == ["Norway", "Iceland", "Singapore", "Fiji", "Nauru"]
    assert picture.marks.count("A") == len(pairs)
    assert picture.text == "5 countries agree in 3 pairs; most often Iceland and Norway (4)."


def test_a_large_network_is_bounded_and_says_so():
    codes = sorted(places())[:90]
    pairs = {(a, b): 1 + number % 7 for number, (a, b) in enumerate((a, b) for a in codes for b in codes if a < b)}
    picture = network.network(pairs, NAMES, ENGLISH)
    assert len(drawn(picture).findall("g[@class='stops']/text")) == 48 and len(picture.marks) < 20_000
    assert "Drawn are the 48 with most agreements and the 240 weightiest pairs among them." in picture.text


def test_a_network_of_one_pair_is_none():
    assert network.network({("IS", "NO"): 4}, NAMES, ENGLISH) is None


def test_words_are_words_and_no_markup():
    evil = '<script>"&'
    pictures = [
        map.world([Spot("NO", evil, 3)], agreements, ENGLISH),
        map.partners(Spot("NO", evil, 0), [Spot("IS", evil, 3)], agreements, ENGLISH),
        timeline.lanes([Lane(evil, (Moment("2022", False),))], [evil], "Life", ENGLISH),
        network.network({("IS", "NO"): 1, ("NO", "SE"): 2}, dict.fromkeys(("IS", "NO", "SE"), evil), ENGLISH),
    ]
    for picture in pictures:
        assert "<script" not in picture.marks
        assert evil in "".join(drawn(picture).itertext())
