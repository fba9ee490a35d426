"""Citations: the files that bibliographies take, the metas that Zotero reads, and what is not known left unknown."""

import json
import re

import pytest
from lxml import html

from dateline.pages import citing
from tests.cards import card
from tests.spoken import ENGLISH

FULL = {
    "title": "Norway and Iceland sign a fisheries treaty",
    "date": "2021-07-13",
    "byline": "By Ann Lee and Bo Ek, Staff Writers",
    "publisher": "Harbour Gazette",
    "url": "https://example.org/fish?a=1&b=50%25_x",
}
HOME = "https://shelf.example/"


def work(address=None, **said):
    return citing.work(card("fish", **{**FULL, **said}), "The Treaty Shelf", address)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Ann Lee", ["Ann Lee"]),
        ("BY ANN LEE", ["ANN LEE"]),
        ("From: Ann Lee", ["Ann Lee"]),
        ("Ann Lee, Staff Reporter", ["Ann Lee"]),
        ("Ann Lee, New Delhi", ["Ann Lee"]),
        ("Ann Lee in Port Louis", ["Ann Lee"]),
        ("Ann Lee at the United Nations", ["Ann Lee"]),
        ("Ann Lee - Brasília", ["Ann Lee"]),
        ("Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
        ("Ann Lee, Bo Ek, and Cy van der Zee", ["Ann Lee", "Bo Ek", "Cy van der Zee"]),
        ("Ann Lee & Reuters", ["Ann Lee"]),
        ("Séraphin N’Gakola", ["Séraphin N’Gakola"]),
        ("Associated Press Writer", []),
        ("Reuters", []),
        ("Our correspondents", []),
    ],
)
def test_people_of_a_byline(byline, names):
    """Offices and places are left out; a byline that names nobody stands as it is."""
    found = citing.authors(byline)
    assert [author.name for author in found if author.person] == names
    if not names:
        assert found == (citing.Author(name=byline, person=False),)


def test_no_byline_has_no_author():
    assert citing.authors(None) == citing.authors("  ") == ()


def test_bibtex():
    assert citing.bibtex(work(), ENGLISH) == (
        "@article{fish,\n"
        "  author = {{Ann Lee} and {Bo Ek}},\n"
        "  title = {{Norway and Iceland sign a fisheries treaty}},\n"
        "  journal = {Harbour Gazette},\n"
        "  date = {2021-07-13},\n"
        "  year = {2021},\n"
        "  url = {https://example.org/fish?a=1&b=50%25_x},\n"
        "  langid = {en},\n"
        "  note = {In: The Treaty Shelf},\n"
        "  month = jul,\n"
        "}\n"
    )


def test_ris():
    assert citing.ris(work(), ENGLISH) == (
        "TY  - NEWS\r\nAU  - Ann Lee\r\nAU  - Bo Ek\r\nTI  - Norway and Iceland sign a fisheries treaty\r\n"
        "T2  - Harbour Gazette\r\nPY  - 2021\r\nDA  - 2021/07/13/\r\nLA  - en\r\n"
        "UR  - https://example.org/fish?a=1&b=50%25_x\r\nDB  - The Treaty Shelf\r\nER  - \r\n"
    )


def test_csl():
    item = json.loads(citing.csl(work(address=f"{HOME}articles/fish/"), ENGLISH))
    assert item == {
        "id": "fish",
        "type": "article-newspaper",
        "title": FULL["title"],
        "author": [{"literal": "Ann Lee"}, {"literal": "Bo Ek"}],
        "container-title": "Harbour Gazette",
        "issued": {"date-parts": [[2021, 7, 13]]},
        "language": "en",
        "URL": FULL["url"],
        "archive": "The Treaty Shelf",
        "archive_location": f"{HOME}articles/fish/",
    }


@pytest.mark.parametrize(("date", "said"), [(None, "not stated"), ("XXXX-07-13", "13 July, year not stated")])
def test_no_format_is_given_a_year_that_is_not_known(date, said):
    ris, bibtex = (encode(work(date=date), ENGLISH) for encode in (citing.ris, citing.bibtex))
    csl = citing.csl(work(date=date), ENGLISH)
    assert '"issued"' not in csl
    assert not re.search(r"^(?:PY|DA)  -", ris, re.M)
    assert not re.search(r"^  (?:date|year|month) =", bibtex, re.M)
    assert all(said in file for file in (csl, ris, bibtex))


@pytest.mark.parametrize(("date", "parts", "ris"), [("2021-07", [2021, 7], "2021/07//"), ("2021", [2021], "2021///"),
                                                    ("2021~", [2021], "2021///")])
def test_a_date_is_cited_as_far_as_it_is_known(date, parts, ris):
    assert json.loads(citing.csl(work(date=date), ENGLISH))["issued"] == {"date-parts": [parts]}
    assert f"DA  - {ris}\r\n" in citing.ris(work(date=date), ENGLISH)


