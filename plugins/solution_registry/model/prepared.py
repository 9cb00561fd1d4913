"""A decision prepared in a file, for ``registry certify --from``; no part of a registry."""

from typing import Annotated

from pydantic import Field

from .base import Many, Model, Yes, described
from .certification import CriteriaId, Digest, FieldName, Serial
from .terms import VerdictValue
from .text import Day, Line, LocalLine, LocalProse, OrganisationId, Reference, ShortLine, Slug


class PreparedVerdict(Model):
    """What is found on one criterion; or that what was found the last time is still true."""

    verdict: VerdictValue | None = described("Verdict", "How well it is met.", "met", None)
    evidence: Many[Reference] | None = described("Evidence", "What shows it.", ["https://…"], None)
    grounds: LocalLine | None = described(
        "Grounds", "Why; needed for partly and not_applicable.", {"sv": "…"}, None
    )
    still_true: Yes | None = described(
        "Still true", "The last verdict, its evidence and grounds hold as they stand.", True, None
    )


class PreparedFor(Model):
    """What a decision was prepared for: its verdicts are about this and nothing else."""

    solution: Slug = described("Solution", "The solution's id.", "exempel-felanmalan")
    last: Serial | None = described(
        "Last certification",
        "The newest one by then, if any.",
        "exempel-felanmalan/2026-03-11-1",
        None,
    )
    criteria: CriteriaId = described("Criteria set", "The set that was in force.", "2026.1")
    criteria_digest: Digest = described(
        "Criteria digest", "Of the set's canonical content.", "sr1:…"
    )
    digest: Digest = described("Digest", "Of the entry's canonical content.", "sr1:…")
    fields: dict[FieldName, Digest] = described(
        "Field digests", "One per top-level field, to name what has changed.", {}
    )


class Prepared(Model):
    """A decision, as far as it is prepared."""

    organisation: OrganisationId | None = described(
        "Certifying organisation",
        "Neither lead, partner, supplier nor funder.",
        "zz-exempelradet",
        None,
    )
    case_number: ShortLine | None = described(
        "Case number", "The decision's case number.", "REG 2026/12", None
    )
    no_interest: Yes | None = described(
        "No interest",
        "The certifying organisation has no interest in the solution.",
        True,
        None,
    )
    reviewers: Many[Slug] | None = described("Reviewers", "Who decided, by id.", ["rv-x"], None)
    decided_on: Day | None = described("Decided on", "The day of the decision.", "2026-03-02", None)
    valid_until: Day | None = described("Valid until", "The last day.", "2028-03-01", None)
    reason: LocalProse | None = described(
        "Reason", "Why it is revoked or declined.", {"sv": "…"}, None
    )
    note: Line | None = described("Note", "About the record itself.", "…", None)
    verdicts: Annotated[dict[Slug, PreparedVerdict], Field(min_length=1, max_length=25)] | None = (
        described("Verdicts", "One per criterion.", {}, None)
    )
    prepared_for: PreparedFor | None = described(
        "Prepared for", "What the verdicts are about; written by --prepare.", {}, None
    )
