"""Makes two indexes of the same pages equal byte for byte.

Pagefind 1.5 writes the values of a facet, and the list of facets, in the order of a hash table that is seeded anew at
every run; everything else is the same each time. Here both are put in the order of their bytes. The files are gzip, in
them a magic word and CBOR (RFC 8949): arrays, texts and numbers only. A facet's file is `[name, [[value, [page, …]], …]]`;
the fourth part of the index's head is `[[name of facet, name of its file], …]`. Files bear a digest of their content in their
name, so the names change too.
"""

import gzip
import hashlib
import json
from pathlib import Path

_UNKNOWN_SYSTEM = b"\xff"
"""In the tenth byte of a gzip file (RFC 1952), where versions of Python say different things of the same system."""
_MAGIC = b"pagefind_dcd"
_ARRAY, _TEXT, _NUMBER = 4, 3, 0
_FACETS_OF_HEAD, _VALUES_OF_FACET = 3, 1


class Unexpected(ValueError):
    """The files are not of the form that is known here."""


def settle(bundle: Path) -> None:
    """Puts the index in a folder in its one order. An index of another form is left as it is: it works, but two of them
    may differ. Raises OSError."""
    try:
        entry = json.loads((bundle / "pagefind-entry.json").read_bytes())
        facets = {path: _in_order(_unpacked(path), _VALUES_OF_FACET) for path in (bundle / "filter").glob("*.pf_filter")}
        heads = {name: _unpacked(_head_file(bundle, about["hash"])) for name, about in entry["languages"].items()}
        names = {path.stem.encode(): _named(path.stem, content).encode() for path, content in facets.items()}
        heads = {name: _in_order(_renamed(content, names), _FACETS_OF_HEAD) for name, content in heads.items()}
    except (Unexpected, KeyError, ValueError, IndexError):
        return
    for path, content in facets.items():
        path.unlink()
        _pack(path.with_stem(_named(path.stem, content)), content)
    for name, content in heads.items():
        about = entry["languages"][name]
        _head_file(bundle, about["hash"]).unlink()
        about["hash"] = _named(about["hash"], content)
        _pack(_head_file(bundle, about["hash"]), content)
    (bundle / "pagefind-entry.json").write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _head_file(bundle: Path, name: str) -> Path:
    return bundle / f"pagefind.{name}.pf_meta"


def _named(before: str, content: bytes) -> str:
    """`<language>_<digest>`, as long as it was."""
    language, _, digest = before.rpartition("_")
    return f"{language}_{hashlib.sha256(content).hexdigest()[: len(digest)]}"


def _unpacked(path: Path) -> bytes:
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(_MAGIC):
        raise Unexpected(path.name)
    return content[len(_MAGIC) :]


def _pack(path: Path, content: bytes) -> None:
    packed = gzip.compress(_MAGIC + content, mtime=0)
    path.write_bytes(packed[:9] + _UNKNOWN_SYSTEM + packed[10:])


def _renamed(head: bytes, names: dict[bytes, bytes]) -> bytes:
    start, end = _items(head, 0)[_FACETS_OF_HEAD]
    facets = head[start:end]
    for before, after in names.items():
        facets = facets.replace(before, after)
    return head[:start] + facets + head[end:]


def _in_order(content: bytes, part: int) -> bytes:
    """The content, of which one part is an array whose items are in the order of their bytes."""
    start, end = _items(content, 0)[part]
    items = _items(content, start)
    first = items[0][0] if items else end
    return content[:first] + b"".join(sorted(content[a:b] for a, b in items)) + content[end:]


def _items(data: bytes, at: int) -> list[tuple[int, int]]:
    """Where each item of the array begins and ends. Raises Unexpected, IndexError."""
    kind, count, at = _opening(data, at)
    if kind != _ARRAY:
        raise Unexpected(f"no array, but kind {kind}")
    found = []
    for _ in range(count):
        end = _end(data, at)
        found.append((at, end))
        at = end
    return found


def _end(data: bytes, at: int) -> int:
    """Where the item that begins here ends."""
    kind, value, at = _opening(data, at)
    if kind == _TEXT:
        return at + value
    if kind == _ARRAY:
        for _ in range(value):
            at = _end(data, at)
    elif kind != _NUMBER:
        raise Unexpected(f"kind {kind}")
    return at


def _opening(data: bytes, at: int) -> tuple[int, int, int]:
    """Kind of the item, its number (length, count or value), and where it goes on."""
    kind, size = data[at] >> 5, data[at] & 31
    if size < 24:
        return kind, size, at + 1
    if size > 27:
        raise Unexpected("a length that is not given")
    wide = 1 << (size - 24)
    return kind, int.from_bytes(data[at + 1 : at + 1 + wide], "big"), at + 1 + wide
