"""Where the whole history cannot be told, or is not the published one, nothing is proven."""

import json
from typing import Any

import pytest
from solution_registry.certification.keys import read_key
from solution_registry.certification.past import Checkpoint
from solution_registry.verify.checkpoint import BadCheckpoint, read_checkpoint, write_checkpoint
from solution_registry.verify.refusal import Refused

from .clone import Clone
from .people import ADA, DOE, FOUNDER

ANCHOR = read_key(FOUNDER.line).fingerprint


def refused(clone: Clone, **expected: Any) -> str:
    """Why nothing is proven."""
    with pytest.raises(Refused) as refusal:
        clone.prove(**expected)
    return refusal.value.problem.code


def published(clone: Clone, commit: str = "HEAD") -> Checkpoint:
    """What would have been published at a commit."""
    name = clone.git("rev-parse", commit)
    policy = clone.digest("policy/changes/2026-01-02-1.yml")
    return Checkpoint("test-registry", name, ANCHOR, policy)


def test_a_shallow_clone(clone: Clone) -> None:
    clone.git("clone", "-q", "--depth=1", clone.folder.as_uri(), "shallow")
    assert refused(Clone(clone.folder / "shallow")) == "history-shallow"


def test_a_clone_without_its_files(clone: Clone) -> None:
    clone.record()
    clone.commit()
    clone.git("config", "uploadpack.allowFilter", "true")
    clone.git(
        "clone", "-q", "--no-checkout", "--filter=blob:none", clone.folder.as_uri(), "partial"
    )
    assert refused(Clone(clone.folder / "partial")) == "history-incomplete"


def test_no_repository(clone: Clone) -> None:
    clone.path(".git").rename(clone.path("git"))
    assert refused(clone) == "no-repository"


def test_no_commits(clone: Clone) -> None:
    clone.git("init", "-q", "empty")
    assert refused(Clone(clone.folder / "empty")) == "no-commits"


