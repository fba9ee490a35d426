"""Markup that is no article's: more of it than any has, and more than parsers take in reasonable time."""

import re

from dateline.loader.fields.report import WHOLE_FILE, Mark, Report
from dateline.settings import Limits

_TAG = re.compile(r"<[/A-Za-z]")
_ELEMENT = re.compile(r"<[A-Za-z][^<>]*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_INSTEAD = "put the text of its article into a .txt file, or raise `{}` under `limits` in dateline.yaml"


def is_too_large(page: str, limits: Limits, report: Report, at: Mark = WHOLE_FILE) -> bool:
    """Whether a page has more tags, or one of its tags more attributes, than it may; an error (`html-too-large`) says so."""
    if sum(1 for _ in _TAG.finditer(page)) > limits.page_tags:
        said = f"the page has more than {limits.page_tags:,} tags", _INSTEAD.format("page_tags")
    elif any(_attributes(tag[0]) > limits.tag_attributes for tag in _ELEMENT.finditer(page) if len(tag[0]) > limits.tag_attributes):
        said = f"a tag of the page has more than {limits.tag_attributes:,} attributes", _INSTEAD.format("tag_attributes")
    else:
        return False
    report.error("html-too-large", *said, at)
    return True


def _attributes(tag: str) -> int:
    return len(_QUOTED.sub("", tag).split()) - 1
