"""What hosts have said, kept from one run to the next: a page is dead only after several days.

The file is text, so that a scheduled job can keep it wherever it keeps things. It is not trusted:
one that is damaged or foreign counts as none.
"""

import json
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Final, Literal
from urllib.parse import urlsplit

from pydantic import Field, ValidationError

from ..model.base import Model
from ..model.text import Day
from ..whole_file import write_whole
from .answer import Answer, Outcome

NAME: Final = "links.json"
LARGEST: Final = 50_000_000
"""Bytes of a memory that are read."""

FRESH: Final = timedelta(days=7)
"""For so long what was there is taken to be there."""
DAYS: Final = 3
SPAN: Final = timedelta(days=7)
"""What has failed on so many days, the first and the last so far apart, is dead."""


class Failed(Model):
    """On how many days an address has failed, without an answer between."""

    first: Day
    last: Day
    days: int = Field(ge=1)

    @property
    def for_long(self) -> bool:
        """Whether that is so long that nobody need hope."""
        return self.days >= DAYS and self.last - self.first >= SPAN


class Remembered(Model):
    """What is known of one address."""

    asked: Day
    outcome: Outcome = Field(strict=False)
    detail: str = Field("", max_length=200)
    to: str = Field("", max_length=2_000)
    failed: Failed | None = None

    @property
    def dead(self) -> bool:
        """Whether it fails, and has for long."""
        failing = self.outcome is Outcome.FAILING
        return failing and self.failed is not None and self.failed.for_long


class Memory(Model):
    """Everything known: addresses, and the days before which hosts are not to be asked."""

    format: Literal["solution-registry links 1"] = "solution-registry links 1"
    hosts: dict[str, Day] = Field(default_factory=dict)
    links: dict[str, Remembered] = Field(default_factory=dict)


def learnt(known: Remembered | None, answer: Answer, today: date) -> Remembered:
    """What is known of an address after one more answer.

    Being there ends a row of failures; not knowing neither ends nor lengthens it.
    """
    failed = known.failed if known else None
    if answer.outcome in (Outcome.THERE, Outcome.MOVED):
        failed = None
    elif answer.outcome is Outcome.FAILING:
        if failed is None or today < failed.first:
            failed = Failed(first=today, last=today, days=1)
        elif today > failed.last:
            failed = Failed(first=failed.first, last=today, days=failed.days + 1)
    return Remembered(
        asked=today, outcome=answer.outcome, detail=answer.detail, to=answer.to, failed=failed
    )


def due(pages: Iterable[str], memory: Memory, today: date, *, again: bool = False) -> list[str]:
    """Which addresses to ask for today: first those never asked for, then the longest ago.

    ``again``: also what is fresh in memory; hosts that asked for peace have it even then.
    """

    def asked(page: str) -> date:
        known = memory.links.get(page)
        return known.asked if known else date.min

    def is_due(page: str) -> bool:
        if memory.hosts.get(urlsplit(page).hostname or "", today) > today:
            return False
        known = memory.links.get(page)
        if again or known is None or known.asked > today:
            return True
        there = known.outcome in (Outcome.THERE, Outcome.MOVED)
        return today - known.asked >= (FRESH if there else timedelta(days=1))

    return sorted(filter(is_due, pages), key=lambda page: (asked(page), page))


def recall(file: Path) -> Memory:
    """Read a memory; an empty one where there is none that can be read."""
    try:
        if file.stat().st_size > LARGEST:
            return Memory()
        return Memory.model_validate(json.loads(file.read_bytes()))
    except (OSError, ValueError, ValidationError, RecursionError):
        return Memory()


def keep(file: Path, memory: Memory, only: Collection[str] | None = None) -> None:
    """Write a memory, whole or not at all; with ``only``, what is known of these addresses.

    Raises:
        OSError: where it cannot be written.
    """
    data = memory.model_dump(mode="json", exclude_defaults=True)
    data["format"] = memory.format
    if only is not None and "links" in data:
        data["links"] = {one: data["links"][one] for one in data["links"] if one in only}
    write_whole(file, json.dumps(data, indent=1, sort_keys=True).encode() + b"\n")
