"""What may stand in a source folder, where a site may be written, and what is never touched."""

import hashlib
import os
import socket
import stat
from pathlib import Path

import pytest

from tests.hostile.articles import GOOD
from tests.hostile.command import here, tree, write

pytestmark = pytest.mark.skipif(os.name != "posix", reason="names and files of other systems")


@pytest.fixture
def root(tmp_path) -> Path:
    folder = tmp_path / "root"
    write(folder, "seeds/healthy.md", GOOD)
    return folder


def odd_link_out(root: Path) -> None:
    write(root.parent, "secret.txt", "The secret of Norway and Iceland, they said on Monday.\n")
    (root / "seeds/odd.txt").symlink_to(root.parent / "secret.txt")


def odd_folder_link_out(root: Path) -> None:
    write(root.parent, "secrets/odd.txt", "The secret of Norway and Iceland, they said on Monday.\n")
    (root / "seeds/odd").symlink_to(root.parent / "secrets")


def odd_link_through_link(root: Path) -> None:
    odd_link_out(root)
    (root / "seeds/odd.txt").rename(root / "seeds/.between")
    (root / "seeds/odd.txt").symlink_to(".between")


def odd_neighbour(root: Path) -> None:
    write(root, "seeds-old/secret.txt", "The secret of Norway and Iceland, they said on Monday.\n")
    (root / "seeds/odd.txt").symlink_to(root / "seeds-old/secret.txt")


def odd_circle(root: Path) -> None:
    (root / "seeds/odd.txt").symlink_to("odd2.txt")
    (root / "seeds/odd2.txt").symlink_to("odd.txt")


def odd_self(root: Path) -> None:
    (root / "seeds/odd").symlink_to(".")


def odd_parent(root: Path) -> None:
    (root / "seeds/odd").symlink_to("..")


def odd_nowhere(root: Path) -> None:
    (root / "seeds/odd.md").symlink_to("nowhere.md")


def odd_password(root: Path) -> None:
    (root / "seeds/odd.txt").symlink_to("/etc/passwd")


def odd_zero(root: Path) -> None:
    (root / "seeds/odd.txt").symlink_to("/dev/zero")


def odd_memory(root: Path) -> None:
    (root / "seeds/odd.txt").symlink_to("/proc/self/environ")


def odd_sidecar(root: Path) -> None:
    write(root.parent, "secret.yaml", "publisher: The secret\n")
    write(root, "seeds/odd.txt", "Norway and Iceland signed it, they said on Monday in Oslo.\n")
    (root / "seeds/odd.yaml").symlink_to(root.parent / "secret.yaml")


def odd_fifo(root: Path) -> None:
    os.mkfifo(root / "seeds/odd.txt")


def odd_fifo_sidecar(root: Path) -> None:
    write(root, "seeds/odd.txt", "Norway and Iceland signed it, they said on Monday in Oslo.\n")
    os.mkfifo(root / "seeds/odd.yaml")


def odd_socket(root: Path) -> None:
    before = Path.cwd()
    os.chdir(root / "seeds")        # the name of a socket has to be short
    try:
        socket.socket(socket.AF_UNIX).bind("odd.md")
    finally:
        os.chdir(before)


