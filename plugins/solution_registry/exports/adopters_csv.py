"""``adopters.csv``: one row for each use of a solution by an organisation, for spreadsheets."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, NamedTuple

from ..model.vocabulary import Organisation
from ..registry import Adoption, Listing
from ..site import Asset
from ..source.followed import leads_to
from .cell import lines
from .columns import columns
from .rows import rows
from .shape import API
from .source import Source


class Row(NamedTuple):
    """The columns, in their order. What was added later stands last: no other has moved."""

    solution: Annotated[str, "Its id."]
    organisation: Annotated[str, "The adopter's id."]
    organisation_name: Annotated[str | None, "What it is called, in its own language."]
    country: Annotated[str | None, "Where it is (ISO 3166-1, lower case); zz for fictional."]
    population: Annotated[int | None, "Inhabitants, where they are known."]
    example: Annotated[bool, "Fictional, for demonstration; never counted."]
    stage: Annotated[str, "How far the organisation has come: one of `labels.stage`."]
    since: Annotated[str | None, "A year or a month, as exactly as it is known."]
    confirmed: Annotated[bool, "Whether it is counted as confirmed."]
    confirmed_on: Annotated[date | None, "The day of the organisation's own word."]
    proof: Annotated[str | None, "How that is known: one of `labels.proof`."]
    route: Annotated[str | None, "The kind of procurement route: one of `labels.route_type`."]
    agreement: Annotated[str | None, "Its id among `agreements`."]
    source: Annotated[str | None, "Where it is written, if somebody else recorded it."]
    as_of: Annotated[str | None, "When the source says so, where it has a date."]
    lead: Annotated[bool, "Whether it leads the solution itself: then this use is in no count."]
    source_url: Annotated[str | None, "The address that `source` stands for, where it is one."]


COLUMNS = columns(Row)


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
        source_url=leads_to(adopter.source) if adopter.source else None,
    )
