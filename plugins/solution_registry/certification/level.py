"""The level that a record's verdicts give: computed, never typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.certification import Certification, CriteriaLevel, CriteriaSet


_ENOUGH = frozenset({"met", "not_applicable"})
_JOINT = "joint-governance"
"""The criterion that a level with joint governance needs to be met; no grounds make up for it."""


def level(record: Certification, criteria: CriteriaSet) -> int:
    """The highest level whose required criteria are all met (or do not apply).

    Counts adopters and reviewers as the criteria set asks for each level. 0 when not even the
    first level is reached.
    """
    reached = 0
    for step in sorted(criteria.levels, key=lambda step: step.level):
        if next(missing(record, criteria, step), None):
            break
        reached = step.level
    return reached


def missing(record: Certification, criteria: CriteriaSet, step: CriteriaLevel) -> Iterator[str]:
    """What keeps a record from a level: ids of criteria, ADOPTERS, REVIEWERS."""
    verdicts = record.verdicts or {}
    for one in criteria.criteria:
        if one.required_from_level <= step.level and (
            one.id not in verdicts or verdicts[one.id].verdict not in _ENOUGH
        ):
            yield one.id
    if step.joint_governance and (_JOINT not in verdicts or verdicts[_JOINT].verdict != "met"):
        yield _JOINT
    if len(record.adopters or ()) < step.confirmed_adopters_besides_lead:
        yield ADOPTERS
    if len(record.reviewers) < step.reviewers:
        yield REVIEWERS


ADOPTERS, REVIEWERS = "/adopters", "/reviewers"
"""What a level asks for besides criteria; no criterion can be called so."""
