"""Policy changes by decisions that hold: the proof itself judges them (``review/policy.py``)."""

from collections.abc import Iterator

from ...certification.places import CHANGES, is_rule
from ...certification.rules import falling
from ...problem import Problem
from ...verify.places import change_name
from ..change import Change


def decisions_hold(change: Change) -> Iterator[Problem]:
    """A decision on policy follows from those of the base, and is signed by those who may."""
    if change.decided:
        yield from change.decided.problems


def reviewers_fall(change: Change) -> Iterator[Problem]:
    """No policy comes in that asks for fewer reviewers higher up; one that is there holds."""
    known = list(falling(change.ground.policy))
    return (one for one in falling(change.after_ground.policy) if one not in known)


def policy_undecided(change: Change) -> Iterator[Problem]:
    """A change of policy comes with the decision on it, where the base has decided before."""
    if change.decided is None or not change.before.names(CHANGES.removesuffix("/")):
        return
    rules = set(change.decided.undecided)
    if not any(path.old is None and change_name(path.path) for path in change.paths):
        rules |= {path.path for path in change.paths if is_rule(path.path)}
    for path in sorted(rules):
        yield Problem("policy-undecided", path)


def policy_undecided_within(change: Change) -> Iterator[Problem]:
    """No commit changes policy before it is decided, though a later one brings the decision."""
    for one in change.decided.within if change.decided else ():
        values = {"commit": one.commit[:12], "base": change.fork[:12]}
        yield Problem("policy-undecided-within", one.path, values=values)
