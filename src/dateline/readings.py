"""Readings of all source files: remembered where nothing that determines one has changed, else made now, over processes."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import msgspec

from dateline import workers
from dateline.cache import Store, code_digest, key_of
from dateline.loader import sources
from dateline.loader.sources import SourceFile
from dateline.model import encode
from dateline.reading import Reading, packed, read
from dateline.settings import Settings

_CHUNK = 32
# A change within one tick of the file system's clock leaves the times as they are; Linux ticks at 1 to 10 ms.
_TICK = 100_000_000
_decode = msgspec.msgpack.Decoder(Reading).decode


def readings(
    articles: Sequence[SourceFile], settings: Settings, store: Store, progress: Callable[[str, int, int], None]
) -> list[Reading]:
    """A reading for each article, in their order, without its body, which goes to the store.

    Raises Refused where a file cannot be read.
    """
    salt = code_digest() + encode((settings.extract, settings.default_rights, settings.publisher_rights, settings.limits))
    stamps = [_stamp(source) for source in articles]
    found = [_remembered(*about, settings, store, salt) for about in zip(articles, stamps, strict=True)]
    missing = [number for number, reading in enumerate(found) if reading is None]
    chunks = [missing[at : at + _CHUNK] for at in range(0, len(missing), _CHUNK)]
    made_now = _made([[articles[number] for number in chunk] for chunk in chunks], settings)
    done = len(articles) - len(missing)
    for chunk, made in zip(chunks, made_now, strict=True):
        for number, (content, card, body) in zip(chunk, made, strict=True):
            store.put_reading(_key(articles[number], content, salt), card, body)
            store.put_stamp(articles[number].shown, stamps[number], content)
            found[number] = _decode(card)
        done += len(chunk)
        progress("read", done, len(articles))
    return found


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
        yield from workers.spread(work, len(chunks), workers.processes(settings, sum(map(len, chunks))))


def _read_chunk(chunks: list[list[SourceFile]], settings: Settings, number: int) -> list[tuple[bytes, bytes, bytes]]:
    """For each article of a chunk: the digest of its files, its encoded reading without the body, and the body."""
    return [_fresh(source, settings) for source in chunks[number]]


def _fresh(source: SourceFile, settings: Settings) -> tuple[bytes, bytes, bytes]:
    content = sources.read(source, settings)
    return _digest(*content), *packed(read(source, *content, settings))


def _remembered(source: SourceFile, stamp: bytes | None, settings: Settings, store: Store, salt: bytes) -> Reading | None:
    """The reading made of these bytes. A file that has the stamp it had is not opened."""
    if store.empty:
        return None
    content = store.content(source.shown, stamp)
    if content is None:
        content = _digest(*sources.read(source, settings))
        store.put_stamp(source.shown, stamp, content)
    known = store.reading(_key(source, content, salt))
    return _decode(known.card) if known else None


def _digest(content: bytes, sidecar: bytes | None) -> bytes:
    return key_of(content, *(() if sidecar is None else (sidecar,)))


def _key(source: SourceFile, content: bytes, salt: bytes) -> bytes:
    """What a reading is determined by: the bytes, the file's name, the settings that matter and the code that reads."""
    return key_of(salt, encode((source.id, source.path, source.shown, source.sidecar, source.sidecar_shown)), content)


def _stamp(source: SourceFile) -> bytes | None:
    """What changes when the article's files do; None where a file is so new that it might change and keep its stamp."""
    now = time.time_ns()
    stamps = []
    for file in (source.file, source.sidecar_file):
        if file is not None:
            try:
                status = os.stat(file)  # noqa: PTH116 - 10,000 of them
            except OSError:
                return None
            if max(status.st_mtime_ns, status.st_ctime_ns) >= now - _TICK:
                return None
            stamps += [status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]
    return encode(stamps)
