"""Orders that a reader may ask for: the place of each solution in them, by number."""

import json
from collections.abc import Sequence

from solution_registry.language import plain_text
from solution_registry.pages.collation import collation
from solution_registry.registry import Listing


def by_use(listings: Sequence[Listing]) -> bytes:
    """Those that most use come first."""
    return _places([(-x.confirmed, -x.reported) for x in listings])


def by_age(listings: Sequence[Listing]) -> bytes:
    """The newest come first; last are those of which nobody knows when they came."""
    return _places([-x.history.created.toordinal() if x.history else 0 for x in listings])


def by_name(listings: Sequence[Listing], language: str) -> bytes:
    """As the alphabet of the language has them."""
    key = collation(language)
    return _places([key(plain_text(x.outline.name, language)) for x in listings])


def _places(keys: Sequence[object]) -> bytes:
    order = sorted(range(len(keys)), key=lambda number: keys[number])  # type: ignore[arg-type,return-value]
    places = sorted(order, key=order.__getitem__)
    return json.dumps({"places": places}, separators=(",", ":")).encode()
