"""Trust begins with one key: what a founding needs, and what a published one is good for."""

import shutil
import subprocess
from typing import Any

import pytest
from solution_registry.cli.proof_report import REPORTS
from solution_registry.pages.decisions.commands import policy_commands
from solution_registry.verify.past import past

from .clone import BYGGLOV, CRITERIA, POLICY, REVIEWERS, Clone
from .exceptions import allow, take_away
from .one_record import RECORD
from .people import DOE, EXAMPLE
from .test_policy_changes import policy

SECOND = {**CRITERIA, "id": "2026.2"}


class TestFounding:
    """Trust begins with one key."""

    def refound(self, clone: Clone, **more: Any) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        clone.found(**more)
        clone.commit()

    def test_without_any(self, clone: Clone) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        assert clone.codes() == ["no-founding"]
        assert clone.prove().anchor is None

    def test_signed_by_another_key(self, clone: Clone) -> None:
        self.refound(clone, signed_by={"founder": DOE})
        assert clone.codes() == ["signature-key"]

    def test_without_a_key_that_may_sign(self, clone: Clone) -> None:
        self.refound(clone, founding_key="ssh-dss AAAA")
        assert clone.codes() == ["founding-key-missing"]

    def test_a_decision_before_it(self, clone: Clone) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        clone.write("policy/policy.yml", POLICY)
        clone.write("schema/criteria/2026.1.yml", CRITERIA)
        clone.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": REVIEWERS})
        policy(clone, validity_months=12)
        clone.commit()
        assert clone.codes() == ["no-founding"]

    def test_a_file_that_it_does_not_name(self, clone: Clone) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        clone.write("schema/criteria/2026.2.yml", SECOND)
        clone.found()
        clone.commit()
        assert clone.codes() == ["policy-unsigned"]


