"""Pages through Jinja templates: a template sees its page's fields, the site's settings and the catalogue, nothing else."""

import hashlib
from collections.abc import Callable

import jinja2

from dateline import address as addresses
from dateline.filters import FILTERS
from dateline.model import Noun, encode
from dateline.pages.base import DataFile, Page
from dateline.problems import Problem, Refused, printable
from dateline.settings import Settings
from dateline.theme import Theme


class Site(Noun, kw_only=True):
    """What every template may know of the site."""

    title: str
    description: str
    language: str
    base_url: str | None


class Renderer:
    """Makes bytes of pages for one site."""

    def __init__(self, settings: Settings, theme: Theme):
        self.site = Site(
            title=settings.title, description=settings.description, language=settings.language, base_url=settings.base_url
        )
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader([str(folder) for folder in theme.templates]),
            autoescape=True,  # for every name: the default would leave out .xml and unknown endings
            undefined=jinja2.StrictUndefined,  # a misspelt field is an error, not an empty place
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.install_null_translations(newstyle=True)
        self._environment.filters.update(FILTERS)
        self._links: dict[str, dict[str, str]] = {}
        """Links already made, by the way up from their pages: pages at one depth share them."""
        self.digest = hashlib.sha256(theme.digest + encode(self.site)).digest()

    def render(self, page: Page | DataFile, address: str) -> bytes:
        """The page's file. Raises Refused (`template-error`) where its template fails: nothing is published then."""
        if isinstance(page, DataFile):
            return page.content
        try:
            template = self._environment.get_template(page.template)
            text = template.render(page=page, site=self.site, address=address, url=self._linker(address))
        except jinja2.TemplateError as error:
            raise _template_error(error, page.template) from error
        except Exception as error:  # whatever an expression in a site's own template may raise
            raise _template_error(error, page.template) from error
        return text.encode("utf-8", "replace")

    def key(self, ingredients: object, address: str) -> str:
        """Says exactly when the page must be rendered again: its values, its address, all templates and the site."""
        return hashlib.sha256(self.digest + address.encode() + b"\0" + encode(ingredients)).hexdigest()

    def _linker(self, page: str) -> Callable[[str], str]:
        """`url()` for one page. 404.html is shown at any depth, so with a known base its links are absolute."""
        if page == addresses.NOT_FOUND and self.site.base_url:
            return lambda target: self.site.base_url + target.lstrip("/")
        known = self._links.setdefault(addresses.to_root(page), {})

        def url(target: str) -> str:
            link = known.get(target)
            if link is None:
                link = known[target] = addresses.relative(target, page)
            return link

        return url


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
