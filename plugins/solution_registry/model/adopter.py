"""An adopter: what ``solutions/<id>/adopters/<organisation>.yml`` may say."""

from .address import Email
from .base import Many, Model, One, Yes, described
from .terms import Offer, Outcome, Proof, RouteType, Stage
from .text import (
    AgreementId,
    Currency,
    Day,
    LocalLine,
    LocalProse,
    Number,
    Reference,
    ShortLine,
    SystemTypeId,
    Year,
    YearMonth,
)


class Confirmation(Model):
    """The adopter itself has said so: a role, never a private person."""

    on: Day = described("On", "The day of the confirmation.", "2026-05-10")
    role: ShortLine = described(
        "Role", "The role that confirms it, never a person's name.", "IT-chef"
    )
    proof: Proof | None = described(
        "Proof",
        (
            "What shows that the word comes from the organisation. "
            "Without it you count only as reported."
        ),
        "mailbox",
        None,
    )
    case_number: ShortLine | None = described(
        "Case number",
        (
            "The number of the case with the organisation, "
            "by which anybody may ask for the confirmation."
        ),
        "KS 2026/123",
        None,
    )


class EnvironmentSystem(Model):
    """A system the adopter has around the solution."""

    system_type: SystemTypeId = described(
        "System type", "A term of the vocabulary of system types.", "case_management"
    )
    product: ShortLine | None = described("Product", "The product.", "Platina", None)


class AdopterCost(Model):
    """What the adopter paid."""

    one_off: Number | None = described("One-off cost", "Paid once.", 15000, None)
    per_year: Number | None = described("Cost per year", "Paid each year.", 24000, None)
    currency: Currency = described("Currency", "ISO 4217.", "SEK")
    year: Year = described("Year", "The year meant.", 2026)


class AdopterProcurement(Model):
    """How the adopter procured, and how it went."""

    route: RouteType = described("Route", "The kind of route.", "framework")
    agreement: AgreementId | None = described(
        "Agreement", "A term of the vocabulary of agreements.", "se-programvaror-och-tjanster", None
    )
    reference: ShortLine | None = described("Reference", "The adopter's case number.", "…", None)
    concluded_on: Day | None = described(
        "Concluded on", "The day of the contract.", "2026-02-01", None
    )
    outcome: Outcome | None = described("Outcome", "How the procurement ended.", "awarded", None)


class ReferenceContact(Model):
    """The role to ask."""

    role: ShortLine = described("Role", "The role.", "E-tjänstutvecklare")
    email: Email = described("E-mail", "The role's mailbox.", "edemo@example.se")


class ReferenceOffer(Model):
    """What the adopter offers to those who think of following."""

    offers: Many[Offer] = described("Offers", "What one may ask for.", ["call_30_min"])
    contact: ReferenceContact | None = described("Contact", "Whom to ask.", {}, None)


class Adopter(Model):
    """How one organisation uses a solution. The organisation is the file's name."""

    schema_version: One | None = described("Schema version", "Always 1.", 1, None)
    stage: Stage = described("Stage", "How far the organisation has come.", "production")
    since: YearMonth | None = described(
        "Since",
        "Year and month when that began; the year alone where the month is not known.",
        "2025-09",
        None,
    )
    version: ShortLine | None = described(
        "Version", "The version in use, in quotation marks.", "3.1", None
    )
    confirmation: Confirmation | None = described(
        "Confirmation",
        (
            "The organisation's own word that it uses it. Leave out "
            "where you report somebody else's use."
        ),
        {},
        None,
    )
    use: LocalProse | None = described("Use", "What it is used for.", {"sv": "…"}, None)
    deviations: LocalProse | None = described(
        "Deviations", "Where the way of working differs from the lead's.", {"sv": "…"}, None
    )
    environment: Many[EnvironmentSystem] | None = described(
        "Environment",
        "Systems that you run beside it. Others find by them what fits what they have.",
        [],
        None,
    )
    cost: AdopterCost | None = described("Cost", "What it cost.", {}, None)
    effort_hours: Number | None = described("Own work, hours", "Hours of own work.", 40, None)
    procurement: AdopterProcurement | None = described(
        "Procurement", "How it was procured.", {}, None
    )
    reference: ReferenceOffer | None = described(
        "Reference",
        "What you offer to those who think of following, and whom they can ask.",
        {},
        None,
    )
    experience: LocalProse | None = described(
        "Experience", "What others should know.", {"sv": "…"}, None
    )
    note: LocalLine | None = described("Note", "What the source says, exactly.", {"sv": "…"}, None)
    source: Reference | None = described(
        "Source",
        (
            "A page that shows that the organisation uses it. Needed "
            "only where the confirmation is not filled in."
        ),
        "https://…",
        None,
    )
    as_of: YearMonth | None = described(
        "Date of the source",
        "When the source was written. Leave out where it does not say.",
        "2021",
        None,
    )
    example: Yes | None = described("Example", "Fictional.", True, None)
