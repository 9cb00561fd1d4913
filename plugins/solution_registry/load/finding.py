"""One error of pydantic, with all that is needed to say it in our own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from solution_registry.model.base import Model
from solution_registry.problem import FieldPath, Problem

from .flow import flow
from .shape import Spot, spot

LONGEST_SHOWN: Final = 80
"""Characters of a value that a message repeats."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An error at a place: ``error`` and ``context`` are pydantic's, ``input`` the value found.

    ``written``: how a number with a point stands in the file. ``of_key``: it is about the name of
    a row, not about its value.
    """

    root: type[Model]
    path: str
    where: FieldPath
    error: str
    context: Mapping[str, Any]
    input: object
    written: str = ""
    of_key: bool = False

    @property
    def spot(self) -> Spot:
        """What the model asks for here."""
        return spot(self.root, self.where)

    @property
    def name(self) -> str:
        """The name of the nearest field."""
        return next((step for step in reversed(self.where) if isinstance(step, str)), "")

    @property
    def value(self) -> str:
        """The value found, as it may be repeated in a message; lists and mappings are not."""
        return "" if isinstance(self.input, dict | list) else shown(self.input)

    def line(self, value: object) -> str:
        """An example as a line of the file: ``lifecycle: production``; ``- …`` in a list."""
        if value is None:
            return ""
        in_list = bool(self.where) and isinstance(self.where[-1], int)
        return f"- {flow(value)}" if in_list else f"{self.name}: {flow(value)}"

    def problem(self, code: str, **values: str) -> Problem:
        """Make the problem; values that are empty are left out."""
        given = {name: value for name, value in values.items() if value}
        if len(self.where) > 1 and spot(self.root, self.where[:-1]).is_per_language:
            given.setdefault("name", f"{self.where[-2]}.{self.where[-1]}")
        return Problem(code, self.path, self.where, given)


def shown(value: object) -> str:
    """Write a scalar as it may be repeated in a message: whole, or its beginning."""
    text = value if isinstance(value, str) else flow(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
