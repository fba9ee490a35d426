"""What a person wrote about an article: read with its place, complained of with its place."""

import pytest

from tests.loader_cases import SETTINGS, cases, loaded, seen

_BENEATH = "---\ntitle: Of the file\ndate: 2020-01-02\npublisher: Of the file\n---\nThe ministers met.\n"


@pytest.mark.parametrize(("content", "expected"), cases("front_matter.txt"))
def test_front_matter(content, expected):
    assert seen(loaded(content), expected) == expected


@pytest.mark.parametrize(("content", "expected"), cases("sidecar.txt"))
def test_a_sidecar(content, expected):
    assert seen(loaded(_BENEATH, sidecar=content), expected) == expected


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_hide_no_front_matter(ends, mark):
    result = loaded(mark + "---\ntitle: A ferry\ndate: 2022-02-30\n---\nIt sails.\n".replace("\n", ends))
    assert [(p.line, p.column, p.code) for p in result.problems] == [(3, 7, "date-invalid")]
    assert result.draft.title == "A ferry"
    assert result.draft.text == "It sails."


def test_a_declared_fact_is_confirmed_and_says_where_it_stands():
    draft = loaded("---\ntitle: x\ncountries:\n  - Chile\n  - Peru\n---\nWords.\n").draft
    assert [(fact.declared, fact.state, fact.rule) for fact in draft.declared.countries] == [
        ("a.md:4", "confirmed", "front matter"),
        ("a.md:5", "confirmed", "front matter"),
    ]


def test_a_fact_of_a_sidecar_names_the_sidecar():
    draft = loaded("Words of it.", name="a.txt", sidecar="title: x\ndate: 2020-05\n").draft
    assert draft.declared.date_fact.declared == "a.yaml:2"


def test_a_problem_says_file_place_and_what_to_do():
    (problem,) = loaded("---\ntitel: A ferry\n---\nWords.\n").problems
    assert str(problem) == (
        "seeds/a.md:2:1: warning field-unknown: 'titel' is no field of an article\n    hint: did you mean 'title'?"
    )


def test_an_impossible_date_outranks_one_that_the_page_states():
    page = '<html><head><meta property="article:published_time" content="2020-01-02"></head><body><p>Words.</p></body></html>'
    assert loaded(page, name="a.html").draft.declared.date == "2020-01-02"
    declared = loaded(page, name="a.html", sidecar="date: 2020-02-31").draft.declared
    assert declared.date is None and declared.date_fact.declared == "a.yaml:1"


def test_a_bomb_of_aliases_costs_nothing():
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30))
    result = loaded(f"---\nl0: &l0 x\n{levels}\n---\nWords.\n")
    assert result.draft is None
    assert {p.code for p in result.problems} >= {"yaml-alias", "yaml-anchor"}


@pytest.mark.parametrize("nest", ["[" * 3000, "{a: " * 3000, "- " * 3000])
def test_ten_thousand_levels_are_refused_where_they_begin(nest):
    result = loaded(f"---\ntopics: {nest}\n---\nWords.\n")
    assert result.draft is None and result.problems


def test_more_values_than_the_limit_are_refused():
    result = loaded("---\ntopics: [" + "x, " * SETTINGS.limits.front_matter_nodes + "]\n---\nWords.\n")
    assert [p.code for p in result.problems] == ["too-many-values"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("the United States", "US"),
        ("U.S.", "US"),
        ("uk", "GB"),
        ("Burma", "MM"),
        ("RUS", "RU"),
        ("NIGER", "NE"),
        ("XK", "XK"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Republic of Korea", "KR"),
        ("DPRK", "KP"),
        ("UAE", "AE"),
        ("DDR", "DD"),
        ("no", "NO"),
    ],
)
def test_a_country_by_any_usual_name_or_code(written, code):
    result = loaded(f"---\ncountries: [{written}]\n---\nWords.\n")
    assert [fact.code for fact in result.draft.declared.countries] == [code]


@pytest.mark.parametrize("written", ["Nigr", "Wakanda", "Europe", "XX"])
def test_an_unknown_country_keeps_its_name_and_has_no_code(written):
    result = loaded(f"---\ncountries: [{written}]\n---\nWords.\n")
    assert [p.code for p in result.problems] == ["country-unknown"]
    assert [(fact.code, fact.name) for fact in result.draft.declared.countries] == [("", written)]


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2022-04-01T23:30:00-08:00", "2022-04-01"),
        ("2022-04-01 10:00:00Z", "2022-04-01"),
        ("1 April 2022", "2022-04-01"),
        ("April 1st, 2022", "2022-04-01"),
        ("Sept 2022", "2022-09"),
        ("2022/4/1", "2022-04-01"),
        ("1.4.2022", "2022-04-01"),
        ("13/4/2022", "2022-04-13"),
        ("2022~", "2022~"),
        ("2022-04/2022-06", "2022-04/2022-06"),
        ("XXXX-02-29", "XXXX-02-29"),
        ("2023-02-29", None),
        ("tomorrow", None),
        ("12:30:00", None),
        ("9999-12-31T23:59:59-12:00", "9999-12-31"),
    ],
)
def test_a_date_is_a_calendar_day_and_nothing_is_filled_in(written, date):
    assert loaded(f'---\ndate: "{written}"\n---\nWords.\n').draft.declared.date == date
