from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest
from solution_registry.attention import ABOUT, KINDS, TITLES, Attention, attention, said
from solution_registry.certification.proof import NotVerified
from solution_registry.certification.status import State, Status
from solution_registry.language import words
from solution_registry.registry import Listing, Registry
from solution_registry.registry.listing import listing as listed

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
    assert KINDS.keys() == TITLES.keys() == ABOUT.keys()


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
    assert "routes" not in seen(registry, replace(listing, as_of=date(2027, 7, 3)))
    assert seen(registry, replace(listing, as_of=date(2027, 7, 4)))["routes"] == ("2027-12-31",)
    assert seen(registry, replace(listing, as_of=date(2028, 1, 1)))["routes"] == ("2027-12-31",)


def test_a_route_ends_with_its_agreement(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    [route] = [one for one in listing.outline.routes if one.agreement]
    outline = listing.outline._replace(routes=(route._replace(last_call_off=None),))
    last = registry.vocabulary.agreements[str(route.agreement)].valid_to
    assert last is not None
    late = replace(listing, outline=outline, as_of=last)
    assert seen(registry, late)["routes"] == (last.isoformat(),)
    full = outline._replace(routes=(outline.routes[0]._replace(full=True),))
    assert "routes" not in seen(registry, replace(late, outline=full))


def test_adopters(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    thinking, using = listing.adoptions
    assert (thinking.adopter.stage, using.adopter.stage) == ("evaluating", "production")
    reported = replace(using, use="reported")
    old = replace(reported, stale=True)
    assert "unconfirmed" not in seen(registry, listing)
    found = seen(registry, replace(listing, adoptions=(thinking, reported)))
    assert found["unconfirmed"] == ("se-9002",)
    found = seen(registry, replace(listing, adoptions=(thinking, old)))
    assert (found["stale"], "unconfirmed" in found) == (("se-9002",), False)


def test_who_has_ended_is_named(registry: Registry) -> None:
    """From the day after the last one, whatever part they have; who has left is no matter."""
    listing = registry.listings["felanmalan"]
    known = dict(registry.vocabulary.organisations)
    known["se-9002"] = known["se-9002"].model_copy(update={"valid_to": date(2026, 6, 30)})
    vocabulary = replace(registry.vocabulary, organisations=MappingProxyType(known))
    merged = replace(registry, vocabulary=vocabulary)
    ends = vocabulary.ended()
    outline = listing.outline._replace(partners=(), members=(), funders=())

    def told(day: date, **parts: Any) -> tuple[str, ...] | None:
        other = outline._replace(**parts)
        return seen(merged, listed(other, registry.policy, day, None, ends=ends)).get("ended")

    assert told(date(2026, 6, 30)) is None
    assert told(date(2026, 7, 1)) == ("se-9002",)
    left = [one._replace(stage="left") for one in outline.adopters]
    assert told(date(2026, 7, 1), adopters=tuple(left)) is None
    parts: tuple[dict[str, Any], ...] = ({"lead": "se-9002"}, {"partners": ("se-9002",)})
    for part in (*parts, {"members": ("se-9002",)}, {"funders": ("se-9002",)}):
        assert told(date(2026, 7, 1), adopters=(), **part) == ("se-9002",)
    assert told(date(2026, 7, 1), adopters=(), suppliers=("se-9002",)) is None


def test_what_is_missing(registry: Registry) -> None:
    found = seen(registry, registry.listings["felanmalan"])
    assert (found["incomplete"], "languages" in found) == (("adoption",), False)
    assert seen(registry, registry.listings["kravmall"])["languages"] == ("en", "da")


def test_who_waits_for_a_decision(registry: Registry) -> None:
    """Who has answered the criteria, until somebody has decided; what is taken back is its own."""
    listing = registry.listings["kravmall"]
    outline = listing.outline
    answered = outline._replace(filled=(*outline.filled, "self_assessment"))
    assert "waiting" not in seen(registry, listing)
    assert seen(registry, replace(listing, outline=answered))["waiting"] == ()
    decided = answered._replace(records=registry.listings["felanmalan"].outline.records)
    assert "waiting" not in seen(registry, replace(listing, outline=decided))
    idea = replace(listing, outline=answered, status=Status(State.IDEA))
    assert "waiting" not in seen(registry, idea)


def test_a_revocation_waits_for_what_comes_next(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    assert listing.status.record
    revoked = listing.status.record._replace(decision="revoked", valid_until=None)
    found = seen(registry, replace(listing, status=Status(State.REVOKED, (), revoked)))
    assert found["revoked"] == ("2026-03-02",)
    gone = replace(listing, status=Status(State.DEPRECATED, (State.REVOKED,), revoked))
    assert "revoked" not in seen(registry, gone)


def test_what_could_not_be_verified(registry: Registry) -> None:
    listing = registry.listings["felanmalan"]
    unproven = {"felanmalan/2026-03-02-1": NotVerified(())}
    found = seen(registry, replace(listing, unverified=unproven))
    assert found["unverified"] == ("felanmalan/2026-03-02-1",)


def test_fewer_adopters_than_the_level_asks_for(registry: Registry) -> None:
    """Of the lead and of those who have not confirmed, none counts."""
    listing = registry.listings["felanmalan"]
    criteria = registry.criteria["2026.1"]
    levels = tuple(
        one.model_copy(update={"confirmed_adopters_besides_lead": 1}) for one in criteria.levels
    )
    asks = {"2026.1": criteria.model_copy(update={"levels": levels})}
    stricter = replace(registry, criteria=MappingProxyType(asks))
    assert listing.status.level == 1
    assert "fewer" not in seen(stricter, listing)
    assert "fewer" not in seen(registry, replace(listing, adoptions=()))
    assert seen(stricter, replace(listing, adoptions=()))["fewer"] == ("0", "1")
    own = listing.outline._replace(lead="se-9002")
    led = replace(listing, adoptions=listed(own, registry.policy, listing.as_of, None).adoptions)
    assert seen(stricter, led)["fewer"] == ("0", "1")


@pytest.mark.parametrize(
    ("kind", "about", "told"),
    [
        ("due", ("2028-03-01",), "2028-03-01"),
        ("waiting", (), ""),
        ("fewer", ("0", "1"), "0 av 1"),
        ("changed", ("costs", "documents"), "Kostnader, Dokument"),
        ("unconfirmed", ("se-9002", "se-0"), "Testköping, se-0"),
        ("languages", ("en", "da"), "en, da"),
    ],
)
def test_what_it_is_about(kind: str, about: tuple[str, ...], told: str, registry: Registry) -> None:
    assert said(Attention(kind, "felanmalan", about), registry, words("sv")) == told
