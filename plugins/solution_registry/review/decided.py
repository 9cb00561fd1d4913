"""What the decisions on policy that a change brings come to, once it is merged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..certification.authority import Authority
from ..certification.changes import Step
from ..certification.places import CHANGES
from ..history.changes import Change as PathChange
from ..history.object_format import SUBMODULE
from ..model.policy_change import PolicyChange
from ..problem import Problem
from ..verify.lines import Alteration

_SIGNATURE = "signature-"

What = tuple[str, str | None, str | None]
"""A path, and the objects there before and after; None where there was or is no file."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the proof would say of policy, less what it says of the base alone."""

    steps: tuple[Step, ...]
    """Decisions that the base does not have, or that did not come to the same there."""
    from_authority: Mapping[str, Authority]
    """The authority that each of them comes from, by the names of those that come from any."""
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

    @property
    def held(self) -> tuple[PolicyChange, ...]:
        """Decisions that hold, by those who could make them already: all who decided have signed.

        A founding is none of them, since it names its own founder.
        """
        found = (one.change for one in self.steps if not one.problems)
        return tuple(change for change in found if change and change.kind != "founding")

    @property
    def signed(self) -> frozenset[str]:
        """Who has signed a decision that others have still to sign."""
        return frozenset(
            signer
            for step in self.steps
            if step.change and (lacking := _lacking(step))
            for signer in step.change.signers
            if signer not in lacking
        )

    def holds(self, path: PathChange) -> bool:
        """Whether what becomes of a file is decided, and all who decided it have signed."""
        if path.path in self.undecided:
            return False
        return self.allows(path) or any(path.path in _files(one) for one in self.held)

    def unsigned(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The path of each decision that somebody has still to sign, and who."""
        for step in self.steps:
            if who := _lacking(step):
                yield f"{CHANGES}{step.name}.yml", who


def _lacking(step: Step) -> tuple[str, ...]:
    """Those who decided and have not signed, or not rightly."""
    return tuple(one.values["value"] for one in step.problems if one.code.startswith(_SIGNATURE))


def _files(change: PolicyChange) -> Iterator[str]:
    """The files of a decision: its own, its signatures, and those that it decides on."""
    stem = f"{CHANGES}{change.serial.partition('/')[2]}"
    yield f"{stem}.yml"
    yield from (f"{stem}.{signer}.sig" for signer in change.signers)
    yield from change.files or ()


def what(path: PathChange) -> What:
    """What becomes of a file, as alterations say it: a submodule is no object."""
    old, new = path.old, path.new
    return (
        path.path,
        old.object if old and old.mode != SUBMODULE else None,
        new.object if new and new.mode != SUBMODULE else None,
    )
