"""Facets: what solutions can be filtered by, one file per facet, the same for all languages.

A file holds the values that occur, the sets of values that solutions have, and one code per
solution in base 36, all of the same width: which of the sets is its own.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial

from solution_registry.certification.status import STANDING
from solution_registry.exports.rows import rows
from solution_registry.model.codes import FICTIONAL
from solution_registry.pages.context import BuildContext
from solution_registry.pages.lists import Lists, Uses, lists
from solution_registry.pages.search.postings import base36
from solution_registry.pages.source import source
from solution_registry.pages.ways import readers_of, ways_in
from solution_registry.registry import Listing, Outline
from solution_registry.registry.offers import offers
from solution_registry.registry.outline import RouteOutline
from solution_registry.registry.quadrant import QUADRANTS
from solution_registry.registry.route_state import USABLE, by_licence, holds_in

Values = tuple[str, ...]
"""The values that one solution has of a facet."""


NOT_STATED = "not_stated"
"""The value of those that state none, where one may look for just them."""

OWN, EVERYBODY = "own", "everybody"
"""Of whom a route is for: that each procures it alone, and that nobody has to be named.

The second is also said instead of the ids of all to whom a solution is open; of an example, which
is for nobody real, the country of all that is fictional.
"""

FACETS: Mapping[str, Callable[[BuildContext, Listing, Outline], Values]] = {
    "kind": lambda _, __, x: (x.kind,),
    "status": lambda _, one, __: (one.status.state.value,),
    "area": lambda _, __, x: x.service_areas,
    "platform": lambda _, __, x: x.platforms,
    "system": lambda context, _, x: (*x.system_types, *lists(context).beside[x.id]),
    "terms": lambda _, __, x: (x.terms,) if x.terms else (),
    "route": lambda _, __, x: tuple([route.type for route in x.routes]),
    "open_to": lambda context, one, _: _open_to(context, one),
    "like": lambda _, one, __: tuple([x.adopter.organisation for x in one.adoptions if x.in_use]),
    "whom": lambda context, one, _: _whom(context, one),
    "country": lambda context, _, x: _countries(x.routes, readers_of(context)),
    "audience": lambda _, __, x: x.audience,
    "lifecycle": lambda _, __, x: (x.lifecycle or NOT_STATED,),
    "quadrant": lambda _, __, x: (QUADRANTS[x.complexity],) if x.complexity else (),
    "seeking": lambda _, __, x: x.seeking,
}
"""By the name that a facet has in addresses."""


NOTHING: Mapping[str, Sequence[Values]] = dict.fromkeys(FACETS, ())
"""The values of a registry without solutions."""


def _countries(routes: Sequence[RouteOutline], readers: frozenset[str]) -> Values:
    """Where one can get a solution by its routes."""
    found = {country for x in routes for country in holds_in(x.type, x.country, readers)}
    return tuple(sorted(found))


def _open_to(context: BuildContext, listing: Listing) -> Values:
    """To whom it is open by any of its routes that can be used: ids, a country, or everybody."""
    agreements = context.registry.vocabulary.agreements
    found = offers(listing.outline, agreements, listing.as_of)
    if any(one.others == "open" for one in found):
        return (FICTIONAL if listing.outline.example else EVERYBODY,)
    return tuple(dict.fromkeys(id for one in found for id in one.named))


def _whom(context: BuildContext, listing: Listing) -> Values:
    """For whom the routes are that a card shows; where it has none, its licence may tell."""
    if by_licence(listing.outline):
        return (EVERYBODY,)
    found = [
        OWN if way.state == OWN else way.whom or EVERYBODY
        for way in ways_in(context, listing)
        if way.state == OWN or way.state in USABLE
    ]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def facet_values(context: BuildContext) -> Mapping[str, Sequence[Values]]:
    """The values of all solutions by facet, in the order of their numbers."""
    said = rows(source(context), "facets", partial(_values, context))
    return dict(zip(FACETS, map(list, zip(*said, strict=True)), strict=True)) if said else NOTHING


def _values(context: BuildContext, listing: Listing) -> tuple[Values, ...]:
    """The values of a solution, in the order of the facets."""
    return tuple([values(context, listing, listing.outline) for values in FACETS.values()])


def facet(values: Sequence[Values]) -> bytes:
    """Write the values of all solutions."""
    sets: dict[Values, int] = {}
    numbers = [sets.setdefault(own, len(sets)) for own in values]
    terms = {term: n for n, term in enumerate(sorted({term for own in sets for term in own}))}
    width = len(base36(max(len(sets) - 1, 0)))
    codes = [base36(n).rjust(width, "0") for n in range(len(sets))]
    return _json(
        {
            "values": list(terms),
            "sets": [sorted({terms[term] for term in own}) for own in sets],
            "codes": "".join([codes[n] for n in numbers]),
        }
    )


CONFIRMED = (1, 2, 3, 5, 10, 20, 50)
REPORTED = (1, 5, 20)
"""From how many adopters on a solution is a step better."""


def rank(made: Lists) -> bytes:
    """Write how solutions are ordered that a search finds equally good: one letter each."""
    ranks = map(_rank, made.listings, made.uses.values())
    return _json({"ranks": "".join([chr(ord("0") + own) for own in ranks])})


def _rank(listing: Listing, uses: Uses) -> int:
    """A number below 75: examples last; then what is ending; then by standing and adopters.

    Adopters are those where the site's readers are; of others it counts only that there are any.
    """
    if listing.outline.example:
        return 0
    if listing.ending:
        return 1
    confirmed = _step(-uses.confirmed_here, CONFIRMED) or min(1, -uses.confirmed)
    reported = _step(-uses.reported_here, REPORTED) or min(1, -uses.reported)
    steps = len(REPORTED) + 1
    standing = steps * (len(CONFIRMED) + 1) * (listing.status.state in STANDING)
    return 2 + standing + steps * confirmed + reported


def _step(count: int, steps: Sequence[int]) -> int:
    return sum([count >= step for step in steps]) if count else 0


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
