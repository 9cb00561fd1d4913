"""Records that a change puts back as they were: they came in once, and are no new decisions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..certification.proof import Verified
from ..history.changes import Change as PathChange
from ..history.changes import ever_had
from ..history.graph import Commit, main_line
from ..problem import Problem, Severity
from ..verify.places import change_name, stem
from ..verify.proof import Proof, prove
from ..verify.records import LOST
from .change import Change
from .merged import as_merged, by_the_merge, up_to


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
    paths = [one.path for files in coming.values() for one in files]
    if len(change.forks) > 1 or not ever_had(change.objects, change.base, *paths):
        return {}
    merged = as_merged(change)
    had = _had(up_to(merged.commits, change.base))
    again = [path for path in coming if {(one.path, one.new) for one in coming[path]} <= had]
    if not again:
        return {}
    proof = prove(merged.all, change.objects.blobs, change.today)
    verdicts = {one.path: one.verdict for one in proof.records}
    found = {}
    for path in again:
        verdict = verdicts.get(path)
        registrar = isinstance(verdict, Verified) and verdict.registrar
        found[path] = Proven(tuple(_unproven(proof, path)), registrar)
    return found


def _unproven(proof: Proof, path: str) -> Iterator[Problem]:
    """What keeps a record from being proven; remarks on old ones help nobody."""
    for one in proof.problems:
        if stem(one.path) != stem(path) or by_the_merge(one):
            continue
        if one.severity is Severity.ERROR or one.code == LOST:
            yield replace(one, severity=Severity.ERROR)


def _had(base: Sequence[Commit]) -> frozenset[tuple[str, object]]:
    """The files that the main line of the base altered or took away since it was founded.

    What it had before, or another line had, was never proven: it would come in with the change.
    """
    found: set[tuple[str, object]] = set()
    founded = False
    for commit in main_line(base):
        changes = commit.edges[0].changes
        if founded:
            found.update((one.path, one.old) for one in changes if one.old)
        founded = founded or any(change_name(one.path) for one in changes)
    return frozenset(found)
