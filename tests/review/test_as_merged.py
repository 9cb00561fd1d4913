"""A branch is judged as it would be merged: what that ends is told, though nothing differs."""

import pytest
from solution_registry.review import Verdict

from tests.review.founded import SHORTER, errors, merged, reviewed
from tests.verify.clone import REVIEWERS, Clone, reviewer
from tests.verify.exceptions import allow, alter, take_away
from tests.verify.one_record import BYTES, RECORD, SIGNATURE
from tests.verify.people import ADA, BO, CAI, DOE

LATER = "2026-03-08"


def certify(clone: Clone) -> None:
    """Certify, on the base."""
    clone.main()
    clone.record()
    clone.commit()


def from_here(clone: Clone) -> None:
    """Begin the branch anew where we are."""
    clone.git("checkout", "-q", "-B", "change")


def take_over_policy(clone: Clone) -> None:
    """Go to the branch, and lay the base's policy of today over it."""
    clone.git("checkout", "-q", "change")
    clone.git("checkout", "-q", "main", "--", "policy")


def test_a_line_from_before_that_takes_over_policy(clone: Clone) -> None:
    """Nothing differs from the base; merged, it would have the loss of a key before the record."""
    certify(clone)
    clone.lose(ADA, LATER, [BO, CAI])
    clone.commit()
    take_over_policy(clone)
    found = reviewed(clone)
    assert [(one.code, one.path) for one in found.problems] == [("proof-lost", RECORD)]
    assert (found.verdict, found.nothing) == (Verdict.FAIL, False)
    assert merged(clone) == {"key-revoked", "side-by-side"}


def test_and_one_that_decides_on_policy_itself(clone: Clone) -> None:
    """It left the base before the record; written anew on top of it, it ends nothing."""
    clone.lose(ADA, LATER, [BO, CAI])
    clone.commit()
    certify(clone)
    clone.git("checkout", "-q", "change")
    assert errors(clone) == {"proof-lost"}
    clone.git("rebase", "-q", "main")
    assert errors(clone) == set()
    assert merged(clone, "--ff-only") == set()


def test_one_from_when_something_was_altered(clone: Clone) -> None:
    """It knows the exception, and takes over by the merge what that allowed once."""
    certify(clone)
    steps = alter(clone, RECORD)
    clone.git("branch", "-f", "change", "HEAD~1")
    allow(clone, steps, LATER)
    take_over_policy(clone)
    assert errors(clone) == {"proof-lost"}
    assert "record-altered" in merged(clone)


def test_what_two_let_go_is_put_back(clone: Clone) -> None:
    certify(clone)
    allow(clone, take_away(clone, RECORD, BYTES, SIGNATURE), LATER)
    from_here(clone)
    clone.git("checkout", "-q", "HEAD~2", "--", RECORD, BYTES, SIGNATURE)
    assert "proof-lost" in errors(clone)
    assert {"record-altered", "history-altered"} <= merged(clone)


@pytest.mark.parametrize("first", [True, False])
def test_other_decisions_on_policy_end_nothing(clone: Clone, *, first: bool) -> None:
    if first:
        clone.change_file("policy", LATER, "policy/policy.yml", SHORTER)
    else:
        everybody = [*REVIEWERS, reviewer(DOE)]
        clone.change_reviewers("reviewer_added", LATER, DOE, everybody)
    clone.commit()
    certify(clone)
    clone.git("checkout", "-q", "change")
    assert errors(clone) == set()
    assert merged(clone) == ({"side-by-side"} if first else set())


def test_a_revocation_names_what_is_proven(clone: Clone) -> None:
    clone.main()
    clone.record(signed_by={})
    clone.commit()
    from_here(clone)
    clone.revocation(LATER)
    assert errors(clone) == {"revokes-unknown"}
    assert "revokes-unknown" in merged(clone)


def test_a_certification_and_its_revocation_at_once(clone: Clone) -> None:
    """Whatever day the revocation bears, it comes after what it names."""
    clone.record(day="2026-03-10")
    clone.revocation("2026-03-09", revokes="bygglov/2026-03-10-1")
    assert errors(clone) == set()
    assert merged(clone) == set()


def test_what_the_base_did_is_done_once_more_by_a_commit_of_its_own(clone: Clone) -> None:
    """A merge takes over what the base did; taken over one by one, it would be done again."""
    certify(clone)
    from_here(clone)
    clone.main()
    allow(clone, alter(clone, RECORD), LATER)
    clone.git("checkout", "-q", "change")
    was = clone.append(RECORD)
    clone.write("README.md", b"More\n")
    clone.commit()
    clone.write(RECORD, was)
    clone.write("README.md", b"Much more\n")
    assert errors(clone) == {"record-changed-within"}
    clone.git("rebase", "-q", "main")
    assert "record-altered" in merged(clone, "--ff-only")
