"""Decisions on policy, judged by the proof itself as if the change were merged."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..history.graph import Commit, main_line
from ..problem import Problem
from ..verify.lines import Alteration
from ..verify.proof import Chain, settled
from ..verify.timeline import Timeline, timeline
from .change import Change
from .decided import Decided, What
from .merged import as_merged, concerns_policy, up_to

_UNSIGNED = "policy-unsigned"
_ORDER = "change-order"


def decided(change: Change) -> Decided | None:
    """Follow the decisions of the base, and then those of the change; None where it has none.

    From the founding on, along the main line as a merge would make it: what counts in the end is
    what ``registry verify`` says. Raises NoHistory.
    """
    if len(change.forks) > 1 or not concerns_policy(change):
        return None
    merged = as_merged(change)
    commits, base = merged.commits, up_to(merged.commits, change.base)
    main = main_line(base)
    before = timeline(base, main)
    after = timeline(merged.all, (*main, merged.merge))
    without_merge = [timeline(commits, line) for line in _one_by_one(commits, base, change.head)]
    return _compared(change, before, after, without_merge)


def _compared(
    change: Change, before: Timeline, after: Timeline, without_merge: Sequence[Timeline]
) -> Decided:
    old, new, *others = (
        settled(line, change.objects.blobs, change.today)
        for line in (before, after, *without_merge)
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
    ahead = up_to(commits, head)
    if there <= {commit.name for commit in ahead}:
        yield main_line(ahead)
