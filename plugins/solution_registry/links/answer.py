"""What a host says, and what is made of it: there, moved, failing, or not known."""

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an answer. ``wait``: the seconds for which the host asks to be left alone."""

    status: int
    location: str = ""
    wait: int | None = None


class NoAnswer(Exception):
    """Nothing was said; ``reason`` is a word of ``wording`` (ANSWERS)."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


class Outcome(StrEnum):
    """What is known of an address after it was asked for."""

    THERE = "there"
    MOVED = "moved"
    FAILING = "failing"
    UNKNOWN = "unknown"
    UNVISITED = "unvisited"


@dataclass(frozen=True, slots=True)
class Answer:
    """An outcome; ``detail`` is why (``HTTP 404``, or a reason), ``to`` where it has moved."""

    outcome: Outcome
    detail: str = ""
    to: str = ""

    @property
    def heard(self) -> bool:
        """Whether a host said anything at all."""
        return self.detail not in _NOT_HEARD


_NOT_HEARD: Final = frozenset(
    {"asked-to-wait", "name-server", "no-such-host", "timeout", "unreachable"}
)
"""Reasons that are the same where there is no network."""

GONE: Final = frozenset({404, 410})
"""The only statuses that say that there is nothing. All others may mean: not you, or not now."""
EMPTY: Final = 416
"""A part was asked for of something that is there, and empty."""

_SILENT: Final = {
    "no-such-host": Outcome.FAILING,
    "inward": Outcome.UNVISITED,
    "redirect": Outcome.UNVISITED,
}
"""What reasons mean; every other one says nothing of the page."""


def of_status(status: int) -> Answer:
    """What a status that leads nowhere else means."""
    if status in range(200, 300) or status == EMPTY:
        return Answer(Outcome.THERE)
    outcome = Outcome.FAILING if status in GONE else Outcome.UNKNOWN
    return Answer(outcome, f"HTTP {status}")


def of_silence(reason: str) -> Answer:
    """What it means that nothing was said."""
    return Answer(_SILENT.get(reason, Outcome.UNKNOWN), reason)


def seconds_to_wait(wanted: str, now: str) -> int | None:
    """Read Retry-After: seconds, or a time, which is counted from the host's own clock (Date)."""
    if wanted.isascii() and wanted.isdigit():
        return min(int(wanted[:9]), LONGEST_WAIT)
    try:
        seconds = (parsedate_to_datetime(wanted) - parsedate_to_datetime(now)).total_seconds()
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0, min(int(seconds), LONGEST_WAIT))


LONGEST_WAIT: Final = 30 * 86_400
"""Seconds; a host that wants to be left alone for years is asked again next month."""
