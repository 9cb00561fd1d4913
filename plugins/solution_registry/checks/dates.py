"""Days: what has been decided was not decided tomorrow, and nothing ends before it begins."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from ..problem import FieldPath, Problem
from ..registry import Entry, Ground
from .walk import EACH

_PLANNED: Final = frozenset({"interested", "evaluating", "implementing"})
"""Stages of those who do not use a solution yet; the other ones have begun."""

PAST: Final = (
    "gates.*.passed_on",
    "costs.development.reimbursed.*.on",
    "procurement_routes.*.agreement.called_off.as_of",
    "procurement_routes.*.assessed.on",
    "accessibility.checked_on",
    "results.*.measured_on",
    "versions.*.released_on",
    "attestations.*.decided_on",
)
"""Days of a solution on which something has happened."""

PAST_OF_USE: Final = ("confirmation.on", "procurement.concluded_on", "as_of")
"""The same of an adopter."""

PRICED: Final = (
    "governance.contribution.year",
    "costs.development.year",
    "costs.bands.*.price_year",
)
"""Years of a solution whose prices are meant."""

PRICED_OF_USE: Final = ("cost.year",)
"""The same of an adopter."""

YEARS_AHEAD: Final = 1
"""How far ahead prices are known: next year's are decided, and written into contracts, in this."""

Found = tuple[str, FieldPath, Any]
"""The path of a file, a place in it, and what stands there."""


def date_in_future(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What has happened did not happen after today; prices are of next year at the latest."""
    for path, place, day in _stated(entry, PAST, PAST_OF_USE):
        if later(str(day), today):
            yield Problem("date-in-future", path, place, {"value": str(day)})
    for serial, record in entry.certifications.items():
        if record.decided_on > today:
            values = {"value": record.decided_on.isoformat()}
            yield Problem("date-in-future", entry.record_path(serial), ("decided_on",), values)
    latest = today.year + YEARS_AHEAD
    for path, place, year in _stated(entry, PRICED, PRICED_OF_USE):
        if year > latest:
            values = {"value": str(year), "latest": str(latest)}
            yield Problem("date-in-future", path, place, values)


def _stated(entry: Entry, places: Iterable[str], of_use: Iterable[str]) -> Iterator[Found]:
    """What a solution and its adopters say at some places."""
    for place in places:
        for where, value in _at(entry.solution, _steps(place)):
            yield entry.path, where, value
    ways = [_steps(place) for place in of_use]
    for organisation, adopter in entry.adopters.items():
        for way in ways:
            if (value := _value(adopter, way)) is not None:
                yield entry.adopter_path(organisation), way, value


def _value(holder: Any, steps: tuple[str, ...]) -> Any:
    """What stands at one place, without lists on the way; None where nothing does."""
    for step in steps:
        if holder is None:
            return None
        holder = getattr(holder, step)
    return holder


@cache
def _steps(place: str) -> tuple[str, ...]:
    return tuple(place.split("."))


def _at(
    holder: Any, steps: tuple[str, ...], path: FieldPath = ()
) -> Iterator[tuple[FieldPath, Any]]:
    for number, step in enumerate(steps):
        if holder is None:
            return
        if step == EACH:
            before, after = (*path, *steps[:number]), steps[number + 1 :]
            for index, one in enumerate(holder):
                yield from _at(one, after, (*before, index))
            return
        holder = getattr(holder, step)
    if holder is not None:
        yield (*path, *steps), holder


def later(period: str, today: date) -> bool:
    """Whether a day, a month or a year has not come yet."""
    return period > today.isoformat()[: len(period)]


def use_not_begun(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Who uses a solution, or has used it, began before tomorrow; others may say what they plan."""
    for organisation, adopter in entry.adopters.items():
        since = adopter.since
        if since and adopter.stage not in _PLANNED and later(since, today):
            values = {"value": since, "stage": adopter.stage}
            yield Problem("use-not-begun", entry.adopter_path(organisation), ("since",), values)


def _spans(entry: Entry) -> Iterable[tuple[str, FieldPath, date | None, date | None]]:
    s = entry.solution
    for index, route in enumerate(s.procurement_routes or ()):
        place = ("procurement_routes", index, "last_call_off")
        yield entry.path, place, route.first_call_off, route.last_call_off
    for index, one in enumerate(s.attestations or ()):
        yield entry.path, ("attestations", index, "valid_until"), one.decided_on, one.valid_until
    for serial, record in entry.certifications.items():
        path = entry.record_path(serial)
        yield path, ("valid_until",), record.decided_on, record.valid_until


def ends_before_start(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """The last day is not before the first."""
    for path, place, start, end in _spans(entry):
        if start and end and end < start:
            values = {"start": start.isoformat(), "end": end.isoformat()}
            yield Problem("ends-before-start", path, place, values)
