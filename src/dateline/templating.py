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


def environment(folders: Iterable[Path], compiled: Compiled, **known: Any) -> jinja2.Environment:
    """An environment whose templates come from the folders and know these globals beside the words and `once`."""
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
    made.globals.update(known, _=gettext, gettext=gettext, ngettext=ngettext, once=lru_cache(_REMEMBERED)(_made))
    return made


def _made(macro: Callable[..., Markup], *values: object) -> Markup:
    return macro(*values)


# --- words --------------------------------------------------------------------------------------------------------


def gettext(message: str, /, **said: object) -> Markup:
    """The message in the site's language, with what is said in the place of `%(name)s`."""
    return Markup(message % {name: _safe(value) for name, value in said.items()})


def ngettext(one: str, many: str, number: int, /, **said: object) -> Markup:
    """The message for this number, which stands in it as `%(num)s` unless said otherwise."""
    return gettext(one if number == 1 else many, **{"num": number, **said})


def _safe(value: object) -> object:
    return value if type(value) is int else escape(value)


class _Settled(NodeTransformer):
    """Puts the words of messages without variables into the template itself."""

    def visit_Call(self, node: nodes.Call) -> nodes.Node:
        self.generic_visit(node)
        said = isinstance(node.node, nodes.Name) and node.node.name in ("_", "gettext") and len(node.args) == 1
        if said and isinstance(node.args[0], nodes.Const) and not node.kwargs and not node.dyn_args and not node.dyn_kwargs:
            return nodes.MarkSafe(nodes.Const(str(gettext(node.args[0].value))), lineno=node.lineno)
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
        super().visit_Template(_Settled().visit(node), frame)

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
