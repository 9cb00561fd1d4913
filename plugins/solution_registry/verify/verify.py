"""``registry verify``: the proof of a clone's history, from git's objects alone."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..certification.past import Checkpoint
from ..collector import no_collection
from ..history import NoHistory
from ..history.compared import compare
from ..history.graph import whole_history
from ..history.objects import Objects
from ..problem import Problem, Severity
from .edited import edited_here
from .entries import held_against_entries
from .follows import without_what_follows
from .places import PROVEN
from .proof import Proof, prove
from .refusal import Refused, no_history


@dataclass(frozen=True, slots=True)
class Expected:
    """What is known from elsewhere: the founding key's fingerprint, and what was published last."""

    anchor: str = ""
    checkpoint: Checkpoint | None = None


def verify(root: Path, today: date, expected: Expected, *, also_here: bool = False) -> Proof:
    """Prove the history of the clone that a registry's folder is in, up to HEAD.

    Only commits count, never what else lies in the folder. ``also_here`` warns besides of what was
    decided on and does not lie in the folder as it was committed. Nothing is fetched.

    Raises:
        Refused: where git cannot tell the whole history, or it is not the one that was published.
    """
    try:
        with no_collection(), Objects(root) as objects:
            head = objects.commit("HEAD")
            commits = whole_history(objects, head, PROVEN)
            compare(objects, [commit.name for commit in commits], PROVEN)
            proof = held_against_entries(prove(commits, objects.blobs, today), objects)
            edited = tuple(edited_here(objects, commits, today)) if also_here else ()
    except NoHistory as reason:
        raise Refused(no_history(str(reason))) from None
    there = frozenset(commit.name for commit in commits)
    told = without_what_follows(proof)
    problems = (*told, *edited, *_as_expected(proof, expected, there))
    return replace(
        proof,
        trusted=proof.anchor is not None and proof.anchor.fingerprint == expected.anchor,
        problems=tuple(sorted(problems, key=lambda problem: problem.order)),
    )


def _as_expected(proof: Proof, expected: Expected, commits: Collection[str]) -> list[Problem]:
    """Hold a proof against what is known from elsewhere; ``commits`` are those of all lines.

    Raises:
        Refused: where the history is not the one that was published.
    """
    found: list[Problem] = []
    anchor = proof.anchor
    if expected.anchor and anchor and anchor.fingerprint != expected.anchor:
        values = {"value": anchor.fingerprint, "expected": expected.anchor}
        found.append(Problem("anchor-differs", "policy/changes", values=values))
    if anchor and anchor.demonstration:
        found.append(Problem("demonstration", "policy/changes", severity=Severity.WARNING))
    last = expected.checkpoint
    if last is None:
        return found
    if proof.authority and last.registry != proof.authority.rules.policy.registry:
        raise Refused(Problem("checkpoint-elsewhere", ".", values={"value": last.registry}))
    if last.commit not in proof.main_line:
        code = "main-line-left" if last.commit in commits else "history-rewritten"
        values = {"commit": last.commit, "head": proof.main_line[-1][:12]}
        raise Refused(Problem(code, ".", values=values))
    if anchor and last.anchor != anchor.fingerprint:
        values = {"value": anchor.fingerprint, "expected": last.anchor}
        found.append(Problem("anchor-differs", "policy/changes", values=values))
    return found
