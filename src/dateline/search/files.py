"""The files of an index, in the form in which Pagefind 1.5 reads them in the browser: gzip, in them a magic word and CBOR or
JSON. A file is named after a digest of its content.

- `fragment/`: one for each document: all that a result shows.
- `index/`: the words in order, in chunks, each with all its places.
- `filter/`: one for each facet: its values, each with its pages.
- the head: the pages, which words stand in which chunk, the facets, the pages in order of time, the fields of meta.
- `pagefind-entry.json`: the name of the head.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

import msgspec

from dateline.model import Noun
from dateline.search import cbor, postings
from dateline.search.documents import Document, day_of
from dateline.search.entries import Entry
from dateline.search.pagefind import ENTRY, MAGIC
from dateline.search.postings import Runs

_CHUNK = 48 * 1024
"""Bytes, before they are packed, from which a chunk of words is large enough: a search reads one for each word."""
_SHORT = 7
"""Figures of a digest in a name, as Pagefind has them; of more files with the same ones, the later have more."""
_LEVEL = 6
"""Of packing: the best, 9, makes chunks of words a fiftieth smaller in five times the time."""
_UNKNOWN_SYSTEM = b"\xff"
"""In the tenth byte of a gzip file (RFC 1952), where versions of Python say different things of the same system."""


class Fragment(Noun, array_like=True, gc=False):
    """A document as a file."""

    digest: str
    words: int
    packed: bytes


def fragment(document: Document) -> Fragment:
    """All that a result shows of a document; `element` and `text` of an anchor are asked for by Pagefind's script."""
    facets: dict[str, list[str]] = {}
    for facet, value in document.facets:
        facets.setdefault(facet, []).append(value)
    words = (*document.title, *document.text)
    content = msgspec.json.encode({
        "url": document.address, "content": " ".join(words), "word_count": len(words), "filters": facets, "meta": document.meta,
        "anchors": [{"element": "b", "id": id, "text": "", "location": place} for id, place in document.anchors],
    })
    return Fragment(digest=hashlib.sha256(content).hexdigest(), words=len(words), packed=_packed(content))


class Names:
    """Names for files of one index, by their digests."""

    def __init__(self, language: str):
        self._language = language
        self._taken: set[str] = set()

    def of(self, digest: str) -> str:
        length = _SHORT
        while (name := f"{self._language}_{digest[:length]}") in self._taken:
            length += 1
        self._taken.add(name)
        return name


class Piece(Noun, array_like=True, gc=False):
    """What some of the documents come to, whatever the others are."""

    fragments: tuple[Fragment, ...]
    runs: Runs
    scripts: dict[str, bytes]
    """The files of the search itself, by name; in the first piece."""


def all_files(
    language: str, version: str, pieces: Iterable[Piece], entries: Sequence[Entry], fields: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """The whole index, (path, content) of each file. `pieces` are asked for one by one; `entries`: theirs, in their order;
    `fields`: what their meta may hold, in order."""
    names = Names(language)
    pages, chunks, facets, runs = [], [], [], []
    scripts: dict[str, bytes] = {}
    for piece in pieces:
        runs.append((len(pages), piece.runs))
        scripts |= piece.scripts
        for one in piece.fragments:
            name = names.of(one.digest)
            pages.append(cbor.array(cbor.text(name), cbor.NUMBERS[one.words]))
            yield f"fragment/{name}.pf_fragment", one.packed
    names = Names(language)
    for first, last, content in _chunks(postings.words(runs)):
        name = names.of(hashlib.sha256(content).hexdigest())
        chunks.append((first, last, name))
        yield f"index/{name}.pf_index", _packed(content)
    names = Names(language)
    for facet, content in _facets(entries):
        name = names.of(hashlib.sha256(content).hexdigest())
        facets.append(cbor.array(cbor.text(facet), cbor.text(name)))
        yield f"filter/{name}.pf_filter", _packed(content)
    in_time = cbor.array(cbor.text("date"), cbor.numbers(_in_time(entries)))
    lists = (pages, _bounded(chunks), facets, [in_time], map(cbor.text, fields))
    head = cbor.array(cbor.text(version), *(cbor.array(*items) for items in lists))
    name = f"{language}_{hashlib.sha256(head).hexdigest()[:10]}"
    yield f"pagefind.{name}.pf_meta", _packed(head)
    yield from {**scripts, ENTRY: _entry(scripts[ENTRY], name, len(pages))}.items()


def _chunks(said: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, str, bytes]]:
    """First word, last word, content."""
    for first, content in said:
        last, contents, size = first, [content], len(content)
        while size < _CHUNK and (following := next(said, None)):
            last, content = following
            contents.append(content)
            size += len(content)
        yield first, last, cbor.array(cbor.array(*contents))


def _bounded(chunks: Sequence[tuple[str, str, str]]) -> Iterator[bytes]:
    """Which words stand in which chunk. Of the words at the bounds only as much is told as keeps them apart."""
    bounds = [[first, last, name] for first, last, name in chunks]
    for one, other in pairwise(bounds):
        same = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(one[1], other[0], strict=False)))
        one[1], other[0] = one[1][: same + 1], other[0][: same + 1]
    for words in bounds:
        yield cbor.array(*map(cbor.text, words))


def _facets(entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """(facet, content), facets and their values in order."""
    found: dict[str, dict[str, list[int]]] = {}
    for page, entry in enumerate(entries):
        for facet, value in entry.facets:
            found.setdefault(facet, {}).setdefault(value, []).append(page)
    for facet, values in sorted(found.items()):
        said = [cbor.array(cbor.text(value), cbor.numbers(pages)) for value, pages in sorted(values.items())]
        yield facet, cbor.array(cbor.text(facet), cbor.array(*said))


def _in_time(entries: Sequence[Entry]) -> list[int]:
    return sorted(range(len(entries)), key=lambda page: (day_of(entries[page]), -page))


def _entry(theirs: bytes, name: str, pages: int) -> bytes:
    """The first file, of which the rest is as Pagefind writes it."""
    entry = json.loads(theirs)
    (about,) = entry["languages"].values()
    about |= {"hash": name, "page_count": pages}
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def _packed(content: bytes) -> bytes:
    packed = gzip.compress(MAGIC + content, _LEVEL, mtime=0)
    return packed[:9] + _UNKNOWN_SYSTEM + packed[10:]
