"""The routes that answer whether one may use a solution, in the countries of a site's readers."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache

from solution_registry.pages.context import BuildContext
from solution_registry.registry import Listing
from solution_registry.registry.outline import RouteOutline
from solution_registry.registry.route_state import Way, best_ways, readers


def ways_in(context: BuildContext, listing: Listing) -> tuple[Way, ...]:
    """The route to look at first, or one for each country where they differ."""
    return _judge(context)(listing.outline.routes, listing.as_of)


@lru_cache(maxsize=1)
def _judge(context: BuildContext) -> Callable[[tuple[RouteOutline, ...], date], tuple[Way, ...]]:
    """Judge routes on a day; those that are stated alike, once."""
    agreements, here = context.registry.vocabulary.agreements, readers_of(context)
    return cache(lambda routes, day: best_ways(routes, agreements, day, here))


@lru_cache(maxsize=1)
def readers_of(context: BuildContext) -> frozenset[str]:
    """The countries of a site's readers."""
    return readers(context.registry.vocabulary.organisations.values())
