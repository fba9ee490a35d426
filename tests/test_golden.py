"""The site of two articles, page by page, against what it should be: `tests/golden/site/`.

`DATELINE_GOLDEN=write pytest tests/test_golden.py` writes what is made now; read the difference before you commit it.
"""

import os
import shutil
from pathlib import Path

import pytest

from tests.sites import Folder

GOLDEN = Path(__file__).parent / "golden"
SITE = GOLDEN / "site"
LOOK = (".css", ".js", ".svg")
NOT_HELD = ("manifest-sha256.txt", "data/record.schema.json")
"""The look, which has tests of its own, is not held here, nor what is drawn from the rest."""


@pytest.fixture
def made(folder: Folder) -> dict[str, bytes]:
    shutil.copytree(GOLDEN / "seeds", folder.root / "seeds", dirs_exist_ok=True)
    run = folder.build("--no-cache", "--no-search", "--base-url", "https://example.org/archive/")
    assert (run.status, run.err) == (0, "")
    files = folder.files().items()
    return {path: content for path, content in files if path not in NOT_HELD and not path.endswith(LOOK)}


def test_the_site_is_the_golden_one(made):
    if os.environ.get("DATELINE_GOLDEN") == "write":
        shutil.rmtree(SITE, ignore_errors=True)
        for path, content in made.items():
            (SITE / path).parent.mkdir(parents=True, exist_ok=True)
            (SITE / path).write_bytes(content)
    golden = {path.relative_to(SITE).as_posix(): path for path in SITE.rglob("*") if path.is_file()}
    assert sorted(made) == sorted(golden)
    for path, content in made.items():
        assert content.decode() == golden[path].read_bytes().decode(), path
