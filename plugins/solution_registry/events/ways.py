"""The days of ways to get a solution: of each agreement, and of routes that have their own."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..model.vocabulary import Agreement
from ..registry import Listing, Registry
from ..registry.route_state import ways


class WayDays(NamedTuple):
    """The first and the last day to call off. ``id`` names what they are of."""

    id: str
    first: date | None
    last: date | None
    listings: tuple[Listing, ...]
    agreement: Agreement | None


def way_days(registry: Registry) -> Iterator[WayDays]:
    """The days of all ways. A route from which everything has been bought has none.

    Thousands of solutions may rest on one agreement, whose end is one event; and it is one where
    none does yet.
    """
    agreements, today = registry.vocabulary.agreements, registry.today
    through: dict[str, dict[str, Listing]] = defaultdict(dict)
    for listing in registry.real:
        routes = listing.outline.routes
        if not routes:
            continue
        for route, way in zip(routes, ways(routes, agreements, today), strict=True):
            agreement, first = agreements.get(route.agreement or ""), route.first_call_off
            if route.full:
                continue
            if agreement and (first, way.until) in ((None, agreement.valid_to), _days(agreement)):
                through[agreement.id][listing.id] = listing
            elif first or way.until:
                id = f"{listing.id}/{route.type}-{route.country}"
                yield WayDays(id, first, way.until, (listing,), None)
    for id, agreement in agreements.items():
        if not agreement.example:
            listings = tuple(through[id].values())
            yield WayDays(f"agreements/{id}", *_days(agreement), listings, agreement)


def _days(agreement: Agreement) -> tuple[date | None, date | None]:
    return agreement.valid_from, agreement.valid_to
