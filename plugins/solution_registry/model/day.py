"""Days of our time: none that is counted with leads out of the calendar, and none is a slip."""

from datetime import date
from typing import Final

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)


def day_of(text: str) -> date:
    """Read a day, such as ``2026-03-01``.

    Raises:
        ValueError: where it is none, or none of our time.
    """
    day = date.fromisoformat(text)
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(f"no day of our time: {text}")
    return day
