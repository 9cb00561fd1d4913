"""Days: what has been decided was not decided tomorrow, and nothing ends before it begins."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from ..problem import FieldPath, Problem
from ..registry import Entry, Ground

_PLANNED: Final = frozenset({"interested", "evaluating", "implementing"})
"""Stages of those who do not use a solution yet; the other ones have begun."""

Dated = tuple[str, FieldPath, date | None]


def _past(entry: Entry) -> Iterator[Dated]:
    """Days of things that have happened."""
    s = entry.solution
    for index, gate in enumerate(s.gates or ()):
        yield entry.path, ("gates", index, "passed_on"), gate.passed_on
    for index, result in enumerate(s.results or ()):
        yield entry.path, ("results", index, "measured_on"), result.measured_on
    for index, attestation in enumerate(s.attestations or ()):
        yield entry.path, ("attestations", index, "decided_on"), attestation.decided_on
    for index, route in enumerate(s.procurement_routes or ()):
        if route.assessed:
            place = ("procurement_routes", index, "assessed", "on")
            yield entry.path, place, route.assessed.on
    if s.accessibility:
        yield entry.path, ("accessibility", "checked_on"), s.accessibility.checked_on
    for organisation, adopter in entry.adopters.items():
        if adopter.confirmation:
            path = entry.adopter_path(organisation)
            yield path, ("confirmation", "on"), adopter.confirmation.on
    for serial, record in entry.certifications.items():
        yield entry.record_path(serial), ("decided_on",), record.decided_on


def date_in_future(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What has happened did not happen after today."""
    for path, place, day in _past(entry):
        if day and day > today:
            yield Problem("date-in-future", path, place, {"value": day.isoformat()})
    for organisation, adopter in entry.adopters.items():
        if (read := adopter.as_of) and read > today.isoformat()[: len(read)]:
            yield Problem(
                "date-in-future", entry.adopter_path(organisation), ("as_of",), {"value": read}
            )


def use_not_begun(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """Who uses a solution, or has used it, began before tomorrow; others may say what they plan."""
    for organisation, adopter in entry.adopters.items():
        since = adopter.since
        if since and adopter.stage not in _PLANNED and since > today.isoformat()[: len(since)]:
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
