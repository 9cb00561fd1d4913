"""Decisions on policy, judged by the proof itself as if the change were merged."""

from collections.abc import Iterable, Iterator, Sequence

from ..certification.places import CHANGES, is_rule
from ..history.changes import Change as PathChange
from ..history.changes import commits_between
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
    one_by_one = timeline(commits, (*main, *_own(commits, base, change.head)))
    return _compared(change, before, after, one_by_one)


def _compared(change: Change, before: Timeline, after: Timeline, one_by_one: Timeline) -> Decided:
    old, new, flat = (
        chain(line, change.objects.blobs, change.today) for line in (before, after, one_by_one)
    )
    known = [*_problems(before, old)]
    was = {_what(one) for one in _unsigned(old)}
    unsigned = {one.path: None for one in _unsigned(new) if _what(one) not in was}
    not_allowed = {_what(one) for one, _ in new.altered}
    return Decided(
        wrong=tuple(step for step in new.steps if step.problems and step not in old.steps),
        problems=tuple(one for one in _problems(after, new) if one not in known),
        undecided=tuple(unsigned),
        within=tuple(
            one for one in _unsigned(flat) if _what(one) not in was and one.path not in unsigned
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


def _concerns_policy(change: Change) -> bool:
    """Whether the change has to do with policy, or one of its commits had."""
    if any(map(_of_policy, change.paths)):
        return True
    between = commits_between(change.objects, change.base, change.head)
    return any(_of_policy(path) for commit in between for path in commit.changes)


def _of_policy(path: PathChange) -> bool:
    return path.path.startswith(CHANGES) or is_rule(path.path)


def _up_to(commits: Sequence[Commit], last: str) -> tuple[Commit, ...]:
    """The commits that lead to one, itself included; in both, parents come first."""
    wanted = {last}
    for commit in reversed(commits):
        if commit.name in wanted:
            wanted.update(edge.parent for edge in commit.edges if edge.parent)
    return tuple(commit for commit in commits if commit.name in wanted)


def _own(commits: Sequence[Commit], base: Iterable[Commit], head: str) -> Iterator[Commit]:
    """The commits that a main line gets where those of the change are taken over one by one."""
    there = {commit.name for commit in base}
    return (one for one in main_line(_up_to(commits, head)) if one.name not in there)
