"""A small site, a Chromium, and four ways of reading the one in the other."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SEEDS = CHECKOUT / "tests" / "golden" / "seeds"
SUB_PATH = "clippings/archive"
"""Where the site stands on its server: not at the top, so that a link from the root of the host leads nowhere."""
NAMES = ("chromium", "chromium-browser", "google-chrome")
ALONE = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
         "--no-first-run")
"""Chromium as a machine without display, user or network runs it."""

GIVEN_UP = "net::ERR_ABORTED"
"""A request whose page was left before it was answered: no fault of the site. The icon, asked for last, often has it."""


def executable() -> str | None:
    """The machine's own browser."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def lacking() -> str | None:
    """What these tests need and do not find, and how to get it."""
    if not executable():
        return "no browser: apt-get install chromium"
    if not find_spec("playwright") or not find_spec("axe_playwright_python"):
        return "no playwright: make test, or pip install '.[dev]'"
    return None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser the tests are skipped; not on a checking machine, where the fixture below fails instead."""
    reason = None if os.environ.get("CI") == "true" else lacking()
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker("browser")
            if reason:
                item.add_marker(pytest.mark.skip(reason=reason))


@pytest.fixture(scope="session")
def chromium():
    """The machine's own browser, driven by Playwright."""
    if reason := lacking():
        pytest.fail(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(ALONE))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder of a site built from two articles, as `build.py` builds it."""
    root = tmp_path_factory.mktemp("browser")
    output = root / "public" / SUB_PATH
    output.parent.mkdir(parents=True)
    run = subprocess.run(
        [sys.executable, CHECKOUT / "build.py", "--source", SEEDS, "--output", output, "--no-cache"],
        cwd=root, capture_output=True, text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return output


@pytest.fixture(scope="session")
def every_page(site: Path) -> list[str]:
    """The path of every page, in order."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing: the browser reports what is not found."""


@pytest.fixture(scope="session")
def host(site: Path) -> Iterator[str]:
    """The address under which the site is served, below a sub-path of this machine."""
    top = site.parents[SUB_PATH.count("/")]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=top)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{SUB_PATH}/"
        server.shutdown()


class Reader(NamedTuple):
    """Someone who reads the site in a browser, and what the browser complains of meanwhile."""

    page: object
    home: str
    """Address of the site, with `/` at its end."""
    complaints: list[str]
    """Errors of the console, and requests that failed or went to another host."""

    def open(self, path: str = "index.html") -> None:
        self.page.goto(self.home + path)


def reader(chromium, home: str, **options: object) -> Iterator[Reader]:
    """Opens a browser for one test; Playwright's own options say what kind of one."""
    context = chromium.new_context(**options)
    page = context.new_page()
    page.set_default_timeout(10_000)
    complaints: list[str] = []

    def complain(of: object) -> None:
        complaints.append(f"{page.url}: {of}")

    page.on("console", lambda message: message.type == "error" and complain(message.text))
    page.on("pageerror", complain)
    page.on("requestfailed", lambda request: request.failure == GIVEN_UP or complain(f"{request.failure}: {request.url}"))
    page.on("request", lambda request: request.url.startswith((home, "data:")) or complain(f"asked for {request.url}"))
    yield Reader(page, home, complaints)
    context.close()


@pytest.fixture(params=["file", "http"])
def home(request, site: Path) -> str:
    """The site's address: opened as a folder, or served below a sub-path."""
    return site.as_uri() + "/" if request.param == "file" else request.getfixturevalue("host")


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
def visitor(request, chromium, home: str) -> Iterator[Reader]:
    yield from reader(chromium, home, java_script_enabled=request.param)


@pytest.fixture
def phone(chromium, site: Path) -> Iterator[Reader]:
    """A screen of 320 pixels: the narrowest on which nothing may have to be scrolled sideways (WCAG 1.4.10)."""
    yield from reader(chromium, site.as_uri() + "/", viewport={"width": 320, "height": 640})
