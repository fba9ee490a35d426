"""What holds on every kind of page, however full or empty: no finding of axe or the Nu HTML checker, nothing heard from the
console or asked of another host, nothing wider than the screen, and little to load."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.browser import demonstration
from tests.browser.conftest import CHECKOUT, reader
from tests.browser.test_access import WIDER

ALL_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # of WCAG 2.2; axe leaves it out unless asked
}
OF_LOOK = {
    "runOnly": {
        "type": "rule",
        "values": ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable", "aria-hidden-focus"],
    }
}
"""What a scheme or a width can change: nothing else need be asked again."""
VIEWS = {"light": {1280: ALL_RULES, 360: OF_LOOK}, "dark": {1280: OF_LOOK, 360: OF_LOOK}}
MOST_HTML, MOST_STYLE, MOST_SCRIPT, MOST_IN_ALL = 30_000, 20_000, 10_000, 60_000
"""Bytes of an article's page of 600 words; the last is of all that a first visit to it loads, compressed."""
MOVED = "old/place/index.html"
ALSO = (
    *("agreements/page/2/", "agreements/year/undated/", "agreements/reports/single/", "agreements/reports/disagree/"),
    *("agreements/type/treaty/", "agreements/stage/in-force/", "agreements/mou-is-no-cod/", "dates/2021/", "dates/2021/04/"),
    *("dates/undated/", "organizations/lake-basin-water-board/", "countries/norway/", "pairs/is-no/"),
)
"""Pages worth a look beside the first of each kind and those of the articles made for this."""


def build(root: Path) -> Path:
    run = subprocess.run(
        [sys.executable, CHECKOUT / "build.py", "--no-cache"], cwd=root, capture_output=True, text=True, check=False
    )
    assert run.returncode in (0, 1) and (root / "_site/index.html").is_file(), run.stdout + run.stderr
    return root / "_site"


@pytest.fixture(scope="module")
def full(tmp_path_factory) -> Path:
    """A site of more than a hundred articles, among them every odd one."""
    root = tmp_path_factory.mktemp("full")
    demonstration.write(root)
    return build(root)


@pytest.fixture(scope="module")
def bare(tmp_path_factory) -> Path:
    """A site of one article that says nothing: every listing is empty."""
    root = tmp_path_factory.mktemp("bare")
    (root / "seeds").mkdir()
    (root / "seeds/rain.md").write_text("It rained all day.\n", "utf-8")
    return build(root)


def kinds(site: Path) -> list[str]:
    """The path of the first page of each folder and depth."""
    found: dict[tuple[str, int], str] = {}
    for place in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        found.setdefault((place.partition("/")[0], place.count("/")), place)
    return list(found.values())


@pytest.fixture(scope="module")
def pages(full: Path, bare: Path) -> list[str]:
    """Addresses of pages of every kind in every state."""
    titles = {said.partition("\n")[0].removeprefix("title: ").strip('"') for said in demonstration.ARTICLES.values()}
    cards = json.loads((full / "data/articles.json").read_text("utf-8"))
    odd = [f"articles/{card['slug']}/index.html" for card in cards if card["title"] in titles]
    chosen = dict.fromkeys([*kinds(full), *odd, *(f"{place}index.html" for place in ALSO)])
    del chosen[MOVED]  # leads away before it can be looked at
    missing = [place for place in chosen if not (full / place).is_file()]
    assert not missing
    return [(full / place).as_uri() for place in chosen] + [(bare / place).as_uri() for place in kinds(bare)]


@pytest.mark.parametrize("scheme", VIEWS)
def test_axe_finds_nothing_at_any_width(chromium, pages, scheme):
    from axe_playwright_python.sync_playwright import Axe

    script = Axe().axe_script
    found = set()
    for eye in reader(chromium, "file://", color_scheme=scheme, reduced_motion="reduce"):
        for address in pages:
            eye.page.goto(address)
            eye.page.evaluate(script)
            for width, rules in VIEWS[scheme].items():
                eye.page.set_viewport_size({"width": width, "height": 900})
                results = eye.page.evaluate("rules => axe.run(document, {...rules, resultTypes: ['violations']})", rules)
                assert results["passes"] or rules is OF_LOOK, f"axe did not look at {address}"
                nodes = ((one["id"], node["html"]) for one in results["violations"] for node in one["nodes"])
                found |= {f"{address} {width}: {id}: {html}" for id, html in nodes}
    assert not found, "\n".join(sorted(found))


def _overhear(heard: list[str], message) -> None:
    heard.append(f"{message.location}: {message.text}")


def test_nothing_is_heard_or_asked_for_or_wider_than_the_narrowest_screen(chromium, pages):
    heard: list[str] = []
    wide: dict[str, list[str]] = {}
    for phone in reader(chromium, "file://", viewport={"width": 320, "height": 640}):
        phone.page.on("console", partial(_overhear, heard))
        for address in pages:
            phone.page.goto(address)
            if wider := phone.page.evaluate(WIDER):
                wide[address] = wider
        heard += phone.complaints
    assert not heard
    assert not wide


def test_an_article_of_600_words_is_soon_there(full):
    (article,) = full.glob("articles/norway-and-iceland-end-the-herring-quarrel/index.html")
    words = demonstration.ARTICLES[demonstration.SIX_HUNDRED].split()
    assert 570 <= len(words) <= 660
    loaded = [article, *(full / name for name in ("style.css", "site.js", "icon.svg"))]
    assert article.stat().st_size <= MOST_HTML
    assert (full / "style.css").stat().st_size <= MOST_STYLE
    assert (full / "site.js").stat().st_size <= MOST_SCRIPT
    assert sum(len(gzip.compress(path.read_bytes())) for path in loaded) <= MOST_IN_ALL


def nu() -> Path | None:
    """The Nu HTML checker as npm packs it: named by VNU_JAR, or in node_modules beside the project."""
    named = [os.environ.get("VNU_JAR", ""), CHECKOUT / "node_modules/vnu-jar/build/dist/vnu.jar"]
    return next((Path(jar) for jar in named if jar and Path(jar).is_file()), None)


@pytest.mark.skipif(not nu() or not shutil.which("java"), reason="no Nu HTML checker: npm install vnu-jar, and java")
def test_the_nu_html_checker_finds_no_error(full, bare):
    files = [path for site in (full, bare) for path in sorted(site.rglob("*.html"))]
    styles = [full / name for name in ("style.css", "pictures.css", "search.css")]
    for checked in ([*files], ["--css", *styles]):
        run = subprocess.run(
            ["java", "-Xss8m", "-jar", nu(), "--errors-only", *checked], capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr[-5_000:]
