"""The numbers of the whole registry that its pictures show; fictional examples are in none."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from solution_registry.certification.status import STATE_LABELS, State
from solution_registry.pages.context import BuildContext
from solution_registry.pages.figures.years import Years, years
from solution_registry.registry import Listing, Registry
from solution_registry.registry.followers import AvoidedInAll, avoided, avoided_by_currency


class Use(NamedTuple):
    """How many solutions an organisation has in use: confirmed, and besides only reported."""

    organisation: str
    confirmed: int
    reported: int


@dataclass(frozen=True, slots=True)
class Totals:
    """What the statistics are made of.

    states: solutions by state, in the order of the states.
    areas: solutions by service area, in the order of the vocabulary, those without any too.
    uses: organisations with something in use, by their ids.
    leads: how many solutions an organisation leads, by its id.
    years: all uses, by the year since when.
    judged: how many solutions say how complex they are.
    avoided: by currency, of how many solutions the avoided cost can be estimated, and its sums.
    """

    solutions: int
    states: Mapping[State, int]
    areas: Mapping[str, int]
    uses: tuple[Use, ...]
    leads: Mapping[str, int]
    years: Years
    judged: int
    avoided: Mapping[str, AvoidedInAll]


def totals(registry: Registry) -> Totals:
    """Count everything real."""
    real, known = registry.real, registry.vocabulary.organisations
    states = Counter(one.status.state for one in real)
    areas = Counter(area for one in real for area in one.outline.service_areas)
    adoptions = [adoption for one in real for adoption in one.adoptions]
    return Totals(
        solutions=len(real),
        states={state: states[state] for state in STATE_LABELS},
        areas={area: areas[area] for area in registry.vocabulary.service_areas},
        uses=_uses(real),
        leads=Counter(one.outline.lead for one in real if one.outline.lead),
        years=years(adoptions, registry.today.year),
        judged=sum(one.outline.complexity is not None for one in real),
        avoided=avoided_by_currency(avoided(one, known) for one in real),
    )


@lru_cache(maxsize=1)
def all_totals(context: BuildContext) -> Totals:
    """Count everything real on a site."""
    return totals(context.registry)


def _uses(listings: Sequence[Listing]) -> tuple[Use, ...]:
    found: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for listing in listings:
        for adoption in listing.adoptions:
            if adoption.in_use:
                found[adoption.adopter.organisation][not adoption.confirmed] += 1
    return tuple(Use(id, *counts) for id, counts in sorted(found.items()))
