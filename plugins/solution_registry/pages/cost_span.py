"""What a solution costs in one line: from the least to the most that its size bands say."""

from collections.abc import Sequence
from typing import NamedTuple

from solution_registry.registry.outline import BandOutline


class CostSpan(NamedTuple):
    """Costs: those per year, or else those once. Amounts of several currencies have none ("")."""

    yearly: bool
    currency: str
    least: int
    most: int


def costs(stated: Sequence[BandOutline]) -> tuple[bool, list[int | None]]:
    """Whether the costs per year are compared, and the cost of each band."""
    yearly = any(one.per_year for one in stated) or all(one.one_off is None for one in stated)
    return yearly, [one.per_year if yearly else one.one_off for one in stated]


def cost_span(stated: Sequence[BandOutline]) -> CostSpan | None:
    """Find the span; None where nothing is stated."""
    yearly, each = costs(stated)
    known = [cost for cost in each if cost is not None]
    if not known:
        return None
    currencies = {one.currency for one in stated}
    return CostSpan(yearly, "" if len(currencies) > 1 else currencies.pop(), min(known), max(known))
