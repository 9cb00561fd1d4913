"""Records that a change puts back as they were: they came in once, and are no new decisions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..certification.proof import Verified
from ..history.changes import Change as PathChange
from ..history.changes import ever_had
from ..problem import Problem
from ..verify.places import stem
from ..verify.proof import prove
from .change import Change
from .merged import Merged, as_merged, up_to


class Proven(NamedTuple):
    """What the proof says of a record once the change is merged."""

    problems: tuple[Problem, ...]
    by_registrar: bool


def put_back(change: Change, records: Iterable[str]) -> Mapping[str, Proven]:
    """Judge those of some records that the change puts back, by path.

    The day, the keys and the rules are those of then. It takes as long as a proof, and is done
    only where the base has had what the change brings. Raises NoHistory.
    """
    added: defaultdict[str, list[PathChange]] = defaultdict(list)
    for one in change.paths:
        if one.old is None:
            added[stem(one.path)].append(one)
    coming = {path: added[stem(path)] for path in records}
    known = [
        path
        for path, files in coming.items()
        if all(ever_had(change.objects, change.base, one.path) for one in files)
    ]
    if not known or len(change.forks) > 1:
        return {}
    merged = as_merged(change)
    had = _had(merged, change.base)
    again = [path for path in known if {(one.path, one.new) for one in coming[path]} <= had]
    if not again:
        return {}
    proof = prove(merged.all, change.objects.blobs, change.today)
    verdicts = {one.path: one.verdict for one in proof.records}
    found = {}
    for path in again:
        verdict = verdicts.get(path)
        problems = tuple(one for one in proof.problems if stem(one.path) == stem(path))
        found[path] = Proven(problems, isinstance(verdict, Verified) and verdict.registrar)
    return found


def _had(merged: Merged, base: str) -> frozenset[tuple[str, object]]:
    """The files that were altered or taken away on the base, as they were."""
    return frozenset(
        (change.path, change.old)
        for commit in up_to(merged.commits, base)
        for edge in commit.edges
        for change in edge.changes
        if change.old
    )
