"""Records held against the entries at the end of a history: an example's are of no real one.

What a real solution's reviewers decided is looked at where its status is shown; here, what keys
that everybody has decided on.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..certification.certified import is_example
from ..certification.proof import NotVerified, Verified, of_its_kind
from ..history.objects import Objects
from ..source import parse
from .proof import Proof
from .records import Judged


def held_against_entries(proof: Proof, objects: Objects) -> Proof:
    """The proof without what it says of examples that are none any more. Raises NoHistory."""
    records = tuple(_held(proof, objects))
    gone = [new for old, new in zip(proof.records, records, strict=True) if old != new]
    problems = (*proof.problems, *(one for judged in gone for one in judged.problems))
    return replace(proof, records=records, problems=problems) if gone else proof


def _held(proof: Proof, objects: Objects) -> Iterator[Judged]:
    head, kinds = proof.main_line[-1], dict[str, bool]()
    for judged in proof.records:
        verdict = judged.verdict
        if isinstance(verdict, Verified) and verdict.example:
            id = judged.serial.partition("/")[0]
            if id not in kinds:
                kinds[id] = _is_example(objects, head, id)
            verdict = of_its_kind(verdict, judged.serial, example=kinds[id])
        if isinstance(verdict, NotVerified) and verdict is not judged.verdict:
            yield judged._replace(verdict=verdict, problems=verdict.problems)
        else:
            yield judged


def _is_example(objects: Objects, commit: str, id: str) -> bool:
    """Whether an entry is an example; one that is gone or cannot be read stays what it was."""
    path = f"solutions/{id}/solution.yml"
    name = f"{objects.prefix}{path}"
    if next(objects.in_each([commit], name)) is None:
        return True
    data, wrong = parse(objects.blob(f"{commit}:{name}"), path)
    return bool(wrong) or not isinstance(data, dict) or is_example(data)
