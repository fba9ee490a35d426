"""The links of a site: does each arrive at a file of the site, and at an id in it."""

import posixpath
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from dateline.check.pages import PageSeen, lines_of, lines_of_style


class Broken(NamedTuple):
    """A link that does not arrive; its line is looked up once all are known."""

    page: str
    url: str
    code: str
    message: str
    hint: str = ""


class Wanted(NamedTuple):
    """A link to an anchor in another page, kept until all pages are seen."""

    target: str
    page: str
    anchor: str
    url: str


class Links:
    """Follows links between the files of one site."""

    def __init__(self, files: Iterable[str]):
        self._files = frozenset(files)

    def follow(self, page: str, seen: PageSeen, broken: list[Broken], wanted: list[Wanted]) -> None:
        """Notes the links of one page that arrive nowhere, and the anchors wanted in other pages."""
        above = _folders_above(page)
        for url in seen.links:
            where, _, anchor = url.partition("#")
            if "%" in url or "?" in url or ":~:" in url:
                anchor, where = unquote(anchor.partition(":~:")[0]), unquote(where.partition("?")[0])
            if not where:
                if anchor and anchor != "top" and anchor not in seen.anchors:
                    broken.append(Broken(page, url, "anchor-dead", f"nothing on the page has the id {anchor!r}"))
                continue
            target = _plainly(where, above)
            if target not in self._files:
                target = self._looked_for(page, url, where, broken)
            if anchor and target:
                wanted.append(Wanted(target, page, anchor, url))

    def _looked_for(self, page: str, url: str, where: str, broken: list[Broken]) -> str | None:
        """The file to which a link leads after all."""
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), where))
        if target == ".." or target.startswith("../"):
            broken.append(Broken(page, url, "link-outside", f"{url} leads out of the site"))
            return None
        if target in self._files:
            return target
        inside = posixpath.normpath(posixpath.join(target, "index.html"))
        if inside not in self._files:
            broken.append(Broken(page, url, "link-dead", f"{url} leads to nothing"))
            return None
        message = f"{url} opens a listing where the site is opened from a disk"
        broken.append(Broken(page, url, "link-folder", message, "link to the index.html in it"))
        return inside


def _folders_above(page: str) -> list[str]:
    """Its folder, the one above that, and so on, each with a slash at its end; the last is the root, empty."""
    parts = page.split("/")[:-1]
    return ["".join(f"{part}/" for part in parts[:end]) for end in range(len(parts), -1, -1)]


def _plainly(where: str, above: list[str]) -> str | None:
    """The path to which a link leads that goes up first and down then, as nearly all do; it may be no file."""
    up = 0
    while where.startswith("../", 3 * up):
        up += 1
    return above[up] + where[3 * up :] if up < len(above) else None


def dead_anchors(wanted: list[Wanted], anchors: dict[str, str]) -> Iterator[Broken]:
    """The links to ids that are not there. `anchors`: of each page, with line ends between them."""
    for target, wishes in groupby(sorted(wanted), key=lambda wish: wish.target):
        if target in anchors:
            there = set(anchors[target].split("\n"))
            for wish in wishes:
                if wish.anchor not in there:
                    yield Broken(wish.page, wish.url, "anchor-dead", f"{wish.url}: nothing there has the id {wish.anchor!r}")


def located(site: Path, broken: list[Broken]) -> Iterator[tuple[Broken, int]]:
    """Each link with the line on which it stands."""
    for page, links in groupby(sorted(broken), key=lambda link: link.page):
        content = (site / page).read_bytes()
        lines = lines_of(content) if page.endswith(".html") else lines_of_style(content)
        for link in links:
            yield link, lines.get(link.url, 0)
