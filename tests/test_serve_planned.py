"""The server for an archive as its sources make it: what is saved is shown, and nothing is written to the output."""

import http.client
import re
import subprocess
import sys
import threading
import time
from functools import partial

import pytest

from dateline.cli import _settings
from dateline.serve import Newest, Planned, server
from tests.test_serve import ask

REPORT = """---
title: {title}
date: 2022-04-01
---
India and Bangladesh signed a memorandum of understanding on river ports in Dhaka on Friday.

{more}
"""
NOTICE = re.compile(r'<script src="/\.live/live\.js" data-shown="[0-9a-f]+-\d+"></script>\n')


@pytest.fixture
def archive(folder):
    folder.write("seeds/ports.md", REPORT.format(title="River ports", more="Officials met twice."))
    folder.write("seeds/rails.md", REPORT.format(title="Rails", more="Trains will follow."))
    return folder


@pytest.fixture
def port(archive):
    newest = Newest(partial(_settings, None))
    newest.begin(lambda stage, done, total: None)
    with server(Planned(newest), 0) as running, newest.watched():
        thread = threading.Thread(target=running.serve_forever, args=(0.01,))
        thread.start()
        yield running.server_address[1]
        running.shutdown()
        thread.join()


def until(port: int, path: str, wanted: str, status: int = 200) -> str:
    """The page, once it has these words; waits for seconds, for another machine may be slow."""
    ends = time.monotonic() + 20
    while True:
        found, text, _ = ask(port, path)
        if found == status and wanted in text:
            return text
        assert time.monotonic() < ends, f"{found}: {text[-3000:]}"
        time.sleep(0.02)


def test_each_address_is_what_a_build_writes_but_for_the_script(archive, port):
    archive.build("--no-search", "--no-cache")
    files = archive.files()
    del files["manifest-sha256.txt"]
    assert len(files) > 50
    for path, content in files.items():
        if path not in (".nojekyll", "search/index.html"):
            status, text, headers = ask(port, f"/{path}")
            assert status == 200
            assert NOTICE.sub("", text, count=1) == content.decode(errors="replace"), path
            assert bool(NOTICE.search(text)) == path.endswith(".html")
            assert headers["Cache-Control"] == "no-store"


def test_what_is_saved_is_shown_and_nothing_is_written_to_the_output(archive, port):
    before = until(port, "/articles/river-ports/", "Officials met twice.")
    archive.write("seeds/ports.md", REPORT.format(title="River ports", more="Nobody else was there."))
    after = until(port, "/articles/river-ports/", "Nobody else was there.")
    assert "Officials met twice." not in after
    assert NOTICE.findall(before) != NOTICE.findall(after)
    archive.write("seeds/new/canals.md", REPORT.format(title="Canals", more="Boats too."))
    until(port, "/articles/", "Canals")
    (archive.root / "seeds" / "rails.md").unlink()
    until(port, "/articles/rails/", "Page not found", status=404)
    assert not archive.site.exists()


def test_settings_templates_static_files_and_languages_are_watched(archive, port):
    archive.write("dateline.yaml", "title: Ports of call\n")
    until(port, "/", "Ports of call")
    archive.write("static/own.txt", "one")
    until(port, "/own.txt", "one")
    archive.write("static/own.txt", "two")
    until(port, "/own.txt", "two")
    archive.write("templates/404.html", "Nothing at {{ address }}")
    until(port, "/nowhere", "Nothing at /404.html", status=404)
    archive.write("dateline.yaml", "languages: [en, tlh]\n")
    assert "catalogue" in until(port, "/", "The site cannot be built", status=500)
    archive.write("languages/tlh.po", 'msgid "Articles"\nmsgstr "Articles in another tongue"\n')
    archive.write("dateline.yaml", "languages: [en, de]\n")
    archive.write("languages/de.po", 'msgid "Articles"\nmsgstr "Beiträge"\n')
    until(port, "/de/articles/", "Beiträge")


