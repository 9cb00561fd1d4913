"""Refusing early: the rules of ``registry verify`` and ``review``, before anything is written."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..certification import record_rules, reviewer_rules
from ..certification.case import Case
from ..certification.judgement import kept_out
from ..certification.proof import Proven
from ..certification.record import RecordOutline, deciding
from ..certification.signed import Signed
from ..checks import ENTRY_CHECKS, weighed
from ..model.certification import Certification
from ..problem import Problem
from ..registry import deciders
from ..registry.ends import outlived
from ..registry.interests import decided_nearby, inherited
from ..registry.listing import listing
from ..verify.foreseen import Files, foresee
from .desk import Desk
from .record import Made

UNSIGNED = frozenset({"signature-missing"})
"""What is said of those who are still to sign, by code."""
WITHOUT_KEYS = UNSIGNED | {"key-missing"}
"""The same where a registrar signs for them."""

INTEREST = (reviewer_rules.without_interest, reviewer_rules.without_further_interest)

BEFOREHAND = (
    record_rules.in_its_place,
    record_rules.in_its_time,
    record_rules.revokes_what_was_certified,
    reviewer_rules.by_those_who_may,
    *INTEREST,
    reviewer_rules.real_or_invented,
)
"""The rules that do not depend on verdicts: asked before anybody is asked for one."""

CONCERNED = frozenset(
    {"interest-conflict", "interest-inherited", "key-revoked", "reviewer-out-of-scope"}
)
"""Why somebody cannot decide on a solution, by code, whatever they say and whenever."""

CONCERNED_THEN = CONCERNED | {"reviewer-inactive"}
"""The same on a day that is known."""


def concerned(desk: Desk, made: Made, codes: Collection[str]) -> tuple[Problem, ...]:
    """Why those who are to decide cannot decide on this solution; organisations by name."""
    if made.record is None:
        return ()
    case = _case(desk, made, made.record)
    rules = (reviewer_rules.by_those_who_may, *INTEREST)
    found = (*(one for rule in rules for one in rule(case)), *_inherited(desk, case))
    return tuple(_of_nothing_written(one, desk.names) for one in found if one.code in codes)


def _of_nothing_written(problem: Problem, names: Mapping[str, str]) -> Problem:
    """A problem of a record that is in no file yet, so that there is no place to point at."""
    value = problem.values.get("value", "")
    values = {**problem.values, "value": names.get(value, value)}
    return replace(problem, path="", field=(), values=values)


def beforehand(desk: Desk, made: Made) -> tuple[Problem, ...]:
    """What stands against a decision whatever its verdicts are."""
    if made.record is None:
        return made.problems
    case = _case(desk, made, made.record)
    days = desk.authority.rules.policy.decision_max_age_days
    found = [problem for rule in BEFOREHAND for problem in rule(case)]
    soon = record_rules.soon_enough(made.record, made.path, desk.day, days)
    stands = record_rules.changes_what_stands(made.record, made.path, _decides(desk))
    return (*soon, *stands, *found, *_nearby(desk, made.record), *_ended(desk, case))


def last_day(desk: Desk, decided_on: date) -> date:
    """The last day on which a decision can come in."""
    days = desk.authority.rules.policy.decision_max_age_days
    return record_rules.last_day(decided_on, days)


def _inherited(desk: Desk, case: Case) -> Iterator[Problem]:
    """What is theirs who decide since an organisation has ended."""
    own, known = deciding(case.record, case.reviewers), desk.vocabulary.organisations
    return inherited(case.signed.path, case.subject, own, known, desk.day)


def _ended(desk: Desk, case: Case) -> Iterator[Problem]:
    """Who of those who decide had ended by then."""
    known = desk.vocabulary.organisations
    for one in deciders.ended(case.record, "", case.reviewers, known):
        yield _of_nothing_written(one, desk.names)


def _merged(desk: Desk, case: Case) -> Iterator[Problem]:
    """Whether those who decide, taken for two organisations, are one today."""
    path, known = case.signed.path, desk.vocabulary.organisations
    return deciders.merged(case.record, path, case.level, case.reviewers, known, desk.day)


def _nearby(desk: Desk, record: Certification) -> Iterator[Problem]:
    """What those who decide have to do with it; of a revocation that is no matter."""
    if record.decision != "revoked":
        known, reviewers = desk.vocabulary.agreements, desk.authority.rules.reviewers
        for one in decided_nearby(record, "", desk.entry.solution, known, reviewers):
            yield _of_nothing_written(one, desk.names)


def _decides(desk: Desk) -> RecordOutline | None:
    """What decides on the solution so far, with what lies here and is not committed yet."""
    if desk.entry.certifications.keys() <= desk.proof.verdicts.keys():
        return desk.listing.status.record
    proofs = Proven(foresee(desk.root, desk.today, {}).proof.verdicts)
    policy = desk.authority.rules.policy
    return listing(desk.outline, policy, desk.day, None, proofs).status.record


def _case(desk: Desk, made: Made, record: Certification) -> Case:
    entry = desk.entry
    subject = dict(entry.data)
    if record.revokes:
        subject = dict(desk.certified(record.revokes))
    authority = desk.authority
    return Case(
        record=record,
        signed=Signed(made.path, made.raw),
        subject=subject,
        authority=authority,
        revoked=entry.certifications.get(record.revokes or ""),
        today=desk.today,
    )


def for_registrar(desk: Desk, made: Made) -> bool:
    """Whether the policy lets the registrar sign a decision for those who made it."""
    if made.record is None:
        return False
    return reviewer_rules.registrar_on_arrival(_case(desk, made, made.record)) is not None


def afterwards(
    desk: Desk, made: Made, signatures: Files, awaited: Collection[str]
) -> tuple[Problem, ...]:
    """What stands against a decision as a whole; ``awaited`` are those who sign later."""
    if made.record is None:
        return made.problems
    serial = made.record.serial
    entry = replace(desk.entry, certifications={**desk.entry.certifications, serial: made.record})
    said = [
        weighed(problem)
        for check in ENTRY_CHECKS
        for problem in check(entry, desk.ground, desk.day)
        if problem.path == made.path
    ]
    unsigned = WITHOUT_KEYS if for_registrar(desk, made) else UNSIGNED
    proof = foreseen(desk.root, desk.today, {**made.files, **signatures}, awaited, unsigned)
    beyond = outlived(made.record, made.path, entry.solution, desk.vocabulary.agreements)
    once = {(one.code, one.field): one for one in (*proof, *said)}
    merged = _merged(desk, _case(desk, made, made.record))
    return (*once.values(), *merged, *map(weighed, beyond))


def foreseen(
    root: Path,
    today: date,
    files: Files,
    awaited: Collection[str],
    unsigned: Collection[str] = UNSIGNED,
) -> tuple[Problem, ...]:
    """What ``registry verify`` would find new, but for signatures that are yet to come."""
    return coming_in(foresee(root, today, files).new, awaited, unsigned)


def coming_in(
    problems: Collection[Problem], awaited: Collection[str], unsigned: Collection[str] = UNSIGNED
) -> tuple[Problem, ...]:
    """What a proof says of a decision that comes in, but for signatures of those who sign later.

    What is only remarked on in what is there already keeps it out.
    """
    return tuple(
        kept_out(one)
        for one in problems
        if not (one.code in unsigned and one.values.get("value") in awaited)
    )
