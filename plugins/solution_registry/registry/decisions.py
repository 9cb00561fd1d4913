"""All decisions of reviewers on all solutions, as a log has them: the newest first."""

from datetime import date
from typing import NamedTuple

from ..certification.changes import order
from ..certification.record import RecordOutline
from .listing import Listing
from .registry import Registry


class Decided(NamedTuple):
    """One decision, and the solution that it is about."""

    listing: Listing
    record: RecordOutline

    @property
    def verified(self) -> bool:
        """Whether it is proven."""
        return self.record.serial not in self.listing.unverified

    @property
    def decides(self) -> bool:
        """Whether the status of the solution rests on it."""
        deciding = self.listing.status.record
        return deciding is not None and deciding.serial == self.record.serial


def _newness(decided: Decided) -> tuple[date, str, tuple[str, int]]:
    record = decided.record
    id, _, name = record.serial.partition("/")
    return record.decided_on, id, order(name)


def decisions(registry: Registry) -> tuple[Decided, ...]:
    """Every decision, by the day on which it was made; those of one day by serial."""
    found = [
        Decided(listing, record)
        for listing in registry.listings.values()
        for record in listing.outline.records
    ]
    return tuple(sorted(found, key=_newness, reverse=True))
