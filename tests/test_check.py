"""`dateline check` on a built site: each fault is found at its place, and a sound site has none."""

import gzip
import os
import re
from pathlib import Path

import pytest

from dateline.check import check_site
from dateline.writer.update import write
from tests.hostile.command import here
from tests.hostile.command import write as write_file

PAGE = '<!doctype html>\n<html lang="en">\n<head><title>Page</title></head>\n<body>\n{}\n</body>\n</html>\n'


def build(root: Path, pages: dict[str, str]) -> Path:
    """A site with a sound home page, an article with an anchor, a style sheet and the pages given (their bodies)."""
    (root / "seeds").mkdir(exist_ok=True)
    bodies = {"/": '<p><a href="articles/a/index.html#s1">a</a></p>', "/articles/a/": '<p id="s1">One.</p>'} | pages
    files = {address: (PAGE.format(body) if address.endswith("/") else body).encode() for address, body in bodies.items()}
    write(files.items(), root / "_site", source=root / "seeds", root=root)
    return root / "_site"


def found(site: Path) -> list[str]:
    return [f"{problem.file}:{problem.line} {problem.code}" for problem in check_site(site)]


def test_a_sound_site(tmp_path):
    site = build(tmp_path, {
        "/b/": '<a id="here" href="#here">1</a> <a href="#">2</a> <a href="#top">3</a> <a href="../index.html">4</a>'
               '<a href="../articles/a/index.html?x=1#s1">5</a> <a href="https://example.org/x#y">6</a>'
               '<a href="mailto:a@example.org">7</a> <a href="../caf%C3%A9.txt">8</a>'
               '<img src="data:image/gif;base64,R0" alt="">'
               '<link rel="canonical" href="https://example.org/b/"><svg><use href="#here"/></svg>'
               '<link rel="stylesheet" href="../style.css"><a href="../articles/a/index.html#:~:text=One">9</a>',
        "/caf\u00e9.txt": "coffee",
        "/style.css": "@import 'other.css'; a { background: url(\"dot.png\") url(data:image/gif;base64,R0) url(#x) }",
        "/other.css": "", "/dot.png": "",
    })
    assert found(site) == []


@pytest.mark.parametrize("body, code", [
    ('<a href="../nowhere/index.html">x</a>', "link-dead"),
    ('<a href="index.htm">x</a>', "link-dead"),
    ('<img src="gone.png" alt="">', "link-dead"),
    ('<img srcset="../articles/a/index.html 1x, gone.png 2x" alt="">', "link-dead"),
    ('<script src="gone.js"></script>', "link-dead"),
    ('<meta http-equiv="refresh" content="0; url=../gone/index.html">', "link-dead"),
    ('<a href="../articles/a/">x</a>', "link-folder"),
    ('<a href="../articles/a/index.html#s2">x</a>', "anchor-dead"),
    ('<a href="#s1">x</a>', "anchor-dead"),
    ('<a href="index.html#s1">x</a>', "anchor-dead"),
    ('<p id="x">1</p><p id="x">2</p>', "id-twice"),
    ('<a href="../../index.html">x</a>', "link-outside"),
    ('<a href="%2e%2e/%2e%2e/etc/passwd">x</a>', "link-outside"),
    ('<a href="/articles/a/index.html">x</a>', "link-absolute"),
    ('<a href="file:///home/me/x.html">x</a>', "link-file"),
    ('<a href="javascript:alert(1)">x</a>', "link-scheme"),
    ('<a href="data:text/html,x">x</a>', "link-scheme"),
    ('<a href="//example.org/">x</a>', "link-scheme"),
    ('<img src="https://example.org/pixel.gif" alt="">', "request-outside"),
    ('<img src="//example.org/pixel.gif" alt="">', "request-outside"),
    ('<script src="http://example.org/x.js"></script>', "request-outside"),
    ('<link rel="stylesheet" href="https://example.org/x.css">', "request-outside"),
    ('<iframe src="https://example.org/"></iframe>', "request-outside"),
    ('<form action="https://example.org/"></form>', "request-outside"),
    ('<meta http-equiv="Refresh" content="0; url=https://example.org/">', "request-outside"),
])
def test_each_fault_of_a_page_is_found_at_its_line(tmp_path, body, code):
    faults = found(build(tmp_path, {"/b/": f"<p>\n{body}"}))
    assert faults == [f"b/index.html:{0 if code == 'id-twice' else 6} {code}"]


def test_head_and_empty_pages(tmp_path):
    site = build(tmp_path, {"/x.html": "<html><head><title> </title></head><body>x</body></html>", "/y.html": " "})
    assert found(site) == ["x.html:0 lang-missing", "x.html:0 title-missing", "x.html:1 doctype-missing", "y.html:0 page-empty"]


