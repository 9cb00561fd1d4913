"""A solution: what ``solutions/<id>/solution.yml`` may say."""

from datetime import date
from typing import Annotated

from pydantic import Field

from .address import Url
from .base import Many, Model, One, Yes, described
from .certification import CriteriaId
from .money import Costs
from .procurement import ProcurementRoute, Template
from .reuse import (
    Accessibility,
    Adoption,
    Contact,
    Documentation,
    Exit,
    Governance,
    InformationSecurity,
    Integration,
    Measure,
    Reuse,
    Supplier,
    Support,
    Version,
)
from .software import Software
from .terms import (
    AttestationScheme,
    Audience,
    Degree,
    DeprecationReason,
    Kind,
    Lifecycle,
    ListedBy,
    Relation,
    Role,
    Seeking,
    VerdictValue,
)
from .text import (
    AreaId,
    Day,
    LocalLine,
    LocalProse,
    LocalShortLine,
    LocalSummary,
    OrganisationId,
    PlatformId,
    Reference,
    ShortLine,
    Slug,
    StandardId,
)


class Gate(Model):
    """A life-cycle gate that was passed."""

    phase: Lifecycle = described("Phase", "The phase that was entered.", "production")
    passed_on: Day = described("Passed on", "The day of the decision.", "2025-11-01")
    decided_by: OrganisationId | None = described(
        "Decided by", "The organisation that decided.", "se-0180", None
    )
    evidence: Reference | None = described("Evidence", "The decision.", "https://…", None)


class Process(Model):
    """The need and the way of working, which differ more than code does."""

    need: LocalProse | None = described("Need", "What problem it solves.", {"sv": "…"}, None)
    steps: Many[LocalLine] | None = described(
        "Steps", "The way of working, one sentence a step.", [{"sv": "…"}], None
    )
    owner_role: Role | None = described(
        "Process owner", "The role that owns the process.", "process_owner", None
    )
    diagram: Url | None = described("Diagram", "A picture of the process.", "https://…", None)
    local_variation: LocalProse | None = described(
        "Local variation", "What usually differs between organisations.", {"sv": "…"}, None
    )


class Complexity(Model):
    """Two judgements; the quadrant that advises how to source is computed from them."""

    organisational: Degree = described(
        "Organisational complexity", "How many must change how they work together.", "low"
    )
    innovation: Degree = described("Degree of innovation", "How much is new and uncertain.", "low")


class Attestation(Model):
    """Another body's verdict; shown apart from the registry's own certification."""

    scheme: AttestationScheme = described("Scheme", "Whose verdict.", "dpg")
    level: ShortLine | None = described("Level", "The level reached.", "2", None)
    decided_on: Day = described("Decided on", "The day of the verdict.", "2021-05-20")
    valid_until: Day | None = described("Valid until", "Its last day.", "2022-05-20", None)
    evidence: Reference = described("Evidence", "Where the verdict is.", "https://…")
    note: LocalLine | None = described("Note", "What limits it.", {"sv": "…"}, None)


class Answer(Model):
    """The lead's own answer to a criterion."""

    verdict: VerdictValue = described("Verdict", "How well it is met.", "met")
    evidence: Reference | None = described("Evidence", "Where it is shown.", "https://…", None)
    grounds: LocalLine | None = described(
        "Grounds", "Why; needed for partly and not_applicable.", {"sv": "…"}, None
    )


class SelfAssessment(Model):
    """The lead's own answers; shown apart, and never counted."""

    criteria: CriteriaId = described("Criteria set", "The set that is answered.", "2026.1")
    answers: Annotated[dict[Slug, Answer], Field(min_length=1, max_length=25)] = described(
        "Answers", "One per criterion.", {"cost-stated": {"verdict": "met"}}
    )


class Related(Model):
    """A relation to another solution of the registry."""

    id: Slug = described("Solution", "The other solution's id.", "open-eplatform")
    relation: Relation = described("Relation", "This one … the other.", "builds_on")


class Deprecation(Model):
    """The solution should not be taken up any more."""

    on: Day = described("On", "From which day.", "2026-06-01")
    reason: DeprecationReason = described("Reason", "Why.", "superseded")
    replaced_by: Slug | None = described(
        "Replaced by", "The solution to use instead.", "open-eplatform", None
    )
    last_acceptable_version: ShortLine | None = described(
        "Last acceptable version", "Older ones should be left at once.", "2.4", None
    )
    note: LocalLine | None = described("Note", "What adopters should do.", {"sv": "…"}, None)


