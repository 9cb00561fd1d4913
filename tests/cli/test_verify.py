"""``registry verify``: exit codes, formats, the anchor and the checkpoint."""

import json
import shutil
from pathlib import Path

import pytest
from solution_registry.certification.keys import read_key

from tests.links.host import answer, host, says
from tests.verify.clone import Clone
from tests.verify.conftest import pattern
from tests.verify.one_record import RECORD
from tests.verify.people import ADA, BO, CAI, FOUNDER

from .conftest import Registry

__all__ = ["pattern"]
ANCHOR = read_key(FOUNDER.line).fingerprint


@pytest.fixture
def clone(pattern: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clone:
    """A clone with a record; commands run in it."""
    folder = tmp_path / "clone"
    shutil.copytree(pattern, folder)
    clone = Clone(folder)
    clone.record()
    clone.commit()
    monkeypatch.chdir(folder)
    return clone


def test_everything_holds(clone: Clone, registry: Registry) -> None:
    ran = registry("verify")
    assert (ran.code, ran.err) == (0, "")
    first, anchor, result = ran.out.splitlines()
    assert first == "Commits: 4. Changes of policy: 1. Verified: 1 of 1."
    assert anchor == f"Founding key: {ANCHOR}, in commit {clone.git('rev-parse', 'HEAD~1')[:12]}."
    assert result.startswith("Consistent: ")


def test_from_a_key_that_one_knows(clone: Clone, registry: Registry) -> None:
    assert "Trusted: " in registry("verify", "--anchor", ANCHOR).out
    ran = registry("verify", "--anchor", read_key(ADA.line).fingerprint)
    assert ran.code == 1
    assert "error[anchor-differs]" in ran.out


@pytest.mark.parametrize("anchor", ["", " ", "SHA256:x", "SHA256:…", f"{ANCHOR}=x"])
def test_what_is_no_fingerprint_is_not_taken_for_none(
    clone: Clone, registry: Registry, anchor: str
) -> None:
    """A variable that nobody has set would have anything pass."""
    ran = registry("verify", "--anchor", anchor)
    assert (ran.code, ran.out) == (2, "")
    assert "is no fingerprint of a key" in ran.err


def test_nor_an_empty_checkpoint(clone: Clone, registry: Registry) -> None:
    ran = registry("verify", "--checkpoint", "")
    assert (ran.code, "is no checkpoint that can be read" in ran.err) == (2, True)


def test_something_does_not_hold(clone: Clone, registry: Registry) -> None:
    clone.record(n=2, signed_by={"rv-ada": BO})
    clone.commit()
    ran = registry("--lang", "sv", "verify")
    assert ran.code == 1
    assert "error[signature-key]" in ran.out
    assert ran.out.endswith("Underkänt: allt håller inte.\n")


def test_a_decision_that_was_edited_here_and_is_not_committed(
    clone: Clone, registry: Registry
) -> None:
    """The commits hold, so that it only warns; a build goes by what lies in the folder."""
    clone.append(RECORD)
    ran = registry("verify")
    assert ran.code == 0
    assert f"{RECORD}: warning[kept-file-edited]" in ran.out
    assert f"git checkout --ignore-skip-worktree-bits HEAD -- {RECORD}" in ran.out
    assert ran.out.splitlines()[-1].startswith("Consistent: ")


def test_a_policy_that_was_edited_here_without_a_decision(clone: Clone, registry: Registry) -> None:
    policy = clone.path("policy/policy.yml").read_bytes()
    clone.write("policy/policy.yml", policy.replace(b"due_days: 60", b"due_days: 10"))
    ran = registry("verify")
    assert ran.code == 0
    assert "policy/policy.yml: warning[policy-edited]" in ran.out
    assert "git checkout --ignore-skip-worktree-bits HEAD -- policy/policy.yml" in ran.out
    clone.commit()
    ran = registry("verify")
    assert ran.code == 1
    assert "policy/policy.yml: error[policy-unsigned]" in ran.out


def test_for_programs(clone: Clone, registry: Registry) -> None:
    clone.record(n=2, signed_by={})
    clone.commit()
    ran = registry("verify", "--format=json")
    told = json.loads(ran.out)
    assert ran.code == 1
    assert told["result"] == "failed"
    assert told["head"] == clone.git("rev-parse", "HEAD")
    assert told["anchor"]["key"] == ANCHOR
    right, wrong = told["records"]
    key = read_key(ADA.line).fingerprint
    assert right["signed_by"] == [{"signer": "rv-ada", "key": key}]
    assert (wrong["verified"], wrong["why"]) == (False, ["signature-missing"])
    assert [problem["code"] for problem in told["problems"]] == ["signature-missing"]


def test_from_one_checkpoint_to_the_next(clone: Clone, registry: Registry) -> None:
    assert registry("verify", "--write-checkpoint=first.json").code == 0
    clone.revocation()
    clone.commit()
    arguments = ("--checkpoint=first.json", "--write-checkpoint=second.json")
    assert registry("verify", *arguments).code == 0
    second = json.loads(clone.path("second.json").read_bytes())
    assert second["commit"] == clone.git("rev-parse", "HEAD")
    clone.git("reset", "-q", "--hard", "HEAD~2")
    ran = registry("verify", "--checkpoint=second.json", "--write-checkpoint=third.json")
    assert ran.code == 2
    assert "error[history-rewritten]" in ran.out
    assert f"git push --force-with-lease origin {second['commit']}:main" in ran.out
    assert not clone.path("third.json").exists()


def test_no_next_checkpoint_where_something_does_not_hold(clone: Clone, registry: Registry) -> None:
    clone.record(n=2, signed_by={})
    clone.commit()
    assert registry("verify", "--write-checkpoint=next.json").code == 1
    assert not clone.path("next.json").exists()


def test_a_checkpoint_that_is_none(clone: Clone, registry: Registry) -> None:
    clone.write("none.json", b"{}")
    for name in ("none.json", "missing.json"):
        ran = registry("verify", f"--checkpoint={name}")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"registry: {name} is no checkpoint that can be read.\n"


def test_a_checkpoint_that_cannot_be_written(clone: Clone, registry: Registry) -> None:
    ran = registry("verify", "--write-checkpoint=there/is/none.json")
    assert ran.code == 2
    assert "there/is/none.json cannot be written" in ran.err


def test_where_nothing_can_be_proven(tiny: Path, registry: Registry) -> None:
    ran = registry("verify", "--format=json")
    assert ran.code == 2
    assert [problem["code"] for problem in json.loads(ran.out)["problems"]] == ["no-repository"]


def test_for_programs_nothing_is_verified_where_policy_is_not(
    clone: Clone, registry: Registry
) -> None:
    path = clone.retire(ADA)
    clone.commit()
    for file in clone.folder.glob(path.replace(".yml", ".*")):
        file.unlink()
    clone.git("checkout", "-q", "HEAD~1", "--", "policy/reviewers.yml")
    clone.commit()
    told = json.loads(registry("verify", "--format=json").out)
    assert told["result"] == "failed"
    assert [one["verified"] for one in told["records"]] == [False]
    assert told["records"][0]["why"] == ["policy-unproven"]
    assert "Verified: 0 of 1." in registry("verify").out


@pytest.mark.parametrize("path", ["x", "båt"])
def test_a_checkpoint_that_cannot_be_fetched(clone: Clone, registry: Registry, path: str) -> None:
    with host({"/x": says("SSH-2.0-OpenSSH_9.2\r\n")}) as running:
        ran = registry("verify", f"--checkpoint=http://127.0.0.1:{running.port}/{path}")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("registry: The last checkpoint could not be fetched: GET http://")


def test_the_first_checkpoint_may_be_missing_and_no_other(clone: Clone, registry: Registry) -> None:
    assert registry("verify", "--checkpoint=last.json").code == 2
    assert registry("verify", "--checkpoint=last.json", "--first").code == 0
    clone.write("last.json", b"{}")
    assert registry("verify", "--checkpoint=last.json", "--first").code == 2


@pytest.mark.parametrize(("status", "code"), [(404, 0), (410, 0), (403, 2), (500, 2)])
def test_at_an_address_nothing_is_what_a_server_says_is_nothing(
    clone: Clone, registry: Registry, status: int, code: int
) -> None:
    with host({"/last.json": answer(status)}) as running:
        place = f"--checkpoint=http://127.0.0.1:{running.port}/last.json"
        assert registry("verify", place, "--first").code == code
        assert registry("verify", place).code == 2


def test_whoever_lists_is_told_of_decisions_that_prove_nothing(
    clone: Clone, registry: Registry
) -> None:
    assert "verified" not in registry("list").err
    clone.append("policy/changes/2026-01-02-1.yml")
    assert "verified" not in registry("list").err, "what is decided holds, whatever lies here"
    clone.commit()
    told = "1 decision is not verified, and no status rests on it; see: registry verify"
    for command in ("list", "status", "show bygglov"):
        assert told in registry(*command.split()).err


def test_what_was_decided_is_proven_whatever_day_is_asked_about(
    clone: Clone, registry: Registry
) -> None:
    """Before a change of policy, too: it was right then, and is."""
    clone.retire(BO, "2026-08-01", by=[ADA, CAI])
    clone.commit()
    for day in ("2026-07-31", "2026-08-02", "2027-01-01"):
        ran = registry("--today", day, "list")
        assert "verified" not in ran.err
        assert ran.out.splitlines()[1].split("E-service")[1].split()[0] == "Certified"


def test_what_is_of_a_day_to_come_is_not(clone: Clone, registry: Registry) -> None:
    clone.record("bygglov", day="2190-06-01", n=2, by=[BO])
    clone.commit()
    assert "1 decision is not verified" in registry("list").err
