"""Whether any day is ahead: a calendar without days is not linked to."""

from functools import lru_cache

from solution_registry.events import any_ahead
from solution_registry.pages.context import BuildContext


@lru_cache(maxsize=1)
def days_ahead(context: BuildContext) -> bool:
    """Whether the calendar of a site has a day; part of the key of who links to it."""
    return any_ahead(context.registry)
