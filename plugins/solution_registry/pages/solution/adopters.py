"""The adopters of a solution as its pages show them: those that count first, the others apart."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from solution_registry.model.adopter import Adopter
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.terms import Lookup
from solution_registry.registry import Adoption

OPEN = 20
"""So many adopters are shown at once; the rest can be unfolded."""

MOST = 60
"""A solution with more adopters lists them on pages of their own (a page stays below 60 KB)."""

TOLD = 12
"""So many adopters' accounts stand on a page that also shows all else of the solution."""

STAGES = ("production", "phasing_out", "implementing", "evaluating", "interested", "left")


class AdopterRow(NamedTuple):
    """One adopter; `told` is whether it says more than fits a table."""

    organisation: Organisation
    region: Organisation | None
    adopter: Adopter
    confirmed: bool
    stale: bool
    told: bool


def adopter_rows(
    adoptions: Sequence[Adoption],
    adopters: Mapping[str, Adopter],
    organisations: Lookup[Organisation],
) -> tuple[AdopterRow, ...]:
    """List adopters: confirmed before reported, in use before others, then by name."""
    rows = [_row(one, adopters[one.adopter.organisation], organisations) for one in adoptions]
    rows.sort(key=lambda r: (not r.confirmed, STAGES.index(r.adopter.stage), r.organisation.name))
    return tuple(rows)


def adopter_table(rows: Sequence[AdopterRow], told: int) -> dict[str, Any]:
    """The values of ``components/adopters.html``, with at most `told` accounts."""
    return {
        "shown": rows[:OPEN],
        "folded": rows[OPEN:],
        "told": [row for row in rows if row.told][:told],
    }


def _row(adoption: Adoption, adopter: Adopter, organisations: Lookup[Organisation]) -> AdopterRow:
    organisation = organisations[adoption.adopter.organisation]
    told = (
        *(adopter.use, adopter.deviations, adopter.environment, adopter.experience),
        *(adopter.procurement, adopter.effort_hours),
    )
    return AdopterRow(
        organisation,
        organisations[organisation.region] if organisation.region else None,
        adopter,
        adoption.confirmed,
        adoption.stale,
        any(one is not None for one in told),
    )
