"""The adopters that a record counts, as it comes in: they are there, and have said so."""

from collections.abc import Iterator, Mapping
from datetime import date

from ..model.certification import Certification
from ..problem import Problem
from ..registry import Entry
from ..registry.listing import IN_USE, leading
from .change import Change

USED = frozenset({*IN_USE, "left"})
"""The stages of those who have the solution in operation, or had it."""


def counted_rightly(
    change: Change, entry: Entry, record: Certification, path: str
) -> Iterator[Problem]:
    """Who is counted has not ended, and has confirmed in the entry that the change leaves.

    What came in before proves what it proved then. That the lead does not count, and how old a
    confirmation may be, are rules for what the record itself says; who had come after the lead by
    the day of the decision is told by the register, on the base and as it will be. A decision takes
    days to come in: who has confirmed again meanwhile, or left, was counted rightly.
    """
    ended = change.after_ground.ended
    grounds, day = (change.ground, change.after_ground), record.decided_on
    leads = {id for one in grounds for id in leading(entry.solution.lead, one.ended, day)}
    confirmed = _confirmed(entry) if record.adopters else {}
    for index, adopter in enumerate(record.adopters or ()):
        place, value = ("adopters", index), adopter.organisation
        if value in leads:
            yield Problem("adopter-not-counted", path, place, {"value": value})
            continue
        last, _ = ended.get(value, (date.max, ""))
        if last < record.decided_on:
            values = {"value": value, "day": last.isoformat()}
            yield Problem("counted-after-end", path, place, values)
        elif adopter.confirmed_on > confirmed.get(value, date.min):
            values = {"value": value, "day": adopter.confirmed_on.isoformat()}
            yield Problem("counted-unconfirmed", path, place, values)


def _confirmed(entry: Entry) -> Mapping[str, date]:
    """Those who have confirmed that they use it, with a proof, or used it; and when last."""
    return {
        id: said.on
        for id, adopter in entry.adopters.items()
        if (said := adopter.confirmation) and said.proof and adopter.stage in USED
    }
