"""The level that a record's verdicts give: computed, never typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.certification import Certification, CriteriaSet


_ENOUGH = frozenset({"met", "not_applicable"})
_JOINT = "joint-governance"
"""The criterion that a level with joint governance needs to be met; no grounds make up for it."""


def level(record: Certification, criteria: CriteriaSet) -> int:
    """The highest level whose required criteria are all met (or do not apply).

    Counts adopters and reviewers as the criteria set asks for each level. 0 when not even the
    first level is reached.
    """
    verdicts = record.verdicts or {}
    reached = 0
    for step in sorted(criteria.levels, key=lambda step: step.level):
        required = [c.id for c in criteria.criteria if c.required_from_level <= step.level]
        if any(name not in verdicts or verdicts[name].verdict not in _ENOUGH for name in required):
            break
        if step.joint_governance and (_JOINT not in verdicts or verdicts[_JOINT].verdict != "met"):
            break
        if len(record.adopters or ()) < step.confirmed_adopters_besides_lead:
            break
        if len(record.reviewers) < step.reviewers:
            break
        reached = step.level
    return reached
