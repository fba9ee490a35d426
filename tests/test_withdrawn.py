"""Takedown: an article that is withdrawn leaves a page at its old addresses that says so, and nothing else anywhere."""

import json
import xml.etree.ElementTree as ElementTree

import pytest

from tests.hostile.command import here, tree, write

BODY = "Zanzibar and Finland signed a treaty on velvet umbrellas in Oslo, the envoy Jane Doe said.\n"
STAYS = "---\ntitle: A treaty on eels\ndate: 2020-01-02\n---\nNorway and Iceland signed a treaty on eels, they said.\n"
WORDS = ("velvet", "umbrella", "zanzibar", "jane doe")


def build(root, *options: str):
    return here(root, "build", "--no-search", "--base-url", "https://example.org/", *options)


@pytest.mark.parametrize("files, address", [
    ({"w.md": f"---\ntitle: A velvet pact\nslug: w\nrights: withdrawn\naliases: [before-w]\ntopics: [velvet]\n---\n{BODY}"}, "w"),
    ({"w.txt": BODY, "w.yaml": "rights: withdrawn\naliases: [before-w]\n"}, "w"),
    ({"w.txt": "", "w.yaml": "rights: withdrawn\naliases: [before-w]\n"}, "w"),
    ({"w.md": "---\nslug: w\nrights: Withdrawn\naliases: [before-w]\n---\n"}, "w"),
    ({"w.json": json.dumps({"slug": "w", "rights": "withdrawn", "aliases": ["before-w"]})}, "w"),
    ({"w.html": f"<html><body><p>{BODY}</p></body></html>", "w.yaml": "slug: w\nrights: withdrawn\naliases: [before-w]\n"}, "w"),
    ({"w.md": f"---\nslug: w\npublisher: The Bay\naliases: [before-w]\n---\n{BODY}"}, "w"),
])
def test_nothing_is_left_but_the_word_that_it_was_withdrawn(tmp_path, files, address):
    write(tmp_path, "seeds/stays.md", STAYS)
    write(tmp_path, "dateline.yaml", "rights: {default: full, publishers: {The Bay: withdrawn}}\n")
    for name, content in files.items():
        write(tmp_path, f"seeds/{name}", content)
    run = build(tmp_path)
    assert run.status == 0, run.err
    assert [line.split(" note ")[1].split(":")[0] for line in run.problems] == ["article-withdrawn"]
    assert run.out.startswith("1 article, 1 agreement ")
    site = tree(tmp_path / "_site")
    for place in (f"articles/{address}", "articles/before-w"):
        assert "withdrawn" in site[f"{place}/index.html"].decode()
        assert 'content="noindex"' in site[f"{place}/index.html"].decode()
    for folder in ("_site", ".dateline"):
        for name, content in tree(tmp_path / folder).items():
            assert not [word for word in WORDS if word in content.decode("utf-8", "replace").casefold()], f"{folder}/{name}"
    links = [name for name, content in site.items() if b"articles/w/" in content]
    assert links == ["manifest-sha256.txt"], "it stands in no listing"
    assert [card["id"] for card in json.loads(site["data/articles.json"])] == ["stays"]
    ElementTree.fromstring(site["sitemap.xml"])
    assert here(tmp_path, "check", "_site").status == 0


def test_the_last_article_can_be_withdrawn(tmp_path):
    write(tmp_path, "seeds/w.txt", BODY)
    assert build(tmp_path).status == 0
    write(tmp_path, "seeds/w.yaml", "rights: withdrawn\n")
    assert build(tmp_path).status == 0
    site = tree(tmp_path / "_site")
    assert not [name for name, content in site.items() if b"velvet" in content]
    assert "articles/w/index.html" in site
    assert here(tmp_path, "check", "_site").status == 0


def test_an_article_keeps_its_address_when_its_rival_is_withdrawn(tmp_path):
    write(tmp_path, "seeds/a.md", STAYS)
    write(tmp_path, "seeds/b.md", STAYS)
    build(tmp_path)
    before = sorted(path.name for path in (tmp_path / "_site/articles").iterdir())
    write(tmp_path, "seeds/b.md", STAYS.replace("date:", "rights: withdrawn\ndate:"))
    run = build(tmp_path)
    assert sorted(path.name for path in (tmp_path / "_site/articles").iterdir()) == before
    assert run.err.count("slug-taken") == 2, "both culprits are named"


def test_no_record_is_written_of_it(tmp_path):
    write(tmp_path, "seeds/stays.md", STAYS)
    write(tmp_path, "seeds/w.md", f"---\nrights: withdrawn\n---\n{BODY}")
    assert here(tmp_path, "records", "seeds", "--output", "out").status == 0
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["stays.json"]


def test_a_draft_is_named(tmp_path):
    write(tmp_path, "seeds/stays.md", STAYS)
    write(tmp_path, "seeds/d.md", "---\ndraft: true\n---\nNot yet.\n")
    run = build(tmp_path)
    assert run.status == 0
    assert run.problems == ["seeds/d.md: note article-draft: this article is a draft: it is not built"]


def test_a_build_that_remembers_is_equal_to_a_clean_one(tmp_path):
    for name in "abc":
        write(tmp_path, f"seeds/{name}.md", STAYS.replace("eels", f"eels {name}"))
    here(tmp_path, "build", "--no-search")
    for line in ("rights: withdrawn\n", "draft: true\n", "", "rights: withdrawn\naliases: [c]\n"):
        write(tmp_path, "seeds/b.md", STAYS.replace("date:", f"{line}date:"))
        warm = here(tmp_path, "build", "--no-search")
        clean = here(tmp_path, "build", "--no-search", "--no-cache", "--output", "clean")
        assert warm.problems == clean.problems
        assert tree(tmp_path / "_site") == tree(tmp_path / "clean"), line
