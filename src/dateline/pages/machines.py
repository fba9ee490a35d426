"""What only machines read: robots.txt, .nojekyll, and a sitemap where the site's address is known."""

from html import escape

from dateline.pages import redirects, withdrawn
from dateline.pages.base import DataFile, Entry, Plan, Planned
from dateline.pages.desk import Desk

_MOST_IN_A_SITEMAP = 50_000
"""By the sitemap protocol; a larger site is split over several with an index."""


def plan(desk: Desk) -> Planned:
    yield "/robots.txt", Entry(robots)
    yield "/.nojekyll", Entry(nothing)


def robots(desk: Desk) -> DataFile:
    lines = ["User-agent: *", "Allow: /"]
    if desk.settings.base_url:
        lines.append(f"Sitemap: {desk.settings.base_url}sitemap.xml")
    return DataFile(content="\n".join(lines).encode() + b"\n")


def nothing(desk: Desk) -> DataFile:
    """GitHub Pages serves the folder as it is when this file is there."""
    return DataFile(content=b"")


def sitemap(desk: Desk, planned: Plan) -> dict[str, bytes]:
    """Files by address: one sitemap, or an index and its parts. Only with a base URL: the protocol demands absolute ones."""
    base = desk.settings.base_url
    if not base:
        return {}
    pages = [
        base + address.lstrip("/")
        for address, entry in planned.items()
        if address.endswith("/") and entry.make not in (redirects.page, withdrawn.page)  # they ask not to be listed
    ]
    parts = [pages[start : start + _MOST_IN_A_SITEMAP] for start in range(0, len(pages), _MOST_IN_A_SITEMAP)] or [[]]
    if len(parts) == 1:
        return {"/sitemap.xml": _xml("urlset", "url", parts[0])}
    named = {f"/sitemap-{number}.xml": _xml("urlset", "url", part) for number, part in enumerate(parts, 1)}
    index = _xml("sitemapindex", "sitemap", [base + name.lstrip("/") for name in named])
    return {"/sitemap.xml": index, **named}


def _xml(root: str, item: str, urls: list[str]) -> bytes:
    rows = "".join(f"<{item}><loc>{escape(url, quote=False)}</loc></{item}>\n" for url in urls)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{rows}</{root}>\n"
    ).encode()
