"""What is there once is there for ever, byte for byte, on every line of history."""

from typing import Any

import pytest
from solution_registry.certification.proof import NotVerified, Verified

from .clone import BYGGLOV, REVIEWERS, Clone, reviewer
from .people import ADA, BO, DOE

RECORD = "solutions/bygglov/certifications/2026-03-02-1.yml"
REVOCATION = "solutions/bygglov/certifications/2026-04-01-1.yml"


@pytest.fixture
def certified(clone: Clone) -> Clone:
    """A clone with a record."""
    clone.record()
    clone.commit()
    return clone


def append(clone: Clone, path: str) -> bytes:
    """Change a file; what it was."""
    was = clone.path(path).read_bytes()
    clone.write(path, was + b"# changed\n")
    return was


ALTERED: dict[str, tuple[str, str]] = {
    "a record": (RECORD, "record-altered"),
    "its bytes": (RECORD.replace(".yml", ".json"), "record-altered"),
    "a signature": (RECORD.replace(".yml", ".rv-ada.sig"), "record-altered"),
    "a decision": ("policy/changes/2026-01-02-1.yml", "change-altered"),
    "a decision's signature": ("policy/changes/2026-01-02-1.founder.sig", "change-altered"),
    "criteria": ("schema/criteria/2026.1.yml", "criteria-altered"),
}


@pytest.mark.parametrize("case", ALTERED)
def test_changed(certified: Clone, case: str) -> None:
    path, code = ALTERED[case]
    append(certified, path)
    certified.commit()
    assert code in certified.codes()


@pytest.mark.parametrize("case", ALTERED)
def test_changed_and_back_again(certified: Clone, case: str) -> None:
    path, code = ALTERED[case]
    was = append(certified, path)
    certified.commit()
    certified.write(path, was)
    certified.commit()
    assert code in certified.codes()


@pytest.mark.parametrize("case", ALTERED)
def test_removed(certified: Clone, case: str) -> None:
    path, code = ALTERED[case]
    certified.path(path).unlink()
    certified.commit()
    assert code in certified.codes()


def test_of_an_altered_solution_nothing_is_proven(certified: Clone) -> None:
    certified.revocation()
    certified.commit()
    certified.path(REVOCATION).unlink()
    certified.commit()
    assert set(certified.codes()) == {"history-altered", "record-altered"}
    verdict = certified.prove().verdicts["bygglov/2026-03-02-1"]
    assert isinstance(verdict, NotVerified)


def test_a_decision_on_policy_that_is_taken_away_gives_nobody_back_their_task(clone: Clone) -> None:
    """Nothing after it misses it: only the history tells that somebody had left."""
    clone.record()
    clone.commit()
    before = clone.git("rev-parse", "HEAD")
    path = clone.retire(ADA)
    clone.commit()
    for file in clone.folder.glob(path.replace(".yml", ".*")):
        file.unlink()
    clone.git("checkout", "-q", before, "--", "policy/reviewers.yml")
    clone.commit()
    clone.record(day="2026-04-20")
    clone.commit()
    proof = clone.prove()
    assert {problem.code for problem in proof.problems} == {"change-altered"}
    assert {type(verdict) for verdict in proof.verdicts.values()} == {NotVerified}
    assert proof.checkpoint is None


def test_an_evil_merge(certified: Clone) -> None:
    """Neither side has changed it; the merge does."""
    certified.branch("side")
    certified.write("README.md", b"Else\n")
    certified.commit()
    certified.main()
    certified.write("other.md", b"More\n")
    certified.commit()
    certified.git("merge", "-q", "--no-ff", "--no-commit", "side")
    append(certified, RECORD)
    certified.commit("merge")
    assert certified.git("rev-list", "--count", "--min-parents=2", "HEAD") == "1"
    assert set(certified.codes()) >= {"record-altered", "history-altered"}


