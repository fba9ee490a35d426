"""Text stays text: markup, script, formulas, templates and paths in every field and format come out as the words they are.

One site is built of all cases, its every file read as a browser, a feed reader, a spreadsheet or a program would; each case
then looks for its own words.
"""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.hostile import output, words
from tests.hostile.command import dateline, write

BASE = "https://example.org/archive/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("words")
    for payload in words.PAYLOADS:
        for format in words.FORMATS:
            for name, content in words.article(payload, format).items():
                write(root, name, content)
    run = dateline(root, "build", "--no-cache", "--base-url", BASE)
    assert run.status == 0, run.err
    assert "\x1b" not in run.err
    return root / "_site"


@pytest.fixture(scope="module")
def cards(site) -> dict[str, dict]:
    return {card["id"]: card for card in json.loads((site / "data/articles.json").read_text("utf-8"))}


def words_of(page: Path) -> str:
    return output.Document(page.read_text("utf-8")).words


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_no_file_of_the_site_holds_anything_but_words(site):
    assert output.faults(site, BASE) == []


def test_every_page_forbids_script_that_is_not_the_sites_own(site):
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        policy = html.partition('http-equiv="Content-Security-Policy" content="')[2].partition('"')[0]
        assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy.replace(
            "wasm-unsafe-eval", ""), page


@pytest.mark.parametrize("format", words.FORMATS)
@pytest.mark.parametrize("payload", words.PAYLOADS, ids=words.marker)
def test_words_come_out_as_they_are(site, cards, payload, format):
    card = cards[f"{words.marker(payload)}--{format}"]
    shown = words_of(site / "articles" / card["slug"] / "index.html")
    for field in words.SHOWN:
        if field not in ("Subject", "Place"):       # they stand on the agreement's page
            assert one_line(f"{field} {payload}") in shown, field
    assert one_line(payload) in shown, "publisher"
    assert f"tail{words.marker(payload)}" in shown or (format == "html" and "After it." in shown), "the end of the text"
    assert card["title"] == one_line(f"Title {payload}")
    assert card["publisher"] == one_line(payload)


@pytest.mark.parametrize("payload", words.PAYLOADS, ids=words.marker)
def test_an_agreement_has_its_words(site, payload):
    agreements = json.loads((site / "data/agreements.json").read_text("utf-8"))
    (agreement,) = [entry for entry in agreements if words.marker(payload) in entry["name"]]
    shown = words_of(site / agreement["address"].strip("/") / "index.html")
    for field in ("Pact", "Subject", "Place", "Term", "Person"):
        assert one_line(f"{field} {payload}") in shown, field


@pytest.mark.parametrize("payload", words.PAYLOADS, ids=words.marker)
def test_a_table_has_its_words_and_no_formula(site, payload):
    with (site / "data/articles.csv").open(encoding="utf-8", newline="") as table:
        rows = {row["id"]: row for row in csv.DictReader(table)}
    said = rows[f"{words.marker(payload)}--md"]["publisher"]
    assert said in (one_line(payload), "'" + one_line(payload))


def test_feeds_have_the_titles_as_text(site):
    feed = ElementTree.parse(site / "topics" / next((site / "topics").glob("*zz01*")).name / "feed.xml").getroot()
    titles = {entry.find(f"{ATOM}title").text for entry in feed.iter(f"{ATOM}entry")}
    assert titles == {f"Title {words.PAYLOADS[0]}"}


def test_nothing_is_fetched_and_no_template_is_run(site):
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "49zz" not in text, page
        assert "root:x:" not in text, page
