"""Decisions that say an earlier day, of those who gain by it.

Who may decide is asked for the day that a decision says. Whoever has lost that right, or the
founder, who has it until there are two reviewers, could else write an earlier one. When a decision
came in is told by the newest day that had come by then. Who could still decide on that day gains
nothing by an earlier one, however long the decision waited, unless it counts adopters whose
confirmations have run out meanwhile.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ..certification.authority import Authority
from ..certification.case import Case
from ..certification.change_rules import deciding
from ..certification.changes import Step
from ..certification.record_rules import last_day
from ..certification.signed import Signed
from ..certification.validity import months_after
from ..model.policy_change import PolicyChange
from ..problem import Problem, Severity
from .arrivals import Arrival
from .days import Days, Word
from .places import record_id
from .timeline import Timeline

Newest = Callable[[int, Authority], date | None]
"""The newest day that had come before a position of the main line."""


class Heard(NamedTuple):
    """A record that holds but for its day, and when it came in."""

    position: int
    case: Case
    signers: frozenset[str]


def days(
    heard: Iterable[Heard],
    changes: Sequence[Signed],
    steps: Sequence[Step],
    arrivals: Mapping[str, Arrival],
) -> Days:
    """What was signed for, in records and in changes of policy."""
    words = [Word(one.case.record.decided_on, one.position, one.signers) for one in heard]
    for signed, step in zip(changes, steps, strict=True):
        if step.authority and step.change:
            position = _whole(signed, step.change, arrivals)
            words.append(Word(step.change.decided_on, position, frozenset(step.change.signers)))
    return Days(words)


def backdated(heard: Iterable[Heard], known: Days) -> dict[str, tuple[Problem, ...]]:
    """Find what is wrong with the days of records, by path."""
    late = {one.case.signed.path: tuple(_late(one, known)) for one in heard}
    return {path: problems for path, problems in late.items() if problems}


def _late(one: Heard, known: Days) -> Iterator[Problem]:
    record, policy = one.case.record, one.case.authority.rules.policy
    last = last_day(record.decided_on, policy.decision_max_age_days)
    claimed = known.claimed(one.position)
    if claimed and last < claimed:
        yield from _of_no_task(one, known, last)
        yield from _ran_out(one, known, last)


def _of_no_task(one: Heard, known: Days, last: date) -> Iterator[Problem]:
    """Whether a record came in after ``last``, and when one who made it could decide no more.

    A revocation holds all the same: a certificate that was ended would stand again, else, for
    whoever says a day to come; and what was ended can be certified anew.
    """
    case, newest = one.case, known.newest(one.position, one.case.authority)
    if newest and last < newest and not case.could_decide(newest):
        days = str(case.authority.rules.policy.decision_max_age_days)
        value = case.record.decided_on.isoformat()
        problem = case.problem(
            "record-backdated", "decided_on", value=value, newest=newest.isoformat(), days=days
        )
        revokes = case.record.decision == "revoked"
        yield replace(problem, severity=Severity.WARNING) if revokes else problem


def _ran_out(one: Heard, known: Days, last: date) -> Iterator[Problem]:
    """Which adopters a record counts, after ``last``, whose confirmations had run out by then.

    Whoever made it gains by an earlier day, so that their word for one is none.
    """
    case, policy = one.case, one.case.authority.rules.policy
    makers = frozenset(case.record.reviewers)
    newest = known.newest(one.position, case.authority, makers) if case.record.adopters else None
    if newest is None or newest <= last:
        return
    values = {"newest": newest.isoformat(), "days": str(policy.decision_max_age_days)}
    for index, adopter in enumerate(case.record.adopters or ()):
        if months_after(adopter.confirmed_on, policy.confirmation_months) <= newest:
            place = ("adopters", index)
            yield case.problem("confirmation-ran-out", *place, value=adopter.organisation, **values)


def first_backdated(
    changes: Sequence[Signed],
    steps: Sequence[Step],
    arrivals: Mapping[str, Arrival],
    newest: Newest,
) -> dict[str, Problem]:
    """Find the first such change of policy; all that come after it are refused with it."""
    before: Authority | None = None
    for signed, step in zip(changes, steps, strict=True):
        if before and step.authority and step.change and step.change.kind != "founding":
            known = newest(_whole(signed, step.change, arrivals), before)
            if known and _gains(step.change, before, known):
                values = {"value": step.change.decided_on.isoformat(), "newest": known.isoformat()}
                problem = Problem("change-backdated", signed.path, ("decided_on",), values)
                return {signed.path: problem}
        before = step.authority
    return {}


def named(line: Timeline) -> Newest:
    """No newer day than these was signed for: those that the names of records say."""
    known = Days(Word(day, position, frozenset()) for position, day in _named(line))
    return lambda position, _: known.claimed(position)


def _named(line: Timeline) -> Iterator[tuple[int, date]]:
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