def odd_device(root: Path) -> None:
    try:
        os.mknod(root / "seeds/odd.txt", stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except PermissionError:
        pytest.skip("only root makes devices")


def odd_hidden(root: Path) -> None:
    write(root, "seeds/.git/odd.md", "The secret.")
    write(root, "seeds/.env.txt", "The secret.")


def odd_program(root: Path) -> None:
    write(root, "seeds/odd.py", "raise SystemExit('The secret ran')")
    write(root, "seeds/odd.svg", "<svg onload='alert(1)'>The secret</svg>")
    write(root, "seeds/odd.js", "alert('The secret')")
    write(root, "seeds/odd.xhtml", "<script>The secret</script>")


def odd_name_of_bytes(root: Path) -> None:
    write(root, os.fsdecode(b"seeds/odd\xff.txt"), "The secret of Norway and Iceland, they said on Monday.\n")


def odd_name_of_lines(root: Path) -> None:
    write(root, "seeds/odd\n::error file=x::y.bin", "The secret")
    write(root, "seeds/odd\x1b[31m\n::stop-commands::.md", "---\ntitle: [\n---\nThe secret")


def odd_name_of_escapes(root: Path) -> None:
    for sign in "\x01\x1b\n\x7f\x9b\u2028\ufffe":
        write(root, f"seeds/odd{sign}.txt", "The secret of Norway and Iceland, they said on Monday.\n")


ODD = {name.removeprefix("odd_"): make for name, make in list(globals().items()) if name.startswith("odd_")}


@pytest.mark.parametrize("odd", ODD)
def test_what_is_no_article_of_the_folder_is_passed_over_with_a_word(root, odd):
    ODD[odd](root)
    run = here(root, "records", "seeds", "--output", "records", "--no-cache", timeout=20)
    assert run.status in (0, 1), run.err
    assert odd == "hidden" or ("seeds/" in run.err and "odd" in run.err), run.err
    assert "Traceback" not in run.err
    assert "\x1b" not in run.err
    assert not any(line.startswith("::") for line in run.err.splitlines())
    records = tree(root / "records")
    assert not any(b"The secret" in content or b"root:x:" in content for content in records.values())
    assert "healthy.json" in records


def test_a_link_inside_the_folder_is_followed(root):
    write(root, "seeds/sub/there.txt", "Norway and Iceland signed it, they said on Monday in Oslo.\n")
    (root / "seeds/here.txt").symlink_to("sub/there.txt")
    assert here(root, "build", "--no-cache", "--no-search").status == 0
    assert (root / "_site/articles/here/index.html").is_file()


@pytest.mark.parametrize("one, other", [
    ("Straße.md", "STRASSE.md"), ("a.md", "A.md"), ("caf\u00e9.md", "cafe\u0301.md"), ("x.md", "x.txt"), ("a--b.md", "a/b.md"),
])
def test_two_files_that_would_be_one_are_both_built_and_both_named(root, one, other):
    write(root, f"seeds/{one}", "Norway and Iceland signed the first of it, they said on Monday in Oslo.\n")
    write(root, f"seeds/{other}", "Norway and Iceland signed the second of it, they said on Monday in Oslo.\n")
    if len(list((root / "seeds").rglob("*.*"))) < 3:
        pytest.skip("one file here")
    run = here(root, "build", "--no-cache", "--no-search")
    assert run.status == 0
    (line,) = [line for line in run.problems if " id-taken: " in line]
    assert one in line and other in line
    said = b"".join(tree(root / "_site").values())
    assert b"the first of it" in said and b"the second of it" in said
    slugs = [path.name.casefold() for path in (root / "_site/articles").iterdir()]
    assert len(slugs) == len(set(slugs))


def test_a_path_as_long_as_paths_can_be(root):
    name = "/".join(["a" * 200] * 12)
    write(root, f"seeds/{name}.md", "Norway and Iceland signed it, they said on Monday in Oslo.\n")
    run = here(root, "build", "--no-cache", "--no-search")
    assert run.status == 0, run.err
    run = here(root, "records", "seeds", "--output", "records", "--no-cache")
    assert run.status == 0, run.err
    assert len(list((root / "records").iterdir())) == 2


# --- where a site may be written ----------------------------------------------------------------------------------

FOREIGN = {"letter.txt": b"mine", "photos/one.jpg": b"mine too"}


def foreign(folder: Path) -> None:
    for name, content in FOREIGN.items():
        write(folder, name, content)


def out_is_the_sources(root: Path) -> str:
    return "seeds"


def out_in_the_sources(root: Path) -> str:
    return "seeds/_site"


def out_holds_the_sources(root: Path) -> str:
    return "."


def out_is_the_parent(root: Path) -> str:
    return ".."


def out_is_the_root(root: Path) -> str:
    return "/"


def out_is_the_root_by_another_way(root: Path) -> str:
    return "/../../"


def out_is_home(root: Path) -> str:
    return os.environ.get("HOME", "/root")


def out_is_git(root: Path) -> str:
    write(root, ".git/config", "[core]")
    return ".git"


def out_in_git(root: Path) -> str:
    write(root, ".git/config", "[core]")
    return ".git/site"


def out_in_git_of_other_letters(root: Path) -> str:
    return ".GIT/site"


def out_is_foreign(root: Path) -> str:
    foreign(root / "mine")
    return "mine"


def out_is_foreign_with_a_manifest(root: Path) -> str:
    """A list of checksums as other programs write it, of files that are not ours."""
    foreign(root / "mine")
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(FOREIGN.items())]
    write(root, "mine/manifest-sha256.txt", "".join(lines))
    return "mine"


def out_is_a_bag(root: Path) -> str:
    foreign(root / "mine/data")
    write(root, "mine/manifest-sha256.txt", f"{'0' * 64}  data/letter.txt\n")
    write(root, "mine/bagit.txt", "BagIt-Version: 1.0\n")
    return "mine"


def out_is_foreign_with_an_empty_manifest(root: Path) -> str:
    foreign(root / "mine")
    write(root, "mine/manifest-sha256.txt", "")
    return "mine"


def out_is_a_file(root: Path) -> str:
    write(root, "mine", "mine")
    return "mine"


def out_is_a_link(root: Path) -> str:
    foreign(root / "theirs")
    (root / "mine").symlink_to("theirs")
    return "mine"


def out_is_a_link_to_the_sources(root: Path) -> str:
    (root / "mine").symlink_to("seeds")
    return "mine"


def out_in_the_sources_by_a_link(root: Path) -> str:
    (root / "mine").symlink_to("seeds")
    return "mine/_site"


def out_is_a_fifo(root: Path) -> str:
    os.mkfifo(root / "mine")
    return "mine"


def out_below_a_file(root: Path) -> str:
    write(root, "mine", "mine")
    return "mine/site"


def out_too_long(root: Path) -> str:
    return "x" * 300


OUTPUTS = {name.removeprefix("out_"): make for name, make in list(globals().items()) if name.startswith("out_")}


