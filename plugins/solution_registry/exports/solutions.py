"""``solutions.json``: every solution on one line, made from outlines alone."""

from collections.abc import Iterator, Mapping
from typing import Annotated, NotRequired, cast

from pydantic import Field
from typing_extensions import TypedDict

from ..certification.status import STANDING
from ..model.vocabulary import Organisation
from ..registry import Listing, Registry
from ..registry.followers import avoided
from ..registry.outline import RouteOutline
from ..registry.route_state import holds_in, readers
from ..site import Asset
from .json_text import line, stated
from .rows import rows
from .shape import (
    API,
    PLATFORMS,
    SERVICE_AREAS,
    STANDARDS,
    SYSTEM_TYPES,
    AdopterCount,
    History,
    Meta,
    Status,
    Text,
    adopter_count,
    history,
    meta,
    status,
)
from .source import Source


class ListedRoute(TypedDict):
    """A lawful way of getting the solution."""

    type: Annotated[str, Field(description="One of `labels.route_type`.")]
    country: Annotated[
        str,
        Field(
            description="ISO 3166-1, lower case: where it applies, or, of an open licence, whose "
            "public bodies the entry describes it for. Filter by `holds_in`."
        ),
    ]
    holds_in: Annotated[
        list[str], Field(description="Where it can be used: an open licence in every country here.")
    ]
    agreement: NotRequired[Annotated[str, Field(description="An id of the vocabulary.")]]
    first_call_off: NotRequired[Annotated[str, Field(description="The first day to call off.")]]
    last_call_off: NotRequired[Annotated[str, Field(description="The last day to call off.")]]
    named: NotRequired[Annotated[list[str], Field(description="Organisations that may use it.")]]
    deadlines: NotRequired[
        Annotated[list[str], Field(description="Last days to confirm beforehand, or to apply.")]
    ]
    full: Annotated[bool, Field(description="All that may be bought has been called off.")]


class ListedCostBand(TypedDict):
    """What an adopter up to a size pays, in whole units of the currency, without VAT."""

    population_below: NotRequired[
        Annotated[
            int,
            Field(
                description="Of municipalities with fewer inhabitants; left out for the largest."
            ),
        ]
    ]
    one_off: NotRequired[Annotated[int, Field(description="Paid once, when joining.")]]
    per_year: NotRequired[Annotated[int, Field(description="Paid each year.")]]
    currency: Annotated[str, Field(description="ISO 4217.")]
    price_year: Annotated[int, Field(description="The year whose prices these are.")]


class ListedContribution(TypedDict):
    """What a member pays a year, whatever the cost bands say; left out where that is nothing."""

    basis: Annotated[str, Field(description="One of `labels.contribution_basis`; never none.")]
    amount: NotRequired[Annotated[int, Field(description="Whole units of the currency.")]]
    currency: NotRequired[Annotated[str, Field(description="ISO 4217.")]]


class AvoidedCost(TypedDict):
    """An estimate, not a measured saving: `users` times `development`, less `paid`."""

    amount: Annotated[int, Field(description="Whole units of the currency; never add currencies.")]
    currency: Annotated[str, Field(description="ISO 4217.")]
    users: Annotated[
        int, Field(description="Confirmed users, but for its makers, whose cost to begin is known.")
    ]
    development: Annotated[int, Field(description="What it cost to develop.")]
    paid: Annotated[
        int, Field(description="What those users paid to begin, and towards the development.")
    ]


class ListedDeprecation(TypedDict):
    """The solution should not be taken up any more."""

    on: Annotated[str, Field(description="From this day on.")]
    reason: Annotated[str, Field(description="One of `labels.deprecation_reason`.")]
    replaced_by: NotRequired[
        Annotated[str, Field(description="The id of the solution that takes its place.")]
    ]


class Links(TypedDict):
    """Addresses, counted from this file's own address."""

    self: Annotated[str, Field(description="The whole entry.")]
    page: Annotated[str, Field(description="The page for people, in the site's first language.")]


