"""Facets: what solutions can be filtered by, one file per facet, the same for all languages.

A file holds the values that occur, the sets of values that solutions have, and one code per
solution in base 36, all of the same width: which of the sets is its own.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from solution_registry.certification.status import STANDING, Status
from solution_registry.pages.context import BuildContext
from solution_registry.pages.lists import Lists, Uses
from solution_registry.pages.search.postings import base36
from solution_registry.pages.ways import readers_of
from solution_registry.registry import Listing, Outline
from solution_registry.registry.outline import RouteOutline
from solution_registry.registry.route_state import holds_in

Values = tuple[str, ...]
"""The values that one solution has of a facet."""


NOT_STATED = "not_stated"
"""The value of those that state none, where one may look for just them."""

FACETS: Mapping[str, Callable[[Outline, Status, frozenset[str]], Values]] = {
    "kind": lambda x, *_: (x.kind,),
    "status": lambda _, status, __: (status.state,),
    "area": lambda x, *_: x.service_areas,
    "platform": lambda x, *_: x.platforms,
    "system": lambda x, *_: x.system_types,
    "terms": lambda x, *_: (x.terms,) if x.terms else (),
    "route": lambda x, *_: tuple([route.type for route in x.routes]),
    "country": lambda x, _, readers: _countries(x.routes, readers),
    "audience": lambda x, *_: x.audience,
    "lifecycle": lambda x, *_: (x.lifecycle or NOT_STATED,),
    "seeking": lambda x, *_: x.seeking,
}
"""By the name that a facet has in addresses; they read the countries of the site's readers too."""


def _countries(routes: Sequence[RouteOutline], readers: frozenset[str]) -> Values:
    """Where one can get a solution by its routes."""
    found = {country for x in routes for country in holds_in(x.type, x.country, readers)}
    return tuple(sorted(found))


@lru_cache(maxsize=1)
def facet_values(context: BuildContext) -> Mapping[str, Sequence[Values]]:
    """The values of all solutions by facet, in the order of their numbers."""
    found: dict[str, list[Values]] = {name: [] for name in FACETS}
    readers = readers_of(context)
    into = [(found[name].append, values) for name, values in FACETS.items()]
    for listing in context.registry.listings.values():
        outline, status = listing.outline, listing.status
        for add, values in into:
            add(values(outline, status, readers))
    return found


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
    """A number below 75: examples last; then what is retired; then by standing and adopters.

    Adopters are those where the site's readers are; of others it counts only that there are any.
    """
    if listing.outline.example:
        return 0
    if listing.outline.lifecycle == "retired":
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
