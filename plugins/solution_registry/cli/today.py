"""The day on which a command looks at the registry: here the command line reads the clock."""

from collections.abc import Mapping
from datetime import date, datetime

from ..model.day import day_of, day_of_source


class NotADay(Exception):
    """What was given for a day is none."""

    def __init__(self, value: str) -> None:
        """Keep what was given."""
        super().__init__(value)
        self.value = value


def today(given: str | None, environment: Mapping[str, str]) -> date:
    """The day that is given, else that of ``SOURCE_DATE_EPOCH`` (UTC), else today.

    Raises:
        NotADay: where one of the two is no day.
    """
    if given is not None:
        try:
            return day_of(given)
        except ValueError:
            raise NotADay(given) from None
    try:
        of_source = day_of_source(environment)
    except ValueError:
        raise NotADay(f"SOURCE_DATE_EPOCH={environment['SOURCE_DATE_EPOCH']}") from None
    return of_source or datetime.now().astimezone().date()
