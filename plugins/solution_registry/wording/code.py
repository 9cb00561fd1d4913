"""A code: a kind of problem, with the words for it."""

from dataclasses import dataclass

from solution_registry.problem import Severity


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. Its texts are English msgids with ``{values}``.

    ``fix`` is a row of sentences; one that mentions a value that is empty or missing is left out.
    ``otherwise`` is said where none of those is left, and ``unsure`` after them, unless the problem
    has the value ``exact``: what was meant beyond doubt. Of a file of a decision every problem has
    the value ``decision``, which all its files begin with.
    ``wrong`` and ``right`` are examples of what to write, for the failure guide.
    """

    code: str
    what: str
    why: str
    fix: tuple[str, ...]
    otherwise: str = ""
    unsure: tuple[str, ...] = ()
    wrong: str = ""
    right: str = ""
    severity: Severity = Severity.ERROR
