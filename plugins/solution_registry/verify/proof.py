"""The proof of a whole history: what holds of it, and everything that does not."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from ..certification.authority import Authority
from ..certification.changes import Step, follow, order
from ..certification.keys import PublicKey
from ..certification.past import Anchor, Checkpoint
from ..certification.places import CHANGES
from ..certification.proof import NotVerified, Verdicts
from ..certification.signed import Signed, file_digest
from ..history.graph import Commit, main_line
from ..problem import Problem, Severity
from .alterations import Blob, not_allowed
from .arrivals import NOTHING
from .backdated import backdated, days, first_backdated, named
from .lines import Alteration
from .places import change_name, signer_of
from .record_files import attempts, read_records, record_files
from .records import Court, Judged
from .timeline import Timeline, timeline

Read = Callable[[Sequence[str]], Iterable[bytes]]
"""The bytes of objects, in the order asked for."""


Result = Literal["trusted", "consistent", "failed"]


@dataclass(frozen=True, slots=True)
class Proof:
    """What a history proves. ``problems`` are all findings, in the order of files.

    ``authority`` is the one that holds at its end; None where there is none, or where a decision
    on it was altered or came in late.
    """

    main_line: tuple[str, ...]
    """The names of its commits, from the first to the last."""
    commits: int
    """How many there are in all lines."""
    anchor: Anchor | None
    authority: Authority | None
    steps: tuple[Step, ...]
    newest_change: str
    """The digest of the newest change of policy; empty where there is none."""
    policy_files: Mapping[str, bytes]
    """Whatever was a file of the policy at some time, by its digest."""
    records: tuple[Judged, ...]
    problems: tuple[Problem, ...]
    rule_files: Mapping[str, str] = field(default_factory=dict)
    """The digests of the files that say the rules, as they are at its end, by path."""

    trusted: bool = False
    """Whether the anchor is the one that was published elsewhere."""

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)

    @property
    def result(self) -> Result:
        """What it comes to: without a known anchor nothing is more than consistent."""
        if not self.holds:
            return "failed"
        return "trusted" if self.trusted else "consistent"

    @property
    def since_founding(self) -> tuple[Step, ...]:
        """The steps from the founding on that holds; all of them where none does."""
        foundings = [
            at
            for at, one in enumerate(self.steps)
            if one.authority and one.change and one.change.kind == "founding"
        ]
        return self.steps[max(foundings, default=0) :]

    @property
    def checkpoint(self) -> Checkpoint | None:
        """What to publish, for the next proof to begin from; None where there is no authority."""
        if self.authority is None or self.anchor is None:
            return None
        registry = self.authority.rules.policy.registry
        commit = self.main_line[-1]
        return Checkpoint(registry, commit, self.anchor.fingerprint, self.newest_change)

    @property
    def verdicts(self) -> Verdicts:
        """What counts of each record, by serial: nothing at all where the policy is not proven.

        Else a broken chain of changes could hide a revocation that came in after the break.
        """
        if self.authority is None:
            unproven = NotVerified((Problem("policy-unproven", CHANGES),))
            return {judged.serial: unproven for judged in self.records}
        return {judged.serial: judged.verdict for judged in self.records}


class Chain(NamedTuple):
    """The changes of policy in their order, what each comes to, and what no exception allows.

    ``policy_files`` are whatever was a file of the policy at some time, by digest.
    """

    changes: tuple[Signed, ...]
    steps: tuple[Step, ...]
    altered: tuple[tuple[Alteration, Problem], ...]
    policy_files: Mapping[str, bytes]
    late: tuple[str, ...]
    """Changes that came in after a newer one: nothing goes by them."""

    @property
    def authority(self) -> Authority | None:
        """Who may decide at its end; None where a change was altered or taken away, or is late.

        Without the last one nothing in the chain is missed, and who had left would decide again.
        """
        if self.late or any(one.path.startswith(CHANGES) for one, _ in self.altered):
            return None
        return self.steps[-1].authority if self.steps else None


def chain(
    line: Timeline,
    read: Read,
    today: date,
    refused: Mapping[str, Problem] = MappingProxyType({}),
) -> Chain:
    """Follow the changes of policy from the founding on, as they came in along a main line.

    ``refused`` are those, by path, that came in too long after the day that they say.
    """

    @cache
    def blob(name: str) -> bytes:
        return next(iter(read([name])))

    changes = tuple(_changes(line, blob))
    policy_files = _policy_files(line, blob)
    steps = follow(changes, policy_files.get, today, refused)
    by_name = {step.name: step for step in steps}
    altered = tuple(not_allowed(line, by_name, blob))
    return Chain(changes, steps, altered, policy_files, tuple(line.late))


def settled(line: Timeline, read: Read, today: date) -> Chain:
    """The chain, less what came in too long after its day.

    Records are judged for that only where the days in their names leave room for it.
    """
    policy = chain(line, read, today)
    if not first_backdated(policy.changes, policy.steps, line.arrivals, named(line)):
        return policy
    court, _ = _judged(line, policy, read, today)
    known = days(court.heard, policy.changes, policy.steps, line.arrivals)
    refused = first_backdated(policy.changes, policy.steps, line.arrivals, known.newest)
    return chain(line, read, today, refused) if refused else policy


def prove(commits: Sequence[Commit], read: Read, today: date) -> Proof:
    """Prove a history, parents first; ``read`` gives the bytes of its objects."""
    main = main_line(commits)
    line = timeline(commits, main)
    policy = chain(line, read, today)
    court, records = _judged(line, policy, read, today)
    known = days(court.heard, policy.changes, policy.steps, line.arrivals)
    late = backdated(court.heard, known)
    refused = first_backdated(policy.changes, policy.steps, line.arrivals, known.newest)
    if refused:
        policy = chain(line, read, today, refused)
    if refused or late:
        _, records = _judged(line, policy, read, today, late)
    steps, altered = policy.steps, policy.altered
    problems = [
        *line.problems,
        *(problem for step in steps for problem in step.problems),
        *(problem for _, problem in altered),
        *(problem for judged in records for problem in judged.problems),
    ]
    if not steps:
        problems.append(Problem("no-founding", CHANGES))
    return Proof(
        main_line=tuple(commit.name for commit in main),
        commits=len(commits),
        anchor=_anchor(steps, line),
        authority=policy.authority,
        steps=steps,
        newest_change=policy.changes[-1].digest if policy.changes else "",
        policy_files=policy.policy_files,
        records=records,
        problems=tuple(sorted(problems, key=lambda problem: problem.order)),
        rule_files=_rule_files(line, read),
    )


def _rule_files(line: Timeline, read: Read) -> Mapping[str, str]:
    files = line.rule_files[-1].files if line.rule_files else {}
    return dict(zip(files, map(file_digest, read([*files.values()])), strict=True))


def _judged(
    line: Timeline,
    policy: Chain,
    read: Read,
    today: date,
    late: Mapping[str, Sequence[Problem]] = MappingProxyType({}),
) -> tuple[Court, tuple[Judged, ...]]:
    """Judge every record by the authority under which it came in.

    ``late`` is what is wrong with their days, by path.
    """
    steps = policy.steps
    by_name = {step.name: step for step in steps}
    altered = frozenset(_solutions(one.path for one, _ in policy.altered))
    court = Court(by_name, altered, late, today)

    def file(paths: Sequence[str]) -> Iterable[bytes]:
        return read([line.files[path] for path in paths])

    files = record_files(line)
    filed = read_records(files, file, frozenset(_keys(steps)))
    return court, tuple(court.judge_all(attempts(files, filed, frozenset(_registrars(steps)))))


def _changes(line: Timeline, blob: Blob) -> list[Signed]:
    """The changes of policy in their order, with the signatures that came in time.

    Those that came in after a newer one are none of them. A signature that came after the next
    change would let somebody sign who could no longer decide.
    """
    there = [path for path in line.files if path.startswith(CHANGES) and path not in line.late]
    changes = {order(name): path for path in there if (name := change_name(path))}
    return [
        Signed(path, blob(line.files[path]), dict(_in_time(path, there, line, blob)))
        for _, path in sorted(changes.items())
    ]


def _in_time(
    path: str, there: Sequence[str], line: Timeline, blob: Blob
) -> Iterator[tuple[str, bytes]]:
    stem = path.removesuffix("yml")
    for one in there:
        signer = signer_of(one) if one.startswith(stem) else ""
        state = line.arrivals[one].state
        if signer and (state == NOTHING or order(state) <= order(change_name(path))):
            yield signer, blob(line.files[one])


def _policy_files(line: Timeline, blob: Blob) -> Mapping[str, bytes]:
    objects = {one for past in line.rule_files for one in past.files.values()}
    return {file_digest(raw): raw for raw in map(blob, objects)}


def _registrars(steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        if step.authority and step.authority.rules.policy.registrar:
            yield step.authority.rules.policy.registrar.id


def _keys(steps: Sequence[Step]) -> Iterator[tuple[str, PublicKey]]:
    """Every key that ever was in force, with the id of who signs with it."""
    for step in steps:
        if step.authority:
            yield from step.authority.rules.keys.items()


def _solutions(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if path.startswith("solutions/"):
            yield path.split("/")[1]


def _anchor(steps: Sequence[Step], line: Timeline) -> Anchor | None:
    """The founding that holds: the last one, where a demonstration was founded anew."""
    for step in reversed(steps):
        if step.authority and step.change and step.change.kind == "founding":
            return Anchor(
                fingerprint=step.authority.founding_key.fingerprint,
                commit=line.arrivals[f"{CHANGES}{step.name}.yml"].commit,
                decided_on=step.change.decided_on,
                demonstration=step.authority.demonstration,
            )
    return None
