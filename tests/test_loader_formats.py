"""Markdown, saved pages and JSON: their words, their layout, and nothing of their markup."""

from pathlib import Path

import pytest

from dateline.loader.fields.report import Report
from dateline.loader.markup.markdown import read_markdown
from dateline.loader.markup.standoff import Reading, safe_link
from tests.loader_cases import SETTINGS, cases, loaded, seen

_OPENERS = SETTINGS.limits.markup_openers
_SHARED = Path(__file__).parents[2] / "shared" / "corpus"


def markdown(body: str) -> tuple[Reading, list[str]]:
    report = Report("seeds/a.md", "a.md")
    return read_markdown(body, _OPENERS, report), [problem.code for problem in report.problems]


def lines_of(reading: Reading) -> list[str]:
    """Each block on a line, and below it its inline markup."""
    found = []
    for block in reading.blocks:
        marks = [block.kind, *([str(block.level)] if block.level else []), *(["ordered"] if block.ordered else [])]
        found.append(f"{' '.join(marks)}: {reading.text[block.start : block.end]}".replace("\n", "⏎"))
        for inline in reading.inlines:
            if block.start <= inline.start < block.end:
                words = reading.text[inline.start : inline.end].replace("\n", "⏎")
                found.append(f"  {' '.join(filter(None, (inline.kind, inline.href)))}: {words}")
    return found


@pytest.mark.parametrize(("content", "expected"), cases("markdown.txt"))
def test_markdown(content, expected):
    reading, problems = markdown(content)
    assert lines_of(reading) == expected
    assert problems == []


@pytest.mark.parametrize(("content", "expected"), cases("json.txt"))
def test_json(content, expected):
    assert seen(loaded(content, name="a.json"), expected) == expected


@pytest.mark.parametrize(("content", "expected"), cases("pages.txt"))
def test_a_saved_page(content, expected):
    result = loaded(content, name="a.html")
    found = seen(result, [line for line in expected if not line.startswith("declared")])
    fact = result.draft and result.draft.declared.date_fact
    found += [f"declared = {fact.declared if fact else None}" for line in expected if line.startswith("declared")]
    assert found == expected


@pytest.mark.parametrize(
    "body",
    [
        "a <script>alert(1) and the tail of it",
        "a <style>and the tail of it",
        "a <svg><title>and the tail of it",
        "<iframe>and the tail of it",
        "a <textarea>and the tail of it",
        "a <!-- and the tail of it",
        "<template>and the tail of it",
    ],
)
def test_what_is_not_closed_hides_no_words(body):
    reading, _ = markdown(body)
    assert reading.text.endswith("and the tail of it")


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("[" * 20_000 + " tail", "markup-too-much"),
        ("<a " * 20_000 + " tail", "markup-too-much"),
        ("# x\n" * 20_000 + "tail", "markup-too-much"),
        ("- " * 2_000 + "tail", "markup-broken"),
        ("".join("    " * n + "- x\n" for n in range(100)) + "tail", "markup-too-much"),
        ("*a*\n\n" * 15_000 + "tail", "markup-too-much"),
    ],
    ids=["brackets", "tags", "headings", "nested in a line", "nested lists", "paragraphs"],
)
def test_more_markup_than_the_parser_can_bear_is_set_as_plain_paragraphs(body, problem):
    reading, problems = markdown(body)
    assert problems == [problem]
    assert reading.text.endswith("tail")


@pytest.mark.parametrize("opener", ["<div>", "<b>", "<blockquote>", "> "])
def test_the_end_of_a_deep_nest_stays(opener):
    reading, _ = markdown(opener * 2_000 + "tail")
    assert reading.text.endswith("tail")
    assert len(reading.inlines) <= 1


def test_the_end_of_a_deep_page_stays():
    page = f"<html><body>{'<div>' * 3000}<p>Words that stand deep.</p>{'</div>' * 3000}<p>The tail.</p></body></html>"
    result = loaded(page, name="a.html")
    assert [p.code for p in result.problems] == ["html-deep"]
    assert result.draft.text == "Words that stand deep.\n\nThe tail."


