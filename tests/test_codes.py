"""Every code of a problem is explained, and its example really says what stands there."""

import ast
import os
import re
import socket
import sys
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from dateline.codes import Explanation, explanations, told
from dateline.search import pagefind
from tests.hostile.command import here, write

PACKAGE = Path(__file__).parents[1] / "src" / "dateline"
ARTICLE = "Norway and Iceland signed a pact on eels.\n"


# --- which codes there are ----------------------------------------------------------------------------------------


def codes_of_the_program() -> set[str]:
    """What is handed to any parameter or field called `code` that has a `message` beside it."""
    trees = [ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py")]
    everywhere = {name: place for tree in trees for name, place in takers(tree).items() if not name.startswith("_")}
    found = set()
    for tree in trees:
        known = everywhere | takers(tree)
        for node in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = ast.unparse(node.func).rpartition(".")[2]
            said = handed(node, known[name]) if name in known else None
            if isinstance(said, ast.Constant):
                found.add(said.value)
            elif said is not None:
                assert ast.unparse(said).rpartition(".")[2] == "code", f"the code of {ast.unparse(node)} cannot be read off it"
    return found


def takers(tree: ast.Module) -> dict[str, int]:
    """Functions and classes by name, with the place of their code."""
    found = {}
    for node in ast.walk(tree):
        fields = []
        if isinstance(node, ast.FunctionDef):
            fields = [argument.arg for argument in node.args.args if argument.arg != "self"]
        elif isinstance(node, ast.ClassDef):
            fields = [line.target.id for line in node.body if isinstance(line, ast.AnnAssign)]
        if {"code", "message"} <= set(fields):
            found[node.name] = fields.index("code")
    return found


def handed(call: ast.Call, place: int) -> ast.expr | None:
    """None: another function of that name."""
    assert not any(isinstance(argument, ast.Starred) for argument in call.args[: place + 1]), ast.unparse(call)
    named = [word.value for word in call.keywords if word.arg == "code"]
    return next(iter((*named, *call.args[place : place + 1])), None)


def test_every_code_is_explained_and_no_other():
    assert set(explanations()) == codes_of_the_program()
    assert len(explanations()) > 80


# --- that the examples are true -----------------------------------------------------------------------------------


def raising(error: BaseException):
    def fail(*_: object, **__: object):
        raise error

    return fail


def reading(before):
    """Sees to it that the loader first does something with the article whenever it reads of it."""

    def put(root, patch):
        from dateline.loader import sources

        opened = {}

        def opening(path, flags):
            descriptor = os.open(path, flags)
            opened[descriptor] = path
            return descriptor

        def read(descriptor, size):
            if opened[descriptor].endswith("pact.txt"):
                before(opened[descriptor])
            return os.read(descriptor, size)

        patch.setattr(sources, "os", SimpleNamespace(**{**vars(os), "open": opening, "read": read}))

    return put


disk_fails = reading(raising(OSError(5, "Input/output error")))
moments = count(1)
always_written = reading(lambda path: os.utime(path, ns=(next(moments), next(moments))))


def library_fails(root, patch):
    from dateline.loader import loading

    def find(text, blocks):
        if "eels" in text:
            raise ValueError("eels")
        return real(text, blocks)

    real = loading.find_fences
    patch.setattr(loading, "find_fences", find)


def wrong_words(root, patch):
    from msgspec.structs import replace

    from dateline import extract

    def read(drafts, limits):
        (found,) = real(drafts, limits)
        wrong = [replace(fact, evidence=(replace(fact.evidence[0], quote="trout"),)) for fact in found.facts.countries]
        return [replace(found, facts=replace(found.facts, countries=(*wrong[:1], *found.facts.countries[1:])))]

    real = extract.read_each
    patch.setattr(extract, "read_each", read)


def no_search(root, patch):
    patch.setattr(pagefind, "program", raising(pagefind.Missing()))


def taken_port(root, patch):
    taken = socket.create_server(("127.0.0.1", 8000))
    patch.setattr(socket, "kept_by_the_test", taken, raising=False)


def running(root, patch):
    """The lock cannot be had, and each look at the clock is a minute later than the one before."""
    patch.setattr("dateline.lock._try_lock", raising(BlockingIOError()))
    patch.setattr("dateline.lock.time", SimpleNamespace(monotonic=count(0, 60).__next__, sleep=lambda seconds: None))


def full_disk(root, patch):
    patch.setattr("dateline.writer.two_trees.open_resting", raising(OSError(28, "No space left on device")))


def cluster(**answers):
    """Puts another client of Dask in the place of its own."""

    class Client:
        def __init__(self, address, **options):
            self.wait_for_workers = answers.get("workers", lambda number, timeout: None)

        def __enter__(self):
            return self

        def __exit__(self, *error):
            pass

        def scheduler_info(self):
            return {"workers": {"one": {"nthreads": 1}}}

        def submit(self, work, *what, **options):
            return SimpleNamespace(result=lambda timeout: (b"another code", work(*what)[1]))

    async def connect(address, timeout):
        answers.get("greeted", lambda: None)()
        return SimpleNamespace(abort=lambda: None)

    def put(root, patch):
        patch.setattr("distributed.Client", Client)
        patch.setattr("distributed.comm.connect", connect)

    return put


def deep_page(root, patch):
    page = root / "seeds/pact.html"
    page.write_text("<div>" * 201 + page.read_text())


WHEN = {
    "the disk fails to read seeds/pact.txt": disk_fails,
    "seeds/pact.txt is written again whenever it is read": always_written,
    "a library fails on seeds/pact.txt": library_fails,
    "a rule gives wrong words": wrong_words,
    "a rule fails": lambda root, patch: patch.setattr("dateline.extract.countries.extract", raising(RecursionError("too deep"))),
    "something fails that nobody thought of": lambda root, patch: patch.setattr("dateline.pages.plan", raising(KeyError("eel"))),
    "the computer has no memory left": lambda root, patch: patch.setattr("dateline.pages.plan", raising(MemoryError())),
    "the disk is full": full_disk,
    "the Markdown parser fails":
        lambda root, patch: patch.setattr("dateline.loader.markup.markdown._render", raising(RecursionError())),
    "Pagefind is not installed": no_search,
    "Dask is not installed": lambda root, patch: patch.setitem(sys.modules, "distributed", None),
    "nothing answers at the address": cluster(greeted=raising(OSError("Timed out"))),
    "the scheduler has no workers": cluster(workers=raising(TimeoutError())),
    "the workers have another version": cluster(),
    "another program has the port 8000": taken_port,
    "another build is at work": running,
    "seeds/pact.html begins with 201 times <div>": deep_page,
    "the source folder holds a file whose name has a byte that is not UTF-8":
        lambda root, patch: write(root, os.fsdecode(b"seeds/pact\xff.txt"), ARTICLE),
}


def set_up(root: Path, about: Explanation) -> None:
    if not any(path.startswith("seeds/") for path in about.given):
        write(root, "seeds/article.txt", ARTICLE)
    for path, content in about.given.items():
        if isinstance(content, str):
            write(root, path, content)
        elif "hex" in content:
            write(root, path, bytes.fromhex(content["hex"]))
        else:
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).symlink_to(content["link"])


