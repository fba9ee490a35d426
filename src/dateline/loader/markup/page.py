"""What a saved page says, as `html` reads it."""

from typing import NamedTuple

from dateline.loader.markup.standoff import Reading


class Page(NamedTuple):
    """What a saved page says."""

    reading: Reading
    title: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    language: str | None
    date: tuple[str, int] | None
    """EDTF and the line that states it."""
