"""The map: what is on it, where, and what a register without places gives."""

import re

from solution_registry.model.vocabulary import Organisation
from solution_registry.pages.figures.land import HEIGHT, MANY, MARGIN, land, land_svg

from tests.pages.figures.conftest import town, tree


def test_a_country_is_on_the_map_when_many_of_its_municipalities_are_placed(
    country: list[Organisation],
) -> None:
    few = [town(f"dk-{n}", 40.0, 0.0) for n in range(MANY - 1)]
    made = land([*country, *few])
    assert made is not None
    assert made.countries == {"se": 25}
    assert len(made.points) == 25


def test_without_places_there_is_no_map() -> None:
    assert land([]) is None
    assert land([town("se-1", 60.0, 10.0)]) is None


def test_examples_make_no_country() -> None:
    made_up = [
        town(f"zz-{n}", 60.0 + n / 10, 10.0).model_copy(update={"example": True}) for n in range(30)
    ]
    assert land(made_up) is None


def test_all_points_lie_within_the_margins(country: list[Organisation]) -> None:
    made = land(country)
    assert made is not None
    assert made.height == HEIGHT
    assert {y for _, y in made.points} >= {MARGIN, HEIGHT - MARGIN}
    assert all(MARGIN <= x <= made.width - MARGIN for x, _ in made.points)


def test_north_is_up_and_west_is_left(country: list[Organisation]) -> None:
    made = land(country)
    assert made is not None
    north_west, south_east = made.places["se-00"], made.places["se-44"]
    assert north_west[0] < south_east[0]
    assert north_west[1] < south_east[1]


def test_who_lies_within_the_map_has_a_place_and_others_have_none(
    country: list[Organisation],
) -> None:
    made = land([*country, town("no-1", 58.0, 12.0), town("gb-1", 51.5, 0.1)])
    assert made is not None
    assert "no-1" in made.places
    assert "gb-1" not in made.places


def test_towns_at_one_spot_are_no_fault() -> None:
    made = land([town(f"se-{n}", 60.0, 10.0) for n in range(MANY)])
    assert made is not None
    assert made.points == ((MARGIN, MARGIN),)


def test_the_file_is_one_path_with_a_dot_for_each_point(country: list[Organisation]) -> None:
    made = land(country)
    assert made is not None
    (path,) = tree(land_svg(made))
    found = re.findall(r"M(\d+) (\d+)h0", path.attrib["d"])
    assert [(int(x), int(y)) for x, y in found] == list(made.points)
    assert "style" not in path.attrib