def test_a_merge_that_takes_its_own_side_loses_a_revocation(certified: Clone) -> None:
    certified.branch("revoke")
    certified.revocation()
    certified.commit()
    certified.main()
    certified.merge("revoke", "-s", "ours")
    assert not certified.path(REVOCATION).exists()
    found = certified.prove()
    assert {problem.path for problem in found.problems if problem.code == "record-altered"} == {
        REVOCATION,
        REVOCATION.replace(".yml", ".rv-ada.sig"),
    }
    assert isinstance(found.verdicts["bygglov/2026-03-02-1"], NotVerified)


def test_altered_within_the_change_that_adds_it(clone: Clone) -> None:
    """It would be gone by squashing; merged as it is, somebody may have relied on the first."""
    clone.branch("work")
    clone.record(case_number="REG 2026/7")
    clone.commit()
    clone.record()
    clone.commit()
    clone.main()
    clone.merge("work")
    assert "record-altered" in clone.codes()
    clone.git("reset", "-q", "--hard", "HEAD~1")
    clone.git("merge", "-q", "--squash", "work")
    clone.commit("squashed")
    assert clone.codes() == []


def test_a_record_that_two_lines_add_differently(clone: Clone) -> None:
    clone.branch("side")
    clone.record(case_number="REG 2026/7")
    clone.commit()
    clone.main()
    clone.record()
    clone.commit()
    clone.merge("side", "-s", "ours")
    assert "record-altered" in clone.codes()


def test_a_change_of_mode_alone_is_none(certified: Clone) -> None:
    certified.git("update-index", "--chmod=+x", RECORD)
    certified.git("commit", "-q", "-m", "x")
    assert certified.codes() == []


def test_a_link_in_place_of_a_record(certified: Clone) -> None:
    certified.path(RECORD).unlink()
    certified.path(RECORD).symlink_to("../solution.yml")
    certified.commit()
    assert set(certified.codes()) == {"symbolic-link", "record-altered", "history-altered"}


def test_a_submodule_in_place_of_a_record(certified: Clone) -> None:
    certified.git("rm", "-q", "--cached", RECORD)
    certified.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},{RECORD}")
    certified.git("commit", "-q", "-m", "x")
    assert set(certified.codes()) == {"not-a-file", "record-altered", "history-altered"}


def test_a_folder_that_moves(certified: Clone) -> None:
    certified.git("mv", "solutions/bygglov", "solutions/bygglovet")
    certified.commit()
    assert set(certified.codes()) >= {"entry-gone", "record-altered", "record-name"}


def test_an_entry_that_goes(clone: Clone) -> None:
    clone.git("rm", "-q", "-r", "solutions/bygglov")
    clone.commit()
    assert clone.codes() == ["entry-gone"]


def test_an_id_that_comes_to_mean_something_else(clone: Clone) -> None:
    clone.git("rm", "-q", "-r", "solutions/bygglov")
    clone.commit()
    clone.write("solutions/bygglov/solution.yml", {**BYGGLOV, "name": {"sv": "Annat"}})
    clone.commit()
    assert clone.codes() == ["entry-gone", "id-reused"]


def test_a_name_that_was_thought_better_of_before_it_was_merged(clone: Clone) -> None:
    clone.branch("work")
    clone.write("solutions/vatten/solution.yml", BYGGLOV)
    clone.commit()
    clone.git("mv", "solutions/vatten", "solutions/vattenprov")
    clone.commit()
    clone.main()
    clone.merge("work")
    assert clone.codes() == []


def test_an_entry_that_changes_is_nothing(certified: Clone) -> None:
    append(certified, "solutions/bygglov/solution.yml")
    certified.commit()
    assert certified.codes() == []