def test_signs_that_mean_something_to_a_format_are_escaped():
    odd = work(title='50% of {Fish & Chips} cost $5_#1 ~ ^ \\end "so"\n\nER  - \nTY  - BOOK', publisher="A & B")
    entry = citing.bibtex(odd, ENGLISH)
    assert r"50\% of \textbraceleft{}Fish \& Chips\textbraceright{} cost \$5\_\#1" in entry
    assert entry.count("{") == entry.count("}")
    assert entry.count("\n") == len(citing.bibtex(work(), ENGLISH).splitlines())
    assert re.findall(r"(?m)^(TY|ER)  -", citing.ris(odd, ENGLISH)) == ["TY", "ER"]
    assert json.loads(citing.csl(odd, ENGLISH))["title"] == " ".join(odd.title.split())


def test_an_address_cannot_close_its_field():
    entry = citing.bibtex(work(url="https://example.org/}\\x{"), ENGLISH)
    assert "url = {https://example.org/%7D%5Cx%7B}," in entry


ARTICLE = """---
title: "Norway, Iceland & \\"cod\\""
date: {date}
publisher: Harbour Gazette
byline: Ann Lee and Bo Ek
url: https://example.org/fish
---
Norway and Iceland signed a treaty on fisheries.
"""


def metas(page: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in html.fromstring(page).iter("meta"):
        found.setdefault(meta.get("name") or meta.get("property") or "", []).append(meta.get("content"))
    return found


def test_what_zotero_reads(folder):
    """`newsitem` is its newspaper article; the newspaper is read from `prism.publicationName` and never `og:site_name`."""
    folder.write("seeds/fish.md", ARTICLE.format(date="2021-07-13"))
    assert folder.build("--base-url", HOME).status == 0
    page = folder.page("/articles/norway-iceland-cod/")
    said = metas(page)
    assert said["DC.type"] == ["newsitem"]
    assert said["DC.title"] == said["citation_title"] == said["og:title"] == ['Norway, Iceland & "cod"']
    assert said["DC.date"] == ["2021-07-13"] and said["citation_publication_date"] == ["2021/07/13"]
    assert said["DC.creator"] == said["citation_author"] == ["Ann Lee", "Bo Ek"]
    assert said["prism.publicationName"] == ["Harbour Gazette"]
    assert said["citation_public_url"] == ["https://example.org/fish"]
    assert said["og:type"] == ["article"] and said["og:url"] == [f"{HOME}articles/norway-iceland-cod/"]
    assert "og:site_name" not in said and "citation_journal_title" not in said
    (canonical,) = html.fromstring(page).xpath("//link[@rel='canonical']/@href")
    assert canonical == f"{HOME}articles/norway-iceland-cod/"


def test_linked_data_says_what_the_page_is_based_on(folder):
    folder.write("seeds/fish.md", ARTICLE.format(date="2021-07-13"))
    folder.build("--base-url", HOME)
    data = json.loads(html.fromstring(folder.page("/articles/norway-iceland-cod/")).xpath("string(//script[@type])"))
    assert data["@type"] == "NewsArticle"
    assert data["isBasedOn"] == "https://example.org/fish"
    assert data["datePublished"] == "2021-07-13"
    assert data["author"] == [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Ek"}]


def test_a_page_names_no_date_without_its_year(folder):
    """Zotero makes a year of what it finds in `XXXX-07-13`."""
    folder.write("seeds/fish.md", ARTICLE.format(date="XXXX-07-13"))
    folder.build()
    page = folder.page("/articles/norway-iceland-cod/")
    assert not {"DC.date", "citation_publication_date"} & metas(page).keys()
    assert "datePublished" not in page
    assert "og:url" not in metas(page)


def test_an_agreement_is_cited_as_of_what_is_reported():
    assert citing.of_agreement("MoU on cod", 2, "renewed, 1 May 2022", "The Treaty Shelf", None, ENGLISH) == (
        "“MoU on cod”. As told by 2 reports; reported last: renewed, 1 May 2022. In: The Treaty Shelf."
    )


def test_the_page_has_its_citation_to_take_along(folder):
    folder.write("seeds/fish.md", ARTICLE.format(date="2021-07-13"))
    folder.build()
    page = html.fromstring(folder.page("/articles/norway-iceland-cod/"))
    told = {form.findtext("summary"): form.findtext("pre") for form in page.xpath("//details[pre]")}
    assert told["BibTeX"] == folder.page("/data/citations/2021.bib")
    assert told["RIS"].splitlines() == folder.page("/data/citations/2021.ris").splitlines()


def test_a_file_for_each_year_has_its_citations(folder):
    for number, date in enumerate(("2021-07-13", "2021-08-01", "2022")):
        folder.write(f"seeds/{number}.md", ARTICLE.format(date=date))
    folder.build()
    assert folder.page("/data/citations/2021.bib").count("@article{") == 2
    assert folder.page("/data/citations/2021.ris").count("TY  - NEWS") == 2
    assert len(json.loads(folder.page("/data/citations/2022.json"))) == 1
    assert json.loads(folder.page("/data/citations/undated.json")) == []
