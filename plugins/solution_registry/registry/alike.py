"""Municipalities like yours: about the same size, and already using something.

Where there is none, those that are nearest in size stand in for them: somebody can be asked.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ..model.vocabulary import Organisation

SIZE = 0.3
"""How much larger or smaller, as a part of the population, is still about the same size."""

GROUP_SIZE = 2
"""How many times larger or smaller one of the same group may be.

Groups tell of place and commuting: the largest of B4 is 21 times the smallest. Beyond twice, where
one has an office the other has a person.
"""

FAR = 3
"""Beyond so many times larger or smaller, to be called nearest in size would mislead."""

UNLIKE = 10
"""Beyond so many times larger or smaller, there is nothing to ask them as a neighbour."""

MOST = 8
"""How many are shown."""

FEW = 4
"""How many are shown of those that are not like it: each is less so than the one before."""


class Near(NamedTuple):
    """Whom a municipality can ask: ids, the nearest in size first, and whether they are like it."""

    ids: tuple[str, ...]
    like: bool
    far: bool = False
    """Whether all who use something are beyond FAR of it; those beyond UNLIKE are not in it."""


class _Place(NamedTuple):
    """What is compared of a municipality."""

    size: int
    id: str
    group: str | None


def alike(organisations: Iterable[Organisation], uses: Callable[[str], int]) -> Mapping[str, Near]:
    """By id of a municipality, those like it that use something, or else those nearest in size.

    Like it are those of its own country whose population differs by less than SIZE, or that lie in
    the same group of SKR's classification and are within GROUP_SIZE.
    """
    found: dict[str, Near] = {}
    for places in _places(organisations).values():
        users = [place for place in places if uses(place.id)]
        for place in places:
            found[place.id] = _nearest(place, users)
    return found


def like(id: str, organisations: Iterable[Organisation]) -> tuple[str, ...]:
    """The ids of all municipalities that are like one; none where it is not a municipality."""
    for places in _places(organisations).values():
        for one in places:
            if one.id == id:
                return tuple(x.id for x in places if x.id != id and _like(one, x))
    return ()


def compared(one: Organisation) -> bool:
    """Whether an organisation is compared with others: a municipality whose population is known."""
    return one.kind == "municipality" and one.population is not None


def _places(organisations: Iterable[Organisation]) -> Mapping[str, Sequence[_Place]]:
    """The municipalities of each country whose population is known."""
    countries: defaultdict[str, list[_Place]] = defaultdict(list)
    for one in organisations:
        if one.population and compared(one):
            countries[one.country].append(_Place(one.population.count, one.id, one.skr_group))
    return countries


def _nearest(place: _Place, users: Sequence[_Place]) -> Near:
    others = [other for other in users if other.id != place.id]
    like = [other for other in others if _like(place, other)]
    asked = like or [other for other in others if _within(UNLIKE, place, other)]
    near = sorted((abs(other.size - place.size), other.id) for other in asked)
    far = bool(others) and not any(_within(FAR, place, other) for other in asked)
    return Near(tuple(other for _, other in near[: MOST if like else FEW]), bool(like), far)


def _like(one: _Place, other: _Place) -> bool:
    if abs(other.size - one.size) < SIZE * one.size:
        return True
    if not one.group or one.group != other.group:
        return False
    return _within(GROUP_SIZE, one, other)


def _within(times: int, one: _Place, other: _Place) -> bool:
    small, large = sorted((one.size, other.size))
    return large <= times * small
