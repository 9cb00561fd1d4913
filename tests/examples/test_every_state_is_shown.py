from datetime import timedelta

from solution_registry.certification.status import State
from solution_registry.registry import Entry, Registry


def test_every_state_is_the_headline_of_an_example(examples: Registry) -> None:
    """Readers meet no state on the site that the examples do not explain."""
    assert {listing.status.state for listing in examples.listings.values()} == set(State)


def test_every_level_is_reached(examples: Registry) -> None:
    certified = [x for x in examples.listings.values() if x.status.state is State.CERTIFIED]
    assert {listing.status.level for listing in certified} == {1, 2, 3}


def test_every_decision_is_shown(entries: tuple[Entry, ...]) -> None:
    decisions = {r.decision for entry in entries for r in entry.certifications.values()}
    assert decisions == {"certified", "declined", "revoked"}


def test_one_certification_expired_and_was_renewed(examples: Registry) -> None:
    old, new = examples.listings["exempel-bygglov"].outline.records
    assert old.valid_until is not None
    assert old.valid_until < new.decided_on <= old.valid_until + timedelta(days=30)
    assert (old.level, new.level) == (1, 2)


def test_one_has_many_confirmed_adopters_and_every_stage(examples: Registry) -> None:
    listing = examples.listings["exempel-felanmalan"]
    assert listing.confirmed >= 18
    assert listing.reported >= 2
    assert listing.coming >= 3
    assert {adoption.adopter.stage for adoption in listing.adoptions} == {
        "interested", "evaluating", "implementing", "production", "phasing_out", "left",
    }  # fmt: skip
    assert any(adoption.stale for adoption in listing.adoptions)


def test_nothing_is_wrong_with_the_examples(examples: Registry) -> None:
    assert examples.problems == ()
    assert all(listing.outline.example for listing in examples.listings.values())
