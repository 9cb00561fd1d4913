"""What a file says of each solution; what it says of those that have not changed is kept."""

from collections.abc import Callable
from typing import TypeVar

from ..kept import FEW, keep, recall
from ..registry import Listing
from .source import Source

Said = TypeVar("Said")
"""Of plain classes of the language, as what is kept has to be."""


def rows(source: Source, name: str, say: Callable[[Listing], Said]) -> list[Said]:
    """Say something of every solution, in the order of ids.

    ``say`` reads the solution and what all entries stand on. ``name`` tells files apart.
    """
    cache, key = source.registry.settings.cache, source.ground_key(name).hex()
    file = cache / f"rows-{name}" if cache else None
    before, _ = (file and recall(file, key, ())) or ({}, 0)
    known: dict[str, tuple[bytes, Said]] = before if isinstance(before, dict) else {}
    found: dict[str, tuple[bytes, Said]] = {}
    made = 0
    for id, listing in source.registry.listings.items():
        seen, row = source.seen[id], known.get(id)
        if row is None or row[0] != seen:
            row = seen, say(listing)
            made += 1
        found[id] = row
    if file and (made > FEW or not known):
        keep(file, key, found)
    return [row for _, row in found.values()]
