"""What is told of a record that was altered: that, and nothing that is wrong because of it."""

from collections.abc import Iterator
from typing import Final

from ..problem import Problem
from .places import stem
from .proof import Proof

_ALTERED: Final = "record-altered"
_OF_ALL: Final = "history-altered"
"""What is said of every record of the solution, the altered one as well."""


def without_what_follows(proof: Proof) -> Iterator[Problem]:
    """The findings, less those of judging a record that is no longer what was decided.

    Its signatures fit no more, or are not there; it came in later than it did, when others decided
    and other criteria were in force. None of that is to be mended: it goes once the record is as it
    was, and what is wrong with it besides is told then. Its verdict is what it is.
    """
    altered = {stem(one.path) for one in proof.problems if one.code == _ALTERED}
    follows = [
        problem
        for judged in proof.records
        if stem(judged.path) in altered
        for problem in judged.problems
        if problem.code != _OF_ALL
    ]
    return (one for one in proof.problems if one not in follows)
