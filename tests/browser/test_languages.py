"""The same in other languages: nothing of axe, nothing wider than the screen, in French and from right to left."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests import pseudo
from tests.browser import demonstration
from tests.browser.conftest import reader
from tests.browser.test_access import WIDER
from tests.browser.test_demonstration import ALL_RULES, ALSO, MOVED, build, kinds


@pytest.fixture(scope="module")
def spoken(tmp_path_factory) -> Path:
    """The demonstration in a language that is set from right to left, and in French."""
    root = tmp_path_factory.mktemp("spoken")
    demonstration.write(root)
    pseudo.write(root)
    with (root / "dateline.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"languages: [{pseudo.TAG}, fr]\n")
    return build(root)


@contextmanager
def served(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=site)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="module")
def pages(spoken) -> list[str]:
    """The addresses of pages of every kind, in both languages."""
    chosen = dict.fromkeys([*kinds(spoken), *(f"{place}index.html" for place in ALSO)])
    del chosen[MOVED]  # leads away before it can be looked at
    french = [f"fr/{place}" for place in chosen if (spoken / "fr" / place).is_file()]
    return [(spoken / place).as_uri() for place in dict.fromkeys([*chosen, *french])]


def test_axe_finds_nothing_in_either_language(chromium, pages):
    from axe_playwright_python.sync_playwright import Axe

    script = Axe().axe_script
    found = set()
    for eye in reader(chromium, "file://", viewport={"width": 1280, "height": 900}, reduced_motion="reduce"):
        for address in pages:
            eye.page.goto(address)
            eye.page.evaluate(script)
            results = eye.page.evaluate("rules => axe.run(document, {...rules, resultTypes: ['violations']})", ALL_RULES)
            found |= {f"{address}: {one['id']}: {node['html']}" for one in results["violations"] for node in one["nodes"]}
    assert not found, "\n".join(sorted(found))


def test_nothing_is_wider_than_the_narrowest_screen_in_either_language(chromium, pages):
    wide = {}
    for phone in reader(chromium, "file://", viewport={"width": 320, "height": 640}):
        for address in pages:
            phone.page.goto(address)
            if wider := phone.page.evaluate(WIDER):
                wide[address] = wider
    assert not wide


ASTRAY = """() => [...document.querySelectorAll(".picture svg:not(.map svg) text")].filter(one => {
  const words = one.getBoundingClientRect(), picture = one.closest("svg").getBoundingClientRect();
  return words.left < picture.left - 8 || words.right > picture.right + 8 }).map(one => one.textContent)"""
"""Words of a picture that stand beside it."""


def test_words_of_pictures_stand_in_them_whichever_way_the_page_runs(chromium, spoken):
    astray = {}
    for width in (320, 1280):
        for eye in reader(chromium, "file://", viewport={"width": width, "height": 900}):
            for place in ("countries/norway", "pairs/is-no", "pairs", "agreements/mou-is-no-cod"):
                for path in (f"{place}/index.html", f"fr/{place}/index.html"):
                    eye.page.goto((spoken / path).as_uri())
                    assert eye.page.locator(".picture svg text").count() > 0
                    if strays := eye.page.evaluate(ASTRAY):
                        astray[path, width] = strays
    assert not astray


def test_a_search_in_french_finds_by_french_names_and_leads_to_french_pages(chromium, spoken):
    with served(spoken) as home:
        for eye in reader(chromium, home):
            eye.open("fr/search/index.html?q=norvège&kind=country")
            found = eye.page.locator(".register .name a")
            found.first.wait_for()
            assert found.all_inner_texts() == ["Norvège"]
            assert found.first.get_attribute("href") == f"{home}fr/countries/norway/index.html"
            eye.open("fr/search/index.html?q=herring+quarrel&kind=article")
            found.first.wait_for()
            assert eye.page.locator(".register .date").first.inner_text() == "13 juillet 2021"


def test_a_page_from_right_to_left_begins_at_the_right_and_its_article_at_the_left(chromium, spoken):
    (article,) = spoken.glob("articles/norway-and-iceland-end-the-herring-quarrel/index.html")
    begins = "at => { const box = document.querySelector(at).getBoundingClientRect(); return (box.left + box.right) / 2 }"
    for eye in reader(chromium, "file://", viewport={"width": 1280, "height": 900}):
        eye.page.goto(article.as_uri())
        assert eye.page.evaluate(begins, ".brand a") > 640 > eye.page.evaluate(begins, "nav.languages a")
        assert eye.page.evaluate(begins, ".ledger") < eye.page.evaluate(begins, "article.text")
        direction = "at => getComputedStyle(document.querySelector(at)).direction"
        edge = """at => { const words = new Range(); words.selectNodeContents(document.querySelector(at));
          return words.getBoundingClientRect().right }"""
        assert eye.page.evaluate(edge, ".ledger .fact") > eye.page.evaluate(edge, ".ledger") - 40
        assert (eye.page.evaluate(direction, "article.text"), eye.page.evaluate(direction, ".ledger")) == ("ltr", "rtl")
