"""Municipalities like yours: about the same size, and already using something."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from solution_registry.model.vocabulary import Organisation

SIZE = 0.3
"""How much larger or smaller, as a part of the population, is still about the same size."""

MOST = 8
"""How many are shown."""


class _Place(NamedTuple):
    """What is compared of a municipality."""

    size: int
    id: str
    group: str | None


def alike(
    organisations: Iterable[Organisation], uses: Callable[[str], int]
) -> Mapping[str, tuple[str, ...]]:
    """By id of a municipality, those like it that use something, the nearest in size first.

    Like it are those of its own country that lie in the same group of SKR's classification or
    whose population differs by less than SIZE.
    """
    countries: defaultdict[str, list[_Place]] = defaultdict(list)
    for one in organisations:
        if one.kind == "municipality" and one.population:
            countries[one.country].append(_Place(one.population.count, one.id, one.skr_group))
    found: dict[str, tuple[str, ...]] = {}
    for places in countries.values():
        users = [place for place in places if uses(place.id)]
        for place in places:
            found[place.id] = _nearest(place, users)
    return found


def _nearest(place: _Place, users: Iterable[_Place]) -> tuple[str, ...]:
    size, id, group = place
    near = sorted(
        (abs(other_size - size), other_id)
        for other_size, other_id, other_group in users
        if (abs(other_size - size) < SIZE * size or (group and group == other_group))
        and other_id != id
    )
    return tuple(other for _, other in near[:MOST])
