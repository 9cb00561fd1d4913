"""What the certification page shows: how it stands, what was counted, and what happened when."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from solution_registry.certification.record import RecordOutline
from solution_registry.certification.status import deciding
from solution_registry.model.policy import Reviewer
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.solution.standing import Decision
from solution_registry.pages.terms import Lookup
from solution_registry.registry import Adoption, Listing


class Who(NamedTuple):
    """One who decided: a role in an organisation, never a name."""

    id: str
    reviewer: Reviewer | None
    organisation: Organisation | None


def deciders(
    decision: Decision, reviewers: Mapping[str, Reviewer], organisations: Lookup[Organisation]
) -> tuple[Who, ...]:
    """Those who decided."""
    found = []
    for id in decision.record.reviewers:
        one = reviewers.get(id)
        found.append(Who(id, one, organisations[one.organisation] if one else None))
    return tuple(found)


class Counted(NamedTuple):
    """An adopter that counted at the decision, or counts now: since when it has confirmed."""

    organisation: Organisation
    then: date | None
    now: date | None


def counted(
    decision: Decision,
    adoptions: Sequence[Adoption],
    organisations: Lookup[Organisation],
    alphabet: Callable[[str], Any],
) -> tuple[Counted, ...]:
    """Those that counted then, and those that have come since, by name."""
    then = {one.organisation: one.confirmed_on for one in decision.record.adopters or ()}
    now = {x.adopter.organisation: x.adopter.confirmed_on for x in adoptions if x.confirmed}
    ids = dict.fromkeys((*then, *now))
    found = [Counted(organisations[id], then.get(id), now.get(id)) for id in ids]
    return tuple(sorted(found, key=lambda one: alphabet(one.organisation.name)))


class Event(NamedTuple):
    """Something that happened; ``decision`` is None where time alone did it.

    ``serial`` is of the record that it is about.
    """

    on: date
    serial: str
    decision: Decision | None


def events(decisions: Sequence[Decision], listing: Listing, today: date) -> tuple[Event, ...]:
    """All decisions, and the days on which a certification that stood ended; newest first."""
    found = [Event(one.record.decided_on, one.record.serial, one) for one in decisions]
    found += [
        Event(record.valid_until, record.serial, None)
        for record in listing.outline.records
        if record.valid_until and record.valid_until < today and _stood(record, listing)
    ]
    return tuple(sorted(found, key=lambda event: (event.on, event.decision is None), reverse=True))


def _stood(record: RecordOutline, listing: Listing) -> bool:
    """Whether a certification still decided on its last day."""
    if record.decision != "certified" or not record.valid_until:
        return False
    last = deciding(listing.proven, record.valid_until)
    return last is not None and last.serial == record.serial
