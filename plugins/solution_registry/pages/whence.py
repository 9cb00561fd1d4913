"""From which country a solution is, and where it is used: only what its entry itself states."""

from collections.abc import Collection

from solution_registry.model.codes import FICTIONAL
from solution_registry.pages.context import BuildContext
from solution_registry.pages.ways import readers_of
from solution_registry.registry import Listing
from solution_registry.registry.listing import USES


def country_of(context: BuildContext, listing: Listing) -> str | None:
    """Its lead's country; where none is stated, the one that all are in who use it or want to.

    It is not told where it is the only country of the readers; the fictional one is none.
    """
    lead = context.registry.vocabulary.organisations.get(listing.outline.lead or "")
    found = {lead.country} if lead else _countries(listing, (*USES, "coming"))
    (one,) = found if len(found) == 1 else (None,)
    return None if one == FICTIONAL or readers_of(context) == {one} else one


def used_abroad(context: BuildContext, listing: Listing) -> tuple[str, ...]:
    """Where it is used, or else considered, if that is in none of the readers' countries."""
    found = _countries(listing, USES) or _countries(listing, ("coming",))
    return () if found & {FICTIONAL, *readers_of(context)} else tuple(sorted(found))


def _countries(listing: Listing, uses: Collection[str]) -> set[str]:
    """The countries of those who have this to do with it: ids of organisations begin with them."""
    return {x.adopter.organisation.partition("-")[0] for x in listing.adoptions if x.use in uses}
