"""Two things that want one address, by chance or by intent: both are built, and both are named."""

import json

from dateline.slugs import short_digest
from tests.hostile.command import here, write

ARTICLE = "---\ntitle: {title}\n{more}---\nNorway and Iceland signed a treaty on eels, they said.\n"


def build(root, articles: dict[str, str]):
    for name, content in articles.items():
        write(root, f"seeds/{name}", content)
    return here(root, "build", "--no-search", "--no-cache")


def test_names_that_differ_in_signs_only(tmp_path):
    run = build(tmp_path, {
        "a.md": ARTICLE.format(title="A", more="topics: [R & D]\norganizations: [Bank (Oslo)]\n"),
        "b.md": ARTICLE.format(title="B", more="topics: [R-D]\norganizations: [Bank of Oslo]\n"),
    })
    assert run.status == 0
    assert run.problems == [
        f"seeds/a.md: warning name-taken: 'R & D' and 'R-D' would both be at /topics/r-d/; this is at /topics/r-d-{of('r & d')}/",
        f"seeds/b.md: warning name-taken: 'R-D' and 'R & D' would both be at /topics/r-d/; this is at /topics/r-d-{of('r-d')}/",
    ]
    assert {path.name for path in (tmp_path / "_site/topics").iterdir()} >= {f"r-d-{of('r & d')}", f"r-d-{of('r-d')}"}


def of(key: str) -> str:
    return short_digest(key)


def test_names_without_a_letter_of_an_address_are_no_rivals(tmp_path):
    run = build(tmp_path, {"a.md": ARTICLE.format(title="A", more="topics: ['?!', '…']\n")})
    assert run.problems == []


def test_a_file_named_like_the_id_that_another_gets_by_its_digest(tmp_path):
    rival = f"x-{short_digest('x.txt')}.md"
    run = build(tmp_path, {"x.md": ARTICLE.format(title="X", more=""), "x.txt": "Finland signed a pact on ice, it said.\n",
                           rival: ARTICLE.format(title="Rival", more="")})
    cards = json.loads((tmp_path / "_site/data/articles.json").read_text())
    assert sorted(card["source"] for card in cards) == sorted(["x.md", "x.txt", rival])
    assert run.out.startswith("3 articles")


def test_a_slug_like_the_one_that_another_gets_by_its_digest(tmp_path):
    rival = f"pact-{short_digest('a')}"
    run = build(tmp_path, {"a.md": ARTICLE.format(title="Pact", more=""), "b.md": ARTICLE.format(title="Pact", more=""),
                           "c.md": ARTICLE.format(title="C", more=f"slug: {rival}\n")})
    assert run.out.startswith("3 articles")
    assert (tmp_path / "_site/articles" / rival / "index.html").is_file()
    assert len(list((tmp_path / "_site/articles").glob("pact-*"))) == 3
