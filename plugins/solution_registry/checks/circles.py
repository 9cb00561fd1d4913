"""Circles among things of which each leads on to others."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Final

MOST: Final = 20
"""So many circles are told at once: each is looked for among all."""


def circles(graph: Mapping[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """Circles of two or more, each from its first member by name, until none or enough are told."""
    left = {id: set(onward) - {id} for id, onward in graph.items()}
    for _ in range(MOST):
        try:
            TopologicalSorter(left).prepare()
        except CycleError as found:
            cycle = list(reversed(found.args[1][1:]))
        else:
            return
        first = cycle.index(min(cycle))
        yield (*cycle[first:], *cycle[:first])
        left[cycle[0]].discard(cycle[1])


def drawn(circle: Sequence[str]) -> str:
    """A circle as it is shown: a → b → a."""
    return " → ".join((*circle, circle[0]))
