"""A card: what a list shows of a solution, for all languages at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from solution_registry.model.vocabulary import Organisation
from solution_registry.registry import Listing, Registry


@dataclass(frozen=True, slots=True)
class Card:
    """One solution in a list. Texts are by language; terms are those of the model."""

    id: str
    name: Mapping[str, str]
    summary: Mapping[str, str]
    kind: str
    lifecycle: str
    state: str
    level: int
    lead: Organisation | None
    areas: tuple[Mapping[str, str], ...]
    confirmed: int
    reported: int
    example: bool


def card(registry: Registry, listing: Listing) -> Card:
    """Make the card of a listing."""
    outline, areas = listing.outline, registry.vocabulary.service_areas
    return Card(
        id=outline.id,
        name=outline.name,
        summary=outline.summary,
        kind=outline.kind,
        lifecycle=outline.lifecycle,
        state=str(listing.status.state),
        level=listing.status.level,
        lead=registry.vocabulary.organisations.get(outline.lead or ""),
        areas=tuple([areas[id].name for id in outline.service_areas if id in areas]),
        confirmed=listing.confirmed,
        reported=listing.reported,
        example=outline.example,
    )
