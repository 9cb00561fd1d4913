"""Rows of the table of costs: one for each band, and whose it is where currencies stand beside."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from solution_registry.model.money import CostBand


class BandRow(NamedTuple):
    """A band, and whether it is the only one of its currency.

    ``countries`` are those of the readers' who pay in the currency (``se dk``); empty where all
    bands have the same, since then all readers look at all of them.
    """

    band: CostBand
    only: bool
    countries: str


def band_rows(
    stated: Sequence[CostBand], readers: Iterable[str], today: date
) -> tuple[BandRow, ...]:
    """Make the rows, in the order of the file."""
    of = Counter(one.currency for one in stated)
    paid = _paid_in(sorted(readers), today) if len(of) > 1 else {}
    return tuple(
        BandRow(one, of[one.currency] == 1, " ".join(paid.get(one.currency, ()))) for one in stated
    )


def _paid_in(countries: Iterable[str], today: date) -> dict[str, list[str]]:
    """The countries in which each currency is money."""
    from babel.numbers import get_territory_currencies  # slow, and seldom needed

    found: dict[str, list[str]] = {}
    for country in countries:
        for currency in get_territory_currencies(country.upper(), today, today):
            found.setdefault(currency, []).append(country)
    return found
