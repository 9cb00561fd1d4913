"""How far a change reaches: what it touches besides solutions, and what it may not touch."""

from collections.abc import Iterator

from ...certification.places import CRITERIA
from ...problem import Problem
from ...verify.places import is_followed, is_kept, stem
from ..change import Change
from ..numbers import taken
from .records import allowed

MOST = 50
"""Solutions in one change that a person can still look at."""
NAMED = 5
"""Paths that are named in one sentence."""


def branches_crossed(change: Change) -> Iterator[Problem]:
    """There is one commit to merge from, so that what is merged is what was looked at."""
    if len(change.forks) > 1:
        shown = ", ".join(one[:12] for one in change.forks[:NAMED])
        yield Problem("branches-crossed", ".", values={"value": shown, "base": change.base[:12]})


def base_merged_in(change: Change) -> Iterator[Problem]:
    """A branch that has all that the base has can take its place, and then its own line counts."""
    own = ("--first-parent", "--parents", change.head, f"^{change.base}")
    line = change.objects.run("rev-list", *own).decode().splitlines()
    if change.fork == change.base and line and line[-1].split()[1:2] != [change.base]:
        yield Problem("base-merged-in", ".", values={"base": change.base[:12]})


def undone_by_merge(change: Change) -> Iterator[Problem]:
    """What comes in is what was looked at, also where commits are taken over one by one.

    A rebase leaves out what the merges of a branch do; what both sides changed, it puts together as
    a merge does. So what ends as the base has it is asked about. Of files that only decisions
    change, other rules tell.
    """
    own = ("--topo-order", "--no-merges", change.head, f"^{change.base}")
    commits = change.objects.run("rev-list", *own).decode().split()
    done = {one.commit: one.changes for one in change.commits}
    told = {path.path for path in change.paths}
    for commit in commits if len(commits) < len(done) else ():
        for path, _, new in done[commit]:
            if path in told or path.startswith("../") or is_followed(path):
                continue
            told.add(path)
            if change.before.file(path) != new:
                yield Problem("undone-by-merge", path, values={"commit": commit[:12]})


def changed_on_both_sides(change: Change) -> Iterator[Problem]:
    """What is merged is what was looked at."""
    others = taken(change)
    for path in change.overlaps:
        if stem(path) not in others:
            yield Problem("changed-on-both-sides", path)


def mixed_change(change: Change) -> Iterator[Problem]:
    """What decides how the registry works does not come along with solutions."""
    usual = ("solutions/", "schema/vocabulary/")
    other = [path.path for path in change.paths if not path.path.startswith(usual)]
    if change.touched and other:
        left = f" +{len(other) - NAMED}" if len(other) > NAMED else ""
        values = {"value": ", ".join(other[:NAMED]) + left}
        yield Problem("mixed-change", other[0], values=values)


def large_change(change: Change) -> Iterator[Problem]:
    """A change is small enough to be looked at."""
    count = len(change.touched)
    if count > MOST:
        yield Problem("large-change", "solutions", values={"count": str(count), "max": str(MOST)})


def criteria_changed(change: Change) -> Iterator[Problem]:
    """A set of criteria stays as it was; a new one is a new file."""
    for path in change.paths:
        old = path.path.startswith(CRITERIA) and is_kept(path.path) and path.old is not None
        if old and not allowed(change, path):
            yield Problem("criteria-changed", path.path)
