"""Whether a procurement route is open on a day: computed from its dates and sums, never written."""

from datetime import date, timedelta
from typing import Literal

from solution_registry.model.procurement import ProcurementRoute

RouteState = Literal["open", "closing", "closed", "full", "not_yet", "undated"]

CLOSING_DAYS = 180
"""A route is closing when it ends within half a year: about as long as joining takes to decide."""

LASTING = frozenset({"open_source", "in_house", "own_procurement"})
"""Types of route that need no last day to be open."""


def route_state(type_: str, first: date | None, last: date | None, today: date) -> RouteState:
    """Say whether a route of a type can be used, from its first and last day to call off.

    A route that ends by its nature, and whose last day nobody has stated, is `undated`.
    """
    if last is not None and last < today:
        return "closed"
    if first is not None and first > today:
        return "not_yet"
    if last is None:
        return "open" if type_ in LASTING else "undated"
    return "closing" if last <= today + timedelta(days=CLOSING_DAYS) else "open"


def is_full(route: ProcurementRoute) -> bool:
    """Whether all that may be bought has been called off (judged only in one currency).

    A framework agreement is exhausted when its ceiling is reached (CJEU C-216/17, C-23/20).
    """
    used = route.agreement.called_off if route.agreement else None
    most = route.ceiling
    return bool(most and used and used.currency == most.currency and used.amount >= most.amount)
