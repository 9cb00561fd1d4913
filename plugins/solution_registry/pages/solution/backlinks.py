"""Which solutions point at which: relations seen from their other end."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from solution_registry.model.vocabulary import Platform
from solution_registry.registry import Listing

MOST = 20
"""A page shows at most so many solutions that point at it."""


@dataclass(frozen=True, slots=True)
class Backlinks:
    """By id of the solution that is pointed at."""

    relations: Mapping[str, list[tuple[str, str]]]
    """Id of the other solution, its relation to this one."""
    platforms: Mapping[str, tuple[str, int]]
    """The platform that a solution is, and how many solutions run on it (examples not counted)."""

    def of(self, id: str) -> list[tuple[str, str]]:
        """The first solutions that point at this one, in the order of their ids."""
        return self.relations.get(id, [])[:MOST]


def backlinks(listings: Mapping[str, Listing], platforms: Mapping[str, Platform]) -> Backlinks:
    """Turn the relations of all solutions round."""
    relations: dict[str, list[tuple[str, str]]] = defaultdict(list)
    running: Counter[str] = Counter()
    for listing in listings.values():
        outline = listing.outline
        for other, relation in outline.related:
            relations[other].append((outline.id, relation))
        if not outline.example:
            running.update(outline.platforms)
    return Backlinks(
        dict(relations),
        {
            platform.solution: (platform.id, running[platform.id])
            for platform in platforms.values()
            if platform.solution and running[platform.id]
        },
    )
