"""What was proven of each record: status counts only those that are verified."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Protocol, TypeAlias

from ..problem import Problem
from .past import NO_PAST, Past


@dataclass(frozen=True, slots=True)
class Verified:
    """A record whose signatures and authority hold.

    ``signers`` are fingerprints of keys by whose they are; ``registrar``: the registrar signed for
    reviewers. ``allowed`` are the lines of an ``allowed_signers`` file by signer, as policy had
    them then. ``example``: it is about something invented, so that test keys may have signed it;
    None where nobody has looked.
    """

    signers: Mapping[str, str]
    registrar: bool = False
    allowed: Mapping[str, str] = field(default_factory=dict)
    example: bool | None = None


@dataclass(frozen=True, slots=True)
class NotVerified:
    """A record that proves nothing, and why."""

    problems: tuple[Problem, ...]


def of_its_kind(
    verdict: Verified | NotVerified, serial: str, *, example: bool
) -> Verified | NotVerified:
    """The verdict on a record, held against whether the entry is an example now.

    Keys that everybody has decide on examples: what they signed proves nothing of a real solution.
    """
    if isinstance(verdict, NotVerified) or verdict.example in (None, example):
        return verdict
    return NotVerified((_problem("record-of-other-kind", serial),))


def without_criteria(serial: str, criteria: str) -> NotVerified:
    """The verdict on a certification whose criteria nobody can read any more."""
    return NotVerified((_problem("record-without-criteria", serial, set=criteria),))


def _problem(code: str, serial: str, **values: str) -> Problem:
    id, _, name = serial.partition("/")
    path = f"solutions/{id}/certifications/{name}.yml"
    return Problem(code, path, values={"value": serial, **values})


Verdicts: TypeAlias = Mapping[str, Verified | NotVerified]
"""By serial."""


class Proofs(Protocol):
    """Tells of each record whether it is verified."""

    @property
    def version(self) -> str:
        """Another one for other verdicts."""

    @property
    def decided(self) -> Mapping[str, bytes]:
        """Files of the policy that lie there as nobody decided them: path → what was decided."""

    def of(self, serial: str) -> Verified | NotVerified:
        """The verdict on a record."""


@dataclass(frozen=True, slots=True)
class Proven:
    """The verdicts of a proof, and the past they rest on; ``refused`` says why there are none.

    ``undecided`` is what is wrong with the files of the policy that ``decided`` is instead of.
    """

    verdicts: Verdicts
    refused: Problem | None = None
    past: Past = NO_PAST
    decided: Mapping[str, bytes] = field(default_factory=dict)
    undecided: tuple[Problem, ...] = ()

    @property
    def version(self) -> str:
        """A digest of it, but for the checkpoint, which is another one after each commit."""
        told = (self.verdicts, self.refused, self.past.anchor, self.past.rulings, self.decided)
        return blake2b(repr(told).encode(), digest_size=8).hexdigest()

    def of(self, serial: str) -> Verified | NotVerified:
        """The verdict on a record; one that was not looked at is not verified."""
        reasons = (self.refused,) if self.refused else ()
        return self.verdicts.get(serial) or NotVerified(reasons)


@dataclass(frozen=True, slots=True)
class Believed:
    """Takes every record for what it says: for checks that no status rests on, and for tests."""

    version: str = "believed"
    refused: None = None
    decided: Mapping[str, bytes] = field(default_factory=dict)
    undecided: tuple[Problem, ...] = ()

    def of(self, serial: str) -> Verified | NotVerified:  # noqa: ARG002 - as `Proofs` has it
        """Believe it."""
        return Verified({})


BELIEVED = Believed()
