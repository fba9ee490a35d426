"""As much of CBOR (RFC 8949) as Pagefind's files are made of: arrays, texts and whole numbers."""

from collections.abc import Collection

NUMBER, NEGATIVE, TEXT, ARRAY = 0, 1, 3, 4
"""Major types."""
_WIDTHS = ((24, 0x100, 1), (25, 0x10000, 2), (26, 0x1_0000_0000, 4))


class Unexpected(ValueError):
    """Bytes of another form."""


def opening(kind: int, value: int) -> bytes:
    """How an item begins: its major type, and its length, count or value."""
    if value < 24:
        return bytes((kind << 5 | value,))
    for mark, limit, width in _WIDTHS:
        if value < limit:
            return bytes((kind << 5 | mark,)) + value.to_bytes(width, "big")
    raise OverflowError(value)


class _Numbers(dict[int, bytes]):
    def __missing__(self, value: int) -> bytes:
        return opening(NUMBER, value) if value >= 0 else opening(NEGATIVE, -1 - value)


NUMBERS = _Numbers()
"""Whole numbers as they are encoded; those that postings are full of stand ready."""
NUMBERS.update((value, NUMBERS[value]) for value in range(-256, 4096))


def text(value: str) -> bytes:
    content = value.encode()
    return opening(TEXT, len(content)) + content


def array(*items: bytes) -> bytes:
    """An array of items that are encoded already."""
    return opening(ARRAY, len(items)) + b"".join(items)


def numbers(values: Collection[int]) -> bytes:
    """An array of numbers."""
    return opening(ARRAY, len(values)) + b"".join([NUMBERS[value] for value in values])


def decode(data: bytes) -> object:
    """What stands there: lists of lists, texts and numbers. Raises Unexpected."""
    try:
        value, end = _decoded(data, 0)
    except (IndexError, UnicodeDecodeError, RecursionError) as error:
        raise Unexpected("damaged") from error
    if end != len(data):
        raise Unexpected("more than one item")
    return value


def _decoded(data: bytes, at: int) -> tuple[object, int]:
    kind, value = data[at] >> 5, data[at] & 31
    at += 1
    if value >= 24:
        if value > 26:
            raise Unexpected("a length that is not given or too large")
        width = 1 << (value - 24)
        value = int.from_bytes(data[at : at + width], "big")
        at += width
    if kind == NUMBER:
        return value, at
    if kind == NEGATIVE:
        return -1 - value, at
    if kind == TEXT:
        return data[at : at + value].decode(), at + value
    if kind != ARRAY:
        raise Unexpected(f"kind {kind}")
    items = []
    for _ in range(value):
        item, at = _decoded(data, at)
        items.append(item)
    return items, at
