"""Two decisions from one state have one number: the second is made anew."""

from solution_registry.review import Verdict

from tests.review.founded import SHORTER, errors, reviewed
from tests.verify.clone import REVIEWERS, Clone, reviewer
from tests.verify.people import BO, CAI, DOE

RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"
CHANGE = "policy/changes/2026-03-01-1.yml"


def told(clone: Clone) -> list[tuple[str, str]]:
    return [(one.code, one.path) for one in reviewed(clone).problems]


def certified(clone: Clone) -> None:
    """What a change could wrongly be said to end."""
    clone.main()
    clone.record(day="2026-02-20")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.main()


def test_two_of_one_solution(clone: Clone) -> None:
    certified(clone)
    clone.record(day="2026-03-02", decision="declined")
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.record(day="2026-03-02", decision="declined", by=[BO])
    assert told(clone) == [("number-taken", RECORD)]
    assert reviewed(clone).verdict is Verdict.FAIL


def test_two_on_policy(clone: Clone) -> None:
    certified(clone)
    clone.change_file("policy", "2026-03-01", "policy/policy.yml", SHORTER)
    clone.commit()
    clone.git("checkout", "-q", "change")
    everybody = [*REVIEWERS, reviewer(DOE)]
    clone.change_reviewers("reviewer_added", "2026-03-01", DOE, everybody)
    assert told(clone) == [("number-taken", CHANGE)]


def test_two_on_policy_of_different_days(clone: Clone) -> None:
    """The second does not follow from the first; what was certified has nothing to do with it."""
    certified(clone)
    clone.change_file("policy", "2026-03-01", "policy/policy.yml", SHORTER)
    clone.commit()
    clone.git("checkout", "-q", "change")
    everybody = [*REVIEWERS, reviewer(DOE)]
    clone.change_reviewers("reviewer_added", "2026-03-02", DOE, everybody)
    assert errors(clone) == {"change-previous"}


def test_the_next_number_is_free(clone: Clone) -> None:
    certified(clone)
    clone.record(day="2026-03-02", decision="declined")
    clone.commit()
    clone.git("checkout", "-q", "-B", "change")
    clone.record(day="2026-03-02", n=2, decision="declined", by=[BO])
    assert "number-taken" not in errors(clone)


def test_one_that_both_alter_is_no_other_decision(clone: Clone) -> None:
    certified(clone)
    path = "solutions/bygglov/certifications/2026-02-20-1.yml"
    clone.append(path)
    clone.commit()
    clone.git("checkout", "-q", "change")
    clone.append(path)
    clone.append(path)
    assert {"record-changed", "changed-on-both-sides"} <= errors(clone)
    assert "number-taken" not in errors(clone)


def test_two_on_policy_in_one_branch(clone: Clone) -> None:
    everybody = [*REVIEWERS, reviewer(DOE)]
    clone.change_reviewers("reviewer_added", "2026-03-01", DOE, everybody)
    clone.commit()
    left = [{**one, "active_to": "2026-03-05"} if one["id"] == CAI.id else one for one in everybody]
    clone.change_reviewers("reviewer_retired", "2026-03-02", CAI, left)
    assert told(clone) == [("policy-changes-together", CHANGE)]


def test_two_of_different_files_may_come_together(clone: Clone) -> None:
    everybody = [*REVIEWERS, reviewer(DOE)]
    clone.change_reviewers("reviewer_added", "2026-03-01", DOE, everybody)
    clone.commit()
    clone.change_file("policy", "2026-03-02", "policy/policy.yml", SHORTER)
    assert errors(clone) == set()
