"""A source file → Draft: decoded, its fields read, its text laid out. What is wrong with it are problems, never exceptions."""

from collections.abc import Callable
from typing import TypeVar

from msgspec.structs import replace

from dateline.loader.characters import fit
from dateline.loader.decode import decode
from dateline.loader.fields.article_fields import TEXT_FIELDS, Fields, read_fields
from dateline.loader.fields.report import Report
from dateline.loader.fields.yamltext import read_yaml
from dateline.loader.formats import READERS, Content
from dateline.loader.sources import SourceFile
from dateline.loader.text.boilerplate import find_fences
from dateline.loader.text.language import is_english
from dateline.loader.text.lede import title_from_lede
from dateline.loader.text.sentences import split
from dateline.model import WITHDRAWN, DateFact, Draft, Facts, Layout, Noun
from dateline.problems import Problem
from dateline.settings import Limits, Settings

PAGE_RULE = "page metadata"
T = TypeVar("T")


class Loaded(Noun):
    """What became of one article's files."""

    draft: Draft | None
    """None where a problem is an error: the article is left out."""
    problems: tuple[Problem, ...]


def load(source: SourceFile, content: bytes, sidecar: bytes | None, settings: Settings) -> Loaded:
    """The article that the bytes of a file, and of the sidecar beside it, hold.

    Depends on nothing but its arguments. Never raises for what stands in the files: every fault of both is a problem with
    its place, and an exception of a library is one of this article.
    """
    report = Report(source.shown, source.path)
    beside = Report(source.sidecar_shown, source.sidecar or "")
    over = _guarded(lambda: _read_sidecar(sidecar, beside, settings.limits), beside)
    if _is_emptied(content, over):
        inside = Content(text="", blocks=())
    else:
        inside = _guarded(lambda: _read_content(source, content, report, settings.limits), report)
    draft = None
    if over is not None and inside is not None and not report.failed and not beside.failed:
        draft = _guarded(lambda: _draft(source, inside, over.over(inside.fields), report, settings.limits), report)
    return Loaded(draft if not report.failed else None, (*report.problems, *beside.problems))


def _guarded(step: Callable[[], T], report: Report) -> T | None:
    """The step's result; what a library raises is an error of this article, not the end of the build."""
    try:
        return step()
    except Exception as error:
        what = f"{type(error).__name__}: {str(error)[:200]}".rstrip(": ")
        report.error(
            "unreadable",
            f"this file cannot be read ({what})",
            "save it again as plain text or Markdown; if it looks right, please report it with the file",
        )
        return None


def _read_sidecar(content: bytes | None, report: Report, limits: Limits) -> Fields | None:
    if not content or not content.strip():
        return Fields()
    text = _decoded(content, report, limits)
    if text is None:
        return None
    mapping = read_yaml(text, report, 1, limits.front_matter_nodes)
    if mapping is None:
        return None
    for name in mapping.entries.keys() & TEXT_FIELDS:
        report.warning(
            "field-misplaced",
            f"`{name}` is not read in a sidecar: the article's words stand in the file beside it",
            "put them there, or make the article a .json with all its fields",
            mapping.entries[name][0].at,
        )
    return read_fields(mapping, report)


def _is_emptied(content: bytes, said: Fields | None) -> bool:
    """Whether somebody took the words out of the file of an article that they withdrew."""
    return said is not None and said.rights == WITHDRAWN and not content.strip()


def _read_content(source: SourceFile, content: bytes, report: Report, limits: Limits) -> Content | None:
    text = _decoded(content, report, limits, html=source.format == "html")
    return None if text is None else READERS[source.format](text, report, limits)


def _decoded(content: bytes, report: Report, limits: Limits, html: bool = False) -> str | None:
    if len(content) > limits.file_bytes:
        report.error(
            "file-too-large",
            f"the file has more than {limits.file_bytes:,} bytes",
            "one file is one article; split it, or raise `file_bytes` under `limits` in dateline.yaml",
        )
        return None
    return decode(content, report, html)


def _draft(source: SourceFile, content: Content, said: Fields, report: Report, limits: Limits) -> Draft | None:
    """The article, from its text and from what is said about it: first by a person, then by its page, then by its text."""
    text, blocks = fit(content.text), content.blocks
    if said.rights != WITHDRAWN and not any(map(str.isalnum, text)):
        report.error("text-missing", "there is no article in this file", "put its words into it, or remove the file")
        return None
    if len(blocks) > limits.paragraphs:
        report.error(
            "too-many-paragraphs",
            f"the article has {len(blocks):,} paragraphs, more than {limits.paragraphs:,}",
            "one file is one article; split it, or raise `paragraphs` under `limits` in dateline.yaml",
        )
        return None
    fences = find_fences(text, blocks)
    sentences = split(text, blocks, fences, content.title_span)
    page = content.page
    title, basis = _title(content, said) or (title_from_lede(text, sentences), "lede")
    return Draft(
        id=source.id,
        source=source.path,
        text=text,
        layout=Layout(blocks=blocks, inlines=content.inlines, fences=fences, sentences=sentences),
        title=title,
        title_basis=basis if title else None,
        title_span=content.title_span,
        publisher=said.publisher or (page and page.publisher),
        byline=said.byline or (page and page.byline) or (content.byline and fit(content.byline)),
        url=said.url or (page and page.url),
        language=said.language or _language(text, page and page.language),
        rights=said.rights,
        slug=said.slug,
        aliases=said.aliases or (),
        draft=bool(said.draft),
        declared=_with_page_date(said.facts(), content, report),
    )


def _title(content: Content, said: Fields) -> tuple[str, str] | None:
    if said.title:
        return said.title, "front matter"
    if content.page and content.page.title:
        return content.page.title, PAGE_RULE
    if content.title_span:
        return " ".join(fit(content.text[slice(*content.title_span)]).split()), "headline"
    return None


def _language(text: str, of_page: str | None) -> str:
    """English if it is, else what the page says it is, else undetermined (`und`, ISO 639-2)."""
    if is_english(text):
        return "en"
    return of_page if of_page and not of_page.startswith("en") else "und"


def _with_page_date(facts: Facts, content: Content, report: Report) -> Facts:
    """The facts with the date that the page's metadata state, where no person wrote one."""
    if facts.date_fact or not content.page or not content.page.date:
        return facts
    date, line = content.page.date
    fact = DateFact(rule=PAGE_RULE, state="machine", declared=f"{report.path}:{line}")
    return replace(facts, date=date, date_basis=PAGE_RULE, date_fact=fact)
