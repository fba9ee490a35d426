"""An index is made in pieces, each of some entries, whichever the others are: spread over processes, and kept in the cache, so
that an edited article costs one piece."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from dateline import workers
from dateline.model import encode
from dateline.pages.desk import Desk
from dateline.progress import Progress
from dateline.search import pagefind, postings
from dateline.search.documents import Document, document, fields_of, words_of
from dateline.search.entries import Entry
from dateline.search.files import Piece, fragment
from dateline.versions import code_digest, key_of

_LARGEST = 1_000
"""Entries of a piece, about. An article of 3,000 characters takes 0.7 ms."""
_DIGEST = 32

_decode = msgspec.msgpack.Decoder(Piece).decode


def grouped(entries: Iterable[Entry]) -> list[list[Entry]]:
    """The entries of each piece, in the order of their addresses. In which piece an entry is does not depend on the others as
    long as the pieces do not double in number."""
    ordered = sorted(entries, key=lambda entry: entry.address)
    number = 1
    while len(ordered) > number * _LARGEST:
        number *= 2
    groups: list[list[Entry]] = [[] for _ in range(number)]
    for entry in ordered:
        groups[hashlib.sha256(entry.address.encode()).digest()[0] % number].append(entry)
    return groups


class Workshop:
    """Where pieces are made and lie until they are joined: in the cache folder, or in a temporary one."""

    def __init__(self, program: pagefind.Program, desk: Desk, language: str, folder: Path):
        """`language`: by whose grammar words are searched."""
        self._program, self._desk, self._language, self._folder = program, desk, language, folder
        spoken = [(words.language, words.digest) for words in desk.languages]
        self._basis = key_of(code_digest(()), program.version.encode(), encode((language, spoken)))

    def values(self, group: list[Entry]) -> bytes:
        """A key of what determines the texts of a piece: equal only for what makes equal pieces."""
        return key_of(self._basis, encode(group))

    def make(self, groups: list[list[Entry]], progress: Progress) -> list[bytes]:
        """Makes all pieces that do not lie there as they should be. Returns digests of their texts. Raises Failed, OSError."""
        values = [self.values(group) for group in groups]
        texts = [sound[1] if (sound := self._sound(at)) and sound[0] == values[at] else None for at in range(len(groups))]
        stale = [at for at, known in enumerate(texts) if known is None]
        jobs = workers.processes(self._desk.settings.jobs, sum(len(groups[at]) for at in stale))
        answers = workers.spread(lambda number: self._make(stale[number], groups, values), len(stale), jobs, inherits=True)
        total = sum(map(len, groups))
        done = total - sum(len(groups[at]) for at in stale)
        for at, made in zip(stale, answers, strict=True):
            texts[at] = made
            done += len(groups[at])
            progress("index", done, total)
        self._forget(len(groups))
        return texts

    def read(self, number: int) -> Piece:
        """Raises OSError, Failed."""
        if sound := self._sound(number):
            return _decode(sound[2])
        raise pagefind.Failed("a piece of the index was damaged while it was made")

    def _make(self, at: int, groups: list[list[Entry]], values: list[bytes]) -> bytes:
        documents = [self._document(entry) for entry in groups[at]]
        texts = hashlib.sha256(encode(documents)).digest()
        sound = self._sound(at)
        content = sound[2] if sound and sound[1] == texts else encode(self._piece(documents, first=at == 0))
        path = self._path(at)
        new = path.with_name(f"{path.name}.new")
        new.write_bytes(key_of(values[at], texts, content) + values[at] + texts + content)
        new.replace(path)
        return texts

    def _piece(self, documents: list[Document], first: bool) -> Piece:
        answer = pagefind.ask(self._program, _words(documents), self._language)
        runs = postings.runs(documents, answer.readings, fields_of(self._desk.languages))
        return Piece(fragments=tuple(map(fragment, documents)), runs=runs, scripts=answer.files if first else {})

    def _document(self, entry: Entry) -> Document:
        return document(entry, self._desk.article(entry.body) if entry.body else None, self._desk.languages)

    def _sound(self, number: int) -> tuple[bytes, bytes, bytes] | None:
        """Key of the values, digest of the texts and the piece itself; None if nothing sound lies there."""
        with suppress(OSError):
            content = self._path(number).read_bytes()
            checksum, values, texts = (content[at : at + _DIGEST] for at in range(0, 3 * _DIGEST, _DIGEST))
            if key_of(values, texts, content[3 * _DIGEST :]) == checksum:
                return values, texts, content[3 * _DIGEST :]
        return None

    def _forget(self, count: int) -> None:
        """Pieces of an index that had more of them."""
        while (path := self._path(count)).exists():
            path.unlink()
            count += 1

    def _path(self, number: int) -> Path:
        return self._folder / f"search.piece{number}"


def _words(documents: Iterable[Document]) -> Iterator[str]:
    for one in documents:
        yield from one.title
        yield from one.text
        for said in one.meta.values():
            yield from words_of(said)