@pytest.mark.parametrize(
    ("head", "links"), [("", []), ('<link rel="canonical" href="https://example.org/2019/ferry">', ["pact"])]
)
def test_a_link_of_a_page_leads_where_it_led_there(head, links):
    words = '<p>The ministers signed <a href="../pact">the pact</a> and <a href="//elsewhere.org">more</a>.</p><p>Words.</p>'
    draft = loaded(f"<html><head>{head}</head><body><h1>A ferry</h1>{words}</body></html>", name="a.html").draft
    kept = [inline.href for inline in draft.layout.inlines]
    assert kept == [f"https://example.org/{link}" for link in links]


def test_a_page_too_short_for_trafilatura_keeps_its_paragraphs():
    menu = "<nav><ul><li><a href='/'>Home</a></li></ul></nav>"
    words = "<p>It <b>sails</b>.</p><p>It is blue.</p>"
    page = f"<html><body>{menu}<div><h1>A ferry</h1><p class='by'>By Teresa Vale</p>{words}</div></body></html>"
    draft = loaded(page, name="a.html").draft
    assert draft.text == "A ferry\n\nBy Teresa Vale\n\nIt sails.\n\nIt is blue."
    assert draft.byline == "Teresa Vale"


def test_a_page_of_too_many_tags_is_refused():
    result = loaded("<p>x</p>" * 60_000, name="a.html")
    assert [p.code for p in result.problems] == ["html-too-large"]


@pytest.mark.parametrize(
    "href",
    ["javascript:x", " java\nscript:x", "data:x", "//host/x", "\\\\host", "/\\host", "x:y", "", "https://[", "\x01https://a"],
)
def test_a_link_that_is_not_kept(href):
    assert safe_link(href) is None


@pytest.mark.parametrize(
    "href", ["https://example.org/a?b=c:d#e", "http://a", "mailto:a@example.org", "/a:b", "a/b", "?q=a:b", "#n"]
)
def test_a_link_that_is_kept(href):
    assert safe_link(href) == href


def test_a_byline_above_the_story_is_no_sentence():
    draft = loaded("# A ferry\n\nBy Teresa Vale\n\nThe *ferry* sails from June.\n").draft
    assert draft.byline == "Teresa Vale"
    assert [block.kind for block in draft.layout.blocks] == ["headline", "byline", "paragraph"]
    assert [draft.text[s.start : s.end] for s in draft.layout.sentences if s.number] == ["The ferry sails from June."]


@pytest.mark.parametrize(
    ("lede", "title"),
    [
        ("The two capitals signed a treaty.", "The two capitals signed a treaty"),
        (
            "The two capitals, which have been at odds for years, signed a treaty on fishing and on trade in Lisbon.",
            "The two capitals, which have been at odds for years…",
        ),
        (
            "The ministers of the two neighbouring countries have signed a treaty on fishing and trade and many other matters.",
            "The ministers of the two neighbouring countries have signed a treaty on fishing and trade…",
        ),
    ],
)
def test_an_untitled_article_is_titled_from_its_lede(lede, title):
    draft = loaded(f"{lede} It was the second one.", name="a.txt").draft
    assert (draft.title, draft.title_basis, draft.title_span) == (title, "lede", None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ministers of the two countries have signed an agreement that will be in force by June.", "en"),
        (
            "Die Minister der beiden Länder haben ein Abkommen unterzeichnet, das im Juni in Kraft tritt.",
            "und",
        ),
        ("Министры двух стран подписали соглашение.", "und"),
        ("Les ministres ont signé un accord qui entre en vigueur.", "und"),
        (
            "De ministers van de twee landen hebben in Den Haag een verdrag getekend dat in juni ingaat, zei hij.",
            "und",
        ),
        ("Words.", "en"),
    ],
)
def test_only_english_is_called_english(text, language):
    assert loaded(text, name="a.txt").draft.language == language


@pytest.mark.skipif(not _SHARED.is_dir(), reason="the development corpus is not here")
@pytest.mark.parametrize("page", sorted((_SHARED / "variants").glob("*.html")), ids=lambda p: p.stem)
def test_a_saved_page_has_the_words_of_its_article(page):
    import re
    from collections import Counter

    draft = loaded(page.read_bytes(), name="a.html").draft
    inside = [draft.text[block.start : block.end] for block in draft.layout.blocks]
    found = Counter(re.findall(r"\w+", " ".join(inside)))
    wanted = Counter(re.findall(r"\w+", (_SHARED / "texts" / f"{page.stem.split('-')[0]}.txt").read_text("utf-8")))
    assert 2 * sum((found & wanted).values()) / (found.total() + wanted.total()) >= 0.96
    assert draft.declared.date_basis == "page metadata"
