"""Findings as text for a terminal, a machine, a forge or a comment."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol

from solution_registry.problem import Problem


class Reporter(Protocol):
    """Makes one text of findings; everything in them is escaped for where the text goes."""

    def __call__(
        self, problems: Sequence[Problem], language: str, *, colour: bool = False
    ) -> str: ...


REPORTERS: Mapping[str, Reporter] = MappingProxyType({})
"""text · json · github · gitlab · sarif · markdown"""
