"""Articles made at random, as hypothesis makes them and as mutations of the cases: nothing but clean refusals.

`python -m tests.hostile.fuzz MINUTES` searches with other seeds each time and prints what it tried; with `atheris` installed,
`python -m tests.hostile.fuzz --atheris TARGET MINUTES` is guided by what the code does: of a whole `article`, of `fields`,
`markdown` or `addresses`. A find becomes a case in `cases/`.
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from tests.hostile import articles, words

FORMATS = ("txt", "md", "html", "json")
SLOW = 10.0
"""CPU seconds that one article may take."""
_PIECES = (
    *words.PAYLOADS, "---\n", "---\ntitle: ", "\n\n", "<p>", "</p>", "<table><tr><td>", "<div>", "[x](", "](", "**",
    "```\n", "> ", "- ", "# ", "| a | b |\n|---|---|\n", '{"text": "', '", "title": "', "&#x1F;", "&#0;", "\x00",
    "\x1b[31m", "\ud800", "\ufffe", "\u2028", "\u202e", "Norway and Iceland signed a treaty. ",
    "OSLO, 3 May 2019 (AP) - ", "By Jane Doe\n", "Related Articles\n", "2021-02-30", "Foreign Minister Jane Doe ",
    "the United Nations (UN) ", "on Tuesday ", "\t", " " * 50, "a" * 300, "é", "中文", "\U0001F1F3\U0001F1F4",
    "date: ", "countries: [", "aliases: [/", "slug: ", "rights: excerpt\n", "&a ", "*a ", "!!python/name:x ", "? ",
    "<!--", "-->", "<![CDATA[",
)


def made(chance: random.Random, seeds: list[bytes]) -> bytes:
    """An article: a case with its bytes changed, or pieces in a row."""
    if seeds and chance.random() < 0.5:
        content = bytearray(chance.choice(seeds))
        for _ in range(chance.randrange(1, 12)):
            at = chance.randrange(len(content) + 1)
            kind = chance.randrange(4)
            if kind == 0 and content:
                content[at % len(content)] = chance.randrange(256)
            elif kind == 1:
                del content[at : at + chance.randrange(40)]
            elif kind == 2:
                content[at:at] = chance.choice(_PIECES).encode("utf-8", "surrogatepass")
            else:
                content[at:at] = content[at : at + chance.randrange(60)] * chance.randrange(1, 20)
        return bytes(content)
    return "".join(chance.choices(_PIECES, k=chance.randrange(1, 40))).encode("utf-8", "surrogatepass")


def read(name: str, content: bytes, sidecar: bytes | None) -> str:
    """What became of an article: `built`, `refused`, `draft`. Raises what the reader should have caught, and AssertionError."""
    from dateline import reading
    from dateline.loader.sources import SourceFile
    from dateline.settings import Settings

    source = SourceFile(id="x", path=name, file=Path(name), shown=name, format=name.rsplit(".", 1)[1],
                        sidecar="x.yaml" if sidecar is not None else None, sidecar_shown="x.yaml")
    here = Path()
    got = reading.read(source, content, sidecar, Settings(root=here, source=here, output=here, cache=None))
    for problem in got.problems:
        assert problem.code not in ("rules-failed", "evidence-missing"), problem
        assert "\x1b" not in str(problem) and str(problem).count("\n") <= 1, problem
    if got.card is None:
        return "refused" if any(problem.severity == "error" for problem in got.problems) else "draft"
    _show(got)
    return "built"


def _show(got: object) -> None:
    """The text as its page would hold it, which must be nothing but words and our own tags."""
    import msgspec

    from dateline.model import Article
    from dateline.pages.marking import Marker
    from tests.hostile.output import Document

    article = msgspec.msgpack.decode(got.body, type=Article)
    marker = Marker(article, [])
    html = "".join(f"<p>{marker.html(block)}</p>" for block in article.layout.blocks)
    faults = Document(f"<!doctype html>{html}").faults
    assert not faults, faults


def search(minutes: float, seed: int) -> Counter:
    """Tries articles for some time. Raises at the first that is not as it must be, with its bytes in the message."""
    chance = random.Random(seed)
    seeds = [content for name in articles.FILES for case in words.load(name) if len(content := articles.content(case)) < 20_000]
    seen: Counter[str] = Counter()
    ends = time.process_time() + 60 * minutes
    while time.process_time() < ends:
        name = f"x.{chance.choice(FORMATS)}"
        content = made(chance, seeds)
        sidecar = made(chance, seeds) if chance.random() < 0.2 else None
        began = time.process_time()
        try:
            seen[read(name, content, sidecar)] += 1
            assert time.process_time() - began < SLOW, f"{time.process_time() - began:.1f} seconds"
        except Exception as error:
            raise AssertionError(f"{name} {content!r} {sidecar!r}: {type(error).__name__}: {error}") from error
    return seen


def _fields(data: bytes) -> None:
    """Front matter and sidecars: a mapping, or an error that names its place."""
    from dateline.loader.fields.article_fields import read_fields
    from dateline.loader.fields.front_matter import part
    from dateline.loader.fields.report import Report
    from dateline.loader.fields.yamltext import read_yaml

    report = Report("x.md", "x.md")
    parts = part(data.decode("utf-8", "replace").replace("\r", "\n"), report)
    mapping = read_yaml(parts.fields, report, parts.first_line, 1000) if parts else None
    assert mapping is not None or report.failed
    if mapping:
        read_fields(mapping, report)


def _markdown(data: bytes) -> None:
    """Markdown: no word but those of the source, and ranges that lie in it."""
    from dateline.loader.fields.report import Report
    from dateline.loader.markup.markdown import read_markdown

    reading = read_markdown(data.decode("utf-8", "replace"), 5000, Report("x.md", "x.md"))
    assert all(0 <= one.start <= one.end <= len(reading.text) for one in (*reading.blocks, *reading.inlines))


def _addresses(data: bytes) -> None:
    """Links, addresses of pages and slugs: safe, or none."""
    import re

    from dateline import settings_file
    from dateline.loader.fields.values import is_web_address
    from dateline.loader.markup.standoff import safe_link
    from dateline.problems import Refused
    from dateline.slugs import slugify

    text = data.decode("utf-8", "replace")
    slug = slugify(text)
    assert len(slug) <= 82 and re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug), slug
    link = safe_link(text)
    assert link is None or not re.match(r"[\s\x00-\x20]*(?:javascript|data|vbscript|file)\s*:", link, re.IGNORECASE), link
    is_web_address(text)
    try:
        base = settings_file.base_url(text, "x")
        assert re.fullmatch(r"https?://[!-~]+/", base, re.IGNORECASE), base
    except Refused:
        pass


def _article(data: bytes) -> None:
    """A whole article of any format: loaded, read, shown."""
    if data:
        read(f"x.{FORMATS[data[0] % 4]}", data[1:], None)


TARGETS = {"article": _article, "fields": _fields, "markdown": _markdown, "addresses": _addresses}


def guided(target: str, minutes: float) -> None:
    """Guided by what the code does, with atheris (Linux, from PyPI), from the cases on. Does not return."""
    import tempfile

    import atheris

    with atheris.instrument_imports(include=["dateline"]):
        from dateline import extract, reading, settings_file  # noqa: F401
        from dateline.pages import marking  # noqa: F401

    corpus = Path(tempfile.mkdtemp())
    for name in articles.FILES:
        for number, case in enumerate(words.load(name)):
            if len(content := articles.content(case)) < 4_000:
                lead = bytes([FORMATS.index(case["file"].rsplit(".")[-1])]) if target == "article" else b""
                (corpus / f"{name}-{number}").write_bytes(lead + content)
    options = [f"-max_total_time={int(minutes * 60)}", "-max_len=4096", "-timeout=20", "-print_final_stats=1", "-verbosity=0"]
    atheris.Setup([sys.argv[0], str(corpus), *options], TARGETS[target])
    atheris.Fuzz()


def main(arguments: list[str]) -> None:
    minutes = float(arguments[-1]) if arguments else 1.0
    if arguments[:1] == ["--atheris"]:
        guided(arguments[1], minutes)
    seed = random.SystemRandom().randrange(1 << 32)
    seen = search(minutes, seed)
    print(f"{sum(seen.values()):,} articles in {minutes:g} CPU-minutes (seed {seed}): {dict(seen)}")


if __name__ == "__main__":
    main(sys.argv[1:])
