"""Who may use a solution by its routes, for those who ask by name."""

from dataclasses import dataclass
from datetime import date

import pytest
from solution_registry.registry.offers import Offer, offers, open_to
from solution_registry.registry.outline import Outline, RouteOutline

TODAY = date(2026, 3, 1)
FRAMEWORK = RouteOutline(
    "framework", "se", None, None, date(2028, 1, 1), ("se-1",), False, (), ("named",), (1,)
)


@dataclass
class Stated:
    """What of an outline says who may use a solution."""

    routes: tuple[RouteOutline, ...]
    terms: str = "licensed"


def found(*routes: RouteOutline, terms: str = "licensed") -> list[Offer]:
    outline: Outline = Stated(routes, terms)  # type: ignore[assignment] # all that is read of one
    return offers(outline, {}, TODAY)


def test_who_is_named_may_and_others_may_not() -> None:
    [offer] = found(FRAMEWORK)
    assert offer == Offer("no", "se", ("se-1",))
    assert [open_to(offer, id) for id in ("se-1", "se-2", "dk-1")] == [True, False, False]


def test_names_elsewhere_are_to_be_looked_for() -> None:
    [offer] = found(FRAMEWORK._replace(named_by_row=(1, 0)))
    assert offer.others == "check"
    assert not open_to(offer, "se-2")


def test_an_open_licence_is_open_to_everybody_with_a_route_or_without() -> None:
    free = RouteOutline("open_source", "se", None, None, None, (), full=False)
    for told in (found(free), found(terms="open_source")):
        assert [open_to(offer, "dk-1") for offer in told] == [True]
    assert found(terms="licensed") == []


@pytest.mark.parametrize(
    "route",
    [
        FRAMEWORK._replace(last_call_off=date(2026, 2, 28)),
        FRAMEWORK._replace(first_call_off=date(2026, 3, 2)),
        FRAMEWORK._replace(full=True),
        FRAMEWORK._replace(type="own_procurement"),
    ],
)
def test_a_route_that_cannot_be_used_offers_nothing(route: RouteOutline) -> None:
    assert found(route) == []
    assert len(found(route, FRAMEWORK)) == 1


def test_it_may_be_used_on_its_last_day() -> None:
    assert len(found(FRAMEWORK._replace(last_call_off=TODAY))) == 1
