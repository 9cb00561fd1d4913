"""Which money people pay with in a country."""

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=100)
def money_of(country: str, day: date) -> frozenset[str]:
    """The currencies of a country on a day; none of what is no country."""
    from babel.numbers import get_territory_currencies  # slow, and seldom needed

    return frozenset(get_territory_currencies(country.upper(), day, day))
