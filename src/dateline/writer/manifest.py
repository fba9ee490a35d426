"""manifest-sha256.txt: every file of a site but itself, with its SHA-256; the mark by which we know our own folders."""

import re
from collections.abc import Iterable
from pathlib import Path

MANIFEST = "manifest-sha256.txt"
CARRIED = (".git", "CNAME")     # what others put into a site's folder and we leave there

_LINE = re.compile(r"([0-9a-f]{64})  ([^\x00-\x1f\\]+)")


class NotAManifest(ValueError):
    """The file is missing, unreadable or says something else; the message says which line."""


def encode(digests: Iterable[tuple[str, bytes]]) -> bytes:
    """The manifest of (path, SHA-256) pairs: `<sha256>  <path>`, one a line, sorted by path."""
    return "".join(f"{digest.hex()}  {path}\n" for path, digest in sorted(digests)).encode()


def is_site(folder: Path) -> bool:
    """Whether the folder has a manifest, by a look at its first line."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as content:
        return re.fullmatch(rb"(?:[0-9a-f]{64}  )?", content.read(66)) is not None      # empty: of a site without pages


def lists(site: Path, *paths: str) -> bool:
    """Whether the manifest lists all these, by a look at its words."""
    try:
        content = (site / MANIFEST).read_bytes()
    except OSError:
        return False
    return all(f"  {path}\n".encode() in content for path in paths)


def read(site: Path) -> dict[str, bytes]:
    """SHA-256 by path of the site's manifest. Raises NotAManifest."""
    path = site / MANIFEST
    if path.is_symlink() or not path.is_file():
        raise NotAManifest(f"there is no {MANIFEST}")
    try:
        lines = path.read_bytes().decode().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise NotAManifest(f"{MANIFEST} cannot be read: {error}") from error
    if lines.pop() != "":
        raise NotAManifest(f"{MANIFEST} breaks off in its last line")
    listed = {}
    for number, line in enumerate(lines, 1):
        match = _LINE.fullmatch(line)
        if match is None or ".." in match[2].split("/") or match[2].startswith("/"):
            raise NotAManifest(f"line {number} of {MANIFEST} is not `<sha256>  <path>`")
        listed[match[2]] = bytes.fromhex(match[1])
    return listed
