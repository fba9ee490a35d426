"""The two articles as their publishers printed them, where somebody holds them beside the checkout."""

import json
import re
import shutil
from pathlib import Path

import pytest

ORIGINALS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
RENEWAL, PLAN = "000_61aa47a61fd919a4", "003_207a2961c599a118"
FENCED = re.compile(r'<details class="fenced".*?</details>', re.DOTALL)

pytestmark = pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original articles are not here")


@pytest.fixture
def archive(folder):
    for file in ORIGINALS.glob("*.txt"):
        shutil.copy(file, folder.root / "seeds")
    run = folder.build("--no-cache")
    assert (run.status, run.err) == (0, "")
    return folder


@pytest.fixture
def record(archive):
    lines = (archive.site / "data/records/undated.jsonl").read_text("utf-8").splitlines()
    records = {one["id"]: one for one in map(json.loads, lines)}
    return records.__getitem__


def agreements(archive) -> list[dict]:
    return json.loads((archive.site / "data/agreements.json").read_text("utf-8"))


def test_the_renewal_is_two_memorandums_of_two_countries(archive):
    found = [one for one in agreements(archive) if RENEWAL in one["reports"]]
    assert [(one["type"], one["parties"], one["status"], one["place"]) for one in found] == [
        ("mou", ["BD", "IN"], "renewed", "New Delhi")
    ] * 2
    assert all("five" in one["term"] for one in found)
    assert all(set(one["signatories"]) == {"Muhammad Imran", "K Rajaraman"} for one in found)
    subjects = " / ".join(one["subject"] for one in found)
    assert "information technology and electronics" in subjects and "cyber" in subjects
    for one in found:
        assert archive.page(one["address"])


def test_the_renewal_has_its_people_in_their_parts(record):
    people = {one["name"]: one for one in record(RENEWAL)["people"]}
    parts = {name: (one["country"], one["part"]) for name, one in people.items()}
    assert parts["Muhammad Imran"] == ("BD", "signatory")
    assert parts["K Rajaraman"] == ("IN", "signatory")
    assert parts["Zunaid Ahmed Palak"] == ("BD", "witness")
    assert parts["Ashwini Vaishnaw"] == ("IN", "witness")
    assert parts["Sheikh Hasina"][1] == parts["Sajeeb Wazed Joy"][1] == "mentioned"
    assert "High Commissioner" in people["Muhammad Imran"]["role"].title()
    assert "telecom secretary" in people["K Rajaraman"]["role"].lower()
    assert "State Minister" in people["Zunaid Ahmed Palak"]["role"]


def test_the_renewal_has_no_date_and_no_third_country(archive, record):
    told = record(RENEWAL)
    assert told["date"] is None
    assert {one["code"] for one in told["countries"]} == {"BD", "IN"}
    assert told["countries_mentioned"] == []
    for address in ("/countries/bangladesh/", "/countries/india/", "/pairs/bd-in/", f"/articles/{RENEWAL}/"):
        assert "2026" not in archive.page(address)


def test_the_plan_is_proposed_by_an_organisation_and_nothing_is_signed(archive, record):
    told = record(PLAN)
    assert told["title"] == (ORIGINALS / f"{PLAN}.txt").read_text("utf-8").splitlines()[0]
    assert told["title_basis"] == "headline"
    assert told["date"] is None
    (plan,) = [one for one in agreements(archive) if PLAN in one["reports"]]
    assert (plan["type"], plan["parties"], plan["status"], plan["term"]) == ("plan", ["BIMSTEC"], "proposed", "5 years")
    assert "signed" not in [stage["status"] for stage in plan["stages"]]
    names = " / ".join(one["name"] for one in told["organizations"])
    assert "BIMSTEC" in names and "Expert Group" in names and "Indian Cybercrime Coordination Centre" in names


def test_the_meetings_keep_their_own_dates(record):
    meetings = [(one["date"], one["place"], one["host"]) for one in record(PLAN)["events"] if one["date"]]
    assert ("XXXX-01-21", "New Delhi", "IN") in meetings
    assert [host for date, _, host in meetings if date == "2022"] == ["IN"]


def test_nothing_comes_from_the_tail(archive):
    for path, content in archive.files().items():
        if path.endswith((".html", ".xml", ".csv")) or path in ("data/articles.json", "data/agreements.json"):
            said = FENCED.sub("", content.decode())
            for stranger in ("New Zealand", "Russia", "Samsung", "Sarvarov", "Moscow", "Auckland"):
                assert stranger not in said, f"{stranger} in {path}"
    assert not (archive.site / "countries/new-zealand").exists()
