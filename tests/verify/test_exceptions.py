"""What slipped through is allowed by name, by two who may; an exception allows nothing besides."""

import pytest
from solution_registry.certification.proof import Verified

from .clone import REVIEWERS, Clone, reviewer
from .exceptions import allow, alter, altered_to, edited_beside, take_away
from .one_record import BYTES, RECORD, SERIAL, SIGNATURE, decided
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


def test_what_is_done_once_more_is_not_allowed(certified: Clone) -> None:
    """Those who allowed it knew of the first time only."""
    gone = take_away(certified, RECORD, BYTES, SIGNATURE)
    certified.git("checkout", "-q", "HEAD~1", "--", RECORD, BYTES, SIGNATURE)
    certified.commit()
    allow(certified, gone)
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])
    again = take_away(certified, RECORD, BYTES, SIGNATURE)
    assert certified.codes() == ["record-altered"] * 3
    allow(certified, again, "2026-06-02")
    assert (certified.codes(), decided(certified)) == ([], [])


def test_nor_is_it_in_a_line_that_takes_over_the_exception(certified: Clone) -> None:
    gone = take_away(certified, RECORD)
    certified.git("checkout", "-q", "HEAD~1", "--", RECORD)
    certified.commit()
    certified.branch("line")
    certified.write("other.md", b"More\n")
    certified.commit()
    certified.main()
    allow(certified, gone)
    certified.git("checkout", "-q", "line")
    certified.merge("main")
    take_away(certified, RECORD)
    certified.main()
    certified.merge("line")
    assert certified.codes() == ["record-altered"]


@pytest.mark.parametrize("squashed", [True, False])
def test_nor_in_one_that_does_not_know_of_it(certified: Clone, *, squashed: bool) -> None:
    """What counts is what the line had that it was taken from."""
    gone = take_away(certified, RECORD)
    certified.git("checkout", "-q", "HEAD~1", "--", RECORD)
    certified.commit()
    certified.branch("line")
    take_away(certified, RECORD)
    certified.main()
    allow(certified, gone)
    certified.merge("line", *(["--squash", "--no-commit", "--ff"] if squashed else []))
    certified.commit()
    assert "record-altered" in certified.codes()


def test_a_line_that_had_the_wrong_file_takes_over_the_right_one(certified: Clone) -> None:
    """It does nothing itself: nobody has to allow that."""
    was = certified.append(RECORD)
    wrong = certified.digest(RECORD)
    certified.commit()
    certified.branch("line")
    certified.write("other.md", b"More\n")
    certified.commit()
    certified.main()
    certified.write(RECORD, was)
    certified.commit()
    right = certified.digest(RECORD)
    there = {"path": RECORD, "before": right, "after": wrong}
    allow(certified, [there, {"path": RECORD, "before": wrong, "after": right}])
    certified.merge("line")
    assert certified.codes() == []


def test_it_may_come_in_the_commit_that_puts_back(certified: Clone) -> None:
    gone = take_away(certified, RECORD)
    certified.git("checkout", "-q", "HEAD~1", "--", RECORD)
    allow(certified, gone)
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_policy_that_nobody_decided_is_not_allowed_twice(clone: Clone) -> None:
    path = "policy/reviewers.yml"
    before, was = clone.digest(path), clone.append(path)
    after, wrong = clone.digest(path), clone.path(path).read_bytes()
    clone.commit()
    clone.write(path, was)
    allow(clone, [{"path": path, "before": before, "after": after}])
    assert clone.codes() == []
    clone.write(path, wrong)
    clone.commit()
    assert clone.codes() == ["policy-unsigned"]


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


def wrongly_added(clone: Clone, day: str) -> list[dict[str, str]]:
    """A reviewer whom they alone have added, and whose line stays; what is to be allowed."""
    others = [*REVIEWERS, reviewer(DOE)]
    path = clone.change_reviewers("reviewer_added", day, DOE, others, by=[DOE])
    clone.commit()
    return take_away(clone, path, path.replace(".yml", ".rv-doe.sig"))


def test_nor_does_what_was_allowed_and_is_brought_once_more(clone: Clone) -> None:
    path = "policy/reviewers.yml"
    before, was = clone.digest(path), clone.path(path).read_bytes()
    gone = wrongly_added(clone, "2026-02-01")
    allow(clone, [*gone, {"path": path, "before": before, "after": clone.digest(path)}])
    assert clone.codes() == []
    clone.write(path, was)
    clone.commit()
    allow(clone, wrongly_added(clone, "2026-06-02"), "2026-06-03")
    assert clone.codes() == ["policy-unsigned"]


def test_a_line_from_before_takes_over_several_steps_at_once(certified: Clone) -> None:
    start, raw = certified.git("rev-parse", "HEAD"), certified.path(RECORD).read_bytes()
    steps = [altered_to(certified, RECORD, raw + b"#\n"), altered_to(certified, RECORD, None)]
    allow(certified, [*steps, *take_away(certified, BYTES, SIGNATURE)])
    edited_beside(certified, start)
    assert (certified.codes(), decided(certified)) == ([], [])


def test_so_does_one_from_between(certified: Clone) -> None:
    raw = certified.path(RECORD).read_bytes()
    first = altered_to(certified, RECORD, raw + b"#\n")
    start = certified.git("rev-parse", "HEAD")
    second = altered_to(certified, RECORD, raw + b"##\n")
    allow(certified, [first, second, altered_to(certified, RECORD, raw)])
    edited_beside(certified, start)
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_and_where_a_wrong_decision_on_policy_went(certified: Clone) -> None:
    wrong = "policy/changes/2026-05-01-1.yml"
    certified.write(wrong, b"x: 1\n")
    start = certified.commit()
    allow(certified, [altered_to(certified, wrong, b"x: 2\n"), altered_to(certified, wrong, None)])
    edited_beside(certified, start)
    assert (certified.codes(), decided(certified)) == ([], [SERIAL])


def test_but_no_step_more_than_was_allowed(certified: Clone) -> None:
    start, raw = certified.git("rev-parse", "HEAD"), certified.path(RECORD).read_bytes()
    first = altered_to(certified, RECORD, raw + b"#\n")
    altered_to(certified, RECORD, raw + b"##\n")
    allow(certified, [first, altered_to(certified, RECORD, raw)])
    edited_beside(certified, start)
    assert set(certified.codes()) == {"history-altered", "record-altered"}
