"""What only this server adds to a page: the script that shows it anew, and the problems that a build would name."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from dateline.problems import Problem

FOLDER = "/.live/"
"""Below it is what belongs to the server; no address of a site begins with a dot but `/.nojekyll`."""
FILES = {FOLDER + name: Path(__file__).with_name(name) for name in ("live.js", "live.css")}
_END = b"</body>"
_MOST = 100
"""Problems shown on a page."""


def with_notices(page: bytes, version: str, problems: Iterable[Problem]) -> bytes:
    """The page with the script at its end, and with the problems before it where there are any but notes."""
    grave = sorted({problem for problem in problems if problem.severity != "note"}, key=_by_weight)
    at = page.rfind(_END) if _END in page else len(page)
    return page[:at] + (_folded(grave) + _script(version)).encode("utf-8", "replace") + page[at:]


def instead(problems: Iterable[Problem], version: str) -> bytes:
    """A page that says why there is none."""
    ordered = sorted(set(problems), key=_by_weight)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>The site cannot be built</title>\n'
        f'{_STYLE}</head>\n<body>\n<main class="live-problems">\n<h1>The site cannot be built</h1>\n{_listed(ordered)}'
        f"<p>This page shows the site again as soon as it can be built.</p>\n</main>\n{_script(version)}</body>\n</html>\n"
    ).encode("utf-8", "replace")


_STYLE = f'<link rel="stylesheet" href="{FOLDER}live.css">\n'


def _script(version: str) -> str:
    return f'<script src="{FOLDER}live.js" data-shown="{escape(version)}"></script>\n'


def _folded(problems: list[Problem]) -> str:
    if not problems:
        return ""
    errors = sum(problem.severity == "error" for problem in problems)
    counts = [(errors, "error"), (len(problems) - errors, "warning")]
    said = ", ".join(f"{number:,} {word}{'' if number == 1 else 's'}" for number, word in counts if number)
    return (f'{_STYLE}<details class="live-problems" lang="en" dir="ltr"><summary>{said} in this archive</summary>\n'
            f"{_listed(problems)}</details>\n")


def _listed(problems: list[Problem]) -> str:
    more = f"\n{len(problems) - _MOST:,} more problems" if len(problems) > _MOST else ""
    return f"<pre>{escape(chr(10).join(map(str, problems[:_MOST])) + more)}</pre>\n"


def _by_weight(problem: Problem) -> tuple[bool, Problem]:
    return problem.severity != "error", problem
