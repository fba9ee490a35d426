"""Addresses made from words: lower-case ASCII letters, digits and hyphens, so that no name can leave its folder."""

import re
from collections.abc import Container
from functools import lru_cache
from hashlib import sha256

from anyascii import anyascii

_UNSAFE = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z")  # names that Windows keeps for devices
_SAFE_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}\Z")
LONGEST = 80


@lru_cache(maxsize=50_000)
def slugify(words: str) -> str:
    """The words as a slug of at most 80 characters, cut at a word; empty when nothing of them can be spelt in ASCII."""
    text = words if words.isascii() else anyascii(words)
    slug = _UNSAFE.sub("-", text.lower().replace("'", "")).strip("-")
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    return f"{slug}-x" if _RESERVED.match(slug) else slug


def slug_of_id(id: str) -> str:
    """An article's id as it is where it is safe, underscores and all, so that file and address are the same word."""
    return id if _SAFE_ID.match(id) and not _RESERVED.match(id) else slugify(id)


def distinct(wanted: dict[str, str], reserved: frozenset[str] = frozenset()) -> dict[str, str]:
    """A slug for every id: the wanted one where only one id wants it, else with a suffix from the id's digest.

    Which of two culprits keeps the plain slug must not depend on what else is in the folder, so neither does.
    """
    rivals: dict[str, int] = {}
    for slug in wanted.values():
        rivals[slug] = rivals.get(slug, 0) + 1
    given = {key: slug for key, slug in wanted.items() if slug and rivals[slug] == 1 and slug not in reserved}
    taken = set(given.values())
    for key in sorted(wanted.keys() - given.keys()):
        given[key] = suffixed(wanted[key] or "x", key, taken)
        taken.add(given[key])
    return {key: given[key] for key in wanted}


def short_digest(text: str) -> str:
    """Eight hexadecimal digits that tell two things of one name apart, the same in every build."""
    return _digest(text)[:8]


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def suffixed(name: str, key: str, taken: Container[str]) -> str:
    """The name with a digest of the key behind it, so long that no other has it, by chance or by intent."""
    digest = _digest(key)
    lengths = range(8, len(digest) + 1, 8)
    return next(made for length in lengths if (made := f"{name}-{digest[:length]}") not in taken)
