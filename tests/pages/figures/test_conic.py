"""The projection, against its own rules."""

from math import cos, hypot, isclose, radians

import pytest
from solution_registry.pages.figures.conic import Conic

CONIC = Conic(south=56.0, north=67.0, meridian=16.0)


def test_the_southern_parallel_at_the_meridian_is_the_origin() -> None:
    assert CONIC.point(56.0, 16.0) == (0.0, 0.0)


@pytest.mark.parametrize("lon", [8.0, 16.0, 24.0])
def test_distances_along_every_meridian_are_true(lon: float) -> None:
    (x1, y1), (x2, y2) = CONIC.point(55.0, lon), CONIC.point(69.0, lon)
    assert isclose(hypot(x2 - x1, y2 - y1), radians(14.0))


def test_east_is_right_and_north_is_up() -> None:
    x, y = CONIC.point(60.0, 20.0)
    assert x > 0 > y
    assert CONIC.point(60.0, 12.0) == (-x, y)


def test_degrees_of_longitude_shrink_towards_the_pole() -> None:
    assert CONIC.point(67.0, 17.0)[0] < CONIC.point(56.0, 17.0)[0]


@pytest.mark.parametrize("parallel", [56.0, 67.0])
def test_a_degree_along_a_standard_parallel_is_true(parallel: float) -> None:
    x, _ = CONIC.point(parallel, 16.01)
    assert isclose(x, radians(0.01) * cos(radians(parallel)), rel_tol=1e-6)
