"""Sums of money: always whole units of a currency, always of a stated year or day."""

from .base import Many, Model, described
from .text import Currency, Day, Number, OrganisationId, Reference, Year


class Amount(Model):
    """A sum in one currency."""

    amount: Number = described("Amount", "Whole units of the currency, without VAT.", 4000000)
    currency: Currency = described("Currency", "Three letters (ISO 4217).", "SEK")


class Reimbursement(Model):
    """A repayment to those who paid for the development."""

    amount: Number = described("Amount", "Whole units of the development cost's currency.", 50000)
    by: OrganisationId = described("Paid by", "The organisation that paid.", "se-0184")
    on: Day = described("Paid on", "The day of the payment.", "2026-02-01")
    source: Reference | None = described("Source", "Where this is written.", "https://…", None)


class DevelopmentCost(Amount):
    """What it cost to develop, and who paid."""

    year: Year = described("Year", "The year whose prices are meant.", 2025)
    funded_by: Many[OrganisationId] | None = described(
        "Funded by", "The organisations that paid.", ["se-0180", "se-vinnova"], None
    )
    reimbursed: Many[Reimbursement] | None = described(
        "Reimbursed", "Repayments from those who joined later.", [], None
    )
    source: Reference | None = described("Source", "Where this is written.", "https://…", None)


class CostBand(Model):
    """What an adopter up to a size pays."""

    population_below: int | None = described(
        "Inhabitants below",
        "The band holds municipalities with fewer inhabitants; left out for the highest band.",
        25000,
        None,
        gt=0,
        le=100_000_000,
    )
    one_off: Number | None = described("One-off cost", "Paid once, when joining.", 0, None)
    per_year: Number | None = described("Cost per year", "Paid each year.", 24000, None)
    currency: Currency = described("Currency", "Three letters (ISO 4217).", "SEK")
    price_year: Year = described("Price year", "The year whose prices are meant.", 2026)
    source: Reference | None = described("Source", "Where this is written.", "https://…", None)


class Costs(Model):
    """What the solution cost to make, and costs to use."""

    development: DevelopmentCost | None = described(
        "Development cost", "What it cost to develop.", {}, None
    )
    bands: Many[CostBand] | None = described(
        "Cost by size of municipality", "One row per band, the smallest first.", [], None
    )
