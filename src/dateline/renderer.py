"""Pages through Jinja templates: a template sees its page's fields, the site's settings and the catalogue, nothing else."""

import hashlib
from collections.abc import Callable
from functools import lru_cache, partial

import jinja2

from dateline import address as addresses
from dateline.filters import TESTS, filters
from dateline.languages.words import Words
from dateline.model import Noun, encode
from dateline.pages import home
from dateline.pages.base import DataFile, Page
from dateline.problems import Problem, Refused, printable
from dateline.settings import Settings
from dateline.slips import digest
from dateline.templating import Compiled, environment
from dateline.theme import Theme

_LINKS = 50_000
"""Links kept for one depth."""


class Site(Noun, kw_only=True):
    """What every template may know of the site."""

    title: str
    description: str
    language: str
    direction: str
    base_url: str | None


class Renderer:
    """Makes bytes of pages for one site."""

    def __init__(self, settings: Settings, theme: Theme, words: Words, code: bytes = b""):
        """`code`: a digest of the code that makes pages; what was made by other code has other keys."""
        self.site = Site(
            title=words.own(settings.title),
            description=home.motto(settings, words),
            language=words.language,
            direction=words.direction,
            base_url=settings.base_url,
        )
        self._words = words
        self._folders = theme.templates
        self._compiled = Compiled()
        self._environments: dict[str, jinja2.Environment] = {}
        """By the way up from the pages: those at one depth share their links, and all that is made with them."""
        self.digest = digest((theme.digest, words.digest, code, self.site, settings.page_size, settings.stated_time))

    def render(self, page: Page | DataFile, address: str) -> bytes:
        """The page's file. Raises Refused (`template-error`) where its template fails: nothing is published then."""
        if isinstance(page, DataFile):
            return page.content
        try:
            template = self._environment(address).get_template(page.template)
            text = template.render(page=page, address=address)
        except jinja2.TemplateError as error:
            raise _template_error(error, page.template) from error
        except Exception as error:  # whatever an expression in a site's own template may raise
            raise _template_error(error, page.template) from error
        return text.encode("utf-8", "replace")

    def key(self, ingredients: object, address: str) -> str:
        """Says exactly when the page must be rendered again: its values, its address, all templates and the site."""
        return hashlib.sha256(self.digest + address.encode() + b"\0" + encode(ingredients)).hexdigest()[:32]

    def _environment(self, page: str) -> jinja2.Environment:
        """The one of all pages that link as this one does."""
        absolute = page == addresses.NOT_FOUND and self.site.base_url  # it is shown at any depth
        up = absolute or addresses.to_root(page)
        if up not in self._environments:
            url = _from_anywhere(absolute) if absolute else lru_cache(_LINKS)(partial(addresses.relative, page=page))
            self._environments[up] = made = environment(self._folders, self._compiled, self._words, site=self.site, url=url)
            made.filters.update(filters(self._words))
            made.tests.update(TESTS)
        return self._environments[up]


def _from_anywhere(base: str) -> Callable[[str], str]:
    return lambda target: base + target.lstrip("/")


def _template_error(error: Exception, template: str) -> Refused:
    line = getattr(error, "lineno", None) or _line_in_templates(error)
    file = getattr(error, "name", None) if isinstance(error, jinja2.TemplateSyntaxError | jinja2.TemplateNotFound) else None
    return Refused(
        Problem(
            file=f"templates/{file or template}",
            line=line or 0,
            column=0,
            severity="error",
            code="template-error",
            message=printable(f"{type(error).__name__}: {error}"),
            hint="The site was left as it was. Mend the template, or remove your copy of it to use the built-in one.",
        )
    )


def _line_in_templates(error: Exception) -> int | None:
    """The line of the template in which the error arose: Jinja maps the frames of its code back to the templates."""
    line, trace = None, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith((".html", ".xml")):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
