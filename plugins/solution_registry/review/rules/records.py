"""Decisions stay as they were written: certification records, and changes of policy."""

from collections.abc import Iterator

from ...certification.places import CHANGES, CRITERIA
from ...history.changes import Change as PathChange
from ...load import load
from ...model.policy_change import PolicyChange
from ...problem import Problem
from ...verify.places import is_kept, signer_of, stem
from ..change import Change
from ..numbers import taken
from ..within import lost_within


def is_record(path: str) -> bool:
    """Whether a path is that of a certification record, or of what lies beside one."""
    parts = path.split("/")
    return len(parts) > 3 and parts[0] == "solutions" and parts[2] == "certifications"


def is_decision(path: str) -> bool:
    """Whether a path is that of a decision, about a solution or about policy: it stays for ever."""
    return is_kept(path) and not path.startswith(CRITERIA)


def record_changed(change: Change) -> Iterator[Problem]:
    """What is beside a decision stays as it is, byte for byte, unless an exception allows it."""
    others = taken(change)
    for path in change.paths:
        if not is_decision(path.path) or path.old is None or stem(path.path) in others:
            continue
        if not allowed(change, path):
            yield Problem("record-changed", path.path)


def number_taken(change: Change) -> Iterator[Problem]:
    """No two decisions have one number."""
    for path in sorted(taken(change)):
        yield Problem("number-taken", f"{path}.yml", values={"value": path.rpartition("/")[2]})


def allowed(change: Change, path: PathChange) -> bool:
    """Whether a signed exception allows what becomes of a file."""
    return change.decided is not None and change.decided.allows(path)


def decision_missing(change: Change) -> Iterator[Problem]:
    """What lies beside decisions belongs to one, and only those sign who made it.

    Records are judged with all that lies beside them; here is asked about the rest.
    """
    for path in change.paths:
        if path.old is not None or not is_decision(path.path):
            continue
        signer, decision = signer_of(path.path), f"{stem(path.path)}.yml"
        if not (signer or path.path == decision.replace(".yml", ".json")):
            continue
        if change.after.file(decision) is None:
            yield Problem("decision-missing", path.path, values={"expected": decision})
        elif signer and path.path.startswith(CHANGES):
            yield from _unasked(change, decision, signer)


def _unasked(change: Change, decision: str, signer: str) -> Iterator[Problem]:
    made = load(PolicyChange, change.after.read(decision), decision).value
    if made and signer not in made.signers:
        path, values = f"{decision.removesuffix('yml')}{signer}.sig", {"value": signer}
        yield Problem("signature-unexpected", path, values=values)


def record_changed_within(change: Change) -> Iterator[Problem]:
    """No commit alters or takes away what stays for ever, though no trace is left of it.

    All commits of the change become history, where the proof looks at each of them.
    """

    def stays(path: PathChange) -> bool:
        return is_kept(path.path) and not allowed(change, path)

    for commit, path in lost_within(change, stays):
        values = {"commit": commit[:12], "base": change.fork[:12]}
        yield Problem("record-changed-within", path.path, values=values)
