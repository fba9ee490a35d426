"""Front matter parted from the body of a Markdown file, so that none is lost in silence."""

import re
from typing import NamedTuple

from frontmatter.default_handlers import YAMLHandler

from dateline.loader.fields.report import Mark, Report

_HANDLER = YAMLHandler()
_OTHER_FENCE = re.compile(r"---[ \t]*([A-Za-z]{2,12})[ \t]*\n")
"""`---json`, `---js`: programs that read such front matter have run what stands there."""
_NEARLY_FENCED = re.compile(
    r"[ \t\x85\u200b\u2028\u2029\ufeff]{0,9}-{3,9}[^\S\n]{0,9}[\n\x85\u2028\u2029]\s{0,9}[A-Za-z_]\w{0,39}[ \t]{0,9}:[\s\x85]")
"""A fence that is indented, or whose lines end in another way than those of files do."""
_TOML_FENCE = re.compile(r"\+\+\+[ \t]*\n")


class Parted(NamedTuple):
    """The two parts of a file."""

    fields: str
    """YAML; empty where the file has no front matter."""
    first_line: int
    """The line of the file in which the fields begin."""
    body: str


def part(text: str, report: Report) -> Parted | None:
    """Front matter and body. None, with an error in the report, where the front matter has no end or is no YAML."""
    above = len(text) - len(text.lstrip("\n"))
    whole, text = text, text[above:]
    if _TOML_FENCE.match(text):
        report.error(
            "front-matter-toml", "the front matter is TOML", "write it as YAML, between two lines `---`", Mark(above + 1, 1)
        )
        return None
    if other := _OTHER_FENCE.match(text):
        report.error(
            "front-matter-language",
            f"the front matter is said to be {other[1]!r}",
            "write it as YAML, between two lines `---` and nothing else",
            Mark(above + 1, 1),
        )
        return None
    if not _HANDLER.detect(text):
        if _NEARLY_FENCED.match(text):
            report.warning(
                "front-matter-unread",
                "what looks like front matter is taken for words of the article",
                "begin the file with a line of nothing but `---`, from its first column",
                Mark(above + 1, 1),
            )
        return Parted("", 1, whole)
    opening = _HANDLER.FM_BOUNDARY.match(text)
    try:
        fields, body = _HANDLER.split(text)
    except ValueError:
        report.error(
            "front-matter-unclosed",
            "the front matter that begins here has no end",
            "close it with a line `---`; if this is a rule between paragraphs, write `***`",
            Mark(above + 1, 1),
        )
        return None
    return Parted(fields, above + 1 + text.count("\n", 0, opening.end()), body)
