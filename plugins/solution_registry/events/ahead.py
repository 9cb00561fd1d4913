"""What is coming: the days that somebody puts into a calendar."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from ..registry import Registry
from .event import Event
from .ways import way_days

LOOKING_BACK = timedelta(days=31)
"""So long a day stays in a calendar after it has passed."""


def ahead(registry: Registry) -> list[Event]:
    """Everything that has a day, the nearest first; what passed within the last month is there."""
    found = {event.id: event for event in _found(registry)}
    return sorted(found.values(), key=lambda event: (event.on, event.kind, event.id))


def any_ahead(registry: Registry) -> bool:
    """Whether there is anything of that; it looks no further than the first."""
    return next(_found(registry), None) is not None


def _found(registry: Registry) -> Iterator[Event]:
    first = registry.today - LOOKING_BACK
    return (event for tell in AHEAD for event in tell(registry) if event.on >= first)


def _certifications(registry: Registry) -> Iterator[Event]:
    """The last day of each that decides, and the day from which it may be renewed."""
    due_days = timedelta(days=registry.policy.due_days)
    for listing in registry.real:
        record = listing.status.record
        if record is None or record.decision != "certified" or record.valid_until is None:
            continue
        last = record.valid_until
        for kind, day in (("renewable", last - due_days), ("ends", last)):
            yield Event(day, kind, f"{record.serial}/{kind}", (listing,), record=record, until=last)


def _ways(registry: Registry) -> Iterator[Event]:
    for way in way_days(registry):
        for kind, day in (("opens", way.first), ("last-call-off", way.last)):
            if day:
                yield Event(day, kind, f"{way.id}/{kind}/{day}", way.listings, way.agreement)


def _deadlines(registry: Registry) -> Iterator[Event]:
    """Many a framework agreement is open to those alone who have said beforehand that they join."""
    for listing in registry.real:
        for route in listing.outline.routes:
            for day in route.deadlines:
                id = f"{listing.id}/{route.type}-{route.country}/deadline/{day}"
                yield Event(day, "deadline", id, (listing,))


def _contacts(registry: Registry) -> Iterator[Event]:
    for listing in registry.real:
        day = listing.outline.contact_review_by
        if day:
            yield Event(day, "contacts", f"{listing.id}/contacts/{day}", (listing,))


def _deprecations(registry: Registry) -> Iterator[Event]:
    """Those that are announced, and those of the last month."""
    for listing in registry.real:
        found = listing.outline.deprecation
        if found:
            yield Event(found.on, "phase-out", f"{listing.id}/phase-out", (listing,))


AHEAD: tuple[Callable[[Registry], Iterator[Event]], ...] = (
    _certifications,
    _ways,
    _deadlines,
    _contacts,
    _deprecations,
)
"""Each tells days of some kinds."""
