"""What is there once is there for ever, byte for byte, on every line of history."""

from collections.abc import Callable

import pytest
from solution_registry.certification.places import POLICY, REVIEWERS
from solution_registry.certification.proof import NotVerified
from solution_registry.verify.foreseen import foresee

from .clone import BYGGLOV, TODAY, Clone
from .exceptions import allow, alter
from .odd_trees import name_twice
from .one_record import RECORD, SERIAL, SIGNATURE
from .people import ADA, CAI

REVOCATION = "solutions/bygglov/certifications/2026-04-01-1.yml"


ALTERED: dict[str, tuple[str, str]] = {
    "a record": (RECORD, "record-altered"),
    "its bytes": (RECORD.replace(".yml", ".json"), "record-altered"),
    "a signature": (SIGNATURE, "record-altered"),
    "a decision": ("policy/changes/2026-01-02-1.yml", "change-altered"),
    "a decision's signature": ("policy/changes/2026-01-02-1.founder.sig", "change-altered"),
    "criteria": ("schema/criteria/2026.1.yml", "criteria-altered"),
}


@pytest.mark.parametrize("case", ALTERED)
def test_changed(certified: Clone, case: str) -> None:
    path, code = ALTERED[case]
    certified.append(path)
    certified.commit()
    assert code in certified.codes()


@pytest.mark.parametrize("case", ALTERED)
def test_changed_and_back_again(certified: Clone, case: str) -> None:
    path, code = ALTERED[case]
    was = certified.append(path)
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
    verdict = certified.prove().verdicts[SERIAL]
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
    certified.append(RECORD)
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
    assert isinstance(found.verdicts[SERIAL], NotVerified)


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


def test_nothing_is_said_of_what_revokes_a_record_that_was_altered(certified: Clone) -> None:
    certified.revocation(by=[CAI])
    certified.commit()
    certified.append(RECORD)
    certified.commit()
    told = certified.prove().problems
    assert {one.code for one in told if one.path == REVOCATION} == {"history-altered"}


def test_nothing_is_said_of_what_follows_from_an_alteration(certified: Clone) -> None:
    """Neither what signatures no longer prove, nor who had left since; its verdict has it."""
    certified.retire(ADA)
    certified.commit()
    certified.append(RECORD)
    certified.path(SIGNATURE).unlink()
    certified.commit()
    proof = certified.prove()
    told = {(one.code, one.path) for one in proof.problems}
    assert told == {
        ("history-altered", RECORD),
        ("record-altered", RECORD),
        ("record-altered", SIGNATURE),
    }
    verdict = proof.verdicts[SERIAL]
    assert isinstance(verdict, NotVerified)
    assert {"signature-missing", "reviewer-inactive"} <= {one.code for one in verdict.problems}


def test_what_is_wrong_with_another_record_of_the_solution_is_told(certified: Clone) -> None:
    other = "solutions/bygglov/certifications/2026-04-20-1.yml"
    certified.record(day="2026-04-20", signed_by={})
    certified.commit()
    certified.append(RECORD)
    certified.commit()
    told = {one.code for one in certified.prove().problems if one.path == other}
    assert told == {"history-altered", "signature-missing"}


def test_what_is_wrong_besides_is_told_once_it_is_as_it_was(clone: Clone) -> None:
    clone.record(signed_by={})
    clone.commit()
    assert clone.codes() == ["signature-missing"]
    altered = alter(clone, RECORD)
    assert set(clone.codes()) == {"history-altered", "record-altered"}
    allow(clone, altered)
    assert clone.codes() == ["signature-missing"]


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


def link(clone: Clone, path: str) -> None:
    clone.path(path).unlink()
    clone.path(path).symlink_to("elsewhere")
    clone.git("add", path)


def submodule(clone: Clone, path: str) -> None:
    clone.git("rm", "-q", "--cached", path)
    clone.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},{path}")


@pytest.mark.parametrize("kind", [link, submodule])
@pytest.mark.parametrize("path", [POLICY, REVIEWERS, RECORD])
def test_what_was_once_a_link_or_a_submodule_was_altered(
    certified: Clone, path: str, kind: Callable[[Clone, str], None]
) -> None:
    """Said so that an exception can allow it: else nothing could ever be published again."""
    raw = certified.path(path).read_bytes()
    kind(certified, path)
    certified.git("commit", "-q", "-m", "x")
    certified.path(path).unlink()
    certified.write(path, raw)
    certified.commit()
    assert set(certified.codes()) <= {"policy-unsigned", "record-altered", "history-altered"}
    assert not certified.prove().holds


def test_a_second_file_of_the_same_name(certified: Clone) -> None:
    """No line of a comparison says that anything goes; what is checked out is the second."""
    certified.revocation()
    certified.commit()
    name_twice(certified.folder, REVOCATION, certified.path(RECORD).read_bytes())
    assert "record-altered" in certified.codes()


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
    certified.append("solutions/bygglov/solution.yml")
    certified.commit()
    assert certified.codes() == []


def test_each_alteration_is_told_once(certified: Clone) -> None:
    """However many commits show it: here the commit itself, and the merge from its other side."""
    certified.branch("side")
    certified.append(RECORD)
    certified.commit()
    certified.main()
    certified.write("other.md", b"More\n")
    certified.commit()
    certified.merge("side")
    assert certified.codes().count("record-altered") == 1


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [(RECORD, "kept-file-edited", "record-altered"), (POLICY, "policy-edited", "policy-unsigned")],
)
def test_what_is_not_committed_can_be_put_back(
    certified: Clone, path: str, before: str, after: str
) -> None:
    """Nothing has happened yet that an exception would have to allow."""
    certified.append(path)
    found = foresee(certified.folder, TODAY, {}).proof.problems
    told = [(one.code, one.values["value"]) for one in found if one.code == before]
    assert told == [(before, path)]
    assert after not in {one.code for one in found}
    certified.commit()
    assert after in certified.codes()
