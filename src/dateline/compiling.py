"""How templates become code here: as Jinja has it, but for what costs most on thousands of pages.

The code takes for granted that a dot leads to an attribute, brackets to an item, and that what is called is called rightly.
Where that does not hold it raises something, whatever it be; then the page is made by Jinja's own code (`templating.py`), which
looks into dictionaries, knows of the undefined, and says what is wrong. So this code may fail, but never make another page.

Messages without variables are put in their language when a template is compiled.
"""

import keyword
from collections.abc import Callable, Iterable
from functools import partial

from jinja2 import nodes
from jinja2.compiler import VAR_LOAD_RESOLVE, CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro, missing
from markupsafe import Markup, escape

_SETTLED = {"_": 1, "gettext": 1, "pgettext": 2}
"""The arguments of a message without variables."""
_SAFE = frozenset({"_", "gettext", "ngettext", "pgettext"})
"""What these give is markup."""
_PIECED = frozenset({"_", "gettext"})
"""What says a message that is the same for all values of its variables."""
_REACHED_INTO = (nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Call)

marked: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Markup of plain text that is safe, without asking first whether it is Markup already."""


class NotQuick(Exception):
    """A template does something that is left to Jinja."""


def shown(value: object) -> str:
    """The value as it stands in a page. Most text needs no escaping, and a look costs less than making Markup of it."""
    if type(value) is str:
        unsafe = "&" in value or "<" in value or ">" in value or "'" in value or '"' in value
        return escape(value) if unsafe else value
    if type(value) is int:
        return str(value)
    return value if type(value) is Markup else escape(value)


def safe(value: object) -> Markup:
    """The filter of this name."""
    return marked(value) if type(value) is str else Markup(value)


def quick(macro: Macro, function: Callable[..., Markup]) -> Callable[..., Markup]:
    """What is called in the macro's place: the function in it, unless the macro wants its caller, or arguments that it does not
    name. Calls with keywords go to the macro itself."""
    if macro.caller or macro.catch_kwargs or macro.catch_varargs:
        return macro
    function.__defaults__ = (missing,) * len(macro.arguments)  # as the macro would give them: the function knows what to do
    function.macro = macro
    return function


class Generator(CodeGenerator):
    """Writes a template's code, a module. Beside Jinja's own names stand in it `shown`, `safe`, `marked` and `quick`, `k_...` for
    what all templates know, and `m_...`, `f_...` and `is_...` for messages, filters and tests. Raises NotQuick."""

    def visit_Template(self, node: nodes.Template, frame: None = None) -> None:
        self._messages, self.filters, self.tests = _Names("m"), _Names("f"), _Names("is")
        for name in ("shown", "safe", "marked", "quick"):
            self.writeline(f"{name} = environment.{name}")
        for name in self.environment.globals:
            self.writeline(f"k_{name} = environment.globals[{name!r}]")
        super().visit_Template(node, frame)
        for message, name in self._messages.items():
            self.writeline(f"{name} = marked({message!r})")
        for kind in ("filters", "tests"):
            for key, name in getattr(self, kind).items():
                self.writeline(f"{name} = environment.{kind}[{key!r}]")

    def pull_dependencies(self, body: Iterable[nodes.Node]) -> None:
        """Nothing: a template's filters and tests are looked up once, at its end, and are there or it fails."""

    # --- names ----------------------------------------------------------------------------------------------------

    def enter_frame(self, frame: Frame) -> None:
        loads, everywhere = frame.symbols.loads, self.environment.globals
        if frame.toplevel and not everywhere.keys().isdisjoint(frame.symbols.stores):
            raise NotQuick  # other templates of the page would have to know of it
        known = {ref: load for ref, load in loads.items() if load[0] == VAR_LOAD_RESOLVE and load[1] in everywhere}
        for ref, (_, name) in known.items():
            self.writeline(f"{ref} = k_{name}")
            del loads[ref]
        super().enter_frame(frame)
        loads.update(known)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        if node.ctx == "load" and self._is_known(node, frame):
            self.write(frame.symbols.ref(node.name))
        else:
            super().visit_Name(node, frame)

    def _is_known(self, node: nodes.Expr, frame: Frame) -> bool:
        """Whether this is what all templates know by that name."""
        if not isinstance(node, nodes.Name) or node.name not in self.environment.globals:
            return False
        return frame.symbols.find_load(frame.symbols.ref(node.name)) == (VAR_LOAD_RESOLVE, node.name)

    # --- expressions ----------------------------------------------------------------------------------------------

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if isinstance(node.node, _REACHED_INTO) and node.attr.isidentifier() and not keyword.iskeyword(node.attr):
            self.visit(node.node, frame)
            self.write(f".{node.attr}")
        else:
            super().visit_Getattr(node, frame)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        if isinstance(node.node, _REACHED_INTO):
            self.visit(node.node, frame)
            self.write("[")
            self.visit(node.arg, frame)
            self.write("]")
        else:
            super().visit_Getitem(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:
        if _is_safe(node):
            self.write("safe(")
            self.visit(node.node, frame)
            self.write(")")
        else:
            super().visit_Filter(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        message = self._message(node)
        if message is not None:
            self.write(self._messages[message])
            return
        pieces = self._pieces(node, frame)
        if pieces:
            self._write_message(pieces, frame)
            return
        named = node.kwargs and not self._says(node, frame)  # a macro must see to it
        if forward_caller or named or node.dyn_args or node.dyn_kwargs or not isinstance(node.node, _REACHED_INTO):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        self.write(")")

    def _says(self, node: nodes.Expr, frame: Frame) -> bool:
        """Whether this is a call of what says a message."""
        return isinstance(node, nodes.Call) and self._is_known(node.node, frame) and node.node.name in _SAFE

    def _message(self, node: nodes.Expr) -> str | None:
        """What is said where a message has no variables."""
        name = node.node.name if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Name) else ""
        if name not in _SETTLED or len(node.args) != _SETTLED[name] or node.kwargs or node.dyn_args or node.dyn_kwargs:
            return None
        if not all(isinstance(said, nodes.Const) for said in node.args):
            return None
        return str(self.environment.globals[name](*(said.value for said in node.args)))

    def _pieces(self, node: nodes.Call, frame: Frame) -> list[str | nodes.Expr] | None:
        """A message in its language, cut where it says what its variables are; None where that is not plain."""
        if not self._is_known(node.node, frame) or node.node.name not in _PIECED or node.dyn_args or node.dyn_kwargs:
            return None
        if len(node.args) != 1 or not isinstance(node.args[0], nodes.Const):
            return None
        variables = {said.key: said.value for said in node.kwargs}
        try:
            message = self.environment.globals["gettext"](node.args[0].value, **{name: marked(f"\0{name}\0") for name in variables})
        except Exception:  # it is said when the page is made
            return None
        pieces = message.split("\0")
        once = sorted(pieces[1::2]) == sorted(variables)
        return [variables[piece] if number % 2 else str(piece) for number, piece in enumerate(pieces)] if once else None

    def _write_message(self, pieces: list[str | nodes.Expr], frame: Frame) -> None:
        self.write("marked(concat((")
        for piece in pieces:
            if isinstance(piece, str):
                self.write(f"{piece!r}, ")
            else:
                self.write("shown(")
                self.visit(piece, frame)
                self.write("), ")
        self.write(")))")

    # --- what is written ------------------------------------------------------------------------------------------

    def blockvisit(self, body: list[nodes.Node], frame: Frame) -> None:
        """As Jinja has it, but a template and its blocks give all that they make at once, not tag by tag."""
        if frame.buffer is not None:
            super().blockvisit(body, frame)
        else:
            self.buffer(frame)
            super().blockvisit(body, frame)
            self.writeline(f"yield concat({frame.buffer})")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        message = self._message(node)
        return super()._output_child_to_const(node, frame, finalize) if message is None else message

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("(" if self._says(node, frame) or _is_safe(node) else "shown(")

    # --- macros ---------------------------------------------------------------------------------------------------

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        self.writeline(f"return marked(concat({frame.buffer}))")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("quick(")
        super().macro_def(macro_ref, frame)
        self.write(", macro)")

    # --- what is left to Jinja ------------------------------------------------------------------------------------

    def visit_ScopedEvalContextModifier(self, node: nodes.ScopedEvalContextModifier, frame: Frame) -> None:
        raise NotQuick  # text that is not escaped

    def visit_Include(self, node: nodes.Include, frame: Frame) -> None:
        if not node.with_context:
            raise NotQuick  # such a piece is given by itself, before what is gathered
        super().visit_Include(node, frame)


class _Names(dict[str, str]):
    """A name in the code for whatever is asked for."""

    def __init__(self, prefix: str):
        super().__init__()
        self._prefix = prefix

    def __missing__(self, key: str) -> str:
        self[key] = f"{self._prefix}_{len(self)}"
        return self[key]


def _is_safe(node: nodes.Expr) -> bool:
    return isinstance(node, nodes.Filter) and node.name == "safe" and node.node is not None
