"""What lies in a folder of policy, its changes and criteria, and is not what was decided."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from ..certification.places import CHANGES
from ..problem import Problem
from .alterations import ALTERED, EDITED
from .proof import Proof

_TOLD: Final = EDITED | ALTERED
"""What says of a file that it is not what it was, be that committed or not."""


class Undecided(NamedTuple):
    """What is wrong with such files, and of those that say the rules what was decided, by path."""

    problems: tuple[Problem, ...]
    decided: Mapping[str, bytes]


def undecided(proof: Proof, here: Proof) -> Undecided:
    """Find them, whoever allows it; ``here`` is proven of what lies in the folder.

    ``proof`` tells what was decided last. Where a change is not decided, or was altered, so is
    nothing that came with it.
    """
    last = next((step.authority for step in reversed(proof.steps) if step.authority), None)
    told = {one.path: one for one in reversed(here.problems) if one.code in _TOLD}
    problems = {path: one for path, one in told.items() if path.startswith(CHANGES)}
    decided: dict[str, bytes] = {}
    for path, digest in _others(last.files if last else {}, here.rule_files):
        content = proof.policy_files.get(digest)
        if content is not None:
            problem = Problem("policy-edited", path, values={"value": path})
            problems[path] = told.get(path, problem)
            decided[path] = content
    return Undecided(tuple(problems[path] for path in sorted(problems)), decided)


def _others(decided: Mapping[str, str], here: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The files that are not what was decided, with the digests of what was."""
    return ((path, digest) for path, digest in decided.items() if here.get(path) != digest)
