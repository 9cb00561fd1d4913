"""Policy: the numbers of certification, and who may decide."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .base import Many, Model, One, Yes, described
from .certification import CriteriaId, LevelNumber
from .terms import Signing
from .text import AreaId, Day, LocalShortLine, OrganisationId, ShortLine, Slug


class LevelReviewers(Model):
    """How many reviewers a level takes."""

    level: LevelNumber = described("Level", "1, 2 or 3.", 1)
    reviewers: int = described("Reviewers", "At least so many.", 1, ge=1, le=9)


PublicKeyLine = Annotated[
    str,
    Field(
        pattern=r"^(ssh|ecdsa|sk)-[a-z0-9@.-]+ [A-Za-z0-9+/]+=*( [A-Za-z0-9@._-]+)?$",
        max_length=1000,
    ),
]
"""A public key in OpenSSH's form: ``ssh-ed25519 AAAA…``, as in a ``.pub`` file."""


class Registrar(Model):
    """The body whose one key signs what reviewers approved, where nobody has a key."""

    id: Slug = described("Id", "Permanent.", "registrar")
    organisation: OrganisationId = described("Organisation", "The central body.", "zz-exempelradet")
    public_key: PublicKeyLine = described(
        "Public key", "An OpenSSH public key.", "ssh-ed25519 AAAA"
    )
    own_keys_from_level: LevelNumber | None = described(
        "Own keys from level", "From this level on, each reviewer's own key signs.", 2, None
    )


_REGISTRAR = {
    "id": "registrar",
    "organisation": "zz-exempelradet",
    "public_key": "ssh-ed25519 AAAA",
}


class Policy(Model):
    """``policy/policy.yml``: the rules of this registry, as numbers."""

    schema_version: One = described("Schema version", "Always 1.", 1)
    registry: Slug = described("Registry", "The registry's id.", "nordic-solution-registry")
    criteria: CriteriaId = described("Criteria set", "The set in force.", "2026.1")
    validity_months: int = described(
        "Validity, months", "The longest validity of a certification.", 24, ge=1, le=24
    )
    due_days: int = described(
        "Due, days", "Days before the end at which renewal is due.", 60, ge=1, le=365
    )
    confirmation_months: int = described(
        "Confirmation, months", "How long an adopter's confirmation counts.", 12, ge=1, le=36
    )
    decision_max_age_days: int = described(
        "Age of a decision, days", "How old a decision may be when it comes in.", 30, ge=0, le=30
    )
    reviewers_per_level: Many[LevelReviewers] = described(
        "Reviewers per level", "The lowest level first.", []
    )
    signing: Signing = described("Signing", "Whose keys sign.", "reviewers")
    registrar: Registrar | None = described(
        "Registrar", "Needed where the registrar signs.", _REGISTRAR, None
    )


class Reviewer(Model):
    """Somebody who may certify, as a role in an organisation."""

    id: Slug = described("Id", "Random and permanent.", "rv-4k2m9x")
    organisation: OrganisationId = described("Organisation", "Whose reviewer.", "zz-exempelradet")
    role: LocalShortLine = described("Role", "The role.", {"sv": "Granskare"})
    scope: Literal["all"] | Many[AreaId] = described("Scope", "All, or service areas.", "all")
    active_from: Day = described("Active from", "The first day.", "2026-01-01")
    active_to: Day | None = described("Active to", "The last day.", "2027-12-31", None)
    public_key: PublicKeyLine | None = described(
        "Public key", "An OpenSSH public key.", "ssh-ed25519 AAAA", None
    )
    key_revoked_on: Day | None = described(
        "Key revoked on",
        "The day on which the key was found to be lost; nothing that comes in later counts.",
        "2026-06-01",
        None,
    )
    example: Yes | None = described("Example", "Fictional.", True, None)

    def active_on(self, day: date) -> bool:
        """Whether the task is theirs on a day."""
        return self.active_from <= day <= (self.active_to or day)


class Reviewers(Model):
    """``policy/reviewers.yml``."""

    schema_version: One = described("Schema version", "Always 1.", 1)
    reviewers: Annotated[tuple[Reviewer, ...], Field(strict=False, max_length=500)] = described(
        "Reviewers", "Everybody who may certify, or might.", []
    )


class Maintainer(Model):
    """The accounts of an organisation at the forge; for comfort, never for authority."""

    organisation: OrganisationId = described("Organisation", "Whose accounts.", "se-0180")
    accounts: Many[ShortLine] = described("Accounts", "Names at the forge.", ["…"])


class Maintainers(Model):
    """``policy/maintainers.yml``."""

    schema_version: One = described("Schema version", "Always 1.", 1)
    maintainers: Annotated[tuple[Maintainer, ...], Field(strict=False, max_length=500)] = described(
        "Maintainers", "By organisation.", []
    )
