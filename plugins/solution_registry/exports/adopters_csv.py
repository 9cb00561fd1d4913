"""``adopters.csv``: one row for each use of a solution by an organisation, for spreadsheets."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..model.vocabulary import Organisation
from ..registry import Adoption, Listing, Registry
from ..site import Asset
from .cell import table
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


def adopters_csv(source: Source) -> Iterator[Asset]:
    """One file with all uses."""
    yield Asset(
        f"{API}/adopters.csv",
        source.key("adopters-csv"),
        lambda: table(Row._fields, _rows(source.registry)),
    )


def _rows(registry: Registry) -> Iterator[Row]:
    known = registry.vocabulary.organisations
    for listing in registry.listings.values():
        for adoption in listing.adoptions:
            yield _row(listing, adoption, known.get(adoption.adopter.organisation))


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
    )
