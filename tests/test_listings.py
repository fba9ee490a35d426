"""Listings narrowed by plain links, and the tables of pages as CSV."""

import csv
import io
import re

import pytest

from dateline.archive.filing import file
from dateline.pages import narrowing, tables
from tests.cards import agreement, card

SAID = {
    "cod": ("MoU on cod", "mou", "signed", "2021-07-13"),
    "rail": ("Contract on rails", "contract", "in_force", "2021-09-01"),
    "dam": ("Plan of a dam", "plan", "proposed", None),
}


@pytest.fixture
def shelf(folder):
    """Three agreements of Norway and Iceland, of three types, stages and years."""
    for id, (name, type, status, date) in SAID.items():
        deed = f"{{name: {name}, type: {type}, parties: [NO, IS], status: {status}, date: {date or ''}}}"
        head = f"title: Report of {id}\ncountries: [NO, IS]\nagreements:\n  - {deed}"
        folder.write(f"seeds/{id}.md", f"---\n{head}\n---\nWords.\n")
    assert folder.build().status == 0
    return folder


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def table(page: str) -> str:
    return page[page.index("<tbody>") : page.index("</tbody>")]


@pytest.mark.parametrize(
    ("address", "names"),
    [
        ("/agreements/type/mou/", ["MoU on cod"]),
        ("/agreements/stage/in-force/", ["Contract on rails"]),
        ("/agreements/year/2021/", ["Contract on rails", "MoU on cod"]),
        ("/agreements/year/undated/", ["Plan of a dam"]),
        ("/agreements/reports/single/", ["Contract on rails", "MoU on cod", "Plan of a dam"]),
    ],
)
def test_a_listing_is_narrowed_on_a_page_of_its_own(shelf, address, names):
    shown = table(shelf.page(address))
    assert [name for name in sorted(said[0] for said in SAID.values()) if name in shown] == names


def test_the_listing_leads_to_every_page_that_narrows_it_and_to_no_empty_one(shelf):
    links = set(re.findall(r"agreements/((?:type|stage|year|reports)/[a-z0-9-]+)/index.html", shelf.page("/agreements/")))
    assert links == {
        *("type/mou", "type/contract", "type/plan", "stage/signed", "stage/in-force", "stage/proposed"),
        *("year/2021", "year/undated", "reports/single"),
    }
    assert {path.parent.relative_to(shelf.site / "agreements").as_posix() for facet in narrowing.FACETS
            for path in (shelf.site / "agreements" / facet).glob("*/index.html")} == links


def test_a_narrowed_listing_says_which_it_is_and_leads_to_the_others(shelf):
    page = shelf.page("/agreements/type/mou/")
    assert "<h1>Memoranda of understanding</h1>" in page
    assert re.search(r'type/mou/index.html" aria-current="page">', page)
    assert "stage/in-force/index.html" in page


def test_a_long_narrowed_listing_is_paged(shelf):
    shelf.write("dateline.yaml", "page_size: 2\n")
    assert shelf.build().status == 0
    first, second = (shelf.page(f"/agreements/reports/single/{page}") for page in ("", "page/2/"))
    assert table(first).count("<tr>") == 2 and table(second).count("<tr>") == 1
    assert "page/2/index.html" in first


def test_an_archive_without_agreements_has_nothing_to_narrow(folder):
    folder.write("seeds/a.md", "---\ntitle: Rain in Oslo\n---\nIt rained.\n")
    folder.build()
    assert not any((folder.site / "agreements" / facet).exists() for facet in narrowing.FACETS)
    assert "Narrow this list" not in folder.page("/agreements/")


def test_years_are_listed_from_the_newest_with_the_undated_last():
    subjects = {"cod": "1999", "rails": None, "dams": "2022", "wine": "XXXX-01-02"}
    held = file([card(of, agreements=(agreement(f"MoU on {of}", "NO", "IS", date=date),)) for of, date in subjects.items()])
    assert list(narrowing.narrowed(held)["year"]) == ["2022", "1999", "undated"]


def test_no_agreement_takes_the_address_of_a_narrowed_listing():
    taken = file([card("a", agreements=(agreement("year", type="agreement"),))]).agreements
    assert not {"type", "stage", "year", "reports", "page"} & taken.keys()


@pytest.mark.parametrize("address", ["/countries/norway/", "/pairs/is-no/", "/agreements/year/2021/"])
def test_a_page_with_a_table_of_agreements_has_it_as_csv(shelf, address):
    page = shelf.page(address)
    assert f'href="../../{"../" * (address.count("/") - 3)}{address[1:]}agreements.csv"' in page
    told = rows(shelf.page(f"{address}agreements.csv"))
    assert all(row["name"] in table(page) for row in told)
    assert len(told) == (2 if "year" in address else 3)


def test_a_table_of_one_row_has_no_file(shelf):
    assert not (shelf.site / "agreements/type/mou/agreements.csv").exists()
    assert "agreements.csv" not in shelf.page("/agreements/type/mou/")


@pytest.mark.parametrize("name", tables.WHOLE)
def test_every_listing_has_its_table_under_data(shelf, name):
    head, *_ = shelf.page(f"/data/{name}.csv").splitlines()
    assert head.count(",") >= 4
    assert f"data/{name}.csv" in shelf.page("/data/")


def test_counts_in_the_tables(shelf):
    (norway,) = [row for row in rows(shelf.page("/data/countries.csv")) if row["code"] == "NO"]
    assert (norway["name"], norway["party_to"], norway["acts_in"]) == ("Norway", "3", "3")
    (pair,) = rows(shelf.page("/data/pairs.csv"))
    assert (pair["a"], pair["b"], pair["agreements"]) == ("IS", "NO", "3")


def test_what_is_not_known_is_counted_at_home_with_a_link_to_it(shelf):
    home = shelf.page("/")
    for address, number in (("agreements/year/undated/", 1), ("agreements/reports/single/", 3), ("dates/undated/", 3)):
        assert f'<a href="{address}index.html"><b>{number}</b>' in home
    assert 'agreements/reports/disagree/' not in home


def test_an_article_of_very_many_agreements_is_short_in_listings(folder):
    """Each agreement's page lists its report: with all of the report's agreements on each, a site would grow by the square."""
    names = ", ".join(f"Pact {n}" for n in range(60))
    folder.write("seeds/all.md", f"---\ntitle: All of them\nagreements: [{names}]\n---\nWords.\n")
    assert folder.build().status == 0
    page = folder.page("agreements/agreement-7/")
    assert len(set(re.findall(r"/agreements/([a-z0-9-]+)/index\.html", page))) == 20
    assert "and 40 more" in page
