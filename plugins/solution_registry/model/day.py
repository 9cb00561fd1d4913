"""Days of our time, and the one way in which they are written: ``2026-03-01``.

A day of another time is a slip, and to count with one may lead out of the calendar.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Final

FIRST_DAY: Final = date(1900, 1, 1)
LAST_DAY: Final = date(2199, 12, 31)

_WRITTEN: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_written_as_day(text: str) -> bool:
    """Whether a text is written as days are, even if the calendar lacks that one."""
    return _WRITTEN.fullmatch(text) is not None


def day_of(text: str) -> date:
    """Read a day, such as ``2026-03-01``, written in no other way.

    Raises:
        ValueError: where it is none, or none of our time.
    """
    if not is_written_as_day(text):  # Python's own reader takes 20260301 and 2026-W10-7, too
        raise ValueError(f"not written as year-month-day: {text}")
    return _of_our_time(date.fromisoformat(text))


def day_of_source(environment: Mapping[str, str]) -> date | None:
    """The day that ``SOURCE_DATE_EPOCH`` says (UTC); None where it is empty or not set.

    https://reproducible-builds.org/docs/source-date-epoch/

    Raises:
        ValueError: where it is none, or none of our time; says so in a sentence.
    """
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return None
    try:
        return _of_our_time(datetime.fromtimestamp(int(epoch), UTC).date())
    except (ValueError, OverflowError, OSError):
        raise ValueError(
            f"SOURCE_DATE_EPOCH={epoch} is not a day: expected the seconds since 1970-01-01, "
            f"of a day from {FIRST_DAY} to {LAST_DAY}."
        ) from None


def proven_on(day: date, now: datetime) -> date:
    """The day to prove a history on where it is shown as on another: that one, or tomorrow.

    What somebody has decided is proven, whatever day is asked about. Tomorrow, since it may be that
    already where somebody decides.
    """
    return max(day, now.date() + timedelta(days=1))


def _of_our_time(day: date) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise ValueError(f"no day of our time: {day}")
    return day
