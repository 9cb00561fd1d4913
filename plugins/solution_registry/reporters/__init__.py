"""Findings as text for a terminal, a machine, a forge or a comment."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from solution_registry.problem import Problem

from . import data, github, gitlab, markdown, sarif, text


class Reporter(Protocol):
    """Makes one text of findings; everything in them is escaped for where the text goes.

    ``colour`` is for the one report that has any: for a terminal.
    """

    def __call__(
        self, problems: Sequence[Problem], language: str, *, colour: bool = False
    ) -> str: ...


REPORTERS: Mapping[str, Reporter] = MappingProxyType(
    {
        "text": text.report,
        "json": data.report,
        "github": github.report,
        "gitlab": gitlab.report,
        "sarif": sarif.report,
        "markdown": markdown.report,
    }
)
"""Name of a format → what makes it."""
