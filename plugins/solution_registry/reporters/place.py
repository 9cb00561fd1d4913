"""Where a finding is, as reports write it."""

from typing import Final

from solution_registry.problem import Problem, field_name
from solution_registry.wording import visible

_LONGEST: Final = 120


def place(problem: Problem) -> str:
    """The place in its file: ``path:line:column``, or the path alone for a whole file."""
    path = visible(problem.path)
    return f"{path}:{problem.line}:{problem.column}" if problem.line else path


def field(problem: Problem) -> str:
    """The field, harmless and not endless; empty for what is not about one."""
    name = visible(field_name(problem.field))
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


def about(problem: Problem, what: str) -> str:
    """What is wrong, with the field before it."""
    name = field(problem)
    return f"{name}: {what}" if name else what
