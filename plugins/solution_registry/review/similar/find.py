"""Which solutions a new one is like, for reasons that can be said in a sentence."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ...model.solution import Solution
from ...nearest import simplified
from ...registry import Entry
from ..change import Change, Touched
from .index import gather, rare
from .words import stems

RARE: Final = 0.02
"""A word that more than this part of all solutions have tells nothing,"""
RARE_ENOUGH: Final = range(3, 20)
"""but within these numbers of solutions, however many there are."""
READ: Final = 20
"""Solutions that are read whole to judge them."""
SHOWN: Final = 5
SOLUTIONS: Final = 10
"""So many new solutions are compared; in a change of more, nobody would read it."""


@dataclass(frozen=True, slots=True)
class Similar:
    """Another solution, and why it may be the same thing.

    ``words`` are rare words that both have in name or summary, as the new one writes them;
    ``products`` are those that both stand in for; ``areas`` are service areas of both, and
    ``same_kind`` says whether they are of one kind.
    """

    id: str
    name: Mapping[str, str]
    products: tuple[str, ...]
    words: tuple[str, ...]
    areas: tuple[str, ...]
    same_kind: bool


def similar(change: Change) -> Mapping[str, tuple[Similar, ...]]:
    """The most similar solutions of the base, by the id of each that is new or has another name.

    Strict, since a list that is often silly is soon read by nobody: both replace a product; or
    they have a service area in common and, in one language, two rare words, or one that is in both
    names. Raises NoHistory.
    """
    new = [one for one in change.touched.values() if _is_new(one)][:SOLUTIONS]
    briefs = gather(change.before, change.settings.cache) if new else {}
    return {one.id: _similar(change, one.new, briefs) for one in new if one.new}


def _is_new(one: Touched) -> bool:
    if one.new is None:
        return False
    return one.old is None or one.old.solution.name != one.new.solution.name


def _similar(change: Change, new: Entry, briefs: Mapping[str, str]) -> tuple[Similar, ...]:
    others = {id: text for id, text in briefs.items() if id != new.id}
    own = stems([*new.solution.name.values(), *new.solution.summary.values()])
    most = max(RARE_ENOUGH.start, min(RARE_ENOUGH.stop, int(len(others) * RARE)))
    told = rare(own, others, most)
    points = Counter(id for ids in told.values() for id in ids)
    for name in new.solution.alternative_to or ():
        points.update({id: len(own) for id, text in others.items() if name.casefold() in text})
    best = sorted(points, key=lambda id: (-points[id], id))[:READ]
    found = _judged(change, new, best, {word: own[word] for word in told})
    return tuple(sorted(found, key=_unlikeness)[:SHOWN])


def _judged(
    change: Change, new: Entry, candidates: list[str], words: Mapping[str, str]
) -> Iterator[Similar]:
    """Read the candidates whole, and keep those for which there is reason enough."""
    mine = new.solution
    products = {simplified(name): name for name in mine.alternative_to or ()}
    for id in candidates:
        folder = change.before.entry(id)
        if folder is None or folder.entry is None:
            continue
        other = folder.entry.solution
        shared = _shared(mine, other, words)
        in_both_names = stems(mine.name.values()).keys() & stems(other.name.values()).keys()
        both = {simplified(name) for name in other.alternative_to or ()} & products.keys() - {""}
        areas = tuple(area for area in mine.service_areas if area in other.service_areas)
        if both or (areas and (len(shared) > 1 or in_both_names & set(shared))):
            yield Similar(
                id,
                other.name,
                tuple(sorted(products[name] for name in both)),
                tuple(words[word] for word in shared),
                areas,
                mine.kind == other.kind,
            )


def _shared(mine: Solution, other: Solution, words: Mapping[str, str]) -> list[str]:
    """The rare words that both have, in the language in which there are most of them.

    The same thing said in three languages is said once.
    """
    found = [
        [word for word in _about(mine, language) if word in words and word in theirs]
        for language in mine.summary
        if (theirs := _about(other, language))
    ]
    return max(found, key=len, default=[])


def _about(solution: Solution, language: str) -> Mapping[str, str]:
    """The words of name and summary in one language."""
    texts = (solution.name.get(language, ""), solution.summary.get(language, ""))
    return stems(texts)


def _unlikeness(one: Similar) -> tuple[int, int, int, str]:
    alike = len(one.areas) + one.same_kind
    return (-len(one.products), -len(one.words), -alike, one.id)
