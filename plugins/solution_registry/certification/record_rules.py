"""The rules for what a record says: its place, its time, its criteria and what it counts."""

from collections.abc import Iterator
from datetime import date, timedelta

from ..model.certification import Certification
from ..problem import Problem
from .case import Case
from .certified import roles
from .explained import lacking
from .standing import Decision, made
from .validity import months_after


def in_its_place(case: Case) -> Iterator[Problem]:
    """A record holds in its registry, for its solution, under its name, and nowhere else."""
    folder, _, name = case.signed.path.removesuffix(".yml").rpartition("/")
    id = folder.split("/")[1]
    record, registry = case.record, case.authority.rules.policy.registry
    if record.serial != f"{id}/{name}":
        yield case.problem("record-name", "serial", expected=f"{id}/{name}")
    if record.solution != id:
        yield case.problem("record-solution", "solution", value=record.solution)
    if record.registry != registry:
        yield case.problem("record-registry", "registry", value=record.registry)
    if record.decided_on.isoformat() != name.rpartition("-")[0]:
        yield case.problem("record-day", "decided_on", expected=name.rpartition("-")[0])


def in_its_time(case: Case) -> Iterator[Problem]:
    """A decision is not of the future.

    Whether it came in soon after it was made, the history tells in which it did.
    """
    if case.record.decided_on > case.today:
        value = case.record.decided_on.isoformat()
        yield case.problem("date-in-future", "decided_on", value=value)


def soon_enough(record: Certification, path: str, day: date, days: int) -> Iterator[Problem]:
    """A decision comes in while those who made it, and what it is about, are as they were.

    Asked of what comes in on a day; of what came in before, its history tells as much as can be
    proven.
    """
    yield from too_old(record.decided_on, path, day, days)


def last_day(decided_on: date, days: int) -> date:
    """The last day on which a decision may come in that may be so many days old."""
    return decided_on + timedelta(days=days)


def too_old(decided_on: date, path: str, day: date, days: int) -> Iterator[Problem]:
    """Tell of a decision, in the file ``path``, which comes in on ``day``, too late."""
    last = last_day(decided_on, days)
    if last < day:
        values = {"value": decided_on.isoformat(), "days": str(days), "last": last.isoformat()}
        yield Problem("decision-too-old", path, ("decided_on",), values)


def not_too_long(case: Case) -> Iterator[Problem]:
    """A certification ends, and not later than the policy allows."""
    record, months = case.record, case.authority.rules.policy.validity_months
    if record.decision != "certified":
        return
    if record.valid_until is None:
        yield case.problem("valid-until-missing")
    elif record.valid_until > (latest := months_after(record.decided_on, months)):
        yield case.problem(
            "too-long-validity", "valid_until", months=str(months), latest=latest.isoformat()
        )


def by_criteria_in_force(case: Case) -> Iterator[Problem]:
    """The criteria are those in force, word by word."""
    rules, record = case.authority.rules, case.record
    if record.decision == "certified" and record.criteria != rules.policy.criteria:
        values = {"value": record.criteria, "expected": rules.policy.criteria}
        yield case.problem("criteria-not-in-force", "criteria", **values)
    known = rules.criteria_digests.get(record.criteria)
    if known is None:
        yield case.problem("unknown-criteria-set", "criteria", value=record.criteria)
    elif record.criteria_digest != known and (record.criteria_digest or record.verdicts):
        yield case.problem("criteria-differ", "criteria_digest", value=record.criteria)


def counted_rightly(case: Case) -> Iterator[Problem]:
    """Adopters count once, besides the lead, and had confirmed shortly before."""
    months = case.authority.rules.policy.confirmation_months
    seen = set(roles(case.subject)["lead"])
    for index, adopter in enumerate(case.record.adopters or ()):
        place = ("adopters", index)
        if adopter.organisation in seen:
            yield case.problem("adopter-not-counted", *place, value=adopter.organisation)
        seen.add(adopter.organisation)
        until = months_after(adopter.confirmed_on, months)
        if not adopter.confirmed_on <= case.record.decided_on < until:
            yield case.problem("confirmation-too-old", *place, value=adopter.organisation)


def explained(case: Case) -> Iterator[Problem]:
    """Every verdict has what a stranger needs to understand it."""
    for name, one in (case.record.verdicts or {}).items():
        if code := lacking(one.verdict, evidence=bool(one.evidence), grounds=bool(one.grounds)):
            yield case.problem(code, "verdicts", name, value=name)


def counted_where_met(case: Case) -> Iterator[Problem]:
    """Whether others have confirmed, the registry counts itself: no verdict says otherwise."""
    record = case.record
    criteria = case.authority.rules.criteria.get(record.criteria)
    if record.decision != "certified" or record.adopters or criteria is None:
        return
    verdicts = record.verdicts or {}
    for one in criteria.criteria:
        counted = one.machine == "presence" and set(one.rests_on) == {"adopters"}
        if counted and one.id in verdicts and verdicts[one.id].verdict == "met":
            yield case.problem("met-uncounted", "verdicts", one.id, value=one.id)


def led_where_met(case: Case) -> Iterator[Problem]:
    """Who answers for a solution is not clear where its entry names no lead."""
    criteria = case.authority.rules.criteria.get(case.record.criteria)
    if case.record.decision != "certified" or criteria is None or case.subject.get("lead"):
        return
    verdicts = case.record.verdicts or {}
    for one in criteria.criteria:
        asked = one.machine == "presence" and "lead" in one.rests_on
        if asked and one.id in verdicts and verdicts[one.id].verdict == "met":
            yield case.problem("met-without-lead", "verdicts", one.id, value=one.id)


def revokes_what_was_certified(case: Case) -> Iterator[Problem]:
    """A revocation names a certification of its solution that was there before."""
    if case.record.decision == "revoked":
        if case.revoked is None or case.revoked.decision != "certified":
            yield case.problem("revokes-unknown", "revokes", value=case.record.revokes or "")
    elif case.record.revokes is not None:
        yield case.problem("revokes-unknown", "revokes", value=case.record.revokes)


def changes_what_stands(
    record: Certification, path: str, before: Decision | None
) -> Iterator[Problem]:
    """A certification is later than what it replaces; a revocation names what it ends.

    Asked of what comes in; what came in before proves what it proved then. ``before`` is what
    decided on the solution until then.
    """
    if before is None or record.decision == "declined":
        return
    values = {"value": record.revokes or "", "near": before.serial}
    if record.decision == "certified":
        if made(record.serial) < made(before.serial):
            values = {"value": record.serial, "near": before.serial}
            yield Problem("decided-before", path, ("decided_on",), values)
    elif before.decision == "revoked":
        yield Problem("revoked-already", path, ("revokes",), values)
    elif before.serial != record.revokes:
        yield Problem("revokes-replaced", path, ("revokes",), values)
