"""Policy changes by decisions that hold: the proof itself judges them (``review/policy.py``)."""

from collections.abc import Iterator
from datetime import date

from ...certification.authority import Authority
from ...certification.change_rules import ENOUGH
from ...certification.places import CHANGES, is_rule
from ...certification.record_rules import too_old
from ...certification.rules import falling, too_early
from ...model.policy_change import FOUNDER, PolicyChange
from ...problem import Problem
from ...verify.places import change_name
from ..change import Change
from ..numbers import taken


def decisions_hold(change: Change) -> Iterator[Problem]:
    """A decision on policy follows from those of the base, and is signed by those who may.

    Of several at once only the last one's files are there to be read, once they are merged as one.
    """
    if change.decided is None:
        return
    added = _added(change)
    broken = {"change-content", "change-after-break"} if len(added) > 1 else set[str]()
    together = [one.path for one in change.decided.problems if one.code in broken]
    if set(together) & {*added}:
        values = {"value": ", ".join(map(change_name, sorted(added)))}
        yield Problem("policy-changes-together", min(together), values=values)
    yield from (one for one in change.decided.problems if one.code not in broken)


def decisions_of_today(change: Change) -> Iterator[Problem]:
    """A decision on policy comes in soon, while those who signed it are those who may decide.

    Whoever signed may have left since, and the day in it is what they wrote. Of what came in
    before, the proof tells as much as can be proven.
    """
    if change.decided is None:
        return
    days = change.ground.policy.decision_max_age_days
    for step in change.decided.steps:
        made, before = step.change, change.decided.from_authority.get(step.name)
        if made is None or before is None:
            continue
        path = f"{CHANGES}{step.name}.yml"
        yield from too_old(made.decided_on, path, change.today, days)
        if not step.problems and not _may_today(made, before, change.today):
            yield Problem("change-signers", path, ("signers",), {"value": ""})


def _added(change: Change) -> list[str]:
    """The paths of decisions on policy that the change brings."""
    return [path.path for path in change.paths if path.old is None and change_name(path.path)]


def _may_today(made: PolicyChange, before: Authority, today: date) -> bool:
    """Whether enough of those who signed may decide on the day, by the policy before it."""
    able = before.deciders(today)
    if len(able) < ENOUGH:
        return FOUNDER in made.signers
    return len({*made.signers} & {*able}) >= ENOUGH


def reviewers_fall(change: Change) -> Iterator[Problem]:
    """No policy comes in that asks for fewer reviewers higher up; one that is there holds."""
    known = list(falling(change.ground.policy))
    return (one for one in falling(change.after_ground.policy) if one not in known)


def criteria_too_early(change: Change) -> Iterator[Problem]:
    """No criteria come into force before their own first day; those that are in force hold."""
    now, ground = change.ground.policy, change.after_ground
    if ground.policy.criteria != now.criteria:
        yield from too_early(ground.policy, ground.criteria, change.today)


def policy_undecided(change: Change) -> Iterator[Problem]:
    """A change of policy comes with the decision on it, where the base has decided before."""
    if change.decided is None or not change.before.names(CHANGES.removesuffix("/")):
        return
    if any(path.startswith(CHANGES) for path in taken(change)):
        return
    rules = set(change.decided.undecided)
    if not _added(change):
        rules |= {path.path for path in change.paths if is_rule(path.path)}
    for path in sorted(rules):
        yield Problem("policy-undecided", path)


def policy_undecided_within(change: Change) -> Iterator[Problem]:
    """No commit changes policy before it is decided, though a later one brings the decision."""
    for one in change.decided.within if change.decided else ():
        values = {"commit": one.commit[:12], "base": change.fork[:12]}
        yield Problem("policy-undecided-within", one.path, values=values)