def test_a_style_sheet_that_fetches(tmp_path):
    site = build(tmp_path, {"/style.css": "a{}\nb { background: url( 'https://example.org/x.png' ) }\n@import \"gone.css\";"})
    assert found(site) == ["style.css:2 request-outside", "style.css:3 link-dead"]


def test_the_page_of_lost_addresses_may_have_absolute_links(tmp_path):
    body = PAGE.format('<a href="/index.html">x</a><link rel="stylesheet" href="https://example.org/style.css">'
                       '<a href="file:///x">x</a>')
    assert found(build(tmp_path, {"/404.html": body})) == ["404.html:5 link-file"]


def test_text_at_any_depth_is_read(tmp_path):
    deep = "<div>" * 2000 + '<a href="gone.html">x</a>' + "</div>" * 2000
    assert found(build(tmp_path, {"/b/": deep})) == ["b/index.html:5 link-dead"]


def test_damage_after_publishing_is_named(tmp_path):
    site = build(tmp_path, {"/b.txt": "b", "/c.txt": "c", "/d.txt": "d", "/e.css": "e"})
    (site / "b.txt").write_text("B")
    (site / "c.txt").unlink()
    (site / "d.txt").unlink()
    (site / "d.txt").symlink_to("b.txt")
    (site / "e.css").write_text("E")
    (site / "articles" / "new.txt").write_text("new")
    (site / "CNAME").write_text("archive.example")
    (site / ".git").mkdir()
    (site / ".git" / "HEAD").write_text("ref")
    assert found(site) == ["articles/new.txt:0 file-extra", "b.txt:0 file-changed", "c.txt:0 file-missing",
                           "d.txt:0 file-changed", "e.css:0 file-changed"]


def test_an_unreadable_file_is_named(tmp_path):
    site = build(tmp_path, {"/b.txt": "b"})
    (site / "b.txt").unlink()
    os.mkfifo(site / "b.txt")
    assert found(site) == ["b.txt:0 file-changed"]


@pytest.mark.parametrize("text", ["nonsense\n", "0" * 64 + " index.html\n", "0" * 64 + "  ../x\n", "0" * 64 + "  /x\n", "x", ""])
def test_a_broken_manifest_is_named(tmp_path, text):
    site = build(tmp_path, {})
    (site / "manifest-sha256.txt").write_text(text)
    assert "manifest-sha256.txt:0 manifest-broken" in found(site)


@pytest.mark.parametrize("piece", ["<", "<a ", '<a href="', "<!--", "<p id=x>", "&", "]]>", '<a href="x#'])
def test_pages_made_to_hurt_end_soon(tmp_path, piece):
    site = build(tmp_path, {"/b/": piece * 50_000})
    assert isinstance(check_site(site), tuple)  # it ends: quadratic work would go on for minutes


@pytest.mark.parametrize("piece", ["url(", "@import ", "url( '", "@import\t'"])
def test_style_sheets_made_to_hurt_end_soon(tmp_path, piece):
    site = build(tmp_path, {"/x.css": piece * 50_000})
    assert isinstance(check_site(site), tuple)  # it ends: quadratic work would go on for minutes


# --- what a page must have ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("body, fault", [
    ("<p>a</div>", "b/index.html:5 tags-mismatched"),
    ("<p><b><i>a</b></i></p>", "b/index.html:5 tags-mismatched"),
    ("<main>a</article></main>", "b/index.html:5 tags-mismatched"),
    ('<img src="data:image/gif;base64,R0">', "b/index.html:5 alt-missing"),
])
def test_what_makes_a_page_unsound(tmp_path, body, fault):
    assert set(found(build(tmp_path, {"/b/": body}))) == {fault}


def test_a_page_without_doctype(tmp_path):
    assert found(build(tmp_path, {"/b.html": '<html lang="en"><title>b</title></html>'})) == ["b.html:1 doctype-missing"]


# --- facts and their words ----------------------------------------------------------------------------------------

SEEDS = {
    "open.txt": "Finland and Estonia signed a treaty on ferries in Turku, both governments said.\n",
    "cut.md": "---\ntitle: Cut\nrights: excerpt\n---\n"
              "Norway and Iceland signed a treaty on fish in Oslo, they said.\n\n"
              "Nobody heard of the velvet umbrella in the harbour.\n",
    "bare.md": "---\ntitle: Bare\nrights: metadata\n---\nSweden and Denmark signed a pact on bridges in Malmo, they said.\n",
}
RECORDS = "data/records/undated.jsonl"


@pytest.fixture
def archive(tmp_path) -> Path:
    for name, content in SEEDS.items():
        write_file(tmp_path, f"seeds/{name}", content)
    assert here(tmp_path, "build").status == 0
    return tmp_path


