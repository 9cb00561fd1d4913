"""Uses year by year: how many had begun by the end of each year."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from solution_registry.registry import Adoption


class Year(NamedTuple):
    """One year: how many uses began in it, and how many had begun by its end."""

    year: int
    new: int
    total: int


class Years(NamedTuple):
    """The uses of today, by the year since when; `uses` counts those that do not say it as well."""

    uses: int
    stated: int
    rows: tuple[Year, ...]
    """Without gaps, from the first year that is stated to the year looked at."""


def years(adoptions: Iterable[Adoption], until: int) -> Years:
    """Count the uses of today, up to a year."""
    used = [x.adopter for x in adoptions if x.in_use]
    began = Counter(int(x.since[:4]) for x in used if x.since)
    rows: list[Year] = []
    total = 0
    for year in range(min(began, default=until + 1), until + 1):
        total += began[year]
        rows.append(Year(year, began[year], total))
    return Years(len(used), total, tuple(rows))
