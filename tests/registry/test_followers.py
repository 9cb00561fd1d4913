"""Who follows a lead, and what that is estimated to spare them."""

from dataclasses import replace
from pathlib import Path

import pytest
from solution_registry.model.vocabulary import Organisation
from solution_registry.registry import AdopterOutline, Adoption, Listing
from solution_registry.registry.followers import (
    Avoided,
    AvoidedInAll,
    Followers,
    avoided,
    avoided_by_currency,
    followers,
)
from solution_registry.registry.outline import BandOutline, DevelopmentOutline, Sum

from tests.tiny import read_tiny

LEAD = "se-9001"
BANDS = (
    BandOutline(10_000, 3_000, 1, "DKK", 2026),
    BandOutline(10_000, 5_000, 1, "SEK", 2026),
    BandOutline(None, 20_000, 1, "SEK", 2026),
)


def town(id: str, population: int) -> Organisation:
    """A municipality of so many inhabitants; its id begins with its country."""
    return Organisation.model_validate(
        {
            "id": id,
            "name": id,
            "kind": "municipality",
            "country": id[:2],
            "population": {"count": population, "year": 2026},
        }
    )


SIZES = {"se-a": 9_999, "se-b": 10_000, "se-c": 50_000, "dk-d": 9_999, "dk-e": 10_000, "no-f": 1}
KNOWN = {id: town(id, size) for id, size in SIZES.items()}


def user(
    id: str, paid: Sum | None = None, *, confirmed: bool = True, since: str | None = None
) -> Adoption:
    """One that has the solution in use."""
    adopter = AdopterOutline(id, "production", since, None, None, None, None, paid_once=paid)
    own = id == LEAD
    return Adoption.of(adopter, confirmed=confirmed and not own, own=own)


@pytest.fixture
def listing(tmp_path: Path) -> Listing:
    """A solution that cost 100 000 SEK to develop, and something to begin with."""
    made = read_tiny(tmp_path).listings["felanmalan"]
    cost = DevelopmentOutline(Sum(100_000, "SEK"), (("se-b", Sum(7_000, "SEK")),))
    outline = made.outline._replace(
        lead=LEAD, partners=(), funders=(), development=cost, bands=BANDS
    )
    return replace(made, outline=outline, adoptions=())


def of(listing: Listing, *users: Adoption) -> Listing:
    """The same, used by these."""
    return replace(listing, adoptions=users)


def test_the_lead_does_not_follow_itself(listing: Listing) -> None:
    seen = of(
        listing,
        user(LEAD, since="2019"),
        user("se-a", since="2024-05"),
        user("se-b", confirmed=False, since="2023"),
        user("se-c", confirmed=False),
    )
    assert followers(seen) == Followers(1, 2, "2023")
    assert followers(of(listing, user(LEAD))) == Followers(0, 0, None)


def test_what_they_paid_to_begin_and_paid_back_is_taken_off(listing: Listing) -> None:
    """By its size, or as it says itself: the band's bound is the first that is not in it."""
    seen = of(listing, user("se-a"), user("se-b"), user("se-c", Sum(1, "SEK")))
    found = avoided(seen, KNOWN)
    assert found == Avoided(3, 100_000, 5_000 + 20_000 + 7_000 + 1, "SEK")
    assert found
    assert found.amount == 267_999


@pytest.mark.parametrize(
    ("currency", "users", "paid"),
    [
        ("SEK", 2, 5_000 + 5_000),  # a Swede and a Norwegian; Danes pay with another money
        ("DKK", 2, 3_000 + 3_000),  # a Dane of a size that is stated, and the Norwegian
    ],
)
def test_where_currencies_stand_side_by_side_each_pays_with_its_own(
    listing: Listing, currency: str, users: int, paid: int
) -> None:
    """Whose money is in no band pays by those of the development."""
    development = DevelopmentOutline(Sum(100_000, currency), ())
    seen = of(listing, *map(user, ("se-a", "dk-d", "dk-e", "no-f")))
    found = avoided(replace(seen, outline=listing.outline._replace(development=development)), KNOWN)
    assert found == Avoided(users, 100_000, paid, currency)


def test_it_may_be_less_than_nothing(listing: Listing) -> None:
    found = avoided(of(listing, user("se-a", Sum(150_000, "SEK"))), KNOWN)
    assert found
    assert found.amount == -50_000


@pytest.mark.parametrize(
    "one",
    [
        user("se-a", confirmed=False),
        user("se-a", Sum(1, "DKK")),
        user(LEAD, Sum(1, "SEK")),
        user("se-unknown"),
    ],
    ids=["reported", "another currency", "the lead", "size unknown"],
)
def test_who_is_not_counted(listing: Listing, one: Adoption) -> None:
    assert avoided(of(listing, one), KNOWN) is None


@pytest.mark.parametrize("field", ["partners", "funders"])
def test_who_took_part_in_making_it_has_avoided_nothing(listing: Listing, field: str) -> None:
    outline = listing.outline._replace(**{field: ("se-a",)})  # type: ignore[arg-type] # by name
    assert avoided(replace(of(listing, user("se-a")), outline=outline), KNOWN) is None


def test_without_a_cost_of_development_there_is_no_estimate(listing: Listing) -> None:
    outline = listing.outline._replace(development=None)
    assert avoided(replace(of(listing, user("se-a")), outline=outline), KNOWN) is None


def test_currencies_are_never_added() -> None:
    found = avoided_by_currency(
        [Avoided(2, 10, 5, "SEK"), None, Avoided(1, 7, 0, "DKK"), Avoided(1, 1, 0, "SEK")]
    )
    assert found == {"DKK": AvoidedInAll(1, 1, 7), "SEK": AvoidedInAll(2, 3, 16)}
