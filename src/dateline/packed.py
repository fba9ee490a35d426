"""Mappings of very many values that are kept as bytes, each decoded as it is asked for.

As objects they would take several times the room in every process: one that looks at an object counts itself among its users,
which copies the page of memory that it is on. What is never asked for is never decoded.
"""

from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import Self, TypeVar

import msgspec

from dateline.model import Noun

_AT_HAND = 200
"""Values kept decoded; the one not used for longest goes first."""
_encode = msgspec.msgpack.Encoder().encode
V = TypeVar("V")


class Block(Noun, array_like=True):
    """A mapping as it is written down."""

    keys: tuple[str, ...]
    sizes: tuple[int, ...]
    """Bytes of each value."""
    values: memoryview
    """One after the other."""

    @classmethod
    def of(cls, mapping: Mapping[str, object]) -> Self:
        encoded = [_encode(value) for value in mapping.values()]
        return cls(tuple(mapping), tuple(map(len, encoded)), memoryview(b"".join(encoded)))


class Packed(Mapping[str, V]):
    """The mapping of a block, in the block's order."""

    def __init__(self, block: Block, kind: type[V]):
        self._places = {key: place for place, key in enumerate(block.keys)}
        self._starts = array("Q", accumulate(block.sizes, initial=0))
        self._values = block.values
        self._decode: Callable[[memoryview], V] = msgspec.msgpack.Decoder(kind).decode
        self._value = lru_cache(_AT_HAND)(self._decoded)

    def __getitem__(self, key: str) -> V:
        return self._value(self._places[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def _decoded(self, place: int) -> V:
        return self._decode(self._values[self._starts[place] : self._starts[place + 1]])
