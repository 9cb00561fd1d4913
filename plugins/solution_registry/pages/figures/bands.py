"""The cost of a solution by size of municipality, as bars."""

from collections.abc import Sequence
from typing import NamedTuple

from solution_registry.pages.cost_span import cost_spans, costs
from solution_registry.pages.figures.shares import shares
from solution_registry.registry.outline import BandOutline


class Bands(NamedTuple):
    """Bars of one currency: of the cost per year, or else of the cost once.

    shares: of every band, its part of the highest cost in hundredths; 0 where none is stated.
    """

    yearly: bool
    currency: str
    shares: tuple[int, ...]
    least: int
    most: int


def bands(stated: Sequence[BandOutline]) -> Bands | None:
    """Make the bars; None where fewer than two can be compared."""
    spans, (_, each) = cost_spans(stated), costs(stated)
    if len({one.currency for one in stated}) != 1 or sum(cost is not None for cost in each) < 2:
        return None
    [span] = spans
    if not span.most:
        return None
    bars = shares([cost or 0 for cost in each])
    return Bands(span.yearly, span.currency, bars, span.least, span.most)