class TestException:
    """What slipped through is allowed by name, by two who may."""

    def allow(self, clone: Clone, paths: dict[str, dict[str, str]], **more: Any) -> None:
        allows = [{"path": path, **digests} for path, digests in paths.items()]
        clone.change("exception", "2026-06-01", allows=allows, **more)
        clone.commit()

    def remove(self, clone: Clone, *paths: str) -> dict[str, dict[str, str]]:
        was = {path: {"before": clone.digest(path)} for path in paths}
        for path in paths:
            clone.path(path).unlink()
        clone.commit()
        return was

    def test_it_allows_what_it_names(self, clone: Clone) -> None:
        clone.record(signed_by={"rv-ada": BO})
        clone.commit()
        parts = [RECORD, RECORD.replace(".yml", ".json"), RECORD.replace(".yml", ".rv-ada.sig")]
        self.allow(clone, self.remove(clone, *parts))
        assert clone.codes() == []

    def test_nothing_besides(self, certified: Clone) -> None:
        was = append(certified, RECORD)
        certified.commit()
        before, after = certified.digest(RECORD), "sha256:" + "0" * 64
        certified.write(RECORD, was)
        certified.commit()
        self.allow(certified, {RECORD: {"before": before, "after": after}})
        assert "record-altered" in certified.codes()

    def test_a_change_and_its_undoing_are_two(self, certified: Clone) -> None:
        right = certified.digest(RECORD)
        was = append(certified, RECORD)
        wrong = certified.digest(RECORD)
        certified.commit()
        certified.write(RECORD, was)
        certified.commit()
        allows = [
            {"path": RECORD, "before": right, "after": wrong},
            {"path": RECORD, "before": wrong, "after": right},
        ]
        certified.change("exception", "2026-06-01", allows=allows)
        certified.commit()
        proof = certified.prove()
        assert proof.problems == ()
        assert isinstance(proof.verdicts["bygglov/2026-03-02-1"], Verified)

    def test_not_by_one_alone(self, certified: Clone) -> None:
        self.allow(certified, self.remove(certified, RECORD), by=[ADA])
        assert "record-altered" in certified.codes()

    def test_a_wrong_change_of_policy_is_taken_away(self, clone: Clone) -> None:
        others = [*REVIEWERS, reviewer(DOE)]
        path = clone.change_reviewers("reviewer_added", "2026-02-01", DOE, others, by=[DOE])
        clone.commit()
        was = self.remove(clone, path, path.replace(".yml", ".rv-doe.sig"))
        clone.git("checkout", "-q", "HEAD~2", "--", "policy/reviewers.yml")
        clone.commit()
        self.allow(clone, was)
        assert clone.codes() == []
        clone.record(day="2026-06-02")
        clone.commit()
        assert clone.codes() == []

    @pytest.mark.parametrize("what", ["policy/reviewers.yml", "policy/policy.yml"])
    def test_what_a_wrong_change_brought_does_not_stay(self, clone: Clone, what: str) -> None:
        """The exception is for the decision alone: who decides is still who was decided."""
        others = [*REVIEWERS, reviewer(DOE)]
        path = clone.change_reviewers("reviewer_added", "2026-02-01", DOE, others, by=[DOE])
        append(clone, "policy/policy.yml")
        clone.commit()
        was = self.remove(clone, path, path.replace(".yml", ".rv-doe.sig"))
        restored = {"policy/reviewers.yml", "policy/policy.yml"} - {what}
        clone.git("checkout", "-q", "HEAD~2", "--", *restored)
        clone.commit()
        self.allow(clone, was)
        [problem] = clone.prove().problems
        assert (problem.code, problem.path) == ("policy-unsigned", what)
        assert problem.values["before"] != problem.values["after"] == clone.digest(what)


def test_each_alteration_is_told_once(certified: Clone) -> None:
    """However many commits show it: here the commit itself, and the merge from its other side."""
    certified.branch("side")
    append(certified, RECORD)
    certified.commit()
    certified.main()
    certified.write("other.md", b"More\n")
    certified.commit()
    certified.merge("side")
    assert certified.codes().count("record-altered") == 1
