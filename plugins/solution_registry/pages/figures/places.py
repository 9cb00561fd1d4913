"""A map of those who use something: a point for each, told apart by whether it counts."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup, escape

from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.figures.land import FILE, Land

NAMED = 20
"""Up to so many points say their name to those who point at them."""


class Places(NamedTuple):
    """A map with its points, drawn once for all languages.

    land: the address of what lies beneath the points, from the site's root.
    confirmed, reported: how many points there are of each sort.
    elsewhere: how many lie outside the map, or nowhere known.
    """

    width: int
    height: int
    land: str
    points: Markup
    confirmed: int
    reported: int
    elsewhere: int


def places(land: Land, users: Iterable[tuple[Organisation, bool]]) -> Places:
    """Place organisations, each with whether its use is confirmed."""
    found: tuple[list[tuple[int, int, str]], ...] = ([], [])
    elsewhere = 0
    for one, confirmed in users:
        at = land.places.get(one.id)
        if at:
            found[confirmed].append((*at, one.name))
        else:
            elsewhere += 1
    reported, counted = found
    named = len(reported) + len(counted) <= NAMED
    points = (
        f'<g class="sr-point sr-point--reported">{_circles(reported, named)}</g>'
        f'<g class="sr-point">{_circles(counted, named)}</g>'
    )
    return Places(
        land.width,
        land.height,
        FILE,
        Markup(points),  # noqa: S704 - escaped
        len(counted),
        len(reported),
        elsewhere,
    )


def _circles(points: Iterable[tuple[int, int, str]], named: bool) -> str:
    if named:
        circles = (
            f'<circle cx="{x}" cy="{y}"><title>{escape(name)}</title></circle>'
            for x, y, name in points
        )
    else:
        circles = (f'<circle cx="{x}" cy="{y}"/>' for x, y, _ in points)
    return "".join(circles)
