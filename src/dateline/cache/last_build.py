"""A build that would change nothing is not made.

A site stands if it is exactly as the last build left it, and if nothing that determines it has changed since: the stamps of
all that lies in the source folder, the settings, the theme, Dateline's own code and the libraries. Any doubt makes a build,
which compares contents.
"""

from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from dateline.cache import file_stamps, values
from dateline.cache.file_stamps import Seen
from dateline.languages import catalogues
from dateline.lexicon import own
from dateline.model import Noun, encode
from dateline.problems import Problem
from dateline.settings import Settings
from dateline.theme import Theme
from dateline.versions import code_digest, key_of
from dateline.writer import last_site
from dateline.writer.survey import Surveys

_NAME = "site/last-build"


class Outcome(Noun, kw_only=True):
    """What a build did."""

    problems: tuple[Problem, ...]
    articles: int
    agreements: int
    without_stated_right: int
    """Texts published in full though nobody stated a right to."""
    pages: int
    written: int
    removed: int


class LastBuild(Noun):
    """What a site was made from, which it is, and what its build said."""

    made_from: bytes
    site: bytes
    outcome: Outcome


class Inputs(NamedTuple):
    """What a site is made from, as it stood before its build began."""

    sources: Seen | None
    """None where something cannot be seen."""
    digest: bytes | None
    """Of all that determines the site; None where that cannot be told: a file cannot be seen, or is so new that it might
    change and keep its stamp."""


def inputs(settings: Settings) -> Inputs:
    """To be asked before a build begins."""
    own.use(settings.lexicon)
    try:
        seen = file_stamps.look(settings.source)
    except OSError:
        return Inputs(None, None)
    return Inputs(seen, _digest(settings, seen.digest))


def _digest(settings: Settings, sources: bytes | None) -> bytes | None:
    if sources is None:
        return None
    try:
        theme = Theme(settings.root)
        static = encode(sorted(theme.static.items()))
        words = catalogues.digest(settings.languages, settings.root)
    except OSError:
        return None
    here = str(Path.cwd()).encode()  # problems name files as seen from here
    return key_of(code_digest(()), repr(settings).encode(), here, theme.digest, static, words, sources)


def unchanged(settings: Settings, found: Inputs, surveys: Surveys) -> Outcome | None:
    """What the last build said, where another one of these inputs would write the same site; None where it might not."""
    if settings.cache is None or not (known := values.load(settings.cache, _NAME, LastBuild)):
        return None
    try:
        if found.digest != known.made_from or last_site.untouched(settings.output, settings.cache, surveys) != known.site:
            return None
    except OSError:
        return None
    return replace(known.outcome, written=0, removed=0)


def remember(settings: Settings, made_from: bytes | None, site: bytes, outcome: Outcome) -> None:
    """For the next build, after one that was made from these inputs."""
    if settings.cache is None or made_from is None:
        return
    # that a cache was thrown away is said once
    problems = tuple(problem for problem in outcome.problems if problem.code != "cache-damaged")
    values.save(settings.cache, _NAME, LastBuild(made_from, site, replace(outcome, problems=problems)))
