"""Records as files, one an article, in a folder that may hold other things too: none of those is ever written over."""

import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec

from dateline.model import Record
from dateline.problems import refused
from dateline.slugs import short_digest
from dateline.writer.output_folder import lies_in

_LONGEST = 200
"""Bytes of a file's name, without its ending; file systems take 255."""


def write(records: Iterable[Record], folder: Path, source: Path) -> int:
    """Writes `<id>.json` for every record: how many.

    Raises Refused: `output-unsafe` for a folder in the sources, `output-foreign` for a file of that name that is no record of
    the article (links too), `output-failed` where the disk does not play along.
    """
    if folder.resolve() == Path(folder.resolve().anchor):
        raise refused(folder, "output-unsafe", "the folder for the records is the root of the file system", "choose another one")
    if lies_in(folder, source):
        raise refused(folder, "output-unsafe", "the folder for the records is or lies in the sources", "choose another one")
    written = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for record in records:
            path = folder / f"{_name(record.id)}.json"
            if os.path.lexists(path) and not _is_record(path, record.id):
                message = "a file that Dateline did not write stands in the place of a record"
                raise refused(path, "output-foreign", message, "move it away, or choose another folder")
            _put(path, msgspec.json.format(msgspec.json.encode(record), indent=1) + b"\n")
            written += 1
    except OSError as error:
        raise refused(error.filename or folder, "output-failed", f"cannot be written: {error.strerror}") from error
    return written


def _name(id: str) -> str:
    """The id; one that is too long for a file is cut, with a digest of the whole."""
    encoded = id.encode()
    return id if len(encoded) <= _LONGEST else f"{encoded[:_LONGEST].decode(errors='ignore')}-{short_digest(id)}"


def _is_record(path: Path, id: str) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    beginning = f'{{\n "id": {json.dumps(id, ensure_ascii=False)},\n "source": '.encode()
    with path.open("rb") as content:
        return content.read(len(beginning)) == beginning


def _put(path: Path, content: bytes) -> None:
    """The file is there whole, or as it was before."""
    descriptor, new = tempfile.mkstemp(dir=path.parent, prefix=".record-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        Path(new).chmod(0o644)
        Path(new).replace(path)
    except BaseException:
        Path(new).unlink(missing_ok=True)
        raise
