"""Who might decide is what policy said just before a record came in; order decides, not dates."""

from solution_registry.certification.proof import Verified

from .clone import CRITERIA, REVIEWERS, Clone, reviewer
from .people import ADA, BO, CAI, DOE, Person

RECORD = "bygglov/2026-03-02-1"
NEW_ADA = Person("rv-ada", name="Ada's second key")


def verified(clone: Clone) -> set[str]:
    """The serials of what is verified."""
    return {
        serial
        for serial, verdict in clone.prove().verdicts.items()
        if isinstance(verdict, Verified)
    }


def test_what_a_reviewer_decided_stands_after_they_have_left(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.retire(ADA)
    clone.commit()
    assert clone.codes() == []
    assert verified(clone) == {RECORD}


def test_who_has_left_decides_nothing_more_whatever_the_day_they_write(clone: Clone) -> None:
    clone.retire(ADA)
    clone.commit()
    clone.record(day="2026-04-20")
    clone.commit()
    assert clone.codes() == ["reviewer-inactive"]


def test_who_has_left_decides_nothing_on_an_old_branch(clone: Clone) -> None:
    clone.branch("old")
    clone.record(day="2026-04-20")
    clone.commit(GIT_COMMITTER_DATE="2026-04-20T12:00:00Z")
    clone.main()
    clone.retire(ADA)
    clone.commit()
    clone.merge("old")
    assert clone.codes() == ["reviewer-inactive"]


def test_a_record_that_came_in_first_stands_beside_a_later_change(clone: Clone) -> None:
    """The change was made on a branch from before the record: main had the record first."""
    clone.branch("retire")
    clone.retire(ADA)
    clone.commit()
    clone.main()
    clone.record()
    clone.commit()
    clone.merge("retire")
    assert clone.codes() == ["side-by-side"]
    assert verified(clone) == {RECORD}
    assert clone.prove().holds


def test_a_key_that_was_lost_on_another_line_proves_nothing(clone: Clone) -> None:
    """Whoever has found it can move main to a branch from before it was declared lost."""
    lost = [
        {**one, "key_revoked_on": "2026-02-20"} if one["id"] == "rv-ada" else one
        for one in REVIEWERS
    ]
    clone.branch("old")
    clone.record()
    clone.commit()
    clone.main()
    clone.change_reviewers("reviewer_retired", "2026-02-20", ADA, lost, by=[BO, CAI])
    clone.commit()
    clone.git("checkout", "-q", "old")
    clone.merge("main")
    assert clone.codes() == ["key-revoked", "side-by-side"]
    assert clone.prove().holds
    assert verified(clone) == set()
    clone.revocation(by=[BO])
    clone.commit()
    assert clone.codes() == ["key-revoked", "side-by-side"]


def test_nor_does_it_once_its_owner_has_another(clone: Clone) -> None:
    new = Person(ADA.id, name="the new key")
    clone.branch("old")
    clone.record()
    clone.commit()
    clone.main()
    clone.lose(ADA, "2026-02-20", [BO, CAI])
    clone.commit()
    others = [{**one, "public_key": new.line} if one["id"] == ADA.id else one for one in REVIEWERS]
    clone.change_reviewers("reviewer_changed", "2026-02-21", ADA, others, by=[BO, CAI])
    clone.commit()
    clone.git("checkout", "-q", "old")
    clone.merge("main~1")
    clone.merge("main")
    found = clone.prove()
    assert [one.code for one in found.problems] == ["key-revoked", "side-by-side"]
    assert found.problems[0].values == {"value": ADA.id, "day": "2026-02-20"}
    assert verified(clone) == set()


def test_no_line_from_before_undoes_a_revocation(clone: Clone) -> None:
    """Who has no key at all could take over the policy of today there, and merge it."""
    clone.record(by=[BO])
    old = clone.commit()
    clone.revocation(by=[ADA])
    clone.commit()
    clone.lose(ADA, "2026-05-01", [BO, CAI])
    clone.commit()
    both = verified(clone)
    clone.git("checkout", "-q", "-b", "old", old)
    clone.git("checkout", "-q", "main", "--", "policy")
    clone.commit()
    clone.main()
    clone.merge("old")
    assert clone.codes() == ["side-by-side"]
    assert verified(clone) == both
    assert len(both) == 2


def test_in_one_commit_a_revocation_comes_after_what_it_names(clone: Clone) -> None:
    """Whatever day it bears."""
    clone.record(day="2026-03-10")
    clone.revocation("2026-03-09", revokes="bygglov/2026-03-10-1")
    clone.commit()
    assert clone.codes() == []
    assert len(verified(clone)) == 2


def test_a_new_reviewer_decides_from_then_on(clone: Clone) -> None:
    clone.change_reviewers("reviewer_added", "2026-02-01", DOE, [*REVIEWERS, reviewer(DOE)])
    clone.commit()
    clone.record(by=[DOE])
    clone.commit()
    assert clone.codes() == []


def test_a_new_reviewer_decides_on_a_branch_from_before(clone: Clone) -> None:
    clone.branch("work")
    clone.record(by=[DOE])
    clone.commit()
    clone.main()
    clone.change_reviewers("reviewer_added", "2026-02-01", DOE, [*REVIEWERS, reviewer(DOE)])
    clone.commit()
    clone.merge("work")
    assert clone.codes() == []


def test_not_in_the_same_commit(clone: Clone) -> None:
    clone.change_reviewers("reviewer_added", "2026-02-01", DOE, [*REVIEWERS, reviewer(DOE)])
    clone.record(by=[DOE])
    clone.commit()
    assert clone.codes() == ["reviewer-unknown"]


def test_adding_oneself_in_the_change_itself(clone: Clone) -> None:
    clone.branch("mine")
    clone.change_reviewers(
        "reviewer_added", "2026-02-01", DOE, [*REVIEWERS, reviewer(DOE)], by=[DOE]
    )
    clone.commit()
    clone.record(by=[DOE])
    clone.commit()
    clone.main()
    clone.merge("mine")
    assert clone.codes() == ["change-signer", "change-signers", "reviewer-unknown"]


def test_adding_oneself_without_any_decision(clone: Clone) -> None:
    content = {"schema_version": 1, "reviewers": [*REVIEWERS, reviewer(DOE)]}
    clone.write("policy/reviewers.yml", content)
    clone.commit()
    clone.record(by=[DOE])
    clone.commit()
    assert clone.codes() == ["policy-unsigned", "reviewer-unknown"]


def test_policy_without_a_decision_for_a_while(clone: Clone) -> None:
    """At the end it is what was signed; in between it was not."""
    was = clone.append("policy/policy.yml")
    between = clone.commit()
    clone.write("policy/policy.yml", was)
    clone.commit()
    found = clone.prove().problems
    assert {(one.code, one.path) for one in found} == {("policy-unsigned", "policy/policy.yml")}
    assert between in {one.values.get("commit") for one in found}


def test_a_lost_key_signs_nothing_more(clone: Clone) -> None:
    others = [
        {**one, "key_revoked_on": "2026-04-01"} if one["id"] == "rv-ada" else one
        for one in REVIEWERS
    ]
    clone.change_reviewers("reviewer_retired", "2026-04-01", ADA, others, by=[BO, CAI])
    clone.commit()
    clone.record(day="2026-03-20")
    clone.commit()
    assert clone.codes() == ["key-revoked"]


def test_a_lost_key_decides_on_no_policy(clone: Clone) -> None:
    lost = {"key_revoked_on": "2026-04-01"}
    others = [one | lost if one["id"] == "rv-ada" else one for one in REVIEWERS]
    clone.change_reviewers("reviewer_retired", "2026-04-01", ADA, others, by=[BO, CAI])
    clone.commit()
    content = {**clone.data("policy/policy.yml"), "validity_months": 12}
    clone.change_file("policy", "2026-05-01", "policy/policy.yml", content, by=[ADA, BO])
    clone.commit()
    assert clone.codes() == ["change-signer", "change-signers"]


def test_each_record_is_checked_with_the_key_of_its_time(clone: Clone) -> None:
    clone.record()
    clone.commit()
    others = [reviewer(NEW_ADA) if one["id"] == "rv-ada" else one for one in REVIEWERS]
    clone.change_reviewers("reviewer_changed", "2026-04-01", ADA, others, by=[BO, CAI])
    clone.commit()
    clone.record(day="2026-04-02", by=[NEW_ADA])
    clone.record(day="2026-04-03", by=[ADA])
    clone.commit()
    assert clone.codes() == ["signature-key"]
    assert verified(clone) == {RECORD, "bygglov/2026-04-02-1"}


def test_a_signature_that_comes_later_counts_from_then_on(clone: Clone) -> None:
    path = clone.record(by=[ADA, BO], signed_by={"rv-ada": ADA})
    clone.commit()
    assert clone.codes() == ["signature-missing"]
    clone.sign(path, clone.path(path).read_bytes(), {"rv-bo": BO})
    clone.commit()
    assert clone.codes() == []


def test_a_signature_that_comes_too_late_counts_for_nothing(clone: Clone) -> None:
    path = clone.record(by=[ADA, BO], signed_by={"rv-ada": ADA}, day="2026-04-20")
    clone.commit()
    clone.retire(BO, by=[ADA, CAI])
    clone.commit()
    clone.sign(path, clone.path(path).read_bytes(), {"rv-bo": BO})
    clone.commit()
    assert clone.codes() == ["reviewer-inactive"]


def test_before_the_founding_nobody_decides(clone: Clone) -> None:
    clone.git("reset", "-q", "--hard", "HEAD~1")
    clone.write("schema/criteria/2026.1.yml", CRITERIA)
    clone.record()
    clone.commit()
    clone.found()
    clone.commit()
    assert clone.codes() == ["record-before-founding"]


def test_a_revocation_by_others_holds(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.revocation(by=[BO])
    clone.commit()
    assert clone.codes() == []


def test_a_revocation_of_what_was_replaced_is_proven_and_told_of(clone: Clone) -> None:
    """What came in before anybody asked stays verified."""
    clone.record()
    clone.commit()
    clone.record(day="2026-03-20")
    clone.commit()
    clone.revocation()
    clone.commit()
    proof = clone.prove()
    assert [one.code for one in proof.problems] == ["revokes-replaced"]
    assert proof.problems[0].values["near"] == "bygglov/2026-03-20-1"
    assert proof.result == "consistent"
    assert len(verified(clone)) == 3


def test_a_second_revocation_is_proven_and_told_of(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.revocation()
    clone.commit()
    clone.revocation("2026-04-02")
    clone.commit()
    assert clone.codes() == ["revoked-already"]
    assert clone.prove().result == "consistent"


def test_only_what_was_verified_can_be_revoked(clone: Clone) -> None:
    """Else an interest could be hidden in bytes that nobody signed for."""
    partner = Person("rv-partner", "se-9002")
    others = [*REVIEWERS, reviewer(partner)]
    clone.change_reviewers("reviewer_added", "2026-02-01", partner, others)
    clone.commit()
    clone.record()
    clone.commit()
    without = {key: value for key, value in clone.entry("bygglov").items() if key != "partners"}
    clone.record(day="2026-03-03", certified=without, signed_by={})
    clone.commit()
    clone.revocation(by=[partner], revokes="bygglov/2026-03-03-1")
    clone.commit()
    assert clone.codes() == ["revokes-unknown", "signature-missing"]
    assert verified(clone) == {RECORD}
