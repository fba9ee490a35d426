"""An index is made in pieces, each of some entries, whichever the others are: spread over processes, and kept in the cache, so
that an edited article costs one piece."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from dateline import workers
from dateline.model import encode
from dateline.pages.desk import Desk
from dateline.progress import Progress
from dateline.search import pagefind, postings
from dateline.search.documents import Document, document, words_of
from dateline.search.entries import Entry
from dateline.search.files import Piece, fragment
from dateline.versions import code_digest, key_of

_LARGEST = 1_000
"""Entries of a piece, about. An article of 3,000 characters takes 0.7 ms."""
_NAME = "search.piece"
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
    """Where pieces are made."""

    def __init__(self, program: pagefind.Program, desk: Desk, language: str, fields: Sequence[str], cache: Path | None):
        """`language`: by whose grammar words are searched. `fields`: what the meta of documents may hold, in order."""
        self._program, self._desk, self._language, self._fields, self._cache = program, desk, language, fields, cache
        spoken = [(words.language, words.digest) for words in desk.languages]
        self._basis = key_of(code_digest(()), program.version.encode(), encode((language, spoken)))

    def key(self, group: list[Entry]) -> bytes:
        """Equal only for what makes equal pieces."""
        return key_of(self._basis, encode(group))

    def pieces(self, groups: list[list[Entry]], progress: Progress) -> Iterator[Piece]:
        """All pieces in order; those that are not kept as they should be are made, and kept. Raises Failed, OSError."""
        known = [self._kept(number) for number in range(len(groups))]
        values = [self.key(group) for group in groups]
        stale = [at for at, piece in enumerate(known) if piece is None or piece.values != values[at]]
        jobs = workers.processes(self._desk.settings.jobs, sum(len(groups[at]) for at in stale))

        def work(number: int) -> bytes:
            at = stale[number]
            return encode(self._made(groups[at], values[at], known[at], first=at == 0))

        answers = workers.spread(work, len(stale), jobs, inherits=True)
        done, total = 0, sum(map(len, groups))
        for at, group in enumerate(groups):
            progress("index", done, total)
            if at in stale:
                content = next(answers)
                self._keep(at, content)
                yield _decode(content)
            else:
                yield known[at]
            done += len(group)
        progress("index", done, total)
        self._forget(len(groups))

    def _made(self, group: list[Entry], values: bytes, known: Piece | None, first: bool) -> Piece:
        documents = [self._document(entry) for entry in group]
        texts = hashlib.sha256(encode(documents)).digest()
        if known and known.texts == texts:
            return msgspec.structs.replace(known, values=values)
        answer = pagefind.ask(self._program, _words(documents), self._language)
        return Piece(
            values=values, texts=texts, fragments=tuple(map(fragment, documents)),
            runs=postings.runs(documents, answer.readings, self._fields), scripts=answer.files if first else {},
        )

    def _document(self, entry: Entry) -> Document:
        return document(entry, self._desk.article(entry.body) if entry.body else None, self._desk.languages)

    def _kept(self, number: int) -> Piece | None:
        if self._cache is not None:
            with suppress(OSError, msgspec.DecodeError):
                content = (self._cache / f"{_NAME}{number}").read_bytes()
                if hashlib.sha256(content[_DIGEST:]).digest() == content[:_DIGEST]:
                    return _decode(content[_DIGEST:])
        return None

    def _keep(self, number: int, content: bytes) -> None:
        if self._cache is not None:
            path = self._cache / f"{_NAME}{number}"
            new = path.with_name(f"{path.name}.new")
            new.write_bytes(hashlib.sha256(content).digest() + content)
            new.replace(path)

    def _forget(self, count: int) -> None:
        """Pieces of an index that had more of them."""
        while self._cache is not None and (path := self._cache / f"{_NAME}{count}").exists():
            path.unlink()
            count += 1


def _words(documents: Iterable[Document]) -> Iterator[str]:
    for one in documents:
        yield from one.title
        yield from one.text
        for said in one.meta.values():
            yield from words_of(said)
