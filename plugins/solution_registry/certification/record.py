"""A decision of reviewers, held against what the entry says now."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from .digest import digest, field_digests
from .level import level
from .resting import resting_on

if TYPE_CHECKING:
    from ..model.certification import Certification, CriteriaSet
    from ..model.policy import Reviewer


class RecordOutline(NamedTuple):
    """One decision of reviewers, compared with what the entry says now."""

    serial: str
    decision: str
    revokes: str | None
    decided_on: date
    valid_until: date | None
    level: int
    criteria: str
    organisation: str
    changed_fields: tuple[str, ...]
    uncovered: tuple[str, ...]
    criteria_known: bool = True
    """Whether the criteria can be read: what verdicts say and rest on is told by them alone."""


class DeprecationOutline(NamedTuple):
    """From when, why, and what instead."""

    on: date
    reason: str
    replaced_by: str | None


def compare(
    record: "Certification",
    data: Mapping[str, Any],
    documents: Mapping[str, str],
    criteria: "Mapping[str, CriteriaSet]",
) -> RecordOutline:
    """Hold a record against what the entry says now."""
    changed: tuple[str, ...] = ()
    if record.digest and record.digest != digest(data, documents):
        now, then = field_digests(data, documents), record.fields or {}
        changed = tuple(sorted(f for f in {*now, *then} if now.get(f) != then.get(f)))
    used = criteria.get(record.criteria)
    return RecordOutline(
        serial=record.serial,
        decision=record.decision,
        revokes=record.revokes,
        decided_on=record.decided_on,
        valid_until=record.valid_until,
        level=level(record, used) if used and record.decision == "certified" else 0,
        criteria=record.criteria,
        organisation=record.organisation,
        changed_fields=changed,
        uncovered=resting_on(used, changed) if used else (),
        criteria_known=used is not None,
    )


def deciding(record: "Certification", reviewers: "Mapping[str, Reviewer]") -> frozenset[str]:
    """The organisations that decide: the one that is named, and those of its reviewers."""
    known = (reviewers.get(id) for id in record.reviewers)
    return frozenset({record.organisation, *(one.organisation for one in known if one)})
