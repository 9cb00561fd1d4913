"""A map of those who use something: a point for each, told apart by whether it counts."""

from collections.abc import Iterable
from typing import NamedTuple

from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.figures.land import FILE, Land

NAMED = 50
"""Up to so many points say their name to those who point at them."""


class Place(NamedTuple):
    """A point of the map; its name is empty where there are very many."""

    x: int
    y: int
    name: str


class Places(NamedTuple):
    """A map with its points. `elsewhere` counts those that lie outside it or nowhere known."""

    width: int
    height: int
    land: str
    """The address of the land, from the site's root."""
    confirmed: tuple[Place, ...]
    reported: tuple[Place, ...]
    elsewhere: int


def places(land: Land, users: Iterable[tuple[Organisation, bool]]) -> Places:
    """Place organisations, each with whether its use is confirmed."""
    found: list[tuple[int, int, Organisation, bool]] = []
    elsewhere = 0
    for one, confirmed in users:
        at = land.place(one.coordinates) if one.coordinates else None
        if at:
            found.append((*at, one, confirmed))
        else:
            elsewhere += 1
    named = len(found) <= NAMED

    def points(counts: bool) -> tuple[Place, ...]:
        return tuple(
            Place(x, y, one.name if named else "")
            for x, y, one, confirmed in found
            if confirmed is counts
        )

    return Places(land.width, land.height, FILE, points(True), points(False), elsewhere)
