"""A record that comes in proves what it says (certification.md, Who may certify)."""

from collections.abc import Iterator

from ...problem import Problem
from ..change import Change
from ..judged import UNSIGNED
from .records import is_record


def record_judged(change: Change) -> Iterator[Problem]:
    """Everything that keeps a new record from being verified.

    Where the registrar signs what reviewers have approved in the change, that it is not signed yet
    is no mistake. Of an entry that cannot be read, and never could be, nothing can be decided.
    """
    for one in change.judged:
        for problem in one.problems:
            if not (one.registrar and problem.code in UNSIGNED):
                yield problem
    for touched in change.touched.values():
        if touched.after and touched.decided is None:
            for path in touched.paths:
                if path.old is None and is_record(path.path) and path.path.endswith(".yml"):
                    yield Problem("record-of-other-content", path.path)
