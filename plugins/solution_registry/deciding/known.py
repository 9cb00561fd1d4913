"""What the machine knows of each criterion before anybody decides; it never decides itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..certification.resting import rested
from ..model.certification import Criterion, Verdict
from ..model.solution import Answer
from ..review.compare import Difference
from ..review.links import addresses
from ..review.progress import is_stated
from .desk import Desk
from .since import since

MOST = 5
"""Addresses that are suggested as evidence."""


@dataclass(frozen=True, slots=True)
class Known:
    """One criterion with what is known of it.

    ``stated``: whether the entry says anything on it, where a machine can tell. ``fields`` are
    those that it rests on and that are stated, ``changed`` those that differ from what the last
    verdict was about, and ``differences`` how. ``evidence`` are addresses in them. ``answer`` is
    the lead's own.
    """

    criterion: Criterion
    stated: bool | None
    fields: tuple[str, ...]
    changed: tuple[str, ...]
    differences: tuple[Difference, ...]
    evidence: tuple[str, ...]
    answer: Answer | None
    last: Verdict | None


def known(desk: Desk) -> tuple[Known, ...]:
    """What is known of every criterion in force, in their order."""
    found = since(desk)
    return tuple(_of(desk, one, found) for one in desk.criteria.criteria)


def for_renewal(desk: Desk) -> tuple[Known, ...]:
    """The same, those first whose last verdict is no longer covered, or that are new."""
    return tuple(sorted(known(desk), key=lambda one: not one.changed and one.last is not None))


def _of(desk: Desk, criterion: Criterion, found: Sequence[Difference]) -> Known:
    data, solution = desk.entry.data, desk.entry.solution
    fields = tuple(field for field in criterion.rests_on if field in data)
    answers = solution.self_assessment.answers if solution.self_assessment else {}
    before: Mapping[str, Verdict] = {}
    changed: tuple[str, ...] = ()
    if desk.last:
        outline, record = desk.last
        before = record.verdicts or {}
        changed = rested(criterion, outline.changed_fields)
    stated = is_stated(criterion, desk.entry, desk.listing)
    return Known(
        criterion,
        stated if criterion.machine == "presence" else None,
        fields,
        changed,
        tuple(one for one in found if one.field[0] in changed),
        tuple(dict.fromkeys(_evidence(data, fields)))[:MOST],
        answers.get(criterion.id),
        before.get(criterion.id),
    )


def _evidence(data: Mapping[str, Any], fields: Sequence[str]) -> Iterator[str]:
    for field in fields:
        yield from (text for _, text in addresses(data[field]))
