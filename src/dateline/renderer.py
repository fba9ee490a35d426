"""Pages through Jinja templates: a template sees its page's fields, the site's settings and the catalogue, nothing else."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path

import jinja2
from msgspec.msgpack import decode

from dateline import address as addresses
from dateline.languages.words import Words
from dateline.model import Noun, encode
from dateline.pages import home
from dateline.pages.base import DataFile, LongFile, Page
from dateline.problems import Problem, Refused, printable
from dateline.settings import Settings
from dateline.summaries import digest
from dateline.templating import Compiled, Templates
from dateline.theme import Theme

_LINKS = 20_000
"""Links kept for one depth."""


class Language(Noun, kw_only=True):
    """One of the languages of a site that has several."""

    tag: str
    """As BCP 47 has it."""
    name: str
    """As it calls itself."""
    home: str
    """The top of its pages."""


class Site(Noun, kw_only=True):
    """What every template may know of the site."""

    title: str
    description: str
    language: str
    direction: str
    home: str
    """The top of the pages in this language."""
    languages: tuple[Language, ...]
    """All, the default one first; none where there is one only."""
    base_url: str | None


class Renderer:
    """Makes bytes of pages for one site."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        languages: Sequence[Words],
        code: bytes = b"",
        put_together: Callable[[str, bytes, LongFile], Iterable[bytes]] = lambda address, made_by, file: file.blocks(),
    ):
        """`languages`: all that the site speaks, its default one first. `code`: a digest of the code that makes pages; what
        was made by other code has other keys. `put_together`: makes a long file, block by block, of its address and a digest of
        all that determines pieces of one key."""
        self._put_together = put_together
        homes = [addresses.home(words.language) if number else addresses.HOME for number, words in enumerate(languages)]
        told = [Language(tag=words.language, name=words.name, home=top) for words, top in zip(languages, homes, strict=True)]
        self._editions: dict[str, _Edition] = {}
        """By the top of their pages."""
        for words, top in zip(languages, homes, strict=True):
            site = Site(
                title=words.own(settings.title),
                description=home.motto(settings, words),
                language=words.language,
                direction=words.direction,
                home=top,
                languages=tuple(told) if len(told) > 1 else (),
                base_url=settings.base_url,
            )
            determined = digest((theme.digest, words.digest, code, site, settings.page_size, settings.stated_time))
            self._editions[top] = _Edition(site, words, theme.templates, determined)
        self._first = self._editions[addresses.HOME]
        self.digest = digest([edition.digest for edition in self._editions.values()])
        """Of all that determines pages beside themselves."""

    def render(self, page: Page | DataFile | LongFile, address: str) -> bytes:
        """The page's file. Raises Refused (`template-error`) where its template fails: nothing is published then."""
        if isinstance(page, DataFile):
            return page.content
        if isinstance(page, LongFile):
            return b"".join(self.blocks(page, address))
        try:
            text = self._edition(address).templates(address).render(page.template, page=page, address=address)
        except jinja2.TemplateError as error:
            raise _template_error(error, page.template) from error
        except Exception as error:  # whatever an expression in a site's own template may raise
            raise _template_error(error, page.template) from error
        return text.encode("utf-8", "replace")

    def blocks(self, page: LongFile, address: str) -> Iterable[bytes]:
        """The file of such a page, block after block."""
        return self._put_together(address, self._edition(address).digest, page)

    def key(self, ingredients: object, address: str) -> str:
        """Says exactly when the page must be rendered again: its values, its address, all templates and the site."""
        return hashlib.sha256(self._edition(address).digest + address.encode() + b"\0" + encode(ingredients)).hexdigest()[:32]

    def must_compile(self, names: Collection[str] = ()) -> bool:
        """Whether there is anything to do for `compiled`."""
        return any(edition.templates(addresses.HOME).must_compile(names) for edition in self._editions.values())

    def compiled(self, names: Collection[str] = ()) -> bytes:
        """The code of these templates, else of all, for another process of the same build."""
        return encode([edition.compiled(names) for edition in self._editions.values()])

    def know(self, compiled: bytes) -> None:
        """Takes over what the same renderer compiled in another process."""
        for edition, codes in zip(self._editions.values(), decode(compiled, type=list[bytes]), strict=True):
            edition.codes.add(codes)

    def _edition(self, address: str) -> "_Edition":
        return self._editions.get(address[: address.find("/", 1) + 1], self._first)


class _Edition:
    """The pages of a site in one language."""

    def __init__(self, site: Site, words: Words, templates: list[Path], digest: bytes):
        """`digest`: of all that determines the pages beside themselves."""
        self.digest = digest
        self._site, self._words, self._folders = site, words, templates
        self.codes = Compiled()
        self._templates: dict[str, Templates] = {}
        """By the way up from the pages: those at one depth share their links, and all that is made with them."""

    def compiled(self, names: Collection[str]) -> bytes:
        """The code of these templates, else of all."""
        self.templates(addresses.HOME).compile(names)
        return self.codes.packed()

    def templates(self, page: str) -> Templates:
        """Those of all pages that link as this one does."""
        absolute = page == addresses.NOT_FOUND and self._site.base_url  # it is shown at any depth
        up = absolute or addresses.to_root(page)
        if up not in self._templates:
            link = _from_anywhere(absolute) if absolute else _from_depth(up, self._site.home)
            across = partial(addresses.relative, page=page)
            known = {"site": self._site, "url": lru_cache(_LINKS)(link), "across": across}
            self._templates[up] = Templates(self._folders, self.codes, self._words, **known)
        return self._templates[up]


def _from_anywhere(base: str) -> Callable[[str], str]:
    return lambda target: base + target.lstrip("/")


def _from_depth(up: str, home: str) -> Callable[[str], str]:
    return lambda target: up + addresses.from_root(target, home)


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
