"""The proof: whether signatures, authority and history hold, from a clone alone."""

from .checkpoint import BadCheckpoint, Checkpoint, read_checkpoint, write_checkpoint
from .proof import Anchor, Proof
from .verify import Expected, Refused, verify

__all__ = [
    "Anchor",
    "BadCheckpoint",
    "Checkpoint",
    "Expected",
    "Proof",
    "Refused",
    "read_checkpoint",
    "verify",
    "write_checkpoint",
]
