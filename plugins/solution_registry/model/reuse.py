"""On what terms a solution may be reused, what it needs around it, and how one leaves it."""

from .address import Email, Url
from .base import Hundreds, Many, Model, described
from .terms import (
    ContributionBasis,
    Direction,
    ExitOperators,
    GovernanceModel,
    IntegrationState,
    Level,
    Locality,
    ReuseTerms,
    Role,
    SupplierRole,
)
from .text import (
    Currency,
    Day,
    Licence,
    LocalLine,
    LocalProse,
    Number,
    OrganisationId,
    Reference,
    ShortLine,
    StandardId,
    SystemTypeId,
    Year,
)


class Reuse(Model):
    """May we use it, and where is it?"""

    terms: ReuseTerms = described("Terms", "On what terms others may use it.", "open_source")
    licence: Licence | None = described(
        "Licence", "The short name of the licence in the list of SPDX.", "EUPL-1.2", None
    )
    repository: Url | None = described("Source code", "Where the code is.", "https://…", None)
    homepage: Url | None = described("Homepage", "Where it is presented.", "https://…", None)
    demo: Url | None = described("Demo", "Where it can be tried.", "https://…", None)
    publiccode: Url | None = described(
        "publiccode.yml", "The address of its publiccode.yml.", "https://…/publiccode.yml", None
    )


class Integration(Model):
    """One connection to a surrounding system."""

    system_type: SystemTypeId = described(
        "System type", "A term of the vocabulary of system types.", "case_management"
    )
    product: ShortLine | None = described("Product", "The product it connects to.", "Platina", None)
    standard: StandardId | None = described(
        "Standard", "A term of the vocabulary of standards.", "sdk", None
    )
    direction: Direction | None = described("Direction", "Which way data goes.", "both", None)
    state: IntegrationState = described("State", "What an adopter has to do for it.", "standard")
    note: LocalLine | None = described("Note", "What else matters.", {"sv": "…"}, None)


class Documentation(Model):
    """Where the documentation is, by reader."""

    user: Url | None = described("For users", "Guide for those who use it.", "https://…", None)
    administration: Url | None = described(
        "For administrators", "Guide for those who run the service.", "https://…", None
    )
    operations: Url | None = described(
        "For operations", "Installing, running, backing up.", "https://…", None
    )
    architecture: Url | None = described(
        "Architecture", "How it is built and why.", "https://…", None
    )
    source: Url | None = described(
        "For developers", "How the code is worked on.", "https://…", None
    )


class Range(Model):
    """From, to: whole numbers."""

    min: int = described("At least", "The lowest seen or judged.", 20, ge=0, le=1_000_000)
    max: int = described("At most", "The highest seen or judged.", 60, ge=0, le=1_000_000)


class Adoption(Model):
    """What a follower needs: ordering competence, effort and steps."""

    roles: Many[Role] | None = described(
        "Roles needed", "The roles the adopter needs to have.", ["system_owner"], None
    )
    effort_hours: Range | None = described(
        "Own work, hours", "Hours of the adopter's own work.", {"min": 20, "max": 60}, None
    )
    weeks: Range | None = described(
        "Time, weeks", "Calendar weeks from decision to use.", {"min": 2, "max": 6}, None
    )
    steps: Many[LocalLine] | None = described(
        "How to join, step by step", "One sentence a step, in order.", [{"sv": "…"}], None
    )


class Supplier(Model):
    """Somebody who delivers something for the solution."""

    organisation: OrganisationId = described(
        "Organisation", "A supplier of the register.", "se-sambruk"
    )
    role: SupplierRole = described("Delivers", "What it delivers.", "operation")
    agreement_until: Day | None = described(
        "Agreement until", "The last day of the agreement.", "2027-12-31", None
    )
    source: Reference | None = described("Source", "Where this is written.", "https://…", None)


class Support(Model):
    """Who helps, when, and until when."""

    organisation: OrganisationId | None = described(
        "Organisation", "Who gives support.", "se-0180", None
    )
    hours: LocalLine | None = described(
        "Hours", "When support answers.", {"sv": "Vardagar 8–16"}, None
    )
    response: LocalLine | None = described(
        "Response time", "How soon one gets an answer.", {"sv": "Inom 4 timmar"}, None
    )
    until: Day | None = described("Until", "Support is promised until.", "2028-12-31", None)


