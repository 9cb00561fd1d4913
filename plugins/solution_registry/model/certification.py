"""Certification: records of what reviewers decided, and the criteria they decided by."""

from typing import Annotated, Literal

from pydantic import Field

from .base import Many, Model, One, Yes, described
from .terms import Decision, Proof, Theme, VerdictValue
from .text import (
    Day,
    Evidence,
    Line,
    LocalLine,
    LocalProse,
    LocalShortLine,
    OrganisationId,
    ShortLine,
    Slug,
)

CriteriaId = Annotated[str, Field(pattern=r"^[0-9]{4}\.[0-9]{1,2}$")]
"""A criteria set: its year and number, ``2026.1``."""
Digest = Annotated[str, Field(pattern=r"^sr1:[0-9a-f]{64}$")]
"""SHA-256 of canonical bytes, with the version of the canonical form."""
Serial = Annotated[
    str,
    Field(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*/[0-9]{4}-[0-9]{2}-[0-9]{2}-[1-9][0-9]?$", max_length=80
    ),
]
"""A record's name for ever: ``<solution>/<date>-<n>``."""
FieldName = Annotated[str, Field(pattern=r"^[a-z_]+$")]
"""The name of a field of an entry, at its top level."""
LevelNumber = Annotated[int, Field(ge=1, le=3)]


class Verdict(Model):
    """What was found on one criterion."""

    verdict: VerdictValue = described("Verdict", "How well it is met.", "met")
    evidence: Many[Evidence] | None = described("Evidence", "What shows it.", ["https://…"], None)
    grounds: LocalLine | None = described(
        "Grounds", "Why; needed for partly and not_applicable.", {"sv": "…"}, None
    )


class CountedAdopter(Model):
    """An adopter that counted on the day of the decision."""

    organisation: OrganisationId = described("Organisation", "The adopter.", "zz-lommarfors")
    confirmed_on: Day = described("Confirmed on", "Its confirmation.", "2026-05-10")
    proof: Proof | None = described("Proof", "How it is known.", "mailbox", None)


class Certification(Model):
    """A record of one decision. It is added and never changed; its level is computed."""

    schema_version: One = described("Schema version", "Always 1.", 1)
    registry: Slug = described("Registry", "The registry's id.", "nordic-solution-registry")
    solution: Slug = described("Solution", "The solution's id.", "exempel-felanmalan")
    serial: Serial = described("Serial", "The record's name.", "exempel-felanmalan/2026-03-11-1")
    decision: Decision = described("Decision", "What was decided.", "certified")
    revokes: Serial | None = described(
        "Revokes", "The record that is revoked.", "…/2026-03-02-1", None
    )
    reason: LocalProse | None = described(
        "Reason", "Why it is revoked or declined.", {"sv": "…"}, None
    )
    digest: Digest | None = described(
        "Digest", "Of the canonical content that was certified.", "sr1:…", None
    )
    fields: dict[FieldName, Digest] | None = described(
        "Field digests", "One per top-level field.", {}, None
    )
    criteria: CriteriaId = described("Criteria set", "The set that was used.", "2026.1")
    criteria_digest: Digest | None = described(
        "Criteria digest", "Of the set's canonical content.", "sr1:…", None
    )
    verdicts: Annotated[dict[Slug, Verdict], Field(min_length=1, max_length=25)] | None = described(
        "Verdicts", "One per criterion.", {}, None
    )
    adopters: Many[CountedAdopter] | None = described(
        "Adopters counted", "Confirmed on the day of the decision.", [], None
    )
    organisation: OrganisationId = described(
        "Certifying organisation", "Neither lead, partner, supplier nor funder.", "zz-exempelradet"
    )
    case_number: ShortLine = described("Case number", "The decision's case number.", "REG 2026/12")
    no_interest: Yes = described(
        "No interest", "The certifying organisation has no interest in the solution.", True
    )
    reviewers: Many[Slug] = described("Reviewers", "Who decided, by id.", ["rv-4k2m9x"])
    decided_on: Day = described("Decided on", "The day of the decision.", "2026-03-02")
    valid_until: Day | None = described("Valid until", "The last day.", "2028-03-01", None)
    note: Line | None = described(
        "Note", "About the record itself.", "signature not yet checked", None
    )


class Criterion(Model):
    """One question that a reviewer answers."""

    id: Slug = described("Id", "Permanent.", "cost-stated")
    theme: Theme = described("Theme", "What it is about.", "cost")
    question: LocalLine = described("Question", "What is asked.", {"sv": "…"})
    why: LocalLine = described("Why", "Why it matters.", {"sv": "…"})
    evidence: LocalLine = described("Evidence", "What counts as evidence.", {"sv": "…"})
    rests_on: Many[FieldName] = described("Rests on", "The fields it rests on.", ["costs"])
    required_from_level: LevelNumber = described("Required from level", "1, 2 or 3.", 1)
    machine: Literal["none", "presence"] | None = described(
        "Checked by machine", "What a machine fills in beforehand.", "presence", None
    )


class CriteriaLevel(Model):
    """One level of certification."""

    level: LevelNumber = described("Level", "1, 2 or 3.", 1)
    name: LocalShortLine = described("Name", "Its name.", {"sv": "Granskad"})
    meaning: LocalLine = described("Meaning", "What it says.", {"sv": "…"})
    confirmed_adopters_besides_lead: int = described(
        "Confirmed adopters", "Besides the lead, at least.", 1, ge=0, le=100
    )
    joint_governance: bool = described("Joint governance", "Whether it is required.", False)
    reviewers: int = described("Reviewers", "At least so many.", 1, ge=1, le=9)


class CriteriaSet(Model):
    """A public, numbered set of criteria. A file never changes; a new set is a new file."""

    schema_version: One = described("Schema version", "Always 1.", 1)
    id: CriteriaId = described("Id", "Year and number, in quotation marks.", "2026.1")
    valid_from: Day = described("Valid from", "The first day of use.", "2026-01-01")
    name: LocalShortLine = described("Name", "The set's name.", {"sv": "Kriterier 2026"})
    introduction: LocalProse | None = described("Introduction", "What it is.", {"sv": "…"}, None)
    levels: Many[CriteriaLevel] = described("Levels", "The lowest first.", [])
    criteria: Annotated[Many[Criterion], Field(max_length=25)] = described(
        "Criteria", "At most 25.", []
    )
    sources: Many[Line] | None = described("Sources", "What it builds on.", ["…"], None)
