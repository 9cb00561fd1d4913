"""The pictures of one solution: where it is used, since when, and what it costs by size."""

from collections.abc import Mapping
from typing import NamedTuple

from markupsafe import Markup

from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.figures.bands import Bands, bands
from solution_registry.pages.figures.columns import columns
from solution_registry.pages.figures.land import Land
from solution_registry.pages.figures.places import Places, places
from solution_registry.pages.figures.years import Years, years
from solution_registry.registry import Listing

FEW = 3
"""Fewer points, or uses that say since when, are told sooner in words than shown."""


class Pictures(NamedTuple):
    """What there is enough known of to show; None where there is not."""

    places: Places | None
    years: Years | None
    columns: Markup
    """The drawing of `years`."""
    bands: Bands | None


def pictures(
    listing: Listing, organisations: Mapping[str, Organisation], land: Land | None
) -> Pictures:
    """Make the pictures of a solution."""
    since = _years(listing)
    return Pictures(
        _places(listing, organisations, land),
        since,
        columns(since.rows) if since else Markup(),
        bands(listing.outline.bands),
    )


def _places(
    listing: Listing, organisations: Mapping[str, Organisation], land: Land | None
) -> Places | None:
    if land is None or len(listing.adoptions) < FEW:
        return None
    made = places(
        land,
        (
            (organisations[one.adopter.organisation], one.confirmed)
            for one in listing.adoptions
            if one.in_use
        ),
    )
    return made if made.confirmed + made.reported >= FEW else None


def _years(listing: Listing) -> Years | None:
    if len(listing.adoptions) < FEW:
        return None
    made = years(listing.adoptions, listing.as_of.year)
    return made if made.stated >= FEW and len(made.rows) > 1 else None
