"""The order in which decisions on policy came in, and what became of those that came too late."""

import pytest

from .clone import POLICY, Clone
from .exceptions import allow, take_away
from .people import ADA, BO, CAI, DOE
from .test_policy_changes import add, policy


def test_a_signature_that_comes_before_the_next_change(clone: Clone) -> None:
    path = add(clone, signed_by={"rv-ada": ADA})
    clone.commit()
    clone.sign(path, clone.path(path).read_bytes(), {"rv-bo": BO})
    clone.commit()
    assert clone.codes() == []


def test_a_signature_that_comes_after_the_next_change(clone: Clone) -> None:
    path = add(clone, signed_by={"rv-ada": ADA})
    clone.commit()
    clone.retire(BO, by=[ADA, CAI])
    clone.commit()
    clone.sign(path, clone.path(path).read_bytes(), {"rv-bo": BO})
    clone.commit()
    assert clone.codes() == ["change-after-break", "signature-missing"]


def test_a_change_between_two_others(clone: Clone) -> None:
    add(clone, day="2026-03-01")
    clone.commit()
    later = clone.path("policy/changes/2026-03-01-1.yml").rename(clone.folder / "aside.yml")
    policy(clone, validity_months=12)
    later.rename(clone.path("policy/changes/2026-03-01-1.yml"))
    clone.commit()
    assert "change-order" in clone.codes()


def test_one_that_is_altered_later_has_its_place_all_the_same(clone: Clone) -> None:
    path = add(clone)
    clone.commit()
    clone.retire(CAI)
    clone.commit()
    clone.append(path)
    clone.commit()
    assert clone.codes() == ["change-after-break", "change-altered", *["signature-content"] * 2]


def side_by_side(clone: Clone) -> str:
    """Two changes made from one state, the later one merged first; the path of the other."""
    clone.branch("one")
    path = add(clone, day="2026-02-01")
    clone.commit()
    clone.main()
    clone.branch("two")
    clone.change_file("policy", "2026-02-03", "policy/policy.yml", {**POLICY, "due_days": 90})
    clone.commit()
    clone.main()
    clone.merge("two")
    clone.merge("one")
    return path


def test_a_change_that_comes_after_a_newer_one_counts_for_nothing(clone: Clone) -> None:
    """Nobody decides anything while it is there: the newer one was made without knowing of it."""
    path = side_by_side(clone)
    clone.record(by=[DOE])
    clone.commit()
    proof = clone.prove()
    told = {(one.code, one.path) for one in proof.problems}
    assert told >= {("change-order", path), ("policy-unsigned", "policy/reviewers.yml")}
    assert "reviewer-unknown" in clone.codes()
    assert (proof.authority, proof.checkpoint) == (None, None)
    assert [step.name for step in proof.steps] == ["2026-01-02-1", "2026-02-03-1"]


def test_and_does_no_harm_once_it_is_let_go(clone: Clone) -> None:
    path, file = side_by_side(clone), "policy/reviewers.yml"
    brought = clone.digest(file)
    gone = take_away(
        clone, *(path.replace("yml", end) for end in ("yml", "rv-ada.sig", "rv-bo.sig"))
    )
    clone.git("checkout", "-q", "HEAD~2", "--", file)
    clone.commit()
    edited = {"path": file, "before": clone.digest(file), "after": brought}
    allow(clone, [*gone, edited], "2026-02-04")
    assert clone.codes() == []
    add(clone, day="2026-02-05")
    clone.commit()
    clone.record(by=[DOE])
    clone.commit()
    assert clone.codes() == []


@pytest.mark.parametrize("name", ["2026-01-01-1", "2099-12-31-99"])
@pytest.mark.parametrize("merge", [["--no-ff"], ["--squash", "--no-commit"], ["--ff-only"]])
def test_so_does_one_that_nobody_decided(clone: Clone, name: str, merge: list[str]) -> None:
    """Taken away and allowed in one change, however that is merged."""
    path = f"policy/changes/{name}.yml"
    clone.write(path, b"x: 1\n")
    clone.commit()
    before = clone.digest(path)
    clone.branch("line")
    clone.path(path).unlink()
    clone.commit()
    exception = clone.change(
        "exception",
        "2026-02-04",
        allows=[{"path": path, "before": before}],
        signed_by={ADA.id: ADA},
    )
    clone.commit()
    clone.sign(exception, clone.path(exception).read_bytes(), {BO.id: BO})
    clone.commit()
    clone.main()
    clone.git("merge", "-q", *merge, "line")
    clone.commit()
    assert clone.codes() == []
    clone.record(by=[BO])
    clone.commit()
    assert clone.codes() == []


def test_two_changes_from_one_state(clone: Clone) -> None:
    """Made side by side, each from what there was; the second has to be made anew."""
    clone.branch("one")
    add(clone, day="2026-03-01")
    clone.commit()
    clone.main()
    policy(clone, validity_months=12)
    clone.commit()
    clone.merge("one")
    assert "change-previous" in clone.codes()
