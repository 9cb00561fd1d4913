"""What counts as use is said once: the stages in which a solution is in operation."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from solution_registry.model.policy import Policy
from solution_registry.registry import AdopterOutline, Adoption, Listing
from solution_registry.registry.listing import Ends, counted
from solution_registry.registry.listing import listing as listed

from tests.generated.values import least
from tests.tiny import read_tiny

STAGES = ("production", "phasing_out", "implementing", "evaluating", "interested", "left")


@pytest.fixture
def listing(tmp_path: Path) -> Listing:
    """A solution."""
    return read_tiny(tmp_path).listings["felanmalan"]


def adoption(stage: str, *, confirmed: bool = False) -> Adoption:
    """An adopter in a stage."""
    adopter = AdopterOutline("se-9001", stage, None, None, None, None, None)
    return Adoption.of(adopter, confirmed=confirmed)


def test_only_who_has_it_in_operation_uses_it(listing: Listing) -> None:
    seen = replace(listing, adoptions=tuple(map(adoption, STAGES)))
    assert (seen.confirmed, seen.reported, seen.coming) == (0, 2, 3)


def test_who_has_confirmed_it_is_no_longer_reported(listing: Listing) -> None:
    seen = replace(listing, adoptions=(adoption("production", confirmed=True),))
    assert (seen.confirmed, seen.reported, seen.coming) == (1, 0, 0)


@pytest.mark.parametrize("stage", STAGES)
def test_each_adopter_is_one_thing(stage: str) -> None:
    one = adoption(stage)
    assert one.in_use == (one.use in {"confirmed", "reported"})
    assert (one.use == "left") == (stage == "left")


LAST = date(2026, 6, 30)


@pytest.mark.parametrize(("day", "counted"), [(LAST, 1), (date(2026, 7, 1), 0)])
def test_who_has_ended_counts_until_its_last_day(listing: Listing, day: date, counted: int) -> None:
    """Whoever has come after it counts by its own file, so that no use counts twice."""
    said = [
        AdopterOutline(id, "production", None, date(2026, 1, 1), "mailbox", None, None)
        for id in ("se-9001", "se-9002")
    ]
    outline = listing.outline._replace(lead="se-9009", adopters=tuple(said))
    policy = Policy.model_validate(least(Policy) | {"confirmation_months": 12})
    found = listed(outline, policy, day, None, ends={"se-9001": (LAST, "se-9002")})
    assert (found.confirmed, found.reported) == (1 + counted, 0)
    assert [one.ended for one in found.adoptions] == [not counted, False]


@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_in_use_where_nobody_is(stage: str) -> None:
    adopter = AdopterOutline("se-9001", stage, None, None, None, None, None)
    one = Adoption.of(adopter, confirmed=True, stale=True, ended=True)
    assert (one.use, one.stale, one.ended) == ("left", False, stage != "left")


@pytest.mark.parametrize("stage", STAGES)
def test_a_lead_does_not_count_as_its_own_user(listing: Listing, stage: str) -> None:
    """Not even where it has confirmed it, which a check refuses; the page says that it does."""
    said = AdopterOutline("se-9009", stage, None, date(2026, 1, 1), "mailbox", None, None)
    outline = listing.outline._replace(lead="se-9009", adopters=(said,))
    policy = least(Policy) | {"confirmation_months": 12}
    found = listed(outline, Policy.model_validate(policy), date(2026, 2, 1), None)
    assert (found.confirmed, found.reported, found.coming) == (0, 0, 0)
    assert found.own is (stage in {"production", "phasing_out"})


ENDS = {
    "one came after it": {"se-9001": (LAST, "se-9002")},
    "by way of another": {"se-9001": (LAST, "se-9003"), "se-9003": (LAST, "se-9002")},
}


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize(("day", "use"), [(LAST, "confirmed"), (date(2026, 7, 1), "own")])
def test_who_has_come_after_the_lead_does_not_follow_itself(
    listing: Listing, day: date, use: str, ends: Ends
) -> None:
    said = AdopterOutline("se-9002", "production", None, date(2026, 5, 1), "mailbox", None, None)
    outline = listing.outline._replace(lead="se-9001", adopters=(said,))
    policy = Policy.model_validate(least(Policy) | {"confirmation_months": 12})
    found = listed(outline, policy, day, None, ends=ends)
    assert ([one.use for one in found.adoptions], found.own) == ([use], use == "own")
    assert len(counted(outline, day, 12, ends)) == found.confirmed == (use == "confirmed")


def test_of_a_lead_that_nobody_came_after_others_are_adopters(listing: Listing) -> None:
    said = AdopterOutline("se-9002", "production", None, date(2026, 5, 1), "mailbox", None, None)
    outline = listing.outline._replace(lead="se-9001", adopters=(said,))
    for after in ("", "se-9001", "se-9003"):
        assert len(counted(outline, date(2026, 7, 1), 12, {"se-9001": (LAST, after)})) == 1
