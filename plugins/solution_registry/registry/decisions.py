"""All decisions of reviewers on all solutions, as a log has them: the newest first."""

from typing import NamedTuple

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


def decisions(registry: Registry) -> tuple[Decided, ...]:
    """Every decision, by the day on which it was made; those of one day by serial."""
    found = [
        Decided(listing, record)
        for listing in registry.listings.values()
        for record in listing.outline.records
    ]
    return tuple(sorted(found, key=lambda x: (x.record.decided_on, x.record.serial), reverse=True))
