"""The day on which a command looks at the registry: here the command line reads the clock."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from ..model.day import day_of


class NotADay(Exception):
    """What was given for a day is none."""

    def __init__(self, value: str) -> None:
        """Keep what was given."""
        super().__init__(value)
        self.value = value


def today(given: str | None, environment: Mapping[str, str]) -> date:
    """The day that is given, else that of ``SOURCE_DATE_EPOCH`` (UTC), else today.

    https://reproducible-builds.org/docs/source-date-epoch/

    Raises:
        NotADay: where one of the two is no day.
    """
    if given is not None:
        try:
            return day_of(given)
        except ValueError:
            raise NotADay(given) from None
    epoch = environment.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.now().astimezone().date()
    try:
        return day_of(datetime.fromtimestamp(int(epoch), UTC).date().isoformat())
    except (ValueError, OverflowError, OSError):
        raise NotADay(f"SOURCE_DATE_EPOCH={epoch}") from None
