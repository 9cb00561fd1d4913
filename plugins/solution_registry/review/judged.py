"""New records judged as they come in: their bytes, their signatures, and those who decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..certification.case import Case
from ..certification.certified import hold_against, is_example
from ..certification.digest import digest
from ..certification.judgement import judge
from ..certification.record_rules import revokes_what_stands, soon_enough
from ..certification.signed import Signed
from ..certification.standing import decides
from ..checks.records import interest_conflict
from ..model.certification import Certification
from ..problem import Problem, Severity
from ..registry import Entry
from .authority import authority
from .change import Change, Touched
from .stood import stood

UNSIGNED = "signature-missing"


@dataclass(frozen=True, slots=True)
class Judged:
    """A record that the change adds. ``proven``: all who decided have signed, and may decide."""

    path: str
    record: Certification
    problems: tuple[Problem, ...]

    @property
    def proven(self) -> bool:
        """Whether nothing keeps it from being verified."""
        return not any(one.severity is Severity.ERROR for one in self.problems)


def judged(change: Change) -> tuple[Judged, ...]:
    """Judge every record that the change adds, by the authority of the base. Raises NoHistory."""
    new = list(_new(change))
    if not new:
        return ()
    may_decide = authority(change)
    before = stood(change, {one.id for one, _, _, record in new if record.decision == "revoked"})
    found = []
    for one, entry, path, record in new:
        days = change.ground.policy.decision_max_age_days
        problems = [
            *soon_enough(record, path, change.day(entry), days),
            *_interest(change, one, entry, path),
            *revokes_what_stands(record, path, before.get(one.id)),
        ]
        signed, raw = _signed(change, path)
        certified, wrong = hold_against(record, path, raw)
        problems.extend(wrong)
        if certified and record.decision == "certified":
            problems.extend(_of_what_is_said(entry, path, record))
        if may_decide is None:
            problems.append(Problem("record-before-founding", path))
        else:
            subject: Mapping[str, Any] = certified.data if certified else {}
            revoked = entry.certifications.get(record.revokes or "")
            subject = subject or _revoked(change, one, record)
            newest = None if is_example(subject) else may_decide.since
            case = Case(record, signed, subject, may_decide, revoked, newest, change.today)
            problems.extend(judge(case))
        found.append(Judged(path, record, tuple(problems)))
        if found[-1].proven and (stands := decides(before.get(one.id), record)):
            before[one.id] = stands
    return tuple(found)


def _new(change: Change) -> Iterator[tuple[Touched, Entry, str, Certification]]:
    """The records that the change adds, and those that it adds anything beside."""
    for one in change.touched.values():
        stems = {_stem(path.path) for path in one.paths if path.old is None}
        for serial, record in (one.new.certifications if one.new else {}).items():
            if one.new and _stem(path := one.new.record_path(serial)) in stems:
                yield one, one.new, path, record


def _stem(path: str) -> str:
    """The path of a record, or of what lies beside it, without what tells them apart."""
    folder, _, name = path.rpartition("/")
    return f"{folder}/{name.partition('.')[0]}"


def _of_what_is_said(entry: Entry, path: str, record: Certification) -> Iterator[Problem]:
    """A certification is about what the entry says with the change in it."""
    if record.digest != digest(entry.data, entry.documents):
        yield Problem("record-of-other-content", path, ("digest",))


def _interest(change: Change, one: Touched, entry: Entry, path: str) -> Iterator[Problem]:
    """Nobody certifies what is their own on the base, though the change no longer says so."""
    if one.old is not None:
        before = Entry(
            one.id, one.old.solution, one.old.data, {}, entry.certifications, one.old.documents
        )
        for problem in interest_conflict(before, change.ground, change.today):
            if problem.path == path:
                yield problem


def _signed(change: Change, path: str) -> tuple[Signed, bytes | None]:
    """A record's bytes with the signatures beside it, and the bytes that it certifies."""
    stem = path.removesuffix(".yml")
    prefix = f"{stem.rpartition('/')[2]}."
    folder = path.rpartition("/")[0]
    beside = [name for name in change.after.names(folder) if name.startswith(prefix)]
    signatures = {
        name.removeprefix(prefix).removesuffix(".sig"): _read(change, f"{folder}/{name}") or b""
        for name in beside
        if name.endswith(".sig")
    }
    return Signed(path, change.after.read(path), signatures), _read(change, f"{stem}.json")


def _revoked(change: Change, one: Touched, record: Certification) -> Mapping[str, Any]:
    """What a revocation is about: what was certified then."""
    entry = one.new
    revoked = entry.certifications.get(record.revokes or "") if entry else None
    if entry is None or revoked is None:
        return {}
    path = entry.record_path(record.revokes or "")
    certified, _ = hold_against(revoked, path, _read(change, f"{path.removesuffix('.yml')}.json"))
    return certified.data if certified else {}


def _read(change: Change, path: str) -> bytes | None:
    try:
        return change.after.read(path)
    except OSError:
        return None
