"""Templates that cost less to fill in: thousands of pages are made of each.

Escaping does what MarkupSafe's ``escape`` does, without making an object for each text. Attributes,
items and calls are those of Python: ``x.name`` is an attribute and never a key, and what is not
there is an error, as it is with StrictUndefined. A macro is called as the function that it is.

All of this stands on parts of Jinja that are nobody's promise (``CodeGenerator``, ``Macro._func``):
pyproject.toml holds it to 3.1, and tests/pages/test_fast_templates.py compares what comes out.
"""

# Methods have the names that jinja2 gives them.
# ruff: noqa: N802

from collections.abc import Callable, MutableMapping
from functools import partial
from types import CodeType
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Macro
from markupsafe import Markup, escape

finished: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Mark a text as HTML, as ``Markup`` does, which first asks whether the text knows better."""


def quick_escape(value: object) -> str:
    """Escape a value for HTML; texts that hold nothing to escape, as most do, stay as they are."""
    if type(value) is Markup:
        return value
    if type(value) is not str:
        return escape(value)
    # One search after another is quicker than a pattern, which looks at each character by itself.
    if "&" in value or "<" in value or ">" in value or '"' in value or "'" in value:
        return escape(value)
    return value


class QuickMacro(Macro):
    """A macro that is called with all its values, in their order; otherwise it is Jinja's."""

    def __call__(self, *values: Any, **named: Any) -> str:
        """Call the compiled function; what it makes is HTML."""
        if len(values) == self._argument_count and self._default_autoescape:
            if not named and not self.caller:
                return finished(self._func(*values))
            if self.caller and named.keys() == {"caller"}:
                return finished(self._func(*values, named["caller"]))
        return super().__call__(*values, **named)


class QuickTemplate(Template):
    """A template with quick escaping and macros, and whose globals are in one dictionary."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - as jinja2 has it
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Make a template of compiled code, which finds these names in its own namespace."""
        template = super().from_code(environment, code, globals, uptodate)
        names = template.root_render_func.__globals__
        names.update(escape=quick_escape, Macro=QuickMacro)
        template.globals = dict(template.globals)
        return template


class QuickCode(CodeGenerator):
    """Compiles ``x.name``, ``x[key]`` and ``f(x)`` to just that.

    Jinja calls a function for each, which tries one thing after another.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        """Write an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """Write an item."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        """Write a call."""
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")
