"""Points on the map: how many, of which sort, and what they say."""

import pytest
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.figures.land import Land, land
from solution_registry.pages.figures.places import NAMED, Places, places

from tests.pages.figures.conftest import town, tree


@pytest.fixture
def ground(country: list[Organisation]) -> Land:
    made = land(country)
    assert made is not None
    return made


def drawn(made: Places) -> dict[str, list[str | None]]:
    """The names of points by their class."""
    groups = tree(made.points)
    return {group.attrib["class"]: [point.findtext("title") for point in group] for group in groups}


def test_confirmed_and_reported_points_are_of_different_classes(
    ground: Land, country: list[Organisation]
) -> None:
    made = places(ground, [(country[0], True), (country[1], False), (country[2], True)])
    assert (made.confirmed, made.reported, made.elsewhere) == (2, 1, 0)
    assert drawn(made) == {
        "sr-point sr-point--reported": ["Staden"],
        "sr-point": ["Staden", "Staden"],
    }


def test_who_is_not_on_the_map_is_counted(ground: Land) -> None:
    away = [town("gb-1", 51.5, 0.1), Organisation(id="se-x", name="X", kind="agency", country="se")]
    made = places(ground, [(one, True) for one in away])
    assert (made.confirmed, made.reported, made.elsewhere) == (0, 0, 2)


def test_names_are_escaped(country: list[Organisation]) -> None:
    hostile = town("se-99", 58.0, 12.0, "</title><script>&")
    ground = land([*country, hostile])
    assert ground is not None
    made = places(ground, [(hostile, True)])
    assert "<script" not in made.points
    assert drawn(made)["sr-point"] == ["</title><script>&"]


def test_very_many_points_say_no_names(ground: Land, country: list[Organisation]) -> None:
    made = places(ground, [(country[n % 25], True) for n in range(NAMED + 1)])
    assert made.confirmed == NAMED + 1
    assert "<title>" not in made.points
