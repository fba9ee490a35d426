"""Texts without capitals, or with nothing else, are read as if names had theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.extract.recasing import recased

WIRE = """peru and chile sign accord on salt
lima , june 3 ( reporter li xiaoming ) president alejandra quispe of peru and her chilean counterpart signed an accord on the
salt trade here on monday , the foreign ministry said . lanpesca airlines will carry it with the world bank 's help .
the us government and the asean countries welcomed the step , which lets us all hope , said jorge mamani , a miner . """


def test_names_get_their_capitals():
    read = recased(WIRE)
    for name in ("Peru and Chile", "Lima , June 3", "Li Xiaoming", "Alejandra Quispe", "Chilean", "Monday", "World Bank",
                 "Lanpesca Airlines", "US government", "ASEAN", "lets us all", "Jorge Mamani"):
        assert name in read, read


def test_ordinary_words_get_none():
    read = recased(WIRE)
    for words in ("an accord on the", "president", "salt trade here", "will carry it", "welcomed the step", "a miner"):
        assert words in read, read


def test_texts_in_capitals_are_read_like_those_without():
    assert recased(WIRE.upper()) == recased(WIRE)


def test_the_line_of_the_publisher_may_have_capitals():
    assert recased("RADIO MAR ENGLISH SERVICE\n" + WIRE).endswith(recased(WIRE))


@pytest.mark.parametrize("text", ["", "peru and chile", "Peru and Chile signed an accord. " * 20, "12. 5. 1994 " * 60])
def test_other_texts_stay_as_they_are(text):
    assert recased(text) == text


@given(st.text(alphabet="abcßİıŉ peru.\n-'", min_size=0, max_size=900))
def test_every_letter_stays_at_its_place(text):
    assert len(recased(text)) == len(text)
    assert recased(text).lower() == text.lower() or recased(text) == text


def test_a_headline_in_capitals_is_written_as_the_story_writes_its_words():
    story = "Lima - The Lanpesca works said on Monday that a deal with the union FPU was late. Peru and Chile had asked for it.\n"
    assert recased(f"LANPESCA DELAYS DEAL WITH FPU AND PERU\n\n{story}") == f"Lanpesca delays deal with FPU and Peru\n\n{story}"


def test_of_two_spellings_in_the_story_the_one_with_small_letters_is_taken():
    """Of sixteen such names, a choice by the order of a set would take a wrong one, whatever the hash seed."""
    names = "Avuro Belko Cimra Dovat Erlun Falku Gonra Hespi Irsal Jovel Kelmo Lodna Morve Nelpa Orsik Pelva".split()
    told = " ".join(f"They went in to {name.upper()}, which is {name}, and it was calm." for name in names)
    story = f"Lima - The works said on Monday that Peru and Chile had talked to Brazil about the Port of Callao. {told}\n"
    assert recased(f"CALM IN {' '.join(names).upper()}\n\n{story}") == f"Calm in {' '.join(names)}\n\n{story}"
