"""The land that maps show: every municipality of the register as a point, so that it is known.

It is a file of its own, which many pages show, in a grey that is seen on light and dark grounds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from solution_registry.model.vocabulary import Coordinates, Organisation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.figures.conic import Conic
from solution_registry.registry.successors import has_ended
from solution_registry.site.page import Asset

FILE = "assets/land.svg"

MANY = 20
"""A country is land when the register places so many of its municipalities."""

HEIGHT = 400
MARGIN = 8
"""Both in units of the drawing."""

Point = tuple[int, int]


class Land(NamedTuple):
    """A map in units of its drawing, x to the right and y downwards.

    countries: how many municipalities each country has that is on the map, by its code.
    points: where these lie.
    places: where every organisation lies that the register places within the map, by its id.
    """

    width: int
    height: int
    countries: Mapping[str, int]
    points: tuple[Point, ...]
    places: Mapping[str, Point]


def land(organisations: Iterable[Organisation]) -> Land | None:
    """Make the map of a register; None where it places too few municipalities."""
    known = list(organisations)
    placed = {one.id: one.coordinates for one in known if one.coordinates}
    towns = {
        one.id: one.country
        for one in known
        if one.kind == "municipality" and one.coordinates and not one.example
    }
    many = {code for code, count in Counter(towns.values()).items() if count >= MANY}
    shown = [id for id, country in towns.items() if country in many]
    if not shown:
        return None
    flat = _flat(placed, [placed[id] for id in shown])
    left, top = (min(flat[id][axis] for id in shown) for axis in (0, 1))
    right, bottom = (max(flat[id][axis] for id in shown) for axis in (0, 1))
    scale = (HEIGHT - 2 * MARGIN) / (bottom - top or 1)
    width = round((right - left) * scale) + 2 * MARGIN
    points = {
        id: (round((x - left) * scale) + MARGIN, round((y - top) * scale) + MARGIN)
        for id, (x, y) in flat.items()
    }
    return Land(
        width,
        HEIGHT,
        Counter(towns[id] for id in shown),
        tuple(sorted({points[id] for id in shown})),
        {id: (x, y) for id, (x, y) in points.items() if 0 <= x <= width and 0 <= y <= HEIGHT},
    )


def _flat(
    placed: Mapping[str, Coordinates], shown: Iterable[Coordinates]
) -> dict[str, tuple[float, float]]:
    """Project all places so that those shown are least distorted."""
    lats, lons = zip(*((at.lat, at.lon) for at in shown), strict=True)
    south, north = min(lats), max(lats)
    sixth = (north - south) / 6 or 0.1
    conic = Conic(south + sixth, north - sixth, (min(lons) + max(lons)) / 2)
    return {id: conic.point(at.lat, at.lon) for id, at in placed.items()}


@lru_cache(maxsize=1)
def land_of(context: BuildContext) -> Land | None:
    """The map of a build, of what has not ended."""
    registry = context.registry
    known = registry.vocabulary.organisations.values()
    return land(one for one in known if not has_ended(one, registry.today))


def land_assets(context: BuildContext) -> Iterator[Asset]:
    """The file that pages with a map show beneath their own points."""
    made = land_of(context)
    if made:
        yield Asset(FILE, context.key(FILE), partial(land_svg, made))


def land_svg(made: Land) -> bytes:
    """Draw the land: one path, whose strokes without length are round dots."""
    dots = "".join(f"M{x} {y}h0" for x, y in made.points)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {made.width} {made.height}">'
        f'<path d="{dots}" fill="none" stroke="#808080" stroke-opacity=".55" stroke-width="5"'
        ' stroke-linecap="round"/></svg>\n'
    ).encode()
