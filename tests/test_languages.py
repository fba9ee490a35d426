"""The words of the site: the catalogues are whole, and dates, numbers, lists and names follow the language."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from dateline.languages.catalogues import words_of
from dateline.languages.words import alphabetical
from dateline.lexicon import lexicons
from dateline.model import STATUSES
from tests.spoken import ENGLISH, FRENCH
from tools.messages import CATALOGUES, messages

PLACES = re.compile(r"%\(\w+\)s|%%|\{\w+\}")
NARROW = "\N{NARROW NO-BREAK SPACE}"


def of_language(language: str):
    return words_of(language, Path(__file__).parent / "no site")


def catalogue(language: str = "fr"):
    with (CATALOGUES / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def forms(message) -> tuple[str, ...]:
    return message if isinstance(message, tuple) else (message,)


# --- the French catalogue -----------------------------------------------------------------------------------------


def test_the_french_catalogue_has_the_messages_of_code_and_templates_and_no_others():
    """If this fails: `make messages`, then translate what is new."""
    wanted, held = ({(one.context, one.id) for one in some if one.id} for some in (messages(), catalogue()))
    assert held == wanted


def test_every_french_message_is_translated_and_looked_at():
    lacking = [one.id for one in catalogue() if one.id and (one.fuzzy or not all(forms(one.string)))]
    assert lacking == []


def test_a_translation_says_the_same_things_in_its_places():
    for one in catalogue():
        wanted = set(PLACES.findall(" ".join(forms(one.id)))) if one.id else set()
        for said in forms(one.string) if one.id else ():
            assert set(PLACES.findall(said)) == wanted, one.id


def test_french_is_set_as_french_is():
    for one in catalogue():
        for said in forms(one.string) if one.id else ():
            assert not re.search(rf"[^{NARROW}][;:!?»](?!\w)|«[^{NARROW}]", said), f"spaces before ; : ! ? » and after «: {said}"
            assert not re.search(r"[“”']", said), said
            assert said.count("«") == said.count("»"), said


def test_every_stage_is_said_by_a_message_of_its_own():
    stages = {one.id for one in catalogue() if one.context == "stage"}
    assert stages == {status.replace("_", " ") for status in STATUSES}


# --- what a language says -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("date", "english", "french"),
    [
        ("2021-07-13", "13 July 2021", "13 juillet 2021"),
        ("2021-07-01", "1 July 2021", "1er juillet 2021"),
        ("2021-07", "July 2021", "juillet 2021"),
        ("2021", "2021", "2021"),
        ("0000", "0000", "0000"),
        (None, "undated", "sans date"),
        ("XXXX-01-21", "21 January, year not stated", "21 janvier, année non précisée"),
        ("XXXX-02", "February, year not stated", "février, année non précisée"),
        ("XXXX-02-29", "29 February, year not stated", "29 février, année non précisée"),
        ("2021-21", "2021-21", "2021-21"),
    ],
)
def test_dates_say_no_more_than_is_known(date, english, french):
    assert (ENGLISH.date(date), FRENCH.date(date)) == (english, french)


@pytest.mark.parametrize(
    ("language", "day", "month", "country"),
    [
        ("de", "1. Mai 2022", "Mai 2022", "Norwegen"),
        ("es", "1 de mayo de 2022", "mayo de 2022", "Noruega"),
        ("ja", "2022年5月1日", "2022年5月", "ノルウェー"),
        ("ar", "1 مايو 2022", "مايو 2022", "النرويج"),
    ],
)
def test_a_language_of_a_site_s_own_writes_as_cldr_says(tmp_path, language, day, month, country):
    (tmp_path / "languages").mkdir()
    (tmp_path / "languages" / f"{language}.po").write_text('msgid "Home"\nmsgstr "⌂"\n')
    words = words_of(language, tmp_path)
    assert (words.date("2022-05-01"), words.date("2022-05"), words.country("NO"), words("Home")) == (day, month, country, "⌂")
    assert words.direction == ("rtl" if language == "ar" else "ltr")


def test_numbers_and_lists():
    names = ["Fidji", "Malte", "Nauru"]
    assert (FRENCH.number(12345), FRENCH.figure(0.5)) == (f"12{NARROW}345", "0,50")
    assert (ENGLISH.number(12345), ENGLISH.figure(0.5)) == ("12,345", "0.50")
    assert (FRENCH.listed(names), ENGLISH.listed(names)) == ("Fidji, Malte et Nauru", "Fidji, Malte and Nauru")
    assert [ENGLISH.listed(names[:number]) for number in (0, 1, 2)] == ["", "Fidji", "Fidji and Malte"]


@pytest.mark.parametrize(("number", "said"), [(0, "0 accord"), (1, "1 accord"), (2, "2 accords"), (1000, f"1{NARROW}000 accords")])
def test_the_catalogue_knows_which_plural_a_number_has(number, said):
    assert FRENCH.ngettext("%(num)s agreement", "%(num)s agreements", number) == said


def test_every_country_has_a_french_name():
    names = {code: FRENCH.country(code) for code in lexicons.countries()}
    assert len(set(names.values())) == len(names)
    assert (names["US"], names["SU"], names["CD"]) == ("États-Unis", "Union soviétique", "République démocratique du Congo")
    assert FRENCH.country("the Nordic Council") == "the Nordic Council"


def test_names_stand_in_the_order_of_the_alphabet():
    names = ["Zambie", "Égypte", "Équateur", "Estonie", "Åland", "Allemagne", "Île Maurice", "Œuvre", "Ωmega"]
    assert sorted(names, key=alphabetical) == [
        "Åland", "Allemagne", "Égypte", "Équateur", "Estonie", "Île Maurice", "Œuvre", "Zambie", "Ωmega",
    ]


def test_a_region_s_words_are_those_of_its_language():
    assert of_language("fr-CA")("Home") == "Accueil"
    assert of_language("en-NZ").language == "en-NZ"
