"""What was proven of a record, and what not: status counts only those that are verified."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ..problem import Problem


@dataclass(frozen=True, slots=True)
class Verified:
    """A record whose signatures and authority hold.

    ``position`` tells when it came in: a record that came in later has a higher one. ``signers``
    are fingerprints of keys by whose they are; ``registrar``: the registrar signed for reviewers.
    """

    position: int
    signers: Mapping[str, str]
    registrar: bool = False


@dataclass(frozen=True, slots=True)
class NotVerified:
    """A record that proves nothing, and why."""

    problems: tuple[Problem, ...]


Verdicts: TypeAlias = Mapping[str, Verified | NotVerified]
"""By serial."""