class ListedSolution(TypedDict):
    """What a list tells of a solution. Ids and values are explained in vocabulary.json."""

    id: Annotated[str, Field(description="Permanent.")]
    example: Annotated[bool, Field(description="Fictional, for demonstration; never counted.")]
    kind: Annotated[str, Field(description="One of `labels.kind`.")]
    name: Text
    summary: Text
    lead: NotRequired[Annotated[str, Field(description="The principal; an organisation's id.")]]
    listed_by: Annotated[str, Field(description="One of `labels.listed_by`.")]
    partners: NotRequired[
        Annotated[
            list[str],
            Field(description="Who develops it together with the lead; ids of organisations."),
        ]
    ]
    seeking: NotRequired[Annotated[list[str], Field(description="Of `labels.seeking`.")]]
    lifecycle: NotRequired[
        Annotated[
            str, Field(description="One of `labels.lifecycle`; left out where it is not known.")
        ]
    ]
    status: Status
    adopters: AdopterCount
    service_areas: Annotated[list[str], Field(description=SERVICE_AREAS)]
    audience: NotRequired[Annotated[list[str], Field(description="Of `labels.audience`.")]]
    alternative_to: NotRequired[
        Annotated[list[str], Field(description="Products that it can take the place of, by name.")]
    ]
    terms: NotRequired[
        Annotated[
            str,
            Field(description="On what terms others may use it: one of `labels.reuse_terms`."),
        ]
    ]
    licence: NotRequired[
        Annotated[str, Field(description="An SPDX expression; of the solution, not of the data.")]
    ]
    platforms: NotRequired[Annotated[list[str], Field(description=PLATFORMS)]]
    standards: NotRequired[Annotated[list[str], Field(description=STANDARDS)]]
    system_types: NotRequired[Annotated[list[str], Field(description=SYSTEM_TYPES)]]
    procurement_routes: NotRequired[
        Annotated[list[ListedRoute], Field(description="Lawful ways of getting it.")]
    ]
    cost_bands: NotRequired[
        Annotated[list[ListedCostBand], Field(description="What it costs, by size.")]
    ]
    contribution: NotRequired[ListedContribution]
    avoided_cost: NotRequired[AvoidedCost]
    deprecation: NotRequired[ListedDeprecation]
    history: NotRequired[History]
    links: Links


class SolutionCounts(TypedDict):
    """Counts of what is real: examples are in no count."""

    solutions: Annotated[int, Field(description="How many there are.")]
    certified: Annotated[
        int, Field(description="With a certification that stands: certified or due.")
    ]
    adopters: AdopterCount


class SolutionList(TypedDict):
    """All solutions, in the order of their ids."""

    meta: Meta
    counts: SolutionCounts
    solutions: Annotated[list[ListedSolution], Field(description="A line each.")]


def solutions(source: Source) -> Iterator[Asset]:
    """One file with all solutions."""
    yield Asset(
        f"{API}/solutions.json",
        source.key("solutions", source.site.repository),
        lambda: _content(source),
    )


def _content(source: Source) -> bytes:
    registry = source.registry
    known = registry.vocabulary.organisations
    here = readers(known.values())
    told = rows(source, "solutions", lambda listing: line(summary(listing, here, known)))
    about = b'{"meta":%b,\n"counts":%b,\n' % (line(meta(source)), line(counts(registry)))
    return about + b'"solutions":[\n%b\n]}\n' % b",\n".join(told)


def counts(registry: Registry) -> SolutionCounts:
    """Count what is real."""
    real = registry.real
    return SolutionCounts(
        solutions=len(real),
        certified=sum(listing.status.state in STANDING for listing in real),
        adopters=AdopterCount(
            confirmed=sum(listing.confirmed for listing in real),
            reported=sum(listing.reported for listing in real),
            coming=sum(listing.coming for listing in real),
        ),
    )


def summary(
    listing: Listing, here: frozenset[str], known: Mapping[str, Organisation]
) -> ListedSolution:
    """Tell of one solution; ``here`` are the countries of the registry's municipalities."""
    o, spared = listing.outline, avoided(listing, known)
    told = {
        "id": o.id,
        "example": o.example,
        "kind": o.kind,
        "name": o.name,
        "summary": o.summary,
        "lead": o.lead,
        "listed_by": o.listed_by,
        "partners": o.partners,
        "seeking": o.seeking,
        "lifecycle": o.lifecycle,
        "status": status(listing),
        "adopters": adopter_count(listing),
        "service_areas": o.service_areas,
        "audience": o.audience,
        "alternative_to": o.alternative_to,
        "terms": o.terms,
        "licence": o.licence,
        "platforms": o.platforms,
        "standards": o.standards,
        "system_types": o.system_types,
        "procurement_routes": [_route(route, here) for route in o.routes],
        "cost_bands": [stated(band._asdict()) for band in o.bands],
        "contribution": o.contribution and stated(o.contribution._asdict()),
        "avoided_cost": spared and {"amount": spared.amount, **spared._asdict()},
        "deprecation": o.deprecation and stated(o.deprecation._asdict()),
        "history": history(listing),
        "links": Links(self=f"solutions/{o.id}.json", page=f"../../solutions/{o.id}/"),
    }
    return cast(ListedSolution, stated(told))


def _route(route: RouteOutline, here: frozenset[str]) -> dict[str, object]:
    where = sorted(holds_in(route.type, route.country, here))
    return stated({**route._asdict(), "bases": None, "named_by_row": None, "holds_in": where})