def damage(root: Path, path: str, content: str | dict[str, str] | None) -> None:
    if content is None:
        (root / path).unlink()
    elif isinstance(content, str):
        write(root, path, content)
    else:
        before = (root / path).read_text("utf-8")
        assert content["replace"] in before
        (root / path).write_text(before.replace(content["replace"], content["by"]), "utf-8")


def said(err: str, code: str) -> str:
    """The problems of the code with their hints; whatever line of ours failed is the first."""
    err = re.sub(r"(?<=\.py:)\d+", "1", err)
    return "".join(re.findall(rf"^\S.* {code}: .*\n(?:    hint: .*\n)?", err, re.MULTILINE))


@pytest.mark.parametrize("code", explanations())
def test_the_example_says_exactly_that(tmp_path, monkeypatch, code):
    about = explanations()[code]
    root = tmp_path / "site"
    root.mkdir()
    set_up(root, about)
    if about.when:
        WHEN[about.when](root, monkeypatch)
    for number, command in enumerate(about.run, 1):
        if number == len(about.run):
            for path, content in about.damage.items():
                damage(root, path, content)
        name, *options = command.split()[1:]
        search = () if name != "build" or about.when == "Pagefind is not installed" else ("--no-search",)
        run = here(root, name, *options, *search)
    assert said(run.err.replace(f"{root}/", ""), code) == about.says
    severity = about.says.split(f" {code}: ")[0].rpartition(" ")[2]
    assert (run.status == 0) == (severity != "error" and "check" not in about.run[-1])


def test_it_is_told(tmp_path):
    run = here(tmp_path, "explain", "date-invalid")
    assert run.status == 0
    assert run.out == told("date-invalid") + "\n"
    assert "For example, seeds/pact.md:" in run.out and "date: 2022-02-30" in run.out
    assert explanations()["date-invalid"].says.splitlines()[0] in run.out


def test_neither_a_file_nor_a_code(tmp_path):
    run = here(tmp_path, "explain", "date-invlaid")
    assert run.status == 2
    assert "date-invalid" in run.err


def test_a_file_of_the_name_of_a_code_is_an_article(tmp_path):
    write(tmp_path, "date-invalid.txt", ARTICLE)
    assert here(tmp_path, "explain", "date-invalid.txt").out.startswith("Norway")
