"""What the machine knows of each criterion before anybody decides; it never decides itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..certification.explained import lacking
from ..certification.resting import rested
from ..model.certification import Criterion, Verdict
from ..model.solution import Answer
from ..review.compare import Difference
from ..review.links import addresses
from ..review.progress import not_stated
from .desk import Desk
from .record import counted
from .since import since

MOST = 5
"""Addresses that are suggested as evidence."""


@dataclass(frozen=True, slots=True)
class Known:
    """One criterion with what is known of it.

    ``fields`` are those that it rests on and that are stated; ``missing`` what is looked for,
    where none of that is stated and a machine can tell. ``changed`` are the fields that differ
    from what the last verdict was about, and ``differences`` how. ``evidence`` are addresses in
    them. ``answer`` is the lead's own. ``then`` is the criterion by which the last verdict was
    found, where that asked for something else.
    """

    criterion: Criterion
    fields: tuple[str, ...]
    missing: tuple[str, ...]
    changed: tuple[str, ...]
    differences: tuple[Difference, ...]
    evidence: tuple[str, ...]
    answer: Answer | None
    last: Verdict | None
    then: Criterion | None = None

    @property
    def repeatable(self) -> Verdict | None:
        """The last verdict, where it answers what is asked now and has what it has to have now."""
        last = self.last
        if (
            last is None
            or self.then
            or lacking(last.verdict, evidence=bool(last.evidence), grounds=bool(last.grounds))
        ):
            return None
        return last

    @property
    def stands(self) -> bool:
        """Whether the last verdict is about what is asked, and what the entry says, now."""
        return self.last is not None and not self.changed and not self.then


def known(desk: Desk) -> tuple[Known, ...]:
    """What is known of every criterion in force, in their order."""
    found = since(desk)
    return tuple(_of(desk, one, found) for one in desk.criteria.criteria)


def for_renewal(desk: Desk) -> tuple[Known, ...]:
    """The same, those first whose last verdict is about something else, or that are new."""
    return tuple(sorted(known(desk), key=lambda one: one.stands))


def criteria_then(desk: Desk) -> Mapping[str, Criterion]:
    """The criteria of the last certification, by id; none where there is none."""
    rules = desk.authority.rules
    found = rules.criteria.get(desk.last[1].criteria) if desk.last else None
    return {one.id: one for one in found.criteria} if found else {}


def _asked_otherwise(now: Criterion, then: Criterion | None) -> bool:
    """Whether a criterion asks for something else than it did, in any language."""
    return then is not None and (
        (now.question, now.evidence, now.required_from_level)
        != (then.question, then.evidence, then.required_from_level)
    )


def missing(desk: Desk, criterion: Criterion, adopters: bool) -> tuple[str, ...]:
    """What is looked for on a criterion and not stated, where a machine can tell."""
    return (
        not_stated(criterion, desk.entry.data, adopters) if criterion.machine == "presence" else ()
    )


def _of(desk: Desk, criterion: Criterion, found: Sequence[Difference]) -> Known:
    data, solution = desk.entry.data, desk.entry.solution
    fields = tuple(field for field in criterion.rests_on if field in data)
    answers = solution.self_assessment.answers if solution.self_assessment else {}
    before: Mapping[str, Verdict] = {}
    changed: tuple[str, ...] = ()
    then = criteria_then(desk).get(criterion.id)
    if desk.last:
        outline, record = desk.last
        before = record.verdicts or {}
        changed = rested(criterion, outline.changed_fields)
    return Known(
        criterion,
        fields,
        missing(desk, criterion, bool(counted(desk, desk.day))),
        changed,
        tuple(one for one in found if one.field[0] in changed),
        tuple(dict.fromkeys(_evidence(data, fields)))[:MOST],
        answers.get(criterion.id),
        before.get(criterion.id),
        then if _asked_otherwise(criterion, then) else None,
    )


def _evidence(data: Mapping[str, Any], fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        yield from (text for _, text in addresses(data[field]))
