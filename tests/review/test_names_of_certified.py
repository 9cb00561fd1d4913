"""Whoever speaks for a certified solution's lead does not make it another one by themselves."""

import pytest
from solution_registry.review import Verdict, review
from solution_registry.settings import Settings

from tests.review.founded import TODAY
from tests.verify.clone import BYGGLOV, Clone

ACCOUNTS = {
    "schema_version": 1,
    "maintainers": [{"organisation": "se-9001", "accounts": ["lead"]}],
}
OTHER = {"sv": "Plånboken"}


def asked(clone: Clone, **more: object) -> tuple[Verdict, list[str]]:
    """What the review says to the lead's own change, and who has to look."""
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, **more})
    clone.commit()
    found = review(Settings(clone.folder), "main", "change", TODAY, "lead")
    return found.verdict, [need.tier for need in found.needs]


@pytest.fixture
def led(clone: Clone) -> Clone:
    """A registry that knows the lead's account."""
    clone.main()
    clone.write("policy/maintainers.yml", ACCOUNTS)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    return clone


@pytest.fixture
def certified(led: Clone) -> Clone:
    """The solution is certified there."""
    led.main()
    led.record()
    led.commit()
    led.git("checkout", "-q", "-B", "change")
    return led


def test_a_name_that_nothing_is_left_of_is_looked_at(certified: Clone) -> None:
    assert asked(certified, name=OTHER) == (Verdict.NEEDS, ["name"])


def test_a_name_that_is_left_in_one_language_is_the_leads(certified: Clone) -> None:
    both = {**BYGGLOV["name"], "en": "The wallet"}
    assert asked(certified, name=both) == (Verdict.PASS, [])
    assert asked(certified, summary={"sv": "Ett annat ord."}) == (Verdict.PASS, [])


def merge_in(clone: Clone, **more: object) -> None:
    """Have what the entry says now on the base."""
    clone.main()
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, **more})
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")


def test_a_name_does_not_become_another_one_step_by_step(certified: Clone) -> None:
    both = {**BYGGLOV["name"], "en": "The wallet"}
    merge_in(certified, name=both)
    assert asked(certified, name={**both, **OTHER}) == (Verdict.NEEDS, ["name"])
    assert asked(certified, name={"en": "The wallet"}) == (Verdict.NEEDS, ["name"])
    assert asked(certified, name=BYGGLOV["name"]) == (Verdict.PASS, [])


def test_a_name_does_not_make_way_by_going_to_another_language(certified: Clone) -> None:
    moved = {**OTHER, "da": BYGGLOV["name"]["sv"]}
    assert asked(certified, name=moved) == (Verdict.NEEDS, ["name"])


def test_a_name_is_looked_at_while_something_else_has_changed(certified: Clone) -> None:
    costs = {"development": {**BYGGLOV["costs"]["development"], "amount": 2}}
    merge_in(certified, costs=costs)
    assert asked(certified, costs=costs, name=OTHER) == (Verdict.NEEDS, ["name"])
    assert asked(certified, costs=costs, summary={"sv": "Annat."}) == (Verdict.PASS, [])


def test_what_a_reviewer_has_seen_is_not_asked_again(certified: Clone) -> None:
    """As long as no name goes: one that was not certified may be the beginning of another."""
    merge_in(certified, name=OTHER)
    assert asked(certified, name=OTHER, summary={"sv": "Annat."}) == (Verdict.PASS, [])
    both = {**OTHER, "en": "The wallet"}
    assert asked(certified, name=both) == (Verdict.PASS, [])
    assert asked(certified, name=BYGGLOV["name"]) == (Verdict.NEEDS, ["name"])


def test_a_name_that_is_certified_by_the_change_is_no_question(certified: Clone) -> None:
    both = {**BYGGLOV["name"], "en": "The wallet"}
    merge_in(certified, name=both)
    now = {**BYGGLOV, "name": {**both, **OTHER}}
    certified.write("solutions/bygglov/solution.yml", now)
    certified.record(day="2026-03-08", certified=now)
    assert "name" not in asked(certified, name=now["name"])[1]


def test_what_is_not_certified_has_whatever_name_its_lead_gives_it(led: Clone) -> None:
    assert asked(led, name=OTHER) == (Verdict.PASS, [])


def test_another_kind_of_thing_is_certified_no_more(certified: Clone) -> None:
    certified.write("solutions/bygglov/solution.yml", {**BYGGLOV, "kind": "platform"})
    certified.commit()
    found = review(Settings(certified.folder), "main", "change", TODAY, "lead")
    (one,) = found.entries
    assert one.effect.uncovered == ("cost-stated", "adopter-confirmed", "responsibility-clear")


def test_what_is_revoked_covers_nothing_again(certified: Clone) -> None:
    """Though no verdict is uncovered any more where there is none."""
    certified.main()
    certified.write("solutions/bygglov/solution.yml", {**BYGGLOV, "kind": "platform"})
    certified.commit()
    certified.git("checkout", "-q", "-B", "change")
    certified.revocation("2026-03-08")
    certified.commit()
    (one,) = review(Settings(certified.folder), "main", "change", TODAY).entries
    assert one.effect.before
    assert one.effect.before.status.uncovered == (
        "cost-stated",
        "adopter-confirmed",
        "responsibility-clear",
    )
    assert (one.effect.uncovered, one.effect.covered) == ((), ())


@pytest.mark.parametrize("reason", ["unmaintained", "withdrawn"])
def test_what_is_deprecated_meanwhile_keeps_its_name(certified: Clone, reason: str) -> None:
    """Else it gets another one while no certificate shows, and stands again afterwards."""
    gone = {"deprecation": {"on": "2026-03-05", "reason": reason}}
    merge_in(certified, **gone)
    assert asked(certified, **gone, name=OTHER)[1] == ["name"]
