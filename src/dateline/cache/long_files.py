"""Long files put together from pieces: what is what it was is cut out of the file as it stands in the site.

The cache knows of each such file its SHA-256, and of each of its pieces the key and the length. Of a file with another digest,
or made by other code or settings, no piece is taken.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from dateline.cache import values
from dateline.model import Noun
from dateline.pages.base import LongFile
from dateline.settings import Settings
from dateline.writer.addresses import file_of


class _Made(Noun, array_like=True):
    """A long file as it was made last."""

    made_by: bytes
    sha256: bytes
    head: int
    """Where its first piece begins."""
    between: int
    """How many bytes lie between two pieces."""
    pieces: tuple[tuple[bytes, int], ...]
    """Key and length."""


def put_together(settings: Settings, address: str, made_by: bytes, file: LongFile) -> Iterator[bytes]:
    """The file at this address in blocks, and after the last a note for the next build. `made_by`: a digest of all that determines
    pieces of one key."""
    if settings.cache is None:
        yield from file.blocks()
        return
    name = f"site/pieces-{sha256(address.encode()).hexdigest()[:16]}"
    pieces: list[tuple[bytes, int]] = []
    whole = sha256()
    for block in file.blocks(_known(settings, name, address, made_by), lambda key, size: pieces.append((key, size))):
        whole.update(block)
        yield block
    values.save(settings.cache, name, _Made(made_by, whole.digest(), len(file.head), len(file.between), tuple(pieces)))


def _known(settings: Settings, name: str, address: str, made_by: bytes) -> Mapping[bytes, bytes]:
    """The pieces of the file that stands in the site, by key."""
    made = values.load(settings.cache, name, _Made)
    if made is None or made.made_by != made_by:
        return {}
    try:
        whole = memoryview((settings.output / file_of(address)).read_bytes())
    except OSError:
        return {}
    if sha256(whole).digest() != made.sha256:
        return {}
    found, at = {}, made.head
    for key, size in made.pieces:
        found[key] = whole[at : at + size]
        at += size + made.between
    return found
