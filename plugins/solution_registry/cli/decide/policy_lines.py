"""The lines of the policy's files that a decision makes other, which its digests do not tell."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff

from ...certification.signed import file_digest
from ...model.policy_change import FileChange
from ...verify.proof import Proof
from ...wording import visible
from ..context import Here


def policy_lines(
    here: Here, proof: Proof, changes: Mapping[str, FileChange], new: Mapping[str, bytes]
) -> Iterator[str]:
    """What changes in each file, line by line; of a new file, that it is one.

    A file is what its digest says, never what happens to lie in the folder: it may have been edited
    there before it was decided. ``new`` are files by digest that are in no commit yet.
    """
    known = {**proof.policy_files, **new}
    for path in changes:
        raw = here.bytes_of(path) or b""
        known.setdefault(file_digest(raw), raw)
    for path, change in changes.items():
        if change.before is None:
            yield f"+ {path}"
            continue
        old, lines = (
            known.get(digest or "", b"").decode(errors="replace").splitlines()
            for digest in (change.before, change.after)
        )
        for line in unified_diff(old, lines, path, path, n=1, lineterm=""):
            yield visible(line)
