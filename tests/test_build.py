"""The build as its users meet it: what is printed, what is written, and the exit status."""

import json
import os
import re
import shutil
import sys
from xml.etree import ElementTree

import pytest

TREATY = """---
title: Norway and Iceland sign a fisheries treaty
date: 2021-07-13
publisher: Harbour Gazette
---
Norway and Iceland on Tuesday signed a treaty on fisheries in Reykjavik, both governments said.
"""
UNDATED = "Finland and Estonia today signed a memorandum of understanding on ferry safety, ministers said in Tallinn.\n"


def test_a_folder_of_articles_becomes_a_site(folder):
    folder.write("seeds/treaty.md", TREATY)
    run = folder.build()
    assert (run.status, run.err) == (0, "")
    assert "1 article, 1 agreement" in run.out
    assert "Norway and Iceland sign a fisheries treaty" in folder.page("/articles/norway-and-iceland-sign-a-fisheries-treaty/")
    for address in ("/", "/articles/", "/countries/", "/agreements/", "/pairs/", "/organizations/", "/people/", "/topics/",
                    "/dates/", "/dates/undated/", "/dates/2021/07/", "/map/", "/search/", "/about/", "/data/", "/corrections/"):
        assert "<h1" in folder.page(address), address


def test_nothing_says_the_day_of_the_build(folder):
    folder.write("seeds/undated.txt", UNDATED)
    assert folder.build().status == 0
    said = b"".join(folder.files().values()).decode(errors="replace")
    assert not re.search(r"\b202[4-9]-\d\d-\d\d\b", re.sub(r"1970-01-01", "", said))
    assert "undated" in folder.page("/articles/")


def test_a_broken_article_is_named_and_costs_only_itself(folder):
    folder.write("seeds/good.md", TREATY)
    folder.write("seeds/bad.md", "---\ntitle: [unclosed\n---\nText.\n")
    run = folder.build()
    assert run.status == 1
    assert re.match(r"seeds/bad\.md:\d+:\d+: error [a-z-]+: .+\n +hint: .+", run.err)
    assert folder.page("/articles/norway-and-iceland-sign-a-fisheries-treaty/")


def test_all_bad_articles_are_named_in_one_run(folder):
    folder.write("seeds/good.md", TREATY)
    folder.write("seeds/empty.txt", "")
    folder.write("seeds/binary.txt", b"\x00\x01\x02\xff" * 50)
    folder.write("seeds/unclosed.md", "---\ntitle: x\n\nText.\n")
    run = folder.build()
    assert run.status == 1
    assert {line.split(":")[0] for line in run.err.splitlines() if ": error " in line} == {
        "seeds/empty.txt", "seeds/binary.txt", "seeds/unclosed.md",
    }


def test_an_impossible_date_is_a_warning_and_the_article_is_undated(folder):
    folder.write("seeds/badday.md", TREATY.replace("2021-07-13", "2021-02-30"))
    run = folder.build()
    assert run.status == 0
    assert "seeds/badday.md:3:7: warning date-invalid: " in run.err
    assert "Norway and Iceland" in folder.page("/dates/undated/")
    assert folder.build("--strict").status == 1


