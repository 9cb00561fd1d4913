"""A review trusts nobody whom a change of policy brought in that came long after its day."""

from datetime import date

import pytest

from tests.review.founded import errors, reviewed
from tests.verify.clone import REVIEWERS, Clone, reviewer
from tests.verify.people import ADA, BO, CAI, Person

NEW = Person("rv-new", "se-9104")


@pytest.fixture
def misled(clone: Clone) -> Clone:
    """The base has a change that two signed whose time was over when it came in."""
    ended = [
        one | ({"active_to": "2026-03-31"} if one["id"] in (ADA.id, BO.id) else {})
        for one in REVIEWERS
    ]
    clone.main()
    clone.git("rm", "-rq", "policy")
    clone.found(ended)
    clone.git("add", "--all")
    clone.git("commit", "-q", "--amend", "-m", "Founded")
    clone.record(day="2026-06-01", by=(CAI,))
    clone.commit()
    clone.change_reviewers(
        "reviewer_added", "2026-03-20", NEW, [*ended, reviewer(NEW)], by=(ADA, BO)
    )
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    return clone


def test_whom_it_brought_in_certifies_nothing(misled: Clone) -> None:
    misled.record(day="2026-06-02", by=(NEW,))
    assert "policy-unproven" in errors(misled)


def test_whom_it_brought_in_is_not_asked_about_policy(misled: Clone) -> None:
    """One is left who may decide: too few, so that the founder does."""
    policy = misled.data("policy/policy.yml")
    misled.write("policy/policy.yml", {**policy, "validity_months": 12})
    found = reviewed(misled, date(2026, 6, 3))
    assert [(need.founder, need.reviewers) for need in found.needs] == [(True, ())]