class Exit(Model):
    """How one leaves, and takes the data along."""

    export_formats: Many[ShortLine] | None = described(
        "Export formats", "Formats in which all data can be taken out.", ["csv"], None
    )
    operators: ExitOperators | None = described("Operators", "Who else could run it.", "open", None)
    notice_months: int | None = described(
        "Notice, months", "Months of notice.", 6, None, ge=0, le=120
    )
    process: LocalProse | None = described(
        "Process", "What happens when one leaves.", {"sv": "…"}, None
    )


class Contribution(Model):
    """What a member pays a year."""

    basis: ContributionBasis = described("Basis", "What the amount depends on.", "per_inhabitant")
    amount: Number | None = described("Amount", "Whole units of the currency.", 2, None)
    currency: Currency | None = described("Currency", "ISO 4217.", "SEK", None)
    year: Year | None = described("Year", "The year meant.", 2026, None)


class Governance(Model):
    """Who decides over what is shared."""

    model: GovernanceModel = described("Model", "How it is governed.", "lead_with_council")
    decides: LocalLine | None = described(
        "Who decides", "Who decides what is built next.", {"sv": "…"}, None
    )
    members: Hundreds[OrganisationId] | None = described(
        "Members", "The organisations that take part.", ["se-0180"], None
    )
    contribution: Contribution | None = described(
        "Contribution", "What a member pays a year.", {}, None
    )
    roadmap: Url | None = described("Roadmap", "What is planned.", "https://…", None)
    joining_terms: Url | None = described("Terms for joining", "The agreement.", "https://…", None)


class Accessibility(Model):
    """What is known of its accessibility."""

    standard: ShortLine = described("Standard", "What it was tested by.", "EN 301 549 v3.2.1")
    level: Level | None = described("Level", "The level reached (WCAG).", "AA", None)
    checked_on: Day | None = described("Checked on", "The day of the test.", "2026-02-01", None)
    evidence: Reference | None = described("Evidence", "The report.", "https://…", None)


class Classification(Model):
    """An information security classification."""

    scale: ShortLine = described("Scale", "Whose scale.", "MSB 0-3")
    confidentiality: int = described("Confidentiality", "Level on the scale.", 2, ge=0, le=5)
    integrity: int = described("Integrity", "Level on the scale.", 2, ge=0, le=5)
    availability: int = described("Availability", "Level on the scale.", 2, ge=0, le=5)


class InformationSecurity(Model):
    """Personal data, classification and where data is kept."""

    personal_data: bool | None = described(
        "Personal data", "Whether it handles personal data: true or false.", True, None
    )
    dpia: Reference | None = described(
        "Impact assessment", "The data protection impact assessment.", "https://…", None
    )
    contact: Email | None = described(
        "Security contact", "Where weaknesses are reported.", "security@example.se", None
    )
    classification: Classification | None = described(
        "Classification", "The lead's classification.", {}, None
    )
    locality: Locality | None = described("Where data is kept", "Where data is.", "eu", None)


class Measure(Model):
    """A result that was measured."""

    measure: LocalLine = described("Measure", "What was measured.", {"sv": "Minuter per ärende"})
    before: ShortLine = described("Before", "The value before, with its unit.", "45 min")
    after: ShortLine = described("After", "The value after, with its unit.", "20 min")
    measured_on: Day = described("Measured on", "The day of the measurement.", "2026-01-15")
    evidence: Reference | None = described("Evidence", "The report.", "https://…", None)


class Version(Model):
    """A released version."""

    version: ShortLine = described("Version", "Its number, in quotation marks.", "3.1")
    released_on: Day = described("Released on", "The day of release.", "2026-01-15")
    changes: LocalLine | None = described("Changes", "What is new.", {"sv": "…"}, None)


class Contact(Model):
    """A role that can be reached; never a private person."""

    role: Role = described("Role", "The role.", "system_owner")
    organisation: OrganisationId | None = described(
        "Organisation", "Whose role; left out for the lead's own.", "se-0180", None
    )
    email: Email | None = described("E-mail", "The role's mailbox.", "edemo@example.se", None)
    page: Url | None = described("Contact page", "A page with contact details.", "https://…", None)
    review_by: Day | None = described(
        "Review by", "After this day the contact needs to be confirmed.", "2027-05-01", None
    )
