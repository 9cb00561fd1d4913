"""A problem: one thing for a person to mend, as a value without words.

The words (what is wrong, why, how to mend it) are made from the code and the values
by :mod:`solution_registry.wording`, in the reader's language.
"""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

Step = str | int
FieldPath = tuple[Step, ...]
"""Where in a document: ``("costs", "bands", 0, "currency")``; empty for the whole file."""


class Severity(StrEnum):
    """How much a problem weighs: an error stops, a warning does not, a review needs a person."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"

    def __reduce_ex__(self, _: object) -> tuple[type[Self], tuple[str]]:
        """Be pickled by value: Python 3.11.2 would name `getattr`, which no cache may call."""
        return type(self), (self.value,)


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    ``path`` is relative to the registry's root, with forward slashes; empty for what is in no
    file yet. ``line`` and ``column`` count from 1; 0 means that the problem is about the whole
    file. ``values`` are what the sentence of ``code`` mentions: always text, never trusted,
    escaped by each reporter.
    """

    code: str
    path: str
    field: FieldPath = ()
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)
    severity: Severity = Severity.ERROR
    line: int = 0
    column: int = 0

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The order in which findings are shown: by file, place and code."""
        return (self.path, self.line, self.column, self.code, field_name(self.field))


def field_name(steps: FieldPath) -> str:
    """Write a place in a document as people do.

    >>> field_name(("costs", "bands", 0, "currency"))
    'costs.bands[0].currency'
    """
    name = ""
    for step in steps:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else step
    return name
