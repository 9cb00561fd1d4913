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
    first_call_off: NotRequired[str]
    last_call_off: NotRequired[str]
    named: NotRequired[Annotated[list[str], Field(description="Organisations that may use it.")]]
    deadlines: NotRequired[
        Annotated[list[str], Field(description="Last days to confirm beforehand, or to apply.")]
    ]
    full: Annotated[bool, Field(description="All that may be bought has been called off.")]


class ListedCostBand(TypedDict):
    """What an adopter up to a size pays, in whole units of the currency, without VAT."""

    population_below: NotRequired[int]
    one_off: NotRequired[int]
    per_year: NotRequired[int]
    currency: str
    price_year: int


class ListedContribution(TypedDict):
    """What a member pays a year, whatever the cost bands say; left out where that is nothing."""

    basis: Annotated[str, Field(description="fixed, per_inhabitant, by_size_band or in_kind.")]
    amount: NotRequired[Annotated[int, Field(description="Whole units of the currency.")]]
    currency: NotRequired[str]


class AvoidedCost(TypedDict):
    """An estimate, not a measured saving: `users` times `development`, less `paid`."""

    amount: Annotated[int, Field(description="Whole units of the currency; never add currencies.")]
    currency: str
    users: Annotated[
        int, Field(description="Confirmed users, but for its makers, whose cost to begin is known.")
    ]
    development: Annotated[int, Field(description="What it cost to develop.")]
    paid: Annotated[
        int, Field(description="What those users paid to begin, and towards the development.")
    ]


class ListedDeprecation(TypedDict):
    """The solution should not be taken up any more."""

    on: str
    reason: str
    replaced_by: NotRequired[str]


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
    partners: NotRequired[list[str]]
    seeking: NotRequired[Annotated[list[str], Field(description="Of `labels.seeking`.")]]
    lifecycle: NotRequired[
        Annotated[
            str, Field(description="One of `labels.lifecycle`; left out where it is not known.")
        ]
    ]
    status: Status
    adopters: AdopterCount
    service_areas: list[str]
    audience: NotRequired[Annotated[list[str], Field(description="Of `labels.audience`.")]]
    alternative_to: NotRequired[list[str]]
    terms: NotRequired[
        Annotated[
            str,
            Field(description="On what terms others may use it: one of `labels.reuse_terms`."),
        ]
    ]
    licence: NotRequired[
        Annotated[str, Field(description="An SPDX expression; of the solution, not of the data.")]
    ]
    platforms: NotRequired[list[str]]
    standards: NotRequired[list[str]]
    system_types: NotRequired[list[str]]
    procurement_routes: NotRequired[list[ListedRoute]]
    cost_bands: NotRequired[list[ListedCostBand]]
    contribution: NotRequired[ListedContribution]
    avoided_cost: NotRequired[AvoidedCost]
    deprecation: NotRequired[ListedDeprecation]
    history: NotRequired[History]
    links: Links


class SolutionCounts(TypedDict):
    """Counts of what is real: examples are in no count."""

    solutions: int
    certified: Annotated[
        int, Field(description="With a certification that stands: certified or due.")
    ]
    adopters: AdopterCount


class SolutionList(TypedDict):
    """All solutions, in the order of their ids."""

    meta: Meta
    counts: SolutionCounts
    solutions: list[ListedSolution]


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
