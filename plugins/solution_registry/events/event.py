"""An event: what happens on a day, and to what."""

from datetime import date
from typing import NamedTuple

from ..certification.record import RecordOutline
from ..model.vocabulary import Agreement
from ..registry import Listing


class Event(NamedTuple):
    """One event. It has its words from ``said``.

    on: the day that it is of. kind: what happens, one of ``said.LABELS``. id: its name for ever,
        in a registry.
    listings: the solution that it happens to; or, where an ``agreement`` ends or begins, all that
        rest on it, if any. record: the decision that it is about. until: a last day that it
        is about. written: the day on which the registry was told of it, where that is known.
    """

    on: date
    kind: str
    id: str
    listings: tuple[Listing, ...]
    agreement: Agreement | None = None
    record: RecordOutline | None = None
    until: date | None = None
    written: date | None = None

    @property
    def known(self) -> date:
        """The first day on which whoever follows the registry could know of it."""
        return max(self.on, self.written or self.on)

    @property
    def path(self) -> str:
        """The page that tells more, below a language's root."""
        if self.agreement:
            return f"agreements/{self.agreement.id}/"
        below = "certification/" if self.record else ""
        return f"solutions/{self.listings[0].id}/{below}"
