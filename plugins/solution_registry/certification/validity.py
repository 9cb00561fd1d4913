"""Months from a day: how long certificates and confirmations last."""

from datetime import date
from functools import lru_cache


@lru_cache(maxsize=10_000)
def months_after(day: date, months: int) -> date:
    """The same day some months later; the last day of the month where there is none such.

    >>> months_after(date(2024, 2, 29), 12)
    datetime.date(2025, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(day)
