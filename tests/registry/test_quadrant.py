"""The quadrant of two judgements."""

from typing import get_args

from solution_registry.model.solution import Complexity
from solution_registry.model.terms import Degree
from solution_registry.registry.quadrant import QUADRANTS, Quadrant, quadrant


def test_every_pair_of_judgements_has_a_quadrant_of_its_own() -> None:
    """Four pairs, four quadrants."""
    degrees = get_args(Degree)
    found = {quadrant(Complexity(organisational=o, innovation=i)) for o in degrees for i in degrees}
    assert found == set(get_args(Quadrant)) == set(QUADRANTS.values())
