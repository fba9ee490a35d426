"""A listing of names with how often each stands in the archive: organisations, people, topics."""

from dateline.pages.base import Link, Noun


class NameRow(Noun, kw_only=True):
    link: Link
    detail: str | None
    articles: int
    agreements: int
