"""The program itself: what it reaches, what it runs, what it says, and that the same input gives the same bytes."""

import ast
import gzip
import json
import os
import random
import re
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from tests.hostile import articles, patterns, variations
from tests.hostile.command import PACKAGE, dateline, here, tree, write
from tests.hostile.variations import archive

CHECKOUT = PACKAGE.parent
# --- what it reaches ----------------------------------------------------------------------------------------------

WATCH = """
import os, sys
ROOT = os.getcwd()
TEMPORARY = os.path.realpath(__import__('tempfile').gettempdir())
def watch(event, values):
    if event.startswith(('socket.connect', 'socket.getaddrinfo', 'socket.gethostby', 'urllib.', 'ftplib.', 'http.client')):
        os.write(2, f'REACHED {event} {values}\\n'.encode())
    if event in ('subprocess.Popen', 'os.system', 'os.exec', 'os.posix_spawn', 'pickle.find_class', 'shelve.open'):
        os.write(2, f'RAN {event} {values}\\n'.encode())
    if event == 'open' and isinstance(values[0], (str, bytes)) and isinstance(values[2], int) and values[2] & 3:
        path = os.path.realpath(os.fsdecode(values[0]))
        if not path.startswith((ROOT + '/', TEMPORARY + '/', '/dev/null')) and '__pycache__' not in path:
            os.write(2, f'WROTE {path}\\n'.encode())
    if event == 'open' and isinstance(values[0], str) and '/etc/passwd' in values[0]:
        os.write(2, f'READ {values[0]}\\n'.encode())
sys.addaudithook(watch)
"""


def test_a_build_reaches_nothing_but_its_folders(tmp_path):
    root = archive(tmp_path / "root")
    run = dateline(root, "build", "--no-search", before=WATCH)
    assert run.status == 0, run.err
    assert not re.search(r"^(?:REACHED|RAN|WROTE|READ) ", run.err, re.MULTILINE), run.err


def test_nothing_that_stands_in_the_folders_is_run(tmp_path):
    root = archive(tmp_path / "root")
    names = ("yaml", "markdown", "jinja2", "random", "multiprocessing", "socket", "signal", "dateline", "lxml", "sitecustomize",
             "usercustomize", "conftest", "_dateline", "trafilatura", "encodings", "pickle", "selectors", "msgspec")
    for folder in (root, root / "seeds"):
        for name in names:
            write(folder, f"{name}.py", "import os\nos.write(2, b'RAN\\n')\nraise SystemExit('RAN')\n")
    script = write(tmp_path, "bin/dateline", "from dateline.cli import main\nif __name__ == '__main__':\n    main()\n")
    for folder, source in ((root, "seeds"), (root / "seeds", ".")):
        run = subprocess.run(
            [sys.executable, str(script), "build", "--no-cache", "--no-search", "--source", source, "--jobs", "2",
             "--output", str(tmp_path / f"site-{folder.name}")],
            cwd=folder, env={**os.environ, "PYTHONPATH": str(PACKAGE)}, capture_output=True, text=True, timeout=60)
        assert "RAN" not in run.stderr and "Traceback" not in run.stderr, run.stderr
        assert run.returncode == 0, run.stderr


def python_files() -> list[Path]:
    return sorted([*(CHECKOUT / "src").rglob("*.py"), CHECKOUT / "build.py"])


_MAKERS = ("eval", "exec", "compile", "__import__", "os.system", "os.popen", "jinja2.Template", "input")


