"""Trust begins with one key: what a founding needs, and what a published one is good for."""

from typing import Any

import pytest

from .clone import CRITERIA, POLICY, REVIEWERS, Clone
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

    def test_whoever_takes_it_over_founds_it_anew(self, clone: Clone) -> None:
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
        clone.commit()
        assert clone.codes() == []
        clone.record(registry="own-registry")
        clone.commit()
        assert clone.codes() == []
