"""The procurement routes of a solution as its page shows them."""

from datetime import date
from typing import NamedTuple

from solution_registry.model.procurement import ProcurementRoute
from solution_registry.model.vocabulary import Agreement, Organisation
from solution_registry.pages.terms import Terms
from solution_registry.registry.route_state import RouteState, route_state


class RouteRow(NamedTuple):
    """One route on a day. `until` is its last day, its own or that of its agreement."""

    route: ProcurementRoute
    state: RouteState
    agreement: Agreement | None
    holder: Organisation | None
    until: date | None


def route_rows(
    routes: tuple[ProcurementRoute, ...], terms: Terms, today: date
) -> tuple[RouteRow, ...]:
    """See routes on a day."""
    return tuple(_row(route, terms, today) for route in routes)


def _row(route: ProcurementRoute, terms: Terms, today: date) -> RouteRow:
    rests_on = route.agreement
    agreement = terms.agreements[rests_on.id] if rests_on and rests_on.id else None
    holder = (rests_on.holder if rests_on else None) or (agreement.holder if agreement else None)
    until = route.last_call_off or (agreement.valid_to if agreement else None)
    state = route_state(route.type, route.first_call_off, until, today, full=route.full)
    return RouteRow(route, state, agreement, terms.organisations[holder] if holder else None, until)
