"""The home page tells true numbers and leads on."""

import re
from dataclasses import replace
from datetime import date

import pytest
from solution_registry.certification.status import State, Status
from solution_registry.history import History
from solution_registry.pages import BuildContext
from solution_registry.pages.figures.land import MANY
from solution_registry.pages.home import highlights, home_pages, numbers
from solution_registry.pages.lists import Lists
from solution_registry.pages.statistics import statistics_pages
from solution_registry.registry import AdopterOutline, Adoption, Registry
from solution_registry.site import SiteSettings

from tests.elements import Elements
from tests.pages.lists.conftest import (
    SITE,
    TOWNS,
    MakeContext,
    by_address,
    using,
    with_listings,
    with_towns,
)


def test_numbers_leave_examples_out(many: Registry) -> None:
    found = numbers(many.real)
    real = [x for x in many.listings.values() if not x.outline.example]
    assert found.solutions == len(real) < len(many.listings)
    assert found.certified == sum(x.status.state in {"certified", "due"} for x in real)
    adopters = [one for x in real for one in x.adoptions if not one.own]
    assert found.using == len({one.adopter.organisation for one in adopters})
    assert found.confirming == len({x.adopter.organisation for x in adopters if x.confirmed})


def test_without_solutions_all_numbers_are_nought() -> None:
    found = numbers([])
    assert {getattr(found, name) for name in found.__slots__} == {0}


def aged(small: Registry, *rows: tuple[str, str, date]) -> Lists:
    """Solutions by id, with a name, that came on a day."""
    listing = small.listings["minimal"]
    made = [
        replace(
            listing,
            outline=listing.outline._replace(id=id, name={"sv": name}),
            history=History(day, date(2026, 1, 1), 1, 1),
        )
        for id, name, day in rows
    ]
    return Lists(BuildContext(with_listings(small, made), SiteSettings(name="X"), b"test"))


def test_what_is_shown_is_real(many: Registry) -> None:
    listings = [
        replace(x, history=History(date(2025, 1, 1 + n % 2), date(2026, 1, 1), 1, 1))
        for n, x in enumerate(many.listings.values())
    ]
    made = Lists(BuildContext(with_listings(many, listings), SiteSettings(name="X"), b"test"))
    shown = highlights(made, "sv")
    named = [*shown.certified, *shown.used, *shown.new]
    assert len(named) == len({listing.id for listing in named}) > len(shown.new) > 0
    for listing in named:
        assert not listing.outline.example
    assert shown.example is not None
    assert shown.example.outline.example


def test_what_is_only_being_introduced_is_not_used(small: Registry) -> None:
    listing = small.listings["minimal"]
    adopters = [
        Adoption.of(
            AdopterOutline(f"zz-{at}", stage, None, None, None, None, None),
            confirmed=False,
        )
        for at, stage in enumerate(("implementing", "evaluating", "interested", "production"))
    ]
    made = [
        replace(listing, outline=listing.outline._replace(id=id), adoptions=tuple(own))
        for id, own in (("coming", adopters[:3]), ("used", adopters[3:]))
    ]
    used = Lists(BuildContext(with_listings(small, made), SITE, b""))
    assert [x.id for x in highlights(used, "sv").used] == ["used"]
    assert [x.id for x in used.ordered("sv")] == ["used", "coming"]


def test_the_newest_come_first_and_the_name_decides_between_equals(small: Registry) -> None:
    made = aged(
        small,
        ("old", "Gammal", date(2025, 1, 1)),
        ("a", "Öppen", date(2025, 12, 1)),
        ("middle", "Mellan", date(2025, 6, 1)),
        ("b", "Åtgärd", date(2025, 12, 1)),
    )
    assert [x.id for x in highlights(made, "sv").new] == ["b", "a", "middle"]


def test_nothing_is_new_where_all_came_on_the_first_day(small: Registry) -> None:
    first = date(2026, 11, 22)
    made = aged(small, ("a", "A", first), ("b", "B", first))
    assert highlights(made, "sv").new == []
    made = aged(small, ("a", "A", first), ("b", "B", first), ("c", "C", date(2026, 11, 25)))
    assert [x.id for x in highlights(made, "sv").new] == ["c"]


@pytest.mark.parametrize(
    ("registry", "said", "unsaid"),
    [
        ("nothing", "No solution has been certified yet.", "Most used"),
        ("many", "Most used", "No solution has been certified yet."),
    ],
)
def test_what_is_not_there_is_not_promised(
    many: Registry, registry: str, said: str, unsaid: str
) -> None:
    chosen = many if registry == "many" else with_listings(many, [])
    pages = by_address(home_pages(BuildContext(chosen, SiteSettings(name="X"), b"test")))
    text = Elements(pages["en/"].render().body).text
    assert said in text
    assert unsaid not in text


def test_the_search_field_leads_to_the_catalogue_without_a_script(context: BuildContext) -> None:
    pages = by_address(home_pages(context))
    for url in ("", "en/"):
        forms = [a for tag, a in Elements(pages[url].render().body).tags if tag == "form"]
        assert [(a["action"], a["method"]) for a in forms] == [("./solutions/", "get")]


def test_an_example_shows_what_a_certified_solution_looks_like(small: Registry) -> None:
    listing = small.listings["minimal"]
    example = replace(
        listing,
        outline=listing.outline._replace(id="an-example", example=True),
        status=Status(State.CERTIFIED),
    )
    registry = with_listings(small, [listing, example])
    pages = by_address(home_pages(BuildContext(registry, SiteSettings(name="X"), b"test")))
    assert 'href="./solutions/an-example/"' in pages[""].render().body


def test_the_map_shows_who_uses_something_and_says_the_numbers_of_the_statistics(
    many: Registry, make_context: MakeContext
) -> None:
    context = make_context(using(with_towns(many, TOWNS), {"se-3": 2, "se-7": 1}))
    home = by_address(home_pages(context))["en/"].render().body
    statistics = by_address(statistics_pages(context))["en/statistics/"].render().body
    points = [re.findall(r"<circle.*?</circle>", html) for html in (home, statistics)]
    assert points[0] == points[1]
    assert len(points[0]) == 2
    sentence = re.search(r'<p id="map-says">([^<]+?)\s*</p>', home)
    assert sentence
    assert "2 of 25 in Sweden" in sentence[1]
    assert f'<p id="map-says">{sentence[1]}' in statistics


def test_where_the_register_places_too_few_there_is_no_map(
    many: Registry, make_context: MakeContext
) -> None:
    context = make_context(with_towns(many, TOWNS[: MANY - 1]))
    home = by_address(home_pages(context))["en/"].render().body
    assert "<svg" not in home
    assert "map-says" not in home
