"""The history as it would be with a change in it, and what would no longer be proven then."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..certification.places import CHANGES, is_rule
from ..certification.proof import Verified
from ..history.changes import Change as PathChange
from ..history.changes import changes, ever_had
from ..history.graph import Commit, Edge, whole_history
from ..problem import Problem, Severity
from ..verify.places import PROVEN, is_kept
from ..verify.proof import Proof, prove
from .change import Change
from .numbers import taken

_BY_THE_MERGE = frozenset({"kept-file-edited", "entry-gone", "id-reused"})
"""What the proof says of a file that the newest commit alters, which has no name yet."""


class Merged(NamedTuple):
    """The commits of the base and of the change, parents first, and the one that merges them."""

    commits: tuple[Commit, ...]
    merge: Commit

    @property
    def all(self) -> tuple[Commit, ...]:
        """The whole history."""
        return (*self.commits, self.merge)


def as_merged(change: Change) -> Merged:
    """Merge a change as a forge does: what the merge alters is seen from both lines.

    A branch that has not seen what the base did takes that over as it is merged, and by that the
    proof tells what came about beside what. Raises NoHistory.
    """
    commits = whole_history(change.objects, change.base, PROVEN, change.head)
    edges = (Edge(change.base, change.paths), Edge(change.head, _taken_over(change)))
    return Merged(commits, Commit("", edges))


def _taken_over(change: Change) -> tuple[PathChange, ...]:
    """What the base has done that the branch has not seen, and does by being merged."""
    own = {one.path for one in change.paths}
    missed = changes(change.objects, change.head, change.base)
    return tuple(one for one in missed if one.path not in own)


def up_to(commits: Sequence[Commit], last: str) -> tuple[Commit, ...]:
    """The commits that lead to one, itself included; in both, parents come first."""
    wanted = {last}
    for commit in reversed(commits):
        if commit.name in wanted:
            wanted.update(edge.parent for edge in commit.edges if edge.parent)
    return tuple(commit for commit in commits if commit.name in wanted)


def concerns_policy(change: Change) -> bool:
    """Whether the change has to do with policy, or one of its commits had."""
    return _concerns(change, lambda path: path.path.startswith(CHANGES) or is_rule(path.path))


def proof_lost(change: Change) -> Iterator[Problem]:
    """Find what the merge would end, though the change may not even differ from the base.

    A line from before that takes over today's policy has that before what the base decided; and
    what two let go can be put back. Whoever only adds something new ends nothing.
    """
    if len(change.forks) > 1 or not (concerns_policy(change) or _alters(change)):
        return
    if taken(change) or (change.decided and any(map(_is_error, change.decided.problems))):
        return  # as it is it cannot be merged, and what would be lost follows from that
    merged = as_merged(change)
    after = prove(merged.all, change.objects.blobs, change.today)
    lost = {one.path for one in after.problems if by_the_merge(one)}
    unproven = [one for one in after.records if not _is_verified(after, one.serial)]
    if not (lost or unproven):
        return
    before = prove(up_to(merged.commits, change.base), change.objects.blobs, change.today)
    lost.update(one.path for one in unproven if _is_verified(before, one.serial))
    told = {path.path for path in change.paths if path.old}
    told.update(one.path for one in before.problems if _is_error(one))
    folders = {_folder(path) for path in told if is_kept(path)}
    added = {path.path for path in change.paths if path.old is None}
    for path in sorted(lost - told):
        if path in added:
            yield Problem("proof-lost", path, values={"value": path})
        elif _folder(path) not in folders:  # else it follows from what is told
            yield Problem("proof-lost", path, values={"base": change.base[:12]})


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def by_the_merge(problem: Problem) -> bool:
    """Whether it is of the merge itself, which is no commit yet: then ``proof-lost`` tells it."""
    return problem.code in _BY_THE_MERGE and not problem.values.get("commit")


def _is_error(problem: Problem) -> bool:
    return problem.severity is Severity.ERROR


def _is_verified(proof: Proof, serial: str) -> bool:
    return isinstance(proof.verdicts.get(serial), Verified)


def _alters(change: Change) -> bool:
    """Whether a commit or the merge alters a decision, or brings one that the base has had."""

    def altered(path: PathChange) -> bool:
        return path.old is not None and is_kept(path.path)

    if _concerns(change, altered) or any(map(altered, _taken_over(change))):
        return True
    added = [one.path for one in change.paths if one.old is None and is_kept(one.path)]
    return bool(added) and ever_had(change.objects, change.base, *added)


def _concerns(change: Change, asked: Callable[[PathChange], bool]) -> bool:
    within = (path for commit in change.commits for path in commit.changes)
    return any(map(asked, change.paths)) or any(map(asked, within))
