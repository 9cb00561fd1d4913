"""Municipalities like yours: of the same group or size, in the same country, using something."""

from solution_registry.model.vocabulary import Organisation
from solution_registry.registry.alike import FEW, MOST, Near, alike, like


def municipality(id: str, inhabitants: int, group: str | None = None) -> Organisation:
    return Organisation.model_validate(
        {
            "id": id,
            "name": id,
            "kind": "municipality",
            "country": id[:2],
            "population": {"count": inhabitants, "year": 2025},
            **({"skr_group": group} if group else {}),
        }
    )


PLACES = (
    municipality("se-small", 10_000, "C8"),
    municipality("se-near", 12_000),
    municipality("se-nearest", 9_500),
    municipality("se-large", 90_000),
    municipality("se-group", 18_000, "C8"),
    municipality("dk-near", 10_500),
)


def test_the_nearest_in_size_come_first_and_the_group_counts() -> None:
    found = alike(PLACES, lambda id: 1)
    assert found["se-small"] == Near(("se-nearest", "se-near", "se-group"), like=True)


def test_a_group_makes_nobody_like_one_more_than_twice_as_large() -> None:
    """Groups tell of place: the smallest commuting municipality has 2 300, the largest 48 800."""
    sizes = (2_327, 4_654, 4_655, 35_126)
    small, twice, more, large = (municipality(f"se-{n}", n, "B4") for n in sizes)
    assert alike([small, twice, more, large], lambda id: 1)["se-2327"] == Near(
        ("se-4654",), like=True
    )
    found = alike([small, more, large], lambda id: id != "se-2327")["se-2327"]
    assert found == Near(("se-4655",), like=False)


def test_beyond_ten_times_the_size_nobody_is_named() -> None:
    """Aarhus has nothing to tell Langeland as a neighbour."""
    small, nine, ten, more = (municipality(f"se-{n}", n) for n in (1_000, 9_000, 10_000, 10_001))
    found = alike([small, nine, ten, more], lambda id: id != "se-1000")["se-1000"]
    assert found == Near(("se-9000", "se-10000"), like=False, far=True)
    assert alike([small, more], lambda id: 1)["se-10001"] == Near((), like=False, far=True)
    assert alike([small, more], lambda id: 0)["se-1000"] == Near((), like=False)


def test_only_those_that_use_something_are_named() -> None:
    found = alike(PLACES, lambda id: id == "se-near")
    assert found["se-small"] == Near(("se-near",), like=True)
    assert found["se-near"] == found["dk-near"] == Near((), like=False)


def test_size_is_seen_from_the_municipality_itself() -> None:
    found = alike((municipality("se-a", 10_000), municipality("se-b", 13_000)), lambda id: 1)
    assert found == {"se-a": Near(("se-b",), like=False), "se-b": Near(("se-a",), like=True)}


def test_where_none_is_like_it_the_nearest_in_size_are_named() -> None:
    found = alike(PLACES, lambda id: id in ("se-large", "se-group"))
    assert found["se-near"] == Near(("se-group", "se-large"), like=False)
    assert found["se-small"] == Near(("se-group",), like=True)


def test_there_are_never_too_many() -> None:
    found = alike([municipality(f"se-{n}", 10_000 + n) for n in range(30)], lambda id: 1)
    assert all(len(others.ids) == MOST for others in found.values())
    far = [municipality("se-small", 2_000)]
    far += [municipality(f"se-{n}", 10_000 + n) for n in range(30)]
    assert len(alike(far, lambda id: 1)["se-small"].ids) == FEW


def test_what_is_no_municipality_is_like_none() -> None:
    region = Organisation(id="se-region", name="Region", kind="region", country="se")
    assert alike([region], lambda id: 1) == {}


def test_all_that_are_like_one_are_named_whether_they_use_something_or_not() -> None:
    known = [
        *PLACES,
        PLACES[0].model_copy(update={"id": "se-region", "kind": "region"}),
        PLACES[0].model_copy(update={"id": "se-unknown", "population": None}),
    ]
    assert like("se-small", known) == ("se-near", "se-nearest", "se-group")
    assert like("se-region", known) == like("se-unknown", known) == like("se-none", known) == ()
    many = [municipality(f"se-{n}", 10_000) for n in range(3 * MOST)]
    assert len(like("se-0", many)) == 3 * MOST - 1
