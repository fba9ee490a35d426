"""What is handed out: a source archive and a wheel that build a site far from the checkout."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from dateline import __version__

CHECKOUT = Path(__file__).resolve().parent.parent

ARTICLE = """Kenya and Finland sign forestry agreement

NAIROBI, 3 March 2021 - Kenya and Finland signed an agreement on forestry on Wednesday.
"""


def run(*command: object, **options: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def dist(tmp_path_factory) -> Path:
    """The source archive, and the wheel built from that archive: what it lacks, the wheel lacks too."""
    pytest.importorskip("build", reason="no build: pip install '.[dev]'")
    pytest.importorskip("hatchling", reason="no hatchling: make test")
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-P", "-m", "build", "--no-isolation", "--outdir", folder, CHECKOUT)
    return folder


@pytest.fixture(scope="module")
def installed(dist, tmp_path_factory) -> Path:
    """A folder in which the wheel alone is installed; the libraries come from where the tests run."""
    folder = tmp_path_factory.mktemp("installed")
    wheel, = dist.glob("*.whl")
    run(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


@pytest.fixture
def elsewhere(installed, tmp_path):
    """Runs a command of the installed package in an empty folder outside the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    return lambda *command: run(*command, cwd=tmp_path, env=environment)


def test_one_archive_and_one_wheel(dist):
    assert {path.name for path in dist.iterdir()} == {
        f"dateline-{__version__}.tar.gz", f"dateline-{__version__}-py3-none-any.whl"}


def test_the_installed_command_builds_a_site(installed, elsewhere, tmp_path):
    """Templates and static files come from the wheel: there is no checkout to take them from."""
    home = elsewhere(sys.executable, "-c", "import dateline; print(dateline.__file__)").strip()
    assert Path(home).is_relative_to(installed)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "forestry.txt").write_text(ARTICLE, "utf-8")

    elsewhere(installed / "bin" / "dateline", "build")

    site = tmp_path / "_site"
    assert "Kenya and Finland sign forestry agreement" in (site / "articles" / "index.html").read_text("utf-8")
    assert (site / "countries" / "kenya" / "index.html").is_file()
    assert (site / "style.css").read_bytes() == (CHECKOUT / "static" / "style.css").read_bytes()


def test_every_file_of_the_theme_and_every_lexicon_travels(installed):
    for inside, source in (("templates", "templates"), ("static", "static"), (".", "src/dateline")):
        ours = {path.relative_to(CHECKOUT / source) for path in (CHECKOUT / source).rglob("*")
                if path.is_file() and "__pycache__" not in path.parts}
        assert ours
        assert not {path for path in ours if not (installed / "dateline" / inside / path).is_file()}


def test_every_library_that_is_asked_for_is_pinned():
    """constraints.txt names what pyproject.toml names, at one version each, and no address."""
    pins = [line for line in (CHECKOUT / "constraints.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", pin) for pin in pins)
    pinned = {canonical(pin.partition("==")[0]) for pin in pins}

    declared = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    project = declared["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"], *declared["build-system"]["requires"]]
    assert not {canonical(re.match(r"[\w.-]+", name)[0]) for name in asked} - pinned


@pytest.mark.parametrize("name, extras", [("requirements.txt", []), ("requirements-dev.txt", ["dev"])])
def test_every_file_that_is_installed_has_its_digest(name, extras):
    """One version each, that of constraints.txt, with digests and without any address: pip takes no other file."""
    text = "".join(line for line in (CHECKOUT / name).read_text("utf-8").splitlines(True) if not line.startswith("#"))
    assert "://" not in text
    pins = {}
    for pin in text.replace("\\\n", " ").splitlines():
        library, version, digests = re.fullmatch(
            r"([\w.-]+)==([\w.+]+)(?: ; [^\\]+?)?((?: +--hash=sha256:[0-9a-f]{64})+) *", pin).groups()
        assert canonical(library) not in pins
        pins[canonical(library)] = version
        assert digests
    lines = (CHECKOUT / "constraints.txt").read_text("utf-8").splitlines()
    constrained = dict(line.split("==") for line in lines if not line.startswith("#"))
    assert not {library for library, version in constrained.items() if pins.get(canonical(library), version) != version}

    declared = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    project = declared["project"]
    asked = [*project["dependencies"], *declared["build-system"]["requires"], "editables"]
    asked += [name for extra in extras for name in project["optional-dependencies"][extra]]
    assert not {canonical(re.match(r"[\w.-]+", name)[0]) for name in asked} - pins.keys()


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
