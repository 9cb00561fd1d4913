"""Rows of the table of costs: one for each band, and whose it is where currencies stand beside."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from solution_registry.model.money import CostBand
from solution_registry.registry.money import money_of


class BandRow(NamedTuple):
    """A band, and how many inhabitants it begins with: where the one before of its currency ends.

    ``countries`` are those of the readers' who pay in the currency (``se dk``); empty where all
    bands have the same, since then all readers look at all of them.
    """

    band: CostBand
    least: int
    countries: str


def band_rows(
    stated: Sequence[CostBand], readers: Iterable[str], today: date
) -> tuple[BandRow, ...]:
    """Make the rows, in the order of the file."""
    whose = paid_by([one.currency for one in stated], readers, today)
    ends: dict[str, int] = {}
    rows = []
    for one, countries in zip(stated, whose, strict=True):
        rows.append(BandRow(one, ends.get(one.currency, 0), countries))
        ends[one.currency] = one.population_below or 0
    return tuple(rows)


def paid_by(currencies: Sequence[str], readers: Iterable[str], today: date) -> list[str]:
    """The countries of each currency, as a `BandRow` has them."""
    countries = sorted(readers) if len(set(currencies)) > 1 else []
    return [
        " ".join(country for country in countries if currency in money_of(country, today))
        for currency in currencies
    ]
