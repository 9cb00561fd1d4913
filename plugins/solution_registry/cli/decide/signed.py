"""What a reviewer's key has signed: to be looked through where it is lost."""

from collections.abc import Iterator
from itertools import pairwise

from ...certification.keys import PublicKey
from ...certification.places import CHANGES
from ...certification.proof import Verified
from ...verify.proof import Proof
from ..context import Here
from .office import Office


def signed_with_key(here: Here, place: Office, id: str) -> Iterator[str]:
    """Every decision that stands and that the key of a reviewer has signed, with its file."""
    _ = here.words.text
    key = place.authority.rules.keys.get(id)
    if key is None:
        return
    found = [*_records(place.proof, id, key), *_changes(place.proof, id, key)]
    if not found:
        yield _("The key has signed nothing that stands.")
        return
    yield _(
        "The key has signed this, and it stands. Look through it; “registry show ID” shows the "
        "decisions on a solution. Revoke what they did not decide:"
    )
    for serial, path in found:
        yield f"  {serial}  {path}"


def _records(proof: Proof, id: str, key: PublicKey) -> Iterator[tuple[str, str]]:
    for one in proof.records:
        if isinstance(one.verdict, Verified) and one.verdict.signers.get(id) == key.fingerprint:
            yield one.serial, one.path


def _changes(proof: Proof, id: str, key: PublicKey) -> Iterator[tuple[str, str]]:
    """Changes of policy are signed with the keys that were in force before them."""
    for before, step in pairwise(proof.steps):
        signers = step.change.signers if step.change and step.authority else ()
        if before.authority and id in signers and before.authority.rules.keys.get(id) == key:
            yield f"policy/{step.name}", f"{CHANGES}{step.name}.yml"
