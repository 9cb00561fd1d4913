"""Which solutions point at which: relations seen from their other end."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from solution_registry.model.vocabulary import Agreement, Platform
from solution_registry.registry import Listing

ALTERNATIVE = "alternative"
"""The relation that goes both ways, and that says least."""

MOST = 20
"""A page shows at most so many solutions that point at it."""


@dataclass(frozen=True, slots=True)
class Backlinks:
    """By id of the solution that is pointed at."""

    relations: Mapping[str, list[tuple[str, str]]]
    """Id of the other solution, its relation to this one."""
    platforms: Mapping[str, tuple[str, int]]
    """The platform that a solution is, and how many solutions run on it (examples not counted)."""
    agreements: Mapping[str, Agreement]
    """The agreement, or contract terms, that a solution is."""

    def of(self, id: str) -> list[tuple[str, str]]:
        """The first solutions that point at this one, in the order of their ids."""
        return self.relations.get(id, [])[:MOST]


def backlinks(
    listings: Mapping[str, Listing],
    platforms: Mapping[str, Platform],
    agreements: Mapping[str, Agreement],
) -> Backlinks:
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
        {one.solution: one for one in agreements.values() if one.solution},
    )


class Tie(NamedTuple):
    """What joins a solution to the one with this id; `turned` where the other one says it."""

    id: str
    relation: str
    turned: bool


def ties(own: Iterable[tuple[str, str]], pointing: Iterable[tuple[str, str]]) -> tuple[Tie, ...]:
    """Put together what a solution says of others and what these say of it: nothing twice.

    An alternative is told once, whoever says it, and not at all of a solution that something
    else joins to this one.
    """
    found = dict.fromkeys(
        (
            *(Tie(id, relation, turned=False) for id, relation in own),
            *(Tie(id, relation, relation != ALTERNATIVE) for id, relation in pointing),
        )
    )
    joined = {one.id for one in found if one.relation != ALTERNATIVE}
    return tuple(one for one in found if one.relation != ALTERNATIVE or one.id not in joined)
