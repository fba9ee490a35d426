"""The archive that articles make, filed again only where filing would see something else than it saw."""

from collections.abc import Mapping
from functools import partial
from typing import get_args, get_origin

import msgspec
from msgspec.structs import fields

from dateline import workers
from dateline.archive import filing
from dateline.archive.model import Archive, Holdings
from dateline.cache import values
from dateline.cache.articles import Loaded
from dateline.model import Noun
from dateline.packed import Block, Packed
from dateline.settings import Settings
from dateline.versions import code_digest, key_of

_NAME = "site/holdings"


class _Kept(Noun):
    made_from: bytes
    holdings: bytes


def filed(loaded: Loaded, settings: Settings, last: tuple[Loaded, Archive] | None = None) -> Archive:
    """The archive of these articles. `last`: others and theirs, which holds the same if filing would see the same."""
    same = last and _seen(last[0]) == _seen(loaded)
    held = last[1] if same else _remembered(loaded, settings)
    return filing.archive_of(loaded.summaries, loaded.card, held, loaded.withdrawn)


def _remembered(loaded: Loaded, settings: Settings) -> Holdings:
    """What these articles make together: as the last build left it if it saw the same, else made now, and remembered."""
    made_from = key_of(code_digest(()), b"".join(filed for _, filed in _seen(loaded)))
    kept = values.load(settings.cache, _NAME, _Kept)
    if kept is None or kept.made_from != made_from:
        with workers.beside([partial(_made, loaded)]) as made:  # all cards at once fill the memory: not this process's
            kept = _Kept(made_from, next(made))
        values.save(settings.cache, _NAME, kept)
    return _unpacked(kept.holdings)


def _made(loaded: Loaded) -> bytes:
    made = filing.holdings(loaded.card(summary.id) for summary in loaded.summaries)
    told = {name: getattr(made, name) for name in Holdings.__struct_fields__}
    blocks = {name: Block.of(value) if isinstance(value, Mapping) else value for name, value in told.items()}
    return msgspec.msgpack.encode(blocks)


def _unpacked(packed: bytes) -> Holdings:
    """The holdings, whose mappings stay as they are until they are asked."""
    told, held = msgspec.msgpack.decode(packed, type=dict[str, msgspec.Raw]), {}
    for field in fields(Holdings):
        if get_origin(field.type) is Mapping:
            held[field.name] = Packed(msgspec.msgpack.decode(told[field.name], type=Block), get_args(field.type)[1])
        else:
            held[field.name] = msgspec.msgpack.decode(told[field.name], type=field.type)
    return Holdings(**held)


def _seen(loaded: Loaded) -> list[tuple[str, bytes]]:
    """All that filing looks at, as digests."""
    return sorted((summary.id, summary.filed) for summary in loaded.summaries)
