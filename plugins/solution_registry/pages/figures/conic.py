"""A conic projection: where a place on the globe lies on a flat map."""

from math import cos, radians, sin
from typing import NamedTuple


class Conic(NamedTuple):
    """The equidistant conic projection of a sphere, true to scale along two parallels.

    Source: J. P. Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395, 1987),
    page 111. All fields are degrees; `south` and `north` are the two parallels and must differ,
    `meridian` is drawn straight down the map.
    """

    south: float
    north: float
    meridian: float

    def point(self, lat: float, lon: float) -> tuple[float, float]:
        """Place degrees on the map: x to the right, y downwards, in radii of the globe.

        >>> Conic(55, 65, 15).point(55, 15)
        (0.0, 0.0)
        >>> x, y = Conic(55, 65, 15).point(65, 20)
        >>> x > 0 > y
        True
        """
        south, north = radians(self.south), radians(self.north)
        cone = (cos(south) - cos(north)) / (north - south)
        apex = cos(south) / cone + south
        angle = cone * radians(lon - self.meridian)
        reach = apex - radians(lat)
        return reach * sin(angle), reach * cos(angle) - (apex - south)
