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


def test_what_is_not_certified_has_whatever_name_its_lead_gives_it(led: Clone) -> None:
    assert asked(led, name=OTHER) == (Verdict.PASS, [])


def test_another_kind_of_thing_is_certified_no_more(certified: Clone) -> None:
    certified.write("solutions/bygglov/solution.yml", {**BYGGLOV, "kind": "platform"})
    certified.commit()
    found = review(Settings(certified.folder), "main", "change", TODAY, "lead")
    (one,) = found.entries
    assert one.effect.uncovered == ("cost-stated",)


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
    assert one.effect.before.status.uncovered == ("cost-stated",)
    assert (one.effect.uncovered, one.effect.covered) == ((), ())
