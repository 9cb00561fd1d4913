"""A record that comes in proves what it says (certification.md, Who may certify)."""

from collections.abc import Iterator

from ...problem import Problem
from ..change import Change
from ..judged import UNSIGNED


def record_judged(change: Change) -> Iterator[Problem]:
    """Everything that keeps a new record from being verified.

    Where the registrar signs what reviewers have approved in the change, that it is not signed yet
    is no mistake.
    """
    for one in change.judged:
        for problem in one.problems:
            if not (one.registrar and problem.code == UNSIGNED):
                yield problem
