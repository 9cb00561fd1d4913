"""The days of ways to get a solution: of each agreement, and of routes that have their own."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..model.vocabulary import Agreement
from ..registry import Listing, Registry
from ..registry.route_state import OWN, days, first_closing_day


class WayDays(NamedTuple):
    """The first and the last day to call off, and that from which the last is near.

    ``id`` names what they are of.
    """

    id: str
    first: date | None
    last: date | None
    closing: date | None
    listings: tuple[Listing, ...]
    agreement: Agreement | None


def way_days(registry: Registry) -> Iterator[WayDays]:
    """The days of all ways. A route from which everything has been bought has none.

    Thousands of solutions may rest on one agreement, whose end is one event; and it is one where
    none does yet.
    """
    agreements = registry.vocabulary.agreements
    through: dict[str, dict[str, Listing]] = defaultdict(dict)
    for listing in registry.real:
        for route in listing.outline.routes:
            agreement = agreements.get(route.agreement or "")
            first, last = days(route.first_call_off, route.last_call_off, agreement)
            if route.full:
                continue
            if agreement and (first, last) == days(None, None, agreement):
                through[agreement.id][listing.id] = listing
            elif first or last:
                id = f"{listing.id}/{route.type}-{route.country}"
                closing = None if route.type == OWN else first_closing_day(first, last)
                yield WayDays(id, first, last, closing, (listing,), None)
    for id, agreement in agreements.items():
        if not agreement.example:
            first, last = days(None, None, agreement)
            closing = first_closing_day(first, last)
            listings = tuple(through[id].values())
            yield WayDays(f"agreements/{id}", first, last, closing, listings, agreement)
