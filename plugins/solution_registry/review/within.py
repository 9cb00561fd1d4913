"""What commits of a change do on the way, though the end may show no trace of it."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..history.changes import Change as PathChange
from ..history.changes import ever_done
from ..verify.timeline import is_same
from .change import Change


class Done(NamedTuple):
    """A file that was there, and what a commit of the change made of it."""

    commit: str
    path: PathChange


def lost_within(change: Change, chosen: Callable[[PathChange], bool]) -> Iterator[Done]:
    """Find what was there and was altered or taken away, each path once, by the newest commit.

    A merge is compared with each of its parents. What the base itself has done before is not the
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
    done = ever_done(change.objects, change.base) if found else frozenset()
    for one in found:
        if one.path not in done and one.path.path not in told:
            told.add(one.path.path)
            yield one
