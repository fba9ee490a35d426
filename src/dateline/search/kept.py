"""An index in one file, so that it need not be made again: in the cache between builds, else a temporary file.

It is a ZIP file without compression (the parts are compressed already). Beside each part stands its SHA-256, and as the
comment of the whole two keys: what the index was made from, as values and as texts.
"""

import hashlib
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Self
from zipfile import BadZipFile, ZipFile, ZipInfo

from dateline.cache.store import CacheDamaged

_NAME = "search.zip"
_KEY = 32


class Kept:
    """An index that was made, open for reading."""

    def __init__(self, disk: BinaryIO, path: Path | None):
        """Use `open` or `put`. Raises BadZipFile."""
        self._disk = disk
        self._path = path
        self._file = ZipFile(disk)
        comment = self._file.comment
        self.values, self.texts = comment[:_KEY], comment[_KEY:]
        """Keys: of the values that the indexed texts are determined by, and of these texts."""
        self.files = {info.filename: info.comment for info in self._file.infolist()}
        """SHA-256 by path."""

    @classmethod
    def open(cls, cache: Path | None) -> Self | None:
        """What the cache folder keeps; None if it keeps nothing, or nothing sound."""
        if cache is None:
            return None
        with suppress(OSError):
            disk = (cache / _NAME).open("rb")
            try:
                return cls(disk, cache / _NAME)
            except (BadZipFile, ValueError, NotImplementedError):
                disk.close()
        return None

    @classmethod
    def put(cls, cache: Path | None, files: Iterable[tuple[str, bytes]], values: bytes, texts: bytes) -> Self:
        """Keeps an index, (path, content) of each file, in the place of what was kept. Raises OSError."""
        if cache is None:
            temporary = tempfile.TemporaryFile()  # noqa: SIM115 - goes when the index is closed
            _pack(files, temporary, values + texts)
            return cls(temporary, None)
        new = cache / f"{_NAME}.new"
        _pack(files, new, values + texts)
        new.replace(cache / _NAME)
        return cls((cache / _NAME).open("rb"), cache / _NAME)

    def answer_to(self, values: bytes) -> None:
        """From now on these values determine the same texts. Raises OSError."""
        with ZipFile(self._path, "a") as file:
            file.comment = values + self.texts

    def read(self, path: str) -> bytes:
        """A part. Raises CacheDamaged if it is not what was put in; then nothing is kept any more."""
        with suppress(OSError, BadZipFile, KeyError):
            content = self._file.read(path)
            if hashlib.sha256(content).digest() == self.files[path]:
                return content
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        raise CacheDamaged(path)

    def close(self) -> None:
        self._file.close()
        self._disk.close()


def _pack(files: Iterable[tuple[str, bytes]], where: Path | BinaryIO, comment: bytes) -> None:
    with ZipFile(where, "w") as file:
        for path, content in files:
            info = ZipInfo(path)
            info.comment = hashlib.sha256(content).digest()
            file.writestr(info, content)
        file.comment = comment