def test_a_problem_is_shown_until_it_is_mended(archive, port):
    archive.write("templates/home.html", "one\n{{ page.nothing<b> }}")
    text = until(port, "/", "template-error", status=500)
    assert "templates/home.html:2" in text
    assert "<b>" not in text
    archive.write("templates/home.html", "mended</body>")
    assert NOTICE.sub("", until(port, "/", "mended")) == "mended</body>"
    archive.write("dateline.yaml", "colour: <red>\n")
    text = until(port, "/articles/", "setting-unknown", status=500)
    assert "dateline.yaml:1:1" in text
    assert "<red>" not in text
    archive.write("dateline.yaml", "title: Mended\n")
    until(port, "/articles/", "Mended")


def test_what_is_wrong_with_an_article_stands_on_every_page(archive, port):
    archive.write("seeds/bad.md", "---\ntitle: [<i>\n---\nNever closed.")
    text = until(port, "/countries/", "1 error in this archive")
    assert "seeds/bad.md:" in text
    assert "<i>" not in text
    (archive.root / "seeds" / "bad.md").unlink()
    ends = time.monotonic() + 20
    while "in this archive" in ask(port, "/countries/")[1]:
        assert time.monotonic() < ends
        time.sleep(0.02)


def test_the_search_page_says_that_there_is_no_index_and_finds_the_one_of_a_build(archive, port):
    assert "search-unavailable" in ask(port, "/search/")[1]
    archive.write("_site/pagefind/pagefind.js", "the index")
    archive.write("seeds/ports.md", REPORT.format(title="River ports", more="Changed."))
    until(port, "/articles/river-ports/", "Changed.")
    assert "search-unavailable" not in ask(port, "/search/")[1]
    assert ask(port, "/pagefind/pagefind.js")[:2] == (200, "the index")
    assert ask(port, "/pagefind/../../dateline.yaml")[0] == 404


@pytest.mark.parametrize("path", [
    "/../seeds/ports.md", "/%2e%2e/seeds/ports.md", "/..%2fseeds/ports.md", "/.live/../plan.py", "/.live/", "/.live/plan.py",
    "/.live%2fplan.py", "//etc/passwd", "/.git/config", "/seeds/ports.md", "/dateline.yaml", "/articles%00", "/%ff%fe",
    "/pagefind/../seeds/ports.md", "/" + "x" * 5000,
])
def test_what_is_not_in_the_plan_is_lost(port, path):
    status, text, _ = ask(port, path)
    assert status == 404
    assert "Page not found" in text


def test_a_folder_gets_its_slash_and_strangers_get_nothing(port):
    status, _, headers = ask(port, "/articles")
    assert (status, headers["Location"]) == (301, "/articles/")
    assert ask(port, "/", Host="evil.example")[0] == 403
    assert ask(port, "/.live/changes?x", Host=f"evil.example:{port}")[0] == 403
    assert ask(port, "/", "POST")[0] == 501


def test_a_browser_that_waits_is_told_of_a_change(archive, port):
    shown = NOTICE.search(ask(port, "/")[1])[0].split('"')[3]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", f"/.live/changes?{shown}")
    answer = connection.getresponse()
    assert answer.headers["Content-Type"] == "text/event-stream"
    archive.write("seeds/ports.md", REPORT.format(title="River ports", more="Changed."))
    assert b"data: changed" in answer.read()
    connection.close()
    assert ask(port, "/.live/changes?of+an+earlier+run")[1] == "data: changed\n\n"


def test_a_build_meanwhile_may_throw_away_what_was_remembered(archive, port):
    (archive.root / ".dateline" / "store.sqlite3").unlink()
    assert "Officials met twice." in ask(port, "/articles/river-ports/")[1]
    assert archive.build("--no-search").status == 0


def test_the_command_shows_the_sources_or_a_built_site(archive):
    archive.build("--no-search")
    archive.write("seeds/ports.md", REPORT.format(title="River ports", more="Not built yet."))
    for options, wanted in ((("--no-cache",), "Not built yet."), (("--built",), "Officials met twice.")):
        child = subprocess.Popen([sys.executable, "-m", "dateline", "serve", "--port", "0", *options],
                                 stderr=subprocess.PIPE, text=True, cwd=archive.root)
        try:
            port = int(re.search(r"127\.0\.0\.1:(\d+)/", child.stderr.readline())[1])
            assert wanted in ask(port, "/articles/river-ports/")[1]
        finally:
            child.terminate()
            child.communicate(timeout=10)