@pytest.mark.parametrize("path", python_files(), ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_no_code_is_made_of_data(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            modules = {alias.name for alias in node.names} | {getattr(node, "module", None)}
            forbidden = {"pickle", "marshal", "shelve", "dill", "cloudpickle", "imp", "code", "pty"}
            if path.name == "templating.py":  # what a fork of this process compiled comes through a pipe, never from a file
                forbidden.remove("marshal")
            assert not modules & forbidden, node.lineno
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        assert name not in _MAKERS, node.lineno
        assert not name.endswith((".from_string", ".full_load", ".unsafe_load")), node.lineno
        assert not any(word.arg == "shell" for word in node.keywords), node.lineno
        if name in ("yaml.load", "yaml.load_all", "yaml.parse", "yaml.compose"):
            loader = ast.unparse(node.args[1] if len(node.args) > 1 else node.keywords[0].value)
            assert re.search(r"Safe|Base|YamlLoader|^loader$", loader, re.IGNORECASE), node.lineno


_MADE_OF_ESCAPED = ("piece.html", "excerpt.back", "it.marks")
"""What Python has made of escaped words and tags of its own: sentences with their marks, pictures."""


def test_no_template_lets_text_through():
    for path in (CHECKOUT / "templates").rglob("*"):
        text = path.read_text("utf-8")
        assert not re.search(r"autoescape\s+false|from_json", text), path
        for found in re.finditer(r"\{\{[^}]{0,200}\|\s*safe\b[^}]{0,200}\}\}", text):
            words_of_ours = re.match(r"""\{\{\s*(?:"[^"]*"|'[^']*')\s*\|""", found[0])
            assert words_of_ours or any(name in found[0] for name in _MADE_OF_ESCAPED), f"{path}: {found[0]}"


# --- what it says -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("env", [
    {"PYTHONIOENCODING": "ascii", "HOME": "/nonexistent"},
    {"LC_ALL": "C", "TERM": "dumb", "COLUMNS": "1", "PYTHONWARNINGS": "error"},
], ids=str)
def test_messages_under_odd_surroundings(tmp_path, env):
    root = archive(tmp_path / "root")
    write(root, "seeds/schön.md", "---\ntitel: ü\n---\nText of it.\n")
    run = dateline(root, "build", "--no-cache", "--no-search", env=env)
    assert run.status == 0, run.err
    assert "Traceback" not in run.err


def test_output_that_nobody_reads(tmp_path):
    root = archive(tmp_path / "root")
    with open("/dev/full", "wb") as full:       # noqa: PTH123
        program = "from dateline.cli import main; main(['build', '--no-search'])"
        run = subprocess.run([sys.executable, "-P", "-c", program], cwd=root,
                             env={**os.environ, "PYTHONPATH": str(PACKAGE)}, stdout=full, stderr=subprocess.PIPE, text=True)
    assert "Traceback" not in run.stderr
    assert (root / "_site/index.html").is_file()


def test_a_fault_of_our_own_is_one_line(tmp_path, monkeypatch):
    def fail(*_: object) -> None:
        raise KeyError("nobody\nthought of it")

    root = archive(tmp_path / "root")
    monkeypatch.setattr("dateline.archive.filing.holdings", fail)
    run = here(root, "build", "--no-cache", "--no-search")
    assert run.status == 2
    said = r"dateline: error internal: Dateline failed in [\w.]+:\d+ \(KeyError: [^\n]+\n    hint: [^\n]+\n"
    assert re.fullmatch(said, run.err)
    assert not (root / "_site").exists()


def test_rules_that_fail_cost_the_facts_of_one_article(tmp_path, monkeypatch):
    from dateline.extract import topics

    def fail(document: object, findings: object) -> None:
        if "bridges" in document.text:
            raise RecursionError("too deep")
        return findings

    root = archive(tmp_path / "root")
    monkeypatch.setattr(topics, "extract", fail)
    run = here(root, "build", "--no-cache", "--no-search", "--jobs", "1")
    assert run.status == 1
    (line,) = [line for line in run.problems if " error " in line]
    assert line.startswith("seeds/side.txt: error rules-failed: ")
    assert "Sweden and Denmark signed a pact" in (root / "_site/articles/side/index.html").read_text()


# --- the same bytes -----------------------------------------------------------------------------------------------

def test_the_same_bytes_under_other_surroundings(tmp_path):
    """Everything at once; `make hostile` tries each by itself."""
    assert variations.same_bytes(tmp_path, "everything at once", "--no-search")


