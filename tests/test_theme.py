"""The theme: every template compiles, is safe under its own Content-Security-Policy, and says nothing past the catalogue."""

import inspect
import pkgutil
import re
from html.parser import HTMLParser
from importlib import import_module
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from dateline import pages
from dateline.filters import TESTS, filters
from dateline.languages.catalogues import words_of
from dateline.pages.base import Page
from dateline.theme import built_in

TEMPLATES = {path.name: path.read_text("utf-8") for path in sorted(built_in("templates").glob("*.html"))}
STATIC = built_in("static")
MOST_STYLE, MOST_SCRIPT = 20_000, 4_000
"""Bytes: what a reader on a slow line is asked to load once."""
GETTEXT = {"_", "gettext", "ngettext", "pgettext"}
SPOKEN = {"alt", "aria-label", "aria-description", "content", "data-label", "data-sort", "placeholder", "title"}
"""Attributes that a reader sees or hears, but for the `content` of a meta element that is meant for machines."""
EXPRESSION = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for the value of an expression where only the template's own text is looked at."""


def environment() -> jinja2.Environment:
    made = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, extensions=["jinja2.ext.i18n"])
    made.filters.update(filters(words_of("en", Path())))
    made.tests.update(TESTS)
    return made


def skeleton(source: str) -> str:
    """The template's own text, every branch of it, with a mark where an expression's value would stand."""
    parts = []
    for output in environment().parse(source).find_all(nodes.Output):
        for node in output.nodes:
            parts.append(node.data if isinstance(node, nodes.TemplateData) else EXPRESSION)
    return "".join(parts)


class Reader(HTMLParser):
    """Gathers what a template writes by itself: elements, attributes, and words between the tags."""

    def __init__(self, source: str):
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(skeleton(source))

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data):
        self.words += re.findall(r"[^\W\d_]{2,}", data)


def literals(source: str) -> list[str]:
    """Sentences written in an expression and not handed to gettext: a literal with two words or more."""
    tree = environment().parse(source)
    translated = set()
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in GETTEXT:
            translated.update(id(literal) for argument in call.args for literal in argument.find_all(nodes.Const))
            translated.update(map(id, call.args))
    keys = {id(pair.key) for pair in tree.find_all(nodes.Pair)}
    return [
        literal.value
        for literal in tree.find_all(nodes.Const)
        if isinstance(literal.value, str)
        and id(literal) not in translated | keys
        and re.search(r"[^\W\d_]{2,} [^\W\d_]{2,}", literal.value)
    ]


def page_classes() -> list[type[Page]]:
    modules = [import_module(f"dateline.pages.{module.name}") for module in pkgutil.iter_modules(pages.__path__)]
    classes = {thing for module in modules for _, thing in inspect.getmembers(module, inspect.isclass)}
    return sorted((c for c in classes if issubclass(c, Page) and c is not Page), key=lambda c: c.__name__)


@pytest.mark.parametrize("name", TEMPLATES)
def test_compiles(name):
    environment().compile(TEMPLATES[name], name)


@pytest.mark.parametrize("page", page_classes(), ids=lambda page: page.__name__)
def test_every_page_type_has_its_template(page):
    assert page.template in TEMPLATES


def test_every_whole_template_has_a_page_type():
    whole = {name for name in TEMPLATES if not name.startswith("_")} - {"base.html"}
    assert whole == {page.template for page in page_classes()}


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_inline_that_the_policy_forbids(name):
    for tag, attributes in Reader(TEMPLATES[name]).elements:
        assert tag != "style"
        assert "style" not in attributes, tag
        assert not [attribute for attribute in attributes if attribute.startswith("on")], tag
        if tag == "script":
            assert "src" in attributes or attributes.get("type") == "application/ld+json"


@pytest.mark.parametrize("name", TEMPLATES)
def test_nothing_is_loaded_from_elsewhere(name):
    for tag, attributes in Reader(TEMPLATES[name]).elements:
        for attribute in ("src", "srcset", "action", "data"):
            assert attributes.get(attribute, EXPRESSION) == EXPRESSION, tag
        if tag in ("a", "link"):
            assert re.match(rf"{EXPRESSION}|#|$", attributes.get("href", "")), attributes


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_word_between_tags_is_in_the_catalogue(name):
    assert not Reader(TEMPLATES[name]).words


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_word_in_an_attribute_is_in_the_catalogue(name):
    for tag, attributes in Reader(TEMPLATES[name]).elements:
        for attribute in SPOKEN & attributes.keys():
            if tag != "meta":
                assert not re.search(r"[^\W\d_]{2,}", attributes[attribute]), (tag, attribute)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_sentence_in_an_expression_is_in_the_catalogue(name):
    assert not literals(TEMPLATES[name])


def test_the_page_says_what_it_may_load():
    (policy,) = [
        attributes["content"]
        for tag, attributes in Reader(TEMPLATES["base.html"]).elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"] == rules["style-src"] == "'self'"
    assert "unsafe" not in policy


def test_style_and_script_stay_small():
    assert (STATIC / "style.css").stat().st_size <= MOST_STYLE
    assert (STATIC / "site.js").stat().st_size <= MOST_SCRIPT


def test_the_style_loads_nothing():
    style = (STATIC / "style.css").read_text("utf-8")
    assert "@import" not in style
    assert "url(" not in style


def test_the_script_is_classic_and_fetches_nothing():
    script = (STATIC / "site.js").read_text("utf-8")
    assert not re.search(r"^\s*(import|export)\b|\b(fetch|XMLHttpRequest|WebSocket|sendBeacon|eval|innerHTML)\b", script, re.M)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it: 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
def test_ink_stands_out_from_its_paper(scheme):
    """4.5 for text, 3 for lines that mean something: WCAG 2.2, criteria 1.4.3 and 1.4.11."""
    style = (STATIC / "style.css").read_text("utf-8")
    schemes = [dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6});", root)) for root in re.findall(r":root \{([^}]*)\}", style)]
    colours = {name: full(value) for name, value in schemes[["light", "dark", "print"].index(scheme)].items()}
    for ground in ("paper", "sheet", "wash"):
        for ink in ("ink", "soft", "accent"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
        assert contrast(colours["edge"], colours[ground]) >= 3, ground
    assert contrast(colours["ink"], colours["mark"]) >= 4.5


def full(colour: str) -> str:
    """`#fff` as `#ffffff`."""
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])
