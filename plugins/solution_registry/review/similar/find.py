"""Which solutions a new one is like, for reasons that can be said in a sentence."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ...addresses import same_address
from ...model.solution import Solution
from ...nearest import simplified
from ...registry import Entry
from ..change import Change, Touched
from .index import Brief, gather, rare
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
    same_repository: bool
    same_homepage: bool
    products: tuple[str, ...]
    words: tuple[str, ...]
    areas: tuple[str, ...]
    same_kind: bool


def similar(change: Change) -> Mapping[str, tuple[Similar, ...]]:
    """The most similar solutions of the base, by the id of each that is called or lies anew.

    Strict, since a list that is often silly is soon read by nobody: both have a repository or a
    homepage; or both replace a product; or they have a service area in common and, in one
    language, two rare words, or one that is in both names. What the new one relates to itself is
    no news, what the change removes is no longer there, and a fictional example is nothing that
    a real solution could be. Raises NoHistory.
    """
    new = [one for one in change.touched.values() if _is_new(one)][:SOLUTIONS]
    briefs = gather(change.before, change.settings.cache) if new else {}
    left = change.after.ids
    there = {id: brief for id, brief in briefs.items() if id in left}
    return {one.id: _similar(change, one.new, there) for one in new if one.new}


def _is_new(one: Touched) -> bool:
    if one.new is None:
        return False
    if one.old is None:
        return True
    old, new = one.old.solution, one.new.solution
    return any(said(old) != said(new) for said in (lambda one: one.name, _repository, _homepage))


def _similar(change: Change, new: Entry, briefs: Mapping[str, Brief]) -> tuple[Similar, ...]:
    known = {new.id, *(one.id for one in new.solution.related or ())}
    others = {id: brief for id, brief in briefs.items() if id not in known}
    own = stems([*new.solution.name.values(), *new.solution.summary.values()])
    most = max(RARE_ENOUGH.start, min(RARE_ENOUGH.stop, int(len(others) * RARE)))
    told = rare(own, others, most)
    points = Counter(id for ids in told.values() for id in ids)
    sure = len(own) + 1  # more than all words together
    for name in new.solution.alternative_to or ():
        small = name.casefold()
        points.update({id: sure for id, one in others.items() if small in one.about})
    for address in {_repository(new.solution), _homepage(new.solution)} - {None}:
        points.update({id: sure * sure for id, one in others.items() if address in one.where})
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
        if other.example and not mine.example:
            continue
        shared = _shared(mine, other, words)
        in_both_names = stems(mine.name.values()).keys() & stems(other.name.values()).keys()
        both = {simplified(name) for name in other.alternative_to or ()} & products.keys() - {""}
        areas = tuple(area for area in mine.service_areas if area in other.service_areas)
        repository = _repository(mine) in {_repository(other)} - {None}
        homepage = _homepage(mine) in {_homepage(other)} - {None}
        at_hand = repository or homepage or both
        if at_hand or (areas and (len(shared) > 1 or in_both_names & set(shared))):
            yield Similar(
                id,
                other.name,
                repository,
                homepage,
                tuple(sorted(products[name] for name in both)),
                tuple(words[word] for word in shared),
                areas,
                mine.kind == other.kind,
            )


def _repository(solution: Solution) -> str | None:
    address = solution.reuse.repository if solution.reuse else None
    return same_address(address) if address else None


def _homepage(solution: Solution) -> str | None:
    return same_address(solution.presented) if solution.presented else None


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


def _unlikeness(one: Similar) -> tuple[bool, bool, int, int, int, str]:
    alike = len(one.areas) + one.same_kind
    addresses = (not one.same_repository, not one.same_homepage)
    return (*addresses, -len(one.products), -len(one.words), -alike, one.id)