def test_another_place_of_installation_gives_the_same_bytes(tmp_path):
    installed = tmp_path / "somewhere else"
    for name in ("src", "templates", "static"):
        shutil.copytree(CHECKOUT / name, installed / name, ignore=shutil.ignore_patterns("__pycache__"))
    base, other = archive(tmp_path / "base"), archive(tmp_path / "other")
    assert here(base, "build", "--no-search", "--no-cache").status == 0
    assert dateline(other, "build", "--no-search", "--no-cache", env={"PYTHONPATH": str(installed / "src")}).status == 0
    assert tree(other / "_site") == tree(base / "_site")


@pytest.mark.parametrize("epoch, updated", [("1600000000", "2020-09-13T12:26:40Z"), (None, "1970-01-01T00:00:00Z")])
def test_a_feed_of_undated_articles_states_the_time_it_is_given(tmp_path, monkeypatch, epoch, updated):
    write(tmp_path, "seeds/undated.txt", "Norway and Iceland signed a treaty on fish, they said.\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch or "")
    assert here(tmp_path, "build", "--no-search", "--no-cache").status == 0
    assert f"<updated>{updated}</updated>" in (tmp_path / "_site/feed.xml").read_text()


# --- withheld text ------------------------------------------------------------------------------------------------

SECRETS = ("Nobody outside the ministry was to hear of the whalers of Vardo.",
           "The envoy's cousin had lent him a velvet umbrella for the crossing.",
           "Eleven herring barrels were counted twice by the harbour clerk.")


def unpacked(content: bytes) -> bytes:
    """What a packed file of the search index holds."""
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return content


@pytest.mark.parametrize("search", [(), ("--no-search",)], ids=["search", "no search"])
@pytest.mark.parametrize("rights", ["excerpt", "metadata"])
def test_withheld_words_are_in_no_file(tmp_path, rights, search):
    lede = "Norway and Iceland signed a treaty on fish in Oslo, both governments said."
    body = "\n\n".join((lede, *SECRETS))
    write(tmp_path, "seeds/open.txt", "Finland and Estonia signed a treaty on ferries, both governments said.\n")
    write(tmp_path, "seeds/a.md", f"---\ntitle: A treaty\nrights: {rights}\n---\n{body}\n")
    write(tmp_path, "seeds/b.txt", f"{body}\n")
    write(tmp_path, "seeds/b.yaml", f"rights: {rights}\nagreements: [{{name: Fish pact, parties: [NO, IS]}}]\n")
    write(tmp_path, "seeds/c.json", json.dumps({"text": body, "rights": rights}))
    paragraphs = "".join(f"<p>{part}</p>" for part in (lede, *SECRETS))
    write(tmp_path, "seeds/d.html", f"<html><head><title>A page</title><meta name=description content='{SECRETS[0]}'></head>"
                                    f"<body><article>{paragraphs}</article></body></html>")
    write(tmp_path, "seeds/d.yaml", f"rights: {rights}\n")
    write(tmp_path, "seeds/e.md", f"---\npublisher: The Bay\n---\n{body}\n")
    write(tmp_path, "dateline.yaml", f"rights: {{publishers: {{The Bay: {rights}}}}}\n")
    run = here(tmp_path, "build", *search)
    assert run.status == 0, run.err
    words = {word for secret in SECRETS for word in ("whalers", "umbrella", "herring", "velvet", "cousin")}
    hidden = [*SECRETS, *words, *([lede] if rights == "metadata" else [])]
    for folder in ("_site", ".dateline"):
        for name, content in tree(tmp_path / folder).items():
            text = unpacked(content).decode("utf-8", "replace").casefold()
            for said in hidden:
                if folder == "_site" or said != lede:
                    assert said.casefold() not in text, f"{said!r} in {folder}/{name}"


# --- patterns -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def found_patterns(tmp_path_factory) -> list[patterns.Pattern]:
    root = archive(tmp_path_factory.mktemp("patterns"))
    articles.small_ones(root)
    return patterns.collected(root)


def test_the_patterns_of_the_code_are_found(found_patterns):
    assert len(found_patterns) >= len(patterns.asked()) / 2


def test_some_patterns_take_linear_time(found_patterns):
    """A different handful each day would find more, and nobody could repeat it: `make hostile` takes them all."""
    chosen = random.Random(5).sample(found_patterns, 8)
    assert not {found.place: steep for found in chosen if (steep := patterns.steep(found, quick=True))}
