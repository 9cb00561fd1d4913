"""A card: what a list shows of a solution, for all languages at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from solution_registry.model.codes import FICTIONAL
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.cost_span import CostSpan, cost_spans
from solution_registry.pages.ways import readers_of, ways_in
from solution_registry.registry import Listing
from solution_registry.registry.outline import ContributionOutline
from solution_registry.registry.route_state import Way


@dataclass(frozen=True, slots=True)
class Card:
    """One solution in a list. Texts are by language; terms are those of the model."""

    id: str
    name: Mapping[str, str]
    summary: Mapping[str, str]
    kind: str
    lifecycle: str | None
    state: str
    level: int
    lead: Organisation | None
    lead_country: str | None
    """Where it is, if that is not the only country of the readers; the fictional one is none."""
    confirmed: int
    reported: int
    coming: int
    here: int
    """How many of the confirmed and the reported are of the readers' countries, if not all are."""
    own: bool
    """Whether its lead uses it."""
    countries: tuple[str, ...]
    """The readers' countries."""
    cost: tuple[CostSpan, ...]
    contribution: ContributionOutline | None
    ways: tuple[Way, ...]
    terms: str | None
    """The terms of reuse: where no route is stated, they say whether one may use it."""
    example: bool


def card(context: BuildContext, listing: Listing, here: int) -> Card:
    """Make the card of a listing, which so many use in the readers' countries."""
    outline, readers = listing.outline, readers_of(context)
    lead = context.registry.vocabulary.organisations.get(outline.lead or "")
    return Card(
        id=outline.id,
        name=outline.name,
        summary=outline.summary,
        kind=outline.kind,
        lifecycle=outline.lifecycle,
        state=str(listing.status.state),
        level=listing.status.level,
        lead=lead,
        lead_country=_told_country(lead, readers),
        confirmed=listing.confirmed,
        reported=listing.reported,
        coming=listing.coming,
        here=here if here < listing.confirmed + listing.reported else 0,
        own=listing.own,
        countries=tuple(sorted(readers)),
        cost=cost_spans(outline.bands),
        contribution=outline.contribution,
        ways=ways_in(context, listing),
        terms=outline.terms,
        example=outline.example,
    )


def _told_country(lead: Organisation | None, readers: frozenset[str]) -> str | None:
    if lead is None or lead.country == FICTIONAL or readers == {lead.country}:
        return None
    return lead.country
