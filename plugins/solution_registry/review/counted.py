"""The adopters that a record counts, as it comes in: they are there, and have said so."""

from collections.abc import Iterator
from datetime import date

from ..model.certification import Certification
from ..problem import Problem
from ..registry import Entry
from ..registry.listing import counted
from ..registry.outlined import outline
from .change import Change


def counted_rightly(
    change: Change, entry: Entry, record: Certification, path: str
) -> Iterator[Problem]:
    """Who is counted has not ended, and has confirmed in the entry that the change leaves.

    What came in before proves what it proved then. That the lead does not count, and how old a
    confirmation may be, are rules for what the record itself says.
    """
    ended = change.after_ground.ended
    confirmed = set(_confirmed(change, entry, record))
    for index, adopter in enumerate(record.adopters or ()):
        place, value = ("adopters", index), adopter.organisation
        last, _ = ended.get(value, (date.max, ""))
        if last < record.decided_on:
            values = {"value": value, "day": last.isoformat()}
            yield Problem("counted-after-end", path, place, values)
        elif (value, adopter.confirmed_on) not in confirmed:
            values = {"value": value, "day": adopter.confirmed_on.isoformat()}
            yield Problem("counted-unconfirmed", path, place, values)


def _confirmed(
    change: Change, entry: Entry, record: Certification
) -> Iterator[tuple[str, date | None]]:
    """Those whom ``registry certify`` would count on the day of the decision, and since when."""
    seen = outline(entry, "", change.ground.criteria)
    months = change.ground.policy.confirmation_months
    for one in counted(seen, record.decided_on, months):
        yield one.organisation, one.confirmed_on
