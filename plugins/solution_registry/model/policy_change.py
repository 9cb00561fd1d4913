"""A change of policy: what was decided about who may decide, signed like a certification."""

from typing import Annotated

from pydantic import Field

from .base import Many, Model, One, Yes, described
from .policy import PublicKeyLine
from .terms import ChangeKind
from .text import Day, LocalProse, ShortLine, Slug

FOUNDER = "founder"
"""Who the founding key belongs to: the name in ``signers`` and in the signature's file name."""

Sha256 = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
"""SHA-256 of a file's bytes, as ``sha256sum`` computes it."""
ChangeSerial = Annotated[
    str, Field(pattern=r"^policy/[0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]?$", max_length=30)
]
"""A change's name for ever: ``policy/<date>-<n>``."""
PolicyPath = Annotated[
    str,
    Field(pattern=r"^(policy/policy\.yml|policy/reviewers\.yml|schema/criteria/[0-9.]{6,7}\.yml)$"),
]
"""A file that changes only by a signed decision."""
KeptPath = Annotated[
    str,
    Field(pattern=r"^(solutions|policy|schema/criteria)/[A-Za-z0-9._/-]+$", max_length=200),
]
"""A file that should never have changed."""


class FileChange(Model):
    """What a file was and what it is from now on."""

    before: Sha256 | None = described(
        "Before", "Digest of the file as it was; left out for a new file.", "sha256:…", None
    )
    after: Sha256 | None = described(
        "After", "Digest of the file as it is; left out for a file that is gone.", "sha256:…", None
    )


class Allowed(FileChange):
    """One alteration of something that never changes, allowed after the fact."""

    path: KeptPath = described(
        "Path", "The file.", "solutions/exempel-felanmalan/certifications/2026-03-11-1.yml"
    )


class PolicyChange(Model):
    """``policy/changes/<date>-<n>.yml``: one decision. It is added and never changed."""

    schema_version: One = described("Schema version", "Always 1.", 1)
    registry: Slug = described("Registry", "The registry's id.", "nordic-solution-registry")
    serial: ChangeSerial = described("Serial", "The decision's name.", "policy/2026-03-02-1")
    kind: ChangeKind = described("Kind of change", "What is decided.", "reviewer_added")
    previous: Sha256 | None = described(
        "Previous", "Digest of the decision before; only the first has none.", "sha256:…", None
    )
    decided_on: Day = described("Decided on", "The day of the decision.", "2026-03-02")
    case_number: ShortLine | None = described(
        "Case number", "The decision's case number.", "REG 2026/7", None
    )
    grounds: LocalProse = described("Grounds", "Why.", {"sv": "…"})
    reviewer: Slug | None = described("Reviewer", "Whom it is about, by id.", "rv-4k2m9x", None)
    files: Annotated[dict[PolicyPath, FileChange], Field(min_length=1, max_length=50)] | None = (
        described("Files", "What changes, by path.", {}, None)
    )
    allows: Many[Allowed] | None = described("Allows", "Of an exception: what it allows.", [], None)
    founding_key: PublicKeyLine | None = described(
        "Founding key",
        "Of the founding: the key that decides while there are fewer than two reviewers.",
        "ssh-ed25519 AAAA",
        None,
    )
    signers: Many[Slug] = described(
        "Signers", "Who signs: ids of reviewers, or founder.", ["rv-4k2m9x", "rv-8d3n7q"]
    )
    example: Yes | None = described(
        "Example", "The founding key is a published test key; nothing real rests on it.", True, None
    )
