"""The full-text index of the site: as Pagefind searches it, made in pieces, kept while what is indexed stays the same."""

from collections.abc import Callable

from dateline.model import Noun
from dateline.problems import Problem

FOLDER = "/pagefind/"
"""Where the index stands in the site."""


class Index(Noun, kw_only=True):
    """The files of an index, or why there is none."""

    files: dict[str, bytes] = {}
    """SHA-256 by address."""
    read: Callable[[str], bytes] | None = None
    """Gives the file at an address. Raises CacheDamaged. None where there are no files."""
    problems: tuple[Problem, ...] = ()


NONE = Index()
