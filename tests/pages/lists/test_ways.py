"""Whether one may use a solution, as cards tell it: the route that helps most, and where."""

from dataclasses import replace

import pytest
from solution_registry.model.vocabulary import Organisation
from solution_registry.pages import BuildContext
from solution_registry.pages.lists import Lists
from solution_registry.registry import Registry
from solution_registry.registry.outline import RouteOutline

from tests.elements import Elements
from tests.pages.lists.conftest import SITE, with_listings


def told(small: Registry, language: str, *routes: tuple[str, str]) -> str:
    """The text of the card of a solution with routes of types in countries."""
    return " ".join(Elements(card(small, language, *routes)).text.split())


def card(
    small: Registry, language: str, *routes: tuple[str, str], bases: tuple[str, ...] = ()
) -> str:
    """The card of such a solution, whose routes are for somebody on some bases."""
    made = tuple(
        RouteOutline(type_, of, None, None, None, (), full=False, bases=bases)
        for type_, of in routes
    )
    listing = small.listings["minimal"]
    listing = replace(listing, outline=listing.outline._replace(routes=made))
    towns = {
        f"{country}-1": Organisation.model_validate(
            {
                "id": f"{country}-1",
                "name": country,
                "kind": "municipality",
                "country": country,
                "population": {"count": 9_000, "year": 2026} if country != "nl" else None,
            }
        )
        for country in ("se", "dk", "nl")
    }
    vocabulary = replace(
        small.vocabulary, organisations={**small.vocabulary.organisations, **towns}
    )
    registry = replace(with_listings(small, [listing]), vocabulary=vocabulary)
    return Lists(BuildContext(registry, SITE, b"test")).card(listing, language, "")


@pytest.mark.parametrize(
    ("language", "only"),
    [("sv", "endast i Danmark"), ("en", "only in Denmark"), ("da", "kun i Danmark")],
)
def test_a_route_of_one_country_alone_says_which(small: Registry, language: str, only: str) -> None:
    assert only in told(small, language, ("in_house", "dk"))
    assert only not in told(small, language, ("in_house", "dk"), ("in_house", "se"))


def test_who_is_only_named_by_entries_does_not_ask(small: Registry) -> None:
    """Of the Netherlands no municipality is known by its size: no reader compares with it."""
    alike = told(small, "en", ("in_house", "dk"), ("in_house", "se"))
    assert alike == told(small, "en", ("in_house", "dk"), ("in_house", "se"), ("in_house", "nl"))


def test_open_source_is_of_no_country(small: Registry) -> None:
    text = told(small, "en", ("open_source", "dk"))
    assert "Open source Open" in text
    assert " in Denmark" not in text


def test_routes_that_differ_are_told_for_each_country(small: Registry) -> None:
    text = told(small, "en", ("own_procurement", "se"), ("in_house", "dk"))
    first, then = (
        "In-house body Open not stated for whom, in Denmark",
        "You procure it yourselves in Sweden",
    )
    assert text.index(first) < text.index(then)


def test_to_procure_it_oneself_is_not_called_open(small: Registry) -> None:
    text = told(small, "sv", ("own_procurement", "se"), ("own_procurement", "dk"))
    assert "Ni upphandlar den själva" in text
    assert "Öppen" not in text


@pytest.mark.parametrize(
    ("language", "bases", "whom"),
    [
        ("en", ("named",), "Open for those named, only in Denmark"),
        ("da", ("named",), "Åben for dem, der er nævnt, kun i Danmark"),
        ("sv", ("confirmed_beforehand",), "Öppen för dem på en lista, endast i Danmark"),
        ("en", ("class",), "Open check who may, only in Denmark"),
        ("en", (), "Open not stated for whom, only in Denmark"),
    ],
)
def test_what_is_open_to_some_alone_says_so_and_is_not_green(
    small: Registry, language: str, bases: tuple[str, ...], whom: str
) -> None:
    found = card(small, language, ("in_house", "dk"), bases=bases)
    assert whom in " ".join(Elements(found).text.split())
    assert "sr-badge--route-some" in found
    assert "sr-badge--route-open" not in found


def test_what_is_open_to_everybody_is_green(small: Registry) -> None:
    assert "sr-badge--route-open" in card(small, "en", ("open_source", "dk"), bases=("class",))
