"""Orders that a reader may ask for: the place of each solution in them, by number.

They take the numbers as a language's alphabet has the names, which so decides between equals.
"""

import json
from collections.abc import Sequence

from solution_registry.pages.lists import Uses
from solution_registry.registry import Listing


def by_use(uses: Sequence[Uses], by_name: Sequence[int]) -> bytes:
    """Those that most use come first."""
    return places(sorted(by_name, key=uses.__getitem__))


def by_age(listings: Sequence[Listing], by_name: Sequence[int]) -> bytes:
    """The newest come first; last are those of which nobody knows when they came."""
    days = [-x.history.created.toordinal() if x.history else 0 for x in listings]
    return places(sorted(by_name, key=days.__getitem__))


def places(order: Sequence[int]) -> bytes:
    """Write an order: the place of each number in it."""
    found = [0] * len(order)
    for place, number in enumerate(order):
        found[number] = place
    return json.dumps({"places": found}, separators=(",", ":")).encode()
