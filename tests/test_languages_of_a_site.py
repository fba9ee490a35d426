"""Sites in other languages than English, and in several."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from tests import pseudo
from tests.sites import Folder
from tests.spoken import FRENCH
from tools.messages import messages

SEEDS = Path(__file__).parent / "golden" / "seeds"
SPOKEN = ("title", "aria-label", "placeholder", "data-label", "data-sort", "data-says", "data-labels")
"""Attributes that hold words of the site."""
ONE_LANGUAGE = {"404.html"}


@pytest.fixture
def site(folder: Folder) -> Folder:
    shutil.copytree(SEEDS, folder.root / "seeds", dirs_exist_ok=True)
    return folder


def pages(site: Folder) -> dict[str, bytes]:
    return {path: content for path, content in site.files().items() if path.endswith(".html")}


def words_on(page: bytes, language: str) -> Iterator[str]:
    """The pieces of text of a page that are in its own language, and the words in its attributes."""
    tree = html.fromstring(page)
    told = "//meta[@name='description' or @property='og:title' or @property='og:description']/@content"
    yield from tree.xpath(told)
    for element in tree.iter(html.etree.Element):
        yield from (element.get(name) for name in SPOKEN if element.get(name))
    own = f"//text()[not(parent::script or parent::code or parent::pre) and ancestor::*[@lang][1]/@lang = '{language}']"
    yield from (" ".join(text.split()) for text in tree.xpath(own) if text.strip())


def english() -> list[re.Pattern]:
    """A pattern for each message that is said otherwise in French, but for topics: articles use these words too."""
    patterns = []
    for one in (one for one in messages() if one.context != "topic"):
        for form in one.id if isinstance(one.id, tuple) else [one.id]:
            translated = FRENCH.translations.pgettext(one.context, form) if one.context else FRENCH.translations.gettext(form)
            if re.search("[A-Za-z]", re.sub(r"%\(\w+\)s", "", form)) and translated != form:
                written = re.escape(form.replace("%%", "%"))
                written = re.sub(r"%\\\(num(?:ber)?\\\)s", r"[\\d,]+", written)
                patterns.append(re.compile(re.sub(r"%\\\(\w+\\\)s|\\\{\w+\\\}", ".{0,200}?", written)))
    return patterns


def test_no_page_of_a_french_site_speaks_english(site):
    site.write("dateline.yaml", "language: fr\n")
    assert site.build("--no-search").status == 0
    patterns = english()
    found = {
        (path, text)
        for path, page in pages(site).items()
        for text in set(words_on(page, "fr"))
        if any(pattern.fullmatch(text) for pattern in patterns)
    }
    assert found == set()
    assert all(b'<html lang="fr" dir="ltr">' in page for page in pages(site).values())


def test_every_word_of_a_page_is_a_message_or_of_the_archive(site):
    site.write("dateline.yaml", f"language: {pseudo.TAG}\n")
    pseudo.write(site.root)
    assert site.build("--no-search").status == 0
    data = " ".join(content.decode() for path, content in site.files().items() if path.startswith("data/"))
    data += " ".join(content.decode() for content in (path.read_bytes() for path in SEEDS.iterdir()))
    held = set(re.findall(r"\w+", data.casefold()))
    loose = {}
    for path, page in pages(site).items():
        text = re.sub("⟦[^⟦⟧\n]*…", " ", "\n".join(words_on(page, pseudo.TAG)))  # cut short
        while (outer := re.sub("⟦[^⟦⟧]*⟧", " ", text)) != text:  # a message may be said within another
            text = outer
        if strange := {word for word in re.findall("[A-Za-z]{3,}", text) if word.casefold() not in held}:
            loose[path] = strange
    assert loose == {}


# --- several languages --------------------------------------------------------------------------------------------


@pytest.fixture
def bilingual(site) -> Folder:
    site.write("dateline.yaml", "languages: [en, fr]\n")
    run = site.build("--no-search", "--base-url", "https://example.org/archive/")
    assert (run.status, run.err) == (0, "")
    return site


def test_every_page_has_its_twin_and_files_have_none(bilingual):
    files = set(bilingual.files())
    french = {path.removeprefix("fr/") for path in files if path.startswith("fr/")}
    assert french == {path for path in files if path.endswith("index.html") and not path.startswith("fr/")}
    assert b'<html lang="fr"' in bilingual.files()["fr/index.html"] and b'<html lang="en"' in bilingual.files()["index.html"]


def test_links_stay_in_the_language_and_lead_to_the_files_that_all_share(bilingual):
    for path, page in pages(bilingual).items():
        if path in ONE_LANGUAGE:
            continue
        tree = html.fromstring(page)
        for switch in tree.xpath("//nav[@class='languages']"):
            switch.getparent().remove(switch)
        for href in tree.xpath("//a/@href"):
            if not re.match(r"https?:|#", href):
                target = (bilingual.site / path).parent.joinpath(href.partition("#")[0]).resolve().relative_to(bilingual.site)
                is_page = target.suffix == ".html"
                assert (target.parts[0] == "fr") == (path.startswith("fr/") and is_page), (path, href)


def test_each_page_leads_to_itself_in_the_other_languages(bilingual):
    page = html.fromstring(bilingual.page("/fr/countries/india/"))
    alternates = {link.get("hreflang"): link.get("href") for link in page.xpath("//link[@hreflang]")}
    assert alternates == {
        "en": "https://example.org/archive/countries/india/", "fr": "https://example.org/archive/fr/countries/india/",
    }
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://example.org/archive/fr/countries/india/"]
    (switch,) = page.xpath("//nav[@class='languages']")
    assert [(a.text, a.get("lang"), a.get("href")) for a in switch.iter("a")] == [
        ("English", "en", "../../../countries/india/index.html"), ("Français", "fr", "../../../fr/countries/india/index.html"),
    ]
    for path in ONE_LANGUAGE:
        assert "hreflang" not in pages(bilingual)[path].decode()


def test_names_follow_the_language_and_addresses_do_not(bilingual):
    assert "<h1 dir=\"auto\">cybersécurité</h1>" in bilingual.page("/fr/topics/cyber-security/")
    page = bilingual.page("/fr/countries/india/")
    assert "<h1>Inde</h1>" in page and "<h1>India</h1>" in bilingual.page("/countries/india/")
    assert "Bangladesh–Inde" in bilingual.page("/fr/pairs/bd-in/")


def test_the_sitemap_has_all_languages_and_a_checker_finds_nothing(bilingual):
    sitemap = bilingual.page("/sitemap.xml")
    assert sitemap.count("https://example.org/archive/fr/") * 2 == sitemap.count("https://example.org/archive/")
    assert bilingual.run("check", "_site").status == 0


def test_an_old_address_and_a_withdrawn_article_have_one_page(site):
    site.write("dateline.yaml", "languages: [fr, en]\n")
    site.write("seeds/old.md", "---\ntitle: Old\naliases: [/articles/older/]\n---\n\nNorway and Fiji signed a treaty.\n")
    site.write("seeds/gone.md", "---\ntitle: Gone\nrights: withdrawn\n---\n")
    assert site.build("--no-search").status == 0
    assert not {path for path in site.files() if path.startswith(("en/articles/older/", "en/articles/gone/"))}
    assert "Article retiré" in site.page("/articles/gone/")


# --- catalogues of a site's own -----------------------------------------------------------------------------------


def test_a_site_s_own_catalogue_outranks_ours_and_a_build_sees_that_it_changed(site):
    site.write("dateline.yaml", "title: The Clippings\nlanguage: fr\n")
    site.write("languages/fr.po", 'msgid "Home"\nmsgstr "Entrée"\n\nmsgid "The Clippings"\nmsgstr "Les Coupures"\n')
    site.build("--no-search")
    assert "Entrée" in site.page("/articles/") and "Accords" in site.page("/articles/")
    assert "<title>Les Coupures</title>" in site.page("/")
    site.write("languages/fr.po", 'msgid "Home"\nmsgstr "Seuil"\n')
    site.build("--no-search")
    assert "Seuil" in site.page("/articles/") and "Entrée" not in site.page("/articles/")


def test_even_english_can_be_said_otherwise(site):
    site.write("languages/en.po", 'msgid "Countries"\nmsgstr "States"\n')
    site.build("--no-search")
    assert "<h1>States</h1>" in site.page("/countries/")


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ("language: tlh\n", "dateline.yaml:1:11: error catalogue-missing: there is no catalogue of 'tlh'"),
        ("title: A\nlanguages: [en, de]\n", "dateline.yaml:2:17: error catalogue-missing: there is no catalogue of 'de'"),
    ],
)
def test_a_language_without_a_catalogue_is_refused(site, settings, complaint):
    site.write("dateline.yaml", settings)
    run = site.build("--no-search")
    assert run.status == 2 and complaint in run.err and "hint: known are: en, fr" in run.err


@pytest.mark.parametrize(
    ("catalogue", "complaint"),
    [
        ('msgid "Agreements of %(year)s"\nmsgstr "Accords"\n', "languages/fr.po:1: error catalogue-invalid"),
        ('msgid "Home"\nmsgstr "%(name)s"\n', "languages/fr.po:1: error catalogue-invalid"),
        ('msgid "Home"\nmsgstr "100 %"\n', "languages/fr.po:1: error catalogue-invalid"),
        ('msgid "Home"\nmsgid "Home"\n', "languages/fr.po"),
        ("\x00\xff", "languages/fr.po"),
    ],
)
def test_a_broken_catalogue_is_refused_by_name(site, catalogue, complaint):
    site.write("dateline.yaml", "language: fr\n")
    site.write("languages/fr.po", catalogue)
    run = site.build("--no-search")
    assert run.status == 2 and complaint in run.err and "Traceback" not in run.err
