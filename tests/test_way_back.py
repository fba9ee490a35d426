"""From each sentence that bears facts back to these facts, whatever of the text is shown."""

import re

import pytest
from lxml import html

TEXT = """Norway and Iceland sign a fisheries treaty

Oslo, 13 July 2021 - Norway and Iceland signed a treaty on fisheries in Oslo on Tuesday.

It rained all day.

Iceland's foreign minister Ann Lee said that the treaty would enter into force next year.
"""


@pytest.fixture
def page(request, folder):
    folder.write("seeds/fish.txt", TEXT)
    folder.write("seeds/fish.yaml", f"rights: {request.param}\n")
    assert folder.build().status == 0
    (path,) = folder.site.glob("articles/*/index.html")
    return html.fromstring(path.read_text("utf-8"))


@pytest.mark.parametrize("page", ["full", "excerpt"], indirect=True)
def test_each_sentence_with_facts_leads_to_one_that_was_drawn_from_it(page):
    bearing = {link.get("href") for link in page.xpath("//aside//a[starts-with(@href, '#s')]")} - {"#s0"}
    leading = page.xpath("//span[@class='s'][a[@class='f']]")
    assert {f"#{sentence.get('id')}" for sentence in leading} == bearing
    for sentence in leading:
        (back,) = sentence.xpath("a[@class='f']")
        (fact,) = page.xpath(f"//aside//*[@id='{back.get('href')[1:]}']")
        assert fact.xpath(f".//a[@href='#{sentence.get('id')}']")
        assert back.get("aria-label")


@pytest.mark.parametrize("page", ["full"], indirect=True)
def test_the_link_is_called_by_the_facts(page):
    (label,) = page.xpath("//span[@id='s1']/a[@class='f']/@aria-label")
    assert re.search("Norway", label) and len(label) <= 80


@pytest.mark.parametrize("page", ["metadata"], indirect=True)
def test_where_no_words_are_shown_nothing_leads_back(page):
    assert not page.xpath("//a[@class='f']")


@pytest.mark.parametrize("page", ["full"], indirect=True)
def test_a_sentence_without_facts_leads_nowhere(page):
    (dry,) = page.xpath("//span[@class='s'][contains(., 'It rained')]")
    assert not dry.xpath("a[@class='f']")


@pytest.mark.parametrize("page", ["full"], indirect=True)
def test_words_that_stand_in_many_sentences_are_quoted_once(page):
    (iceland,) = page.xpath("//section[@aria-labelledby='facts-countries']//li[contains(., 'Iceland')]")
    quoted = [quote.text for quote in iceland.xpath(".//blockquote")]
    assert len(quoted) == len(set(quoted))
    assert {"#s1"} <= set(iceland.xpath(".//a/@href"))
