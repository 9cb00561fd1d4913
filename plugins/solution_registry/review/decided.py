"""What the decisions on policy that a change brings come to, once it is merged."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..certification.changes import Step
from ..certification.places import CHANGES
from ..history.changes import Change as PathChange
from ..history.objects import SUBMODULE
from ..problem import Problem
from ..verify.timeline import Alteration

_SIGNATURE = "signature-"
_LATE = "change-order"

What = tuple[str, str | None, str | None]
"""A path, and the objects there before and after; None where there was or is no file."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the proof would say of policy, less what it says of the base alone."""

    wrong: tuple[Step, ...]
    """Decisions that do not hold, and were not wrong on the base in the same way."""
    problems: tuple[Problem, ...]
    undecided: tuple[str, ...]
    """Files of the rules that become anything else than what was decided."""
    within: tuple[Alteration, ...]
    """The same by a commit of the change, were its commits taken over one by one."""
    allowed: frozenset[What]
    """What a signed exception allows: records and decisions that are altered or go."""

    def allows(self, path: PathChange) -> bool:
        """Whether a signed exception allows what becomes of a file."""
        return what(path) in self.allowed

    def unsigned(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The path of each decision that somebody has still to sign, and who.

        One that comes after a newer one is to be made anew; nobody's signature helps it.
        """
        late = {problem.path for problem in self.problems if problem.code == _LATE}
        for step in self.wrong:
            path = f"{CHANGES}{step.name}.yml"
            who = [one.values["value"] for one in step.problems if one.code.startswith(_SIGNATURE)]
            if who and path not in late:
                yield path, tuple(who)


def what(path: PathChange) -> What:
    """What becomes of a file, as alterations say it: a submodule is no object."""
    old, new = path.old, path.new
    return (
        path.path,
        old.object if old and old.mode != SUBMODULE else None,
        new.object if new and new.mode != SUBMODULE else None,
    )
