"""Findings as text for a terminal, a machine, a forge or a comment."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Protocol

from solution_registry.problem import Problem


class Reporter(Protocol):
    """Makes one text of findings; everything in them is escaped for where the text goes.

    ``colour`` is for the one report that has any: for a terminal.
    """

    def __call__(
        self, problems: Sequence[Problem], language: str, *, colour: bool = False
    ) -> str: ...


def _in(module: str) -> Reporter:
    """The reporter of a module, which is imported when it is first used: one run uses one."""

    def report(problems: Sequence[Problem], language: str, *, colour: bool = False) -> str:
        made: Reporter = import_module(f"{__name__}.{module}").report
        return made(problems, language, colour=colour)

    return report


REPORTERS: Mapping[str, Reporter] = MappingProxyType(
    {
        "text": _in("text"),
        "json": _in("data"),
        "github": _in("github"),
        "gitlab": _in("gitlab"),
        "sarif": _in("sarif"),
        "markdown": _in("markdown"),
    }
)
"""Name of a format → what makes it."""
