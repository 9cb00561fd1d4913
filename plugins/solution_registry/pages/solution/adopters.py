"""The adopters of a solution as its pages show them: those that count first, the others apart."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from solution_registry.model.adopter import Adopter
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.terms import Lookup
from solution_registry.registry import Adoption

MOST = 20
"""Up to so many adopters stand on the solution's own page; more have pages of their own."""

STAGES = ("production", "phasing_out", "implementing", "evaluating", "interested", "left")


class AdopterRow(NamedTuple):
    """One adopter; `told` is whether it says more than fits a table, `own` whether it leads.

    `ended` is whether the organisation has ended, and counts for that alone no more.
    """

    organisation: Organisation
    region: Organisation | None
    adopter: Adopter
    confirmed: bool
    stale: bool
    told: bool
    own: bool
    ended: bool


class Outcome(NamedTuple):
    """How a procurement ended, whose it was, and by which version of the template."""

    organisation: Organisation
    concluded_on: date | None
    outcome: str
    version: str | None


def outcomes(rows: Iterable[AdopterRow]) -> tuple[Outcome, ...]:
    """How the procurements of adopters ended: the newest contract first, those without one last."""
    found = [
        Outcome(row.organisation, told.concluded_on, told.outcome, row.adopter.version)
        for row in rows
        if (told := row.adopter.procurement) and told.outcome
    ]
    return tuple(sorted(found, key=lambda one: one.concluded_on or date.min, reverse=True))


def adopter_rows(
    adoptions: Sequence[Adoption],
    adopters: Mapping[str, Adopter],
    organisations: Lookup[Organisation],
    alphabet: Callable[[str], object],
) -> tuple[AdopterRow, ...]:
    """List adopters: confirmed first, then in use, then by the alphabet; the lead itself last."""
    rows = [_row(one, adopters[one.adopter.organisation], organisations) for one in adoptions]

    def order(row: AdopterRow) -> tuple[bool, bool, int, object]:
        name = alphabet(row.organisation.name)
        return row.own, not row.confirmed, STAGES.index(row.adopter.stage), name

    return tuple(sorted(rows, key=order))


def _row(adoption: Adoption, adopter: Adopter, organisations: Lookup[Organisation]) -> AdopterRow:
    organisation = organisations[adoption.adopter.organisation]
    told = (
        *(adopter.use, adopter.deviations, adopter.environment, adopter.experience),
        *(adopter.procurement, adopter.effort_hours, adopter.cost),
    )
    return AdopterRow(
        organisation,
        organisations[organisation.region] if organisation.region else None,
        adopter,
        adoption.confirmed,
        adoption.stale,
        any(one is not None for one in told),
        adoption.own,
        adoption.ended,
    )
