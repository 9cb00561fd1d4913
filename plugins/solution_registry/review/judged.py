"""A record that a change adds, judged as it comes in."""

from dataclasses import dataclass

from ..model.certification import Certification
from ..problem import Problem, Severity

UNSIGNED = frozenset({"signature-missing", "key-missing"})
"""What is said, by code, of those who have not signed themselves."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A record that the change adds, or adds something beside.

    ``registrar``: the policy lets the registrar sign it for those who decided. ``by_registrar``:
    that is what it rests on, since not all of them have signed themselves.
    """

    path: str
    serial: str
    record: Certification
    problems: tuple[Problem, ...]
    registrar: bool = False
    by_registrar: bool = False

    @property
    def name(self) -> str:
        """Its name within its solution: a day and a number."""
        return self.serial.partition("/")[2]

    @property
    def proven(self) -> bool:
        """Whether nothing keeps it from being verified: who decided has signed, and may decide."""
        return not any(one.severity is Severity.ERROR for one in self.problems)
