"""How many findings there are, in words."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from solution_registry.language import words
from solution_registry.problem import Problem, Severity

_COUNTED: Final = (
    (Severity.ERROR, "%(count)s error", "%(count)s errors"),
    (Severity.WARNING, "%(count)s warning", "%(count)s warnings"),
    (Severity.REVIEW, "%(count)s to review", "%(count)s to review"),
)


def summary(problems: Sequence[Problem], language: str) -> str:
    """One line: ``3 errors, 1 warning in 2 files``."""
    spoken = words(language)
    if not problems:
        return spoken.text("No problems.")
    counts = Counter(problem.severity for problem in problems)
    parts = [
        spoken.plural(one, many, counts[severity]) % {"count": counts[severity]}
        for severity, one, many in _COUNTED
        if counts[severity]
    ]
    files = len({problem.path for problem in problems if problem.path})
    if not files:
        return ", ".join(parts)
    where = spoken.plural("in %(count)s file", "in %(count)s files", files) % {"count": files}
    return f"{', '.join(parts)} {where}"
