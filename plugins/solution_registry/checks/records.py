"""Certification records: in form, by somebody who may, on criteria that exist.

What policy says may change after a record was signed, which nobody can mend then: such rules are
asked of what is not signed yet. Of signed records ``registry verify`` tells whether they held under
the policy that they came in under.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from ..certification.explained import lacking
from ..certification.record import deciding
from ..certification.validity import months_after
from ..problem import Problem
from ..registry import Entry, Ground

if TYPE_CHECKING:
    from ..model.certification import Certification, Verdict
    from ..model.solution import Answer


def _records(entry: Entry) -> Iterator[tuple[str, Certification]]:
    for serial, record in entry.certifications.items():
        yield entry.record_path(serial), record


def record_name(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A record stands in the file, the entry and the registry that it names."""
    for serial, record in entry.certifications.items():
        path = entry.record_path(serial)
        if record.serial != serial:
            yield Problem("record-name", path, ("serial",), {"expected": serial})
        if record.solution != entry.id:
            yield Problem("record-solution", path, ("solution",), {"value": record.solution})
        if record.registry != ground.policy.registry and "policy" not in ground.unread:
            yield Problem("record-registry", path, ("registry",), {"value": record.registry})


def unknown_criteria(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The criteria set exists, and so does each criterion that is judged."""
    answers = entry.solution.self_assessment
    if answers:
        place = ("self_assessment",)
        yield from _criteria(
            ground, entry.path, place, "answers", answers.criteria, answers.answers
        )
    for path, record in _records(entry):
        yield from _criteria(ground, path, (), "verdicts", record.criteria, record.verdicts or {})


def _criteria(
    ground: Ground, path: str, place: tuple[str, ...], field: str, set_id: str, names: Iterable[str]
) -> Iterator[Problem]:
    known = ground.criteria.get(set_id)
    if known is None:
        if "criteria" not in ground.unread:
            yield Problem("unknown-criteria-set", path, (*place, "criteria"), {"value": set_id})
        return
    ids = {criterion.id for criterion in known.criteria}
    for name in names:
        if name not in ids:
            values = {"value": name, "set": set_id}
            yield Problem("unknown-criterion", path, (*place, field, name), values)


def explained(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Comply or explain: partly and not applicable need grounds.

    A reviewer's *met* says what it rests on. Of signed records that is asked when they come in:
    those that are there cannot be mended.
    """
    answers = entry.solution.self_assessment
    place = ("self_assessment", "answers")
    yield from _lacking(entry.path, place, answers.answers if answers else {}, met=False)
    for serial, record in entry.certifications.items():
        path, verdicts = entry.record_path(serial), record.verdicts or {}
        yield from _lacking(path, ("verdicts",), verdicts, met=serial not in entry.signed)


def _lacking(
    path: str, place: tuple[str, ...], verdicts: Mapping[str, Answer | Verdict], *, met: bool
) -> Iterator[Problem]:
    """What verdicts lack; of *met* where it is asked."""
    for name, one in verdicts.items():
        evidence = bool(one.evidence) or not met
        if code := lacking(one.verdict, evidence=evidence, grounds=bool(one.grounds)):
            yield Problem(code, path, (*place, name), {"value": name})


def reviewer_known_and_active(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Each reviewer is in the policy, and was active on the day of the decision."""
    for serial, record in entry.certifications.items():
        path = entry.record_path(serial)
        for index, name in enumerate(record.reviewers):
            reviewer = ground.reviewers.get(name)
            place = ("reviewers", index)
            if reviewer is None:
                if "reviewers" not in ground.unread:
                    yield Problem("reviewer-unknown", path, place, {"value": name})
            elif serial not in entry.signed and not reviewer.active_on(record.decided_on):
                yield Problem("reviewer-inactive", path, place, {"value": name})


def interest_conflict(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Nobody certifies what they lead, partner in, supply or have paid for.

    Who has come to it since then had no interest when they decided: a person looks at that.
    """
    if not entry.certifications:
        return
    from ..certification.certified import further_roles, roles  # only where one is certified

    now, further = roles(entry.data), further_roles(entry.data)
    for serial, record in entry.certifications.items():
        path, then = entry.record_path(serial), entry.certified.get(serial, entry.data)
        own, had, had_further = deciding(record, ground.reviewers), roles(then), further_roles(then)
        for role in now:
            since = (now[role] | further[role]) - had[role] - had_further[role]
            conflict = frozenset() if serial in entry.signed else now[role] & had[role]
            found = {"interest-conflict": conflict, "interest-since": since}
            for code, those in found.items():
                for value in sorted(those & own):
                    yield Problem(code, path, ("organisation",), {"value": value, "role": role})


def revokes_unknown(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A revocation names a record of this entry that certified it."""
    for path, record in _records(entry):
        if record.decision != "revoked":
            continue
        target = entry.certifications.get(record.revokes or "")
        if target is None or target.decision != "certified":
            values = {"value": record.revokes or ""}
            yield Problem("revokes-unknown", path, ("revokes",), values)


def validity(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A certification ends, and not later than the policy allows."""
    for serial, record in entry.certifications.items():
        if record.decision != "certified":
            continue
        path, months = entry.record_path(serial), ground.policy.validity_months
        latest = months_after(record.decided_on, months)
        if record.valid_until is None:
            yield Problem("valid-until-missing", path)
        elif record.valid_until > latest and serial not in entry.signed:
            values = {"months": str(months), "latest": latest.isoformat()}
            yield Problem("too-long-validity", path, ("valid_until",), values)
