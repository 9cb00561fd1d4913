"""The routes that answer whether one may use a solution, in the countries of a site's readers."""

from functools import lru_cache

from solution_registry.pages.context import BuildContext
from solution_registry.registry import Listing
from solution_registry.registry.route_state import Way, best_ways, readers


def ways_in(context: BuildContext, listing: Listing) -> tuple[Way, ...]:
    """The route to look at first, or one for each country where they differ."""
    agreements = context.registry.vocabulary.agreements
    return best_ways(listing.outline.routes, agreements, listing.as_of, readers_of(context))


@lru_cache(maxsize=1)
def readers_of(context: BuildContext) -> frozenset[str]:
    """The countries of a site's readers."""
    return readers(context.registry.vocabulary.organisations.values())
