"""What stands where a file should, options that mean nothing, streams that are closed: one line that names it, and its status."""

import os
import subprocess
import sys

import pytest

from tests.hostile.articles import GOOD
from tests.hostile.command import PACKAGE, dateline, here, write


@pytest.fixture
def root(tmp_path):
    write(tmp_path, "seeds/healthy.md", GOOD)
    return tmp_path


@pytest.mark.parametrize("address", [
    "http://[::1", "http://[", "https://user:password@example.org/", "https://@example.org/", "http://", "https:///x",
    "example.org", "//example.org", "https://example.org/?a", "https://example.org/#a", "https://exa mple.org", "file:///tmp",
    "data:text/html,x", "https://bücher.example/", "https://example.org/\n", "https://example.org\\@evil.example/",
    "https://example.org:99999/", "https://example.org:0/", "https://%00/",
])
def test_what_is_no_address_of_a_site(root, address):
    run = here(root, "build", "--no-search", "--no-cache", "--base-url", address)
    assert run.status == 2
    assert run.problems[0].startswith("--base-url: error base-url-invalid: ")
    assert not (root / "_site").exists()


@pytest.mark.parametrize("make", [
    lambda path: path.mkdir(), os.mkfifo, lambda path: path.symlink_to("nowhere"), lambda path: path.symlink_to(path.name),
    lambda path: path.symlink_to("/dev/zero"),
], ids=["folder", "pipe", "dead link", "circle", "device"])
def test_settings_that_are_no_file(root, make):
    """Without them another site would be built in silence."""
    make(root / "dateline.yaml")
    run = here(root, "build", "--no-search", "--no-cache")
    assert (run.status, run.problems) == (2, [f"{root}/dateline.yaml: error config-unreadable: cannot be read: it is no file"])


def test_rights_of_publishers_are_pairs(root):
    write(root, "dateline.yaml", "rights: {publishers: [The Bay]}\n")
    run = here(root, "build", "--no-search", "--no-cache")
    assert run.problems == ["dateline.yaml:1:22: error value-kind: `publishers` must hold `name: rights` pairs"]


@pytest.mark.parametrize("folder", ["static", "templates"])
def test_a_name_in_the_theme_that_is_not_utf8(root, folder):
    write(root, os.fsdecode(b"%s/a\xff.html" % folder.encode()), "x")
    run = here(root, "build", "--no-search", "--no-cache")
    assert (run.status, run.problems) == (2, [f"{folder}/a?.html: error file-name: the name of this file is not UTF-8"])


def test_records_are_not_strewn_over_the_root(root):
    run = here(root, "records", "seeds", "--output", "/", "--no-cache")
    assert run.status == 2
    assert "output-unsafe" in run.err


@pytest.mark.parametrize("closed", [0, 1, 2])
def test_a_stream_that_is_closed(root, closed):
    """As `>&-` does in a shell."""
    program = f"{sys.executable} -P -m dateline build --no-search {['<', '>', '2>'][closed]}&-"
    done = subprocess.run(["sh", "-c", program], cwd=root, env={**os.environ, "PYTHONPATH": str(PACKAGE)}, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert (root / "_site/index.html").is_file()


def test_a_current_folder_that_is_gone(root):
    run = dateline(root, "build", before="import os, shutil; shutil.rmtree(os.getcwd())")
    assert run.status == 2
    assert "the current folder is not there any more" in run.err
    assert "internal" not in run.err


def test_a_path_longer_than_the_system_takes(root):
    """It cannot be listed, and what cannot be read is not gone."""
    here_now = os.open(".", os.O_RDONLY)
    try:
        os.chdir(root / "seeds")
        for _ in range(45):
            os.mkdir("d" * 100)         # noqa: PTH102 - by whole paths it cannot be reached
            os.chdir("d" * 100)
        os.close(os.open("x.txt", os.O_CREAT | os.O_WRONLY))
    finally:
        os.fchdir(here_now)
        os.close(here_now)
    run = here(root, "build", "--no-search", "--no-cache")
    assert run.status == 2
    assert " error source-unreadable: " in run.problems[0]
    assert not (root / "_site").exists()


@pytest.mark.parametrize("options", [
    ("build", "--jobs", "-1"), ("build", "--jobs", "many"), ("build", "--nonsense"), ("build", "stray"), ("bild",), (),
    ("build", "--cache", "x", "--no-cache"), ("check",), ("check", "nowhere"), ("explain",), ("explain", "no-such-code"),
    ("explain", "\x1b[31m"), ("records", "seeds"), ("serve", "--port", "99999"),
])
def test_options_that_mean_nothing(root, options):
    run = here(root, *options)
    assert run.status == 2
    assert "\x1b" not in run.err
    assert not (root / "_site").exists()
