"""Which file of the site an address is."""

import re
import unicodedata
from collections.abc import Mapping

from dateline.problems import refused
from dateline.writer import manifest

_PLAIN = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}/){0,30}[A-Za-z0-9_-][A-Za-z0-9_.-]{0,200}")


def file_of(address: str) -> str:
    """The path in the site's folder of an address: `/countries/india/` is `countries/india/index.html`.

    Raises Refused (`address-unsafe`) for one that leads out of the folder, names a part that the site's folder keeps
    for itself or no file system could hold.
    """
    path = address.removeprefix("/")
    if path == "" or path.endswith("/"):
        path += "index.html"
    for part in () if _PLAIN.fullmatch(path) else path.split("/"):
        plain = part.isprintable() and "\\" not in part and len(part.encode()) <= 255
        if part in ("", ".", "..") or not plain:
            raise refused(address, "address-unsafe", "this address cannot be a file of the site")
    if path == manifest.MANIFEST or path.split("/")[0].casefold() == ".git":
        raise refused(address, "address-unsafe", "this address is kept for the site's own use")
    return path


def address_of(path: str) -> str:
    """The address of a file of the site, as the plan has it."""
    return "/" + path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else "/" + path


class Addresses:
    """The addresses given so far, to notice two that would be one file, on any file system."""

    def __init__(self, standing: Mapping[str, str]) -> None:
        """`standing`: files that stand side by side already, by address."""
        self._standing = dict(standing)
        self._unclaimed: dict[str, str] | None = {}
        """Those given so far, while all of them are such; None from the first other one on."""
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def add(self, address: str) -> str:
        """The file of the address. Raises Refused: `address-unsafe`, or `address-collision` with both addresses."""
        path = self._standing.pop(address, None)
        if path is not None and self._unclaimed is not None:
            self._unclaimed[address] = path
            return path
        for known, file in (self._unclaimed or {}).items():
            self._claim(known, file)
        self._unclaimed = None
        path = path or file_of(address)
        self._claim(address, path)
        return path

    def _claim(self, address: str, path: str) -> None:
        folded = path.lower() if path.isascii() else unicodedata.normalize(
            "NFC", unicodedata.normalize("NFC", path).casefold())
        other = self._files.get(folded) or self._folders.get(folded)
        self._files[folded] = address
        while other is None and (slash := folded.rfind("/")) > 0:
            folded = folded[:slash]
            if folded in self._folders:
                break
            other = self._files.get(folded)
            self._folders[folded] = address
        if other is not None:
            raise refused(address, "address-collision", f"this address and {other} would be one file",
                          "give one of the two another slug")
