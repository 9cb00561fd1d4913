"""Which keys somebody has, whose they are, and what somebody does who has none."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.certification.openssh import make_key
from tests.verify.clone import Clone, reviewer
from tests.verify.people import ADA, DOE, FOUNDER

from .conftest import Command, Own


def test_who_has_none_is_shown_how_to_make_one(clone: Clone, registry: Command, home: Path) -> None:
    ran = registry("key")
    assert ran.code == 1
    command = re.search(r"^  (ssh-keygen .*)$", ran.out, re.MULTILINE)
    assert command
    subprocess.run(["bash", "-c", f"{command[1]} -q -N ''"], check=True)
    ran = registry("key")
    assert ran.code == 0
    line = (home / ".ssh/registry.pub").read_text("utf-8").strip()
    assert f"  Public key: {line}\n" in ran.out
    assert "not known to this registry" in ran.out


def test_whose_keys_are(clone: Clone, registry: Command, own: Own) -> None:
    own(ADA)
    ran = registry("key")
    assert ran.code == 0
    assert ran.out.splitlines()[0].endswith("rv-ada.pub: rv-ada")
    assert "x@y" not in ran.out  # the name behind a key is nobody's business
    assert "ssh-keygen" not in ran.out
    own(DOE)
    assert "To become a reviewer" in registry("key").out


WITHOUT_TASK = {
    "the key was declared lost on 2026-03-01": {"key_revoked_on": "2026-03-01"},
    "the task ended on 2026-10-31": {"active_to": "2026-10-31"},
    "the task begins on 2026-11-02": {"active_from": "2026-11-02"},
}


@pytest.mark.parametrize("why", WITHOUT_TASK)
def test_why_a_key_decides_nothing_today(
    clone: Clone, registry: Command, own: Own, why: str
) -> None:
    rows = [reviewer(ADA, **WITHOUT_TASK[why])]
    clone.write("policy/reviewers.yml", {"schema_version": 1, "reviewers": rows})
    own(ADA)
    ran = registry("key")
    assert ran.out.splitlines()[0].endswith(f"rv-ada.pub: rv-ada, but {why}")
    assert "To become a reviewer" not in ran.out


def test_the_founding_key_is_told(clone: Clone, registry: Command, own: Own) -> None:
    own(FOUNDER)
    ran = registry("key")
    assert ran.out.splitlines()[0].endswith("founder.pub: the founding key")
    assert "To become a reviewer" not in ran.out


def test_keys_that_cannot_sign(clone: Clone, registry: Command, home: Path) -> None:
    make_key(home / ".ssh", "rsa", "-b", "2048")
    ran = registry("key")
    assert (ran.code, "too short" in ran.out) == (1, True)


def test_without_ssh_keygen(
    clone: Clone, registry: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    ran = registry("key")
    assert (ran.code, "openssh-client" in ran.err) == (2, True)


def test_without_a_home_the_agent_alone_is_asked(
    clone: Clone, registry: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a container whose user no file knows."""

    def nobody(_: int) -> None:
        raise KeyError

    agent = tmp_path / "bin/ssh-add"
    agent.parent.mkdir()
    agent.write_text(f"#!/bin/sh\necho '{ADA.line}'\n", encoding="utf-8")
    agent.chmod(0o755)
    monkeypatch.setenv("PATH", f"{agent.parent}:{os.environ['PATH']}")
    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", nobody)
    ran = registry("key")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "in the agent: rv-ada")
    assert ran.err == (
        "registry: You have no home folder here (HOME is not set): "
        "only an agent can hold your keys.\n"
    )
