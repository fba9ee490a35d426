"""Building small sites in tests, by the command itself."""

from pathlib import Path
from typing import NamedTuple

import pytest

from dateline.cli import main


class Run(NamedTuple):
    status: int
    out: str
    err: str


class Folder:
    """A site root with articles in `seeds/`, and the command run in it."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch):
        self.root = root
        self.site = root / "_site"
        self._capsys = capsys
        (root / "seeds").mkdir()
        monkeypatch.chdir(root)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def run(self, *args: str) -> Run:
        with pytest.raises(SystemExit) as left:
            main([str(arg) for arg in args])
        said = self._capsys.readouterr()
        return Run(left.value.code, said.out, said.err)

    def build(self, *args: str) -> Run:
        return self.run("build", *args)

    def page(self, address: str) -> str:
        return (self.site / address.lstrip("/") / ("index.html" if address.endswith("/") else "")).read_text("utf-8")

    def files(self) -> dict[str, bytes]:
        """The whole site, path → content."""
        return {
            path.relative_to(self.site).as_posix(): path.read_bytes() for path in sorted(self.site.rglob("*")) if path.is_file()
        }
