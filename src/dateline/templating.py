"""Jinja for thousands of pages: one environment for all pages from which the links are the same.

Pages at one depth of the site link to an address in the same way, so whatever a macro makes of the same values is the same
on all of them. An environment knows its depth's `url` as a global, macros are imported without a page's context, and
`once` remembers what they made.
"""

import hashlib
import marshal
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from functools import cache, cached_property, lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
import msgspec
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from dateline import compiled_templates, compiling
from dateline.compiling import marked, shown
from dateline.filters import TESTS, filters
from dateline.languages.words import Words

_REMEMBERED = 20_000
"""Pieces of pages kept for one depth, about 1 kB each; the one not used for longest goes first."""


class Compiled(jinja2.BytecodeCache):
    """The compiled templates that the environments of one build share. Lives in memory; nothing of it is on disk."""

    def __init__(self) -> None:
        self._codes: dict[tuple[type, str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((type(bucket.environment), bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[type(bucket.environment), bucket.key, bucket.checksum] = bucket.code

    def packed(self) -> bytes:
        """All that was compiled to quick code, for another process of the same build."""
        return marshal.dumps([(*known, code) for (kind, *known), code in self._codes.items() if kind is _Quick])

    def add(self, packed: bytes) -> None:
        """What another process of this build compiled."""
        for key, checksum, code in marshal.loads(packed):
            self._codes[_Quick, key, checksum] = code


class Templates:
    """The templates as they are for pages at one depth."""

    def __init__(self, folders: Iterable[Path], compiled: Compiled, words: Words, **known: Any):
        """`compiled` is for templates in these words; `known`: what templates know beside them and `once`."""
        self._folders, self._compiled, self._words = folders, compiled, words
        self._known = {**known, **_messages(words)}
        self.quick = self._environment(_Quick)
        """Makes them where it can; see compiling.py."""
        self.left: set[str] = set()
        """The templates that the quick code failed with: Jinja's own makes these pages."""

    def render(self, template: str, **values: object) -> str:
        """The page that the template makes of the values. Raises TemplateError, and whatever an expression in it does."""
        if template not in self.left:
            try:
                return self.quick.get_template(template).render(values)
            except Exception:  # it says nothing that a reader would understand
                self.left.add(template)
        return self._plain.get_template(template).render(values)

    def compile(self, names: Collection[str] = ()) -> None:
        """These templates to quick code, else all, as far as that can be done."""
        for name in names or self._all():
            with suppress(Exception):  # whoever renders it will see
                self.quick.get_template(name)

    def must_compile(self, names: Collection[str] = ()) -> bool:
        """Whether the code of one of these, else of all, is not at hand."""
        with suppress(jinja2.TemplateError, OSError):  # whoever renders it will see
            return not all(self.quick.loader.knows(self.quick, name) for name in names or self._all())
        return True

    def _all(self) -> list[str]:
        return self.quick.list_templates(extensions=("html", "xml"))

    @cached_property
    def _plain(self) -> jinja2.Environment:
        return self._environment(jinja2.Environment)

    def _environment(self, kind: type[jinja2.Environment]) -> jinja2.Environment:
        made = kind(
            loader=_Loader(self._folders, english=kind is _Quick and not self._words.digest),
            bytecode_cache=self._compiled,
            auto_reload=False,  # a build reads its templates once
            autoescape=True,  # for every name: the default would leave out .xml and unknown endings
            undefined=jinja2.StrictUndefined,  # a misspelt field is an error, not an empty place
            extensions=["jinja2.ext.i18n"],
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            optimized=kind is not _Quick,  # which costs more than it saves there
        )
        made.newstyle_gettext = True
        made.policies |= {"json.dumps_function": _json, "json.dumps_kwargs": {}}
        made.globals.update(self._known, once=lru_cache(_REMEMBERED)(_made))
        made.filters.update(filters(self._words))
        made.tests.update(TESTS)
        return made


def _made(macro: Callable[..., Markup], *values: object) -> Markup:
    return macro(*values)


def _json(value: object) -> str:
    """In the order of its keys. “…” stays readable."""
    return msgspec.json.format(msgspec.json.encode(value, enc_hook=_plain_text, order="sorted"), indent=0).decode()


def _plain_text(value: object) -> str:
    if isinstance(value, str):  # Markup
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


class _Loader(jinja2.FileSystemLoader):
    """Compiles no template whose code came with the program."""

    def __init__(self, folders: Iterable[Path], *, english: bool):
        super().__init__([str(folder) for folder in folders])
        self._codes = compiled_templates.TEMPLATES if english and jinja2.__version__ == compiled_templates.JINJA else {}

    def knows(self, environment: jinja2.Environment, name: str) -> bool:
        """Whether this template need not be compiled. Raises TemplateNotFound."""
        return self._code(environment, name) is not None

    def load(self, environment: jinja2.Environment, name: str, globals: dict[str, Any] | None = None) -> jinja2.Template:
        code = self._code(environment, name)
        if code is None:
            return super().load(environment, name, globals)
        return environment.template_class.from_module_dict(environment, code(environment), {} if globals is None else globals)

    def _code(self, environment: jinja2.Environment, name: str) -> Callable[[jinja2.Environment], dict[str, Any]] | None:
        """What makes the module of a built-in template."""
        return self._codes.get(hashlib.sha256(self.get_source(environment, name)[0].encode()).hexdigest())


class _Context(Context):
    """Calls what it is told to without asking first whether it wants the context: nothing that templates know does."""

    def call(self, called: Callable, /, *values: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        return getattr(called, "macro", called)(*values, **named)


class _Quick(jinja2.Environment):
    code_generator_class = compiling.Generator
    context_class = _Context
    shown, safe, marked, quick = map(staticmethod, (shown, compiling.safe, marked, compiling.quick))

    def __init__(self, **options: Any):
        super().__init__(**options)
        self.get_template = cache(self.get_template)  # asked for several times a page

    def make_globals(self, d: dict[str, Any] | None) -> Mapping[str, Any]:
        """A plain dictionary where a template has no globals of its own: Jinja's chain of them is slow to look into."""
        return super().make_globals(d) if d else self.globals


# --- words --------------------------------------------------------------------------------------------------------


def _messages(words: Words) -> dict[str, Callable[..., Markup]]:
    """The functions with which templates say a message: what is said in it is escaped."""
    say, count, mean = words.translations.gettext, words.translations.ngettext, words.translations.pgettext

    def gettext(message: str, /, **said: object) -> Markup:
        return marked(say(message) % {name: _safe(value) for name, value in said.items()})

    def ngettext(one: str, many: str, number: int, /, **said: object) -> Markup:
        said = {"num": words.number(number), **said}
        return marked(count(one, many, number) % {name: _safe(value) for name, value in said.items()})

    def pgettext(context: str, message: str, /, **said: object) -> Markup:
        return marked(mean(context, message) % {name: _safe(value) for name, value in said.items()})

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}


def _safe(value: object) -> object:
    return value if type(value) is int else shown(value)