@pytest.mark.parametrize("output", OUTPUTS)
def test_an_output_that_could_cost_a_file_is_refused_and_nothing_touched(root, output):
    where = OUTPUTS[output](root)
    before = {path.relative_to(root).as_posix() for path in root.rglob("*")}
    run = here(root, "build", "--no-cache", "--no-search", "--output", where)
    assert run.status == 2, run.out
    assert " error output-" in run.err and "hint: " in run.err, run.err
    assert "Traceback" not in run.err
    assert {path.relative_to(root).as_posix() for path in root.rglob("*")} == before


def test_links_planted_in_the_site_are_not_written_through(root):
    assert here(root, "build", "--no-search").status == 0
    write(root, "victim/index.html", "mine")
    about = root / "_site/about"
    (about / "index.html").unlink()
    about.rmdir()
    about.symlink_to(root / "victim")
    run = here(root, "build", "--no-search")
    assert (root / "victim/index.html").read_text() == "mine"
    assert run.status in (0, 2)
    assert run.status == 2 or not about.is_symlink()


def test_a_cache_that_is_no_cache_is_refused(root):
    foreign(root / "mine")
    for name in ("lock", "store.sqlite3", "site/resting/photo.jpg"):
        write(root, f"mine/{name}", "mine")
    before = tree(root / "mine")
    run = here(root, "build", "--no-search", "--cache", "mine")
    assert run.status == 2, run.out
    assert "cache-foreign" in run.err
    assert tree(root / "mine") == before


@pytest.mark.parametrize("cache", ["seeds", "seeds/cache", "seeds/x/../y", "linked/cache"])
def test_a_cache_among_the_sources_is_refused(root, cache):
    (root / "linked").symlink_to("seeds")
    before = tree(root)
    run = here(root, "build", "--no-search", "--cache", cache)
    assert run.status == 2 and " error cache-foreign: " in run.err
    assert tree(root) == before
    assert here(root, "build", "--no-search", "--source", ".", "--output", "../site").status == 0   # .dateline is hidden


def test_a_cache_planted_as_a_link_is_not_followed(root):
    foreign(root / "mine")
    (root / ".dateline").symlink_to("mine")
    before = tree(root / "mine")
    assert here(root, "build", "--no-search").status == 2
    assert tree(root / "mine") == before


@pytest.mark.parametrize("output", ["seeds", "seeds/sub", "."])
def test_records_are_not_written_among_the_sources(root, output):
    write(root, "seeds/healthy2.json", '{"title": "Mine", "text": "Norway signed it."}')
    before = tree(root / "seeds")
    run = here(root, "records", "seeds", "--output", output, "--no-cache")
    if output == ".":
        assert run.status == 0
        (root / "healthy.json").unlink()
    else:
        assert run.status == 2
    assert tree(root / "seeds") == before


def test_a_link_planted_among_the_records_is_not_written_through(root):
    write(root, "mine.txt", "mine")
    (root / "records").mkdir()
    (root / "records/healthy.json").symlink_to("../mine.txt")
    run = here(root, "records", "seeds", "--output", "records", "--no-cache")
    assert (root / "mine.txt").read_text() == "mine"
    assert run.status in (0, 2)


# --- the site's own folder ----------------------------------------------------------------------------------------


def test_a_static_folder_with_links_and_pipes(root):
    write(root.parent, "secret.txt", "The secret")
    write(root, "static/ours.txt", "ours")
    (root / "static/theirs.txt").symlink_to(root.parent / "secret.txt")
    os.mkfifo(root / "static/pipe")
    run = here(root, "build", "--no-cache", "--no-search", timeout=20)
    assert run.status == 0, run.err
    assert (root / "_site/ours.txt").read_text() == "ours"
    assert not any(b"The secret" in content for content in tree(root / "_site").values())


@pytest.mark.parametrize("settings, code", [
    ("title: [a", "yaml-broken"), ("- a\n", "yaml-not-mapping"), ("title: !!python/name:os.system x\n", "yaml-tag"),
    ("a: &a [x]\nb: *a\n", "yaml-anchor"), ("base_url: javascript:alert(1)\n", "base-url-invalid"),
    ("base_url: 'https://example.org/\"><script>'\n", "base-url-invalid"), ("output: /\n", "output-unsafe"),
    ("output: seeds\n", "output-unsafe"), ("source: nowhere\n", "source-missing"), ("page_size: 0\n", "value-kind"),
    ("limits: {file_bytes: -1}\n", "value-kind"), ("rights: all\n", "value-unknown"), ("\x00", "yaml-broken"),
    ("title: a\x07b\n", "yaml-broken"), ("[" * 5000, "nested-too-deep"), ("source: \"a\\0b\"\n", "source-missing"),
])
def test_settings_that_make_no_sense_are_refused_by_name(root, settings, code):
    write(root, "dateline.yaml", settings)
    run = here(root, "build", "--no-cache", "--no-search")
    assert (run.status, run.out) == (2, ""), run.err
    assert f" error {code}: " in run.err, run.err
    assert "Traceback" not in run.err
    assert not (root / "_site").exists()
