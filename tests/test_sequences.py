"""The cache cannot lie: after any sequence of changes the site is the one that a build without any memory makes."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline import pipeline
from dateline.cache import file_stamps, last_build, readings, store
from dateline.cache.last_build import Outcome
from dateline.config import settings as settings_of
from dateline.writer import last_site, survey

COUNTRIES = ("Norway", "Iceland", "Denmark", "Sweden")
TICK = 0.015
"""Seconds after which a file is taken for settled here."""


def article(number: int) -> str:
    one, other = COUNTRIES[number % 4], COUNTRIES[(number + 1) % 4]
    day = f"202{number % 3}-07-{10 + number}"
    return (f"---\ntitle: {one} and {other} agree, {number}\ndate: {day}\ntopics: [cod, {one}]\n---\n"
            f"{one} and {other} on Tuesday signed a treaty on *cod*, both governments said.\n")


class Site:
    """A folder with articles, built in one place with a memory and in another without."""

    def __init__(self, root: Path):
        self.root = root
        (root / "seeds" / "more").mkdir(parents=True)
        for number in range(3):
            self.write(f"seeds/{number}.md", article(number))

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def build(self, output: str, **given: object) -> Outcome:
        chosen = settings_of(None, self.root, source=self.root / "seeds", output=self.root / output, search=False, **given)
        with last_site.surveyed(chosen.output, chosen.cache) as surveys:
            found = last_build.inputs(chosen)
            return last_build.unchanged(chosen, found, surveys) or pipeline.build(chosen, found=found, surveys=surveys)

    def files(self, output: str) -> dict[str, bytes]:
        folder = self.root / output
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def edit_words(site: Site) -> None:
    path = site.root / "seeds/0.md"
    path.write_text(path.read_text().replace("cod", "eel") if "cod" in path.read_text() else article(0))


def edit_keeping_size_and_time(site: Site) -> None:
    path = site.root / "seeds/0.md"
    before = path.stat()
    path.write_text(path.read_text().replace("Tuesday", "TUESDAY") if "Tuesday" in path.read_text() else article(0))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def swap_two(site: Site) -> None:
    one, other, aside = (site.root / "seeds" / name for name in ("0.md", "1.md", "aside.md"))
    one.rename(aside)
    other.rename(one)
    aside.rename(other)


def rename(site: Site) -> None:
    one, other = site.root / "seeds/2.md", site.root / "seeds/more/two.md"
    one.rename(other) if one.exists() else other.rename(one)


def add_or_delete(site: Site) -> None:
    path = site.root / "seeds/more/new.md"
    path.unlink() if path.exists() else path.write_text(article(7))


def add_or_delete_sidecar(site: Site) -> None:
    (site.root / "seeds/plain.txt").write_text("Sweden and Norway signed a treaty on rivers, ministers said.\n")
    path = site.root / "seeds/plain.yaml"
    path.unlink() if path.exists() else path.write_text("date: 2021-02-03\ncountries: [SE]\n")


def break_an_article(site: Site) -> None:
    site.write("seeds/1.md", "---\ntitle: no end\n")


def mend_an_article(site: Site) -> None:
    site.write("seeds/1.md", article(1))


def change_a_template(site: Site) -> None:
    main = "{% block main %}" + f"{time.time_ns()}" + "{% endblock %}"
    site.write("templates/corrections.html", "{% extends 'base.html' %}" + main)


def change_a_static_file(site: Site) -> None:
    site.write("static/site.js", f"// {time.time_ns()}")


def change_a_setting(site: Site) -> None:
    site.write("dateline.yaml", f"title: Shelf {time.time_ns()}\n")


def touch_everything(site: Site) -> None:
    for path in (site.root / "seeds").rglob("*"):
        os.utime(path)


def touch_the_site(site: Site) -> None:
    page = next((site.root / "_site").rglob("index.html"), None)
    if page:
        page.write_text("by another program")


def damage_the_memory(site: Site) -> None:
    for path in (site.root / ".dateline").rglob("*"):
        if path.is_file() and "resting" not in path.parts:
            content = bytearray(path.read_bytes())
            content[len(content) // 2 :: 97] = bytes(len(content[len(content) // 2 :: 97]))
            path.write_bytes(content)


def nothing(site: Site) -> None:
    """Builds twice without a change: the second build need not be made."""


CHANGES: tuple[Callable[[Site], None], ...] = (
    edit_words, edit_keeping_size_and_time, swap_two, rename, add_or_delete, add_or_delete_sidecar, break_an_article,
    mend_an_article, change_a_template, change_a_static_file, change_a_setting, touch_everything, touch_the_site,
    damage_the_memory, nothing,
)


@settings(max_examples=3, deadline=None)
@example([nothing, edit_keeping_size_and_time, nothing])
@example([break_an_article, swap_two, damage_the_memory])
@given(st.lists(st.sampled_from(CHANGES), min_size=2, max_size=4))
def test_a_build_that_remembers_makes_the_site_that_one_without_memory_makes(changes):
    with TemporaryDirectory() as folder, patch.object(file_stamps, "TICK", int(TICK * 1e9)), patch.object(readings, "_CHUNK", 1), \
            patch.object(survey, "_LARGE", 0):
        site = Site(Path(folder))
        site.build("_site")
        for number, change in enumerate(changes):
            change(site)
            time.sleep(2 * TICK)
            told = site.build("_site", jobs=1 + number % 2)
            clean = site.build("clean", no_cache=True)
            assert site.files("_site") == site.files("clean"), change.__name__
            assert told.articles == clean.articles
            said = [problem for problem in told.problems if problem.code != "cache-damaged"]
            assert said == list(clean.problems)


def test_nothing_is_read_where_nothing_has_changed(tmp_path):
    with patch.object(file_stamps, "TICK", int(TICK * 1e9)):
        site = Site(tmp_path)
        time.sleep(2 * TICK)
        first = site.build("_site")
        time.sleep(0.15)        # the writer does not trust pages written a moment ago, and looks into them
        with patch.object(pipeline, "build", side_effect=AssertionError):
            again = site.build("_site")
    assert (again.pages, again.written, again.removed) == (first.pages, 0, 0)


def test_the_store_keeps_what_builds_know_without_asking_for_it(tmp_path):
    with patch.object(file_stamps, "TICK", int(TICK * 1e9)), patch.object(store, "_SPARE", 0):
        site = Site(tmp_path)
        for _ in range(2):
            change_a_static_file(site)
            time.sleep(2 * TICK)
            site.build("_site")
        (site.root / ".dateline/site/articles").unlink()
        with patch.object(readings, "_read_chunk", side_effect=AssertionError):
            change_a_static_file(site)
            site.build("_site", jobs=1)


def test_two_sites_that_share_a_memory(tmp_path):
    with patch.object(file_stamps, "TICK", int(TICK * 1e9)):
        site = Site(tmp_path)
        for number, output in enumerate(("one", "one", "other", "one", "other")):
            path = site.root / f"seeds/{number % 2}.md"
            path.write_text(path.read_text() + f"Nothing else was said, {number}.\n")
            time.sleep(2 * TICK)
            site.build(output)
            site.build("clean", no_cache=True)
            assert site.files(output) == site.files("clean")
