"""The land that maps show: every municipality of the register as a point, so that it is known.

It is a file of its own, which many pages show, in a grey that is seen on light and dark grounds.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from solution_registry.model.vocabulary import Coordinates, Organisation
from solution_registry.pages.context import BuildContext
from solution_registry.pages.figures.conic import Conic
from solution_registry.site.page import Asset

FILE = "assets/land.svg"

MANY = 20
"""A country is land when the register places so many of its municipalities."""

HEIGHT = 400
MARGIN = 8
"""Both in units of the drawing."""

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Land:
    """A map in units of its drawing, x to the right and y downwards.

    countries: how many municipalities each country has, by its code.
    """

    width: int
    height: int
    countries: dict[str, int]
    points: tuple[Point, ...]
    _conic: Conic
    _scale: float
    _west: float
    _north: float

    def place(self, at: Coordinates) -> Point | None:
        """Where a place lies; None outside the map."""
        x, y = self._conic.point(at.lat, at.lon)
        found = (
            round((x - self._west) * self._scale) + MARGIN,
            round((y - self._north) * self._scale) + MARGIN,
        )
        inside = 0 <= found[0] <= self.width and 0 <= found[1] <= self.height
        return found if inside else None


def land(organisations: Iterable[Organisation]) -> Land | None:
    """Make the map of a register; None where it places too few municipalities."""
    towns = [x for x in organisations if x.kind == "municipality" and not x.example]
    placed = Counter(x.country for x in towns if x.coordinates)
    known = {country for country, count in placed.items() if count >= MANY}
    shown = [x.coordinates for x in towns if x.coordinates and x.country in known]
    if not shown:
        return None
    south, north = min(x.lat for x in shown), max(x.lat for x in shown)
    west, east = min(x.lon for x in shown), max(x.lon for x in shown)
    sixth = (north - south) / 6 or 0.1
    conic = Conic(south + sixth, north - sixth, (west + east) / 2)
    flat = [conic.point(x.lat, x.lon) for x in shown]
    left, top = min(x for x, _ in flat), min(y for _, y in flat)
    scale = (HEIGHT - 2 * MARGIN) / (max(y for _, y in flat) - top or 1)
    width = round((max(x for x, _ in flat) - left) * scale) + 2 * MARGIN
    countries = Counter(x.country for x in towns if x.country in known)
    empty = Land(width, HEIGHT, dict(countries), (), conic, scale, left, top)
    points = sorted({point for x in shown if (point := empty.place(x))})
    return Land(width, HEIGHT, dict(countries), tuple(points), conic, scale, left, top)


@lru_cache(maxsize=1)
def land_of(context: BuildContext) -> Land | None:
    """The map of a build."""
    return land(context.registry.vocabulary.organisations.values())


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
