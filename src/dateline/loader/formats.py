"""One reader for each format: the text of a file → the article's text, its layout and what is said about it."""

import re
from collections.abc import Callable

from msgspec.structs import replace

from dateline.loader.fields.article_fields import Fields, read_fields
from dateline.loader.fields.front_matter import part
from dateline.loader.fields.jsonfile import read_json
from dateline.loader.fields.marked import Mapping
from dateline.loader.fields.report import Report
from dateline.loader.fields.yamltext import read_yaml
from dateline.loader.markup.bounds import is_too_large
from dateline.loader.markup.markdown import read_markdown
from dateline.loader.markup.page import Page
from dateline.loader.markup.standoff import Reading
from dateline.loader.markup.unclosed import opened_up
from dateline.loader.sources import Format
from dateline.loader.text import lines
from dateline.loader.text.layout import lay_out
from dateline.model import WITHDRAWN, Block, Inline, Noun
from dateline.settings import Limits

_PAGE = re.compile(r"<(?:html|head|body|meta|title)[\s>]", re.IGNORECASE)
_FENCED = re.compile(r"---[ \t]*\n(?=[\w-]{1,40}:)")
_HEAD_BLOCKS = 6


class Content(Noun, kw_only=True):
    """What one file holds."""

    text: str
    blocks: tuple[Block, ...]
    inlines: tuple[Inline, ...] = ()
    title_span: tuple[int, int] | None = None
    byline: str | None = None
    fields: Fields = Fields()
    """What a person wrote in the file."""
    page: Page | None = None
    """What a saved page says about itself."""


def read_text(text: str, report: Report, limits: Limits) -> Content:
    """Plain text as it was scraped."""
    if _FENCED.match(text):
        report.warning(
            "front-matter-in-text",
            "front matter is read in .md files only; here it is taken for text",
            "rename the file to .md, or put the fields into a .yaml of the same name beside it",
        )
    return _plain(text)


def read_md(text: str, report: Report, limits: Limits) -> Content | None:
    """Markdown with or without front matter."""
    parts = part(text, report)
    if parts is None:
        return None
    mapping = read_yaml(parts.fields, report, parts.first_line, limits.front_matter_nodes)
    fields = read_fields(mapping, report) if mapping is not None else Fields()
    if mapping is not None and _has_text(fields):
        return _from_fields(mapping, fields, parts.body, report, limits)
    return _marked_up(read_markdown(parts.body, limits.markup_openers, report), fields)


def read_html(text: str, report: Report, limits: Limits) -> Content | None:
    """A saved page."""
    return None if is_too_large(text, limits, report) else _from_page(_page_of(text, report), Fields())


def _page_of(text: str, report: Report) -> Page:
    from dateline.loader.markup.html import read_page  # late: most archives have no page, and its parsers take long to load

    return read_page(text, report)


def _from_page(page: Page, fields: Fields) -> Content:
    return _marked_up(_headed(page.reading, page.title), fields, page)


def read_json_article(text: str, report: Report, limits: Limits) -> Content | None:
    """One article as an object: its fields, and its words as `text`, `markdown` or `html`."""
    mapping = read_json(text, report, limits.front_matter_nodes)
    return None if mapping is None else _from_fields(mapping, read_fields(mapping, report), "", report, limits)


READERS: dict[Format, Callable[[str, Report, Limits], Content | None]] = {
    "txt": read_text,
    "md": read_md,
    "html": read_html,
    "json": read_json_article,
}


def _has_text(fields: Fields) -> bool:
    return bool(fields.text or fields.markdown or fields.html)


def _from_fields(mapping: Mapping, fields: Fields, body: str, report: Report, limits: Limits) -> Content | None:
    """The article whose words stand in a field; a body below the fields outranks them."""
    written = [name for name in ("markdown", "html", "text") if getattr(fields, name)]
    if len(written) + bool(body.strip()) > 1:
        report.warning(
            "text-twice",
            f"the article's words stand here twice ({', '.join(written)}); the first are read",
            "keep one of them",
            mapping.at,
        )
    if body.strip():
        return _marked_up(read_markdown(body, limits.markup_openers, report), fields)
    if fields.markdown:
        return _marked_up(read_markdown(fields.markdown, limits.markup_openers, report), fields)
    if fields.html and is_too_large(fields.html, limits, report, mapping.at):
        return None
    if fields.html and _PAGE.search(fields.html):
        return _from_page(_stated_in(_page_of(fields.html, report), mapping.at.line), fields)
    if fields.html:
        from dateline.loader.markup.fragment import read_fragment

        return _marked_up(read_fragment(opened_up(fields.html, report, mapping.at)), fields)
    if fields.text:
        return replace(_plain(fields.text), fields=fields)
    if fields.rights == WITHDRAWN:
        return Content(text="", blocks=(), fields=fields)
    report.error(
        "text-missing", "there is no article in this file", "give its words as `text`, `markdown` or `html`", mapping.at
    )
    return None


def _stated_in(page: Page, line: int) -> Page:
    """The page with its date stated in another line: that of the field in which the page stands."""
    return page._replace(date=page.date and (page.date[0], line))


def _plain(text: str) -> Content:
    layout = lay_out(text)
    return Content(text=text, blocks=layout.blocks, title_span=layout.title_span, byline=layout.byline)


def _marked_up(reading: Reading, fields: Fields, page: Page | None = None) -> Content:
    blocks, byline = _signed(reading)
    return Content(
        text=reading.text,
        blocks=blocks,
        inlines=reading.inlines,
        title_span=reading.title_span,
        byline=byline,
        fields=fields,
        page=page,
    )


def _headed(reading: Reading, title: str | None) -> Reading:
    """The reading with its first paragraph as headline where that is the page's title."""
    if not reading.blocks or reading.title_span or not title:
        return reading
    first = reading.blocks[0]
    if " ".join(reading.text[first.start : first.end].split()) != title:
        return reading
    return replace(reading, blocks=(replace(first, kind="headline", level=0), *reading.blocks[1:]))


def _signed(reading: Reading) -> tuple[tuple[Block, ...], str | None]:
    """The blocks with the bylines above the story as such, and who signs."""
    blocks, byline = list(reading.blocks), None
    for index, block in enumerate(blocks[:_HEAD_BLOCKS]):
        words = reading.text[block.start : block.end]
        if block.kind == "headline" or ("\n" not in words and lines.is_date_line(words)):
            continue
        who = lines.author(words) if block.kind == "paragraph" and "\n" not in words else None
        if who is None:
            break
        byline = byline or who
        blocks[index] = replace(block, kind="byline")
    return tuple(blocks), byline
