"""A change of policy: the files that it changes, and the decision that goes with them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from ..certification.authority import Authority
from ..certification.change_rules import ENOUGH
from ..certification.changes import order
from ..certification.places import CHANGES
from ..certification.signed import file_digest
from ..generated.schema_path import schema_from
from ..load import load
from ..model.policy_change import PolicyChange
from ..problem import Problem
from ..source.write import document
from ..verify.places import change_name
from ..verify.proof import Proof
from .names import next_name
from .write import Files

LATE: Final = "change-order"
"""The code of what is said of a change that came in after a newer one."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be decided. ``files`` are those of the policy as they will be, by path."""

    kind: str
    registry: str
    grounds: Mapping[str, str]
    decided_on: date
    signers: tuple[str, ...]
    files: Mapping[str, bytes] = field(default_factory=dict)
    was: Mapping[str, str] = field(default_factory=dict)
    """The digests of those files as they were decided before, by path."""
    case_number: str = ""
    reviewer: str = ""
    allows: tuple[Mapping[str, str], ...] = ()
    founding_key: str = ""
    taken: Collection[str] = ()
    """Names that it may not have, though no file has them."""


@dataclass(frozen=True, slots=True)
class MadeChange:
    """A change that was made: its files by path. ``problems`` say why where it is none."""

    path: str
    files: Files
    change: PolicyChange | None
    problems: tuple[Problem, ...]

    @property
    def raw(self) -> bytes:
        """The bytes that are signed."""
        return self.files[self.path] or b""


def make_change(root: Path, proposal: Proposal) -> MadeChange:
    """Make a change that follows from the newest one; nothing is written."""
    name = next_name(root / CHANGES, proposal.decided_on, proposal.taken)
    path = f"{CHANGES}{name}.yml"
    data = _data(proposal, name, _previous(root))
    raw = document(data, schema_from(path, "policy-change")).encode()
    loaded = load(PolicyChange, raw, path)
    return MadeChange(path, {**proposal.files, path: raw}, loaded.value, loaded.problems)


def who_signs(authority: Authority, on: date) -> tuple[tuple[str, ...], bool]:
    """Who may sign a change on a day, and whether the founder has to."""
    able = authority.deciders(on)
    return able, len(able) < ENOUGH


def authority_for(proof: Proof, kind: str, name: str = "") -> Authority | None:
    """The authority that decides on a change; None where nobody may.

    Where a decision was altered or taken away, nobody has any but for an exception, which is what
    mends that: those decide on it who could before. One that came in after a newer one is taken
    away first. ``name`` is the change's own where it is there already, so that one that lacks a
    signature does not stand in its own way.
    """
    found = {one.code for one in proof.problems}
    if LATE in found or (kind != "exception" and "change-altered" in found):
        return None
    before = [one for one in proof.steps if not name or order(one.name) < order(name)]
    return before[-1].authority if before else None


def _previous(root: Path) -> bytes | None:
    names = [name for path in (root / CHANGES).glob("*.yml") if (name := _name(path))]
    newest = max(names, key=order, default="")
    return (root / f"{CHANGES}{newest}.yml").read_bytes() if newest else None


def _name(path: Path) -> str:
    return change_name(f"{CHANGES}{path.name}")


def _data(proposal: Proposal, name: str, previous: bytes | None) -> dict[str, Any]:
    files = {
        path: {
            **({"before": proposal.was[path]} if path in proposal.was else {}),
            "after": file_digest(raw),
        }
        for path, raw in proposal.files.items()
    }
    about: dict[str, Any] = {
        "schema_version": 1,
        "registry": proposal.registry,
        "serial": f"policy/{name}",
        "kind": proposal.kind,
        "previous": file_digest(previous) if previous else None,
        "decided_on": proposal.decided_on,
        "case_number": proposal.case_number,
        "grounds": proposal.grounds,
        "reviewer": proposal.reviewer,
        "files": files,
        "allows": list(proposal.allows),
        "founding_key": proposal.founding_key,
        "signers": list(proposal.signers),
    }
    return {key: about[key] for key in PolicyChange.model_fields if about.get(key)}
