"""The project itself: its history holds, and an outsider sees that with stock commands alone."""

import subprocess
from datetime import date
from pathlib import Path

import pytest
from solution_registry.certification.proof import Verified
from solution_registry.certification.signing import public_key
from solution_registry.settings.file import read_settings
from solution_registry.verify.proof import Proof
from solution_registry.verify.verify import Expected, verify

OUTSIDER = r"""
set -eu
record=$1 json=$2 reviewer=$3 work=$4
added=$(git log -1 --first-parent --diff-filter=A --format=%H -- "$record")
# The record as it came in is the record as it is, and nothing ever altered it.
git show "$added:$record" | cmp - "$record"
test "$(git log -m --full-history --format=%H "$added..HEAD" -- "$record" | wc -l)" -eq 0
# What was certified is what the record says.
test -z "$json" || grep -q "^digest: sr1:$(sha256sum "$json" | cut -d ' ' -f 1)$" "$record"
# The reviewer's key, as policy had it just before the record came in.
git show "$added^:policy/reviewers.yml" |
  awk -v id="$reviewer" \
    '$2 == "id:" {his = $3 == id} his && $1 == "public_key:" {print id, $2, $3}' >"$work/allowed"
ssh-keygen -Y verify -f "$work/allowed" -I "$reviewer" -n solution-registry \
  -s "${record%.yml}.$reviewer.sig" <"$record"
"""


@pytest.fixture(scope="module")
def proof(root: Path) -> Proof:
    """The proof of this repository."""
    return verify(root, date.max, Expected())


def test_everything_holds(proof: Proof) -> None:
    assert proof.holds
    assert all(isinstance(judged.verdict, Verified) for judged in proof.records)


def test_a_demonstration_has_its_examples(proof: Proof, root: Path) -> None:
    """Only whoever founds the registry anew takes them away; tests of examples are then skipped."""
    assert proof.anchor
    if proof.anchor.demonstration:
        assert {problem.code for problem in proof.problems} == {"demonstration"}
        assert len(proof.records) >= 12
        assert len(list(root.glob("solutions/exempel-*/solution.yml"))) >= 12
        assert read_settings(root, cached=False).show_examples


def test_the_founding_key_is_the_one_that_is_published(proof: Proof, root: Path) -> None:
    assert proof.anchor
    if not proof.anchor.demonstration:
        pytest.skip("this registry is founded with a key of its own")
    assert proof.anchor.fingerprint == public_key(root / "tests/keys/founder").fingerprint


@pytest.mark.usefixtures("signing")
def test_an_outsider_needs_only_git_sha256sum_and_ssh_keygen(
    proof: Proof, root: Path, tmp_path: Path
) -> None:
    for judged in proof.records:
        assert isinstance(judged.verdict, Verified)
        json = judged.path.replace(".yml", ".json")
        beside = json if (root / json).exists() else ""
        for reviewer in judged.verdict.signers:
            arguments = (judged.path, beside, reviewer, str(tmp_path))
            command = ["bash", "-c", OUTSIDER, "outsider", *arguments]
            ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
            assert ran.returncode == 0, (judged.path, reviewer, ran.stdout, ran.stderr)
            assert "Good" in ran.stdout
