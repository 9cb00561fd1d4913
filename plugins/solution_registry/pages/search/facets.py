"""Facets: what solutions can be filtered by, one file per facet, the same for all languages.

A file holds the values that occur, the sets of values that solutions have, and one code per
solution in base 36, all of the same width: which of the sets is its own.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from solution_registry.certification.status import STANDING
from solution_registry.pages.context import BuildContext
from solution_registry.pages.search.postings import base36
from solution_registry.registry import Listing

Values = tuple[str, ...]
"""The values that one solution has of a facet."""


FACETS: Mapping[str, Callable[[Listing], Values]] = {
    "kind": lambda x: (x.outline.kind,),
    "status": lambda x: (x.status.state,),
    "area": lambda x: x.outline.service_areas,
    "platform": lambda x: x.outline.platforms,
    "system": lambda x: x.outline.system_types,
    "terms": lambda x: (x.outline.terms,) if x.outline.terms else (),
    "route": lambda x: tuple([route.type for route in x.outline.routes]),
    "country": lambda x: tuple([route.country for route in x.outline.routes]),
    "audience": lambda x: x.outline.audience,
    "lifecycle": lambda x: (x.outline.lifecycle,),
    "seeking": lambda x: x.outline.seeking,
}
"""By the name that a facet has in addresses."""


@lru_cache(maxsize=1)
def facet_values(context: BuildContext) -> Mapping[str, Sequence[Values]]:
    """The values of all solutions by facet, in the order of their numbers."""
    listings = context.registry.listings.values()
    return {name: list(map(values, listings)) for name, values in FACETS.items()}


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


def rank(listings: Sequence[Listing]) -> bytes:
    """Write how solutions are ordered that a search finds equally good: one letter each."""
    return _json({"ranks": "".join([chr(ord("0") + _rank(listing)) for listing in listings])})


def _rank(listing: Listing) -> int:
    """A number below 75: examples last; then by standing, confirmed and reported adopters."""
    if listing.outline.example:
        return 0
    confirmed = _step(listing.confirmed, CONFIRMED)
    reported = _step(listing.reported, REPORTED)
    steps = len(REPORTED) + 1
    standing = steps * (len(CONFIRMED) + 1) * (listing.status.state in STANDING)
    return 1 + standing + steps * confirmed + reported


def _step(count: int, steps: Sequence[int]) -> int:
    return sum([count >= step for step in steps]) if count else 0


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()