def test_no_readable_article_refuses_the_build_and_leaves_the_old_site(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.build()
    before = folder.files()
    folder.write("seeds/treaty.md", "---\ntitle: x\n")
    run = folder.build()
    assert run.status == 2
    assert "nothing-to-build" in run.err
    assert folder.files() == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_article_stops_the_build(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.write("seeds/secret.txt", UNDATED).chmod(0)
    run = folder.build()
    assert run.status == 2
    assert "seeds/secret.txt" in run.err
    assert not folder.site.exists()


def test_a_template_error_stops_the_build_and_names_its_line(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.build()
    before = folder.files()
    folder.write("templates/about.html", "{% extends 'base.html' %}\n{% block main %}\n{{ page.no_such_field }}\n{% endblock %}\n")
    run = folder.build()
    assert run.status == 2
    assert "templates/about.html:3: error template-error: " in run.err
    assert folder.files() == before


def test_bad_settings_refuse_the_build_with_every_fault_named(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.write("dateline.yaml", "titel: Treaties\npage_size: many\n")
    run = folder.build()
    assert run.status == 2
    assert "dateline.yaml:1:1: error setting-unknown: 'titel' is no setting\n    hint: did you mean 'title'?" in run.err
    assert "dateline.yaml:2:12: error value-kind" in run.err


def test_unknown_options_are_refused(folder):
    assert folder.build("--speed", "9").status == 2


def test_a_site_of_its_own_settings_templates_and_static_files(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.write("dateline.yaml", "title: The Treaty Shelf\nsource: seeds\noutput: public\npage_size: 5\n")
    folder.write("static/style.css", "body { color: green }")
    assert folder.build().status == 0
    assert "The Treaty Shelf" in (folder.root / "public/index.html").read_text()
    assert (folder.root / "public/style.css").read_text() == "body { color: green }"


def test_links_are_relative_and_404_is_absolute_where_the_address_is_known(folder):
    folder.write("seeds/treaty.md", TREATY)
    assert folder.build("--base-url", "https://example.org/archive").status == 0
    assert 'href="../../index.html"' in folder.page("/countries/norway/")
    assert 'href="https://example.org/archive/index.html"' in folder.page("/404.html") or (
        'href="https://example.org/archive/"' in folder.page("/404.html")
    )
    locations = [node.text for node in ElementTree.fromstring(folder.page("/sitemap.xml"))[0]]
    assert locations == ["https://example.org/archive/"]


def test_without_an_address_there_is_no_sitemap(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.build()
    assert not (folder.site / "sitemap.xml").exists()
    assert "Sitemap" not in folder.page("/robots.txt")


def test_feeds_parse_and_leave_the_undated_out(folder):
    title = "“Norway” & <Iceland>\u000b sign"
    folder.write("seeds/treaty.json", json.dumps({"title": title, "date": "2021-07-13", "text": "Norway signed a treaty."}))
    folder.write("seeds/undated.txt", UNDATED)
    folder.build()
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.fromstring(folder.page("/feed.xml"))
    (entry,) = feed.findall(f"{atom}entry")
    assert entry.find(f"{atom}updated").text == "2021-07-13T00:00:00Z"
    assert "1 article of unknown day left out" in feed.find(f"{atom}subtitle").text


def test_same_input_same_bytes_cold_cached_and_parallel(folder):
    for number in range(8):
        folder.write(f"seeds/{number}.md", TREATY.replace("title: Norway", f"title: {number}. Norway"))
    folder.build("--no-cache")
    cold = folder.files()
    folder.build()
    folder.build()
    assert folder.files() == cold
    shutil.rmtree(folder.root / ".dateline")
    folder.build("--jobs", "2")
    assert folder.files() == cold


def test_an_edit_changes_its_pages_and_a_deletion_removes_them(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.write("seeds/undated.txt", UNDATED)
    folder.build()
    (folder.root / "seeds/undated.txt").unlink()
    folder.write("seeds/treaty.md", TREATY.replace("fisheries treaty", "whaling treaty"))
    folder.build()
    warm = folder.files()
    folder.build("--no-cache", "--output", "clean")
    folder.site = folder.root / "clean"
    assert folder.files() == warm


def test_records_are_one_file_an_article(folder):
    folder.write("seeds/sub/treaty.md", TREATY)
    run = folder.run("records", "seeds", "--output", "records")
    assert run.status == 0
    record = json.loads((folder.root / "records/sub--treaty.json").read_text())
    assert (record["id"], record["date"], record["date_fact"]["state"]) == ("sub--treaty", "2021-07-13", "confirmed")
    assert record["date_fact"]["declared"] == "sub/treaty.md:3"
    for fact in record["countries"]:
        for words in fact["evidence"]:
            assert record["text"][words["start"] : words["end"]] == words["quote"]


def test_withheld_text_is_in_no_file(folder):
    secret = "Nobody outside the ministry was to hear of the whales."
    folder.write("seeds/a.md", TREATY.replace("---\nNorway", "rights: excerpt\n---\nNorway") + "\n" + secret + "\n")
    folder.write("seeds/b.md", TREATY.replace("---\nNorway", "rights: metadata\nslug: b\n---\nNorway") + "\n" + secret + "\n")
    folder.build("--no-cache")
    assert b"whales" not in b"".join(folder.files().values())
    assert "both governments said" in folder.page("/articles/norway-and-iceland-sign-a-fisheries-treaty/")
    (folder.root / "seeds/a.md").unlink()
    folder.build("--no-cache")
    assert b"both governments said" not in b"".join(folder.files().values())


def test_facts_that_a_person_wrote_down_outrank_the_rules(folder):
    folder.write("seeds/a.md", TREATY.replace("---\nNorway", "countries: [NO]\ntopics: [Cod]\n---\nNorway"))
    folder.build()
    (record,) = [json.loads(line) for line in (folder.site / "data/records/2021.jsonl").read_text().splitlines()]
    assert [(fact["code"], fact["state"]) for fact in record["countries"]] == [("NO", "confirmed")]
    assert "IS" in [fact["code"] for fact in record["countries_mentioned"]]
    assert [(fact["name"], fact["state"]) for fact in record["topics"]] == [("Cod", "confirmed")]


def test_an_alias_leads_to_the_article(folder):
    folder.write("seeds/a.md", TREATY.replace("---\nNorway", "aliases: [/articles/old-name/, /articles/]\n---\nNorway"))
    folder.build()
    assert "norway-and-iceland-sign-a-fisheries-treaty" in folder.page("/articles/old-name/")
    assert "<h1" in folder.page("/articles/")


def test_drafts_are_not_published(folder):
    folder.write("seeds/a.md", TREATY)
    folder.write("seeds/b.md", TREATY.replace("---\nNorway", "draft: true\nslug: hidden\n---\nNorway"))
    folder.build()
    assert not (folder.site / "articles/hidden").exists()


def test_the_outcome_as_json(folder):
    folder.write("seeds/badday.md", TREATY.replace("2021-07-13", "2021-02-30"))
    said = json.loads(folder.build("--json").out)
    assert (said["status"], said["articles"]) == (0, 1)
    assert said["problems"][0]["code"] == "date-invalid"


def test_check_finds_what_was_damaged_after_publishing(folder):
    folder.write("seeds/treaty.md", TREATY)
    folder.build()
    assert folder.run("check", "_site").status == 0
    (folder.site / "about/index.html").write_text("<!doctype html><title>x</title>")
    (folder.site / "extra.html").write_text("extra")
    run = folder.run("check", "_site")
    assert run.status == 1
    assert "about/index.html" in run.err
    assert "extra.html" in run.err


def test_check_reads_sources_without_building(folder):
    folder.write("seeds/treaty.md", TREATY)
    assert folder.run("check", "seeds").status == 0
    folder.write("seeds/bad.md", "---\ntitle: x\n")
    assert folder.run("check", "seeds").status == 1
    assert not folder.site.exists()


def test_explain_shows_each_fact_with_its_rule(folder):
    path = folder.write("seeds/treaty.md", TREATY)
    said = folder.run("explain", str(path)).out
    assert "[[Norway] and [Iceland] on Tuesday signed a treaty" in said     # words of facts are marked, the agreement's around them
    assert "[front matter]" in said
    assert "rule country." in said


def test_terminal_escapes_do_not_reach_the_terminal(folder):
    folder.write("seeds/good.md", TREATY)
    folder.write("seeds/a.md", TREATY.replace("date: 2021-07-13", 'date: "\\e[31mred"'))
    assert "\x1b" not in folder.build().err


@pytest.mark.skipif(sys.platform == "win32", reason="names of other systems")
def test_the_output_may_not_hold_the_sources(folder):
    folder.write("seeds/treaty.md", TREATY)
    for output in (".", "seeds", "seeds/_site", "/"):
        run = folder.build("--output", output)
        assert run.status == 2, output
        assert "output-unsafe" in run.err
    assert (folder.root / "seeds/treaty.md").read_text() == TREATY
