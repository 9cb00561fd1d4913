"""The chain of policy changes, followed from the founding on: who may decide after each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from ..load import load
from ..model.policy_change import PolicyChange
from ..problem import Problem
from .authority import Authority
from .change_rules import CHANGE_RULES, Draft
from .keys import BadKey, PublicKey, read_key
from .places import CHANGES
from .rules import Rules, read_rules
from .signed import Signed

Content = Callable[[str], bytes | None]
"""The bytes with a digest (``sha256:…``) that ever were a policy's file; None for others."""


@dataclass(frozen=True, slots=True)
class Step:
    """The state after one change. ``authority`` is None from where the chain is broken on."""

    name: str
    change: PolicyChange | None
    authority: Authority | None
    problems: tuple[Problem, ...] = ()


def order(name: str) -> tuple[str, int]:
    """The order of changes: by day, then number, of ``<date>-<n>``."""
    day, _, number = name.rpartition("-")
    return day, int(number)


def name_of(path: str) -> str:
    """The name of a change, of its path: ``<date>-<n>``."""
    return path.removeprefix(CHANGES).removesuffix(".yml")


def follow(
    changes: Sequence[Signed],
    content: Content,
    today: date,
    refused: Mapping[str, Problem] = MappingProxyType({}),
) -> tuple[Step, ...]:
    """Follow the chain, a step for each change, in the order of their names.

    A change that is wrong breaks the chain: nobody has authority from there on, until it has been
    taken away and a signed exception allows that. ``refused`` are those, by path, that are wrong
    for another reason than what they and those before them say.
    """
    steps: list[Step] = []
    previous: Signed | None = None
    for signed in sorted(changes, key=lambda one: order(name_of(one.path))):
        if steps and steps[-1].authority is None:
            problem = Problem("change-after-break", signed.path)
            steps.append(Step(name_of(signed.path), None, None, (problem,)))
            continue
        before = steps[-1].authority if steps else None
        step = _step(signed, previous, before, content, today)
        if wrong := refused.get(signed.path):
            step = replace(step, authority=None, problems=(*step.problems, wrong))
        steps.append(step)
        previous = signed
    return tuple(steps)


def _step(
    signed: Signed,
    previous: Signed | None,
    before: Authority | None,
    content: Content,
    today: date,
) -> Step:
    name = name_of(signed.path)
    loaded = load(PolicyChange, signed.raw, signed.path)
    change = loaded.value
    if change is None:
        return Step(name, None, None, loaded.problems)
    if change.kind == "founding" and before is not None and before.demonstration:
        before = None  # what a published key has decided binds nobody
    founds = change.kind == "founding"
    if founds and before is not None:
        return Step(name, change, None, (Problem("founded-twice", signed.path, ("kind",)),))
    if not founds and before is None:
        return Step(name, change, None, (Problem("no-founding", signed.path, ("kind",)),))
    files = _files(change, before)
    rules, wrong = _rules(signed.path, files, content)
    key = before.founding_key if before else _founding_key(change)
    if rules is None:
        return Step(name, change, None, tuple(_decided(one, signed.path) for one in wrong))
    if key is None:
        problem = Problem("founding-key-missing", signed.path, ("founding_key",))
        return Step(name, change, None, (problem,))
    draft = Draft(change, signed, previous, before, rules, key, today)
    problems = tuple(problem for rule in CHANGE_RULES for problem in rule(draft))
    authority = Authority(
        rules=rules,
        files=files,
        founding_key=key,
        since=max(change.decided_on, before.since) if before else change.decided_on,
        demonstration=before.demonstration if before else bool(change.example),
        lost=frozenset(_lost(rules)) | (before.lost if before else frozenset()),
        replaced=_replaced(rules, before) if before else frozenset(),
    )
    return Step(name, change, None if problems else authority, problems)


def _decided(problem: Problem, path: str) -> Problem:
    """A problem of a file of the policy, with the change that has decided on it."""
    return replace(problem, values={**problem.values, "decision": path.removesuffix(".yml")})


def _lost(rules: Rules) -> Iterator[bytes]:
    """The keys that are said to be lost."""
    for id, reviewer in rules.reviewers.items():
        if reviewer.key_revoked_on and id in rules.keys:
            yield rules.keys[id].material


def _replaced(rules: Rules, before: Authority) -> frozenset[bytes]:
    """The keys that registrars had, but for the one that the registrar has now."""
    then, now = before.rules.registrars_key, rules.registrars_key
    had = {then.material} if then else set[bytes]()
    return (before.replaced | had) - ({now.material} if now else set[bytes]())


def _files(change: PolicyChange, before: Authority | None) -> Mapping[str, str]:
    files = dict(before.files) if before else {}
    for path, file in (change.files or {}).items():
        files.pop(path, None)
        if file.after:
            files[path] = file.after
    return files


def _rules(
    path: str, files: Mapping[str, str], content: Content
) -> tuple[Rules | None, tuple[Problem, ...]]:
    found = {name: content(digest) for name, digest in files.items()}
    missing = [name for name, raw in found.items() if raw is None]
    if missing:
        return None, tuple(
            Problem("change-content", path, ("files", name), {"value": name}) for name in missing
        )
    return read_rules({name: raw for name, raw in found.items() if raw is not None})


def _founding_key(change: PolicyChange) -> PublicKey | None:
    try:
        return read_key(change.founding_key or "")
    except BadKey:
        return None
