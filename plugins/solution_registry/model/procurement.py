"""Ways of getting a solution lawfully, and templates for procuring one."""

from typing import Annotated

from pydantic import Field

from .address import Url
from .base import Hundreds, Many, Model, described
from .money import Amount
from .terms import DocumentPurpose, EligibilityBasis, Law, Procedure, RouteType
from .text import (
    AgreementId,
    Country,
    Day,
    Language,
    Line,
    LocalLine,
    LocalShortLine,
    OrganisationId,
    Reference,
    ShortLine,
)


class CalledOff(Amount):
    """What has been called off under the agreement so far."""

    as_of: Day = described("As of", "The day the sum was read.", "2026-06-30")
    source: Reference | None = described("Source", "Where this is written.", "https://…", None)


class RouteAgreement(Model):
    """The agreement behind a route."""

    id: AgreementId | None = described(
        "Agreement", "A term of the vocabulary of agreements.", "se-programvaror-och-tjanster", None
    )
    holder: OrganisationId | None = described(
        "Holder", "The organisation that holds the agreement.", "se-kammarkollegiet", None
    )
    reference: ShortLine | None = described("Reference", "Its number.", "23.3-1234-2025", None)
    url: Url | None = described("Address", "Where the agreement is.", "https://…", None)
    called_off: CalledOff | None = described("Called off", "How much is used.", {}, None)


class Eligibility(Model):
    """Who may use a route, on one basis."""

    basis: EligibilityBasis = described("Basis", "Why somebody may use it.", "named")
    organisations: Hundreds[OrganisationId] | None = described(
        "Organisations", "Those named, or confirmed beforehand.", ["se-0180"], None
    )
    list: Url | None = described("List", "Where the list of those entitled is.", "https://…", None)
    deadline: Day | None = described(
        "Deadline", "The last day to confirm or apply.", "2026-12-31", None
    )
    description: LocalLine | None = described(
        "Description", "The class of organisations, in words.", {"sv": "…"}, None
    )


class Assessment(Model):
    """When and by whom the lawfulness was assessed."""

    on: Day = described("On", "The day of the assessment.", "2026-03-01")
    by: OrganisationId = described("By", "The organisation that assessed.", "se-0180")


class ProcurementRoute(Model):
    """One lawful way of getting the solution. Whether it is open is computed, never written."""

    type: RouteType = described("Type", "The kind of route.", "framework")
    country: Country = described(
        "Country",
        "Where it applies; of open_source, which holds everywhere, whom it is described for.",
        "se",
    )
    agreement: RouteAgreement | None = described("Agreement", "What it rests on.", {}, None)
    eligible: Many[Eligibility] | None = described(
        "Who may use it", "One row per basis.", [{"basis": "named"}], None
    )
    ceiling: Amount | None = described("Ceiling", "The most that may be bought.", {}, None)
    still_to_procure: LocalLine | None = described(
        "Still to procure",
        "What has to be procured all the same (required for open_source).",
        {"sv": "Drift och support"},
        None,
    )
    first_call_off: Day | None = described(
        "First call-off date", "The first day to call off.", "2024-01-01", None
    )
    last_call_off: Day | None = described(
        "Last call-off date", "The last day to call off.", "2027-12-31", None
    )
    legal_basis: Line | None = described(
        "Legal basis", "The rule, cited from a source; never guessed.", "LOU 7 kap.", None
    )
    assessed: Assessment | None = described("Assessed", "Who judged it lawful, when.", {}, None)
    evidence: Reference | None = described("Evidence", "Where this is written.", "https://…", None)

    @property
    def left(self) -> Amount | None:
        """What may still be bought: the ceiling less what was called off, in their one currency."""
        used, most = self.agreement.called_off if self.agreement else None, self.ceiling
        if not (most and used and used.currency == most.currency):
            return None
        return Amount(amount=max(0, most.amount - used.amount), currency=most.currency)

    @property
    def full(self) -> bool:
        """Whether all that may be bought has been called off.

        A framework agreement is exhausted when its ceiling is reached (CJEU C-216/17, C-23/20).
        """
        left = self.left
        return left is not None and not left.amount


class TemplateDocument(Model):
    """One document of a procurement template."""

    file: Annotated[str, Field(pattern=r"^documents/[a-z0-9]+(-[a-z0-9]+)*\.md$")] = described(
        "File", "A Markdown file in the entry's folder.", "documents/kravspecifikation.md"
    )
    title: LocalShortLine = described("Title", "The document's title.", {"sv": "…"})
    purpose: DocumentPurpose = described("Purpose", "What it is for.", "requirements")
    language: Language = described("Language", "The language it is written in.", "sv", "sv")


class Template(Model):
    """What a procurement template procures, and how."""

    subject: LocalLine = described("Subject", "What is procured.", {"sv": "…"})
    procedure: Procedure | None = described("Procedure", "The procedure.", "call_off", None)
    law: Law | None = described("Law", "The act it follows.", "LOU", None)
    cpv: Many[Annotated[str, Field(pattern=r"^[0-9]{8}(-[0-9])?$")]] | None = described(
        "CPV codes", "Eight digits, in quotation marks.", ["72262000"], None
    )
    documents: Many[TemplateDocument] | None = described(
        "Documents", "The template's documents, in order.", [], None
    )
    placeholders: (
        Annotated[
            dict[
                Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)], LocalShortLine
            ],
            Field(min_length=1, max_length=60),
        ]
        | None
    ) = described(
        "Placeholders",
        "What is filled in: its name as written in the documents, and a label.",
        {"kommun": {"sv": "Kommunens namn"}},
        None,
    )
