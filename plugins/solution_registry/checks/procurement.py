"""Procurement: a route says what is left to procure and who may use it; templates are templates."""

from collections.abc import Iterator
from datetime import date

from ..problem import FieldPath, Problem
from ..registry import Entry, Ground

_ROUTES = "procurement_routes"

Dated = tuple[str, FieldPath, str, date, bool]
"""A file, a place in it, an agreement, a day, and whether it has to lie before the end."""


def still_to_procure_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Open source is free to use, yet operation, support and changes are not."""
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        if route.type == "open_source" and not route.still_to_procure:
            yield Problem("still-to-procure-missing", entry.path, (_ROUTES, index))


def eligible_organisations_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Who is named has a name; who is confirmed beforehand stands on a list."""
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        for row, basis in enumerate(route.eligible or ()):
            needs = basis.basis == "named" and not basis.organisations
            needs |= basis.basis == "confirmed_beforehand" and not (
                basis.organisations or basis.list
            )
            if needs:
                place = (_ROUTES, index, "eligible", row)
                yield Problem("eligible-organisations-missing", entry.path, place)


def outside_agreement(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Nothing is done under an agreement before it begins, or called off after it has ended."""
    for path, place, id, day, within in _dated(entry):
        since, until = ground.spans.get(id, (None, None))
        early = since if since and day < since else None
        limit = until if within and until and day > until else early
        if limit:
            values = {"value": day.isoformat(), "agreement": id, "limit": str(limit)}
            yield Problem("outside-agreement", path, place, values)


def _dated(entry: Entry) -> Iterator[Dated]:
    """The days that are told of agreements, and whether they have to lie before the end.

    Sums are read afterwards, too, and what was awarded in time may be concluded later (recital 62
    of directive 2014/24/EU, https://eur-lex.europa.eu/eli/dir/2014/24/oj).
    """
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        agreement = route.agreement
        if not (agreement and agreement.id):
            continue
        for field in ("first_call_off", "last_call_off"):
            if day := getattr(route, field):
                yield entry.path, (_ROUTES, index, field), agreement.id, day, True
        used = agreement.called_off
        if used and used.amount:
            place = (_ROUTES, index, "agreement", "called_off", "as_of")
            yield entry.path, place, agreement.id, used.as_of, False
    for organisation, adopter in entry.adopters.items():
        procured = adopter.procurement
        if procured and procured.agreement and procured.concluded_on:
            path, where = entry.adopter_path(organisation), ("procurement", "concluded_on")
            yield path, where, procured.agreement, procured.concluded_on, False


def deadline_after_end(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Nobody confirms, or applies, when nothing can be called off any more."""
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        id = route.agreement.id if route.agreement else None
        ends = (route.last_call_off, ground.spans.get(id or "", (None, None))[1])
        until = min(filter(None, ends), default=None)
        for row, basis in enumerate(route.eligible or ()):
            if until and basis.deadline and basis.deadline > until:
                values = {"value": basis.deadline.isoformat(), "limit": until.isoformat()}
                place = (_ROUTES, index, "eligible", row, "deadline")
                yield Problem("deadline-after-end", entry.path, place, values)


def template(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """A procurement template says what it procures, and nothing else pretends to be one."""
    s = entry.solution
    if s.kind == "procurement_template" and s.template is None:
        yield Problem("template-missing", entry.path)
    elif s.kind != "procurement_template" and s.template is not None:
        yield Problem("template-unexpected", entry.path, ("template",), {"kind": s.kind})
