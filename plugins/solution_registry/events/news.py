"""What has happened: to solutions, to their certification, to ways of getting them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from ..certification.record import RecordOutline
from ..certification.standing import made
from ..certification.status import State, deciding
from ..registry import Listing, Registry
from .event import Event
from .ways import way_days

ORDER = (
    "revoked",
    "expired",
    "changed",
    "due",
    "closed",
    "closing",
    "withdrawn",
    "deprecated",
    "renewed",
    "certified",
    "new",
)
"""Every kind; of those of one day, the first matters most to somebody who relies on a solution.

Of two decisions of a kind, the later one is first. What was written late comes after the news of
the day on which it was: one commit may write much.
"""


def news(registry: Registry) -> list[Event]:
    """Everything that has happened up to the registry's day; what was known last is first."""
    found = {
        event.id: event for tell in NEWS for event in tell(registry) if event.on <= registry.today
    }
    ranks = {kind: rank for rank, kind in enumerate(ORDER)}

    def place(x: Event) -> tuple[int, int, int, int, str]:
        number = made(x.record.serial)[1] if x.record else 0
        return -x.known.toordinal(), -x.on.toordinal(), ranks[x.kind], -number, x.id

    return sorted(found.values(), key=place)


def _came(registry: Registry) -> Iterator[Event]:
    """Where git cannot be asked, nobody knows when."""
    for listing in registry.real:
        if listing.history:
            yield Event(listing.history.created, "new", f"{listing.id}/new", (listing,))


def _decided(registry: Registry) -> Iterator[Event]:
    """A decision that declined changes nothing of what may be relied on; the log has it."""
    for listing in registry.real:
        certified = False
        for record in sorted(listing.proven, key=lambda record: made(record.serial)):
            if record.decision == "revoked":
                kind = "revoked"
            elif record.decision == "certified":
                kind, certified = ("renewed" if certified else "certified"), True
            else:
                continue
            day, written = record.decided_on, _written(listing, record)
            yield Event(day, kind, record.serial, (listing,), record=record, written=written)


def _ended(registry: Registry) -> Iterator[Event]:
    """Days on which a certification that stood until then fell due, or ended by itself."""
    due_days = timedelta(days=registry.policy.due_days)
    for listing in registry.real:
        proven = listing.proven
        for record in proven:
            until = record.valid_until
            if record.decision != "certified" or until is None:
                continue
            written = _written(listing, record)
            due, expired = until - due_days, until + timedelta(days=1)
            for kind, day, last in (("due", due, due), ("expired", expired, until)):
                if day > record.decided_on and deciding(proven, last) == record:
                    id = f"{record.serial}/{kind}"
                    yield Event(day, kind, id, (listing,), None, record, until, written)


def _written(listing: Listing, record: RecordOutline) -> date | None:
    """Since when a decision is there, where git tells."""
    return listing.history.decided(record.serial) if listing.history else None


def _changed(registry: Registry) -> Iterator[Event]:
    """Only those that are so today, dated by the last change of the entry: more is not known."""
    for listing in registry.real:
        record, life = listing.status.record, listing.history
        if listing.status.state is State.CHANGED and record and life:
            day = max(life.changed, record.decided_on)
            yield Event(day, "changed", f"{record.serial}/changed", (listing,), record=record)


def _deprecated(registry: Registry) -> Iterator[Event]:
    for listing in registry.real:
        found = listing.outline.deprecation
        if found:
            kind = "withdrawn" if found.reason == "withdrawn" else "deprecated"
            written = listing.history and listing.history.stated
            yield Event(found.on, kind, f"{listing.id}/{kind}", (listing,), written=written)


def _ways(registry: Registry) -> Iterator[Event]:
    """A way closes from when pages tell it; not before a solution that has it was listed.

    An agreement on which nothing rests is no news to anybody.
    """
    for way in way_days(registry):
        last = way.last
        if last is None or not way.listings:
            continue
        listed = min(one.history.created if one.history else date.min for one in way.listings)
        if listed > last:
            continue
        closing = way.closing and max(way.closing, listed)
        for kind, day in (("closing", closing), ("closed", last + timedelta(days=1))):
            if day:
                id = f"{way.id}/{kind}/{last}"
                yield Event(day, kind, id, way.listings, way.agreement, until=last)


NEWS: tuple[Callable[[Registry], Iterator[Event]], ...] = (
    _came,
    _decided,
    _ended,
    _changed,
    _deprecated,
    _ways,
)
"""Each tells news of some kinds."""
