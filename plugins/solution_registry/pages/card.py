"""A card: what a list shows of a solution, for all languages at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.cost_span import CostSpan, cost_spans
from solution_registry.pages.ways import readers_of, ways_in
from solution_registry.pages.whence import country_of, used_abroad
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
    documents: bool
    """Whether it has documents that are filled in here."""
    lifecycle: str | None
    state: str
    level: int
    lead: Organisation | None
    country: str | None
    """From where it is, if its entry says so, and not all readers are there."""
    confirmed: int
    reported: int
    coming: int
    here: int
    """How many of the confirmed and the reported are of the readers' countries, if not all are."""
    abroad: tuple[str, ...]
    """The countries where it is used, or else considered, if none of them is the readers'."""
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
    outline = listing.outline
    return Card(
        id=outline.id,
        name=outline.name,
        summary=outline.summary,
        kind=outline.kind,
        documents=bool(outline.documents),
        lifecycle=outline.lifecycle,
        state=str(listing.status.state),
        level=listing.status.level,
        lead=context.registry.vocabulary.organisations.get(outline.lead or ""),
        country=country_of(context, listing),
        confirmed=listing.confirmed,
        reported=listing.reported,
        coming=listing.coming,
        here=here if here < listing.confirmed + listing.reported else 0,
        abroad=used_abroad(context, listing),
        own=listing.own,
        countries=tuple(sorted(readers_of(context))),
        cost=cost_spans(outline.bands),
        contribution=outline.contribution,
        ways=ways_in(context, listing),
        terms=outline.terms,
        example=outline.example,
    )
