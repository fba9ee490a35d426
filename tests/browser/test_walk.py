"""From the front page to the sentence that a fact stands on, as a reader goes."""

import re
from urllib.parse import urldefrag


def test_from_home_to_the_sentence(visitor):
    """Home, country, agreement, article, evidence: every step is a link that a reader sees."""
    page = visitor.page
    visitor.open()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Countries").click()
    page.get_by_role("main").get_by_role("link", name="Bangladesh", exact=True).first.click()
    assert page.locator("h1").inner_text() == "Bangladesh"

    party_to = page.get_by_role("region", name="Agreements it is party to")
    party_to.get_by_role("link", name=re.compile("cyber security")).first.click()
    assert "cyber security" in page.locator("h1").inner_text().lower()

    page.get_by_role("region", name="Reports").get_by_role("heading").get_by_role("link").first.click()
    assert page.get_by_role("article").inner_text().count("five more years")

    fact = page.locator("details.source").first
    fact.locator("summary").click()
    quoted = fact.locator("q").first.inner_text()
    fact.get_by_role("link", name=re.compile(r"^\d+$")).first.click()
    assert_sentence_is_shown(page, quoted)
    assert not visitor.complaints


def test_from_a_stage_of_an_agreement_to_its_sentence(visitor):
    """The table of an agreement's life quotes each report; the quote leads to the place in the article."""
    page = visitor.page
    visitor.open("agreements/index.html")
    page.get_by_role("main").get_by_role("row").get_by_role("link", name=re.compile("cyber security")).first.click()
    stage = page.get_by_role("region", name="Life of the agreement").get_by_role("row").nth(1)
    quoted = stage.locator("q").inner_text()
    stage.get_by_role("link", name=re.compile(r"sentence \d+")).click()
    assert "/articles/" in page.url
    assert_sentence_is_shown(page, quoted)
    assert not visitor.complaints


def test_the_way_back(visitor):
    """Breadcrumbs lead from an article to its listing and home."""
    page = visitor.page
    visitor.open("articles/index.html")
    page.get_by_role("main").get_by_role("heading").get_by_role("link").first.click()
    crumbs = page.get_by_role("navigation", name="Breadcrumb")
    crumbs.get_by_role("link", name="Articles").click()
    assert page.locator("h1").inner_text() == "Articles"
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link").first.click()
    assert urldefrag(page.url).url.removesuffix("index.html") == visitor.home
    assert not visitor.complaints


def test_other_stories_are_folded_away_until_asked_for(visitor):
    page = visitor.page
    visitor.open("articles/index.html")
    page.get_by_role("main").get_by_role("link", name=re.compile("^BIMSTEC experts")).click()
    stranger = page.get_by_text("Port workers in Valparaiso").first
    assert not stranger.is_visible()
    page.locator("summary", has_text="“Related Articles”").click()
    assert stranger.is_visible()


def test_no_page_complains_or_asks_another_host(visitor, every_page):
    for path in every_page:
        visitor.open(path)
    assert not visitor.complaints


def assert_sentence_is_shown(page, quoted: str) -> None:
    """The address names a sentence; it stands on the screen and has the quoted words."""
    number = re.search(r"#s(\d+)$", page.url)
    assert number, page.url
    marker = page.locator(f"#s{number[1]}")
    box = marker.bounding_box()
    assert box and 0 <= box["y"] < page.viewport_size["height"], f"{page.url} does not bring its sentence to the screen"
    words = " ".join(page.locator(":is(h1, p, li, h2, h3, blockquote)", has=marker).last.inner_text().split())
    for part in filter(None, (part.strip() for part in quoted.split("…"))):
        assert " ".join(part.split()) in words


def test_there_was_a_page_of_every_kind_to_go_over(every_page):
    kinds = {path.partition("/")[0] for path in every_page if path.count("/") == 2}
    assert kinds >= {"articles", "agreements", "countries", "pairs", "organizations", "people", "topics", "dates"}
