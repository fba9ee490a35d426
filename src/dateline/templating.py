"""Jinja for thousands of pages: one environment for all pages from which the links are the same.

Pages at one depth of the site link to an address in the same way, so whatever a macro makes of the same values is the same
on all of them. An environment knows its depth's `url` as a global, macros are imported without a page's context, and
`once` remembers what they made. Messages without variables are put in their language when a template is compiled.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from dateline.languages.words import Words

_UNSAFE = re.compile("[&<>\"']").search
_REMEMBERED = 20_000
"""Pieces of pages kept for one depth, about 1 kB each; the one not used for longest goes first."""


class Compiled(jinja2.BytecodeCache):
    """The compiled templates that the environments of one build share. Lives in memory; nothing of it is on disk."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


def environment(folders: Iterable[Path], compiled: Compiled, words: Words, **known: Any) -> jinja2.Environment:
    """An environment whose templates come from the folders and know these globals beside the words and `once`. `compiled` is
    for templates in these words."""
    made = _Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in folders]),
        bytecode_cache=compiled,
        auto_reload=False,  # a build reads its templates once
        autoescape=True,  # for every name: the default would leave out .xml and unknown endings
        undefined=jinja2.StrictUndefined,  # a misspelt field is an error, not an empty place
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.newstyle_gettext = True
    made.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}     # “…” stays readable in JSON-LD
    made.globals.update(known, **_messages(words), once=lru_cache(_REMEMBERED)(_made))
    return made


def _made(macro: Callable[..., Markup], *values: object) -> Markup:
    return macro(*values)


# --- words --------------------------------------------------------------------------------------------------------


def _messages(words: Words) -> dict[str, Callable[..., Markup]]:
    """The functions with which templates say a message: what is said in it is escaped."""
    say, count, mean = words.translations.gettext, words.translations.ngettext, words.translations.pgettext

    def gettext(message: str, /, **said: object) -> Markup:
        return Markup(say(message) % {name: _safe(value) for name, value in said.items()})

    def ngettext(one: str, many: str, number: int, /, **said: object) -> Markup:
        said = {"num": words.number(number), **said}
        return Markup(count(one, many, number) % {name: _safe(value) for name, value in said.items()})

    def pgettext(context: str, message: str, /, **said: object) -> Markup:
        return Markup(mean(context, message) % {name: _safe(value) for name, value in said.items()})

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext, "pgettext": pgettext}


def _safe(value: object) -> object:
    return value if type(value) is int else escape(value)


_SETTLED = {"_": 1, "gettext": 1, "pgettext": 2}
"""The arguments of a message without variables."""


class _Settled(NodeTransformer):
    """Puts the words of messages without variables into the template itself."""

    def __init__(self, said: dict[str, Any]):
        """`said`: the functions that say a message, by name."""
        self._said = said

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        name = node.node.name if isinstance(node.node, nodes.Name) else ""
        plain = all(isinstance(said, nodes.Const) for said in node.args) and not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if plain and len(node.args) == _SETTLED.get(name):
            message = self._said[name](*(said.value for said in node.args))
            return nodes.MarkSafe(nodes.Const(str(message)), lineno=node.lineno)
        return node


# --- quick calls --------------------------------------------------------------------------------------------------


def shown(value: object) -> str:
    """The value as it stands in a page. Most text needs no escaping, and a look costs less than making Markup of it."""
    if type(value) is str:
        return value if _UNSAFE(value) is None else escape(value)
    return value if type(value) is Markup else escape(value)


class _Generator(CodeGenerator):
    """Writes the code of templates: as Jinja does, but for settled messages and for `shown` in the place of `escape`."""

    def visit_Template(self, node: nodes.Template, frame: None = None) -> None:
        super().visit_Template(_Settled(self.environment.globals).visit(node), frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.shown(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Context(Context):
    """Calls what it is told to without asking first whether it wants the context: nothing that templates know does."""

    def call(self, called: Callable, /, *values: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        return called(*values, **named)


class _Environment(jinja2.Environment):
    code_generator_class = _Generator
    context_class = _Context
    shown = staticmethod(shown)

    def make_globals(self, d: dict[str, Any] | None) -> dict[str, Any]:
        """A plain dictionary where a template has no globals of its own: Jinja's chain of them is slow to look into."""
        return super().make_globals(d) if d else self.globals