def test_no_git(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert refused(clone) == "git-missing"


def test_a_folder_of_somebody_elses(clone: Clone, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert refused(clone) == "repository-not-trusted"


def test_replaced_objects_and_grafts_have_no_effect(clone: Clone) -> None:
    path = clone.record()
    clone.commit()
    was = clone.path(path).read_bytes()
    clone.write(path, was.replace(b"REG 2026/1", b"REG 2026/2"))
    clone.commit()
    clone.write(path, was)
    last = clone.commit()
    clone.git("replace", last, clone.git("rev-parse", "HEAD~2"))
    assert clone.git("rev-list", "--count", "HEAD") == "4"
    assert "record-altered" in clone.codes()
    clone.git("replace", "-d", last)
    clone.path(".git/info").mkdir(exist_ok=True)
    clone.write(".git/info/grafts", f"{last} {clone.git('rev-parse', 'HEAD~2')}\n".encode())
    assert clone.git("rev-list", "--count", "HEAD") == "5"
    assert "record-altered" in clone.codes()


def test_settings_of_the_clone_have_no_effect(clone: Clone) -> None:
    """What would make git's porcelain show less, or something else."""
    clone.record()
    clone.commit()
    clone.branch("side")
    clone.revocation()
    clone.commit()
    clone.main()
    clone.merge("side", "-s", "ours")
    for name, value in (
        ("log.diffMerges", "first-parent"),
        ("log.showRoot", "false"),
        ("log.mailmap", "true"),
        ("diff.relative", "true"),
        ("diff.renames", "copies"),
        ("diff.ignoreSubmodules", "all"),
        ("core.quotePath", "true"),
        ("color.ui", "always"),
        ("core.commitGraph", "true"),
    ):
        clone.git("config", name, value)
    assert "record-altered" in clone.codes()


def test_it_works_in_the_index_of_nobody(clone: Clone) -> None:
    """Only commits count: neither what is staged, nor what lies in the folder."""
    clone.record()
    clone.commit()
    clone.path("solutions/bygglov/certifications/2026-03-02-1.yml").unlink()
    clone.record(day="2026-03-03", signed_by={})
    clone.git("add", "--all")
    proof = clone.prove()
    assert proof.problems == ()
    assert len(proof.records) == 1


class TestAnchor:
    """The founding key's fingerprint, compared with one published elsewhere."""

    def test_it_is_told(self, clone: Clone) -> None:
        proof = clone.prove()
        assert proof.anchor
        assert proof.anchor.fingerprint == ANCHOR
        assert proof.anchor.commit == clone.git("rev-parse", "HEAD")
        assert proof.result == "consistent"

    def test_the_same(self, clone: Clone) -> None:
        assert clone.prove(anchor=ANCHOR).result == "trusted"

    def test_another(self, clone: Clone) -> None:
        other = read_key(DOE.line).fingerprint
        assert clone.codes(anchor=other) == ["anchor-differs"]
        assert clone.prove(anchor=other).result == "failed"

    def test_a_history_that_somebody_else_has_made_from_the_start(self, clone: Clone) -> None:
        """Everything holds, and nothing of it can be trusted: only the anchor tells."""
        clone.git("reset", "-q", "--hard", "HEAD~1")
        clone.found(founding_key=DOE.line, by=[], signers=["founder"], signed_by={"founder": DOE})
        clone.commit()
        clone.record()
        clone.commit()
        assert clone.codes() == []
        assert clone.codes(anchor=ANCHOR) == ["anchor-differs"]

    def test_none_to_compare(self, clone: Clone) -> None:
        clone.git("reset", "-q", "--hard", "HEAD~1")
        assert clone.codes(anchor=ANCHOR) == ["no-founding"]


class TestCheckpoint:
    """What was published last is part of the main line."""

    def test_history_that_went_on(self, clone: Clone) -> None:
        last = published(clone)
        clone.record()
        clone.commit()
        assert clone.codes(checkpoint=last) == []

    def test_history_that_was_rewritten(self, clone: Clone) -> None:
        clone.record()
        clone.commit()
        last = published(clone)
        clone.git("commit", "-q", "--amend", "-m", "Other words")
        assert refused(clone, checkpoint=last) == "history-rewritten"

    def test_history_that_lost_its_end(self, clone: Clone) -> None:
        clone.record()
        clone.commit()
        last = published(clone)
        clone.git("reset", "-q", "--hard", "HEAD~1")
        assert refused(clone, checkpoint=last) == "history-rewritten"

    def test_a_branch_that_was_put_in_the_main_lines_place(self, clone: Clone) -> None:
        """Main was merged into a branch, and main moved there: its own order is lost."""
        clone.branch("old")
        clone.record(day="2026-04-20")
        clone.commit()
        clone.main()
        clone.retire(ADA)
        clone.commit()
        last = published(clone)
        clone.git("checkout", "-q", "old")
        clone.merge("main")
        assert clone.codes() == ["side-by-side"]
        assert refused(clone, checkpoint=last) == "main-line-left"
        head = clone.git("rev-parse", "HEAD")
        clone.main()
        clone.merge(head)
        assert clone.codes(checkpoint=last) == ["reviewer-inactive"]

    def test_another_registrys(self, clone: Clone) -> None:
        last = published(clone)
        other = Checkpoint("other-registry", last.commit, last.anchor, last.policy)
        assert refused(clone, checkpoint=other) == "checkpoint-elsewhere"

    def test_another_anchor(self, clone: Clone) -> None:
        last = published(clone)
        other = Checkpoint(last.registry, last.commit, "SHA256:x", last.policy)
        assert clone.codes(checkpoint=other) == ["anchor-differs"]

    def test_the_next_one(self, clone: Clone) -> None:
        assert clone.prove().checkpoint == published(clone)

    def test_it_is_written_and_read(self, clone: Clone) -> None:
        last = published(clone)
        assert read_checkpoint(write_checkpoint(last)) == last

    @pytest.mark.parametrize(
        "raw",
        [
            b"",
            b"[]",
            b"{}",
            b"\xff",
            b'{"schema_version": 1}',
            json.dumps(
                {
                    "schema_version": 1,
                    "registry": "x",
                    "commit": "--output=x",
                    "anchor": "x",
                    "policy": "x",
                }
            ).encode(),
        ],
    )
    def test_none_at_all(self, raw: bytes) -> None:
        with pytest.raises(BadCheckpoint):
            read_checkpoint(raw)
