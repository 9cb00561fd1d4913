"""Who an organisation is on a day: itself, or who has come after it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..model.vocabulary import Organisation


def has_ended(one: Organisation, day: date) -> bool:
    """Whether its last day has passed."""
    return one.valid_to is not None and one.valid_to < day


def last_known(id: str, known: Mapping[str, Organisation], day: date) -> str:
    """The id of who answers for its tasks on a day, or else did so last.

    Of those that are said to come after one another in a circle, the first by id.
    """
    seen: list[str] = []
    while id in known and has_ended(known[id], day) and (after := known[id].successor):
        if id in seen:
            return min(seen[seen.index(id) :])
        seen.append(id)
        id = after
    return id


def on_day(id: str, known: Mapping[str, Organisation], day: date) -> str:
    """The id of who answers for its tasks on a day; empty where nobody is known."""
    last = last_known(id, known, day)
    return last if last in known and not has_ended(known[last], day) else ""


def heir(id: str, ends: Mapping[str, tuple[date, str]], day: date) -> str:
    """The same where only those are known that have an end: their last day, and who comes after.

    Empty where nobody does.
    """
    seen: set[str] = set()
    while id in ends and id not in seen and ends[id][0] < day:
        seen.add(id)
        id = ends[id][1]
    return "" if id in seen else id


def placed(known: Mapping[str, Organisation], day: date) -> Mapping[str, Organisation]:
    """The organisations, each in the region that it lies in on a day.

    Where a region has ended and nobody is known to follow it, its members lie in none.
    """
    gone = {id: on_day(id, known, day) for id, one in known.items() if has_ended(one, day)}
    if not gone:
        return known
    return {
        id: one.model_copy(update={"region": gone[one.region] or None})
        if one.region in gone
        else one
        for id, one in known.items()
    }
