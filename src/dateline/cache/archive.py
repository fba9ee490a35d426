"""The archive that articles make, filed again only where filing would see something else than it saw."""

import msgspec

from dateline.archive import filing
from dateline.archive.model import Archive, Holdings
from dateline.cache import values
from dateline.cache.articles import Loaded
from dateline.model import Noun
from dateline.settings import Settings
from dateline.versions import code_digest, key_of

_NAME = "site/holdings"


class _Kept(Noun):
    made_from: bytes
    holdings: msgspec.Raw
    """Encoded: others than those that are asked for are not even decoded."""


def filed(loaded: Loaded, settings: Settings, last: tuple[Loaded, Archive] | None = None) -> Archive:
    """The archive of these articles. `last`: others and theirs, which holds the same if filing would see the same."""
    same = last and _seen(last[0]) == _seen(loaded)
    held = last[1] if same else _remembered(loaded, settings)
    return filing.archive_of(loaded.summaries, loaded.card, held, loaded.withdrawn)


def _remembered(loaded: Loaded, settings: Settings) -> Holdings:
    """What these articles make together: as the last build left it if it saw the same, else made now, and remembered."""
    made_from = key_of(code_digest(()), b"".join(filed for _, filed in _seen(loaded)))
    kept = values.load(settings.cache, _NAME, _Kept)
    if kept and kept.made_from == made_from:
        return msgspec.msgpack.decode(kept.holdings, type=Holdings)
    del kept
    made = filing.holdings(loaded.card(summary.id) for summary in loaded.summaries)
    values.save(settings.cache, _NAME, _Kept(made_from, msgspec.Raw(msgspec.msgpack.encode(made))))
    return made


def _seen(loaded: Loaded) -> list[tuple[str, bytes]]:
    """All that filing looks at, as digests."""
    return sorted((summary.id, summary.filed) for summary in loaded.summaries)