class TestDemonstration:
    """A registry founded with a published key proves examples, and nothing real."""

    @pytest.fixture(autouse=True)
    def demonstration(self, clone: Clone) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        clone.found(example=True)
        clone.commit()

    def test_it_says_so(self, clone: Clone) -> None:
        proof = clone.prove()
        assert clone.codes() == ["demonstration"]
        assert proof.anchor
        assert proof.anchor.demonstration
        assert proof.holds

    def test_examples_are_proven_and_nothing_else(self, clone: Clone) -> None:
        clone.record(solution="zz-exempel", by=[EXAMPLE])
        clone.commit()
        assert clone.codes() == ["demonstration"]
        clone.record()
        clone.commit()
        assert clone.codes() == ["demonstration", "demonstration-only"]

    def found_anew(self, clone: Clone) -> None:
        own = {**POLICY, "registry": "own-registry"}
        clone.write("policy/policy.yml", own)
        paths = ("policy/policy.yml", "policy/reviewers.yml", "schema/criteria/2026.1.yml")
        clone.change(
            "founding",
            "2026-02-01",
            registry="own-registry",
            files={path: {"after": clone.digest(path)} for path in paths},
            founding_key=DOE.line,
            by=[],
            signers=["founder"],
            signed_by={"founder": DOE},
        )

    def test_whoever_takes_it_over_founds_it_anew(self, clone: Clone) -> None:
        self.found_anew(clone)
        clone.commit()
        assert clone.codes() == []
        clone.record(registry="own-registry")
        clone.commit()
        assert clone.codes() == []

    def test_what_is_told_begins_with_the_founding_that_holds(self, clone: Clone) -> None:
        """And what a stranger runs asks nothing of the examples that were left behind."""
        clone.record(solution="zz-exempel", by=[EXAMPLE])
        clone.commit()
        self.leave_behind(clone)
        self.found_anew(clone)
        clone.commit()
        clone.record(registry="own-registry")
        clone.commit()
        proof = clone.prove()
        assert [one.name for one in proof.since_founding] == ["2026-02-01-1"]
        assert "Changes of policy: 1. " in REPORTS["text"](proof, "en")
        assert proof.anchor
        told = policy_commands(past(proof), proof.anchor, ["2026.1"])
        assert [ruling.name for ruling, _ in told.changes] == ["2026-02-01-1"]
        ran = subprocess.run(
            ["bash", "-c", told.kept], cwd=clone.folder, check=True, capture_output=True
        )
        assert ran.stdout == b"0\n"
        clone.append("solutions/bygglov/certifications/2026-03-02-1.yml")
        clone.commit()
        ran = subprocess.run(
            ["bash", "-c", told.kept], cwd=clone.folder, check=True, capture_output=True
        )
        assert ran.stdout == b"1\n"

    def leave_behind(self, clone: Clone) -> None:
        shutil.rmtree(clone.path("solutions/zz-exempel"))

    def test_and_leaves_the_examples_behind(self, clone: Clone) -> None:
        clone.record(solution="zz-exempel", by=[EXAMPLE])
        clone.commit()
        self.leave_behind(clone)
        self.found_anew(clone)
        clone.commit()
        assert clone.codes() == []

    def test_which_do_not_come_back_unseen(self, clone: Clone) -> None:
        clone.record(solution="zz-exempel", by=[EXAMPLE])
        clone.commit()
        self.leave_behind(clone)
        self.found_anew(clone)
        clone.commit()
        clone.git("checkout", "-q", "HEAD~1", "--", "solutions/zz-exempel")
        clone.commit()
        assert set(clone.codes()) == {"record-altered", "history-altered"}

    @pytest.mark.parametrize("same", [True, False])
    def test_the_ids_of_its_entries_are_free_again(self, clone: Clone, *, same: bool) -> None:
        entry = "solutions/zz-exempel/solution.yml"
        said = clone.path(entry).read_bytes()
        self.leave_behind(clone)
        self.found_anew(clone)
        clone.commit()
        clone.write(entry, said if same else {**BYGGLOV, "name": {"sv": "Något annat"}})
        clone.commit()
        assert clone.codes() == []
        take_away(clone, entry)
        clone.write(entry, {**BYGGLOV, "name": {"sv": "Och något till"}})
        clone.commit()
        assert clone.codes() == ["entry-gone", "id-reused"]

    def test_also_those_that_it_let_go_by_an_exception(self, clone: Clone) -> None:
        entry = "solutions/zz-exempel/solution.yml"
        allow(clone, take_away(clone, entry), "2026-01-20")
        self.found_anew(clone)
        clone.commit()
        clone.write(entry, {**BYGGLOV, "name": {"sv": "Något annat"}})
        clone.commit()
        assert clone.codes() == []

    def test_names_of_coming_exceptions_are_not_used_up_beforehand(self, clone: Clone) -> None:
        """A line of its own lays down files under their names, and nothing of it stays."""
        self.found_anew(clone)
        clone.commit()
        clone.record(registry="own-registry")
        clone.commit()
        clone.git("checkout", "-q", "--orphan", "junk")
        clone.git("rm", "-rqf", ".")
        clone.write("policy/changes/2026-06-01-1.yml", b"x\n")
        clone.commit()
        clone.git("checkout", "-q", "-f", "main")
        clone.merge("junk", "--allow-unrelated-histories", "-s", "ours")
        gone = take_away(clone, RECORD)
        clone.git("checkout", "-q", "HEAD~1", "--", RECORD)
        clone.commit()
        allow(clone, gone, registry="own-registry")
        assert clone.codes() == []

    def test_not_without_founding_it_anew(self, clone: Clone) -> None:
        clone.record(solution="zz-exempel", by=[EXAMPLE])
        clone.commit()
        self.leave_behind(clone)
        clone.commit()
        altered = ["entry-gone", *["record-altered"] * 3]
        assert clone.codes() == ["demonstration", *altered]

    def test_nor_once_it_is_founded_in_earnest(self, clone: Clone) -> None:
        clone.record(solution="zz-exempel", by=[EXAMPLE])
        clone.commit()
        self.found_anew(clone)
        clone.commit()
        self.leave_behind(clone)
        clone.commit()
        assert clone.codes() == ["entry-gone", *["record-altered"] * 3]

    def test_nor_by_a_branch_from_before(self, clone: Clone) -> None:
        """What is dropped beside the founding is still dropped from what is founded."""
        clone.record(solution="zz-exempel", by=[EXAMPLE])
        clone.commit()
        clone.branch("before")
        self.leave_behind(clone)
        clone.commit()
        clone.main()
        self.found_anew(clone)
        clone.commit()
        clone.merge("before")
        assert clone.codes() == ["entry-gone", *["record-altered"] * 3]
