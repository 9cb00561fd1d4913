"""Costs and agreements that the registry has listed say where each was read.

What the lead states of its own needs none: it answers for it, and its page says who listed it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ..model.procurement import ProcurementRoute
from ..problem import FieldPath, Problem
from ..registry import Entry, Ground

_EVERYBODYS: Final = frozenset({"open_source", "own_procurement"})
"""Routes that rest on a licence, which is stated, or on nothing but one's own procurement."""


def source_wanted(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The entry's own sources do not say which of them a sum or an agreement is from."""
    if entry.solution.listed_by == "registry" and not entry.solution.example:
        for place in _without(entry):
            yield Problem("source-wanted", entry.path, place)


def _without(entry: Entry) -> Iterator[FieldPath]:
    costs = entry.solution.costs
    if costs and costs.development:
        if not costs.development.source:
            yield "costs", "development"
        for index, payment in enumerate(costs.development.reimbursed or ()):
            if not payment.source:
                yield "costs", "development", "reimbursed", index
    for index, band in enumerate((costs.bands if costs else None) or ()):
        if not band.source:
            yield "costs", "bands", index
    for index, route in enumerate(entry.solution.procurement_routes or ()):
        if route.type not in _EVERYBODYS and not _is_sourced(route):
            yield "procurement_routes", index


def _is_sourced(route: ProcurementRoute) -> bool:
    """An agreement of the vocabulary has its address there."""
    agreement = route.agreement
    return bool(route.evidence or (agreement and (agreement.url or agreement.id)))
