"""What a saved page opens and never closes: parsers show nothing of what follows, and the article would end there."""

import re

from dateline.loader.fields.report import Mark, Report

_SWALLOWING = re.compile(
    r"<(!--|(?:script|style|textarea|title|template|iframe|object|svg|noscript|noembed|noframes|xmp"
    r"|nav|header|footer|aside|form|button|select)(?=[\s/>]))"
    r"(?:[^<>]{0,1000}>)?",
    re.IGNORECASE,
)
"""What hides the words and tags that stand in it, or is taken out with them."""
_END = re.compile(r"</(?:body|html)\s{0,9}>", re.IGNORECASE)


def opened_up(page: str, report: Report, at: Mark | None = None) -> str:
    """The page without the openings that have no end, each with a space for every character; a warning says where the first is.

    The ends of body and page go too: what stands behind them is of the page, as browsers see it. `at`: the place of a page that
    stands in a field.
    """
    whole, first = _without_endless(page)
    if first is not None:
        line_start = page.rfind("\n", 0, first) + 1
        report.warning(
            "html-unclosed",
            f"{page[first:first + 10].split()[0]!r} is never closed and would hide what follows; its words were taken",
            "save the page anew, or close it where it should end",
            at or Mark(page.count("\n", 0, first) + 1, first - line_start + 1),
        )
    return _END.sub(lambda found: " " * len(found[0]), whole)


def _without_endless(page: str) -> tuple[str, int | None]:
    kept: list[str] = []
    at = done = 0
    first = None
    never: set[str] = set()  # kinds of which no end follows: each is looked for once
    while opening := _SWALLOWING.search(page, at):
        kind = opening[1].lower()
        end = None if kind in never else _closing(kind).search(page, opening.end(1))
        at = end.end() if end else opening.end()
        if end is None:
            never.add(kind)
            first = opening.start() if first is None else first
            cut = opening.end(1) if kind == "!--" else opening.end()
            kept += [page[done : opening.start()], _blank(page[opening.start() : cut])]
            at = done = cut
    return "".join((*kept, page[done:])), first


def _closing(kind: str) -> re.Pattern:
    return re.compile("--!?>" if kind == "!--" else rf"</{kind}", re.IGNORECASE)


def _blank(tag: str) -> str:
    return "".join(c if c == "\n" else " " for c in tag)
