"""Cases of one article each, read from `cases/*.yaml`, and one site built of all those of a file."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.hostile.command import Run, dateline, write
from tests.hostile.output import Document
from tests.hostile.words import load

FILES = ("front_matter.yaml", "dates.yaml", "addresses.yaml", "texts.yaml", "encodings.yaml")
GOOD = "---\ntitle: A healthy article\ndate: 2020-01-02\n---\nNorway and Iceland signed a treaty on fish, they said.\n"
_PROBLEM = re.compile(r"seeds/([^:]+):(?:(\d+):)?(?:(\d+):)? (error|warning) ([a-z0-9-]+): ")


class Built(NamedTuple):
    """The site of one file of cases."""

    root: Path
    run: Run
    said: dict[str, list[str]]
    """File of an article, without its extension → `severity code:line:column` of its problems."""
    pages: dict[str, Path]
    """File of an article, without its extension → its page."""


def content(case: dict, key: str = "content") -> bytes:
    """What the case's file holds. A part `{of: TEXT, times: N}` is repeated, with `{n}` as the count."""
    if "hex" in case:
        return bytes.fromhex(case["hex"].replace(" ", ""))
    said = case[key] if isinstance(case[key], list) else [case[key]]
    text = "".join(part if isinstance(part, str) else _repeated(part["of"], int(part["times"])) for part in said)
    return text.encode(case.get("encoding", "utf-8"), "surrogatepass")


def small_ones(root: Path) -> None:
    """The articles of the cases that are no excess, as a folder: something of everything."""
    write(root, "seeds/healthy.md", GOOD)
    for name in FILES:
        for case in load(name):
            if len(content(case)) < 3_000:
                write(root, f"seeds/cases/{case['file']}", content(case))


def _repeated(of: str, times: int) -> str:
    if not re.search(r"\{(?:n|indent|ticks)\}", of):
        return of * times
    made = []
    for n in range(times):
        made.append(of.replace("{n}", str(n)).replace("{indent}", "  " * n).replace("{ticks}", "`" * n + "x"))
    return "".join(made)


def build(root: Path, name: str) -> Built:
    """Builds the cases of a file beside one healthy article."""
    write(root, "seeds/healthy.md", GOOD)
    for case in load(name):
        path = write(root, f"seeds/{case['file']}", content(case))
        if "sidecar" in case:
            path.with_suffix(".yaml").write_bytes(content(case, "sidecar"))
    write(root, "dateline.yaml", "limits:\n  problems_shown: 100000\n")
    run = dateline(root, "build", "--no-cache", "--no-search")
    return Built(root, run, _said(run), _pages(root / "_site"))


def _said(run: Run) -> dict[str, list[str]]:
    said: dict[str, list[str]] = {}
    for line in run.problems:
        if found := _PROBLEM.match(line):
            file, row, column, severity, code = found.groups()
            place = f":{row}:{column or 0}" if row else ""
            said.setdefault(Path(file).stem, []).append(f"{severity} {code}{place}")
    return said


def _pages(site: Path) -> dict[str, Path]:
    if not site.is_dir():
        return {}
    cards = json.loads((site / "data/articles.json").read_text("utf-8"))
    return {card["id"]: site / "articles" / card["slug"] / "index.html" for card in cards}


def faults(case: dict, built: Built) -> Iterator[str]:
    """What did not come out as the case says."""
    id = Path(case["file"]).stem
    yield from _of_problems(case.get("says", []), built.said.get(id, []))
    page = built.pages.get(id)
    if any(line.startswith("error") for line in case.get("says", [])):
        if page is not None:
            yield "it was built"
        return
    if page is None:
        yield "it was not built"
        return
    document = Document(page.read_text("utf-8"))
    yield from (f"not shown: {words!r}" for words in case.get("shows", []) if words not in document.words)
    yield from (f"shown: {words!r}" for words in case.get("lacks", []) if words in document.words)
    yield from (f"no link: {link!r}" for link in case.get("links", []) if link not in document.links)
    site = built.root / "_site"
    if "at" in case and site / case["at"].strip("/") / "index.html" != page:
        yield f"it is at {page.relative_to(site)}"
    for old in case.get("redirects", []):
        leads = (site / old.strip("/") / "index.html").read_text("utf-8")
        if page.parent.name not in leads:
            yield f"{old} does not lead to it"


def _of_problems(wanted: list[str], said: list[str]) -> Iterator[str]:
    """Each problem wanted is there, in any order, and no other is; a wanted one may leave out its place, or say `x5000`."""
    left = list(said)
    for want in wanted:
        line, _, times = want.partition(" x")
        for _ in range(int(times or 1)):
            match = next((one for one in left if one == line or re.match(rf"{re.escape(line)}[ :]", one)), None)
            if match is None:
                yield f"not said: {want}; said: {said[:5]}"
                return
            left.remove(match)
    if left:
        yield f"said too: {left[:5]}"
