"""``adopters.csv``: one row for each use of a solution by an organisation, for spreadsheets."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..model.vocabulary import Organisation
from ..registry import Adoption, Listing
from ..site import Asset
from .cell import lines
from .rows import rows
from .shape import API
from .source import Source


class Row(NamedTuple):
    """The columns, in their order."""

    solution: str
    organisation: str
    organisation_name: str | None
    country: str | None
    population: int | None
    example: bool
    stage: str
    since: str | None
    confirmed: bool
    confirmed_on: date | None
    proof: str | None
    route: str | None
    agreement: str | None
    source: str | None
    as_of: str | None
    lead: bool


def adopters_csv(source: Source) -> Iterator[Asset]:
    """One file with all uses."""
    known = source.registry.vocabulary.organisations

    def write(listing: Listing) -> bytes:
        adoptions = listing.adoptions
        return lines(_row(listing, x, known.get(x.adopter.organisation)) for x in adoptions)

    yield Asset(
        f"{API}/adopters.csv",
        source.key("adopters-csv"),
        lambda: lines([Row._fields]) + b"".join(rows(source, "adopters-csv", write)),
    )


def _row(listing: Listing, adoption: Adoption, organisation: Organisation | None) -> Row:
    adopter = adoption.adopter
    population = organisation.population if organisation else None
    return Row(
        solution=listing.id,
        organisation=adopter.organisation,
        organisation_name=organisation.name if organisation else None,
        country=organisation.country if organisation else None,
        population=population.count if population else None,
        example=listing.outline.example,
        stage=adopter.stage,
        since=adopter.since,
        confirmed=adoption.confirmed,
        confirmed_on=adopter.confirmed_on,
        proof=adopter.proof,
        route=adopter.route,
        agreement=adopter.agreement,
        source=adopter.source,
        as_of=adopter.as_of,
        lead=adoption.own,
    )
