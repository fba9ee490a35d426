import re

from hypothesis import given
from hypothesis import strategies as st

from dateline.slugs import distinct, slugify


def test_words_of_any_script_become_ascii():
    assert slugify("Côte d’Ivoire & São Tomé") == "cote-divoire-sao-tome"
    assert slugify("Договор о дружбе") == "dogovor-o-druzhbe"
    assert slugify("协定")


def test_names_that_windows_keeps_are_not_used():
    assert slugify("CON") == "con-x"
    assert slugify("Contract") == "contract"


@given(st.text())
def test_no_text_leaves_its_folder(text):
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slugify(text))
    assert len(slugify(text)) <= 82


def test_rivals_for_a_slug_all_get_a_suffix_that_other_files_cannot_change():
    both = distinct({"a": "pact", "b": "pact", "c": "other"})
    assert both["c"] == "other"
    assert both["a"] != both["b"]
    assert distinct({"b": "pact", "a": "pact", "z": "pact"})["a"] == both["a"]


def test_reserved_and_empty_slugs_are_not_given():
    assert distinct({"a": "page", "b": ""}, frozenset({"page"}))["a"].startswith("page-")
    assert distinct({"b": ""})["b"].startswith("x-")


def test_nobody_can_ask_for_the_slug_that_another_gets_by_its_digest():
    first = distinct({"a": "pact", "b": "pact"})
    asked = distinct({"a": "pact", "b": "pact", "c": first["a"], "d": first["b"]})
    assert len(set(asked.values())) == 4
    assert asked["c"] == first["a"] and asked["a"].startswith(first["a"])
