"""Findings for a person at a terminal, in lines that editors can follow."""

from collections.abc import Callable, Sequence
from typing import Final

from solution_registry.problem import Problem, Severity
from solution_registry.wording import sentence

from .place import about, place
from .summary import summary

_COLOURS: Final = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.REVIEW: "1;36"}
_BOLD: Final = "1"
_DIM: Final = "2"
_GREEN: Final = "32"


def report(problems: Sequence[Problem], language: str, *, colour: bool = False) -> str:
    """Write ``path:line:column: error[code] field: what`` with why and fix below, and a count.

    ``colour``: with colours of ANSI, for a terminal alone.
    """
    paint = _painted if colour else _plain
    blocks = [_block(problem, language, paint) for problem in problems]
    blocks.append(paint(_BOLD, summary(problems, language)))
    return "\n".join(blocks) + "\n"


def _block(problem: Problem, language: str, paint: Callable[[str, str], str]) -> str:
    said = sentence(problem, language)
    kind = paint(_COLOURS[problem.severity], f"{problem.severity}[{problem.code}]")
    where = f"{paint(_BOLD, place(problem))}: " if problem.path else ""
    lines = [
        f"{where}{kind} {about(problem, said.what)}",
        f"    {paint(_DIM, said.why)}",
        *(f"    {paint(_GREEN, f'→ {fix}')}" for fix in said.fix.splitlines()),
    ]
    return "\n".join(lines)


def _painted(style: str, text: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"


def _plain(_style: str, text: str) -> str:
    return text
