"""Every record of a history, judged by the authority under which it came in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, NamedTuple

from ..certification.allowed import allowed_signers
from ..certification.authority import Authority
from ..certification.case import Case
from ..certification.certified import is_example
from ..certification.changes import Step
from ..certification.judgement import judge, remarks
from ..certification.proof import NotVerified, Verified
from ..certification.record_rules import revokes_what_stands
from ..certification.reviewer_rules import rests_on_registrar
from ..certification.standing import decides
from ..model.certification import Certification
from ..problem import Problem, Severity
from .record_files import Filed, RecordFile
from .timeline import NOTHING

_FOLLOWS: Final = frozenset({"revokes-unknown"})
"""What follows from a record's being altered: what revokes it is as it was."""


class Judged(NamedTuple):
    """One record with its verdict. ``problems`` are all findings, also such as decide nothing."""

    serial: str
    path: str
    verdict: Verified | NotVerified
    problems: tuple[Problem, ...]


class _Seen(NamedTuple):
    """A verified record that came in before, and what it is about."""

    record: Certification
    subject: Mapping[str, Any]


@dataclass(slots=True)
class Court:
    """Judges records one after another, in the order in which they came in.

    ``steps`` are the states of policy by name, ``altered`` the solutions of whose records some
    were altered, so that nothing of them is proven.
    """

    steps: Mapping[str, Step]
    altered: frozenset[str]
    today: date
    _seen: dict[str, _Seen] = field(default_factory=dict)
    _decides: dict[str, Certification | None] = field(default_factory=dict)
    """What decides on each solution so far."""
    _position: int = -1
    _newest_before: date = date.min
    """The newest day that somebody had signed for before this commit of the main line."""
    _newest: date = date.min

    def judge_all(self, files: Sequence[RecordFile], filed: Sequence[Filed]) -> Iterator[Judged]:
        """Judge records in the order in which they came in; ``filed`` is what was read of each."""
        for file, record in zip(files, filed, strict=True):
            if file.arrival.position != self._position:
                self._position, self._newest_before = file.arrival.position, self._newest
            yield self._judge(file, record)

    def _judge(self, file: RecordFile, filed: Filed) -> Judged:
        if filed.record is None:
            return _refused(file, filed.problems)
        subject = self._subject(filed)
        problems = [*filed.problems, *self._history(file)]
        authority = self._authority(file.arrival.state)
        if authority is None:
            return _refused(file, problems)
        case = self._case(filed, filed.record, subject, authority)
        found = (*judge(case), *remarks(case))
        if file.id in self.altered:
            found = tuple(one for one in found if one.code not in _FOLLOWS)
        problems += found
        if any(problem.severity is Severity.ERROR for problem in problems):
            return _refused(file, problems)
        self._seen[file.serial] = _Seen(filed.record, subject)
        problems.extend(self._in_vain(file, filed.record))
        problems.extend(self._side_by_side(file, case))
        if not is_example(subject):
            self._newest = max(self._newest, filed.record.decided_on)
        return Judged(file.serial, file.path, _verified(file, case), tuple(problems))

    def _subject(self, filed: Filed) -> Mapping[str, Any]:
        """What a record is about, as certified: of a revocation, what it revokes."""
        if filed.certified:
            return filed.certified.data
        revoked = self._seen.get((filed.record and filed.record.revokes) or "")
        return revoked.subject if revoked else {}

    def _case(
        self,
        filed: Filed,
        record: Certification,
        subject: Mapping[str, Any],
        authority: Authority,
    ) -> Case:
        revoked = self._seen.get(record.revokes or "")
        own = revoked is not None and revoked.record.solution == record.solution
        newest = max(self._newest_before, authority.since)
        return Case(
            record=record,
            signed=filed.signed,
            subject=subject,
            authority=authority,
            revoked=revoked.record if revoked and own else None,
            newest=None if is_example(subject) else newest,
            today=self.today,
        )

    def _history(self, file: RecordFile) -> Iterator[Problem]:
        if file.id in self.altered:
            yield Problem("history-altered", file.path)
        if file.arrival.state == NOTHING:
            yield Problem("record-before-founding", file.path)
        elif self._authority(file.arrival.state) is None:
            yield Problem("policy-unproven", file.path, values={"value": file.arrival.state})

    def _authority(self, state: str) -> Authority | None:
        step = self.steps.get(state)
        return step.authority if step else None

    def _in_vain(self, file: RecordFile, record: Certification) -> Iterator[Problem]:
        """Tell of a revocation that ended nothing; its signatures are as good as any."""
        before = self._decides.get(file.id)
        for problem in revokes_what_stands(record, file.path, before):
            yield replace(problem, severity=Severity.WARNING)
        self._decides[file.id] = decides(before, record)

    def _side_by_side(self, file: RecordFile, case: Case) -> Iterator[Problem]:
        """Tell of a change of policy that came about beside a record, and would have stopped it."""
        later = self._authority(file.arrival.beside)
        if file.arrival.beside == file.arrival.state or later is None:
            return
        under_later = judge(replace(case, authority=later, newest=None))
        if any(problem.severity is Severity.ERROR for problem in under_later):
            values = {"value": file.arrival.beside}
            yield Problem("side-by-side", file.path, values=values, severity=Severity.REVIEW)


def _refused(file: RecordFile, problems: Sequence[Problem]) -> Judged:
    return Judged(file.serial, file.path, NotVerified(tuple(problems)), tuple(problems))


def _verified(file: RecordFile, case: Case) -> Verified:
    rules = case.authority.rules
    registrar = rules.policy.registrar
    ids: tuple[str, ...]
    if registrar and rests_on_registrar(case):
        ids, by_registrar = (registrar.id,), True
    else:
        ids, by_registrar = case.record.reviewers, False
    signers = {id: rules.keys[id].fingerprint for id in ids if id in rules.keys}
    allowed = dict(allowed_signers(rules, ids))
    return Verified(file.arrival.position, signers, by_registrar, allowed)
