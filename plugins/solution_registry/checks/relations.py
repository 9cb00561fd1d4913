"""What entries say of each other: the other exists, is another, and nothing goes in a circle."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Final

from ..problem import FieldPath, Problem
from ..registry import Entry, Ground, Outline
from .circles import circles, drawn
from .suggest import Guesses

DIRECTED = frozenset({"builds_on", "part_of", "successor"})
"""Relations that cannot go in a circle."""
OTHERS: Final = 10
"""So many others of one repository are named to each."""


def _named(outline: Outline) -> Iterator[tuple[FieldPath, str]]:
    for index, (id, _) in enumerate(outline.related):
        yield ("related", index, "id"), id
    if outline.deprecation and outline.deprecation.replaced_by:
        yield ("deprecation", "replaced_by"), outline.deprecation.replaced_by


def replaced_by_missing(entry: Entry, ground: Ground, today: date) -> Iterator[Problem]:
    """What is superseded names what to use instead."""
    deprecation = entry.solution.deprecation
    if deprecation and deprecation.reason == "superseded" and not deprecation.replaced_by:
        yield Problem("replaced-by-missing", entry.path, ("deprecation",))


def unknown_solution(outlines: Mapping[str, Outline], ids: frozenset[str]) -> Iterator[Problem]:
    """The other solution is in the registry, and is another one."""
    guesses = Guesses()
    for outline in outlines.values():
        path = f"solutions/{outline.id}/solution.yml"
        for place, id in _named(outline):
            if id == outline.id:
                yield Problem("self-reference", path, place, {"value": id})
            elif id not in ids:
                near = guesses.word(id, ids)
                yield Problem("unknown-solution", path, place, {"value": id, "near": near})


def reference_cycle(outlines: Mapping[str, Outline], ids: frozenset[str]) -> Iterator[Problem]:
    """Building on, being part of or replacing does not lead back to where it began."""
    onward = {
        outline.id: [id for id, relation in outline.related if relation in DIRECTED]
        for outline in outlines.values()
        if outline.related
    }
    replaced = {
        outline.id: [outline.deprecation.replaced_by]
        for outline in outlines.values()
        if outline.deprecation and outline.deprecation.replaced_by
    }
    for graph, place in ((onward, ("related",)), (replaced, ("deprecation", "replaced_by"))):
        for cycle in circles(graph):
            values = {"path": drawn(cycle)}
            yield Problem("reference-cycle", f"solutions/{cycle[0]}/solution.yml", place, values)


def repository_twice(outlines: Mapping[str, Outline], ids: frozenset[str]) -> Iterator[Problem]:
    """Entries of one repository say what they are to one another, or one of them is too many."""
    having: dict[tuple[str, bool], list[Outline]] = {}
    for outline in outlines.values():
        if outline.repository:
            having.setdefault((outline.repository, outline.example), []).append(outline)
    for some in having.values():
        for one, others in _apart(some) if len(some) > 1 else ():
            names = others if len(others) <= OTHERS else [*others[:OTHERS], "…"]
            place, values = ("reuse", "repository"), {"value": ", ".join(names)}
            yield Problem("repository-twice", f"solutions/{one}/solution.yml", place, values)


def _apart(some: Sequence[Outline]) -> Iterator[tuple[str, list[str]]]:
    """Entries with those that are nothing to them: the first by name, one more than are told.

    Neither says what it is to the other, nor both that they are parts of a third. Those that are
    parts of the same are looked at together, since thousands of files may say the same.
    """
    onward = {one.id: {id for _, id in _named(one)} for one in some}
    back: defaultdict[str, set[str]] = defaultdict(set)
    for one, named in onward.items():
        for id in named:
            back[id].add(one)
    wholes = {one.id: _wholes(one) for one in sorted(some, key=lambda one: one.id)}
    alike: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for one in wholes:
        alike[wholes[one]].append(one)
    for whole, ones in alike.items():
        far = [id for id in wholes if whole.isdisjoint(wholes[id])]
        for one in ones:
            near = {one} | onward[one] | back[one]
            if others := list(islice((id for id in far if id not in near), OTHERS + 1)):
                yield one, others


def _wholes(outline: Outline) -> frozenset[str]:
    return frozenset(id for id, relation in outline.related if relation == "part_of")
