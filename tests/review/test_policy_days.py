"""A decision on policy comes in soon, and while those who signed it may still decide."""

from tests.review.founded import SHORTER, errors
from tests.verify.clone import REVIEWERS, Clone, reviewer
from tests.verify.people import ADA, BO, CAI, FOUNDER


def shorter(clone: Clone, day: str, **more: object) -> None:
    """Decide on a shorter validity, on a branch of its own."""
    clone.git("checkout", "-q", "-B", "change", "main")
    clone.change_file("policy", day, "policy/policy.yml", SHORTER, **more)


def with_reviewers(clone: Clone, *reviewers: dict[str, object]) -> None:
    """Found it with others."""
    clone.main()
    clone.git("rm", "-q", "-r", "policy/changes")
    clone.found(reviewers)
    clone.git("add", "--all")
    clone.git("commit", "-q", "--amend", "-m", "x")


def test_it_is_at_most_so_many_days_old(clone: Clone) -> None:
    shorter(clone, "2026-02-08")
    assert errors(clone) == set()
    shorter(clone, "2026-02-07")
    assert errors(clone) == {"decision-too-old"}


def test_who_has_left_since_does_not_count(clone: Clone) -> None:
    gone = [reviewer(BO, active_to="2026-03-05"), reviewer(ADA), reviewer(CAI)]
    with_reviewers(clone, *gone)
    shorter(clone, "2026-03-04", by=[ADA, BO])
    assert errors(clone) == {"change-signers"}
    shorter(clone, "2026-03-04", by=[ADA, BO, CAI])
    assert errors(clone) == set()


def test_the_founder_does_not_go_before_those_who_may_by_now(clone: Clone) -> None:
    """Whoever has the founding key writes a day on which there was only one reviewer."""
    with_reviewers(clone, reviewer(ADA), reviewer(BO, active_from="2026-03-05"))
    shorter(clone, "2026-03-04", by=[FOUNDER])
    assert errors(clone) == {"change-signers"}
    shorter(clone, "2026-03-06", by=[ADA, BO])
    assert errors(clone) == set()


def test_the_founder_decides_while_there_is_one_reviewer(clone: Clone) -> None:
    with_reviewers(clone, reviewer(ADA))
    shorter(clone, "2026-03-04", by=[FOUNDER])
    assert errors(clone) == set()


def test_what_came_in_before_stands(clone: Clone) -> None:
    clone.main()
    clone.change_file("policy", "2026-01-10", "policy/policy.yml", SHORTER)
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    narrower = {**REVIEWERS[0], "scope": ["building"]}
    clone.change_reviewers("reviewer_changed", "2026-03-04", ADA, [narrower, *REVIEWERS[1:]])
    assert errors(clone) == set()
    assert clone.codes() == []
