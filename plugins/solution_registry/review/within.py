"""What commits of a change do on the way, though the end may show no trace of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ..history.changes import Change as PathChange
from ..history.changes import done_since, parents
from ..history.snapshot import Snapshot
from ..verify.lines import is_same
from ..verify.places import entry_id
from .change import Change
from .founding import knows_founding


class Done(NamedTuple):
    """A file that was there, and what a commit of the change made of it."""

    commit: str
    path: PathChange


def lost_within(change: Change, chosen: Callable[[PathChange], bool]) -> Iterator[Done]:
    """Find what was there and was altered or taken away, each path once, by the newest commit.

    A merge is compared with each of its parents. What the base itself has done is not the
    change's: a branch into which it was merged shows the very same. What differs from the base at
    the end is told by other rules. Raises NoHistory.
    """
    told = {path.path for path in change.paths if path.old and chosen(path)}
    found = [
        Done(each.commit, one)
        for each in change.commits
        for one in each.changes
        if one.old and one.path not in told and chosen(one) and not is_same(one.old, one.new)
    ]
    base = _Base(change)
    for one in found:
        if one.path.path not in told and not base.did(one):
            told.add(one.path.path)
            yield one


@dataclass(slots=True)
class _Base:
    """What the base has done that a commit of the change had not seen."""

    change: Change
    _parents: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _since: dict[str, frozenset[PathChange]] = field(default_factory=dict)
    _knows: dict[str, bool] = field(default_factory=dict)

    def did(self, done: Done) -> bool:
        """Whether a merge only takes over what the base did, which its parent had not seen.

        What the parent had seen, perhaps because it was put back since, is done once more; so is
        what is no merge's, where the commits are taken over one by one. An entry of a line that
        never knew of the founding has never been one here.
        """
        objects, path = self.change.objects, done.path
        merged = self._merged(done.commit)
        if len(merged) < 2:
            return False
        having = [
            parent for parent in merged if Snapshot(objects, parent).file(path.path) == path.old
        ]
        return bool(having) and all(
            path in self._done_since(parent) or self._is_upstream(path, parent) for parent in having
        )

    def _merged(self, commit: str) -> tuple[str, ...]:
        """The parents of a commit: asked for once, though thousands of files may be lost in it."""
        if commit not in self._parents:
            self._parents[commit] = parents(self.change.objects, commit)
        return self._parents[commit]

    def _done_since(self, parent: str) -> frozenset[PathChange]:
        if parent not in self._since:
            self._since[parent] = done_since(self.change.objects, parent, self.change.base)
        return self._since[parent]

    def _is_upstream(self, path: PathChange, parent: str) -> bool:
        if not entry_id(path.path):
            return False
        if parent not in self._knows:
            self._knows[parent] = knows_founding(self.change.before, parent)
        return not self._knows[parent]