def codes(root: Path, *options: str) -> set[tuple[str, str]]:
    """(file, code) of what is found, but for changed files."""
    run = here(root, "check", "_site", *options)
    said = [re.match(r"([^:]+):.* ?error ([a-z-]+):", line).groups() for line in run.problems]
    assert run.status == (1 if said else 0)
    return {one for one in said if one[1] not in ("file-changed", "file-extra")}


def edit(root: Path, file: str, old: str, new: str) -> None:
    path = root / "_site" / file
    text = path.read_text("utf-8")
    assert old in text, text[:3000]
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_built_archive_is_sound(archive):
    assert codes(archive) == codes(archive, "--withheld") == set()


@pytest.mark.parametrize("old, new, code", [
    ('"quote":"Finland"', '"quote":"Iceland"', "quote-wrong"),
    ('"quote":"Finland"', '"quote":"Fin"', "quote-wrong"),
    ('"text":null', '"text":"Nobody heard."', "text-leaked"),
    ('"sha256":"', '"quote":"Sweden","sha256":"', "text-leaked"),
    ("{", "[", "record-broken"),
])
def test_facts_without_their_words(archive, old, new, code):
    edit(archive, RECORDS, old, new)
    assert (RECORDS, code) in codes(archive)


def test_a_fact_with_nothing_to_stand_on(archive):
    path = archive / "_site" / RECORDS
    path.write_text(re.sub(r'"evidence":\[[^\]]+\]', '"evidence":[]', path.read_text(), count=1))
    assert codes(archive) == {(RECORDS, "fact-unproven")}


def test_a_sentence_that_the_page_does_not_show(archive):
    (page,) = [path for path in (archive / "_site/articles").iterdir() if path.name == "open"]
    edit(archive, f"articles/{page.name}/index.html", 'id="s1"', 'id="x1"')
    assert (RECORDS, "sentence-missing") in codes(archive)


SECRET = "Nobody heard of the velvet umbrella in the harbour."


@pytest.mark.parametrize("file, content", [
    ("about/index.html", "<p>Nobody <mark>heard</mark> of the\nvelvet <b>umbrella</b> in the harbour.</p>"),
    ("data/articles.json", '{"x": "Nobody heard of\\nthe \\u0076elvet umbrella in the harbour."}'),
    ("feed.xml", "<p>NOBODY HEARD OF THE VELVET UMBRELLA IN THE HARBOUR</p>"),
    ("pagefind/x.pf_fragment", gzip.compress(f"pagefind_dcd{SECRET}".encode())),
    ("notes.bin", b"\0\xff" + SECRET.encode()),
])
def test_withheld_words_are_found_wherever_they_stand(archive, file, content):
    path = archive / "_site" / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert (file, "text-leaked") in codes(archive, "--withheld")
    assert (file, "text-leaked") not in codes(archive)


def test_words_that_may_be_shown_are_no_leak(archive):
    """The same sentence stands in an open article too, or in what a person declared."""
    write_file(archive, "seeds/again.txt", f"{SEEDS['open.txt']}\n{SECRET}\n")
    topic = "Sweden and Denmark signed a pact on bridges in Malmo"
    write_file(archive, "seeds/said.md", f"---\ntitle: Said\ntopics: [{topic}]\n---\nIt was.\n")
    assert here(archive, "build").status == 0
    assert codes(archive, "--withheld") == set()


def test_a_withdrawn_article_that_is_still_there(archive):
    write_file(archive, "seeds/open.yaml", "rights: withdrawn\n")
    assert {file for file, code in codes(archive, "--withheld") if code == "text-leaked"} > {RECORDS, "articles/open/index.html"}
    assert here(archive, "build").status == 0
    assert codes(archive, "--withheld") == set()


def test_rights_that_were_taken_back_since(archive):
    write_file(archive, "dateline.yaml", "rights: metadata\n")
    assert (RECORDS, "text-leaked") in codes(archive, "--source", "seeds")


# --- sources ------------------------------------------------------------------------------------------------------


def test_of_sources_all_is_said_that_a_build_says(tmp_path):
    for name in ("a", "b"):
        write_file(tmp_path, f"seeds/{name}.md", f"---\ntitle: Pact\ntitel: x\naliases: [/articles/]\n---\n{SEEDS['open.txt']}")
    write_file(tmp_path, "seeds/c.md", "---\ntitle: [\n---\n")
    build = here(tmp_path, "build", "--no-search", "--no-cache")
    checked = here(tmp_path, "check", "seeds", "--no-cache")
    assert checked.problems == build.problems
    assert len(build.problems) == 6
    assert (build.status, checked.status) == (1, 1)


def test_sources_without_an_article(tmp_path):
    (tmp_path / "seeds").mkdir()
    run = here(tmp_path, "check", "seeds")
    assert (run.status, run.problems) == (1, ["seeds: error nothing-to-build: there is no readable article in this folder"])
