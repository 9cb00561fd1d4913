from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest
from solution_registry.attention import KINDS, TITLES, attention
from solution_registry.certification.status import State, Status
from solution_registry.registry import Listing, Registry

from tests.tiny import read_tiny


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """The tiny registry."""
    return read_tiny(tmp_path_factory.mktemp("tiny"))


def seen(registry: Registry, listing: Listing) -> dict[str, tuple[str, ...]]:
    """What one solution needs, seen in another way than it is."""
    other = replace(registry, listings=MappingProxyType({listing.id: listing}))
    return {one.kind: one.about for one in attention(other, examples=True)}


def test_every_kind_has_a_title() -> None:
    assert KINDS.keys() == TITLES.keys()


def test_examples_need_nobody_unless_asked_for(registry: Registry) -> None:
    ids = {one.solution for one in attention(registry)}
    assert ids == {"felanmalan", "kravmall", "provplattformen"}
    assert "zz-exempel-bygglov" in {one.solution for one in attention(registry, examples=True)}


@pytest.mark.parametrize(
    ("state", "notes", "kinds"),
    [
        (State.CERTIFIED, (), set()),
        (State.DUE, (), {"due"}),
        (State.EXPIRED, (State.CHANGED,), {"expired", "changed"}),
        (State.DEPRECATED, (State.DUE,), {"due"}),
        (State.REVOKED, (), set()),
    ],
)
def test_certifications(
    state: State, notes: tuple[State, ...], kinds: set[str], registry: Registry
) -> None:
    listing = registry.listings["felanmalan"]
    status = Status(state, notes, listing.status.record, ("costs",))
    found = seen(registry, replace(listing, status=status))
    assert found.keys() & {"expired", "due", "changed"} == kinds
    assert found.get("due", ("2028-03-01",)) == ("2028-03-01",)
    assert found.get("changed", ("costs",)) == ("costs",)


def test_a_contact_is_late_the_day_after(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    assert "contacts" in seen(registry, replace(listing, as_of=date(2026, 9, 2)))
    assert "contacts" not in seen(registry, replace(listing, as_of=date(2026, 9, 1)))


def test_a_route_is_told_before_it_closes(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    assert "routes" not in seen(registry, replace(listing, as_of=date(2027, 10, 31)))
    assert seen(registry, replace(listing, as_of=date(2027, 11, 1)))["routes"] == ("2027-12-31",)


def test_adopters(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    thinking, using = listing.adoptions
    assert (thinking.adopter.stage, using.adopter.stage) == ("evaluating", "production")
    reported, old = replace(using, confirmed=False), replace(using, confirmed=False, stale=True)
    assert "unconfirmed" not in seen(registry, listing)
    found = seen(registry, replace(listing, adoptions=(thinking, reported)))
    assert found["unconfirmed"] == ("se-9002",)
    found = seen(registry, replace(listing, adoptions=(thinking, old)))
    assert (found["stale"], "unconfirmed" in found) == (("se-9002",), False)


def test_what_is_missing(registry: Registry) -> None:
    found = seen(registry, registry.listings["felanmalan"])
    assert (found["incomplete"], "languages" in found) == (("adoption",), False)
    assert seen(registry, registry.listings["kravmall"])["languages"] == ("en", "da")
