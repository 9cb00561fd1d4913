"""A decision on policy is in the commit that changes what it decides, on every way to the end."""

from collections.abc import Callable

import pytest

from tests.review.founded import SHORTER, errors, merged
from tests.verify.clone import CRITERIA, POLICY, REVIEWERS, Clone, reviewer
from tests.verify.people import ADA, BO, DOE
from tests.verify.test_policy_changes import add


def rules_first(clone: Clone) -> None:
    """The file in one commit, the decision in the next."""
    clone.write("policy/policy.yml", SHORTER)
    clone.commit()
    clone.write("policy/policy.yml", POLICY)
    clone.change_file("policy", "2026-02-08", "policy/policy.yml", SHORTER)


def there_and_back(clone: Clone) -> None:
    clone.write("policy/policy.yml", SHORTER)
    clone.commit()
    clone.write("policy/policy.yml", POLICY)


def a_reviewer_for_a_while(clone: Clone) -> None:
    """Beside a decision that holds, in a commit before it."""
    everybody = {"schema_version": 1, "reviewers": [*REVIEWERS, reviewer(DOE)]}
    clone.write("policy/reviewers.yml", everybody)
    clone.commit()
    clone.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": REVIEWERS})
    clone.change_file("policy", "2026-02-08", "policy/policy.yml", SHORTER)


@pytest.mark.parametrize("way", [rules_first, there_and_back, a_reviewer_for_a_while])
def test_rules_are_decided_in_the_commit_that_changes_them(
    clone: Clone, way: Callable[[Clone], None]
) -> None:
    way(clone)
    assert errors(clone) == {"policy-undecided-within"}
    assert merged(clone, "--ff-only") == {"policy-unsigned"}


def test_the_base_goes_on_deciding(clone: Clone) -> None:
    """A branch takes over one decision, and another follows on the base."""
    clone.write("README.md", b"x")
    clone.commit()
    clone.main()
    clone.change_file("policy", "2026-02-08", "policy/policy.yml", SHORTER)
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.merge("main")
    clone.main()
    clone.change_file("policy", "2026-02-10", "policy/policy.yml", POLICY)
    clone.commit()
    clone.git("checkout", "-q", "change")
    assert errors(clone) == set()
    clone.merge("main")
    assert errors(clone) == {"base-merged-in"}


def a_branch_beside(clone: Clone) -> None:
    """Only a line that was merged into the branch has the rules for a while."""
    clone.branch("beside")
    there_and_back(clone)
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.write("README.md", b"x")
    clone.commit()
    clone.merge("beside")


def test_a_rebase_takes_over_what_was_beside(clone: Clone) -> None:
    a_branch_beside(clone)
    assert errors(clone) == {"policy-undecided-within"}
    clone.git("rebase", "-q", "main")
    assert merged(clone, "--ff-only") == {"policy-unsigned"}


def test_signatures_may_come_one_by_one(clone: Clone) -> None:
    path = add(clone, day="2026-02-08", signed_by={ADA.id: ADA})
    clone.commit()
    clone.sign(path, clone.path(path).read_bytes(), {BO.id: BO})
    clone.commit()
    clone.change_file(
        "criteria", "2026-02-09", "schema/criteria/2026.2.yml", {**CRITERIA, "id": "2026.2"}
    )
    assert errors(clone) == set()
    assert merged(clone, "--ff-only") == set()
