import pytest

from tests.sites import Folder


@pytest.fixture
def folder(tmp_path, capsys, monkeypatch) -> Folder:
    """An empty site root, which is the current folder."""
    return Folder(tmp_path, capsys, monkeypatch)
