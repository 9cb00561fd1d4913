"""Whether a procurement route is open on a day: computed from its dates and sums, never written."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

from ..model.vocabulary import Agreement
from .outline import RouteOutline

RouteState = Literal["open", "closing", "closed", "full", "not_yet", "undated"]

CLOSING_DAYS = 180
"""A route is closing when it ends within half a year: about as long as joining takes to decide."""

LASTING = frozenset({"open_source", "in_house", "own_procurement"})
"""Types of route that need no last day to be open."""


PREFERRED: tuple[RouteState, ...] = ("open", "closing", "undated", "not_yet", "full", "closed")
"""States from the most to the least useful to somebody who wants the solution."""


class Way(NamedTuple):
    """A route in short. `until` is its last day, its own or that of its agreement."""

    type: str
    state: RouteState
    until: date | None


def ways(
    routes: Iterable[RouteOutline], agreements: Mapping[str, Agreement], today: date
) -> Iterator[Way]:
    """Every route in short."""
    for route in routes:
        yield _way(route, agreements.get(route.agreement or ""), today)


def best_way(
    routes: Iterable[RouteOutline], agreements: Mapping[str, Agreement], today: date
) -> Way | None:
    """The route to look at first; None where there is none."""
    found = ways(routes, agreements, today)
    return min(found, key=lambda way: PREFERRED.index(way.state), default=None)


def _way(route: RouteOutline, agreement: Agreement | None, today: date) -> Way:
    until = route.last_call_off or (agreement.valid_to if agreement else None)
    state = route_state(route.type, route.first_call_off, until, today, full=route.full)
    return Way(route.type, state, until)


def route_state(
    type_: str, first: date | None, last: date | None, today: date, *, full: bool = False
) -> RouteState:
    """Say whether a route of a type can be used, from its first and last day to call off.

    A route that ends by its nature, and whose last day nobody has stated, is `undated`.
    """
    if last is not None and last < today:
        return "closed"
    if first is not None and first > today:
        return "not_yet"
    if full:
        return "full"
    if last is None:
        return "open" if type_ in LASTING else "undated"
    return "closing" if last <= today + timedelta(days=CLOSING_DAYS) else "open"
