"""The procurement routes of a solution as its page shows them."""

from datetime import date
from typing import NamedTuple

from solution_registry.model.procurement import ProcurementRoute
from solution_registry.model.vocabulary import Agreement, Organisation
from solution_registry.pages.terms import Terms
from solution_registry.registry.route_state import (
    EVERYWHERE,
    Others,
    RouteState,
    Whom,
    days,
    for_others,
    for_whom,
    route_state,
)


class RouteRow(NamedTuple):
    """One route on a day; `since` and `until` are its first day and its last, of all that holds.

    One that holds `everywhere` is only described for its country.
    """

    route: ProcurementRoute
    state: RouteState
    agreement: Agreement | None
    holder: Organisation | None
    since: date | None
    until: date | None
    everywhere: bool
    whom: Whom | None
    others: Others | None


def route_rows(
    routes: tuple[ProcurementRoute, ...], terms: Terms, today: date
) -> tuple[RouteRow, ...]:
    """See routes on a day."""
    return tuple(_row(route, terms, today) for route in routes)


def _row(route: ProcurementRoute, terms: Terms, today: date) -> RouteRow:
    rests_on = route.agreement
    agreement = terms.agreements[rests_on.id] if rests_on and rests_on.id else None
    holder = (rests_on.holder if rests_on else None) or (agreement.holder if agreement else None)
    since, until = days(route.first_call_off, route.last_call_off, agreement)
    state = route_state(route.type, since, until, today, full=route.full)
    known = terms.organisations[holder] if holder else None
    rows = route.eligible or ()
    deadlines = [row.deadline for row in rows if row.deadline]
    whom = for_whom(route.type, state, [row.basis for row in rows], deadlines, today)
    others = for_others(state, whom, names_all=all(row.organisations for row in rows))
    everywhere = route.type in EVERYWHERE
    return RouteRow(route, state, agreement, known, since, until, everywhere, whom, others)
