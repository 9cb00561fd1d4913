"""Changes of policy that say an earlier day, signed by those who could decide no more.

Who may decide on policy is asked for the day that a change says. Whoever has lost that right, or
the founder, who has it until there are two reviewers, could else write an earlier one. As with
records, when a change came in is told by the newest day that somebody had signed for by then. Who
could still decide on that day gains nothing by an earlier one, however long the change waited.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date

from ..certification.authority import Authority
from ..certification.change_rules import deciding
from ..certification.changes import Step
from ..certification.signed import Signed
from ..model.policy_change import PolicyChange
from ..problem import Problem
from .arrivals import Arrival
from .places import record_id
from .timeline import Timeline

Newest = Sequence[tuple[int, date]]
"""The newest day that somebody signed for, from a position of the main line on, in order."""


def first_backdated(
    changes: Sequence[Signed],
    steps: Sequence[Step],
    arrivals: Mapping[str, Arrival],
    newest: Newest,
) -> dict[str, Problem]:
    """Find the first such change; all that come after it are refused with it."""
    before: Authority | None = None
    for signed, step in zip(changes, steps, strict=True):
        if before and step.authority and step.change and step.change.kind != "founding":
            known = _known(_whole(signed, step.change, arrivals), newest)
            if known and _gains(step.change, before, known):
                values = {"value": step.change.decided_on.isoformat(), "newest": known.isoformat()}
                problem = Problem("change-backdated", signed.path, ("decided_on",), values)
                return {signed.path: problem}
        before = step.authority
    return {}


def claimed(line: Timeline) -> Newest:
    """No newer day than these was signed for: those that the names of records say."""
    found: list[tuple[int, date]] = []
    for position, day in sorted(_days(line)):
        found.append((position, max(day, found[-1][1] if found else date.min)))
    return found


def _days(line: Timeline) -> Iterator[tuple[int, date]]:
    for path in filter(record_id, line.files):
        with suppress(ValueError):  # a name may have digits that are no day
            day = date.fromisoformat(path.rpartition("/")[2][:10])
            yield line.arrivals[path].position, day


def _gains(change: PolicyChange, before: Authority, known: date) -> bool:
    """Whether a change says an earlier day, on which others could decide."""
    if change.decided_on >= known:
        return False
    able, needed = deciding(before, known)
    return not needed <= {*change.signers} <= able


def _whole(signed: Signed, change: PolicyChange, arrivals: Mapping[str, Arrival]) -> int:
    """When the last of a change and of its signatures came in."""
    paths = [signed.path, *map(signed.signature_path, change.signers)]
    return max(arrivals[path].position for path in paths if path in arrivals)


def _known(position: int, newest: Newest) -> date | None:
    """The newest day that somebody had signed for before a commit of the main line."""
    at = bisect_left(newest, (position, date.min))
    return newest[at - 1][1] if at else None
