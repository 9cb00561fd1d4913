"""The cost of a solution by size of municipality, as bars."""

from collections.abc import Sequence
from typing import NamedTuple

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
    currencies = {one.currency for one in stated}
    if len(stated) < 2 or len(currencies) > 1:
        return None
    yearly = any(one.per_year for one in stated)
    costs = [one.per_year if yearly else one.one_off for one in stated]
    known = [cost for cost in costs if cost is not None]
    if len(known) < 2 or not any(known):
        return None
    most = max(known)
    shares = tuple(round(100 * (cost or 0) / most) for cost in costs)
    return Bands(yearly, currencies.pop(), shares, min(known), most)