class Solution(Model):
    """A shared e-service, procurement template, platform, component or guideline.

    The id is not in the file: it is the folder's name. Status is computed and never written.
    """

    schema_version: One = described("Schema version", "Always 1.", 1)
    kind: Kind = described("Kind", "What sort of solution it is.", "e_service")
    name: LocalShortLine = described("Name", "Its name.", {"sv": "Felanmälan"})
    summary: LocalSummary = described(
        "Summary", "One sentence, at most 160 characters.", {"sv": "…"}
    )
    description: LocalProse | None = described(
        "Description",
        "What it does. Plain text will do, with an empty line before each paragraph; "
        "Markdown gives headings and lists.",
        {"sv": "…"},
        None,
    )
    lead: OrganisationId | None = described(
        "Lead organisation",
        (
            "Who answers for the solution and for what is said of it "
            "here. Leave out where nobody does; never guess."
        ),
        "se-0180",
        None,
    )
    listed_by: ListedBy = described(
        "Listed by",
        (
            "Who tells of it here: the lead, which then is named, or "
            "the registry from sources that are stated."
        ),
        "lead",
    )
    partners: Many[OrganisationId] | None = described(
        "Partners", "Organisations that develop it together with the lead.", ["se-0182"], None
    )
    seeking: Many[Seeking] | None = described(
        "Seeking", "What the lead looks for.", ["adopters"], None
    )
    lifecycle: Lifecycle | None = described(
        "Life cycle", "The phase it is in; left out where it is not known.", "production", None
    )
    gates: Many[Gate] | None = described(
        "Gates",
        "When each phase began, and who decided on it. Others in the same phase find you by it.",
        [],
        None,
    )
    process: Process | None = described(
        "Need and process",
        "Which need it meets, and how one works with it, step by step.",
        {},
        None,
    )
    governance: Governance | None = described(
        "Governance",
        "Who decides how it is developed, and what it costs to take part in that.",
        {},
        None,
    )
    service_areas: Many[AreaId] = described(
        "Service areas", "Terms of the vocabulary of areas.", ["streets"]
    )
    audience: Many[Audience] | None = described("Audience", "Who uses it.", ["residents"], None)
    alternative_to: Many[ShortLine] | None = described(
        "Alternative to",
        "Products that others know and may search for, and that this one can take the place of.",
        ["…"],
        None,
    )
    complexity: Complexity | None = described(
        "Complexity",
        (
            "How many must change how they work, and how much is "
            "new. It shows how best to go about it."
        ),
        {},
        None,
    )
    homepage: Url | None = described(
        "Homepage",
        (
            "A page that presents it. Only where no terms of reuse are "
            "stated; they have a field of their own for it."
        ),
        "https://…",
        None,
    )
    reuse: Reuse | None = described("Terms of reuse", "May we use it?", {}, None)
    software: Software | None = described(
        "The program", "What it is, in the terms of publiccode.yml.", {}, None
    )
    platforms: Many[PlatformId] | None = described(
        "Platforms", "Terms of the vocabulary of platforms.", ["open-eplatform"], None
    )
    standards: Many[StandardId] | None = described(
        "Standards", "Terms of the vocabulary of standards.", ["oidc"], None
    )
    integrations: Many[Integration] | None = described(
        "Integrations",
        (
            "The systems that it exchanges data with. Others see "
            "by it whether it fits what they have."
        ),
        [],
        None,
    )
    documentation: Documentation | None = described("Documentation", "Where it is.", {}, None)
    adoption: Adoption | None = described("Adoption", "What a follower needs.", {}, None)
    costs: Costs | None = described("Costs", "What it costs.", {}, None)
    suppliers: Many[Supplier] | None = described("Suppliers", "Who delivers.", [], None)
    procurement_routes: Many[ProcurementRoute] | None = described(
        "Procurement routes", "Lawful ways of getting it.", [], None
    )
    support: Support | None = described("Support", "Who helps, until when.", {}, None)
    exit: Exit | None = described(
        "Exit", "How one stops using it, and takes one's data along.", {}, None
    )
    accessibility: Accessibility | None = described(
        "Accessibility", "What a test of its accessibility has shown, and when that was.", {}, None
    )
    information_security: InformationSecurity | None = described(
        "Information security", "Personal data and classification.", {}, None
    )
    results: Many[Measure] | None = described("Results", "What it gave, measured.", [], None)
    versions: Many[Version] | None = described(
        "Versions", "What has been released and what was new in it, the newest first.", [], None
    )
    contacts: Many[Contact] | None = described(
        "Contacts",
        "Whom others can ask: a role and its shared mailbox or page, never a person by name.",
        [],
        None,
    )
    attestations: Many[Attestation] | None = described(
        "Attestations",
        "What others than this registry have judged, such as an audit of security.",
        [],
        None,
    )
    self_assessment: SelfAssessment | None = described(
        "Self-assessment", "The lead's own answers.", {}, None
    )
    related: Many[Related] | None = described(
        "Related solutions",
        (
            "Other solutions in the registry that it builds on, is "
            "part of, succeeds or can stand in for."
        ),
        [],
        None,
    )
    deprecation: Deprecation | None = described(
        "Deprecation", "It should not be taken up any more.", {}, None
    )
    sources: Many[Reference] | None = described(
        "Sources",
        (
            "Where the facts are written: web addresses, or documents by their names. "
            "Needed where the registry has listed it."
        ),
        ["https://…"],
        None,
    )
    example: Yes | None = described("Example", "Fictional, for demonstration only.", True, None)
    template: Template | None = described(
        "Procurement template", "Only for procurement templates.", {}, None
    )

    @property
    def presented(self) -> str | None:
        """The address at which its publisher presents it."""
        return (self.reuse.homepage if self.reuse else None) or self.homepage

    def newest(self, today: date) -> Version | None:
        """The latest version that has been released."""
        released = [one for one in self.versions or () if one.released_on <= today]
        return max(released, key=lambda one: one.released_on, default=None)
