"""By what a remembered value was made: digests of Dateline's code, of the libraries and of whatever else had a say."""

import hashlib
import os
import sys
import unicodedata
from contextlib import suppress
from functools import cache
from pathlib import Path

from dateline.lexicon import own

PUBLISHING_CODE = (
    "archive", "cache", "writer", "pages", "pictures", "search", "templates", "static", "check", "codes", "serve",
    "renderer.py", "compiling.py", "compiled_templates.py", "templating.py", "theme.py", "filters.py", "collisions.py",
    "pipeline.py", "packed.py", "workers.py", "lock.py", "explain.py", "cli.py", "__main__.py",
)
"""The parts of the package that have no say in what is read in an article; a part not named here is taken to have."""

LIBRARIES = frozenset((
    "ahocorasick_rs", "anyascii", "babel", "charset_normalizer", "courlan", "dateparser", "edtf", "htmldate", "jinja2",
    "justext", "lxml", "lxml_html_clean", "markdown", "markupsafe", "msgspec", "nh3", "pagefind_bin", "pyparsing",
    "python_dateutil", "python_frontmatter", "pytz", "pyyaml", "regex", "tld", "trafilatura", "tzdata", "tzlocal", "urllib3",
))
"""The distributions whose versions have a say in what is read or published."""


def key_of(*parts: bytes) -> bytes:
    """One key from several digests or texts; equal only if all parts are."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()


def code_digest(without: tuple[str, ...] = PUBLISHING_CODE) -> bytes:
    """A digest of the package's code and lexicons but for the parts named, of the site's own words that are in use, of the
    libraries it works with and of Python: what was made by other code or words must be made again."""
    return key_of(_package(without), own.digest(), _libraries())


@cache
def _package(without: tuple[str, ...]) -> bytes:
    return key_of(*(digest for name, digest in _code().items() if name.split("/")[0] not in without))


@cache
def _code() -> dict[str, bytes]:
    """Digests of names and contents of the package's files."""
    package, found, waiting = str(Path(__file__).parent), {}, [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{package}/{below}") as entries:
            for entry in entries:
                if entry.name.endswith((".py", ".yaml")):
                    found[below + entry.name] = key_of(os.fsencode(below + entry.name), Path(entry.path).read_bytes())
                elif entry.name != "__pycache__" and entry.is_dir():
                    waiting.append(f"{below}{entry.name}/")
    return dict(sorted(found.items()))


@cache
def _libraries() -> bytes:
    """A digest of Python and of the libraries that an import would find, wherever they are installed."""
    found: dict[str, str] = {}
    for folder in sys.path:
        with suppress(OSError):
            for entry in sorted(os.listdir(folder or ".")):  # noqa: PTH208
                name = entry.lower().partition("-")[0].replace(".", "_")
                if entry.endswith(".dist-info") and name in LIBRARIES:
                    found.setdefault(name, entry.lower())
    python = f"{sys.version_info[:2]} {unicodedata.unidata_version}"
    return key_of(*map(str.encode, (python, *sorted(found.values()))))
