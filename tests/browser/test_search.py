"""Searching, as a reader does it: by words, by facets, by a link that somebody sent, and where it cannot work."""

import re
from collections.abc import Iterator

import pytest

from tests.browser.conftest import Reader, reader
from tests.browser.test_access import WIDER

PAGE = "search/index.html"


@pytest.fixture
def searcher(chromium, host) -> Iterator[Reader]:
    yield from reader(chromium, host)


def results(of: Reader):
    """The rows found, once the answer stands."""
    of.page.locator(".finder:not([aria-busy]) .register > li").first.wait_for()
    return of.page.locator(".register > li")


def announced(of: Reader) -> str:
    of.page.locator(".finder:not([aria-busy])").wait_for()
    return of.page.get_by_role("status").inner_text()


def search(of: Reader, words: str, query: str = "") -> None:
    of.open(PAGE + query)
    of.page.get_by_role("searchbox", name="Words to look for").fill(words)
    of.page.get_by_role("button", name="Search", exact=True).click()


def test_words_lead_to_the_sentence(searcher):
    search(searcher, "cyber security")
    found = results(searcher)
    assert announced(searcher) == f"Results: {found.count()}"
    article = found.filter(has_text="sentence").first
    assert {word.lower() for word in article.locator("mark").all_inner_texts()} >= {"cyber", "security"}
    quoted = article.locator(".passage").first.inner_text()
    link = article.get_by_role("link", name=re.compile(r"^sentence \d+$")).first
    number = link.inner_text().split()[1]
    link.click()
    assert searcher.page.url.endswith(f"#s{number}")
    words = " ".join(searcher.page.get_by_role("article").inner_text().split())
    assert " ".join(quoted.split()).rpartition(" sentence ")[0] in words
    assert not searcher.complaints


def test_other_pages_are_found_by_name(searcher):
    search(searcher, "bangladesh")
    row = results(searcher).filter(has_text=re.compile(r"Country$"))
    row.get_by_role("link", name="Bangladesh").click()
    assert searcher.page.locator("h1").inner_text() == "Bangladesh"
    assert not searcher.complaints


def test_a_facet_narrows_and_can_be_taken_away(searcher):
    page = searcher.page
    search(searcher, "cyber")
    page.locator("summary", has_text="What it is").click()
    before = results(searcher).count()
    page.get_by_role("checkbox", name=re.compile("^Article")).click()
    page.wait_for_url("**kind=article*")
    announced(searcher)
    assert results(searcher).count() < before
    assert page.evaluate("document.activeElement.value") == "article"
    page.get_by_role("button", name="Remove the filter Article").click()
    announced(searcher)
    assert results(searcher).count() == before
    assert not searcher.complaints


def test_a_search_can_be_sent_to_somebody(searcher):
    """The address holds words and facets; back and forward go through what was asked."""
    page = searcher.page
    search(searcher, "technology")
    results(searcher)
    page.locator("summary", has_text=re.compile("^Country")).click()
    page.get_by_role("checkbox", name=re.compile("^Bangladesh")).click()
    page.wait_for_url("**country=BD*")
    narrowed = announced(searcher), results(searcher).all_inner_texts()
    sent = page.url
    page.go_back()
    assert "country" not in page.url
    assert page.get_by_role("searchbox").input_value() == "technology"
    announced(searcher)
    page.go_back()
    assert "?" not in page.url
    assert page.get_by_role("searchbox").input_value() == ""
    page.goto("about:blank")
    page.goto(sent)
    results(searcher)
    assert (announced(searcher), results(searcher).all_inner_texts()) == narrowed
    assert page.get_by_role("searchbox").input_value() == "technology"
    assert page.get_by_role("button", name="Remove the filter Bangladesh").is_visible()
    assert not searcher.complaints


def test_filters_alone_list_what_they_fit(searcher):
    searcher.open(PAGE + "?kind=article&country=BD")
    assert results(searcher).count() == int(announced(searcher).removeprefix("Results: ")) > 0
    assert not searcher.page.locator("mark").count()


def test_nothing_found_is_said(searcher):
    search(searcher, "xylophonists")
    searcher.page.get_by_text("Nothing was found.").wait_for()
    assert not searcher.page.get_by_role("heading", name="Results").is_visible()
    searcher.open(PAGE + "?country=nowhere&type=%3Cb%3E")
    searcher.page.get_by_role("button", name="Remove the filter <b>").click()
    assert "type" not in searcher.page.url
    assert not searcher.complaints


def test_what_is_not_the_article_is_not_found(searcher):
    """The port workers stand among the related stories of an article."""
    search(searcher, "Valparaiso")
    searcher.page.get_by_text("Nothing was found.").wait_for()


def test_the_keyboard_alone_searches(searcher):
    page = searcher.page
    searcher.open(PAGE)
    box = page.get_by_role("searchbox")
    box.wait_for()
    for _ in range(30):
        page.keyboard.press("Tab")
        if box.evaluate("box => box === document.activeElement"):
            break
    page.keyboard.type("cyber")
    page.keyboard.press("Enter")
    results(searcher)
    page.keyboard.press("Tab")          # the button
    page.keyboard.press("Tab")          # the first facet
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_url("**kind=*")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    assert not searcher.complaints


def test_the_search_is_for_everybody(chromium, host):
    """axe, and no sideways scroll, with results and open facets, in light and dark, narrow and wide."""
    from axe_playwright_python.sync_playwright import Axe

    for scheme, width in (("light", 1280), ("dark", 320)):
        for one in reader(chromium, host, color_scheme=scheme, viewport={"width": width, "height": 800}):
            one.open(PAGE + "?q=cyber&country=BD")
            results(one)
            for summary in one.page.locator(".facets summary:visible").all():
                summary.click()
            found = Axe().run(one.page).response["violations"]
            assert not [(rule["id"], node["html"]) for rule in found for node in rule["nodes"]]
            assert not one.page.evaluate(WIDER)
            assert not one.complaints


def test_from_a_folder_the_page_says_why_and_keeps_its_lists(chromium, site):
    for one in reader(chromium, site.as_uri() + "/"):
        one.open(PAGE + "?q=cyber")
        one.page.get_by_text("opened from a folder on your disk").wait_for()
        assert_lists_alone(one)


def test_without_scripts_the_page_says_why_and_keeps_its_lists(chromium, host):
    for one in reader(chromium, host, java_script_enabled=False):
        one.open(PAGE)
        assert one.page.get_by_text("needs JavaScript").is_visible()
        assert_lists_alone(one)


def test_an_index_that_cannot_be_read_is_told(chromium, host):
    for one in reader(chromium, host):
        one.page.route("**/pagefind/**", lambda route: route.abort())
        one.open(PAGE)
        one.page.get_by_text("index could not be read").wait_for()
        assert not one.page.get_by_role("searchbox").is_visible()


def assert_lists_alone(one: Reader) -> None:
    assert not one.page.get_by_role("searchbox").is_visible()
    assert one.page.locator("[data-why]:visible").count() == 1
    one.page.get_by_role("link", name="Bangladesh", exact=True).click()
    assert one.page.locator("h1").inner_text() == "Bangladesh"
    assert not one.complaints
