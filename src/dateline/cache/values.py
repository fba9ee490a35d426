"""A value that one build leaves for the next, in a file of the cache folder. It is only ever a help: the file carries a
checksum, and what is damaged, of another version or not to be read is as good as missing."""

from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

_CHECKSUM = 32
_encode = msgspec.msgpack.Encoder().encode  # not ordered: the order of mappings is part of what they say
T = TypeVar("T")


def load(cache: Path | None, name: str, kind: type[T]) -> T | None:
    """The value of this name and kind; None without a cache folder, or a sound file in it."""
    if cache is not None:
        with suppress(OSError, msgspec.DecodeError):
            content = memoryview((cache / name).read_bytes())
            if sha256(content[_CHECKSUM:]).digest() == content[:_CHECKSUM]:
                return msgspec.msgpack.decode(content[_CHECKSUM:], type=kind)
    return None


def save(cache: Path | None, name: str, value: object) -> None:
    """For the next build, which looks at everything if this fails."""
    if cache is not None:
        packed = _encode(value)
        new = cache / f"{name}.new"
        with suppress(OSError):
            new.parent.mkdir(exist_ok=True)
            with new.open("wb") as file:
                file.write(sha256(packed).digest())
                file.write(packed)
            new.replace(cache / name)
