"""What a proof says of the past besides its records."""

from collections.abc import Iterator, Mapping

from ..certification.allowed import allowed_signer, allowed_signers
from ..certification.authority import Authority
from ..certification.changes import Step
from ..certification.past import Past, Ruling
from ..model.policy_change import FOUNDER
from .proof import Proof


def past(proof: Proof) -> Past:
    """Tell it; there is a checkpoint where everything holds."""
    checkpoint = proof.checkpoint if proof.holds else None
    return Past(proof.anchor, tuple(_rulings(proof)), checkpoint)


def _rulings(proof: Proof) -> Iterator[Ruling]:
    before: Authority | None = None
    for step in proof.steps:
        allowed = _allowed(step, before)
        yield Ruling(step.name, step.change, step.authority is not None, allowed)
        before = step.authority


def _allowed(step: Step, before: Authority | None) -> Mapping[str, str]:
    if step.change is None:
        return {}
    lines = dict(allowed_signers(before.rules, step.change.signers)) if before else {}
    founds = step.change.kind == "founding"
    authority = step.authority if founds else before
    if FOUNDER in step.change.signers and authority:
        lines[FOUNDER] = allowed_signer(FOUNDER, authority.founding_key)
    return lines
