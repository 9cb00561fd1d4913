"""The cost of a solution by size of municipality, as bars."""

from collections.abc import Sequence
from typing import NamedTuple

from solution_registry.registry.outline import BandOutline


class Band(NamedTuple):
    """One bar. `share` is its part of the longest one, in hundredths."""

    population_below: int | None
    cost: int
    share: int


class Bands(NamedTuple):
    """Bars of one currency: of the cost per year, or else of the cost once."""

    yearly: bool
    currency: str
    rows: tuple[Band, ...]
    least: int
    most: int


def bands(stated: Sequence[BandOutline]) -> Bands | None:
    """Make the bars; None where fewer than two can be compared."""
    currencies = {one.currency for one in stated}
    if len(stated) < 2 or len(currencies) > 1:
        return None
    yearly = any(one.per_year for one in stated)
    costs = [(one.population_below, one.per_year if yearly else one.one_off) for one in stated]
    rows = [(below, cost) for below, cost in costs if cost is not None]
    most = max((cost for _, cost in rows), default=0)
    if len(rows) < 2 or not most:
        return None
    least = min(cost for _, cost in rows)
    bars = tuple(Band(below, cost, round(100 * cost / most)) for below, cost in rows)
    return Bands(yearly, currencies.pop(), bars, least, most)
