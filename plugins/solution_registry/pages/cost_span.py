"""What a solution costs in one line: from the least to the most that its size bands say."""

from collections.abc import Sequence
from typing import NamedTuple

from solution_registry.registry.outline import BandOutline


class CostSpan(NamedTuple):
    """Costs in one currency: those per year, or else those once."""

    yearly: bool
    currency: str
    least: int
    most: int


def costs(stated: Sequence[BandOutline]) -> tuple[bool, list[int | None]]:
    """Whether the costs per year are compared, and the cost of each band."""
    yearly = any(one.per_year for one in stated) or all(one.one_off is None for one in stated)
    return yearly, [one.per_year if yearly else one.one_off for one in stated]


def cost_spans(stated: Sequence[BandOutline]) -> tuple[CostSpan, ...]:
    """Find the span of each currency, in the order they are written; none where none is stated."""
    found = []
    for currency in dict.fromkeys(one.currency for one in stated):
        yearly, each = costs([one for one in stated if one.currency == currency])
        if known := [cost for cost in each if cost is not None]:
            found.append(CostSpan(yearly, currency, min(known), max(known)))
    return tuple(found)
