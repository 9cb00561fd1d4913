"""A change of policy comes in soon after the day that it says, or nothing goes by it."""

from datetime import date
from typing import Any

import pytest

from tests.verify.clone import POLICY, REVIEWERS, Clone, Data, reviewer
from tests.verify.exceptions import allow, take_away
from tests.verify.one_record import decided
from tests.verify.people import ADA, BO, CAI, EXAMPLE, FOUNDER, Person

NEW = Person("rv-new", "se-9104")
REFUSED = ["change-backdated"]


def founded(clone: Clone, **of_each: Any) -> list[Data]:
    """Found the registry anew, with something else said of Ada and Bo."""
    clone.git("reset", "-q", "--hard", "HEAD~1")
    reviewers = [one | (of_each if one["id"] in (ADA.id, BO.id) else {}) for one in REVIEWERS]
    clone.found(reviewers)
    clone.commit()
    return reviewers


def certify(clone: Clone, day: str, by: Person = CAI) -> None:
    clone.record(day=day, by=(by,))
    clone.commit()


def add(clone: Clone, day: str, reviewers: list[Data], by: tuple[Person, ...]) -> str:
    """Let somebody become a reviewer by a decision of a day."""
    everybody = [*reviewers, reviewer(NEW, active_from="2026-01-01")]
    path = clone.change_reviewers("reviewer_added", day, NEW, everybody, by=by)
    clone.commit()
    return path


def test_whose_time_is_over_decides_nothing_on_policy(clone: Clone) -> None:
    reviewers = founded(clone, active_to="2026-06-30")
    certify(clone, "2026-09-02")
    add(clone, "2026-06-20", reviewers, (ADA, BO))
    certify(clone, "2026-10-20", NEW)
    assert clone.codes() == [*REFUSED, "policy-unproven"]
    assert decided(clone) == ["bygglov/2026-09-02-1"]
    # Nothing is shown of it, as wherever the chain is broken: what came later may be missed.
    assert clone.prove().authority is None
    [wrong] = [one for one in clone.prove().problems if one.code == "change-backdated"]
    assert wrong.values == {"value": "2026-06-20", "newest": "2026-09-02"}


def test_the_founder_has_no_time_before_the_reviewers(clone: Clone) -> None:
    reviewers = [one | {"active_from": "2026-02-01"} for one in REVIEWERS]
    clone.git("reset", "-q", "--hard", "HEAD~1")
    clone.found(reviewers)
    clone.commit()
    certify(clone, "2026-09-02")
    add(clone, "2026-01-15", reviewers, (FOUNDER,))
    assert clone.codes() == REFUSED


@pytest.mark.parametrize(("ended", "wrong"), [("2026-09-02", []), ("2026-09-01", REFUSED)])
def test_not_a_day_too_late(clone: Clone, ended: str, wrong: list[str]) -> None:
    reviewers = founded(clone, active_to=ended)
    certify(clone, "2026-09-02")
    add(clone, "2026-09-01", reviewers, (ADA, BO))
    assert clone.codes() == wrong


def test_who_could_still_decide_gains_nothing_by_an_earlier_day(clone: Clone) -> None:
    """What waited long for its merge, or for the second signature, was decided by those who may."""
    certify(clone, "2026-09-02")
    add(clone, "2026-03-01", REVIEWERS, (ADA, BO))
    assert clone.codes() == []


def test_the_founder_could_still_decide_while_there_are_not_two(clone: Clone) -> None:
    clone.git("reset", "-q", "--hard", "HEAD~1")
    reviewers = [one for one in REVIEWERS if one["id"] in (CAI.id, EXAMPLE.id)]
    clone.found(reviewers)
    clone.commit()
    certify(clone, "2026-09-02")
    add(clone, "2026-03-01", reviewers, (FOUNDER,))
    assert clone.codes() == []


def policy(clone: Clone, day: str, by: tuple[Person, ...]) -> None:
    """Let other numbers be decided on."""
    numbers = {**POLICY, "confirmation_months": 10}
    clone.change_file("policy", day, "policy/policy.yml", numbers, by=by)
    clone.commit()


@pytest.mark.parametrize(
    ("said", "wrong"),
    [((BO,), []), ((BO, NEW), REFUSED), ((CAI,), REFUSED)],
    ids=["by one", "by more", "by one who signs"],
)
def test_a_day_to_come_ends_no_policy(
    clone: Clone, said: tuple[Person, ...], wrong: list[str]
) -> None:
    """Where one says it, and another, who decides still by then, signs for an earlier day."""
    clone.git("reset", "-q", "--hard", "HEAD~1")
    ada, *others = REVIEWERS
    clone.found([{**ada, "active_to": "2026-12-31"}, *others, reviewer(NEW)])
    clone.commit()
    for at, one in enumerate(said):
        certify(clone, f"2027-06-0{at + 1}", one)
    policy(clone, "2026-10-30", (ADA, CAI))
    proof = clone.prove(today=date(2027, 6, 3))
    assert [one.code for one in proof.problems] == wrong
    assert (proof.authority is None) is bool(wrong)


def test_what_is_signed_later_makes_it_no_older(clone: Clone) -> None:
    add(clone, "2026-03-01", REVIEWERS, (ADA, BO))
    certify(clone, "2026-09-02")
    assert clone.codes() == []


def test_a_file_that_lay_there_unsigned_came_in_when_it_was_signed(clone: Clone) -> None:
    everybody = [*founded(clone, active_to="2026-06-30"), reviewer(NEW)]
    path = clone.change_reviewers("reviewer_added", "2026-03-01", NEW, everybody, signed_by={})
    clone.commit()
    certify(clone, "2026-09-02")
    clone.sign(path, clone.path(path).read_bytes(), {ADA.id: ADA, BO.id: BO})
    clone.commit()
    assert clone.codes() == [*REFUSED, "policy-unproven"]


def test_examples_say_nothing_of_the_day(clone: Clone) -> None:
    reviewers = founded(clone, active_to="2026-06-30")
    clone.record("zz-exempel", day="2026-09-02", by=(EXAMPLE,))
    clone.commit()
    add(clone, "2026-03-01", reviewers, (ADA, BO))
    assert clone.codes() == []


def test_one_that_was_taken_away_with_leave_breaks_nothing(clone: Clone) -> None:
    reviewers = founded(clone, active_to="2026-06-30")
    certify(clone, "2026-09-02")
    before = clone.path("policy/reviewers.yml").read_bytes()
    path = add(clone, "2026-03-01", reviewers, (ADA, BO))
    assert clone.codes() == REFUSED
    stem = path.removesuffix(".yml")
    clone.write("policy/reviewers.yml", before)
    gone = take_away(clone, path, *(f"{stem}.{one.id}.sig" for one in (ADA, BO)))
    allow(clone, gone, "2026-09-10", by=(CAI, FOUNDER))
    assert clone.codes() == []
