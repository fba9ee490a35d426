"""Pages by quick code are the pages that Jinja makes, and where it cannot make them, Jinja does: `tests/cases/templates/`."""

import shutil
from pathlib import Path

import jinja2
import pytest

from dateline import compiled_templates, renderer
from dateline.languages.catalogues import words_of
from dateline.model import Noun
from dateline.templating import Compiled, Templates
from dateline.theme import built_in
from tests.sites import Folder
from tests.test_golden import GOLDEN
from tests.text_cases import Case, read_cases
from tools import compile_templates

OTHERS = {
    "base": "<{{ site }}{% block a %}{{ page.label }}{% endblock %}>",
    "lib": "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{% set WORD = '<w>' %}",
    "piece": "({{ page.label if page is defined else '?' }})",
}
"""What the cases extend, import and include."""


class Page(Noun, kw_only=True):
    label: str
    address: str | None = None


def templates(folder: Path, text: str) -> Templates:
    """One template, `case`, and the others."""
    for name, content in {**OTHERS, "case": text}.items():
        (folder / name).write_text(content, "utf-8")
    return Templates([folder], Compiled(), words_of("en", Path()), site="<site>", url=str.upper)


@pytest.mark.parametrize("case", read_cases("templates"))
def test_quick_code_makes_what_jinja_makes(case: Case, tmp_path, request):
    made = templates(tmp_path, case.text)

    def lines() -> list[str]:
        return [line for line in made.render("case", page=Page(label="Q&A"), address="/").splitlines() if line.strip()]

    assert lines() == case.expected
    assert lines() == case.expected, "what macros made is remembered"
    assert bool(made.left) == ("(left to Jinja)" in request.node.name)
    made.left.add("case")
    assert lines() == case.expected


def test_a_failing_template_says_what_jinja_says(tmp_path):
    made = templates(tmp_path, "{{ page.labell }}")
    with pytest.raises(Exception, match="has no attribute 'labell'"):
        made.render("case", page=Page(label="Q&A"))


def test_the_built_in_templates_are_quick(folder: Folder, monkeypatch):
    made: list[Templates] = []
    monkeypatch.setattr(renderer, "Templates", lambda *values, **known: made.append(Templates(*values, **known)) or made[-1])
    shutil.copytree(GOLDEN / "seeds", folder.root / "seeds", dirs_exist_ok=True)
    folder.build("--no-cache", "--no-search", "--base-url", "https://example.org/archive/")
    assert len(made) > 2
    assert not set().union(*(one.left for one in made))


@pytest.mark.skipif(jinja2.__version__ != compiled_templates.JINJA, reason="another Jinja writes other code")
def test_the_code_of_the_built_in_templates_is_up_to_date():
    """If this fails: `make templates`."""
    assert compile_templates.MODULE.read_text("utf-8") == compile_templates.module()


def test_no_built_in_template_is_compiled(monkeypatch):
    made = Templates([built_in("templates")], Compiled(), words_of("en", Path()), site="<site>", url=str.upper, across=str.upper)
    assert not made.must_compile()
    monkeypatch.setattr(type(made.quick), "compile", lambda *_, **__: pytest.fail("compiled again"))
    made.compile()
    assert made.quick.get_template("404.html").blocks


def test_another_text_or_language_is_compiled(tmp_path):
    for name in ("404.html", "about.html"):
        shutil.copy(built_in("templates") / name, tmp_path)
    known = {"site": "<site>", "url": str.upper, "across": str.upper}
    english = Templates([tmp_path], Compiled(), words_of("en", Path()), **known)
    assert not english.must_compile()
    assert Templates([tmp_path], Compiled(), words_of("fr", Path()), **known).must_compile()
    (tmp_path / "about.html").write_text("own", "utf-8")
    assert english.must_compile() and not english.must_compile(["404.html"])
    assert english.must_compile(["missing.html"])


def test_what_another_process_compiled_is_not_compiled_again(tmp_path, monkeypatch):
    words = words_of("en", Path())
    (tmp_path / "base.html").write_text("<{% block a %}{% endblock %}>", "utf-8")
    (tmp_path / "page.html").write_text("{% extends 'base.html' %}{% block a %}{{ page.label }}{% endblock %}", "utf-8")
    (tmp_path / "broken.html").write_text("{% if %}", "utf-8")
    theirs, ours = Compiled(), Compiled()
    Templates([tmp_path], theirs, words, site="<site>", url=str.upper).compile()
    ours.add(theirs.packed())
    made = Templates([tmp_path], ours, words, site="<site>", url=str.upper)
    monkeypatch.setattr(type(made.quick), "compile", lambda *_, **__: pytest.fail("compiled again"))
    assert made.render("page.html", page=Page(label="Q&A")) == "<Q&amp;A>"
    assert not made.left
