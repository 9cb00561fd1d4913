"""Changes of policy that came in long after the day that they say, and are refused for that.

Who may decide on policy is asked for that day. Whoever has lost that right, or the founder, who
has it until there are two reviewers, could else write an earlier one. As with records, when a
change came in is told by the newest day that somebody had signed for by then.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from ..certification.authority import Authority
from ..certification.changes import Step
from ..certification.signed import Signed
from ..model.policy_change import PolicyChange
from ..problem import Problem
from .arrivals import Arrival


def first_backdated(
    changes: Sequence[Signed],
    steps: Sequence[Step],
    arrivals: Mapping[str, Arrival],
    newest: Sequence[tuple[int, date]],
) -> dict[str, Problem]:
    """Find the first such change; all that come after it are refused with it.

    ``newest`` are the newest days that somebody had signed for in a record, each from a position
    of the main line on, in order.
    """
    before: Authority | None = None
    for signed, step in zip(changes, steps, strict=True):
        if before and step.authority and step.change and step.change.kind != "founding":
            days = before.rules.policy.decision_max_age_days
            known = _known(_whole(signed, step.change, arrivals), newest)
            if known and step.change.decided_on < known - timedelta(days=days):
                values = {
                    "value": step.change.decided_on.isoformat(),
                    "newest": known.isoformat(),
                    "days": str(days),
                }
                problem = Problem("change-backdated", signed.path, ("decided_on",), values)
                return {signed.path: problem}
        before = step.authority
    return {}


def _whole(signed: Signed, change: PolicyChange, arrivals: Mapping[str, Arrival]) -> int:
    """When the last of a change and of its signatures came in."""
    paths = [signed.path, *map(signed.signature_path, change.signers)]
    return max(arrivals[path].position for path in paths if path in arrivals)


def _known(position: int, newest: Sequence[tuple[int, date]]) -> date | None:
    """The newest day that somebody had signed for before a commit of the main line."""
    at = bisect_left(newest, (position, date.min))
    return newest[at - 1][1] if at else None
