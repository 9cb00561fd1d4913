"""What a file says of each solution; what it says of those that have not changed is kept."""

from collections.abc import Callable

from ..kept import FEW, keep, recall
from ..registry import Listing
from .source import Source

Row = tuple[bytes, bytes]
"""A digest of the solution as it was seen, and what was written of it."""


def rows(source: Source, name: str, write: Callable[[Listing], bytes]) -> list[bytes]:
    """Write something of every solution, in the order of ids.

    ``write`` reads the solution and what all entries stand on. ``name`` tells files apart.
    """
    cache, key = source.registry.settings.cache, source.ground_key(name).hex()
    file = cache / f"rows-{name}" if cache else None
    before, _ = (file and recall(file, key, ())) or ({}, 0)
    known: dict[str, Row] = before if isinstance(before, dict) else {}
    found: dict[str, Row] = {}
    made = 0
    for id, listing in source.registry.listings.items():
        seen, row = source.seen[id], known.get(id)
        if row is None or row[0] != seen:
            row = seen, write(listing)
            made += 1
        found[id] = row
    if file and (made > FEW or not known):
        keep(file, key, found)
    return [row for _, row in found.values()]
