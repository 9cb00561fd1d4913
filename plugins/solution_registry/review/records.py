"""New records judged as they come in: their bytes, their signatures, and those who decided."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from ..certification.case import Case
from ..certification.certified import Certified, hold_against
from ..certification.digest import digest
from ..certification.judgement import judge_arriving, kept_out
from ..certification.record_rules import changes_what_stands, soon_enough
from ..certification.reviewer_rules import (
    by_those_who_may,
    real_or_invented,
    registrar_on_arrival,
    rests_on_registrar,
    without_further_interest,
    without_interest,
    without_interest_of_the_registrar,
)
from ..certification.signed import Signed
from ..certification.standing import decisive, made
from ..checks import weighed
from ..model.certification import Certification
from ..problem import Problem
from ..registry import Entry
from ..registry.ends import outlived
from ..registry.interests import decided_nearby
from ..source import if_readable
from ..verify.places import stem
from ..verify.proof import Chain
from .authority import decided_on_base
from .change import Change, Touched
from .counted import counted_rightly
from .judged import Judged
from .numbers import taken
from .put_back import put_back
from .signed import signed_beside
from .stood import stood
from .succession import by_those_who_are_there, without_inherited_interest
from .unstated import met_without_any


class _Coming(NamedTuple):
    """A record that the change adds, or adds anything beside, and the entry that it is about."""

    touched: Touched
    entry: Entry
    serial: str
    record: Certification

    @property
    def path(self) -> str:
        return self.entry.record_path(self.serial)


def judged(change: Change) -> tuple[Judged, ...]:
    """Judge every record that the change adds, by the authority of the base. Raises NoHistory."""
    coming = list(_coming(change))
    if not coming:
        return ()
    decided = decided_on_base(change)
    before = stood(change, [one.record for one in coming])
    again = put_back(change, [one.path for one in coming])
    found = []
    for one in coming:
        if proven := again.get(one.path):
            told, by_registrar = proven
            found.append(Judged(one.path, one.serial, one.record, told, False, by_registrar))
        else:
            found.append(_judged(change, one, decided, before.get(one.touched.id, ())))
        if found[-1].proven:
            before.setdefault(one.touched.id, []).append(one.record)
    return tuple(found)


def _judged(
    change: Change, coming: _Coming, decided: Chain, before: Sequence[Certification]
) -> Judged:
    """Judge a new record; ``before`` are those of its solution that count already."""
    one, entry, serial, record = coming
    path, agreements = coming.path, change.after_ground.vocabulary.agreements
    may_decide = decided.authority
    rules = may_decide.rules if may_decide else None
    days = (rules.policy if rules else change.ground.policy).decision_max_age_days
    problems = [
        *soon_enough(record, path, change.day(entry), days),
        *changes_what_stands(record, path, decisive(before)),
        *_altered(change, entry.id, decided, path),
    ]
    signed, raw = _signed(change, path)
    certified, wrong = hold_against(record, path, raw)
    problems.extend(wrong)
    if certified and record.decision == "certified":
        problems.extend(_of_what_is_said(one, path, record))
        problems += map(weighed, outlived(record, path, entry.solution, agreements))
    if record.decision != "revoked":
        reviewers = rules.reviewers if rules else {}
        problems += decided_nearby(record, path, entry.solution, agreements, reviewers)
    case = None
    if may_decide is None:
        problems.append(_by_nobody(path, decided))
    else:
        revoked = next((old for old in before if old.serial == record.revokes), None)
        subject = _subject(change, one, record, certified)
        case = Case(record, signed, subject, may_decide, revoked, change.today)
        problems += (*judge_arriving(case), *_interest_before(one, case), *_left(change, case))
        problems += without_inherited_interest(change, one, case)
        problems += by_those_who_are_there(change, one, case)
        problems += (one for one in _of_the_entry(entry, case) if one not in problems)
        problems += map(weighed, _unstated(case, problems))
    problems += _not_told(counted_rightly(change, entry, record, path), problems)
    registrar = bool(case and registrar_on_arrival(case))
    by_registrar = bool(case and rests_on_registrar(case))
    return Judged(path, serial, record, tuple(map(kept_out, problems)), registrar, by_registrar)


def _not_told(found: Iterable[Problem], told: Iterable[Problem]) -> list[Problem]:
    """What is found at places of which nothing is told yet: one cause, one problem."""
    places = {one.field for one in told}
    return [one for one in found if one.field not in places]


def _altered(change: Change, id: str, decided: Chain, path: str) -> Iterator[Problem]:
    """Nothing of a solution is proven while something of it was altered that nobody has allowed."""
    allowed = change.decided.allowed if change.decided else frozenset()
    within = (one for one, _ in decided.altered if one.path.startswith(f"solutions/{id}/"))
    if any((one.path, one.old, one.new) not in allowed for one in within):
        yield Problem("history-altered", path)


def _by_nobody(path: str, decided: Chain) -> Problem:
    """Say why nobody may decide: nothing was decided yet, or what was does not hold."""
    if not decided.steps:
        return Problem("record-before-founding", path)
    return Problem("policy-unproven", path, values={"value": decided.steps[-1].name})


def _coming(change: Change) -> Iterator[_Coming]:
    """The records that the change adds, and those that it adds anything beside, in their order."""
    others = taken(change)
    for one in change.touched.values():
        stems = {stem(path.path) for path in one.paths if path.old is None} - others
        entry = one.decided
        records = entry.certifications if entry else {}
        for serial in _in_order(records):
            if entry and stem(entry.record_path(serial)) in stems:
                yield _Coming(one, entry, serial, records[serial])


def _in_order(records: Mapping[str, Certification]) -> list[str]:
    """As the proof takes what comes in at once: revocations last, since they name the others."""

    def place(serial: str) -> tuple[bool, tuple[str, int]]:
        return records[serial].decision == "revoked", made(serial)

    return sorted(records, key=place)


def _of_what_is_said(one: Touched, path: str, record: Certification) -> Iterator[Problem]:
    """A certification is about what the entry says with the change in it, so that can be read."""
    entry = one.new
    if entry is None or record.digest != digest(entry.data, entry.documents):
        yield Problem("record-of-other-content", path, ("digest",))


def _of_the_entry(entry: Entry, case: Case) -> Iterator[Problem]:
    """Nobody turns down what they may not decide on, whatever the bytes beside it say it is.

    A certification is about exactly what the entry says, and a revocation about what it revokes.
    """
    if case.record.decision == "declined":
        now = replace(case, subject=entry.data)
        yield from by_those_who_may(now)
        yield from real_or_invented(now)


def _interest_before(one: Touched, case: Case) -> Iterator[Problem]:
    """Nobody certifies what is their own on the base, though the change no longer says so."""
    if (old := one.decided_before) is not None:
        before = replace(case, subject=old.data)
        yield from without_interest(before)
        yield from without_further_interest(before)
        yield from without_interest_of_the_registrar(before)


def _left(change: Change, case: Case) -> Iterator[Problem]:
    """Whose task has ended since they decided: a person asks whether they stand by it."""
    then, now = case.record.decided_on, change.today
    for index, id in enumerate(case.record.reviewers):
        reviewer = case.reviewers.get(id)
        if reviewer and case.authority.active(reviewer, then) and not reviewer.active_on(now):
            day = reviewer.active_to.isoformat() if reviewer.active_to else ""
            yield case.problem("reviewer-left-since", "reviewers", index, value=id, day=day)


def _unstated(case: Case, told: Iterable[Problem]) -> Iterator[Problem]:
    """Verdicts that say met where the entry says nothing: a person looks at what they rest on."""
    record, places = case.record, {one.field for one in told}
    criteria = case.authority.rules.criteria.get(record.criteria)
    if record.decision != "certified" or criteria is None:
        return
    found = met_without_any(record, criteria, case.subject)
    said = [
        f"{id} ({', '.join(fields)})"
        for id, fields in found.items()
        if ("verdicts", id) not in places
    ]
    if said:
        yield case.problem("met-unstated", "verdicts", value="; ".join(said))


def _signed(change: Change, path: str) -> tuple[Signed, bytes | None]:
    """A record's bytes with the signatures beside it, and the bytes that it certifies."""
    read = if_readable(change.after.read)
    signatures = {signer: read(file) or b"" for signer, file in signed_beside(change.after, path)}
    certified = read(path.replace(".yml", ".json"))
    return Signed(path, change.after.read(path), signatures), certified


def _subject(
    change: Change, one: Touched, record: Certification, certified: Certified | None
) -> Mapping[str, Any]:
    """What a record is about, as certified: of a revocation, what it revokes."""
    if record.decision != "revoked":
        return certified.data if certified else {}
    entry = one.decided
    revoked = entry.certifications.get(record.revokes or "") if entry else None
    if entry is None or revoked is None:
        return {}
    path = entry.record_path(record.revokes or "")
    read = if_readable(change.after.read)
    certified, _ = hold_against(revoked, path, read(f"{path.removesuffix('.yml')}.json"))
    return certified.data if certified else {}
