"""Decisions on policy, judged by the proof itself as if the change were merged."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..certification.places import CHANGES, is_rule
from ..history.changes import Change as PathChange
from ..history.graph import Commit, Edge, main_line, whole_history
from ..problem import Problem
from ..verify.places import FOLDERS
from ..verify.proof import Chain, chain
from ..verify.timeline import Alteration, Timeline, timeline
from .change import Change
from .decided import Decided, What

_UNSIGNED = "policy-unsigned"
_ORDER = "change-order"


def decided(change: Change) -> Decided | None:
    """Follow the decisions of the base, and then those of the change; None where it has none.

    From the founding on, along the main line as a merge would make it: what counts in the end is
    what ``registry verify`` says. Raises NoHistory.
    """
    if len(change.forks) > 1 or not _concerns_policy(change):
        return None
    commits = whole_history(change.objects, change.base, FOLDERS, change.head)
    base = _up_to(commits, change.base)
    merge = Commit("", (Edge(change.base, change.paths), Edge(change.head, ())))
    main = main_line(base)
    before = timeline(base, main)
    after = timeline((*commits, merge), (*main, merge))
    without_merge = [timeline(commits, line) for line in _one_by_one(commits, base, change.head)]
    return _compared(change, before, after, without_merge)


def _compared(
    change: Change, before: Timeline, after: Timeline, without_merge: Sequence[Timeline]
) -> Decided:
    old, new, *others = (
        chain(line, change.objects.blobs, change.today) for line in (before, after, *without_merge)
    )
    known = [*_problems(before, old)]
    was = {_done(one) for one in _unsigned(old)}
    unsigned = {one.path: None for one in _unsigned(new) if _done(one) not in was}
    not_allowed = {_what(one) for one, _ in new.altered}
    return Decided(
        steps=tuple(step for step in new.steps if step not in old.steps),
        from_authority={
            step.name: before.authority for before, step in pairwise(new.steps) if before.authority
        },
        problems=tuple(one for one in _problems(after, new) if one not in known),
        undecided=tuple(unsigned),
        within=tuple(
            {
                one.path: one
                for other in others
                for one in _unsigned(other)
                if _done(one) not in was and one.path not in unsigned
            }.values()
        ),
        allowed=frozenset(map(_what, after.altered.values())) - not_allowed,
    )


def _problems(line: Timeline, found: Chain) -> Iterator[Problem]:
    yield from (one for one in line.problems if one.code == _ORDER)
    for step in found.steps:
        yield from step.problems


def _unsigned(found: Chain) -> Iterator[Alteration]:
    return (one for one, _ in found.altered if one.code == _UNSIGNED)


def _what(one: Alteration) -> What:
    return one.path, one.old, one.new


def _done(one: Alteration) -> tuple[What, str]:
    """What was done, and by which commit: the same once more is not the same."""
    return _what(one), one.commit


def _concerns_policy(change: Change) -> bool:
    """Whether the change has to do with policy, or one of its commits had."""
    if any(map(_of_policy, change.paths)):
        return True
    return any(_of_policy(path) for commit in change.commits for path in commit.changes)


def _of_policy(path: PathChange) -> bool:
    return path.path.startswith(CHANGES) or is_rule(path.path)


def _up_to(commits: Sequence[Commit], last: str) -> tuple[Commit, ...]:
    """The commits that lead to one, itself included; in both, parents come first."""
    wanted = {last}
    for commit in reversed(commits):
        if commit.name in wanted:
            wanted.update(edge.parent for edge in commit.edges if edge.parent)
    return tuple(commit for commit in commits if commit.name in wanted)


def _one_by_one(
    commits: Sequence[Commit], base: Sequence[Commit], head: str
) -> Iterator[tuple[Commit, ...]]:
    """The main lines that a merge without a merge commit may make.

    A rebase takes over each commit that is no merge itself. Where the change has all that the base
    has, its own line may become the main one.
    """
    there = {commit.name for commit in base}
    own = (one for one in commits if one.name not in there and len(one.edges) == 1)
    yield (*main_line(base), *own)
    ahead = _up_to(commits, head)
    if there <= {commit.name for commit in ahead}:
        yield main_line(ahead)
