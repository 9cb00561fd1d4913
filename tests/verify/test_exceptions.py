"""What slipped through is allowed by name, by two who may; an exception allows nothing besides."""

import pytest
from solution_registry.certification.proof import Verified

from .clone import REVIEWERS, Clone, reviewer
from .exceptions import allow, alter, take_away
from .one_record import RECORD, SERIAL, SIGNATURE
from .people import ADA, BO, DOE


def test_it_allows_what_it_names(clone: Clone) -> None:
    clone.record(signed_by={"rv-ada": BO})
    clone.commit()
    parts = [RECORD, RECORD.replace(".yml", ".json"), SIGNATURE]
    allow(clone, take_away(clone, *parts))
    assert clone.codes() == []


def test_nothing_besides(certified: Clone) -> None:
    was = certified.append(RECORD)
    certified.commit()
    before, after = certified.digest(RECORD), "sha256:" + "0" * 64
    certified.write(RECORD, was)
    certified.commit()
    allow(certified, [{"path": RECORD, "before": before, "after": after}])
    assert "record-altered" in certified.codes()


def test_a_change_and_its_undoing_are_two(certified: Clone) -> None:
    allow(certified, alter(certified, RECORD))
    proof = certified.prove()
    assert proof.problems == ()
    assert isinstance(proof.verdicts[SERIAL], Verified)


def test_not_by_one_alone(certified: Clone) -> None:
    allow(certified, take_away(certified, RECORD), by=[ADA])
    assert "record-altered" in certified.codes()


def test_a_wrong_change_of_policy_is_taken_away(clone: Clone) -> None:
    others = [*REVIEWERS, reviewer(DOE)]
    path = clone.change_reviewers("reviewer_added", "2026-02-01", DOE, others, by=[DOE])
    clone.commit()
    was = take_away(clone, path, path.replace(".yml", ".rv-doe.sig"))
    clone.git("checkout", "-q", "HEAD~2", "--", "policy/reviewers.yml")
    clone.commit()
    allow(clone, was)
    assert clone.codes() == []
    clone.record(day="2026-06-02")
    clone.commit()
    assert clone.codes() == []


@pytest.mark.parametrize("what", ["policy/reviewers.yml", "policy/policy.yml"])
def test_what_a_wrong_change_brought_does_not_stay(clone: Clone, what: str) -> None:
    """The exception is for the decision alone: who decides is still who was decided."""
    others = [*REVIEWERS, reviewer(DOE)]
    path = clone.change_reviewers("reviewer_added", "2026-02-01", DOE, others, by=[DOE])
    clone.append("policy/policy.yml")
    clone.commit()
    was = take_away(clone, path, path.replace(".yml", ".rv-doe.sig"))
    restored = {"policy/reviewers.yml", "policy/policy.yml"} - {what}
    clone.git("checkout", "-q", "HEAD~2", "--", *restored)
    clone.commit()
    allow(clone, was)
    [problem] = clone.prove().problems
    assert (problem.code, problem.path) == ("policy-unsigned", what)
    assert problem.values["before"] != problem.values["after"] == clone.digest(what)
