"""Readings of all source files: remembered where nothing that determines one has changed, else made now, over processes."""

from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from dateline import workers
from dateline.cache.file_stamps import Seen
from dateline.cache.store import Store
from dateline.loader import sources
from dateline.loader.sources import SourceFile
from dateline.model import Card, Noun, Tombstone, encode
from dateline.problems import Problem
from dateline.progress import Progress
from dateline.reading import Reading, packed, read_each
from dateline.settings import Settings
from dateline.summaries import Summary
from dateline.versions import code_digest, key_of

_CHUNK = 32
_SHARED = ("title_basis", "date", "publisher", "byline", "language")
"""What many summaries have in common."""


class WithoutCard(Noun, kw_only=True):
    """A reading whose card is left in the store, as its body is: where they are many, they would fill the memory."""

    problems: tuple[Problem, ...]
    summary: Summary | None = None
    tombstone: Tombstone | None = None


_decode = msgspec.msgpack.Decoder(Reading).decode
_decode_without_card = msgspec.msgpack.Decoder(WithoutCard).decode


class Known(NamedTuple):
    """What was read in an article."""

    reading: WithoutCard
    key: bytes
    """Under which the store has it."""


def made_by(settings: Settings) -> bytes:
    """Changes whenever the same files might be read otherwise."""
    return code_digest() + encode((settings.extract, settings.default_rights, settings.publisher_rights, settings.limits))


def stamp_of(source: SourceFile, seen: Seen) -> bytes | None:
    """What changes when the article's files do; None where a file is so new that it might change and keep its stamp."""
    found = [seen.stamps.get(path) for path in (source.path, source.sidecar) if path is not None]
    return None if None in found else b"".join(found)


def readings(
    articles: Sequence[SourceFile], seen: Seen, settings: Settings, store: Store, progress: Progress
) -> list[Known]:
    """What was read in each article, in their order: remembered, or read now.

    Raises Refused where a file cannot be read.
    """
    salt = made_by(settings)
    stamps = [stamp_of(source, seen) for source in articles]
    shared: dict[Hashable, Hashable] = {}
    found = [_remembered(*about, settings, store, salt) for about in zip(articles, stamps, strict=True)]
    missing = [number for number, known in enumerate(found) if known is None]
    chunks = [missing[at : at + _CHUNK] for at in range(1, len(missing), _CHUNK)]
    chunks = [missing[:1], *chunks] if missing else []  # until the first is read, no other process begins
    made_now = _made([[articles[number] for number in chunk] for chunk in chunks], settings)
    done = len(articles) - len(missing)
    for chunk, made in zip(chunks, made_now, strict=True):
        for number, (content, card, body) in zip(chunk, made, strict=True):
            key = _key(articles[number], content, salt)
            store.put_reading(key, card, body)
            store.put_stamp(articles[number].shown, stamps[number], content)
            found[number] = Known(_sharing(_decode_without_card(card), shared), key)
        done += len(chunk)
        progress("read", done, len(articles))
    return found


def _sharing(reading: WithoutCard, shared: dict[Hashable, Hashable]) -> WithoutCard:
    """The same, where what others have too is kept once: it would be a third of what is kept of an article."""
    told = reading.summary
    if told is None:
        return reading
    words = {name: shared.setdefault(value := getattr(told, name), value) for name in _SHARED}
    countries = tuple([shared.setdefault(code, code) for code in told.countries])
    return replace(reading, summary=replace(told, **words, countries=countries))


def _made(chunks: list[list[SourceFile]], settings: Settings) -> Iterator[list[tuple[bytes, bytes, bytes]]]:
    """Readings made on a cluster, over processes of this machine, or here."""
    if settings.cluster:
        from dateline import cluster  # late: hardly anyone has one

        carried = ([(source, *sources.read(source, settings)) for source in chunk] for chunk in chunks)
        for chunk, readings in cluster.spread(settings.cluster, carried, settings):
            digests = [_digest(content, sidecar) for _, content, sidecar in chunk]
            yield [(digest, *reading) for digest, reading in zip(digests, readings, strict=True)]
    else:
        work = partial(_read_chunk, chunks, settings)
        yield from workers.spread(work, len(chunks), workers.processes(settings.jobs, sum(map(len, chunks))))


def card(store: Store, key: bytes) -> Card:
    """The card of a reading that the store has. Raises CacheDamaged where it has it no more."""
    return _decode(store.card(key)).card


def _read_chunk(chunks: list[list[SourceFile]], settings: Settings, number: int) -> list[tuple[bytes, bytes, bytes]]:
    """For each article of a chunk: the digest of its files, its encoded reading without the body, and the body."""
    files = [(source, *sources.read(source, settings)) for source in chunks[number]]
    made = read_each(files, settings)
    return [(_digest(content, sidecar), *packed(reading)) for (_, content, sidecar), reading in zip(files, made, strict=True)]


def _remembered(source: SourceFile, stamp: bytes | None, settings: Settings, store: Store, salt: bytes) -> Known | None:
    """The reading made of these bytes. A file that has the stamp it had is not opened."""
    if store.empty:
        return None
    content = store.content(source.shown, stamp)
    if content is None:
        content = _digest(*sources.read(source, settings))
        store.put_stamp(source.shown, stamp, content)
    key = _key(source, content, salt)
    known = store.reading(key)
    return Known(_decode_without_card(known.card), key) if known else None


def _digest(content: bytes, sidecar: bytes | None) -> bytes:
    return key_of(content, *(() if sidecar is None else (sidecar,)))


def _key(source: SourceFile, content: bytes, salt: bytes) -> bytes:
    """What a reading is determined by: the bytes, the file's name, the settings that matter and the code that reads."""
    return key_of(salt, encode((source.id, source.path, source.shown, source.sidecar, source.sidecar_shown)), content)
