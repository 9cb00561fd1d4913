"""Every record of a history, judged by the authority under which it came in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, NamedTuple

from ..certification.allowed import allowed_signers
from ..certification.authority import Authority
from ..certification.case import Case
from ..certification.certified import is_example
from ..certification.changes import Step
from ..certification.judgement import judge, remarks
from ..certification.keys import PublicKey
from ..certification.proof import NotVerified, Verified
from ..certification.record_rules import changes_what_stands
from ..certification.reviewer_rules import rests_on_registrar
from ..certification.standing import decisive
from ..model.certification import Certification
from ..problem import Problem, Severity
from .arrivals import NOTHING
from .backdated import Heard
from .record_files import Attempt, Filed, RecordFile

LOST: Final = "key-revoked"
"""What is remarked on a record that a lost key signed, and yet keeps it from being proven."""
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
    were altered, so that nothing of them is proven. ``late`` is what is wrong with the days of
    records, by path.
    """

    steps: Mapping[str, Step]
    altered: frozenset[str]
    late: Mapping[str, Sequence[Problem]]
    today: date
    _seen: dict[str, _Seen] = field(default_factory=dict)
    _proven: dict[str, list[Certification]] = field(default_factory=dict)
    """The verified records of each solution so far."""
    heard: list[Heard] = field(default_factory=list)
    """Those that hold, but on examples: the days of these are invented, too."""

    def judge_all(self, attempts: Iterable[Attempt]) -> Iterator[Judged]:
        """Judge records in the order of history, each until it was whole."""
        proven: set[str] = set()
        for attempt in attempts:
            if attempt.file.path in proven:
                continue
            judged = self._judge(attempt)
            if isinstance(judged.verdict, Verified):
                proven.add(judged.path)
            elif not attempt.last:
                continue
            yield judged

    def _judge(self, attempt: Attempt) -> Judged:
        file, filed, arrival = attempt.file, attempt.filed, attempt.arrival
        if filed.record is None:
            return _refused(file, filed.problems)
        subject = self._subject(filed)
        problems = [*filed.problems, *self._history(attempt)]
        authority = self._authority(arrival.state)
        if authority is None:
            return _refused(file, problems)
        case = self._case(attempt, filed.record, subject, authority)
        late = self.late.get(file.path, ())
        if not attempt.last:
            if _errors((*judge(case), *late)):
                return _refused(file, problems)
            case = replace(case, signed=filed.signed)
        found = (*judge(case), *late, *remarks(case))
        if file.id in self.altered:
            found = tuple(one for one in found if one.code not in _FOLLOWS)
        problems += found
        if _errors(problems):
            return _refused(file, problems)
        self._seen[file.serial] = _Seen(filed.record, subject)
        beside = tuple(self._side_by_side(attempt, case))
        problems.extend(beside)
        if any(one.code == LOST for one in beside):
            return _refused(file, problems)
        problems.extend(self._in_vain(file, filed.record))
        verdict = _verified(case)
        if not verdict.example:
            self.heard.append(Heard(arrival.position, case, frozenset(verdict.signers)))
        return Judged(file.serial, file.path, verdict, tuple(problems))

    def _subject(self, filed: Filed) -> Mapping[str, Any]:
        """What a record is about, as certified: of a revocation, what it revokes.

        Bytes beside a revocation say nothing: whoever wrote them could say whose solution it is.
        """
        if filed.record and filed.record.decision == "revoked":
            revoked = self._seen.get(filed.record.revokes or "")
            return revoked.subject if revoked else {}
        return filed.certified.data if filed.certified else {}

    def _case(
        self,
        attempt: Attempt,
        record: Certification,
        subject: Mapping[str, Any],
        authority: Authority,
    ) -> Case:
        revoked = self._seen.get(record.revokes or "")
        own = revoked is not None and revoked.record.solution == record.solution
        return Case(
            record=record,
            signed=attempt.signed,
            subject=subject,
            authority=authority,
            revoked=revoked.record if revoked and own else None,
            today=self.today,
        )

    def _history(self, attempt: Attempt) -> Iterator[Problem]:
        file, state = attempt.file, attempt.arrival.state
        if file.id in self.altered:
            yield Problem("history-altered", file.path)
        if state == NOTHING:
            yield Problem("record-before-founding", file.path)
        elif self._authority(state) is None:
            yield Problem("policy-unproven", file.path, values={"value": state})

    def _authority(self, state: str) -> Authority | None:
        step = self.steps.get(state)
        return step.authority if step else None

    def _in_vain(self, file: RecordFile, record: Certification) -> Iterator[Problem]:
        """Tell of a decision that was not about what stood; its signatures are as good as any."""
        before = self._proven.setdefault(file.id, [])
        for problem in changes_what_stands(record, file.path, decisive(before)):
            yield replace(problem, severity=Severity.WARNING)
        before.append(record)

    def _side_by_side(self, attempt: Attempt, case: Case) -> Iterator[Problem]:
        """Tell of a change of policy that came about beside a record, and would have stopped it.

        A key that was declared lost there certifies nothing, nor does one of the registrar's that
        was replaced: whoever has it could put the lines of history the other way round. A
        revocation stands: who has no key at all could undo it else, by a line from before it that
        takes over the policy of today.
        """
        arrival = attempt.arrival
        later = self._authority(arrival.beside)
        if arrival.beside == arrival.state or later is None:
            return
        if case.record.decision != "revoked":
            yield from self._lost(case, later)
        if _errors(judge(replace(case, authority=later))):
            path, values = attempt.file.path, {"value": arrival.beside}
            yield Problem("side-by-side", path, values=values, severity=Severity.REVIEW)

    def _lost(self, case: Case, later: Authority) -> Iterator[Problem]:
        """Find the keys of a record that were lost by then, whoever has another since."""
        registrar, key = case.authority.rules.policy.registrar, case.authority.rules.registrars_key
        if registrar and key and key.material in later.replaced and rests_on_registrar(case):
            found = case.problem(LOST, value=registrar.id, day=self._replaced_on(key))
            yield replace(found, severity=Severity.WARNING)
        for index, id in enumerate(case.record.reviewers):
            key = case.authority.rules.keys.get(id)
            if key and key.material in later.lost:
                day = self._lost_on(id)
                found = case.problem(LOST, "reviewers", index, value=id, day=day)
                yield replace(found, severity=Severity.WARNING)

    def _replaced_on(self, key: PublicKey) -> str:
        """The day on which a registrar first had another key, or there was none any more."""
        for step in self.steps.values():
            if step.change and step.authority and key.material in step.authority.replaced:
                return step.change.decided_on.isoformat()
        return ""

    def _lost_on(self, id: str) -> str:
        """The day on which a key of a reviewer was first declared lost."""
        for step in self.steps.values():
            reviewer = step.authority.rules.reviewers.get(id) if step.authority else None
            if reviewer and reviewer.key_revoked_on:
                return reviewer.key_revoked_on.isoformat()
        return ""


def _errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _refused(file: RecordFile, problems: Sequence[Problem]) -> Judged:
    return Judged(file.serial, file.path, NotVerified(tuple(problems)), tuple(problems))


def _verified(case: Case) -> Verified:
    rules = case.authority.rules
    registrar = rules.policy.registrar
    ids: tuple[str, ...]
    if registrar and rests_on_registrar(case):
        ids, by_registrar = (registrar.id,), True
    else:
        ids, by_registrar = case.record.reviewers, False
    signers = {id: rules.keys[id].fingerprint for id in ids if id in rules.keys}
    allowed = dict(allowed_signers(rules, ids))
    return Verified(signers, by_registrar, allowed, is_example(case.subject))
