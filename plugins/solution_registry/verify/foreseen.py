"""What ``registry verify`` would say once some files were written and everything committed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ..history import NoHistory
from ..history.graph import whole_history
from ..history.objects import Objects
from ..problem import Problem
from .places import PROVEN
from .present import read_with
from .proof import Proof, prove
from .refusal import Refused, no_history
from .waiting import Waiting

Files = Mapping[str, bytes | None]
"""Files by path from the registry's root: what is to be written there, None to take one away."""


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The proof as it would be, and the problems that are not there already."""

    proof: Proof
    new: tuple[Problem, ...]


def proven(root: Path, today: date) -> Proof | None:
    """The proof of what is committed; None where nothing is. Raises Refused."""
    return _prove(root, today, None)


def foresee(root: Path, today: date, files: Files) -> Foreseen:
    """Prove a folder as if files were written in it, and all of it committed in one commit.

    Raises:
        Refused: where git cannot tell the whole history.
    """
    after = _prove(root, today, files)
    assert after is not None  # noqa: S101 - there is a commit: the one that is foreseen
    if not (after.problems and files):
        return Foreseen(after, ())
    before = _prove(root, today, {})
    known = {_said(problem) for problem in before.problems} if before else set()
    return Foreseen(after, tuple(one for one in after.problems if _said(one) not in known))


def _said(problem: Problem) -> tuple[object, ...]:
    values = {name: value for name, value in problem.values.items() if name != "commit"}
    return problem.code, problem.path, problem.field, tuple(sorted(values.items()))


def _prove(root: Path, today: date, files: Files | None) -> Proof | None:
    try:
        with Objects(root) as objects:
            head = _head(objects)
            commits = whole_history(objects, head, PROVEN) if head else ()
            waiting = Waiting(objects.root, head, files or {})
            if files is not None:
                commits = tuple(waiting.commits(commits))
            if not commits:
                return None
            return prove(commits, partial(read_with, objects, waiting.objects(commits)), today)
    except NoHistory as reason:
        raise Refused(no_history(str(reason))) from None


def _head(objects: Objects) -> str:
    """The last commit; empty in a repository that has none yet."""
    try:
        return objects.commit("HEAD")
    except NoHistory as reason:
        if str(reason) == "unknown-revision":
            return ""
        raise
