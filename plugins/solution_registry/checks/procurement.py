"""Procurement: a route says what is left to procure and who may use it; templates are templates."""

from collections.abc import Iterator
from datetime import date

from ..problem import Problem
from ..registry import Entry, Ground


def still_to_procure_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Open source is free to use, yet operation, support and changes are not."""
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        if route.type == "open_source" and not route.still_to_procure:
            yield Problem("still-to-procure-missing", entry.path, ("procurement_routes", index))


def eligible_organisations_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Who is named has a name; who is confirmed beforehand stands on a list."""
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        for row, basis in enumerate(route.eligible or ()):
            needs = basis.basis == "named" and not basis.organisations
            needs |= basis.basis == "confirmed_beforehand" and not (
                basis.organisations or basis.list
            )
            if needs:
                place = ("procurement_routes", index, "eligible", row)
                yield Problem("eligible-organisations-missing", entry.path, place)


def outside_agreement(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Nobody calls off before the agreement of a route begins, or after it has ended."""
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        id = route.agreement.id if route.agreement else None
        since, until = ground.spans.get(id, (None, None)) if id else (None, None)
        for field in ("first_call_off", "last_call_off"):
            day: date | None = getattr(route, field)
            early = since if day and since and day < since else None
            limit = until if day and until and day > until else early
            if day and limit:
                values = {"value": day.isoformat(), "agreement": id or "", "limit": str(limit)}
                place = ("procurement_routes", index, field)
                yield Problem("outside-agreement", entry.path, place, values)


def template(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A procurement template says what it procures, and nothing else pretends to be one."""
    s = entry.solution
    if s.kind == "procurement_template" and s.template is None:
        yield Problem("template-missing", entry.path)
    elif s.kind != "procurement_template" and s.template is not None:
        yield Problem("template-unexpected", entry.path, ("template",), {"kind": s.kind})
