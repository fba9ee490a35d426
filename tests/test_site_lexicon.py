"""A site's own words: what they add to what is read, and what is said of those that cannot be used."""

import json
import os
from pathlib import Path

import pytest

from dateline.lexicon import own
from dateline.loader.fields import countries

WORDS = {
    "organizations": """
organizations:
  rivers:
  - name: Blue Heron
    acronym: BHQX
    members: [NO, IS]
    as of: 2021, its own list
""",
    "countries": """
countries:
- code: NO
  also: [Kingdom of the Fjords]
  demonyms: [Fjordlander]
""",
    "leaders": "IS: Sigga Vatn; Jon Foss\n",
    "topics": "environment:\n  eels: eel, elver\n",
    "instruments": "treaty:\n  eelbond: eelbonds\n",
}
ARTICLE = """Fjordlander envoys in Lima

LIMA, 3 May 2021. Fjordlander Fisheries Minister Ola Berg and the Chilean ambassador signed an eelbond on elver farms on Monday.
Blue Heron was pleased. Sigga Vatn was not there.
"""


@pytest.fixture(autouse=True)
def ours_again():
    yield
    own.use(())


def write(folder, **words: str) -> None:
    folder.write("dateline.yaml", "lexicon: words\n")
    for name, content in words.items():
        folder.write(f"words/{name}.yaml", content)


def record(folder) -> dict:
    assert folder.build("--no-search").status == 0
    return json.loads((folder.site / "data" / "records" / "2021.jsonl").read_text())


def test_each_lexicon_can_be_added_to(folder):
    folder.write("seeds/eels.txt", ARTICLE)
    bare = record(folder)
    write(folder, **WORDS)
    read = record(folder)
    for before, after in ((bare, False), (read, True)):
        assert ("NO" in {country["code"] for country in before["countries"]}) == after
        assert ("Blue Heron" in {body["name"] for body in before["organizations"]}) == after
        assert ("eels" in {topic["name"] for topic in before["topics"]}) == after
        assert [fact["type"] for fact in before["agreements"]] == ["treaty"] * after
        assert {person["name"]: person["country"] for person in before["people"]}.get("Sigga Vatn") == ("IS" if after else None)
    page = (folder.site / "organizations" / "blue-heron" / "index.html").read_text()
    assert "its own list" in page and "/countries/iceland/" in page


def test_what_the_package_knows_stays(folder):
    folder.write("seeds/pact.txt", "REYKJAVIK, 3 May 2021. Norway and Iceland signed a treaty on fisheries.\n")
    bare = record(folder)
    write(folder, **WORDS)
    assert record(folder) == bare


def test_an_edited_word_is_read_again_and_its_loss_too(folder):
    folder.write("seeds/eels.txt", ARTICLE)
    write(folder, **WORDS)
    record(folder)
    made = folder.files()
    folder.write("words/instruments.yaml", "mou:\n  eelbond:\n")
    assert [fact["type"] for fact in record(folder)["agreements"]] == ["mou"]
    folder.write("words/instruments.yaml", WORDS["instruments"])
    record(folder)
    assert folder.files() == made
    (folder.root / "dateline.yaml").unlink()
    assert not record(folder)["agreements"]


def test_declared_countries_go_by_the_sites_names(folder):
    write(folder, countries=WORDS["countries"])
    folder.write("seeds/eels.md", "---\ncountries: [Kingdom of the Fjords]\ndate: 2021\n---\nEels.\n")
    assert record(folder)["countries"][0]["code"] == "NO"
    own.use(())
    assert countries.country("Kingdom of the Fjords") is None


BAD = {
    "countries: [{also: [Fjordland]}]": (1, "name-missing"),
    "countries:\n- code: QQ": (2, "value-unknown"),
    "countries:\n- code: NO\n  nicknames: [Fjordland]": (3, "setting-unknown"),
    "countries:\n  code: NO": (2, "value-kind"),
    "countries: &a [{code: NO}]": (1, "yaml-anchor"),
    "[NO, IS]": (1, "yaml-not-mapping"),
}


@pytest.mark.parametrize("words", BAD)
def test_what_cannot_be_used_is_named_and_refuses_the_build(folder, words):
    line, code = BAD[words]
    folder.write("seeds/eels.txt", ARTICLE)
    write(folder, countries=words)
    run = folder.build()
    assert run.status == 2 and not folder.site.exists()
    assert f"words/countries.yaml:{line}:" in run.err and f" error {code}: " in run.err


def test_members_and_kinds_are_held_to_what_is_known(folder):
    folder.write("seeds/eels.txt", ARTICLE)
    write(
        folder,
        organizations="organizations:\n  rivers:\n  - name: Heron\n    members: NO QQ\n",
        instruments="eelbonds:\n  eelbond:\n",
    )
    run = folder.build()
    assert run.status == 2
    assert "words/organizations.yaml:4:14: error value-unknown: 'QQ'" in run.err
    assert "words/instruments.yaml:1:1: error value-unknown:" in run.err


ENDLESS = {
    "a pipe": os.mkfifo,
    "a folder": Path.mkdir,
    "a link to a device": lambda path: path.symlink_to("/dev/zero"),
    "5 MB": lambda path: path.write_bytes(b"#" * 5_000_001),
}


@pytest.mark.parametrize("plant", ENDLESS.values(), ids=ENDLESS)
def test_a_file_that_never_ends_is_named(folder, plant):
    folder.write("seeds/eels.txt", ARTICLE)
    write(folder, countries="countries: []\n")
    plant(folder.root / "words/leaders.yaml")
    run = folder.build()
    assert run.status == 2 and not folder.site.exists()
    assert "words/leaders.yaml: error config-unreadable: " in run.err


def test_names_without_a_letter_and_a_folder_that_no_system_has(folder):
    folder.write("seeds/eels.txt", ARTICLE)
    write(folder, leaders="IS: ; Sigga Vatn;\nNO: (\n")
    run = folder.build()
    assert run.status == 2 and "words/leaders.yaml:2:5: error value-kind: " in run.err
    folder.write("dateline.yaml", f"lexicon: {'x' * 5_000}\n")
    run = folder.build()
    assert run.status == 2 and " error lexicon-missing: " in run.err
