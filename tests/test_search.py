"""The full-text index: what is in it and what is not, when it is made, and what the site is without it."""

import gzip
import json
import shutil
from html import escape
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pytest

from dateline import search
from dateline.search import cbor, pagefind, pieces
from dateline.search.pagefind import Missing, Program
from tests.hostile.command import here, write

TREATY = """---
title: Norway and Iceland sign a <fisheries> treaty
date: 2021-07-13
publisher: Harbour Gazette
topics: [Fisheries]
---
Norway and Iceland on Tuesday signed a treaty on fisheries in Reykjavik, both governments said.

The herring of the fjords is to be counted every spring.

Related Articles

Moonlit pumpkin contest draws crowds to Bergen
"""
FERRIES = "Finland and Estonia today signed a memorandum of understanding on ferry safety, ministers said in Tallinn.\n"


@pytest.fixture
def archive(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.write("seeds/ferries.txt", FERRIES)
    return folder


@pytest.fixture
def runs(monkeypatch) -> list[Path]:
    """A line for each time that Pagefind is run."""
    made, run = [], pagefind.run

    def counted(program, pages, *rest):
        made.append(pages)
        run(program, pages, *rest)

    monkeypatch.setattr(pagefind, "run", counted)
    return made


def found(folder) -> dict[str, dict]:
    """What the index says of each page, by address."""
    parts = [json.loads(unpacked(path)) for path in (folder.site / "pagefind" / "fragment").iterdir()]
    return {part["url"]: part for part in parts}


def unpacked(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.decompress(content).removeprefix(b"pagefind_dcd") if content[:2] == b"\x1f\x8b" else content


def indexed(folder) -> dict[str, bytes]:
    return {path: content for path, content in folder.files().items() if path.startswith("pagefind/")}


def article_of(folder, word: str) -> dict:
    (one,) = [part for url, part in found(folder).items() if url.startswith("/articles/") and word in part["content"]]
    return one


def test_an_article_is_found_by_title_text_and_publisher(archive):
    assert archive.build().status == 0
    said = article_of(archive, "Norway")
    assert said["url"] == "/articles/norway-and-iceland-sign-a-fisheries-treaty/"
    assert said["meta"] == {
        "title": "Norway and Iceland sign a <fisheries> treaty", "date": "13 July 2021", "publisher": "Harbour Gazette",
    }
    assert "The herring of the fjords is to be counted every spring." in said["content"]
    assert said["content"].endswith("every spring. Harbour Gazette")


def test_each_sentence_is_known_by_its_number(archive):
    archive.build()
    said = article_of(archive, "Norway")
    words = said["content"].split()
    starts = {anchor["id"]: words[anchor["location"]] for anchor in said["anchors"]}
    assert starts == {"s1": "Norway", "s2": "The", "publisher": "Harbour"}
    page = archive.page(said["url"])
    assert all(f'id="{id}"' in page for id in starts if id != "publisher")


def test_an_article_has_its_facets(archive):
    archive.build()
    facets = article_of(archive, "Norway")["filters"]
    (agreement,) = facets.pop("agreement")
    assert "treaty on fisheries" in agreement.lower()
    assert facets == {
        "kind": ["article"], "country": ["IS", "NO"], "type": ["treaty"], "stage": ["signed"], "topic": ["Fisheries"],
        "year": ["2021"], "publisher": ["Harbour Gazette"], "state": ["confirmed", "machine"],
    }
    assert article_of(archive, "Estonia")["filters"]["year"] == ["undated"]


def test_other_pages_are_found_by_their_names(archive):
    archive.build()
    kinds = {part["filters"]["kind"][0]: part for part in found(archive).values()}
    assert kinds.keys() >= {"article", "agreement", "country", "topic"}
    assert found(archive)["/countries/norway/"]["meta"]["title"] == "Norway"
    assert found(archive)["/topics/fisheries/"]["filters"]["topic"] == ["Fisheries"]
    assert all((archive.site / url.strip("/") / "index.html").is_file() for url in found(archive))


def test_what_is_not_the_article_is_not_in_the_index(archive):
    archive.build()
    assert "pumpkin" in archive.page("/articles/norway-and-iceland-sign-a-fisheries-treaty/")
    assert b"pumpkin" not in b"".join(unpacked(archive.site / path) for path in indexed(archive))
    assert article_of(archive, "Norway")["content"].count("signed a treaty on fisheries") == 1
    assert "Skip" not in article_of(archive, "Norway")["content"]


@pytest.mark.parametrize(("rights", "shown"), [("excerpt", True), ("metadata", False)])
def test_withheld_text_is_not_in_the_index(archive, rights, shown):
    archive.write("seeds/treaty.md", TREATY.replace("publisher:", f"rights: {rights}\npublisher:"))
    archive.build()
    whole = b"".join(unpacked(archive.site / path) for path in indexed(archive))
    assert b"fjords" not in whole and b"fjord" not in whole
    assert (b"both governments said" in whole) == shown
    assert found(archive)["/articles/norway-and-iceland-sign-a-fisheries-treaty/"]["meta"]["publisher"] == "Harbour Gazette"


def test_the_index_is_in_the_manifest(archive):
    archive.build()
    listed = (archive.site / "manifest-sha256.txt").read_text()
    assert all(f"  {path}\n" in listed for path in indexed(archive))
    assert archive.run("check", "_site").status == 0


def test_two_indexes_of_the_same_pages_are_equal(folder):
    for number in range(30):
        said = TREATY.replace("Harbour", f"Harbour {number}").replace("title: ", f"title: {number} ")
        folder.write(f"seeds/{number}.md", said)
    folder.build("--no-cache", "--jobs", "1")
    once = folder.files()
    shutil.rmtree(folder.site)
    folder.build("--no-cache", "--jobs", "1")
    assert len(indexed(folder)) > 40
    assert folder.files() == once


def test_the_cache_may_be_named_from_the_current_folder(tmp_path):
    write(tmp_path, "seeds/pact.txt", "Norway and Iceland signed a pact on eels.\n")
    run = here(tmp_path, "build", "--cache", "kept")
    assert (run.status, run.err) == (0, "")
    assert (tmp_path / "_site/pagefind/pagefind-entry.json").is_file()


def test_packed_files_do_not_name_the_system(folder):
    """Versions of Python write different ones of the same system into the tenth byte."""
    folder.write("seeds/pact.txt", "Norway and Iceland signed a pact on eels.\n")
    folder.build()
    facets = [content for path, content in folder.files().items() if path.endswith(".pf_filter")]
    assert facets and {content[9] for content in facets} == {0xFF}


HARD_WORDS = """---
title: Trans-Pacific co-operation and São Tomé’s résumé
publisher: Foo-Bar Gazette
date: 2021
---
The café-bar's U.S.-led deal, “quoted” and naïve: 12,500 CamelCase word2vec a_b c/d AT&T -- 1990–91 e.g. <b> &amp; x.

Resume résumés resumed; Cafe naive deals dealing João joao İstanbul straße ﬁne ½ ² http://example.org/a-b?c=d trans Pacific.
"""


def test_words_are_found_as_by_an_index_that_pagefind_makes(archive, tmp_path):
    """The same stems, parts, accents, weights and places; and the same fields, pages in time, and facets."""
    archive.write("seeds/hard.md", HARD_WORDS)
    archive.build()
    said = found(archive)
    for number, part in enumerate(said.values()):
        write(tmp_path, f"pages/{number}/index.html", as_a_page(part))
    pagefind.run(pagefind.program(), tmp_path / "pages", tmp_path / "theirs", "en")
    urls = {f"/{number}/": url for number, url in enumerate(said)}
    theirs, ours = opened(tmp_path / "theirs"), opened(archive.site / "pagefind")
    assert {urls[url]: count for url, count in theirs.pages.items()} == ours.pages
    assert theirs.fields == ours.fields
    renamed = {name: {urls[url]: places for url, places in at.items()} for name, at in theirs.words.items()}
    assert renamed.keys() >= {("resum", ""), ("resum", "résumé"), ("pacif", ""), ("500", "")}
    assert renamed == ours.words
    assert {value: {urls[url] for url in pages} for value, pages in theirs.facets.items()} == ours.facets


def as_a_page(part: dict) -> str:
    """A page of which Pagefind makes such a fragment."""
    words = part["content"].split(" ")
    title, text = words[: len(part["meta"]["title"].split())], words[len(part["meta"]["title"].split()) :]
    found = [(name, value) for name, values in part["filters"].items() for value in values]
    facets = "".join(f'<i data-pagefind-filter="{name}[v]" v="{escape(value)}"></i>' for name, value in found)
    meta = "".join(f'<i data-pagefind-meta="{name}[v]" v="{escape(value)}"></i>' for name, value in part["meta"].items())
    body = f"<h1>{escape(' '.join(title))}</h1>{facets}{meta}{escape(' '.join(text))}"
    return f"<!doctype html><html><main data-pagefind-body>{body}</main></html>"


class Opened(NamedTuple):
    """An index as Pagefind's search reads it, pages by address."""

    pages: dict[str, int]
    words: dict[tuple[str, str], dict[str, object]]
    """Places by (stem, form) and page."""
    facets: dict[tuple[str, str], set[str]]
    fields: list[str]
    in_time: list[str]


def opened(bundle: Path) -> Opened:
    entry = json.loads((bundle / "pagefind-entry.json").read_text())
    (about,) = entry["languages"].values()
    _, pages, chunks, facets, sorts, fields = cbor.decode(unpacked(bundle / f"pagefind.{about['hash']}.pf_meta"))
    urls = [json.loads(unpacked(bundle / "fragment" / f"{name}.pf_fragment"))["url"] for name, _ in pages]
    words, values = {}, {}
    for begin, end, name in chunks:
        for stem, entries, forms in cbor.decode(unpacked(bundle / "index" / f"{name}.pf_index"))[0]:
            assert begin <= stem and stem[: len(end)] <= end
            for form, at in (("", entries), *forms):
                numbers = accumulate(page for page, _, _ in at)
                words[stem, form] = {urls[page]: (places, meta) for page, (_, places, meta) in zip(numbers, at, strict=True)}
    for _, name in facets:
        facet, found = cbor.decode(unpacked(bundle / "filter" / f"{name}.pf_filter"))
        values |= {(facet, value): {urls[page] for page in at} for value, at in found}
    in_time = [urls[page] for _, at in sorts for page in at]
    return Opened(dict(zip(urls, (count for _, count in pages), strict=True)), words, values, fields, in_time)


def test_the_pages_are_known_in_order_of_time(archive):
    archive.write("seeds/later.md", TREATY.replace("2021-07-13", "2022-01").replace("Norway and Iceland sign", "Later"))
    archive.build()
    articles = [url for url in opened(archive.site / "pagefind").in_time if url.startswith("/articles/")]
    assert [found(archive)[url]["meta"].get("date") for url in articles] == ["undated", "13 July 2021", "January 2022"]


@pytest.fixture
def small_pieces(monkeypatch):
    monkeypatch.setattr(pieces, "_LARGEST", 4)


def test_an_index_in_pieces_says_the_same(archive, small_pieces, monkeypatch):
    archive.write("seeds/hard.md", HARD_WORDS)
    archive.build("--jobs", "1")
    in_pieces, files = opened(archive.site / "pagefind"), archive.files()
    assert len(list((archive.root / ".dateline").glob("search.piece*"))) >= 4
    shutil.rmtree(archive.site)
    archive.build("--no-cache", "--jobs", "3")
    assert archive.files() == files
    monkeypatch.undo()
    archive.build("--no-cache")
    whole = opened(archive.site / "pagefind")
    assert whole[:4] == in_pieces[:4]


def test_an_edited_article_costs_one_piece(archive, small_pieces, runs):
    archive.build()
    before = len(runs)
    assert before >= 4
    archive.write("seeds/treaty.md", TREATY.replace("herring", "mackerel"))
    archive.build()
    assert len(runs) == before + 1
    edited = archive.files()
    shutil.rmtree(archive.site)
    archive.build("--no-cache")
    assert archive.files() == edited


def test_a_damaged_piece_is_made_again(archive, small_pieces, runs):
    archive.build()
    before, files = len(runs), archive.files()
    (archive.root / ".dateline" / "search.zip").unlink()
    piece = archive.root / ".dateline" / "search.piece1"
    piece.write_bytes(piece.read_bytes()[:-9])
    shutil.rmtree(archive.site)
    archive.build()
    assert (len(runs), archive.files()) == (before + 1, files)


@pytest.mark.parametrize("answer", [b"\xa1\x61a\x01", b"\x81\x81\x83\x61a", b"\x81\x81\x83\x61a\x81\x83\x00\x81\x18\xff\x80\x80"])
def test_an_answer_of_another_form_costs_the_search_only(archive, monkeypatch, answer):
    """A map, an end that is missing, a word that nobody asked for."""
    run = pagefind.run

    def otherwise(program, pages, bundle, language):
        run(program, pages, bundle, language)
        for path in (bundle / "index").iterdir():
            path.write_bytes(gzip.compress(b"pagefind_dcd" + answer))

    monkeypatch.setattr(pagefind, "run", otherwise)
    built = archive.build()
    assert built.status == 0
    assert "in a form that is not known here" in built.err
    assert_no_search(archive)


def test_signs_that_programs_count_differently_are_no_words(archive):
    """Spaces without width, next lines, orders to Pagefind."""
    text = "Norway and Iceland\u0085 signed a\u200b \ufeff \x1c pact ___PAGEFIND_WEIGHT___9 on eels.\n"
    archive.write("seeds/pact.txt", text)
    assert archive.build().status == 0
    said = article_of(archive, "eels")
    assert "  " not in said["content"] and not set("\u0085\u200b\ufeff\x1c") & set(said["content"])
    ours = opened(archive.site / "pagefind")
    assert said["url"] in ours.words["eel", ""]


def test_the_index_is_left_alone_when_no_indexed_text_changed(archive, runs):
    archive.build()
    before = indexed(archive)
    archive.build()
    archive.write("seeds/treaty.md", TREATY.replace("pumpkin", "turnip"))
    archive.write("dateline.yaml", "title: The Treaty Shelf\n")
    archive.build()
    assert len(runs) == 1
    assert "turnip" in archive.page("/articles/norway-and-iceland-sign-a-fisheries-treaty/")
    assert indexed(archive) == before
    archive.write("seeds/treaty.md", TREATY.replace("herring", "mackerel"))
    archive.build()
    assert len(runs) == 2
    assert "mackerel" in article_of(archive, "Norway")["content"]


def test_the_index_of_a_lost_site_comes_from_the_cache(archive, runs):
    archive.build()
    before = archive.files()
    shutil.rmtree(archive.site)
    archive.build()
    assert archive.files() == before
    assert len(runs) == 1


@pytest.mark.parametrize("damage", [
    lambda content: content[:-50],
    lambda content: content.replace(b"pagefind_version", b"pagefind_vorsion"),
])
def test_a_damaged_index_is_put_together_again(archive, runs, damage):
    archive.build()
    before = archive.files()
    kept = archive.root / ".dateline" / "search.zip"
    kept.write_bytes(damage(kept.read_bytes()))
    shutil.rmtree(archive.site)
    assert archive.build().status == 0
    assert archive.files() == before
    assert len(runs) == 1


def test_a_site_without_search_has_no_box_but_its_lists(archive):
    archive.build("--no-search")
    assert_no_search(archive)
    archive.build()
    assert indexed(archive) and "type=\"search\"" in archive.page("/search/")


def test_without_pagefind_the_site_is_built_without_search(archive, monkeypatch):
    def program():
        raise Missing

    monkeypatch.setattr(pagefind, "program", program)
    run = archive.build()
    assert run.status == 0
    assert "note search-unavailable: " in run.err
    assert "pip install pagefind_bin" in run.err
    assert_no_search(archive)


def test_a_pagefind_that_fails_costs_the_search_only(archive, monkeypatch, tmp_path):
    for path in (tmp_path / "nowhere", Path(shutil.which("false") or "false")):
        monkeypatch.setattr(pagefind, "program", lambda path=path: Program(path, "0"))
        run = archive.build()
        assert run.status == 0
        assert "note search-unavailable: " in run.err
        assert_no_search(archive)


def assert_no_search(folder) -> None:
    page = folder.page("/search/")
    assert not indexed(folder)
    assert "type=\"search\"" not in page and "search.js" not in page and "wasm" not in page
    assert "without an index" in page
    assert "../countries/norway/index.html" in page


def test_only_the_search_page_may_run_webassembly(archive):
    archive.build()
    for path, content in archive.files().items():
        if path.endswith(".html"):
            assert (b"wasm-unsafe-eval" in content) == (path == "search/index.html"), path


def test_settings_of_the_environment_do_not_reach_pagefind(archive, monkeypatch):
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "footer")
    archive.write("pagefind.yml", "root_selector: footer\n")
    archive.build()
    assert article_of(archive, "Norway")


def test_twins_among_agreements_are_told_apart(folder):
    from dateline.search.entries import agreement_labels

    class Rows:
        def agreement_title(self, entry):
            return entry

    class Desk:
        rows = Rows()

        class archive:
            agreements = {"a": "Treaty", "b": "Treaty", "c": "Pact"}

    assert agreement_labels(Desk) == {"a": "Treaty (a)", "b": "Treaty (b)", "c": "Pact"}


def test_the_script_stays_small_and_writes_no_markup():
    script = (Path(search.__file__).parents[3] / "static" / "search.js").read_text("utf-8")
    assert len(script) <= 12_000
    assert "innerHTML" not in script and "eval(" not in script and "http" not in script
